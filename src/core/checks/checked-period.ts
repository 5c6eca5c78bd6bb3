import type { CalendarDate } from '../calendar/calendar-date';
import { deadlineOf } from '../calendar/deadline';
import { hasBegun, type Period } from '../calendar/period';
import type { Settings } from '../settings';
import type { ResponsibilityTable } from '../table/responsibility-table';
import type { CheckScope } from './check-result';

/**
 * The month that is checked unless a person says another: the latest that has begun on `asOf` and has a column; the
 * table's first where none has begun; null where there is no month at all. Rules §5.
 */
export function defaultPeriod({ months }: ResponsibilityTable, asOf: CalendarDate): Period | null {
  const begun = months.findLast(({ period }) => hasBegun(period, asOf));
  return (begun ?? months[0])?.period ?? null;
}

/** The dates and periods of a check. The start is the table's earliest month unless set. Rules §5. */
export function scopeOf(
  table: ResponsibilityTable,
  options: {
    readonly settings: Settings;
    readonly today: CalendarDate;
    readonly asOf: CalendarDate;
    readonly period: Period | null;
  },
): CheckScope {
  const { settings, today, asOf } = options;
  const earliest = table.months[0]?.period ?? null;
  const period = earliest === null ? null : (options.period ?? defaultPeriod(table, asOf));
  return {
    today,
    asOf,
    period,
    start: earliest === null ? null : (settings.start ?? earliest),
    deadline: period === null ? null : deadlineOf(period, settings.deadline).date,
  };
}
