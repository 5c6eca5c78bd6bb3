import chineseDays from 'chinese-days/dist/chinese-days.json';
import { weekday, type CalendarDate } from './calendar-date';

/**
 * The State Council's holidays and make-up workdays (调休). The package's data is read, not its `isWorkday`: that
 * one goes by the machine's time zone, and is a day off west of Greenwich.
 */
const holidays: Readonly<Record<string, string>> = chineseDays.holidays;
const makeUpWorkdays: Readonly<Record<string, string>> = chineseDays.workdays;

/** Whether the calendar data knows the year: every year that it knows has its National Day. */
export function coversYear(year: number): boolean {
  return Object.hasOwn(holidays, `${year}-10-01`);
}

/** Whether people work on that day; where the data does not cover the year, weekends alone are used. Rules §3. */
export function isWorkday(date: CalendarDate): boolean {
  if (Object.hasOwn(makeUpWorkdays, date)) return true;
  if (Object.hasOwn(holidays, date)) return false;
  const day = weekday(date);
  return day >= 1 && day <= 5;
}
