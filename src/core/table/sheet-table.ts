import type { DateSystem } from '../calendar/calendar-date';
import { findRegisterHeaders, type RegisterHeader } from '../registers/register-header';
import type { AttributeRole, TableCorrections } from '../settings';
import { correctedColumns } from './corrected-columns';
import {
  attributeColumns,
  isAttribute,
  isPart,
  splitSideBySide,
  undatedColumns,
  type AttributeColumns,
  type UndatedColumns,
} from './column-roles';
import { findHeaderBlocks, type HeaderBlock } from './header-block';
import { readColumns, type HeaderColumn } from './header-column';
import { headerReader, type HeaderReader } from './header-reader';
import { gridOf, isVisibleText, type SheetGrid } from './sheet-grid';
import { readItemRows } from './item-rows';
import type { SheetSnapshot } from './workbook-snapshot';

/** A table as one sheet shows it, before its months are arranged. Rows and columns are zero-based. */
export interface SheetTable {
  readonly grid: SheetGrid;
  readonly dateSystem: DateSystem;
  readonly headerRows: readonly number[];
  readonly columns: readonly HeaderColumn[];
  readonly attributes: AttributeColumns;
  /** Columns of an entry's parts that belong to no month. */
  readonly undated: UndatedColumns;
  /** Rows of items, from top to bottom. */
  readonly rows: readonly number[];
  readonly rowSet: ReadonlySet<number>;
  /** Texts of the rows above the header, from the header upward. */
  readonly titles: readonly string[];
}

/** The column of each role. */
export type RoleColumns = Readonly<Partial<Record<AttributeRole, number>>>;

/** Titles stand within so many rows above a header. */
const TITLE_ROWS = 12;

/**
 * All tables of a sheet that have items or units, from top to bottom and left to right. Header rows and columns set by
 * hand stand in place of those that would be found.
 */
export function findSheetTables(
  sheet: SheetSnapshot,
  dateSystem: DateSystem,
  corrections: TableCorrections,
): SheetTable[] {
  const reader = headerReader(gridOf(sheet), dateSystem);
  const headers = allHeaders(reader, corrections);
  const tables: SheetTable[] = [];
  const stretches = stretchesUnder(reader.grid, headers);
  if (stretches.length > 0) endAtRegisters(stretches, findRegisterHeaders(reader.grid));
  for (const stretch of stretches) {
    tables.push(
      tableUnder(reader.grid, dateSystem, stretch, titlesOver(reader.grid, stretch.header, tables)),
    );
  }
  return tables;
}

/** How far down a header reaches: to the next one over its columns that does not repeat it. */
interface Stretch {
  readonly header: Header;
  readonly repeated: Header[];
  /** One past its last row. */
  end: number;
}

function stretchesUnder(grid: SheetGrid, headers: readonly Header[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch[] = [];
  for (const header of headers) {
    const above = open.filter(
      (stretch) => stretch.header.block !== header.block && overlap(stretch.header, header),
    );
    const same = above.find((stretch) => repeats(grid, header, stretch.header));
    const ended = above.filter((stretch) => stretch !== same);
    for (const stretch of ended) stretch.end = header.block.rows[0] ?? stretch.end;
    open = open.filter((stretch) => !ended.includes(stretch));
    if (same !== undefined) {
      same.repeated.push(header);
    } else {
      const stretch: Stretch = { header, repeated: [], end: grid.rowEnd };
      stretches.push(stretch);
      open.push(stretch);
    }
  }
  return stretches;
}

/** A register (通报台账, 成果台账) below a table is none of it. */
function endAtRegisters(stretches: readonly Stretch[], registers: readonly RegisterHeader[]): void {
  for (const stretch of stretches) {
    const { columns, block } = stretch.header;
    const bottom = block.rows.at(-1) ?? 0;
    const below = registers.find(
      ({ row, firstColumn, lastColumn }) =>
        row > bottom &&
        firstColumn <= (columns.at(-1)?.column ?? 0) &&
        lastColumn >= (columns[0]?.column ?? 0),
    );
    if (below !== undefined) stretch.end = Math.min(stretch.end, below.row);
  }
}

type Columned = Pick<Header, 'columns'>;

function overlap({ columns: one }: Columned, { columns: other }: Columned): boolean {
  const [from = 0, to = 0] = [one[0]?.column, one.at(-1)?.column];
  return (other[0]?.column ?? 0) <= to && (other.at(-1)?.column ?? 0) >= from;
}

function headerBlocks(reader: HeaderReader, { headerRows, columns }: TableCorrections): HeaderBlock[] {
  if (headerRows !== undefined && headerRows.length > 0)
    return [{ rows: [...headerRows].sort((a, b) => a - b) }];
  const found = findHeaderBlocks(reader, 'itemsOrUnits');
  const isPointedAt = typeof columns?.item === 'number' || typeof columns?.leadUnit === 'number';
  return found.length === 0 && isPointedAt ? findHeaderBlocks(reader, 'anyRoles') : found;
}

interface Header {
  readonly block: HeaderBlock;
  readonly columns: readonly HeaderColumn[];
  readonly attributes: AttributeColumns;
}

/** The headers of all blocks. One that repeats another in full says what that one says, and is not read again. */
function allHeaders(reader: HeaderReader, corrections: TableCorrections): Header[] {
  const known = new Map<HeaderBlock, readonly Header[]>();
  return headerBlocks(reader, corrections).flatMap((block) => {
    const { rows, repeats: first } = block;
    const same = first !== undefined && first.rows.length === rows.length ? known.get(first) : undefined;
    const headers =
      same === undefined
        ? headersOf(reader, block, corrections)
        : same.map((header) => ({ ...header, block }));
    known.set(block, headers);
    return headers;
  });
}

function headersOf(reader: HeaderReader, block: HeaderBlock, corrections: TableCorrections): Header[] {
  const read = correctedColumns(readColumns(reader, block.rows), corrections.columns ?? {});
  return splitSideBySide(read).map((columns) => ({
    block,
    columns,
    attributes: attributeColumns(columns),
  }));
}

/**
 * Whether a header half way down is the same again, as printed pages have it, and not another table's: the same roles
 * in the same columns, and the same words or months; or no months at all, where only the lowest header row is repeated and no
 * title of its own stands over it.
 */
function repeats(grid: SheetGrid, header: Header, above: Header): boolean {
  const roles = (['seq', 'item', 'leadUnit'] as const).every(
    (role) => header.attributes[role]?.column === above.attributes[role]?.column,
  );
  if (header.block.repeats !== undefined && header.block.repeats === above.block && roles) return true;
  const months = monthsOf(header);
  return roles && (months === monthsOf(above) || (months === '' && !hasTitleOfItsOwn(grid, header)));
}

function monthsOf({ columns }: Header): string {
  return columns
    .filter(isPart)
    .flatMap(({ column, meaning: { month, part } }) =>
      month === null ? [] : [`${column} ${part} ${month.year} ${month.month}`],
    )
    .join('\n');
}

/** Whether a text stands alone in the row above a header. */
function hasTitleOfItsOwn(grid: SheetGrid, { block }: Header): boolean {
  return grid.filledColumns((block.rows[0] ?? 0) - 1).length === 1;
}

function tableUnder(
  grid: SheetGrid,
  dateSystem: DateSystem,
  { header, repeated, end }: Stretch,
  titles: readonly string[],
): SheetTable {
  const { columns, block } = header;
  const headerRows = block.rows;
  const rows = readItemRows({
    grid,
    headerRows,
    attributes: columnsOf(header.attributes),
    firstColumn: columns[0]?.column ?? 0,
    lastColumn: columns.at(-1)?.column ?? 0,
    end,
    repeatedHeaders: new Set(repeated.flatMap((other) => other.block.rows)),
    totalsRows: totalsRowsOf(grid.sheet),
  });
  const undated = undatedColumns(columns);
  const attributes = withTellingItem(grid, header, rows);
  return { grid, dateSystem, headerRows, columns, attributes, undated, rows, rowSet: new Set(rows), titles };
}

/** Where one header 事项 stands over several columns, the one that tells the most rows apart holds the items. */
function withTellingItem(
  grid: SheetGrid,
  { columns, attributes }: Header,
  rows: readonly number[],
): AttributeColumns {
  const { item } = attributes;
  const same = columns
    .filter(isAttribute)
    .filter(({ path }) => item !== undefined && path.at(-1) === item.path.at(-1));
  if (item === undefined || same.length < 2) return attributes;
  const filled = ({ column }: HeaderColumn): number =>
    rows.filter((row) => isVisibleText(grid.ownText(row, column))).length;
  const [telling] = [...same].sort((a, b) => filled(b) - filled(a));
  return { ...attributes, item: telling ?? item };
}

export function columnsOf(attributes: AttributeColumns): RoleColumns {
  return Object.fromEntries(Object.entries(attributes).map(([role, { column }]) => [role, column]));
}

function totalsRowsOf({ tables }: SheetSnapshot): ReadonlySet<number> {
  return new Set(
    tables.flatMap(({ range, showTotals }) => (showTotals ? [range.row + range.rowCount - 1] : [])),
  );
}

/**
 * The texts above a header, from the lowest row up: down to the last item of a table above it, and beside a table that
 * stands next to it only what is over its own columns.
 */
function titlesOver(grid: SheetGrid, header: Header, tables: readonly SheetTable[]): string[] {
  const top = header.block.rows[0] ?? 0;
  const [first, last] = [header.columns[0]?.column ?? 0, header.columns.at(-1)?.column ?? 0];
  const other = tables.findLast(({ headerRows }) => (headerRows[0] ?? 0) < top);
  const isAbove = other !== undefined && overlap(header, other);
  const floor = isAbove ? (other.rows.at(-1) ?? other.headerRows.at(-1) ?? -1) : -1;
  const titles: string[] = [];
  for (let row = top - 1; row > Math.max(grid.firstRow - 1, floor, top - 1 - TITLE_ROWS); row -= 1) {
    const isBeside = other !== undefined && row >= (other.headerRows[0] ?? 0);
    for (const column of grid.filledColumns(row)) {
      if (!isBeside || (column >= first && column <= last)) titles.push(grid.ownText(row, column));
    }
  }
  return titles;
}
