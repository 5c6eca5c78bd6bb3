import { calendarDate, dateParts, type CalendarDate } from './calendar-date';

/** A reporting period (填报期): a year and a month, `YYYY-MM`. Compares with `<`. Rules §2. */
export type Period = string & { readonly __brand: 'Period' };

/** The period, or null where the month is not 1 to 12 or the year has not four digits. */
export function period(year: number, month: number): Period | null {
  const first = calendarDate(year, month, 1);
  return first === null ? null : (first.slice(0, 7) as Period);
}

/** Reads `YYYY-MM` and nothing else; null where that is no period. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? period(Number(match[1]), Number(match[2])) : null;
}

export function periodOf(date: CalendarDate): Period {
  return date.slice(0, 7) as Period;
}

export function periodParts(value: Period): { readonly year: number; readonly month: number } {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)) };
}

/** `value` moved by `months` (negative: back). */
export function addMonths(value: Period, months: number): Period {
  const { year, month } = periodParts(value);
  const index = year * 12 + (month - 1) + months;
  const moved = period(Math.floor(index / 12), (index % 12) + 1);
  return moved ?? value;
}

/** The first day of the period. */
export function firstDay(value: Period): CalendarDate {
  return `${value}-01` as CalendarDate;
}

/** Whether the period has begun on `day`. */
export function hasBegun(value: Period, day: CalendarDate): boolean {
  const { year, month } = dateParts(day);
  const { year: y, month: m } = periodParts(value);
  return y < year || (y === year && m <= month);
}
