import type { Period } from '../calendar/period';
import type { CheckedEntry, CheckResult } from '../checks/check-result';
import { isCollectiveUnit } from '../values/unit';
import type { Proposal, UnitNotices } from './notice-review';
import type { Notice } from './register';
import type { RegisterReview } from './register-review';
import { monthsOfRound, roundOf, type Round } from './round';

/** One month of a unit: its entries by the table's order. */
export interface RoundMonth {
  readonly period: Period;
  readonly entries: readonly CheckedEntry[];
}

/** Why a unit is proposed for 通报: entries of the round that reach the thresholds of the settings. Workbook §3. */
export interface NoticeProposal {
  /** Set where there are as many as the threshold: all of them. */
  readonly missing: readonly CheckedEntry[];
  readonly lateOrIncomplete: readonly CheckedEntry[];
}

/** What a round shows of one unit. */
export interface RoundUnit {
  readonly unit: string;
  readonly collective: boolean;
  /** Whether it leads an item of the table; false for one that only a register names. */
  readonly inTable: boolean;
  /** {@link RoundReview.months}, each. */
  readonly months: readonly RoundMonth[];
  /** Over the round. */
  readonly missing: number;
  readonly late: number;
  readonly incomplete: number;
  /** Notices of this round, praise, withdrawn and uncounted ones included: `standing` tells which count. */
  readonly notices: readonly Notice[];
  /** What the rules propose from all notices up to the day that the check speaks of. */
  readonly proposals: readonly Proposal[];
  /** null: not proposed for 通报; collective units never are. */
  readonly proposedFor: NoticeProposal | null;
}

export interface RoundReview {
  readonly round: Round;
  /** The round's months that were checked, in order; none before the start or after the checked month. */
  readonly months: readonly Period[];
  /** Whether the checked months are all of the round's: otherwise what is proposed is of part of it. */
  readonly isWhole: boolean;
  /** The table's lead units in its order, then those that only a register names in this round or proposes for. */
  readonly units: readonly RoundUnit[];
}

/** The round of the checked month; null where the table has no month. */
export function checkedRound({ scope, settings }: CheckResult): Round | null {
  return scope.period === null ? null : roundOf(scope.period, settings.roundLength);
}

/** 季度督查: each unit's months in a round, its notices, and whom the thresholds propose for 通报. Workbook §3, rules §10. */
export function roundReview(result: CheckResult, registers: RegisterReview, round: Round): RoundReview {
  const inRound = new Set(monthsOfRound(round));
  const months = [...new Set(result.entries.map(({ period }) => period))]
    .filter((each) => inRound.has(each))
    .sort();
  const byUnit = new Map<string, CheckedEntry[]>(
    result.units.flatMap(({ lead }) => lead.map((unit): [string, CheckedEntry[]] => [unit, []])),
  );
  for (const entry of result.entries) {
    if (!inRound.has(entry.period)) continue;
    for (const unit of entry.units) byUnit.get(unit)?.push(entry);
  }
  const notices = new Map((registers.notices?.units ?? []).map((unit) => [unit.unit, unit]));
  const ofRound = ({ notices: own }: UnitNotices): readonly Notice[] =>
    own.filter((notice) => notice.round === round && notice.standing !== 'later');
  const onlyNamed = [...notices.values()].filter(
    (unit) => !byUnit.has(unit.unit) && (unit.proposals.length > 0 || ofRound(unit).length > 0),
  );

  const unitOf = (unit: string, entries: readonly CheckedEntry[]): RoundUnit => {
    const own = notices.get(unit);
    const having = (...statuses: readonly CheckedEntry['status'][]): readonly CheckedEntry[] =>
      entries.filter(({ status }) => statuses.includes(status));
    return {
      unit,
      collective: isCollectiveUnit(unit),
      inTable: byUnit.has(unit),
      months: months.map((period) => ({
        period,
        entries: entries.filter((entry) => entry.period === period),
      })),
      missing: having('missing').length,
      late: having('late').length,
      incomplete: having('incomplete').length,
      notices: own === undefined ? [] : ofRound(own),
      proposals: own?.proposals ?? [],
      proposedFor: isCollectiveUnit(unit)
        ? null
        : proposalFrom(having('missing'), having('late', 'incomplete'), result),
    };
  };
  return {
    round,
    months,
    isWhole: months.length === inRound.size,
    units: [
      ...[...byUnit].map(([unit, entries]) => unitOf(unit, entries)),
      ...onlyNamed.map(({ unit }) => unitOf(unit, [])),
    ],
  };
}

function proposalFrom(
  missing: readonly CheckedEntry[],
  lateOrIncomplete: readonly CheckedEntry[],
  { settings: { noticeThresholds } }: CheckResult,
): NoticeProposal | null {
  const reached = {
    missing: missing.length >= noticeThresholds.missing ? missing : [],
    lateOrIncomplete: lateOrIncomplete.length >= noticeThresholds.lateOrIncomplete ? lateOrIncomplete : [],
  };
  return reached.missing.length + reached.lateOrIncomplete.length > 0 ? reached : null;
}
