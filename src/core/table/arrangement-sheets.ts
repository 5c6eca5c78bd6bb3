import type { CalendarDate } from '../calendar/calendar-date';
import { periodOf, type Period } from '../calendar/period';
import { arrangedTable, bodyOf, hiddenColumnsOf, hiddenRowsOf, itemCell } from './arranged-table';
import { entryCellsAt } from './entry-cells';
import { matchItems, type SheetItem } from './item-matching';
import type { MonthTable } from './month-sheets';
import type { EntryCells, ResponsibilityTable, TableItem } from './responsibility-table';
import { isCovered, readItems } from './table-items';

/** The months' tables, the speaking one first, and their items put together. */
interface Family {
  readonly tables: readonly MonthTable[];
  readonly items: readonly SheetItem[];
}

/**
 * Layout L9: a sheet for each month with the same table in each. The sheet of the latest month that has begun on
 * `asOf` speaks for the table as a whole, and its order of items is the table's; items that only other sheets have
 * follow. One that a month's sheet lacks has no cells there.
 * @param tables one for each month, in order of their period.
 */
export function arrangeInSheets(
  tables: readonly MonthTable[],
  asOf: CalendarDate,
): ResponsibilityTable | null {
  const begun = tables.filter(({ month }) => month.period <= periodOf(asOf));
  const main = begun.at(-1) ?? tables[0];
  if (main === undefined) return null;
  const ordered = [main, ...tables.filter((table) => table !== main)];
  const family: Family = { tables: ordered, items: obligationsOf(ordered) };
  const spoken = new Map<Period, ResponsibilityTable>();
  for (const table of tables) spoken.set(table.month.period, spokenBy(table, family, spoken));
  return spoken.get(main.month.period) ?? null;
}

/** Rows known again from sheet to sheet; those whose entries are merged into others' wherever they stand are none. */
function obligationsOf(tables: readonly MonthTable[]): SheetItem[] {
  const items = matchItems(tables.map(({ table }) => readItems(table, [])));
  return items.filter(({ bySheet }) =>
    [...bySheet].some(([place, { row }]) => !isMerged(tables[place], row)),
  );
}

/** Whether an item's entry is merged with that of an item above. */
function isMerged(month: MonthTable | undefined, row: number): boolean {
  const progress = month?.month.columns.progress;
  return month !== undefined && progress !== undefined && isCovered(month.table, { row, column: progress });
}

/** An item as the last sheet before a month has it, else as the first one after: where its status was told last. */
function lastSeen(item: SheetItem, period: Period, tables: readonly MonthTable[]): TableItem {
  let best: { readonly period: Period; readonly item: TableItem } | null = null;
  for (const [place, found] of item.bySheet) {
    const own = tables[place]?.month.period;
    if (own === undefined) continue;
    const isNearer =
      best === null || (own < period ? best.period > period || own > best.period : own < best.period);
    if (isNearer) best = { period: own, item: found };
  }
  return best?.item ?? item.first;
}

/** The whole table as one month's sheet tells it; items that are not on it keep the cells of a sheet that has them. */
function spokenBy(
  speaker: MonthTable,
  { tables, items: known }: Family,
  spoken: ReadonlyMap<Period, ResponsibilityTable>,
): ResponsibilityTable {
  const place = tables.indexOf(speaker);
  const items = known.map((item, index): TableItem => ({
    ...(item.bySheet.get(place) ?? lastSeen(item, speaker.month.period, tables)),
    index,
  }));
  const placeOf = new Map(tables.map(({ month }, index) => [month.period, index]));
  const table = arrangedTable(speaker.table, {
    arrangement: 'sheets',
    months: tables.map(({ month }) => month).sort((a, b) => (a.period < b.period ? -1 : 1)),
    duplicateMonths: [],
    items,
    entryCells: (item, month): EntryCells | null => {
      const at = placeOf.get(month.period) ?? 0;
      const row = known[item.index]?.bySheet.get(at)?.row;
      const source = tables[at]?.table;
      if (row !== undefined && isMerged(tables[at], row)) return null;
      const fallback = itemCell(items[item.index] ?? item, speaker.table.grid.sheet.name);
      return row === undefined || source === undefined
        ? { progress: null, rank: null, reportedOn: null, fallback }
        : entryCellsAt(source.grid, row, month.columns, fallback);
    },
  });
  return {
    ...table,
    hiddenRows: sumOf(tables, hiddenRowsOf),
    hiddenColumns: sumOf(tables, hiddenColumnsOf),
    bodies: tables.flatMap((month) => bodyOf(month.table)),
    spokenForBy: (period) => spoken.get(period) ?? spoken.get(speaker.month.period) ?? table,
  };
}

const sumOf = (tables: readonly MonthTable[], count: (table: MonthTable['table']) => number): number =>
  tables.reduce((sum, { table }) => sum + count(table), 0);
