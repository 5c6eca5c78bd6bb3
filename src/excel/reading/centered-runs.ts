import type { CellRange } from '../../core/table/cell';

/** A cell of a table's head: whether it is centred across the selection, and whether it holds anything. */
export interface HeadCell {
  readonly centered: boolean;
  readonly blank: boolean;
}

/**
 * The cells that look merged and are not: one with content, centred across the blank cells on its right that are
 * formatted alike. `row` and `column` are those of the first cell.
 */
export function centeredRuns(
  rows: readonly (readonly HeadCell[])[],
  { row, column }: Pick<CellRange, 'row' | 'column'>,
): CellRange[] {
  return rows.flatMap((cells, i) => {
    const runs: CellRange[] = [];
    cells.forEach((cell, j) => {
      const last = runs.at(-1);
      if (!cell.centered) return;
      if (!cell.blank) runs.push({ row: row + i, column: column + j, rowCount: 1, columnCount: 1 });
      else if (last !== undefined && last.column + last.columnCount === column + j) {
        runs[runs.length - 1] = { ...last, columnCount: last.columnCount + 1 };
      }
    });
    return runs.filter(({ columnCount }) => columnCount > 1);
  });
}
