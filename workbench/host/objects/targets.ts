import type { Area } from '../model/area';
import type { ConditionalFormat } from '../model/conditional-format';
import type { Sheet } from '../model/sheet';
import type { BorderSide } from '../model/style';
import type { Table } from '../model/table';
import type { DefinedName, HostWorkbook } from '../model/workbook';
import type { CalculationTargetTypes } from './calculation-targets';
import type { ChartTargetTypes } from './chart-targets';
import type { LookStyleTargetTypes } from './look-styles';
import type { PivotTargetTypes } from './pivot-targets';
import type { ShapeTargetTypes } from './shape-targets';
import type { SlicerTargetTypes } from './slicer-targets';
import type { WorkbookTargetTypes } from './workbook-targets';

/** A range while a client holds it: it moves with its cells, and is gone with them. */
export interface RangeTarget {
  readonly sheet: Sheet;
  area: Area;
  isGone: boolean;
}

/** Several areas of one sheet. */
export interface RangeAreasTarget {
  readonly sheet: Sheet;
  areas: readonly Area[];
}

/** One side of the borders of some cells; `inside` are the lines between them. */
export interface BorderTarget extends RangeAreasTarget {
  readonly side: BorderSide | 'insideHorizontal' | 'insideVertical';
}

export interface TableScope {
  /** Those that are there when somebody asks: a batch adds and deletes. */
  readonly tables: () => readonly { readonly sheet: Sheet; readonly table: Table }[];
  /** The sheet new tables go to; null for the workbook's collection. */
  readonly sheet: Sheet | null;
}

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** What is filtered: the sheet's own area, or a table. */
export type AutoFilterTarget = Sheet | TableTarget;

export interface TableColumnTarget extends TableTarget {
  readonly index: number;
}

/** A row of the table's body. */
export interface TableRowTarget extends TableTarget {
  readonly index: number;
}

/** The names of the workbook, or of one sheet. */
export interface NamesTarget {
  readonly scope: Sheet | null;
}

export interface KeyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

export interface ConditionalFormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export interface ConditionalBorderTarget extends ConditionalFormatTarget {
  readonly side: 'top' | 'bottom' | 'left' | 'right';
}

export interface PageBreaksTarget {
  readonly sheet: Sheet;
  readonly direction: 'horizontal' | 'vertical';
}

export interface PageBreakTarget extends PageBreaksTarget {
  readonly index: number;
}

/** What taking away duplicates did, in rows. */
export interface RemovedDuplicates {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

export interface FunctionResultTarget {
  readonly value: string | number | boolean;
  readonly error: string | null;
}

/** What an object of each modelled Office.js class stands for. */
export interface TargetTypes
  extends
    ChartTargetTypes,
    CalculationTargetTypes,
    LookStyleTargetTypes,
    PivotTargetTypes,
    ShapeTargetTypes,
    SlicerTargetTypes,
    WorkbookTargetTypes {
  Application: HostWorkbook;
  AutoFilter: AutoFilterTarget;
  CellValueConditionalFormat: ConditionalFormatTarget;
  ColorScaleConditionalFormat: ConditionalFormatTarget;
  ConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatCollection: RangeAreasTarget;
  ConditionalFormatRule: ConditionalFormatTarget;
  ConditionalDataBarNegativeFormat: ConditionalFormatTarget;
  ConditionalDataBarPositiveFormat: ConditionalFormatTarget;
  ConditionalRangeBorder: ConditionalBorderTarget;
  ConditionalRangeBorderCollection: ConditionalFormatTarget;
  ConditionalRangeFill: ConditionalFormatTarget;
  ConditionalRangeFont: ConditionalFormatTarget;
  ConditionalRangeFormat: ConditionalFormatTarget;
  CustomConditionalFormat: ConditionalFormatTarget;
  DataBarConditionalFormat: ConditionalFormatTarget;
  DataValidation: RangeAreasTarget;
  DocumentProperties: HostWorkbook;
  Filter: TableColumnTarget;
  FormatProtection: RangeAreasTarget;
  FunctionResult: FunctionResultTarget;
  Functions: HostWorkbook;
  HeaderFooterGroup: Sheet;
  IconSetConditionalFormat: ConditionalFormatTarget;
  NamedItem: DefinedName;
  NamedItemCollection: NamesTarget;
  PageBreak: PageBreakTarget;
  PageBreakCollection: PageBreaksTarget;
  PageLayout: Sheet;
  PresetCriteriaConditionalFormat: ConditionalFormatTarget;
  Range: RangeTarget;
  RangeAreas: RangeAreasTarget;
  RangeBorder: BorderTarget;
  RangeBorderCollection: RangeAreasTarget;
  RangeCollection: readonly RangeAreasTarget[];
  RangeFill: RangeAreasTarget;
  RangeFont: RangeAreasTarget;
  RangeFormat: RangeAreasTarget;
  RangeSort: RangeAreasTarget;
  RemoveDuplicatesResult: RemovedDuplicates;
  Setting: string;
  SettingCollection: HostWorkbook;
  Table: TableTarget;
  TableCollection: TableScope;
  TableColumn: TableColumnTarget;
  TableColumnCollection: TableTarget;
  TableRow: TableRowTarget;
  TableRowCollection: TableTarget;
  TableScopedCollection: TableScope;
  TableSort: TableTarget;
  TextConditionalFormat: ConditionalFormatTarget;
  TopBottomConditionalFormat: ConditionalFormatTarget;
  Workbook: HostWorkbook;
  WorkbookProtection: HostWorkbook;
  Worksheet: Sheet;
  WorksheetCollection: HostWorkbook;
  WorksheetCustomProperty: KeyTarget;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
}
