import { dateParts, type CalendarDate } from '../calendar/calendar-date';
import { periodOf, periodParts, type Period } from '../calendar/period';
import type { CheckResult } from '../checks/check-result';
import type { NoticeStanding } from '../ranking/ranking';
import type { WorkbookSnapshot } from '../table/workbook-snapshot';
import { goalsOf, type YearGoals } from './goals';
import { reviewNotices, type NoticeReview } from './notice-review';
import { readRegisters } from './read-registers';
import type { Notice, RegisterKind, Registers } from './register';
import { noticeKey } from './repeated-notices';
import { firstMonthOf } from './round';

/** What the registers say on the day that a check speaks of. Rules §10. */
export interface RegisterReview {
  readonly registers: Registers;
  /** null: the workbook has no register of notices, and a streak of 0 would be a guess. */
  readonly notices: NoticeReview | null;
  /** Of the checked month's year, or else of the day's. null: the workbook has no register of outcomes. */
  readonly goals: YearGoals | null;
}

/** Of a workbook without registers. */
export const NO_REGISTERS: RegisterReview = {
  registers: { places: [], notices: [], outcomes: [], problems: [] },
  notices: null,
  goals: null,
};

/** Reads the registers beside a checked table, and draws what the rules draw from them. */
export function reviewRegisters(
  snapshot: WorkbookSnapshot,
  { table, settings, scope, units }: CheckResult,
): RegisterReview {
  const knownUnits = [...new Set(units.flatMap(({ lead, support }) => [...lead, ...support]))];
  const { today, asOf, period } = scope;
  const registers = readRegisters(snapshot, table, { settings, today, asOf, knownUnits });
  const has = (kind: RegisterKind): boolean => registers.places.some((place) => place.kind === kind);
  return {
    registers,
    notices: has('notices') ? reviewNotices(registers.notices) : null,
    goals: has('outcomes') ? goalsOf(registers.outcomes, yearOf(period, asOf), settings.goals) : null,
  };
}

const yearOf = (period: Period | null, asOf: CalendarDate): number =>
  period === null ? dateParts(asOf).year : periodParts(period).year;

/**
 * What the ranking takes from the notices, by unit: the streak, and for the points the months of its notices of
 * criticism, those of one 期号 once. Rules §9.
 */
export function noticeStandings({ notices }: RegisterReview): ReadonlyMap<string, NoticeStanding> {
  const standings = new Map<string, NoticeStanding>();
  for (const { unit, streak, notices: own } of notices?.units ?? []) {
    standings.set(unit, { streak, criticisms: criticismMonths(unit, own) });
  }
  return standings;
}

function criticismMonths(unit: string, notices: readonly Notice[]): readonly Period[] {
  const seen = new Set<string>();
  return notices.flatMap((notice) => {
    const { kind, standing, date, round } = notice;
    if (kind !== 'criticism' || standing !== 'counts') return [];
    const key = noticeKey(notice, unit);
    if (key !== null && seen.has(key)) return [];
    if (key !== null) seen.add(key);
    if (date !== null) return [periodOf(date)];
    return round === null ? [] : [firstMonthOf(round)];
  });
}
