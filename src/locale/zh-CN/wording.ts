import { dateParts, type CalendarDate } from '../../core/calendar/calendar-date';
import { periodParts, type Period } from '../../core/calendar/period';

/** `2022年10月24日` */
export function dayText(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}

/** `2022年10月` */
export function monthText(period: Period): string {
  const { year, month } = periodParts(period);
  return `${year}年${month}月`;
}

/** `2022年4月至10月`, `2022年11月至2023年2月`; a single month as it is. */
export function monthsText(first: Period, last: Period): string {
  if (first === last) return monthText(last);
  const [one, other] = [periodParts(first), periodParts(last)];
  return `${monthText(first)}至${one.year === other.year ? `${other.month}月` : monthText(last)}`;
}

const QUOTED_CHARACTERS = 30;

/** A cell's own words in quotation marks, long ones cut. */
export function quoted(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')];
  const shown =
    characters.length > QUOTED_CHARACTERS
      ? `${characters.slice(0, QUOTED_CHARACTERS).join('')}…`
      : characters.join('');
  return `“${shown}”`;
}
