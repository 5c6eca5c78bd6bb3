import type { CalendarDate } from '../calendar/calendar-date';
import { readMonthHeading, type MonthHeading } from '../values/period-header';
import { textKey, withoutSpaces } from '../values/text';
import { arrangeInColumns } from './arrangement-columns';
import { arrangeInRows } from './arrangement-rows';
import { arrangeInSheets, type MonthSheet } from './arrangement-sheets';
import { hasDatedColumns, monthColumns } from './month-columns';
import type { ResponsibilityTable } from './responsibility-table';
import type { SheetTable } from './sheet-table';
import { tableYear } from './table-year';
import type { WorkbookSnapshot } from './workbook-snapshot';

/** A table with its months, and the sheet's table that it was read from (L9: the first). */
export interface ArrangedCandidate {
  readonly source: SheetTable;
  readonly table: ResponsibilityTable;
  readonly isActive: boolean;
}

/**
 * Finds how each table keeps its months: in columns (L2 to L7), in rows (L8), in sheets (L9), or not at all (L1).
 * Each arrangement has its file; a layout is added by a reader here.
 */
export function arrangeTables(
  tables: readonly SheetTable[],
  { fileName }: WorkbookSnapshot,
  asOf: CalendarDate,
): ArrangedCandidate[] {
  const yearOf = (table: SheetTable): number =>
    tableYear(table.titles, table.grid.sheet.name, fileName, asOf);
  const monthSheets = tables.flatMap((table) => monthSheetOf(table, yearOf(table)));
  const inSheets = familiesOf(monthSheets).flatMap((family) => sheetsCandidate(family, asOf));
  const alone = tables.filter((table) => !monthSheets.some((sheet) => sheet.table === table));
  return [...inSheets, ...alone.map((table) => aloneCandidate(table, yearOf(table)))];
}

function aloneCandidate(source: SheetTable, year: number): ArrangedCandidate {
  const { months, duplicates } = monthColumns(source.columns, year);
  const isLong =
    months.length === 0 && source.attributes.month !== undefined && source.undated.progress !== undefined;
  const table = isLong ? arrangeInRows(source, year) : arrangeInColumns(source, months, duplicates);
  return { source, table, isActive: source.grid.sheet.isActive };
}

function sheetsCandidate(family: readonly MonthSheet[], asOf: CalendarDate): ArrangedCandidate[] {
  const table = arrangeInSheets(family, asOf);
  const source = family.find((sheet) => sheet.table.grid.sheet.name === table?.sheet)?.table;
  if (table === null || source === undefined) return [];
  return [{ source, table, isActive: family.some((sheet) => sheet.table.grid.sheet.isActive) }];
}

/** A table with fields of no month, whose sheet's name or title names one. */
function monthSheetOf(table: SheetTable, defaultYear: number): MonthSheet[] {
  const hasFields = table.undated.progress !== undefined && table.attributes.month === undefined;
  if (!hasFields || hasDatedColumns(table.columns)) return [];
  const heading = monthOfSheet(table);
  return heading === null ? [] : [{ table, heading, defaultYear }];
}

const DATE_LINE = /(?:时间|日期)[:：]/u;

function monthOfSheet({ grid, titles }: SheetTable): MonthHeading | null {
  const named = readMonthHeading(grid.sheet.name);
  if (named !== null) return named;
  for (const title of titles) {
    const heading = DATE_LINE.test(withoutSpaces(title)) ? null : readMonthHeading(title);
    if (heading !== null) return heading;
  }
  return null;
}

/** Sheets of one ledger share items; those that share none are ledgers of their own. */
function familiesOf(sheets: readonly MonthSheet[]): MonthSheet[][] {
  const families: { readonly keys: Set<string>; readonly sheets: MonthSheet[] }[] = [];
  for (const sheet of sheets) {
    const keys = itemKeys(sheet.table);
    const kin = families.find((family) => sharesItems(family.keys, keys));
    if (kin === undefined) families.push({ keys: new Set(keys), sheets: [sheet] });
    else {
      kin.sheets.push(sheet);
      for (const key of keys) kin.keys.add(key);
    }
  }
  return families.map((family) => family.sheets);
}

function itemKeys({ grid, attributes, rows }: SheetTable): ReadonlySet<string> {
  const column = attributes.item?.column;
  if (column === undefined) return new Set();
  return new Set(rows.map((row) => textKey(grid.shownText(row, column))));
}

function sharesItems(known: ReadonlySet<string>, keys: ReadonlySet<string>): boolean {
  const shared = [...keys].filter((key) => known.has(key)).length;
  return keys.size === 0 || known.size === 0 || shared * 3 >= Math.min(keys.size, known.size);
}
