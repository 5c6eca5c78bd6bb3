import { isCollectiveUnit } from '../values/unit';
import { isAtLeast, type Notice } from './register';
import { roundsBetween, type Round } from './round';

/** What the rules propose to a person, with the rows that it rests on. Rules §10. */
export type Proposal =
  | {
      /** `warn`: 预警, criticised in two held rounds in a row. `disqualify`: 建议取消年底评先评优资格（需人工确认）, in three or more. */
      readonly kind: 'warn' | 'disqualify';
      readonly streak: number;
      /** The held rounds of the streak, in order. */
      readonly rounds: readonly Round[];
      /** Rounds among them in which nobody was criticised at 区级: not held, and skipped. */
      readonly skipped: readonly Round[];
      readonly restsOn: readonly Notice[];
      /**
       * Rows that may be criticism at 区级 since the streak began, and could not be read: they do not count, and once
       * they are put right the streak may be another, for this unit or by holding a round in which it was not named.
       */
      readonly doubts: readonly Notice[];
    }
  | {
      /** 建议核实是否属作风漂浮、工作不实；属实的，按程序移送区纪委监委: criticised at 市级 or above. */
      readonly kind: 'refer';
      readonly restsOn: readonly Notice[];
    };

/** What the registers say of one unit. */
export interface UnitNotices {
  readonly unit: string;
  /** All of them, in the registers' order: `standing` tells which count. */
  readonly notices: readonly Notice[];
  /** Consecutive held rounds, ending with the latest, in which it was criticised at 区级. */
  readonly streak: number;
  /** The rounds of the streak, in order. */
  readonly rounds: readonly Round[];
  /** None for a collective name: whose honours it would concern cannot be told. */
  readonly proposals: readonly Proposal[];
}

export interface NoticeReview {
  /** Rounds with a 通报批评 at 区级 that counts, in order. */
  readonly heldRounds: readonly Round[];
  /** Every unit that the registers name, the longest streak first, then in the registers' order. */
  readonly units: readonly UnitNotices[];
}

const WARN_FROM = 2;
const DISQUALIFY_FROM = 3;

/** Streaks and proposals by unit. Rules §10. */
export function reviewNotices(notices: readonly Notice[]): NoticeReview {
  const district = notices.filter(isDistrictCriticism);
  const heldRounds = [...new Set(district.flatMap(({ round }) => round ?? []))].sort();
  const byUnit = new Map<string, Notice[]>();
  for (const notice of notices) {
    for (const unit of notice.units) {
      const known = byUnit.get(unit);
      if (known === undefined) byUnit.set(unit, [notice]);
      else known.push(notice);
    }
  }
  const doubtful = notices.filter(isDoubtful);
  const units = [...byUnit].map(([unit, own]) => reviewUnit(unit, own, heldRounds, doubtful));
  return { heldRounds, units: units.sort((one, other) => other.streak - one.streak) };
}

const isCountedCriticism = ({ kind, standing }: Notice): boolean =>
  kind === 'criticism' && standing === 'counts';

/** What 区委、区政府督查室 criticised: the streak is of these alone. */
const isDistrictCriticism = (notice: Notice): boolean =>
  isCountedCriticism(notice) && notice.level === 'district';

/** Not counted, and neither praise nor of another level for certain. */
const isDoubtful = ({ standing, kind, level }: Notice): boolean =>
  standing === 'uncounted' && kind !== 'praise' && !isAtLeast(level, 'city');

function reviewUnit(
  unit: string,
  notices: readonly Notice[],
  heldRounds: readonly Round[],
  doubtful: readonly Notice[],
): UnitNotices {
  const district = notices.filter(isDistrictCriticism);
  const rounds = streakRounds(new Set(district.flatMap(({ round }) => round ?? [])), heldRounds);
  const streak = rounds.length;
  const proposals: Proposal[] = [];
  if (streak >= WARN_FROM) {
    proposals.push({
      kind: streak >= DISQUALIFY_FROM ? 'disqualify' : 'warn',
      streak,
      rounds,
      skipped: skippedAmong(rounds),
      restsOn: district.filter(({ round }) => round !== null && rounds.includes(round)),
      doubts: doubtful.filter(({ round }) => round === null || round >= (rounds[0] ?? round)),
    });
  }
  const above = notices.filter((notice) => isCountedCriticism(notice) && isAtLeast(notice.level, 'city'));
  if (above.length > 0) proposals.push({ kind: 'refer', restsOn: above });
  return { unit, notices, streak, rounds, proposals: isCollectiveUnit(unit) ? [] : proposals };
}

/** The last held rounds in each of which the unit was criticised, without a gap up to the latest. */
function streakRounds(criticised: ReadonlySet<Round>, heldRounds: readonly Round[]): readonly Round[] {
  const gap = heldRounds.findLastIndex((round) => !criticised.has(round));
  return heldRounds.slice(gap + 1);
}

function skippedAmong(rounds: readonly Round[]): readonly Round[] {
  return rounds.flatMap((round, index) => {
    const next = rounds[index + 1];
    return next === undefined ? [] : roundsBetween(round, next);
  });
}
