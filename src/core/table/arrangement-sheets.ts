import { period as periodFrom, periodOf, type Period } from '../calendar/period';

import type { CalendarDate } from '../calendar/calendar-date';
import type { EntryPart } from '../settings';
import type { MonthHeading } from '../values/period-header';
import { arrangedTable, bodyOf, hiddenColumnsOf, hiddenRowsOf, itemCell } from './arranged-table';
import type { CellAddress } from './cell';
import { entryCellsAt } from './entry-cells';
import { matchItems, type SheetItem } from './item-matching';
import { turnOfSheets } from './month-years';
import type { EntryCells, ResponsibilityTable, TableItem, TableMonth } from './responsibility-table';
import type { SheetTable } from './sheet-table';
import { readItems } from './table-items';

/** A table whose sheet, or its title, names the month of its fields. */
export interface MonthSheet {
  readonly table: SheetTable;
  readonly heading: MonthHeading;
  /** The year of a heading without one. */
  readonly defaultYear: number;
}

interface DatedSheet {
  readonly table: SheetTable;
  readonly month: TableMonth;
  readonly items: readonly TableItem[];
}

/**
 * Layout L9: a sheet for each month with the same table in each. The sheet of the latest month that has begun on
 * `asOf` speaks for the table as a whole. An item is known again by its text and lead unit, else by its text, else by
 * its number; one that a month's sheet lacks has no cells there. Of two sheets for one month the first counts.
 */
export function arrangeInSheets(
  sheets: readonly MonthSheet[],
  asOf: CalendarDate,
): ResponsibilityTable | null {
  const dated = datedSheets(sheets);
  const begun = dated.filter(({ month }) => month.period <= periodOf(asOf));
  const main = begun.at(-1) ?? dated[0];
  if (main === undefined) return null;
  const ordered = [main, ...dated.filter((sheet) => sheet !== main)];
  const matched = matchItems(ordered.map(({ items }) => items));
  const spoken = new Map<Period, ResponsibilityTable>();
  for (const sheet of dated) {
    spoken.set(
      sheet.month.period,
      speakingFor(sheet, ordered.indexOf(sheet), dated, ordered, matched, spoken),
    );
  }
  return spoken.get(main.month.period) ?? null;
}

function datedSheets(sheets: readonly MonthSheet[]): DatedSheet[] {
  const years = turnOfSheets(
    sheets.map(({ heading }) => heading),
    sheets.map(({ defaultYear }) => defaultYear),
  );
  const byPeriod = new Map<Period, DatedSheet>();
  sheets.forEach(({ table, heading, defaultYear }, index) => {
    const period = periodFrom(years[index] ?? defaultYear, heading.month);
    if (period === null || byPeriod.has(period)) return;
    const columns = partColumns(table);
    const progress = columns.progress;
    const items = readItems(table, progress === undefined ? [] : [progress]);
    byPeriod.set(period, { table, items, month: monthOf(table, period, columns) });
  });
  return [...byPeriod.keys()].sort().flatMap((period) => byPeriod.get(period) ?? []);
}

function partColumns({ undated }: SheetTable): Readonly<Partial<Record<EntryPart, number>>> {
  return Object.fromEntries(Object.entries(undated).map(([part, { column }]) => [part, column]));
}

function monthOf(
  { grid, undated, headerRows }: SheetTable,
  period: Period,
  columns: Readonly<Partial<Record<EntryPart, number>>>,
): TableMonth {
  const sheet = grid.sheet.name;
  const first = [undated.progress, undated.rank, undated.reportedOn]
    .flatMap((column) => column?.path.at(-1)?.cell ?? [])
    .sort((a, b) => a.column - b.column)[0];
  const header: CellAddress = first ?? { sheet, row: headerRows[0] ?? 0, column: 0 };
  return { period, sheet, columns, header };
}

/** The whole table as one month's sheet tells it; items that are not on it keep the cells of the sheet that has them. */
function speakingFor(
  main: DatedSheet,
  place: number,
  dated: readonly DatedSheet[],
  ordered: readonly DatedSheet[],
  matched: readonly SheetItem[],
  spoken: ReadonlyMap<Period, ResponsibilityTable>,
): ResponsibilityTable {
  const items = matched.map((item, index): TableItem => {
    const own = item.bySheet.get(place) ?? item.first;
    return { ...own, index };
  });
  const placeOf = new Map(ordered.map(({ month }, index) => [month.period, index]));
  const single = arrangedTable(main.table, {
    arrangement: 'sheets',
    months: dated.map(({ month }) => month),
    duplicateMonths: [],
    items,
    entryCells: (item, month): EntryCells => {
      const at = placeOf.get(month.period) ?? 0;
      const own = matched[item.index]?.bySheet.get(at);
      const grid = ordered[at]?.table.grid;
      const fallback = itemCell(items[item.index] ?? item, main.table.grid.sheet.name);
      return own === undefined || grid === undefined
        ? { progress: null, rank: null, reportedOn: null, fallback }
        : entryCellsAt(grid, own.row, month.columns, fallback);
    },
  });
  return {
    ...single,
    hiddenRows: dated.reduce((sum, { table }) => sum + hiddenRowsOf(table), 0),
    hiddenColumns: dated.reduce((sum, { table }) => sum + hiddenColumnsOf(table), 0),
    bodies: dated.flatMap(({ table }) => bodyOf(table)),
    spokenForBy: (period) => spoken.get(period) ?? single,
  };
}
