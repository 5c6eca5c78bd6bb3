import { deadlineMonth, deadlineOf, earliestReportDay, type Deadline } from '../calendar/deadline';
import type { CalendarDate } from '../calendar/calendar-date';
import type { Finding } from '../finding';
import type { EntryPart } from '../settings';
import type { TableItem, TableMonth } from '../table/responsibility-table';
import type { CheckContext, CheckedMonth, EntryCase, MonthCase } from './check';
import type { CheckedEntry, CheckScope, ItemUnits } from './check-result';
import { saysClosed } from './closed-item';
import { firstSupplied, readEntry, requiredParts, type DueMonth, type EntryReading } from './entry-reading';
import { judgeEntry } from './entry-status';
import { ENTRY_CHECKS, MONTH_CHECKS } from './index';

export interface EntryChecks {
  /** By item, then period. */
  readonly entries: readonly CheckedEntry[];
  readonly findings: readonly Finding[];
  /** From the start period to the checked month. */
  readonly months: readonly CheckedMonth[];
}

/** A column month, the one before the start period included. */
interface Column {
  readonly month: TableMonth;
  readonly due: DueMonth;
  /** Of the report dates that are believable. */
  readonly earliest: CalendarDate;
  readonly deadline: Deadline;
  readonly required: readonly EntryPart[];
  /** From the start period on. */
  readonly started: boolean;
  /** Up to the checked month. */
  readonly checked: boolean;
}

/**
 * Judges every entry from the start period to the checked month and looks at what it holds. Item by item, so that
 * no more than one item's readings are kept at a time. Rules §5, §8.
 */
export function checkEntries(
  context: CheckContext,
  scope: CheckScope,
  units: readonly ItemUnits[],
): EntryChecks {
  const columns = columnsOf(context, scope);
  const entries: CheckedEntry[] = [];
  const findings: Finding[] = [];
  for (const item of context.table.items) {
    for (const one of casesOf(context, columns, item, units[item.index]?.lead ?? [])) {
      if ('entry' in one) {
        entries.push(one.entry);
        if (one.entry.status === 'notApplicable') continue;
        for (const check of ENTRY_CHECKS) collect(check.find(one), findings);
      }
      for (const check of MONTH_CHECKS) collect(check.find(one), findings);
    }
  }
  const months = columns
    .filter(({ started, checked }) => started && checked)
    .map(({ month, deadline }) => ({ month, deadline }));
  return { entries, findings, months };
}

function collect(found: readonly Finding[], into: Finding[]): void {
  for (const finding of found) into.push(finding);
}

function columnsOf({ table, settings }: CheckContext, { start, period }: CheckScope): readonly Column[] {
  if (start === null || period === null) return [];
  const asked = table.months.filter(({ columns }) => requiredParts(columns).length > 0);
  const first = asked.findIndex((month) => month.period >= start);
  if (first < 0) return [];
  return asked.slice(Math.max(0, first - 1)).map((month) => ({
    month,
    due: { period: month.period, deadlineMonth: deadlineMonth(month.period, settings.deadline) },
    earliest: earliestReportDay(month.period, settings.deadline),
    deadline: deadlineOf(month.period, settings.deadline),
    required: requiredParts(month.columns),
    started: month.period >= start,
    checked: month.period <= period,
  }));
}

/** An item's months from the start period on; up to the checked one, with the entry judged. */
function casesOf(
  context: CheckContext,
  columns: readonly Column[],
  item: TableItem,
  units: readonly string[],
): readonly (MonthCase | EntryCase)[] {
  const { table, settings, today, asOf } = context;
  const readings = columns.map(({ due }) => {
    const cells = table.entryCells(item, due.period);
    return cells === null ? null : readEntry(cells, due, context);
  });
  const closedFrom = saysClosed(table, item) ? afterLastSupplied(readings) : columns.length;
  const unit = units[0] ?? null;
  const cases: (MonthCase | EntryCase)[] = [];
  columns.forEach((column, index) => {
    const { month, earliest, required, started, checked } = column;
    const reading = readings[index] ?? null;
    if (!started || reading === null) return;
    if (!checked) {
      cases.push({ table, settings, today, asOf, item, unit, month, reading });
      return;
    }
    const entry =
      index < closedFrom
        ? judgedEntry(context, column, reading, item, units)
        : notApplicableEntry(column, item, units);
    const deadline = column.deadline.date;
    const previous = previousOf(columns[index - 1], readings[index - 1]);
    // Written out, here and below: a spread is ten times dearer, and this runs for every entry of the table.
    cases.push({
      table,
      settings,
      today,
      asOf,
      item,
      unit,
      month,
      reading,
      entry,
      deadline,
      earliest,
      required,
      previous,
    });
  });
  return cases;
}

function previousOf(
  column: Column | undefined,
  reading: EntryReading | null | undefined,
): EntryCase['previous'] {
  if (column === undefined || reading === null || reading === undefined) return null;
  return { period: column.month.period, reading };
}

/** The index after the last entry of which a part is supplied: what was missed before it stays missed. Rules §5. */
function afterLastSupplied(readings: readonly (EntryReading | null)[]): number {
  return readings.findLastIndex((reading) => reading !== null && firstSupplied(reading) !== null) + 1;
}

function notApplicableEntry(
  { month, deadline }: Column,
  item: TableItem,
  units: readonly string[],
): CheckedEntry {
  return {
    item: item.index,
    units,
    period: month.period,
    deadline: deadline.date,
    rank: null,
    reportedOn: null,
    evidence: 'none',
    status: 'notApplicable',
  };
}

function judgedEntry(
  { asOf, today }: CheckContext,
  { month, deadline, required }: Column,
  reading: EntryReading,
  item: TableItem,
  units: readonly string[],
): CheckedEntry {
  const judgement = judgeEntry(reading, required, { deadline: deadline.date, asOf, today });
  const { rank, reportedOn } = reading;
  return {
    item: item.index,
    units,
    period: month.period,
    deadline: deadline.date,
    rank: rank.kind === 'number' ? rank.rank : null,
    reportedOn: reportedOn.kind === 'date' ? reportedOn.date : null,
    ...judgement,
  };
}
