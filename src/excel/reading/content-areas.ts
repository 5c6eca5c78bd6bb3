import type { CellRange } from '../../core/table/cell';
import { Refusal } from '../problems';
import type { ListedSheet } from '../sheet-list';
import type { Session } from '../session';
import { cellCount } from './block-size';

/** A rectangle of a sheet that is to be read. */
export interface ContentArea {
  readonly sheet: ListedSheet;
  readonly range: CellRange;
}

/** No table is wider; a used range that is has a stray cell far to the right. */
const WIDEST_TABLE = 300;

/** A wide area is cut into a few strips, and those that are still wide again. */
const NARROWEST_STRIP = 128;
const STRIPS = 16;

/** A range of so many cells or fewer is read faster than it is asked about. */
const CELLS_WORTH_LOOKING = 100_000;

const BANDS = 16;

const MOST_LOOKS = 5;

/** Several hundred requests, and more than the pane's memory holds. */
const MOST_CELLS = 20_000_000;

/** Content that lies about in so many places of a sheet is no table's. */
const MOST_AREAS = 300;

/** So many blank columns part what belongs together from a stray cell. */
const BLANK_COLUMNS_BETWEEN = 50;

/** Excel tells nothing of cells where whole rows are asked for. */
const MOST_COLUMNS = 4_096;

/** A rectangle may hold so many times the cells of the areas that it is made of. */
const MOST_BLANKS = 1.25;

export function queueUsedRange(range: Excel.Worksheet | Excel.Range): Excel.Range {
  return range.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
}

export function rangeOf(proxy: Excel.Range): CellRange | null {
  if (proxy.isNullObject) return null;
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = proxy;
  return { row, column, rowCount, columnCount };
}

export function proxyOf({ sheet, range }: ContentArea): Excel.Range {
  return sheet.proxy.getRangeByIndexes(range.row, range.column, range.rowCount, range.columnCount);
}

/** Cuts an area that is too wide into strips from left to right. */
export function strips({ sheet, range }: ContentArea): ContentArea[] {
  const width = Math.max(NARROWEST_STRIP, Math.ceil(range.columnCount / STRIPS));
  return Array.from({ length: Math.ceil(range.columnCount / width) }, (_, i) => {
    const columnCount = Math.min(width, range.columnCount - i * width);
    return { sheet, range: { ...range, column: range.column + i * width, columnCount } };
  });
}

/** The area in parts of at most so many rows. */
export function cutRows({ sheet, range }: ContentArea, rows: number): ContentArea[] {
  return Array.from({ length: Math.ceil(range.rowCount / rows) }, (_, i) => ({
    sheet,
    range: { ...range, row: range.row + i * rows, rowCount: Math.min(rows, range.rowCount - i * rows) },
  }));
}

/**
 * Where content is in the areas. A cell with a blank at column XFD or in the last row makes Excel declare millions of
 * cells as used: areas that are too wide are cut into strips, long ones into bands, and the used range of each is asked
 * for, all in one request, until it tells nothing new. Refuses what is too large all the same.
 */
export async function narrow(
  session: Session,
  areas: readonly ContentArea[],
): Promise<readonly ContentArea[]> {
  const dense = new Set<ContentArea>();
  let narrowed = areas;
  for (let look = 0; look < MOST_LOOKS && narrowed.some((area) => isWorthLooking(area, dense)); look += 1) {
    const asked = narrowed.map((area) => ({
      area,
      parts: isWorthLooking(area, dense)
        ? partsOf(area).map((part) => ({ part, used: queueUsedRange(proxyOf(part)) }))
        : null,
    }));
    await session.sync();
    narrowed = asked.flatMap(({ area, parts }) => {
      if (parts === null) return [area];
      const found = parts.flatMap(({ part: { sheet }, used }) => {
        const range = rangeOf(used);
        return range === null ? [] : [{ sheet, range }];
      });
      if (isTooWide(area) || cellsOf(found) * 2 < cellCount(area.range)) return found;
      dense.add(area);
      return [area];
    });
    const scattered = bySheet(narrowed).find((own) => own.length > MOST_AREAS);
    if (scattered !== undefined) throw new Refusal('tooLarge', scattered[0]?.sheet.name);
  }
  if (cellsOf(narrowed) > MOST_CELLS) throw new Refusal('tooLarge', largestOf(narrowed)?.sheet.name);
  return bySheet(narrowed).flatMap((own) => joined(withoutLoneColumns(own)));
}

const isTooWide = ({ range }: ContentArea): boolean => range.columnCount > WIDEST_TABLE;

const isWorthLooking = (area: ContentArea, dense: ReadonlySet<ContentArea>): boolean =>
  isTooWide(area) || (cellCount(area.range) > CELLS_WORTH_LOOKING && !dense.has(area));

const partsOf = (area: ContentArea): readonly ContentArea[] =>
  isTooWide(area) ? strips(area) : cutRows(area, Math.ceil(area.range.rowCount / BANDS));

const cellsOf = (areas: readonly ContentArea[]): number =>
  areas.reduce((sum, { range }) => sum + cellCount(range), 0);

const largestOf = (areas: readonly ContentArea[]): ContentArea | undefined =>
  [...areas].sort((one, other) => cellCount(other.range) - cellCount(one.range))[0];

/** The areas of each sheet from left to right. */
function bySheet(areas: readonly ContentArea[]): readonly (readonly ContentArea[])[] {
  const sheets = new Map<ListedSheet, ContentArea[]>();
  for (const area of areas) {
    const own = sheets.get(area.sheet);
    if (own === undefined) sheets.set(area.sheet, [area]);
    else own.push(area);
  }
  return [...sheets.values()].map((own) => own.sort((one, other) => one.range.column - other.range.column));
}

/** A table has two columns at least: one that stands alone, far from all others, is part of none. */
function withoutLoneColumns(areas: readonly ContentArea[]): readonly ContentArea[] {
  const groups = groupsOf(areas);
  const wide = groups.filter(({ from, end }) => end - from > 1);
  return (wide.length === 0 ? groups : wide).flatMap((group) => group.areas);
}

/** Puts neighbours together again that are a rectangle but for a few blanks. */
function joined(areas: readonly ContentArea[]): readonly ContentArea[] {
  const all: ContentArea[] = [];
  for (const area of areas) {
    const last = all.at(-1);
    const both = last === undefined ? area : { sheet: area.sheet, range: around(last.range, area.range) };
    const isRectangle =
      last !== undefined &&
      both.range.columnCount <= MOST_COLUMNS &&
      cellCount(both.range) <= MOST_BLANKS * (cellCount(last.range) + cellCount(area.range));
    if (isRectangle) all[all.length - 1] = both;
    else all.push(area);
  }
  return all;
}

/** The smallest rectangle that holds both. */
function around(one: CellRange, other: CellRange): CellRange {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}

/** Areas of one sheet without many blank columns between them. */
interface AreaGroup {
  readonly areas: ContentArea[];
  readonly from: number;
  end: number;
}

function groupsOf(areas: readonly ContentArea[]): readonly AreaGroup[] {
  const groups: AreaGroup[] = [];
  for (const area of areas) {
    const { column: from, columnCount } = area.range;
    const group = groups.at(-1);
    if (group === undefined || from - group.end >= BLANK_COLUMNS_BETWEEN) {
      groups.push({ areas: [area], from, end: from + columnCount });
    } else {
      group.areas.push(area);
      group.end = Math.max(group.end, from + columnCount);
    }
  }
  return groups;
}
