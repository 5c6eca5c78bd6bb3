import type { CellRange } from '../table/cell';
import { blank, row, type PlacedRow } from './sheet-rows';

/** Points: charts lie over rows of this height. */
const ROW_HEIGHT = 20;

/** So many rows come nearest to `height` points without passing it; one at least. */
export const rowsWithin = (height: number): number => Math.max(1, Math.floor(height / ROW_HEIGHT));

/** White rows for charts to lie over. */
export function chartRows(count: number, columnCount: number): readonly PlacedRow[] {
  const cells = Array.from({ length: columnCount }, () => blank('empty'));
  return Array.from({ length: count }, () => ({ ...row(...cells), height: ROW_HEIGHT }));
}

/** Something that lies over cells, with its share of the width. */
export interface SharingWidth<Made> {
  readonly share: number;
  readonly make: (place: CellRange) => Made;
}

/** Makes the parts beside each other over all columns, about as wide as their shares; each has a column at least. */
export function madeBeside<Made>(
  parts: readonly SharingWidth<Made>[],
  widths: readonly number[],
  { row: top, rowCount }: Pick<CellRange, 'row' | 'rowCount'>,
): readonly Made[] {
  const shares = parts.reduce((sum, { share }) => sum + share, 0);
  const width = widths.reduce((sum, each) => sum + each, 0);
  let column = 0;
  let covered = 0;
  let wanted = 0;
  return parts.map(({ share, make }, index) => {
    const first = column;
    const leave = parts.length - 1 - index;
    wanted += (share / shares) * width;
    while (column < widths.length - leave) {
      const next = covered + (widths[column] ?? 0);
      if (column > first && Math.abs(next - wanted) > Math.abs(covered - wanted)) break;
      covered = next;
      column += 1;
    }
    return make({ row: top, column: first, rowCount, columnCount: column - first });
  });
}
