import type { CalendarDate } from './calendar/calendar-date';
import type { Period } from './calendar/period';
import type { EntryPart } from './settings';
import type { CellAddress } from './table/cell';

/** What each finding's text is made from. Rules §8. */
export interface FindingParams {
  'entry.missing': { readonly deadline: CalendarDate; readonly asOf: CalendarDate };
  'entry.late': {
    readonly deadline: CalendarDate;
    readonly reportedOn: CalendarDate;
    readonly daysLate: number;
  };
  'entry.incomplete': { readonly deadline: CalendarDate; readonly missing: readonly EntryPart[] };
  'entry.unverified': { readonly deadline: CalendarDate };
  'entry.seenAbsent': { readonly absentOn: CalendarDate; readonly presentOn: CalendarDate };
  'entry.premature': { readonly part: EntryPart };
  'rank.invalid': { readonly text: string };
  'rank.outOfRange': { readonly text: string; readonly peers: number };
  /** `likely`: what was probably typed (`3/12`), null where the date gives no hint. */
  'rank.becameDate': { readonly text: string; readonly likely: string | null };
  'rank.peersDiffer': { readonly text: string; readonly denominator: number; readonly peers: number };
  'rank.approximate': { readonly text: string; readonly rank: number };
  'rank.scale': { readonly text: string };
  'date.invalid': { readonly text: string };
  'date.future': { readonly date: CalendarDate; readonly today: CalendarDate };
  'date.outsidePeriod': { readonly date: CalendarDate; readonly earliest: CalendarDate };
  'date.backdated': { readonly date: CalendarDate; readonly absentOn: CalendarDate };
  'date.noColumn': Record<never, never>;
  'progress.hollow': { readonly text: string };
  'progress.repeated': { readonly text: string; readonly since: Period };
  'cell.error': { readonly part: EntryPart; readonly error: string };
  'unit.blank': Record<never, never>;
  'unit.suspicious': { readonly name: string; readonly suggestion: string };
  'leader.blank': Record<never, never>;
  'item.duplicate': { readonly first: CellAddress };
  'seq.duplicate': { readonly seq: number; readonly first: CellAddress };
  'seq.gap': { readonly before: number; readonly after: number };
  'month.duplicate': { readonly part: EntryPart };
  'calendar.uncovered': { readonly year: number };
}

export type FindingCode = keyof FindingParams;

export type Severity = 'error' | 'warning' | 'info';

/** Rules §8, the table of severities. */
export const SEVERITY: { readonly [Code in FindingCode]: Severity } = {
  'entry.missing': 'error',
  'entry.late': 'error',
  'entry.incomplete': 'error',
  'rank.invalid': 'error',
  'rank.outOfRange': 'error',
  'rank.becameDate': 'error',
  'date.invalid': 'error',
  'date.future': 'error',
  'cell.error': 'error',
  'unit.blank': 'error',
  'entry.unverified': 'warning',
  'entry.seenAbsent': 'warning',
  'progress.hollow': 'warning',
  'progress.repeated': 'warning',
  'date.backdated': 'warning',
  'date.outsidePeriod': 'warning',
  'rank.peersDiffer': 'warning',
  'unit.suspicious': 'warning',
  'leader.blank': 'warning',
  'item.duplicate': 'warning',
  'seq.duplicate': 'warning',
  'month.duplicate': 'warning',
  'entry.premature': 'warning',
  'calendar.uncovered': 'warning',
  'rank.approximate': 'info',
  'rank.scale': 'info',
  'seq.gap': 'info',
  'date.noColumn': 'info',
};

interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** A cell a person can go to. */
  readonly cell: CellAddress;
  /** The item's index in its table; null for what concerns the table as a whole. */
  readonly item: number | null;
  /** The unit it concerns, as it counts (after aliases); null where there is none. */
  readonly unit: string | null;
  readonly period: Period | null;
  readonly params: FindingParams[Code];
}

/** One thing a person should look at, tied to one cell: a union on `code`. Rules §8. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** Where a finding sits and whom it concerns. */
export type FindingPlace = Pick<Finding, 'cell' | 'item' | 'unit' | 'period'>;

/** Makes a finding; its severity follows from its code. */
export function finding<Code extends FindingCode>(
  code: Code,
  place: FindingPlace,
  params: FindingParams[Code],
): Extract<Finding, { code: Code }> {
  return { code, severity: SEVERITY[code], ...place, params } as unknown as Extract<Finding, { code: Code }>;
}
