import { intersects, type Area } from './area';
import { serialOfDay } from './date-filters';
import { linesOf, visibleRecords, type PivotLine } from './pivot-lines';
import { PivotResults, type PivotPath } from './pivot-results';
import {
  compareItems,
  itemsOf,
  keyOf,
  labelOf,
  type DataField,
  type PivotField,
  type PivotItem,
  type PivotTable,
} from './pivot-table';
import type { CellValue } from './cell-value';
import type { Sheet } from './sheet';
import type { HostWorkbook } from './workbook';

/** A column of results. */
export interface DataColumn {
  readonly line: PivotLine;
  readonly data: DataField | null;
}

/** Where the parts of a pivot table stand on its sheet. */
export interface PivotDrawing {
  /** All but the filters. */
  readonly area: Area;
  readonly filterArea: Area | null;
  readonly labelColumns: number;
  readonly headerRows: number;
  readonly rows: readonly PivotLine[];
  readonly columns: readonly DataColumn[];
}

interface Cell {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

/** What a table without any field takes up on its sheet. */
const EMPTY_SIZE = { rowCount: 18, columnCount: 3 };

const GRAND_TOTAL = 'Grand Total';

/** Works the table out anew and puts it on its sheet in place of what it was. False: another table is in the way. */
export function drawPivot(workbook: HostWorkbook, sheet: Sheet, pivot: PivotTable, now: Date): boolean {
  const plan = planned(workbook, pivot, now);
  const isBlocked = sheet.pivots.some(
    ({ drawing }) =>
      drawing !== null &&
      drawing !== pivot.drawing &&
      pivotAreas(plan).some((area) => pivotAreas({ drawing }).some((other) => intersects(area, other))),
  );
  if (isBlocked) return false;
  erasePivot(workbook, sheet, pivot);
  pivot.drawing = plan.drawing;
  for (const { row, column, value, numberFormat } of plan.cells) {
    sheet.cells.setValue(row, column, value);
    if (numberFormat === undefined) continue;
    sheet.restyle({ row, column, rowCount: 1, columnCount: 1 }, (style) => ({ ...style, numberFormat }));
  }
  workbook.calculation.markChanged(sheet);
  return true;
}

/** The areas of the sheet that the table takes up. */
export function pivotAreas({ drawing }: Pick<PivotTable, 'drawing'>): readonly Area[] {
  if (drawing === null) return [];
  return drawing.filterArea === null ? [drawing.area] : [drawing.area, drawing.filterArea];
}

/** Goes where the table's cells went; false where they are gone. */
export function followPivot(pivot: PivotTable, moved: (area: Area) => Area | null): boolean {
  if (pivot.drawing === null) return true;
  const { area, filterArea } = pivot.drawing;
  const next = moved(area);
  if (next === null) return false;
  pivot.row += next.row - area.row;
  pivot.column += next.column - area.column;
  pivot.drawing = {
    ...pivot.drawing,
    area: next,
    filterArea: filterArea === null ? null : moved(filterArea),
  };
  return true;
}

/** The area of the table's results; null where it has none. */
export function bodyOf({ drawing, data }: PivotTable): Area | null {
  if (drawing === null || data.length === 0) return null;
  const { area, labelColumns, headerRows } = drawing;
  return {
    row: area.row + headerRows,
    column: area.column + labelColumns,
    rowCount: area.rowCount - headerRows,
    columnCount: area.columnCount - labelColumns,
  };
}

/** Takes the table's cells off the sheet. */
export function erasePivot(workbook: HostWorkbook, sheet: Sheet, pivot: PivotTable): void {
  if (pivot.drawing === null) return;
  for (const area of pivotAreas(pivot)) {
    // Number formats are the table's; other looks stay.
    sheet.restyle(area, (style) => ({ ...style, numberFormat: 'General' }));
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        sheet.cells.clearContent(row, column);
      }
    }
  }
  pivot.drawing = null;
  workbook.calculation.markChanged(sheet);
}

interface Plan {
  readonly drawing: PivotDrawing;
  readonly cells: readonly (Cell & { readonly row: number; readonly column: number })[];
}

function planned(workbook: HostWorkbook, pivot: PivotTable, now: Date): Plan {
  const records = visibleRecords(workbook, pivot, serialOfDay(now));
  const results = new PivotResults(pivot, records, (record, fields) =>
    fields.map((field) => keyOf(record[field.index] ?? '')),
  );
  const { layout, rows: rowFields, columns: columnFields, data } = pivot;
  const isTabular = layout.layoutType === 'Tabular';
  const rows = linesOf(pivot, rowFields, records, {
    ownLines: !isTabular,
    subtotals: layout.subtotalLocation === 'AtTop' && isTabular ? 'AtBottom' : layout.subtotalLocation,
    grandTotal: layout.showColumnGrandTotals,
    blankLines: layout.blankLines,
  });
  const columnLines = linesOf(pivot, columnFields, records, {
    ownLines: false,
    subtotals: layout.subtotalLocation === 'Off' ? 'Off' : 'AtBottom',
    grandTotal: layout.showRowGrandTotals,
    blankLines: false,
  });
  const columns: readonly DataColumn[] = columnLines.flatMap((line): readonly DataColumn[] => {
    if (data.length > 0) return data.map((field) => ({ line, data: field }));
    return columnFields.length > 0 ? [{ line, data: null }] : [];
  });
  return placed(workbook, pivot, { rows, columns, results });
}

interface Axes {
  readonly rows: readonly PivotLine[];
  readonly columns: readonly DataColumn[];
  readonly results: PivotResults;
}

function placed(workbook: HostWorkbook, pivot: PivotTable, axes: Axes): Plan {
  const { rows: rowFields, columns: columnFields, data, filters, layout } = pivot;
  const isCompact = layout.layoutType === 'Compact';
  const isEmpty = rowFields.length + columnFields.length + data.length === 0;
  const labelColumns =
    rowFields.length === 0 ? Number(columnFields.length > 0) : isCompact ? 1 : rowFields.length;
  const headerRows = columnFields.length === 0 ? 1 : 1 + columnFields.length + Number(data.length > 1);
  const row = filters.length === 0 ? pivot.row : Math.max(pivot.row, filters.length + 1);
  const area: Area = isEmpty
    ? { row, column: pivot.column, ...EMPTY_SIZE }
    : {
        row,
        column: pivot.column,
        rowCount: headerRows + axes.rows.length,
        columnCount: labelColumns + axes.columns.length,
      };
  const filterArea: Area | null =
    filters.length === 0
      ? null
      : { row: row - 1 - filters.length, column: pivot.column, rowCount: filters.length, columnCount: 2 };
  const drawing: PivotDrawing = {
    area,
    filterArea,
    labelColumns,
    headerRows,
    rows: axes.rows,
    columns: axes.columns,
  };
  const body = isEmpty
    ? []
    : [...headerCells(workbook, pivot, drawing), ...lineCells(workbook, pivot, drawing, axes)];
  return {
    drawing,
    cells: [
      ...body.map(([down, across, cell]) => ({ row: row + down, column: pivot.column + across, ...cell })),
      ...filters.flatMap((field, at) => filterCells(workbook, pivot, field, (filterArea?.row ?? 0) + at)),
    ],
  };
}

function filterCells(
  workbook: HostWorkbook,
  pivot: PivotTable,
  field: PivotField,
  row: number,
): Plan['cells'] {
  const chosen = field.filters.manualFilter?.selectedItems;
  const shown = chosen === undefined ? '(All)' : chosen.length === 1 ? chosen[0] : '(Multiple Items)';
  const item = itemsOf(pivot, field).find((known) => labelOf(workbook, known) === shown);
  return [
    { row, column: pivot.column, value: field.caption },
    {
      row,
      column: pivot.column + 1,
      ...(item === undefined ? { value: shown ?? '' } : labelCell(workbook, item)),
    },
  ];
}

type Placed = readonly [down: number, across: number, cell: Cell];

function labelCell(workbook: HostWorkbook, item: PivotItem): Cell {
  const { field, key, value } = item;
  if (typeof value !== 'number' || field.captions.has(key)) return { value: labelOf(workbook, item) };
  return { value, ...(field.numberFormat === 'General' ? {} : { numberFormat: field.numberFormat }) };
}

function headerCells(workbook: HostWorkbook, pivot: PivotTable, drawing: PivotDrawing): readonly Placed[] {
  const { rows, columns, data, layout } = pivot;
  const { labelColumns, headerRows } = drawing;
  const last = headerRows - 1;
  const isCompact = layout.layoutType === 'Compact';
  const cells: Placed[] = [];
  const titles = isCompact && rows.length > 0 ? ['Row Labels'] : rows.map(({ caption }) => caption);
  const overColumns =
    isCompact && columns.length > 0 ? ['Column Labels'] : columns.map(({ caption }) => caption);
  if (layout.showFieldHeaders) {
    titles.forEach((value, across) => cells.push([last, across, { value }]));
    overColumns.forEach((value, at) => cells.push([0, labelColumns + at, { value }]));
  }
  if (columns.length > 0 && data.length === 1 && data[0] !== undefined) {
    if (rows.length > 0) cells.push([0, 0, { value: data[0].name }]);
  }
  drawing.columns.forEach((column, at) => {
    for (const [down, cell] of columnHeads(workbook, pivot, column)) {
      cells.push([down, labelColumns + at, cell]);
    }
  });
  return cells;
}

/** The labels over one column of results, from the first header row on. */
function columnHeads(
  workbook: HostWorkbook,
  { columns, data: all }: PivotTable,
  { line, data }: DataColumn,
): readonly (readonly [down: number, cell: Cell])[] {
  if (columns.length === 0) return data === null ? [] : [[0, { value: data.name }]];
  const isSeveral = all.length > 1;
  const isFirstData = data === null || data === all[0];
  if (line.kind === 'grand') {
    return [[1, { value: isSeveral && data !== null ? `Total ${data.name}` : GRAND_TOTAL }]];
  }
  const names: readonly (readonly [number, Cell])[] =
    isSeveral && data !== null && line.kind === 'item' ? [[1 + columns.length, { value: data.name }]] : [];
  if (line.kind === 'subtotal') {
    const item = line.path.at(-1);
    const label = item === undefined ? '' : labelOf(workbook, item);
    return [[line.path.length, { value: `${label} ${isSeveral && data !== null ? data.name : 'Total'}` }]];
  }
  const labels = line.path.flatMap((item, level): readonly (readonly [number, Cell])[] =>
    isFirstData && level >= line.isFirstFrom ? [[1 + level, labelCell(workbook, item)]] : [],
  );
  return [...labels, ...names];
}

function lineCells(
  workbook: HostWorkbook,
  pivot: PivotTable,
  drawing: PivotDrawing,
  { results }: Axes,
): readonly Placed[] {
  const siblings = (path: PivotPath, at: number): readonly PivotItem[] => {
    const field = path[at]?.field;
    return field === undefined ? [] : [...itemsOf(pivot, field)].sort(compareItems);
  };
  return drawing.rows.flatMap((line, at): readonly Placed[] => {
    const down = drawing.headerRows + at;
    const labels = rowLabels(workbook, pivot, line).map(([across, cell]): Placed => [down, across, cell]);
    if (!line.hasResults) return labels;
    const values = drawing.columns.flatMap(({ line: column, data }, across): readonly Placed[] => {
      if (data === null) return [];
      const value = results.shown(line.path, column.path, data, siblings);
      const cell = resultCell(pivot, data, value);
      return cell === null ? [] : [[down, drawing.labelColumns + across, cell]];
    });
    return [...labels, ...values];
  });
}

function resultCell({ layout }: PivotTable, data: DataField, value: CellValue | null): Cell | null {
  if (value === null) {
    return layout.fillEmptyCells && layout.emptyCellText !== '' ? { value: layout.emptyCellText } : null;
  }
  const isShare = data.showAs.calculation.startsWith('Percent');
  const numberFormat = data.numberFormat !== 'General' ? data.numberFormat : isShare ? '0.00%' : null;
  return numberFormat === null ? { value } : { value, numberFormat };
}

/** The labels of one line, by their column. */
function rowLabels(
  workbook: HostWorkbook,
  { rows, columns, data, layout }: PivotTable,
  { kind, path, isFirstFrom }: PivotLine,
): readonly (readonly [across: number, cell: Cell])[] {
  if (rows.length === 0) {
    const [only, ...others] = data;
    const isAlone = only !== undefined && others.length === 0 && columns.length > 0;
    return isAlone ? [[0, { value: only.name }]] : [];
  }
  if (kind === 'grand') return [[0, { value: GRAND_TOTAL }]];
  const item = path.at(-1);
  if (kind === 'blank' || item === undefined) return [];
  const isCompact = layout.layoutType === 'Compact';
  const across = isCompact ? 0 : path.length - 1;
  if (kind === 'subtotal') return [[across, { value: `${labelOf(workbook, item)} Total` }]];
  if (isCompact) return [[0, labelCell(workbook, item)]];
  const from = layout.repeatLabels ? 0 : isFirstFrom;
  return path.flatMap((known, level): readonly (readonly [number, Cell])[] =>
    level >= from ? [[level, labelCell(workbook, known)]] : [],
  );
}
