import {
  parseCalendarDate,
  serialFromDate,
  type CalendarDate,
} from '../../../src/core/calendar/calendar-date';
import { parsePeriod, type Period } from '../../../src/core/calendar/period';
import type { EntryPart } from '../../../src/core/settings';
import type { CellContent, CellValue } from '../../../src/core/table/cell';
import type {
  DuplicateMonth,
  EntryCells,
  LocatedCell,
  MonthArrangement,
  ResponsibilityTable,
  TableItem,
  TableMonth,
} from '../../../src/core/table/responsibility-table';

/** A cell: what is typed, or all of what Excel says of it. */
export type TestCell = CellValue | CellContent;

export interface TestItem {
  readonly seq?: TestCell;
  readonly item?: TestCell;
  readonly leadUnit?: TestCell;
  readonly supportUnits?: TestCell;
  readonly leader?: TestCell;
  readonly status?: TestCell;
  /** By month: progress, rank, report date. A month left out is blank. */
  readonly entries?: Readonly<Record<string, readonly TestCell[]>>;
}

export interface TestTable {
  readonly sheet?: string;
  readonly arrangement?: MonthArrangement;
  /** `2022-04`, in order; or with the parts that the month has a column for. */
  readonly months?: readonly (string | { readonly period: string; readonly parts: readonly EntryPart[] })[];
  readonly duplicateMonths?: readonly DuplicateMonth[];
  readonly statusHeader?: string;
  readonly items: readonly TestItem[];
  /** Rows from one item's first to the next one's. */
  readonly rowsPerItem?: number;
  /** Cells merged over rows: the item rows from `from` to `to` share the first one's cell in this column. */
  readonly merged?: readonly { readonly column: number; readonly from: number; readonly to: number }[];
}

const PARTS: readonly EntryPart[] = ['progress', 'rank', 'reportedOn'];
const COLUMNS = { seq: 0, item: 1, leadUnit: 2, supportUnits: 3, leader: 4, status: 5 } as const;
const FIRST_MONTH_COLUMN = 6;
export const FIRST_ROW = 3;

export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
}

export function month(text: string): Period {
  const value = parsePeriod(text);
  if (value === null) throw new Error(`${text} is no period`);
  return value;
}

/** A date as Excel keeps it. */
export function dated(text: string): CellContent {
  const date = day(text);
  return { value: serialFromDate(date, 1900), text: date.replaceAll('-', '/'), numberFormat: 'yyyy/m/d' };
}

export const broken = (error: string): CellContent => ({
  value: { error },
  text: error,
  numberFormat: 'General',
});

function contentOf(cell: TestCell): CellContent {
  if (typeof cell === 'object' && 'value' in cell) return cell;
  const text = typeof cell === 'object' ? cell.error : String(cell);
  return { value: cell, text, numberFormat: 'General' };
}

/**
 * A table as detection would find it: header rows 2 and 3, items from row 4, attribute columns A to F, then the
 * months' columns.
 */
export function tableOf(given: TestTable): ResponsibilityTable {
  const sheet = given.sheet ?? '责任表';
  let column = FIRST_MONTH_COLUMN;
  const months = (given.months ?? []).map((each): TableMonth => {
    const { period, parts } = typeof each === 'string' ? { period: each, parts: PARTS } : each;
    const header = { sheet, row: 1, column };
    const columns = Object.fromEntries(parts.map((part) => [part, column++]));
    return { period: month(period), sheet, columns, header };
  });
  const rowOf = (index: number): number => FIRST_ROW + index * (given.rowsPerItem ?? 1);
  const owners = new Map<string, number>();
  for (const { column: mergedColumn, from, to } of given.merged ?? []) {
    for (let index = from; index <= to; index += 1) owners.set(`${mergedColumn}:${index}`, from);
  }
  const locate = (of: number, at: number, cell: (item: TestItem) => TestCell | undefined): LocatedCell => {
    const owner = owners.get(`${at}:${of}`) ?? of;
    const item = given.items[owner];
    return { sheet, row: rowOf(owner), column: at, ...contentOf((item && cell(item)) ?? '') };
  };
  const items = given.items.map((item, index): TableItem => {
    const cells = {
      seq: locate(index, COLUMNS.seq, (each) => each.seq),
      item: locate(index, COLUMNS.item, (each) => each.item ?? `事项${index + 1}`),
      leadUnit: locate(index, COLUMNS.leadUnit, (each) => each.leadUnit ?? '区发改局'),
      supportUnits: locate(index, COLUMNS.supportUnits, (each) => each.supportUnits),
      leader: locate(index, COLUMNS.leader, (each) => each.leader ?? '张三'),
      status:
        item.status === undefined && given.statusHeader === undefined
          ? null
          : locate(index, COLUMNS.status, (each) => each.status),
    };
    return { index, text: cells.item.text.trim(), row: rowOf(index), cells };
  });
  const table: ResponsibilityTable = {
    arrangement: given.arrangement ?? (months.length === 0 ? 'none' : 'columns'),
    sheet,
    dateSystem: 1900,
    headerRows: [1, 2],
    columns: COLUMNS,
    statusHeader: given.statusHeader ?? '',
    months,
    duplicateMonths: given.duplicateMonths ?? [],
    items,
    hiddenRows: 0,
    hiddenColumns: 0,
    bodies: [
      {
        sheet,
        range: { row: FIRST_ROW, column: 0, rowCount: rowOf(items.length) - FIRST_ROW, columnCount: column },
      },
    ],
    entryCells(item: TableItem, period: Period): EntryCells | null {
      const of = months.find((each) => each.period === period);
      if (of === undefined) return null;
      const cellOf = (part: EntryPart): LocatedCell | null => {
        const at = of.columns[part];
        return at === undefined
          ? null
          : locate(item.index, at, (each) => each.entries?.[period]?.[PARTS.indexOf(part)]);
      };
      return {
        progress: cellOf('progress'),
        rank: cellOf('rank'),
        reportedOn: cellOf('reportedOn'),
        fallback: { sheet, row: rowOf(item.index), column: COLUMNS.item },
      };
    },
    spokenForBy: () => table,
  };
  return table;
}
