import type { DataField, PivotField, PivotItem, PivotTable } from '../model/pivot-table';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';

export interface PivotTarget {
  readonly sheet: Sheet;
  readonly pivot: PivotTable;
}

/** The pivot tables of one sheet, or of all. */
export interface PivotsTarget {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet | null;
}

export type PivotAxis = 'rows' | 'columns' | 'filters';

export interface PivotAxisTarget extends PivotTarget {
  readonly axis: PivotAxis;
}

export interface PivotFieldTarget extends PivotTarget {
  readonly field: PivotField;
}

export interface PivotAxisFieldTarget extends PivotAxisTarget {
  readonly field: PivotField;
}

export interface DataFieldTarget extends PivotTarget {
  readonly data: DataField;
}

export interface PivotItemsTarget extends PivotTarget {
  readonly items: readonly PivotItem[];
}

export interface PivotItemTarget extends PivotTarget {
  readonly item: PivotItem;
}

/** What objects of the classes of pivot tables stand for. */
export interface PivotTargetTypes {
  DataPivotHierarchy: DataFieldTarget;
  DataPivotHierarchyCollection: PivotTarget;
  FilterPivotHierarchy: PivotAxisFieldTarget;
  FilterPivotHierarchyCollection: PivotAxisTarget;
  PivotField: PivotFieldTarget;
  PivotFieldCollection: PivotFieldTarget;
  PivotHierarchy: PivotFieldTarget;
  PivotHierarchyCollection: PivotTarget;
  PivotItem: PivotItemTarget;
  PivotItemCollection: PivotItemsTarget;
  PivotLayout: PivotTarget;
  PivotTable: PivotTarget;
  PivotTableCollection: PivotsTarget;
  PivotTableScopedCollection: readonly PivotTarget[];
  RowColumnPivotHierarchy: PivotAxisFieldTarget;
  RowColumnPivotHierarchyCollection: PivotAxisTarget;
}
