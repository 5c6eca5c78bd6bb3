/**
 * A calendar date, `YYYY-MM-DD`: a day, never an instant. No time zone, no clock.
 * Being fixed-width text it compares with `<` and goes into JSON as it is.
 */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const formatParts = ({ year, month, day }: DateParts): CalendarDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;

/** Days in a month of the Gregorian calendar. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date, or null where no such day exists (2023-11-31) or the year has not four digits. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return formatParts({ year, month, day });
}

/** Reads `YYYY-MM-DD` and nothing else; null where that is no date. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function dateParts(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

const toDayNumber = (date: CalendarDate): number => {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
};

const fromDayNumber = (days: number): CalendarDate => {
  const utc = new Date(days * MS_PER_DAY);
  return formatParts({ year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() });
};

/** `date` moved by `days` (negative: back). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole days from `from` to `to`: positive where `to` is the later. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(toDayNumber(date) * MS_PER_DAY).getUTCDay();
}

/** The two date systems of a workbook: day 1 is 1900-01-01, or day 0 is 1904-01-01. */
export type DateSystem = 1900 | 1904;

const UNIX_EPOCH_SERIAL_1900 = 25_569;
const SERIAL_1904_OFFSET = 1_462;

/**
 * The day of an Excel date serial; a time of day (the fraction) is dropped.
 * In the 1900 system serial 60 is the day 1900-02-29 that never was, and the days before it are one off: both
 * are null, as is everything outside Excel's own range.
 * Source: learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system
 */
export function dateFromSerial(serial: number, system: DateSystem): CalendarDate | null {
  const whole = Math.floor(serial);
  const serial1900 = system === 1904 ? whole + SERIAL_1904_OFFSET : whole;
  if (serial1900 < 61 || serial1900 > 2_958_465) return null;
  return fromDayNumber(serial1900 - UNIX_EPOCH_SERIAL_1900);
}

/** The inverse of {@link dateFromSerial}. */
export function serialFromDate(date: CalendarDate, system: DateSystem): number {
  const serial1900 = toDayNumber(date) + UNIX_EPOCH_SERIAL_1900;
  return system === 1904 ? serial1900 - SERIAL_1904_OFFSET : serial1900;
}
