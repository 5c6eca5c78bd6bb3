import { period as periodFrom, type Period } from '../calendar/period';
import type { EntryPart, MonthCorrection } from '../settings';
import { readMonthHeading, type MonthHeading } from '../values/period-header';
import { textKey, withoutSpaces } from '../values/text';
import type { CellAddress } from './cell';
import { hasDatedColumns, monthColumns } from './month-columns';
import { yearsOfSheets } from './month-years';
import type { TableMonth } from './responsibility-table';
import type { SheetTable } from './sheet-table';

/** The table of one month's sheet. */
export interface MonthTable {
  readonly table: SheetTable;
  readonly month: TableMonth;
}

type PartColumns = Readonly<Partial<Record<EntryPart, number>>>;

/** A sheet whose name, or its table's title, names the month of its fields. */
interface NamedSheet {
  readonly table: SheetTable;
  readonly heading: MonthHeading;
  readonly columns: PartColumns;
  /** The year of a heading without one. */
  readonly defaultYear: number;
}

/**
 * The families of sheets that each hold a month of one ledger (L9): fields without a month, on sheets that name one
 * (4月, 2022.04, 4月份进展), or whose title does. Sheets of one family share items; of two for one month the first counts.
 * @param yearOf the year of a sheet's month where it names none.
 */
export function monthFamilies(
  tables: readonly SheetTable[],
  yearOf: (table: SheetTable) => number,
): MonthTable[][] {
  const largest = largestOnEachSheet(tables);
  const named = largest.flatMap((table) => namedSheet(table, largest, yearOf(table)));
  return familiesOf(named)
    .filter((family) => family.length > 1 || family.every(({ table }) => !hasDatedColumns(table.columns)))
    .map(datedFamily);
}

/** Months that a person assigned to sheets. */
export function correctedMonthTables(
  tables: readonly SheetTable[],
  corrections: readonly MonthCorrection[],
): MonthTable[] {
  return corrections.flatMap(({ period, sheet, ...columns }) => {
    const table = tables.find(({ grid }) => grid.sheet.name === sheet);
    return table === undefined ? [] : [{ table, month: monthOf(table, period, columns) }];
  });
}

/** A month's sheet holds one table; what else stands on it is smaller. */
function largestOnEachSheet(tables: readonly SheetTable[]): SheetTable[] {
  const bySheet = new Map<string, SheetTable>();
  for (const table of tables) {
    const { id } = table.grid.sheet;
    if ((bySheet.get(id)?.rows.length ?? -1) < table.rows.length) bySheet.set(id, table);
  }
  return [...bySheet.values()];
}

function namedSheet(table: SheetTable, all: readonly SheetTable[], defaultYear: number): NamedSheet[] {
  if (table.attributes.month !== undefined) return [];
  const heading = monthOfSheet(table, all);
  const columns = heading === null ? null : partColumns(table, heading);
  return heading === null || columns === null ? [] : [{ table, heading, columns, defaultYear }];
}

/** The fields without a month, or the fields of the one month that the sheet is named for. */
function partColumns(table: SheetTable, heading: MonthHeading): PartColumns | null {
  if (hasDatedColumns(table.columns)) {
    const { months } = monthColumns(table.columns, heading.year ?? 2000);
    const [only] = months;
    const isSheetsOwn = months.length === 1 && only?.period.endsWith(String(heading.month).padStart(2, '0'));
    return isSheetsOwn === true ? (only?.columns ?? null) : null;
  }
  if (table.undated.progress === undefined) return null;
  return Object.fromEntries(Object.entries(table.undated).map(([part, { column }]) => [part, column]));
}

/** A line that tells when the sheet was filled in names no month of the table. */
const DATE_LINE = /(?:时间|日期)[:：]/u;
const BARE_NUMBER = /^(?:0?[1-9]|1[0-2])$/;

function monthOfSheet({ grid, titles }: SheetTable, all: readonly SheetTable[]): MonthHeading | null {
  const { name } = grid.sheet;
  const named = readMonthHeading(withoutDay(name)) ?? monthAmongNumbers(name, all);
  if (named !== null) return named;
  for (const title of titles) {
    const heading = DATE_LINE.test(withoutSpaces(title)) ? null : readMonthHeading(title);
    if (heading !== null) return heading;
  }
  return null;
}

/** A sheet named for the day of its report (4月24日) is that month's. */
const withoutDay = (name: string): string => name.replace(/月\s*\d{1,2}\s*[日号]/u, '月');

/** Sheets 4, 5, 6 … are months where several are named so. */
function monthAmongNumbers(name: string, all: readonly SheetTable[]): MonthHeading | null {
  const isNumber = (sheet: string): boolean => BARE_NUMBER.test(withoutSpaces(sheet));
  const numbered = all.filter(({ grid }) => isNumber(grid.sheet.name));
  if (!isNumber(name) || numbered.length < 2) return null;
  return { year: null, month: Number(withoutSpaces(name)), cumulative: false, rest: '' };
}

function datedFamily(sheets: readonly NamedSheet[]): MonthTable[] {
  const years = yearsOfSheets(
    sheets.map(({ heading }) => heading),
    sheets.map(({ defaultYear }) => defaultYear),
  );
  const byPeriod = new Map<Period, MonthTable>();
  sheets.forEach(({ table, heading, columns }, index) => {
    const period = periodFrom(years[index] ?? 0, heading.month);
    if (period !== null && !byPeriod.has(period)) {
      byPeriod.set(period, { table, month: monthOf(table, period, columns) });
    }
  });
  return [...byPeriod.keys()].sort().flatMap((period) => byPeriod.get(period) ?? []);
}

function monthOf(
  { grid, columns: all, headerRows }: SheetTable,
  period: Period,
  columns: PartColumns,
): TableMonth {
  const sheet = grid.sheet.name;
  const first = Math.min(...Object.values(columns));
  const header: CellAddress = all.find(({ column }) => column === first)?.path.at(-1)?.cell ?? {
    sheet,
    row: headerRows.at(-1) ?? 0,
    column: Number.isFinite(first) ? first : 0,
  };
  return { period, sheet, columns, header: { sheet, row: header.row, column: header.column } };
}

/** Sheets of one ledger share items; those that share none are ledgers of their own. */
function familiesOf(sheets: readonly NamedSheet[]): NamedSheet[][] {
  const families: { readonly keys: Set<string>; readonly sheets: NamedSheet[] }[] = [];
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
