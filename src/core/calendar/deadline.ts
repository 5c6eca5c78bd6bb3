import type { DeadlineRule } from '../settings';
import { addDays, calendarDate, dateParts, daysInMonth, type CalendarDate } from './calendar-date';
import { addMonths, firstDay, periodOf, periodParts, type Period } from './period';
import { coversYear, isWorkday } from './working-days';

export interface Deadline {
  /** The last day on which an entry is on time. */
  readonly date: CalendarDate;
  /** false: the rule rolls, and the calendar data lacks the year of a day that it looked at. */
  readonly covered: boolean;
  /** The year that is lacking, for `calendar.uncovered`; null where covered. */
  readonly uncoveredYear: number | null;
}

const dueMonth = (period: Period, rule: DeadlineRule): Period => addMonths(period, rule.monthOffset);

/**
 * The month of a period's deadline: `24日` is a day of it. Where the rule names a day of one month and the deadline
 * comes to lie in another (before the 1st, or rolled), it is the earlier of the two, in the unit's favour. Rules §6.
 */
export function deadlineMonth(period: Period, rule: DeadlineRule): Period {
  const due = dueMonth(period, rule);
  const own = periodOf(deadlineOf(period, rule).date);
  return own < due ? own : due;
}

/** The first day on which a report for the period is believable; before it `date.outsidePeriod`. Rules §6. */
export function earliestReportDay(period: Period, rule: DeadlineRule): CalendarDate {
  return firstDay(addMonths(deadlineMonth(period, rule), -1));
}

function unrolledDeadline(period: Period, rule: DeadlineRule): CalendarDate {
  const month = dueMonth(period, rule);
  const { year, month: number } = periodParts(month);
  const day = Math.min(Math.max(1, Math.trunc(rule.day)), daysInMonth(year, number));
  const date = calendarDate(year, number, day) ?? firstDay(month);
  return rule.inclusive ? date : addDays(date, -1);
}

/** The deadline (截止日) of a period's entry. Rules §3. */
export function deadlineOf(period: Period, rule: DeadlineRule): Deadline {
  let date = unrolledDeadline(period, rule);
  if (rule.roll === 'none') return { date, covered: true, uncoveredYear: null };
  const step = rule.roll === 'next' ? 1 : -1;
  let uncoveredYear: number | null = null;
  for (;;) {
    const { year } = dateParts(date);
    if (!coversYear(year)) uncoveredYear ??= year;
    if (isWorkday(date)) return { date, covered: uncoveredYear === null, uncoveredYear };
    date = addDays(date, step);
  }
}
