import { deadlineOf, type Deadline } from '../calendar/deadline';
import type { Period } from '../calendar/period';
import type { Finding } from '../finding';
import type { EntryPart } from '../settings';
import type { TableItem, TableMonth } from '../table/responsibility-table';
import type { CheckContext, CheckedMonth, EntryCase, MonthCase } from './check';
import type { CheckedEntry, CheckScope, ItemUnits } from './check-result';
import { saysClosed } from './closed-item';
import {
  firstSupplied,
  readEntry,
  requiredParts,
  type EntryReading,
  type ReadingOptions,
} from './entry-reading';
import { judgeEntry } from './entry-status';
import { ENTRY_CHECKS, MONTH_CHECKS } from './index';

export interface EntryChecks {
  /** By item, then period. */
  readonly entries: readonly CheckedEntry[];
  readonly findings: readonly Finding[];
  /** From the start period to the checked month. */
  readonly months: readonly CheckedMonth[];
}

/** A column month from the one before the start period on. */
interface Column {
  readonly month: TableMonth;
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
  const { table, settings, today, asOf } = context;
  const columns = columnsOf(context, scope);
  const options: ReadingOptions = { settings, today, asOf, dateSystem: table.dateSystem };
  const entries: CheckedEntry[] = [];
  const findings: Finding[] = [];
  const due = new Set<Period>();
  for (const item of table.items) {
    const readings = readingsOf(context, columns, item, options);
    const closedFrom = saysClosed(table, item) ? afterLastSupplied(readings) : columns.length;
    const lead = units[item.index]?.lead ?? [];
    columns.forEach(({ month, deadline, required, started, checked }, index) => {
      const reading = readings[index];
      if (!started || reading === undefined) return;
      const monthCase: MonthCase = { ...context, item, unit: lead[0] ?? null, month, reading };
      for (const check of MONTH_CHECKS) findings.push(...check.find(monthCase));
      if (!checked) return;
      const base = { item: item.index, units: lead, period: month.period, deadline: deadline.date };
      if (index >= closedFrom) {
        entries.push({ ...base, rank: null, reportedOn: null, evidence: 'none', status: 'notApplicable' });
        return;
      }
      const entry: CheckedEntry = {
        ...base,
        rank: reading.rank.kind === 'number' ? reading.rank.rank : null,
        reportedOn: reading.reportedOn.kind === 'date' ? reading.reportedOn.date : null,
        ...judgeEntry(reading, required, { deadline: deadline.date, asOf, today }),
      };
      entries.push(entry);
      if (entry.status !== 'pending') due.add(month.period);
      const before = columns[index - 1];
      const readingBefore = readings[index - 1];
      const entryCase: EntryCase = {
        ...monthCase,
        entry,
        deadline: deadline.date,
        required,
        previous:
          before === undefined || readingBefore === undefined
            ? null
            : { period: before.month.period, reading: readingBefore },
      };
      for (const check of ENTRY_CHECKS) findings.push(...check.find(entryCase));
    });
  }
  const months = columns
    .filter(({ started, checked }) => started && checked)
    .map(({ month, deadline }) => ({ month, deadline, hasObligations: due.has(month.period) }));
  return { entries, findings, months };
}

function columnsOf({ table, settings }: CheckContext, { start, period }: CheckScope): readonly Column[] {
  if (start === null || period === null) return [];
  const asked = table.months.filter(({ columns }) => requiredParts(columns).length > 0);
  const first = asked.findIndex((month) => month.period >= start);
  if (first < 0) return [];
  return asked.slice(Math.max(0, first - 1)).map((month) => ({
    month,
    deadline: deadlineOf(month.period, settings.deadline),
    required: requiredParts(month.columns),
    started: month.period >= start,
    checked: month.period <= period,
  }));
}

function readingsOf(
  { table }: CheckContext,
  columns: readonly Column[],
  item: TableItem,
  options: ReadingOptions,
): readonly (EntryReading | undefined)[] {
  return columns.map(({ month: { period } }) => {
    const cells = table.entryCells(item, period);
    return cells === null ? undefined : readEntry(cells, period, options);
  });
}

/** The index after the last entry of which a part is supplied: what was missed before it stays missed. Rules §5. */
function afterLastSupplied(readings: readonly (EntryReading | undefined)[]): number {
  return readings.findLastIndex((reading) => reading !== undefined && firstSupplied(reading) !== null) + 1;
}
