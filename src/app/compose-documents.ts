import { dateParts, type CalendarDate } from '../core/calendar/calendar-date';
import type { CheckResult } from '../core/checks/check-result';
import { issuingOffice, nextNumber } from '../core/registers/notice-series';
import type { RegisterReview } from '../core/registers/register-review';
import type { CircularWords } from '../core/report/circular';
import { circularText } from '../core/report/circular-text';
import type { FormattedText } from '../core/report/formatted-text';
import { reminderForAll, reminders, type Reminder } from '../core/report/reminder-text';

/** The texts to copy, made of a check. Workbook §3. */
export interface Documents {
  /** 催报 for each unit that has still to report, in the table's order. */
  readonly reminders: readonly Reminder[];
  /** 催报 for all of them; null where nobody has anything to report. */
  readonly reminderForAll: FormattedText | null;
  /** 通报稿 of the checked month's round; null where the table has no month. */
  readonly circular: FormattedText | null;
}

/** Words the texts. Who signs, and the number of a notice, are those that the register of notices goes on with. */
export function composeDocuments(
  { result, registers }: { readonly result: CheckResult; readonly registers: RegisterReview },
  day: CalendarDate,
  words: CircularWords,
): Documents {
  const making = { day, office: issuingOffice(registers.registers) };
  const number = nextNumber(registers.registers, dateParts(day).year);
  return {
    reminders: reminders(result, making, words.documents),
    reminderForAll: reminderForAll(result, making, words.documents),
    circular: circularText(result, registers, { ...making, number }, words),
  };
}
