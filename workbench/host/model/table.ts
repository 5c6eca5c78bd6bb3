import type { Area } from './area';

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
}
