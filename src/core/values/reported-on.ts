import { calendarDate, type CalendarDate, type DateSystem } from '../calendar/calendar-date';
import { periodParts, type Period } from '../calendar/period';
import type { CellContent } from '../table/cell';
import { readWrittenDate } from './written-date';

/** What a date cell says. Rules §6. Whether the date is in the future or outside its period is the check's matter. */
export type DateReading =
  /** Blank, void or hollow: not supplied. */
  | { readonly kind: 'void' }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** An error value: no evidence. */
  | { readonly kind: 'error'; readonly error: string }
  /** No date that exists: not supplied. */
  | { readonly kind: 'invalid'; readonly text: string };

export interface ReportedOnOptions {
  /** The period that the entry is for: it gives the year to `10.24`. */
  readonly period: Period;
  /** The month in which that period's entry is due: it gives year and month to `24日`. */
  readonly deadlineMonth: Period;
  readonly dateSystem: DateSystem;
}

/** The year of a month and day without one: a month half a year off belongs to the neighbouring year. Rules §6. */
function yearOfMonth(month: number, period: Period): number {
  const own = periodParts(period);
  if (month - own.month >= 6) return own.year - 1;
  if (own.month - month >= 6) return own.year + 1;
  return own.year;
}

/**
 * Reads 上报日期. Rules §6. What is no date is invalid, which leaves the entry unverified rather than late.
 */
export function readReportedOn(cell: CellContent, options: ReportedOnOptions): DateReading {
  const { period, deadlineMonth, dateSystem } = options;
  const written = readWrittenDate(cell, dateSystem);
  if (written.kind !== 'monthDay' && written.kind !== 'day') return written;
  const due = periodParts(deadlineMonth);
  const date =
    written.kind === 'monthDay'
      ? calendarDate(yearOfMonth(written.month, period), written.month, written.day)
      : calendarDate(due.year, due.month, written.day);
  return date === null ? { kind: 'invalid', text: written.text } : { kind: 'date', date };
}
