import { FOOTER_START, FOOTER_WITH_COLON, INSTRUCTION, COLUMN_NUMBER, SUBTOTAL } from '../table/row-words';
import { isVisibleText, type SheetGrid } from '../table/sheet-grid';
import { isVoidText, textKey } from '../values/text';
import type { RegisterHeader } from './register-header';

/** A register's header and the rows that people filled below it, zero-based. */
export interface RegisterBody {
  readonly header: RegisterHeader;
  readonly rows: readonly number[];
}

/**
 * The rows of each register: down to the next header over its columns, or to where another table begins. A header
 * that repeats the one above, as printed pages have it, goes on with its register. Blank rows, lines across, totals,
 * footers and instructions are none.
 * @param foreign First rows of other tables on the sheet, zero-based.
 */
export function registerBodies(
  grid: SheetGrid,
  headers: readonly RegisterHeader[],
  foreign: readonly number[],
): readonly RegisterBody[] {
  const bodies: { readonly header: RegisterHeader; readonly rows: number[] }[] = [];
  const ends = endsOf(grid, headers, foreign);
  let open: typeof bodies = [];
  headers.forEach((header, index) => {
    const above = open.filter((body) => overlap(body.header, header));
    const same = above.find((body) => repeats(body.header, header));
    const body = same ?? { header, rows: [] };
    if (same === undefined) bodies.push(body);
    open = [...open.filter((other) => !above.includes(other)), body];
    for (let row = header.row + 1; row < (ends[index] ?? grid.rowEnd); row += 1) {
      if (isFilledIn(grid, header, row, body.rows.length === 0)) body.rows.push(row);
    }
  });
  return bodies;
}

/** One past the last row under each header: where the next one over its columns, or another table, begins. */
function endsOf(
  grid: SheetGrid,
  headers: readonly RegisterHeader[],
  foreign: readonly number[],
): readonly number[] {
  const ends: number[] = [];
  let below: readonly RegisterHeader[] = [];
  for (const header of [...headers].reverse()) {
    const next = below.filter((other) => other.row > header.row && overlap(header, other));
    const starts = [...next.map(({ row }) => row), ...foreign.filter((row) => row > header.row)];
    ends.push(Math.min(grid.rowEnd, ...starts));
    // Those that this one hides from all above it need not be looked at again.
    below = [...below.filter((other) => !covers(header, other)), header];
  }
  return ends.reverse();
}

const covers = (one: RegisterHeader, other: RegisterHeader): boolean =>
  one.firstColumn <= other.firstColumn && one.lastColumn >= other.lastColumn;

const repeats = (one: RegisterHeader, other: RegisterHeader): boolean =>
  one.kind === other.kind && JSON.stringify(one.columns) === JSON.stringify(other.columns);

const overlap = (one: RegisterHeader, other: RegisterHeader): boolean =>
  other.firstColumn <= one.lastColumn && other.lastColumn >= one.firstColumn;

function isFilledIn(grid: SheetGrid, header: RegisterHeader, row: number, isFirst: boolean): boolean {
  const columns = Object.values(header.columns).sort((a, b) => a - b);
  const own = grid
    .filledColumns(row)
    .filter((column) => column >= header.firstColumn && column <= header.lastColumn);
  const first = own[0];
  if (first === undefined || isOneCellAcross(grid, columns, row)) return false;
  const texts = own.map((column) => grid.ownText(row, column).trim());
  const said = columns.filter((column) => says(grid.shownText(row, column)));
  if (!tellsOfSomething(header, said) || isLabel(texts[0] ?? '', own.length)) return false;
  if (texts.some((text) => SUBTOTAL.test(textKey(text))) && said.length <= 2) return false;
  if (isFirst && texts.length > 2 && texts.every((text) => COLUMN_NUMBER.test(text))) return false;
  return !texts.slice(0, 2).some((text) => INSTRUCTION.test(text));
}

/**
 * A unit, or an outcome's item, makes a row; without it two cells that nobody fills in advance, as people do 否 or 区级.
 * A title alone in its row makes none.
 */
function tellsOfSomething(header: RegisterHeader, said: readonly number[]): boolean {
  const { columns } = header;
  const anchor = header.kind === 'notices' ? header.columns.unit : header.columns.item;
  if (anchor !== undefined && said.includes(anchor)) return true;
  const own = Object.entries(columns).filter(([role]) => !FILLED_IN_ADVANCE.has(role));
  return own.filter(([, column]) => said.includes(column)).length > 1;
}

const FILLED_IN_ADVANCE: ReadonlySet<string> = new Set([
  ...['kind', 'level', 'issuer', 'round', 'withdrawn', 'valid', 'year', 'type', 'status'],
]);

const says = (text: string): boolean => isVisibleText(text) && !isVoidText(text);

/** A cell merged over most of the columns heads a section or closes the sheet. */
function isOneCellAcross(grid: SheetGrid, columns: readonly number[], row: number): boolean {
  const areas = columns.map((column) => grid.areaAt({ row, column }));
  return areas.some(
    (area) => area !== null && areas.filter((other) => other === area).length > columns.length / 2,
  );
}

/** 填表人：… and the like, which a row of a register does not begin with. */
const isLabel = (first: string, filled: number): boolean =>
  FOOTER_WITH_COLON.test(first.replace(/\s+/gu, '')) || (filled <= 2 && FOOTER_START.test(first));
