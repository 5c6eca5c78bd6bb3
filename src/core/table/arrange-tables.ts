import type { CalendarDate } from '../calendar/calendar-date';
import type { TableCorrections } from '../settings';
import { arrangeInColumns } from './arrangement-columns';
import { arrangeInRows } from './arrangement-rows';
import { arrangeInSheets } from './arrangement-sheets';
import { correctedMonthColumns, monthColumns } from './month-columns';
import { correctedMonthTables, monthFamilies, type MonthTable } from './month-sheets';
import type { ResponsibilityTable } from './responsibility-table';
import type { SheetTable } from './sheet-table';
import { tableYear } from './table-year';
import type { WorkbookSnapshot } from './workbook-snapshot';

/** A table with its months, and the sheets' tables that it was read from: the speaking one first. */
export interface ArrangedCandidate {
  readonly sources: readonly [SheetTable, ...SheetTable[]];
  readonly table: ResponsibilityTable;
}

/** What the arrangement depends on beside the tables themselves. */
export interface ArrangementOptions {
  readonly fileName: WorkbookSnapshot['fileName'];
  readonly asOf: CalendarDate;
  readonly corrections: TableCorrections;
}

/**
 * Finds how each table keeps its months: in sheets (L9), in rows (L8), in columns (L2 to L7, L10) or not at all (L1).
 * Each arrangement has its file; another one is added by a reader here. Months set by hand replace all that were found.
 */
export function arrangeTables(
  tables: readonly SheetTable[],
  { fileName, asOf, corrections }: ArrangementOptions,
): ArrangedCandidate[] {
  const yearOf = ({ titles, grid }: SheetTable): number => tableYear(titles, grid.sheet.name, fileName, asOf);
  const families =
    corrections.months === undefined
      ? monthFamilies(tables, yearOf)
      : [correctedMonthTables(tables, corrections.months)];
  const inFamilies = new Set(families.flatMap((family) => family.map(({ table }) => table)));
  return [
    ...families.flatMap((family) => inSheets(family, asOf)),
    ...tables
      .filter((table) => !inFamilies.has(table))
      .map((table) => alone(table, yearOf(table), corrections)),
  ];
}

function alone(source: SheetTable, year: number, { months: corrected }: TableCorrections): ArrangedCandidate {
  if (corrected !== undefined) {
    return {
      sources: [source],
      table: arrangeInColumns(source, correctedMonthColumns(source, corrected), []),
    };
  }
  const { months, duplicates } = monthColumns(source.columns, year);
  const isLong =
    months.length === 0 && source.attributes.month !== undefined && source.undated.progress !== undefined;
  const table = isLong ? arrangeInRows(source, year) : arrangeInColumns(source, months, duplicates);
  return { sources: [source], table };
}

function inSheets(family: readonly MonthTable[], asOf: CalendarDate): ArrangedCandidate[] {
  const table = arrangeInSheets(family, asOf);
  const sources = family.map((month) => month.table);
  const main = sources.find(({ grid }) => grid.sheet.name === table?.sheet);
  if (table === null || main === undefined) return [];
  return [{ sources: [main, ...sources.filter((source) => source !== main)], table }];
}
