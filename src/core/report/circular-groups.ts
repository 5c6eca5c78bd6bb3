import type { CheckedEntry } from '../checks/check-result';
import type { Counts } from '../ranking/ranking';
import { countIn, countsOf, emptyTally } from '../ranking/tally';
import type { Proposal } from '../registers/notice-review';
import type { RoundReview, RoundUnit } from '../registers/round-review';

/** A unit as a circular names it, once. */
export interface CircularUnit {
  readonly unit: string;
  /** Over the round. */
  readonly counts: Counts;
  readonly entries: readonly CheckedEntry[];
  /** Streaks as the registers have them by now; referrals that rest on a notice of this round. */
  readonly proposals: readonly Proposal[];
}

/**
 * The units of a round, each in one group: the first that holds. Whom the thresholds propose for 通报 is criticised;
 * who has a gap or a late entry below them is reminded; who supplied all, but not all with a date, is neither praised
 * nor criticised; who was on time throughout is praised.
 */
export interface CircularGroups {
  readonly praised: readonly CircularUnit[];
  readonly unverified: readonly CircularUnit[];
  readonly criticised: readonly CircularUnit[];
  readonly reminded: readonly CircularUnit[];
  readonly collective: readonly CircularUnit[];
  readonly nothingDue: readonly CircularUnit[];
  /** Of registers alone, with proposals that a person should know. */
  readonly onlyInRegister: readonly CircularUnit[];
}

type GroupName = keyof CircularGroups;

export function circularGroups(review: RoundReview): CircularGroups {
  const groups: Record<GroupName, CircularUnit[]> = {
    praised: [],
    unverified: [],
    criticised: [],
    reminded: [],
    collective: [],
    nothingDue: [],
    onlyInRegister: [],
  };
  for (const unit of review.units) {
    const named = circularUnit(unit, review);
    const group = groupOf(unit, named);
    if (group !== null) groups[group].push(named);
  }
  return groups;
}

/** All units that a circular names, each once. */
export const unitsNamed = (groups: CircularGroups): readonly CircularUnit[] =>
  Object.values<readonly CircularUnit[]>({ ...groups }).flat();

/** The counts of entries; each once, whoever answers for it. */
export function countEntries(entries: readonly CheckedEntry[]): Counts {
  const tally = emptyTally();
  for (const entry of entries) countIn(tally, entry);
  return countsOf(tally);
}

function circularUnit({ unit, months, proposals }: RoundUnit, review: RoundReview): CircularUnit {
  const entries = months
    .flatMap((month) => month.entries)
    .sort((one, other) => one.item - other.item || (one.period < other.period ? -1 : 1));
  return {
    unit,
    entries,
    counts: countEntries(entries),
    proposals: proposals.filter((proposal) => concernsRound(proposal, review)),
  };
}

/** A referral of an earlier round was told in that round's notice. */
const concernsRound = (proposal: Proposal, { round }: RoundReview): boolean =>
  proposal.kind !== 'refer' || proposal.restsOn.some((notice) => notice.round === round);

function groupOf(unit: RoundUnit, { counts, proposals }: CircularUnit): GroupName | null {
  if (!unit.inTable) return proposals.length > 0 ? 'onlyInRegister' : null;
  if (unit.collective) return 'collective';
  if (unit.proposedFor !== null) return 'criticised';
  if (counts.due === 0) return 'nothingDue';
  if (counts.missing + counts.incomplete + counts.late > 0) return 'reminded';
  return counts.unverified > 0 ? 'unverified' : 'praised';
}
