import { isNamed, mayNameItemsOrUnits } from './header-role';
import {
  headsNumberedMonths,
  isAttributeHeading,
  isEntryRole,
  isGroupHeading,
  isHeaderLike,
  isMonthNumber,
  type HeaderCell,
} from './header-cell';
import type { HeaderReader } from './header-reader';
import { headerSpelling } from './header-text';
import { INSTRUCTION_SENTENCE, SECTION_START } from './row-words';
import { isVisibleText, type SheetGrid } from './sheet-grid';

/** Rows of a sheet that head a table, zero-based, from top to bottom. */
export interface HeaderBlock {
  readonly rows: readonly number[];
  /** The block further up that its rows repeat word for word, as printed pages have it. */
  readonly repeats?: HeaderBlock;
}

/** Workbook §1 knows headers of up to four rows; one more for a heading over the whole. */
const MOST_HEADER_ROWS = 5;
/** A title is longer than any heading over a group of columns. */
const LONGEST_GROUP_HEADING = 20;
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What tells a row with headers from others. */
export type HeaderSign =
  /** It names items or lead units, and something else besides. */
  | 'itemsOrUnits'
  /** It names any two roles: where a person says which column holds the items or the units. */
  | 'anyRoles';

/** Only so far down is a header looked for that names neither items nor units. */
const LENIENT_ROWS = 50;

/**
 * Rows in which items or units are only named within longer texts may be items' own rows, and reading each as a header
 * would cost more than all the rest: so many are looked at on a sheet.
 */
const MOST_DOUBTFUL_ROWS = 500;

/** The blocks of rows on a sheet that head a table, from top to bottom. */
export function findHeaderBlocks(reader: HeaderReader, sign: HeaderSign): HeaderBlock[] {
  const { firstRow, rowEnd } = reader.grid;
  const end = sign === 'anyRoles' ? Math.min(rowEnd, firstRow + LENIENT_ROWS) : rowEnd;
  const blocks: HeaderBlock[] = [];
  const known: KnownRows = new Map();
  let next = firstRow;
  let doubtful = 0;
  for (let row = next; row < end; row += 1) {
    if (row < next) continue;
    const promise = sign === 'anyRoles' ? 'certain' : promiseOf(reader, row, doubtful < MOST_DOUBTFUL_ROWS);
    if (promise === 'doubtful') {
      doubtful += 1;
      if (isItemsRow(reader, row)) continue;
    }
    if (promise === 'none') continue;
    const like = blockLike(known, reader.grid, row, next);
    if (like === null && !isAnchor(reader, row, sign, blocks.length > 0)) continue;
    const block = like ?? blockAround(reader, row, next);
    if (block.repeats === undefined) remember(known, reader.grid, block);
    blocks.push(block);
    next = (block.rows.at(-1) ?? row) + 1;
  }
  return blocks;
}

/** Whether a row is worth reading as headers. */
function promiseOf(reader: HeaderReader, row: number, mayDoubt: boolean): 'certain' | 'doubtful' | 'none' {
  if (reader.grid.hasText(row, (text) => isNamed(text, ['item', 'leadUnit']))) return 'certain';
  return mayDoubt && reader.grid.hasText(row, mayNameItemsOrUnits) ? 'doubtful' : 'none';
}

/** Whether a figure, and no word that is a header by itself, tells at a glance that a row is no header. */
function isItemsRow(reader: HeaderReader, row: number): boolean {
  const { grid } = reader;
  if (grid.hasText(row, (text) => isNamed(text.replace(/^.*月份?/u, ''), 'any'))) return false;
  return grid
    .filledColumns(row)
    .filter((column) => typeof grid.cellAt(row, column).value === 'number')
    .some((column) => reader.at(row, column)?.month === null);
}

function isAnchor(reader: HeaderReader, row: number, sign: HeaderSign, isBelowAnother: boolean): boolean {
  const headers = reader.inRow(row);
  const telling = headers.filter(({ role, month }) => role !== null || month !== null);
  const named = new Set(telling.map(({ role }) => role?.role ?? 'month'));
  if (telling.length < 2 || named.size < 2) return false;
  if (sign === 'itemsOrUnits' && !named.has('item') && !named.has('leadUnit')) return false;
  if (isCalledByName(headers)) return true;
  // Below a header an entry may end like one (已完成前期任务), beside a month or a date.
  if (isBelowAnother && !(named.has('item') && named.has('leadUnit'))) return false;
  return readsLikeHeaders(headers);
}

/** Two roles by their very names, or one of items and units beside the other: what no item's row holds. */
function isCalledByName(headers: readonly HeaderCell[]): boolean {
  const roles = headers.flatMap(({ role }) => (role === null ? [] : [role]));
  const exact = new Set(roles.filter(({ strength }) => strength === 'exact').map(({ role }) => role));
  const both = (['item', 'leadUnit'] as const).every((wanted) => roles.some(({ role }) => role === wanted));
  return exact.size > 1 || (both && (exact.has('item') || exact.has('leadUnit')));
}

/**
 * Where names are only found within texts, an item's own row may hold some (一项争创任务 … 5月已完成): headers are
 * most of a true one, and none of its cells is a figure.
 */
function readsLikeHeaders(headers: readonly HeaderCell[]): boolean {
  if (headers.some(({ cell, month }) => typeof cell.value === 'number' && month === null)) return false;
  return headers.filter(isHeaderLike).length * 2 > headers.length;
}

/**
 * The block around a row that says what a row of an earlier block says: as far up and down as the rows go on to be the
 * same, so that the items above it stay items, merged headers or not.
 */
function blockLike(known: KnownRows, grid: SheetGrid, row: number, floor: number): HeaderBlock | null {
  const like = known.get(rowWords(grid, row));
  if (like === undefined) return null;
  const { block, at } = like;
  const isSameAt = (offset: number): boolean => {
    const other = block.rows[at + offset];
    return (
      other !== undefined && row + offset >= floor && rowWords(grid, other) === rowWords(grid, row + offset)
    );
  };
  let [top, bottom] = [0, 0];
  while (isSameAt(top - 1)) top -= 1;
  while (isSameAt(bottom + 1)) bottom += 1;
  return { rows: range(row + top, row + bottom), repeats: block };
}

/** Rows of the blocks found so far, by what they say. */
type KnownRows = Map<string, { readonly block: HeaderBlock; readonly at: number }>;

function remember(known: KnownRows, grid: SheetGrid, block: HeaderBlock): void {
  block.rows.forEach((row, at) => {
    const words = rowWords(grid, row);
    if (!known.has(words)) known.set(words, { block, at });
  });
}

const rowWords = (grid: SheetGrid, row: number): string =>
  grid
    .filledColumns(row)
    .map((column) => `${column} ${headerSpelling(grid.ownText(row, column).slice(0, LONGEST_WORDS))}`)
    .join('\n');

/** Headers are told apart by less. */
const LONGEST_WORDS = 120;

/** The block that a row with headers belongs to; `floor`: the first row that it may take in. */
function blockAround(reader: HeaderReader, anchor: number, floor: number): HeaderBlock {
  const bottom = bottomOf(reader, anchor);
  let top = anchor;
  while (
    top > floor &&
    bottom - top + 1 < MOST_HEADER_ROWS &&
    isGroupRow(reader, top - 1, range(top, bottom))
  )
    top -= 1;
  return { rows: range(top, bottom) };
}

function bottomOf(reader: HeaderReader, anchor: number): number {
  const headers = reader.inRow(anchor);
  const merged = headers
    .filter((header) => header.role !== null && header.area.rowCount < MOST_HEADER_ROWS)
    .reduce((last, { area }) => Math.max(last, area.row + area.rowCount - 1), anchor);
  const items = headers.filter(({ role }) => role?.role === 'item');
  let bottom = merged;
  while (bottom - anchor + 1 < MOST_HEADER_ROWS && isSubHeaderRow(reader, bottom + 1, items)) bottom += 1;
  return bottom;
}

/** A row below the items' header that goes on with the headers, where nothing merged says so. */
function isSubHeaderRow(reader: HeaderReader, row: number, items: readonly HeaderCell[]): boolean {
  const headers = row < reader.grid.rowEnd ? reader.inRow(row) : [];
  if (headers.some(({ plain }) => plain.length > LONGEST_GROUP_HEADING)) return false;
  if (items.some(({ cell }) => isVisibleText(reader.grid.shownText(row, cell.column)))) return false;
  const [only] = headers;
  if (headers.length === 1 && only !== undefined && isBelowAttribute(reader, only)) return false;
  if (headers.some(({ plain }) => INSTRUCTION_SENTENCE.test(plain))) return false;
  const like = headers.filter(
    (header) =>
      !explains(reader, header) &&
      (isHeaderLike(header) || isNumberedMonth(reader, header)) &&
      !isNumberedSection(header),
  );
  return like.length > 0 && like.length * 3 >= headers.length && like.some(isNoSection);
}

/** A text by itself below 序号 or another attribute's header heads a section: a header's next row names more than that. */
function isBelowAttribute(reader: HeaderReader, { cell }: HeaderCell): boolean {
  const above = reader.at(cell.row - 1, cell.column);
  return above !== null && isAttributeHeading(above);
}

/** 说明完成情况 below a column that is 工作进展 already. */
function explains(reader: HeaderReader, { cell, role, month }: HeaderCell): boolean {
  if (role === null || month !== null || !isEntryRole(role) || role.strength === 'exact') return false;
  const above = reader.at(cell.row - 1, cell.column);
  return above?.role?.role === role.role && above.role.strength === 'exact' && above.area.columnCount === 1;
}

/** 一、重点任务, though it names a role; 一、二月 is a month. */
const isNumberedSection = ({ plain, month }: HeaderCell): boolean =>
  month === null && SECTION_START.test(plain);

/** `1` … `12` below a heading 月份 or 各月进展. */
function isNumberedMonth(reader: HeaderReader, header: HeaderCell): boolean {
  if (!isMonthNumber(header)) return false;
  const { row, column } = header.cell;
  for (let at = column; at > column - MOST_MONTHS && at >= 0; at -= 1) {
    const above = reader.at(row - 1, at);
    if (above !== null) return headsNumberedMonths(above);
  }
  return false;
}

const MOST_MONTHS = 12;

/** 一、重点任务 merged across the row heads a section, though it names a role. */
const isNoSection = (header: HeaderCell): boolean => isGroupHeading(header) || header.area.columnCount === 1;

/** A row above that says what stands over several columns; not a title, nor a line with a date. */
function isGroupRow(reader: HeaderReader, row: number, below: readonly number[]): boolean {
  const headers = reader.inRow(row);
  if (headers.some(({ plain, cell }) => plain.length > LONGEST_GROUP_HEADING || isLabelled(cell.text)))
    return false;
  const groups = headers.filter(
    (header) => isGroupHeading(header) && standsOverEntries(reader, header, below),
  );
  const first = groups[0];
  const firstEntry = firstEntryColumn(reader, below);
  if (first === undefined || firstEntry === null) return false;
  return groups.length > 1 || first.area.column <= firstEntry;
}

/** 填报时间：… belongs to a title's lines. */
const isLabelled = (text: string): boolean => /[:：]/u.test(text.replace(/[（(].*?[)）]/gsu, ''));

/** Whether no attribute's header stands below a cell: over those only titles stand. */
function standsOverEntries(reader: HeaderReader, { area }: HeaderCell, below: readonly number[]): boolean {
  return !range(area.column, area.column + area.columnCount - 1).some((column) =>
    below.some((row) => {
      const header = reader.at(row, column);
      return header !== null && isAttributeHeading(header) && header.role?.role !== 'remark';
    }),
  );
}

/** The first column below that holds entries: a month's, or a part of an entry. */
function firstEntryColumn(reader: HeaderReader, rows: readonly number[]): number | null {
  const columns = rows
    .flatMap((row) => reader.inRow(row))
    .filter(
      ({ month, role, sense }) =>
        month !== null || (role !== null && isEntryRole(role)) || sense === 'actual',
    )
    .map(({ cell }) => cell.column);
  return columns.length === 0 ? null : Math.min(...columns);
}
