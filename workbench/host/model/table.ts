import type { Area } from './area';
import type { Filters } from './filter';
import type { Sheet } from './sheet';

/** An Excel Table (ListObject). Mutable: renaming or resizing keeps the table. */
export interface Table {
  readonly id: string;
  name: string;
  /** Header and total rows included. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  readonly filters: Filters;
  /** Made without data, or emptied: while its one row is blank, the table has no rows. */
  isUnfilled?: boolean;
  /** The names of its columns while the header row is off. */
  hiddenNames?: readonly string[];
  /** As it was last sorted. */
  lastSort?: TableSorting | undefined;
}

export interface TableSorting {
  readonly fields: readonly unknown[];
  readonly matchCase: boolean;
  readonly method: 'PinYin' | 'StrokeCount';
}

/** How many rows of data the table has: a table without any still shows a blank one. */
export function rowCountOf(sheet: Sheet, table: Table): number {
  const body = bodyArea(table);
  const isBlank = table.isUnfilled === true && body.rowCount === 1 && sheet.cells.used(body, true) === null;
  return isBlank ? 0 : body.rowCount;
}

/** The rows between the header row and the total row. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  const top = showHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rowCount: area.rowCount - top - (showTotals ? 1 : 0) };
}
