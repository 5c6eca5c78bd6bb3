import { daysBetween, type CalendarDate } from '../calendar/calendar-date';
import type { EntryPart } from '../settings';
import type { EvidenceSource } from './check-result';
import { isSupplied, type EntryReading } from './entry-reading';

/** How an entry stands, with what told it. */
export type EntryJudgement =
  | {
      readonly status: 'pending' | 'missing' | 'incomplete' | 'onTime' | 'unverified';
      readonly evidence: EvidenceSource;
    }
  | {
      readonly status: 'late';
      readonly evidence: EvidenceSource;
      readonly daysLate: number;
      readonly atLeast: boolean;
    };

export interface JudgementDays {
  readonly deadline: CalendarDate;
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
}

/**
 * The status of an entry that is applicable: the first row of the rules' table that holds, from `pending` on.
 * Rules §5; the evidence is the table's own date, §7.
 */
export function judgeEntry(
  reading: EntryReading,
  required: readonly EntryPart[],
  { deadline, asOf, today }: JudgementDays,
): EntryJudgement {
  const open = asOf <= deadline;
  const supplied = required.filter((part) => isSupplied(reading, part)).length;
  if (supplied === 0) return { status: open ? 'pending' : 'missing', evidence: 'none' };
  if (supplied < required.length) return { status: open ? 'pending' : 'incomplete', evidence: 'none' };
  const date = evidenceDate(reading, asOf, today);
  if (date !== null && date > deadline) {
    return { status: 'late', evidence: 'cell', daysLate: daysBetween(deadline, date), atLeast: false };
  }
  if (date !== null) return { status: 'onTime', evidence: 'cell' };
  return { status: open ? 'onTime' : 'unverified', evidence: 'none' };
}

/** The date that counts as evidence: one that has come, both for the person who looks and for the day looked at. */
function evidenceDate(
  { reportedOn }: EntryReading,
  asOf: CalendarDate,
  today: CalendarDate,
): CalendarDate | null {
  return reportedOn.kind === 'date' && reportedOn.date <= asOf && reportedOn.date <= today
    ? reportedOn.date
    : null;
}
