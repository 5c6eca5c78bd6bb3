import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Cell } from '@cj-tech-master/excelts';
import {
  ValueType,
  Workbook,
  dateToExcel,
  decodeRange,
  type CellFormulaValue,
  type CellValue as LibraryValue,
  type Worksheet,
} from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { format, isDateFormat } from 'numfmt';
import type { DateSystem } from '../src/core/calendar/calendar-date';
import type { CellRange, CellValue } from '../src/core/table/cell';
import type {
  ListObjectSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../src/core/table/workbook-snapshot';

/** Loads an .xlsx as the rules see it, without any host between: what Excel would report, as far as the file tells. */
export async function readSnapshot(file: string): Promise<WorkbookSnapshot> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(file));
  return snapshotOf(workbook, basename(file));
}

/** A workbook built in memory, as the rules see it. */
export function snapshotOf(workbook: Workbook, fileName: string): WorkbookSnapshot {
  const dateSystem: DateSystem = workbook.properties.date1904 === true ? 1904 : 1900;
  const activeTab = (workbook.views as Workbook['views'] | undefined)?.[0]?.activeTab ?? 0;
  return {
    fileName,
    dateSystem,
    sheets: workbook.worksheets.map((sheet, index) => sheetOf(sheet, index === activeTab, dateSystem)),
  };
}

interface ReadCell {
  readonly column: number;
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly centered: boolean;
}

function sheetOf(sheet: Worksheet, isActive: boolean, dateSystem: DateSystem): SheetSnapshot {
  const rows = new Map<number, ReadCell[]>();
  const hiddenRows: number[] = [];
  sheet.eachRow((row, number) => {
    if (row.hidden) hiddenRows.push(number - 1);
    const cells: ReadCell[] = [];
    row.eachCell((cell, columnNumber) => {
      if (cell.type === ValueType.Merge) return;
      cells.push({
        column: columnNumber - 1,
        value: plainValue(cell.value, dateSystem),
        numberFormat: numberFormatOf(cell),
        centered: cell.alignment?.horizontal === 'centerContinuous',
      });
    });
    if (cells.length > 0) rows.set(number - 1, cells);
  });
  const used = usedRange(rows);
  return {
    id: `{${sheet.id}}`,
    name: sheet.name,
    visibility: sheet.state,
    isActive,
    isOwn: false,
    used,
    values: grid(rows, used, '', ({ value }) => value),
    text: grid(rows, used, '', (cell) => displayed(cell, dateSystem)),
    numberFormats: grid(rows, used, 'General', ({ numberFormat }) => numberFormat),
    merges: sheet.mergedRegions.map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
    })),
    centeredAcross: centeredAreas(rows),
    hiddenRows,
    hiddenColumns: hiddenColumnsOf(sheet),
    tables: Object.values(sheet.tables).map(({ table }) => listObjectOf(table)),
  };
}

function plainValue(value: LibraryValue, dateSystem: DateSystem): CellValue {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateToExcel(value, dateSystem === 1904);
  if (typeof value !== 'object') return value;
  if ('error' in value) return { error: value.error };
  if ('richText' in value && value.richText) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return value.text;
  if ('checkbox' in value) return value.checkbox;
  return plainValue((value as CellFormulaValue).result, dateSystem);
}

function numberFormatOf(cell: Cell): string {
  const { numFmt } = cell;
  return (typeof numFmt === 'string' ? numFmt : numFmt?.formatCode) ?? 'General';
}

function displayed({ value, numberFormat }: ReadCell, dateSystem: DateSystem): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string') return value;
  const serialShift = dateSystem === 1904 && isDateFormat(numberFormat) ? 1_462 : 0;
  const shown = typeof value === 'number' ? value + serialShift : value;
  try {
    return format(numberFormat, shown, { locale: 'zh-CN' });
  } catch {
    return String(value);
  }
}

function usedRange(rows: ReadonlyMap<number, readonly ReadCell[]>): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of rows) {
    for (const { column, value } of cells) {
      if (value === '') continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
  }
  return bottom < 0
    ? null
    : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

const NO_CELLS: readonly never[] = [];

/** Rows end with their last cell that holds something, so that a stray cell at the sheet's far end costs nothing. */
function grid<Value>(
  rows: ReadonlyMap<number, readonly ReadCell[]>,
  used: CellRange | null,
  blank: Value,
  read: (cell: ReadCell) => Value,
): readonly (readonly Value[])[] {
  if (used === null) return [];
  return Array.from({ length: used.rowCount }, (_, index) => {
    const cells = (rows.get(used.row + index) ?? []).filter(({ value }) => value !== '');
    const last = cells.at(-1);
    if (last === undefined) return NO_CELLS;
    const values = new Array<Value>(last.column - used.column + 1).fill(blank);
    for (const cell of cells) values[cell.column - used.column] = read(cell);
    return values;
  });
}

/** A filled cell and the blank ones after it that are centred with it. */
function centeredAreas(rows: ReadonlyMap<number, readonly ReadCell[]>): CellRange[] {
  const areas: CellRange[] = [];
  for (const [row, cells] of rows) {
    let open: { column: number; end: number } | null = null;
    const close = (): void => {
      if (open && open.end > open.column)
        areas.push({ row, column: open.column, rowCount: 1, columnCount: open.end - open.column + 1 });
      open = null;
    };
    for (const { column, value, centered } of cells) {
      if (!centered) close();
      else if (value !== '') {
        close();
        open = { column, end: column };
      } else if (open !== null && (open as { end: number }).end === column - 1)
        (open as { end: number }).end = column;
    }
    close();
  }
  return areas;
}

function hiddenColumnsOf(sheet: Worksheet): number[] {
  return sheet.columns.flatMap((column) => (column.hidden ? [column.number - 1] : []));
}

function listObjectOf(model: {
  readonly name: string;
  readonly ref: string;
  readonly tableRef?: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
}): ListObjectSnapshot {
  const { top, left, bottom, right } = decodeTableRange(model.tableRef ?? model.ref);
  return {
    name: model.name,
    range: { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 },
    showHeaders: model.headerRow !== false,
    showTotals: model.totalsRow === true,
  };
}

function decodeTableRange(ref: string): { top: number; left: number; bottom: number; right: number } {
  const { s, e } = decodeRange(ref);
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}
