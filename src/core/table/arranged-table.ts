import type { Period } from '../calendar/period';
import type { CellRange } from './cell';
import type {
  EntryCells,
  MonthArrangement,
  ResponsibilityTable,
  TableItem,
  TableMonth,
} from './responsibility-table';
import { columnsOf, type SheetTable } from './sheet-table';

/** What an arrangement of months tells of a table, beside what its sheet shows. */
export interface ArrangedMonths {
  readonly arrangement: MonthArrangement;
  readonly months: readonly TableMonth[];
  readonly duplicateMonths: ResponsibilityTable['duplicateMonths'];
  readonly items: readonly TableItem[];
  /** The cells of an item's entry in one of the months; null where it has no entry of its own. */
  entryCells(item: TableItem, month: TableMonth): EntryCells | null;
}

/** A sheet's table with its months: everything but what differs from month to month. */
export function arrangedTable(main: SheetTable, arranged: ArrangedMonths): ResponsibilityTable {
  const months = new Map(arranged.months.map((month) => [month.period, month]));
  const table: ResponsibilityTable = {
    arrangement: arranged.arrangement,
    sheet: main.grid.sheet.name,
    dateSystem: main.dateSystem,
    headerRows: main.headerRows,
    columns: columnsOf(main.attributes),
    statusHeader: main.attributes.status?.path.at(-1)?.cell.text ?? '',
    months: arranged.months,
    duplicateMonths: arranged.duplicateMonths,
    items: arranged.items,
    hiddenRows: hiddenRowsOf(main),
    hiddenColumns: hiddenColumnsOf(main),
    bodies: bodyOf(main),
    entryCells: (item: TableItem, period: Period) => {
      const month = months.get(period);
      return month === undefined ? null : arranged.entryCells(item, month);
    },
    spokenForBy: () => table,
  };
  return table;
}

export function hiddenRowsOf({ grid, rows }: SheetTable): number {
  const hidden = new Set(grid.sheet.hiddenRows);
  return hidden.size === 0 ? 0 : rows.filter((row) => hidden.has(row)).length;
}

export function hiddenColumnsOf({ grid, columns }: SheetTable): number {
  const hidden = new Set(grid.sheet.hiddenColumns);
  return columns.filter(({ column }) => hidden.has(column)).length;
}

export function bodyOf({ grid, rows, columns }: SheetTable): { sheet: string; range: CellRange }[] {
  const [firstRow, lastRow] = [rows[0], rows.at(-1)];
  const [first, last] = [columns[0]?.column, columns.at(-1)?.column];
  if (firstRow === undefined || lastRow === undefined || first === undefined || last === undefined) return [];
  const range = {
    row: firstRow,
    column: first,
    rowCount: lastRow - firstRow + 1,
    columnCount: last - first + 1,
  };
  return [{ sheet: grid.sheet.name, range }];
}

/** The cell by which an item is spoken of: its text, else its lead unit. */
export function itemCell(
  { cells, row }: TableItem,
  sheet: string,
): { sheet: string; row: number; column: number } {
  const { sheet: name, row: at, column } = cells.item ?? cells.leadUnit ?? { sheet, row, column: 0 };
  return { sheet: name, row: at, column };
}
