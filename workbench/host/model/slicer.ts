import type { Box } from './chart-anchor';
import type { PivotField, PivotTable } from './pivot-table';
import type { Sheet } from './sheet';
import type { Table } from './table';

export interface PivotSlicerSource {
  readonly kind: 'pivot';
  readonly sheet: Sheet;
  readonly pivot: PivotTable;
  readonly field: PivotField;
}

/** A table's column, by its header. */
export interface TableSlicerSource {
  readonly kind: 'table';
  readonly sheet: Sheet;
  readonly table: Table;
  readonly header: string;
}

/** What a slicer filters. */
export type SlicerSource = PivotSlicerSource | TableSlicerSource;

export interface Slicer {
  readonly id: string;
  readonly source: SlicerSource;
  name: string;
  caption: string;
  style: string;
  sortBy: 'DataSourceOrder' | 'Ascending' | 'Descending';
  /** Points. */
  box: Box;
}

/** Whether there still is what the slicer filters. */
export const hasSource = ({ source }: Slicer): boolean =>
  source.kind === 'pivot'
    ? source.sheet.pivots.includes(source.pivot)
    : source.sheet.tables.includes(source.table);
