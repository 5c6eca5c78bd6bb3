import type { HostWorkbook } from '../model/workbook';

/** Whether this client hears of events at all. */
export interface EventSwitch {
  isEnabled: boolean;
}

export interface CustomPropertyTarget {
  readonly workbook: HostWorkbook;
  /** In small letters. */
  readonly key: string;
}

/** A named style of the workbook. */
export interface StyleTarget {
  readonly workbook: HostWorkbook;
  readonly name: string;
}

export interface StyleBorderTarget extends StyleTarget {
  readonly side: 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';
}

/** What objects of the workbook's own classes stand for. */
export interface WorkbookTargetTypes {
  CultureInfo: HostWorkbook;
  CustomProperty: CustomPropertyTarget;
  CustomPropertyCollection: HostWorkbook;
  DatetimeFormatInfo: HostWorkbook;
  IterativeCalculation: HostWorkbook;
  NumberFormatInfo: HostWorkbook;
  PivotTableCollection: null;
  PivotTableScopedCollection: null;
  Runtime: EventSwitch;
  Style: StyleTarget;
  StyleCollection: HostWorkbook;
}
