import { columnIndex, columnName } from '../../../src/core/table/cell';
import {
  areaBetween,
  isEntireColumn,
  isEntireRow,
  isSingleCell,
  lastColumnOf,
  lastRowOf,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
  type Area,
} from './area';

/** An address as written: the sheet where one is named, and the area without it. */
export interface SplitAddress {
  readonly sheet: string | null;
  readonly local: string;
}

/** `'责任表'!A1` → `责任表` and `A1`; quotes doubled inside are undone. */
export function splitSheet(address: string): SplitAddress {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted !== null) {
    return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), local: quoted[2] ?? '' };
  }
  const mark = address.lastIndexOf('!');
  return mark < 0
    ? { sheet: null, local: address }
    : { sheet: address.slice(0, mark), local: address.slice(mark + 1) };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text.trim());
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if ((match[1] !== undefined && column === null) || (row !== null && row >= MAX_ROWS)) return null;
  return { row, column };
}

/** `A1`, `$A$1:C3`, `A:C`, `2:4`, or the empty text for the whole sheet; null where it is none of these. */
export function parseArea(local: string): Area | null {
  if (local === '') return WHOLE_SHEET;
  const parts = local.split(':');
  const first = parseCorner(parts[0] ?? '');
  const second = parts.length === 1 ? first : parseCorner(parts[1] ?? '');
  if (first === null || second === null || parts.length > 2) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  if ((first.row === null) !== (second.row === null)) return null;
  if ((first.column === null) !== (second.column === null)) return null;
  const rows = [first.row ?? 0, second.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, second.column ?? MAX_COLUMNS - 1];
  return areaBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}

/** `{row: 0, column: 0, rowCount: 2, columnCount: 2}` → `A1:B2`; whole rows `2:4`, whole columns `A:C`. */
export function formatArea(area: Area): string {
  const left = columnName(area.column);
  const right = columnName(lastColumnOf(area));
  if (isEntireColumn(area)) return isEntireRow(area) ? `1:${MAX_ROWS}` : `${left}:${right}`;
  if (isEntireRow(area)) return `${area.row + 1}:${lastRowOf(area) + 1}`;
  const start = `${left}${area.row + 1}`;
  return isSingleCell(area) ? start : `${start}:${right}${lastRowOf(area) + 1}`;
}

/** `$A$1:$B$2`, as names and print areas hold it. */
export function formatAbsoluteArea(area: Area): string {
  return formatArea(area).replace(/([A-Z]+)?(\d+)?/g, (_whole, column?: string, row?: string) =>
    [column, row].map((part) => (part === undefined ? '' : `$${part}`)).join(''),
  );
}

/** A sheet's name as it stands before `!`: in quotes where it needs them. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null && !/^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
