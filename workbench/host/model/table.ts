import type { Area } from './area';
import type { Filters } from './filter';

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
}

/** The rows between the header row and the total row. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  const top = showHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rowCount: area.rowCount - top - (showTotals ? 1 : 0) };
}
