import { deadlineMonth } from '../calendar/deadline';
import type { CheckedEntry, CheckResult } from '../checks/check-result';
import { isSupplied, readEntry, requiredParts, type EntryReading } from '../checks/entry-reading';
import type { EntryPart } from '../settings';
import type { LackingPart } from './document-texts';

/** What an entry lacks, as its cells stand. */
export interface EntryGap {
  /** The required parts that are not supplied, in the order progress, rank. */
  readonly lacking: readonly LackingPart[];
  /** It was reported after the day that the check speaks of: by now it is there. Rules §4. */
  readonly cameLater: boolean;
}

/** Looks again at the cells of an entry that is missing, incomplete or pending. Rules §4, §5. */
export function entryGap({ table, settings, scope }: CheckResult, { item, period }: CheckedEntry): EntryGap {
  const month = table.months.find((each) => each.period === period);
  const of = table.items[item];
  const cells = of === undefined ? null : table.entryCells(of, period);
  if (month === undefined || cells === null) return { lacking: [], cameLater: false };
  const due = { period, deadlineMonth: deadlineMonth(period, settings.deadline) };
  const { today, asOf } = scope;
  const reading = readEntry(cells, due, { settings, today, asOf, table });
  return {
    lacking: requiredParts(month.columns)
      .filter((part) => !isSupplied(reading, part))
      .map((part) => ({ part, unreadable: unreadableText(reading, part) })),
    cameLater: reading.cameLater,
  };
}

/** A rank that is none was written all the same: whoever reads of it should know which. */
function unreadableText({ rank }: EntryReading, part: EntryPart): string | null {
  return part === 'rank' && (rank.kind === 'invalid' || rank.kind === 'outOfRange') ? rank.text : null;
}
