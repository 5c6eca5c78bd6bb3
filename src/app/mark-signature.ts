import { columnName, isCellError, type CellPosition, type CellValue } from '../core/table/cell';

/**
 * A mark shows only while its row and its cell hold what was judged (workbook §2). What they held is kept as a text,
 * the signature; the rule of the conditional format makes the same text of what they hold now, and compares. The two
 * are made here side by side, since they must agree to the letter.
 */
export type MarkSeverity = 'error' | 'warning';

const PREFIX: Readonly<Record<MarkSeverity, string>> = { error: 'E', warning: 'W' };

/** So much of a text is compared; its length stands for the rest. */
const COMPARED_CHARACTERS = 24;

/** Stands for any error value: a formula cannot tell their names, and a judged text never looks like this. */
const ERROR_KEY = '#';

/** A number as Excel turns it into text: at most 15 digits. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return String(Object.is(rounded, -0) ? 0 : rounded).replace('e', 'E');
}

function cellKey(value: CellValue): string {
  if (isCellError(value)) return ERROR_KEY;
  const text =
    typeof value === 'number'
      ? numberText(value)
      : typeof value === 'boolean'
        ? String(value).toUpperCase()
        : value;
  return `${text.slice(0, COMPARED_CHARACTERS)}|${text.length}`;
}

/** The text that is mirrored for a marked cell: severity, the cells that name its row, and the judged cell. */
export function markSignature(
  severity: MarkSeverity,
  rowValues: readonly CellValue[],
  judged: CellValue,
): string {
  return [PREFIX[severity], ...rowValues.map(cellKey), cellKey(judged)].join('|');
}

const keyFormula = (reference: string): string =>
  `IFERROR(LEFT(${reference},${COMPARED_CHARACTERS})&"|"&LEN(${reference}),"${ERROR_KEY}")`;

/**
 * The rule for the cells of one severity, written for the area's top-left cell `origin`. `mirror` is the name of a
 * block that holds the signatures at the addresses of the sheet itself, counted from A1. EXACT, since `=` takes
 * capital and small letters for the same.
 */
export function markFormula(
  severity: MarkSeverity,
  mirror: string,
  origin: CellPosition,
  rowColumns: readonly number[],
): string {
  const row = origin.row + 1;
  const keys = [
    ...rowColumns.map((column) => `$${columnName(column)}${row}`),
    `${columnName(origin.column)}${row}`,
  ];
  const now = [`"${PREFIX[severity]}"`, ...keys.map(keyFormula)].join('&"|"&');
  return `=EXACT(INDEX(${mirror},ROW(),COLUMN()),${now})`;
}
