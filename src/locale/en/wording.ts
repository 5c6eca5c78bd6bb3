import type { CalendarDate } from '../../core/calendar/calendar-date';
import { periodParts, type Period } from '../../core/calendar/period';

/** `1 item`, `3 items`; a plural of its own where an s is not enough. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `2022-10-24`: the form that no reader takes for another day. */
export function dayText(date: CalendarDate): string {
  return date;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthName = (period: Period): string => MONTHS[periodParts(period).month - 1] ?? period;

/** `October 2022` */
export function monthText(period: Period): string {
  return `${monthName(period)} ${periodParts(period).year}`;
}

/** `Oct` */
export function shortMonthText(period: Period): string {
  return monthName(period).slice(0, 3);
}

/** `April to October 2022`, `November 2022 to February 2023`; a single month as it is. */
export function monthsText(first: Period, last: Period): string {
  if (first === last) return monthText(last);
  const sameYear = periodParts(first).year === periodParts(last).year;
  return `${sameYear ? monthName(first) : monthText(first)} to ${monthText(last)}`;
}

const QUOTED_CHARACTERS = 60;

/** A cell's own words in quotation marks, long ones cut. */
export function quoted(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')];
  const shown =
    characters.length > QUOTED_CHARACTERS
      ? `${characters.slice(0, QUOTED_CHARACTERS).join('')}…`
      : characters.join('');
  return `“${shown}”`;
}
