import type { CalendarDate } from '../calendar/calendar-date';
import type { Period } from '../calendar/period';
import type { EntryPart, Settings } from '../settings';
import type { EntryCells, ResponsibilityTable } from '../table/responsibility-table';
import { readProgress, type ProgressReading } from '../values/progress';
import { readRank, type RankReading } from '../values/rank';
import { readReportedOn, type DateReading } from '../values/reported-on';

/** What an item shows for a period. */
export interface EntryReading {
  readonly cells: EntryCells;
  readonly progress: ProgressReading;
  readonly rank: RankReading;
  readonly reportedOn: DateReading;
  /** Dated after the day that the check speaks of: on that day none of it was there. Rules §4. */
  readonly cameLater: boolean;
}

export interface ReadingOptions {
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly asOf: CalendarDate;
  readonly table: Pick<ResponsibilityTable, 'dateSystem'>;
}

/** A period and the month in which its entry is due. */
export interface DueMonth {
  readonly period: Period;
  readonly deadlineMonth: Period;
}

const VOID = { kind: 'void' } as const;

/** Reads the three cells of an entry. A cell that is not there reads like a blank one. Rules §4, §6. */
export function readEntry(
  cells: EntryCells,
  due: DueMonth,
  { settings, today, asOf, table: { dateSystem } }: ReadingOptions,
): EntryReading {
  const reportedOn =
    cells.reportedOn === null ? VOID : readReportedOn(cells.reportedOn, { ...due, dateSystem });
  const cameLater = reportedOn.kind === 'date' && reportedOn.date > asOf && reportedOn.date <= today;
  if (cameLater) return { cells, progress: VOID, rank: VOID, reportedOn, cameLater };
  return {
    cells,
    progress: cells.progress === null ? VOID : readProgress(cells.progress),
    rank: cells.rank === null ? VOID : readRank(cells.rank, { peers: settings.peers, dateSystem }),
    reportedOn,
    cameLater,
  };
}

/** Whether a part of the entry is supplied. Rules §4. */
export function isSupplied(reading: EntryReading, part: EntryPart): boolean {
  switch (part) {
    case 'progress':
      return reading.progress.kind !== 'void';
    case 'rank':
      return !['void', 'invalid', 'outOfRange'].includes(reading.rank.kind);
    case 'reportedOn':
      return reading.reportedOn.kind === 'date' && !reading.cameLater;
  }
}

const PARTS: readonly EntryPart[] = ['progress', 'rank', 'reportedOn'];

/** The first part that is supplied, in the order progress, rank, date; null where none is. */
export function firstSupplied(reading: EntryReading): EntryPart | null {
  return PARTS.find((part) => isSupplied(reading, part)) ?? null;
}

/**
 * The parts that an entry must have: progress, and rank where the month has a column for it. What a month has no
 * column for is asked of nobody. Rules §4.
 */
export function requiredParts(columns: Readonly<Partial<Record<EntryPart, number>>>): readonly EntryPart[] {
  const parts: readonly EntryPart[] = ['progress', 'rank'];
  return parts.filter((part) => columns[part] !== undefined);
}
