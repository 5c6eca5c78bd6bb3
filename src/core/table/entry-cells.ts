import type { EntryPart } from '../settings';
import type { CellAddress } from './cell';
import type { EntryCells } from './responsibility-table';
import type { SheetGrid } from './sheet-grid';

/** The cells of an entry in a row; a part without a column has none. */
export function entryCellsAt(
  grid: SheetGrid,
  row: number,
  columns: Readonly<Partial<Record<EntryPart, number>>>,
  fallback: CellAddress,
): EntryCells {
  const { progress, rank, reportedOn } = columns;
  return {
    progress: progress === undefined ? null : grid.cellAt(row, progress),
    rank: rank === undefined ? null : grid.cellAt(row, rank),
    reportedOn: reportedOn === undefined ? null : grid.cellAt(row, reportedOn),
    fallback,
  };
}
