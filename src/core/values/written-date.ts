import { calendarDate, dateFromSerial, type CalendarDate, type DateSystem } from '../calendar/calendar-date';
import { isCellError, type CellContent } from '../table/cell';
import { CHINESE_NUMERAL_CHARACTERS, readChineseDigits, readChineseNumeral } from './chinese-numeral';
import { displayedText } from './displayed-text';
import { isDateFormat } from './number-format';
import { isHollowText, isVoidText, normalizeCellText, withoutFinalStop, withPlainMarks } from './text';

/** What a cell that should hold a date says, whatever the date is for. Rules §6. */
export type WrittenDate =
  /** Blank, void or hollow. */
  | { readonly kind: 'void' }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** `10.24`, `10月24日`: the year is to be known from elsewhere. `month` 1 to 12 and `day` as written. */
  | { readonly kind: 'monthDay'; readonly month: number; readonly day: number; readonly text: string }
  /** `24日`: year and month are to be known from elsewhere. */
  | { readonly kind: 'day'; readonly day: number; readonly text: string }
  | { readonly kind: 'error'; readonly error: string }
  /** No date, or none that exists. */
  | { readonly kind: 'invalid'; readonly text: string };

/** Serials of the years 2000 to 2099: a whole number among them is a date even without a date format. */
const FIRST_BARE_SERIAL = 36_526;
const LAST_BARE_SERIAL = 73_050;

/** Longer than any date and time that people write. */
const LONGEST = 60;

const SEPARATOR = ' ?[-/.。] ?';
const YEAR_MONTH_DAY = [
  new RegExp(
    `^(?<y>\\d{4})${SEPARATOR}(?<m>\\d{1,2})${SEPARATOR}(?<d>\\d{1,2})(?!\\d)(?: ?[日号])?(?<rest>.*)$`,
    'u',
  ),
  /^(?<y>\d{4}|\d{2}) ?年 ?(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2})(?!\d)(?: ?[日号])?(?<rest>.*)$/u,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d)(?<rest>.*)$/u,
];
const MONTH_DAY = [
  new RegExp(`^(?<m>\\d{1,2})${SEPARATOR}(?<d>\\d{1,2})(?!\\d)(?: ?[日号])?(?<rest>.*)$`, 'u'),
  /^(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2})(?!\d)(?: ?[日号])?(?<rest>.*)$/u,
];
const DAY = /^(?<d>\d{1,2}) ?[日号](?<rest>.*)$/u;

/** What may follow a date: the day of the week, a part of the day, a time of the clock. */
const AFTER_DATE = new RegExp(
  '^[ T]?' +
    String.raw`(?:\(?(?:周|星期|礼拜)[一二三四五六日天]\)?)? ?` +
    '(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|早|晚)? ?' +
    String.raw`(?:(?<h>\d{1,2})(?::(?<min>\d{2})(?::(?<s>\d{2})(?:\.\d+)?)?|[时点](?:半|整| ?(?<min2>\d{1,2}) ?分?(?: ?(?<s2>\d{1,2}) ?秒)?)?))? ?` +
    '(?:am|pm)?$',
  'iu',
);

function isAfterDate(rest: string): boolean {
  const groups = AFTER_DATE.exec(rest)?.groups;
  if (!groups) return false;
  const atMost = (part: string | undefined, limit: number): boolean =>
    part === undefined || Number(part) <= limit;
  const { h, min, min2, s, s2 } = groups;
  return atMost(h, 24) && [min, min2, s, s2].every((part) => atMost(part, 59));
}

const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}]+`;
const YEAR_FIELD = new RegExp(`^[\\d${CHINESE_NUMERAL_CHARACTERS}]{2,4}(?= ?年)`, 'u');
const MONTH_OR_DAY_FIELD = new RegExp(`${NUMERAL}(?= ?[月日号])|(?<=月 ?)${NUMERAL}`, 'gu');

/** Chinese numerals before 年, 月, 日 and 号, and after 月, as digits; left as they are where they are no number. */
function withDigits(text: string): string {
  return text
    .replace(YEAR_FIELD, (digits) => String(readChineseDigits(digits) ?? digits))
    .replace(MONTH_OR_DAY_FIELD, (digits) => String(readChineseNumeral(digits) ?? digits));
}

function firstMatch(patterns: readonly RegExp[], text: string): Readonly<Record<string, string>> | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups && isAfterDate(groups['rest'] ?? '')) return groups;
  }
  return null;
}

/** A date's text; null where it is none or does not exist. */
function readDateText(text: string): Exclude<WrittenDate, { kind: 'void' | 'error' | 'invalid' }> | null {
  const plain = withoutFinalStop(withPlainMarks(normalizeCellText(text)));
  if (plain.length > LONGEST) return null;
  const bare = withDigits(plain);
  const full = firstMatch(YEAR_MONTH_DAY, bare);
  if (full) {
    const year = full['y']?.length === 2 ? `20${full['y']}` : full['y'];
    const date = calendarDate(Number(year), Number(full['m']), Number(full['d']));
    return date === null ? null : { kind: 'date', date };
  }
  const short = firstMatch(MONTH_DAY, bare);
  if (short)
    return { kind: 'monthDay', month: Number(short['m']), day: Number(short['d']), text: text.trim() };
  const day = firstMatch([DAY], bare);
  return day ? { kind: 'day', day: Number(day['d']), text: text.trim() } : null;
}

function readDateNumber(
  cell: CellContent,
  value: number,
  dateSystem: DateSystem,
): ReturnType<typeof readDateText> {
  const fromSerial = (): ReturnType<typeof readDateText> => {
    const date = dateFromSerial(value, dateSystem);
    return date === null ? null : { kind: 'date', date };
  };
  if (isDateFormat(cell.numberFormat)) {
    const date = fromSerial();
    if (date !== null) return date;
  } else if (Number.isInteger(value) && value >= FIRST_BARE_SERIAL && value <= LAST_BARE_SERIAL) {
    return fromSerial();
  } else {
    const date = readDateText(displayedText(cell));
    if (date !== null) return date;
  }
  // 20221024 is that day however Excel shows it: as ######## in a date format, as 2.02E+07 in a narrow column.
  return /^\d{8}$/.test(String(value)) ? readDateText(String(value)) : null;
}

/**
 * Reads a date as it is written. Rules §6. A serial typed as text (`44858`) is no form of the rules, and which date
 * system it came from cannot be known: it is invalid.
 */
export function readWrittenDate(cell: CellContent, dateSystem: DateSystem): WrittenDate {
  const { value } = cell;
  if (isCellError(value)) return { kind: 'error', error: value.error };
  if (typeof value === 'string' && (isVoidText(value) || isHollowText(value))) return { kind: 'void' };
  const read =
    typeof value === 'string'
      ? readDateText(value)
      : typeof value === 'number'
        ? readDateNumber(cell, value, dateSystem)
        : null;
  return read ?? { kind: 'invalid', text: displayedText(cell) };
}
