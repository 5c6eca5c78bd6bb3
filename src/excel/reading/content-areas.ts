import type { CellRange } from '../../core/table/cell';
import type { ListedSheet } from '../sheet-list';
import type { Session } from '../session';

/** A rectangle of a sheet that is to be read. */
export interface ContentArea {
  readonly sheet: ListedSheet;
  readonly range: CellRange;
}

/** No table is wider; a used range that is has a stray cell far to the right. */
const WIDEST_TABLE = 300;

/** Strips grow to the right, since the table stands on the left. */
const FIRST_STRIP = 128;

const MOST_LOOKS = 4;

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

/** Cuts an area that is too wide into strips from left to right, each as wide as all before it together. */
export function strips({ sheet, range }: ContentArea): ContentArea[] {
  const cut: ContentArea[] = [];
  let done = 0;
  while (done < range.columnCount) {
    const columnCount = Math.min(Math.max(FIRST_STRIP, done), range.columnCount - done);
    cut.push({ sheet, range: { ...range, column: range.column + done, columnCount } });
    done += columnCount;
  }
  return cut;
}

/**
 * Where content is in the areas. A cell with a blank at column XFD makes Excel declare millions of cells as used:
 * such areas are cut into strips, and the used range of each is asked for, all in one request.
 */
export async function narrow(
  session: Session,
  areas: readonly ContentArea[],
): Promise<readonly ContentArea[]> {
  let narrowed = areas;
  for (let look = 0; look < MOST_LOOKS && narrowed.some(isTooWide); look += 1) {
    const cut = narrowed.flatMap((area) => (isTooWide(area) ? strips(area) : [area]));
    const asked = cut.map((area) => ({ area, used: queueUsedRange(proxyOf(area)) }));
    await session.sync();
    narrowed = asked.flatMap(({ area: { sheet }, used }) => {
      const range = rangeOf(used);
      return range === null ? [] : [{ sheet, range }];
    });
  }
  return narrowed;
}

const isTooWide = ({ range }: ContentArea): boolean => range.columnCount > WIDEST_TABLE;
