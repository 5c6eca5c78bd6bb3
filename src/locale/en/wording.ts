import type { CalendarDate } from '../../core/calendar/calendar-date';
import { periodParts, type Period } from '../../core/calendar/period';

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

/** `October 2022` */
export function monthText(period: Period): string {
  const { year, month } = periodParts(period);
  return `${MONTHS[month - 1] ?? period} ${year}`;
}

/** `Oct` */
export function shortMonthText(period: Period): string {
  return (MONTHS[periodParts(period).month - 1] ?? period).slice(0, 3);
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
