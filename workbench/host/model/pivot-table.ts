import type { Area } from './area';
import { isError, type CellValue } from './cell-value';
import type { PivotFilters } from './pivot-filters';
import type { PivotDrawing } from './pivot-drawing';
import { compareValues } from './row-order';
import type { Sheet } from './sheet';
import type { Table } from './table';
import type { HostWorkbook } from './workbook';

/** Excel.AggregationFunction, without what Excel itself resolves. */
export const AGGREGATES = [
  'Sum',
  'Count',
  'Average',
  'Max',
  'Min',
  'Product',
  'CountNumbers',
  'StandardDeviation',
  'StandardDeviationP',
  'Variance',
  'VarianceP',
] as const;

export type Aggregate = (typeof AGGREGATES)[number];

/** Excel.ShowAsCalculation, in its own spelling. */
export const CALCULATIONS = [
  'None',
  'PercentOfGrandTotal',
  'PercentOfRowTotal',
  'PercentOfColumnTotal',
  'PercentOfParentRowTotal',
  'PercentOfParentColumnTotal',
  'PercentOfParentTotal',
  'PercentOf',
  'RunningTotal',
  'PercentRunningTotal',
  'DifferenceFrom',
  'PercentDifferenceFrom',
  'RankAscending',
  'RankDecending',
  'Index',
] as const;

export type ShowAsCalculation = (typeof CALCULATIONS)[number];

/** How a data field's results are shown, relative to which field's items, and to which of them. */
export interface ShowAs {
  readonly calculation: ShowAsCalculation;
  readonly baseField: PivotField | null;
  readonly baseItem: string | null;
}

/** One value that a field takes in the data. */
export interface PivotItem {
  readonly field: PivotField;
  /** Tells apart what is of another type: the number 1 and the text `1`. */
  readonly key: string;
  readonly value: CellValue;
}

export type PivotSort =
  | { readonly by: 'labels'; readonly descending: boolean }
  | { readonly by: 'values'; readonly descending: boolean; readonly data: DataField };

/** A column of the data: a hierarchy with one field. */
export interface PivotField {
  readonly index: number;
  /** The column's header. */
  readonly id: string;
  caption: string;
  numberFormat: string;
  /** Names that items were given, by their keys. */
  readonly captions: Map<string, string>;
  /** Keys of items that show nothing below them. */
  readonly collapsed: Set<string>;
  filters: PivotFilters;
  /** Keys of the items that a slicer lets through; null where none was chosen. */
  sliced: ReadonlySet<string> | null;
  sort: PivotSort;
  /** Excel.Subtotals. */
  subtotals: Readonly<Record<string, boolean>>;
  showAllItems: boolean;
  enableMultipleFilterItems: boolean;
}

/** A field whose values are worked out in the table's body. */
export interface DataField {
  readonly id: string;
  readonly field: PivotField;
  name: string;
  /** Whether somebody named it: other names follow the function. */
  isNamed: boolean;
  aggregate: Aggregate;
  numberFormat: string;
  showAs: ShowAs;
}

export type PivotLayoutType = 'Compact' | 'Outline' | 'Tabular';

/** The data: an area, or a table wherever it comes to reach. */
export type PivotSource =
  | { readonly kind: 'area'; readonly sheet: Sheet; area: Area }
  | { readonly kind: 'table'; readonly sheet: Sheet; readonly table: Table };

export interface PivotTable {
  readonly id: string;
  name: string;
  readonly source: PivotSource;
  /** Where the table was put: filters may push it down. */
  row: number;
  column: number;
  readonly fields: PivotField[];
  /** The data as it was when the table was made or refreshed last. */
  records: readonly (readonly CellValue[])[];
  rows: readonly PivotField[];
  columns: readonly PivotField[];
  filters: readonly PivotField[];
  data: readonly DataField[];
  readonly options: {
    allowMultipleFiltersPerField: boolean;
    enableDataValueEditing: boolean;
    refreshOnOpen: boolean;
    useCustomSortLists: boolean;
  };
  readonly layout: {
    altTextDescription: string;
    altTextTitle: string;
    autoFormat: boolean;
    emptyCellText: string;
    enableFieldList: boolean;
    fillEmptyCells: boolean;
    layoutType: PivotLayoutType;
    preserveFormatting: boolean;
    showColumnGrandTotals: boolean;
    showFieldHeaders: boolean;
    showRowGrandTotals: boolean;
    subtotalLocation: 'AtTop' | 'AtBottom' | 'Off';
    blankLines: boolean;
    repeatLabels: boolean;
  };
  /** What stands on the sheet. */
  drawing: PivotDrawing | null;
}

export const keyOf = (value: CellValue): string =>
  isError(value) ? `e${value.error}` : `${(typeof value).charAt(0)}${String(value).toLowerCase()}`;

export function labelOf(workbook: HostWorkbook, { field, key, value }: PivotItem): string {
  const named = field.captions.get(key);
  if (named !== undefined) return named;
  return value === '' ? '(blank)' : workbook.texts.text(value, field.numberFormat);
}

/** The field's items in the order of their values, blank last. */
export function itemsOf({ records }: PivotTable, field: PivotField): readonly PivotItem[] {
  const items = new Map<string, PivotItem>();
  for (const record of records) {
    const value = record[field.index] ?? '';
    const key = keyOf(value);
    if (!items.has(key)) items.set(key, { field, key, value });
  }
  return [...items.values()].sort(compareItems);
}

export function compareItems(one: PivotItem, other: PivotItem): number {
  if (one.value === '' || other.value === '') return Number(one.value === '') - Number(other.value === '');
  return compareValues(one.value, other.value, false);
}

/** Where the data stands now. */
export function sourcePlace(source: PivotSource): { readonly sheet: Sheet; readonly area: Area } {
  return { sheet: source.sheet, area: source.kind === 'area' ? source.area : source.table.area };
}

/** The rows below the headers, as they are now. */
export function readRecords(source: PivotSource): readonly (readonly CellValue[])[] {
  const { sheet, area } = sourcePlace(source);
  const isTotalled = source.kind === 'table' && source.table.showTotals;
  return Array.from({ length: area.rowCount - 1 - (isTotalled ? 1 : 0) }, (_row, at) =>
    Array.from({ length: area.columnCount }, (_cell, column) =>
      sheet.valueAt(area.row + 1 + at, area.column + column),
    ),
  );
}

/** A field for each column; null where a header is missing. */
export function readFields(source: PivotSource): PivotField[] | null {
  const { sheet, area } = sourcePlace(source);
  const fields = Array.from({ length: area.columnCount }, (_field, at): PivotField => {
    const column = area.column + at;
    const header = sheet.valueAt(area.row, column);
    const name = isError(header) ? '' : String(header);
    return {
      index: at,
      id: name,
      caption: name,
      numberFormat: sheet.styleAt(area.row + 1, column).numberFormat,
      captions: new Map(),
      collapsed: new Set(),
      filters: {},
      sliced: null,
      sort: { by: 'labels', descending: false },
      subtotals: { automatic: true },
      showAllItems: false,
      enableMultipleFilterItems: true,
    };
  });
  return fields.some(({ id }) => id === '') ? null : fields;
}

const PREFIXES: Readonly<Record<Aggregate, string>> = {
  Sum: 'Sum',
  Count: 'Count',
  Average: 'Average',
  Max: 'Max',
  Min: 'Min',
  Product: 'Product',
  CountNumbers: 'Count',
  StandardDeviation: 'StdDev',
  StandardDeviationP: 'StdDevp',
  Variance: 'Var',
  VarianceP: 'Varp',
};

/** `Sum of Crates`, and a number where another of the table is called so. */
export function dataName({ data }: PivotTable, field: PivotField, aggregate: Aggregate): string {
  const name = `${PREFIXES[aggregate]} of ${field.caption}`;
  const taken = new Set(data.map((known) => known.name.toLowerCase()));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Numbers are added up; as soon as there is a text or a blank, values are counted. */
export function defaultAggregate({ records }: PivotTable, field: PivotField): Aggregate {
  return records.every((record) => typeof record[field.index] === 'number') ? 'Sum' : 'Count';
}
