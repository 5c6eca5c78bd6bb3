import { dateParts, type CalendarDate } from '../calendar/calendar-date';
import { periodOf } from '../calendar/period';
import type { TableCorrections } from '../settings';
import { arrangeInColumns } from './arrangement-columns';
import { arrangeInRows } from './arrangement-rows';
import { arrangeInSheets } from './arrangement-sheets';
import { correctedMonthColumns, monthColumns } from './month-columns';
import { correctedMonthTables, monthFamilies, type MonthTable } from './month-sheets';
import type { ResponsibilityTable } from './responsibility-table';
import type { SheetTable } from './sheet-table';
import { statedYear } from './table-year';
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
  const stated = ({ titles, grid }: SheetTable): number | null =>
    statedYear(titles, grid.sheet.name, fileName);
  const yearOf = (table: SheetTable): number => stated(table) ?? dateParts(asOf).year;
  const families =
    corrections.months === undefined
      ? monthFamilies(tables, yearOf)
      : [correctedMonthTables(tables, corrections.months)];
  const inFamilies = new Set(families.flatMap((family) => family.map(({ table }) => table)));
  return [
    ...families.flatMap((family) => inSheets(family, asOf)),
    ...tables
      .filter((table) => !inFamilies.has(table))
      .map((table) =>
        stated(table) === null ? aloneOn(asOf, table, corrections) : alone(table, yearOf(table), corrections),
      ),
  ];
}

/**
 * A table whose year nothing states: the year of `asOf`. Months that cross into the next year lie about that day: where
 * none of them would have begun, the run began the year before.
 */
function aloneOn(asOf: CalendarDate, source: SheetTable, corrections: TableCorrections): ArrangedCandidate {
  const { year } = dateParts(asOf);
  const arranged = alone(source, year, corrections);
  const [first, last] = [arranged.table.months[0]?.period, arranged.table.months.at(-1)?.period];
  if (first === undefined || last === undefined || first <= periodOf(asOf)) return arranged;
  return first.slice(0, 4) === last.slice(0, 4) ? arranged : alone(source, year - 1, corrections);
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
