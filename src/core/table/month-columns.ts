import { period as periodFrom, type Period } from '../calendar/period';
import type { EntryPart, MonthCorrection } from '../settings';
import { isPart, type ColumnOf } from './column-roles';
import type { ColumnMonth, HeaderColumn } from './header-column';
import { yearsOf, type YearlessMonth } from './month-years';
import type { DuplicateMonth, LocatedCell, TableMonth } from './responsibility-table';
import type { SheetTable } from './sheet-table';

/** The months that a header names, each once, and the headers that name one again. */
export interface MonthColumns {
  readonly months: readonly TableMonth[];
  readonly duplicates: readonly DuplicateMonth[];
}

type Dated = ColumnOf<'part'> & { readonly meaning: { readonly month: object } };

interface DatedColumn {
  readonly column: Dated;
  readonly period: Period;
}

const isDated = (column: HeaderColumn): column is Dated => isPart(column) && column.meaning.month !== null;

export const hasDatedColumns = (columns: readonly HeaderColumn[]): boolean => columns.some(isDated);

/**
 * Gathers the columns of each month. A month without a column for progress is left out: nothing could be reported in
 * it. Of two columns for one part of a month the first counts, the surest before one that adds up (累计) or is bare.
 * @param defaultYear for headers without a year: that of the first month in the header's order.
 */
export function monthColumns(columns: readonly HeaderColumn[], defaultYear: number): MonthColumns {
  const byPeriod = new Map<Period, DatedColumn[]>();
  for (const dated of datedColumns(withoutOthers(withoutDays(columns.filter(isDated))), defaultYear)) {
    const known = byPeriod.get(dated.period);
    if (known) known.push(dated);
    else byPeriod.set(dated.period, [dated]);
  }
  const gathered = [...byPeriod.keys()].sort().map((period) => gather(period, byPeriod.get(period) ?? []));
  return {
    months: gathered.flatMap(({ month }) => (month === null ? [] : [month])),
    duplicates: gathered.flatMap(({ month, duplicates }) => (month === null ? [] : duplicates)),
  };
}

/** So many date cells of one month that nothing calls progress are its days (10月1日 10月2日 …), and no months. */
const DAYS = 3;

function withoutDays(columns: readonly Dated[]): readonly Dated[] {
  const isBareDate = ({ meaning }: Dated): boolean =>
    meaning.strength === 'bare' && typeof meaning.month.header.value === 'number';
  const counts = new Map<string, number>();
  for (const { meaning } of columns.filter(isBareDate)) {
    const month = `${meaning.month.year}-${meaning.month.month}`;
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const areDays = [...counts.values()].some((count) => count >= DAYS);
  return areDays ? columns.filter((column) => !isBareDate(column)) : columns;
}

/** Where months are called progress by name, months under another heading (存在问题 ⟶ 4月…) hold something else. */
function withoutOthers(columns: readonly Dated[]): readonly Dated[] {
  const isNamed = ({ meaning }: Dated): boolean => meaning.part === 'progress' && meaning.strength !== 'bare';
  if (!columns.some(isNamed)) return columns;
  const hasOtherHeading = ({ meaning, path }: Dated): boolean =>
    meaning.strength === 'bare' &&
    path.some(({ words, role, sense }) => words !== '' && role === null && sense === null);
  return columns.filter((column) => !hasOtherHeading(column));
}

function gather(
  period: Period,
  dated: readonly DatedColumn[],
): { readonly month: TableMonth | null; readonly duplicates: readonly DuplicateMonth[] } {
  const chosen: Partial<Record<EntryPart, Dated>> = {};
  const duplicates: DuplicateMonth[] = [];
  const surestFirst = [...dated].sort((a, b) => doubtOf(a.column) - doubtOf(b.column));
  for (const { column } of surestFirst) {
    const { part } = column.meaning;
    const first = chosen[part];
    if (first === undefined) chosen[part] = column;
    else if (doubtOf(column) === doubtOf(first))
      duplicates.push({ period, part, header: lastHeader(column) });
  }
  const { progress } = chosen;
  const header = dated[0]?.column.meaning.month?.header;
  if (progress === undefined || header === undefined) return { month: null, duplicates };
  const columns = Object.fromEntries(Object.entries(chosen).map(([part, { column }]) => [part, column]));
  return { month: { period, sheet: header.sheet, columns, header }, duplicates };
}

/**
 * A column that adds up (累计), that nothing calls progress, or that only speaks of a rank or a date (实际排名 beside
 * 预估排名) gives way to the month's own without a word.
 */
const doubtOf = ({ meaning: { part, strength, cumulative } }: Dated): number =>
  (cumulative ? 2 : 0) + (strength === 'bare' ? 4 : 0) + (part !== 'progress' && strength === 'part' ? 1 : 0);

function lastHeader({ path, meaning }: Dated): LocatedCell {
  return path.at(-1)?.cell ?? meaning.month.header;
}

/**
 * Where the fields stand above the months (进展 ⟶ 4月…12月, 排名 ⟶ 4月…12月), each field's months are a run of
 * their own; elsewhere all columns are one run.
 */
function datedColumns(columns: readonly Dated[], defaultYear: number): DatedColumn[] {
  return runsOf(columns).flatMap((run) => {
    const months = withOctobers(run.map(({ meaning }) => meaning.month));
    const years = yearsOf(months, defaultYear);
    return run.flatMap((column, index) => {
      const period = periodFrom(years[index] ?? defaultYear, months[index]?.month ?? 0);
      return period === null ? [] : [{ column, period }];
    });
  });
}

/** 2022.10 typed as a number is shown as 2022.1: after September or before November of that year it is October. */
function withOctobers(months: readonly ColumnMonth[]): readonly YearlessMonth[] {
  return months.map((own, index) => {
    if (own.month !== 1 || typeof own.header.value !== 'number' || own.header.text.trim() !== `${own.year}.1`)
      return own;
    const before = months.slice(0, index).findLast(({ header }) => header.column !== own.header.column);
    const after = months.slice(index).find(({ header }) => header.column !== own.header.column);
    const isOctober =
      (before?.month === 9 && before.year === own.year) || (after?.month === 11 && after.year === own.year);
    return isOctober ? { month: 10, year: own.year } : own;
  });
}

function runsOf(columns: readonly Dated[]): Dated[][] {
  const runs: Dated[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run?.[0]?.meaning.part === column.meaning.part) run.push(column);
    else runs.push([column]);
  }
  const parts = new Set(columns.map(({ meaning }) => meaning.part));
  return runs.length === parts.size && runs.some(({ length }) => length > 1) ? runs : [[...columns]];
}

/** Months that a person assigned to columns, in place of those that the headers name. */
export function correctedMonthColumns(
  { grid, columns: all, headerRows }: SheetTable,
  corrections: readonly MonthCorrection[],
): TableMonth[] {
  const sheet = grid.sheet.name;
  return [...corrections]
    .filter((correction) => correction.sheet === undefined || correction.sheet === sheet)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .map(({ period, progress, rank, reportedOn }) => {
      const column = progress ?? rank ?? reportedOn ?? 0;
      const { row } = all.find((other) => other.column === column)?.path.at(-1)?.cell ?? {
        row: headerRows.at(-1) ?? 0,
      };
      return {
        period,
        sheet,
        columns: {
          ...(progress !== undefined && { progress }),
          ...(rank !== undefined && { rank }),
          ...(reportedOn !== undefined && { reportedOn }),
        },
        header: { sheet, row, column },
      };
    });
}
