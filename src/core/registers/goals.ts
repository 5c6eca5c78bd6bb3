import type { Settings } from '../settings';
import { textKey } from '../values/text';
import { isAtLeast, type Outcome } from './register';

/** How far a goal of the year is reached: distinct items. Expected ones are those that are not confirmed as well. */
export interface GoalCount {
  readonly target: number;
  readonly confirmed: number;
  readonly expected: number;
}

/** A unit with a confirmed award at 省级 or above: 绩效考核优先向优靠齐. */
export interface FavouredUnit {
  readonly unit: string;
  readonly outcomes: readonly Outcome[];
}

/** The goals of a year against the registers. Rules §10. */
export interface YearGoals {
  readonly year: number;
  /** 省级以上表彰激励. */
  readonly awards: GoalCount;
  /** 省级以上经验推广. */
  readonly experiences: GoalCount;
  /** In the registers' order. */
  readonly favoured: readonly FavouredUnit[];
}

/** Counts what the year brought at 省级 or above. Rules §10. */
export function goalsOf(outcomes: readonly Outcome[], year: number, targets: Settings['goals']): YearGoals {
  const counted = outcomes.filter(
    (outcome) =>
      outcome.standing === 'counts' && outcome.year === year && isAtLeast(outcome.level, 'province'),
  );
  const ofType = (type: Outcome['type']): readonly Outcome[] =>
    counted.filter((outcome) => outcome.type === type);
  return {
    year,
    awards: countItems(ofType('award'), targets.awards),
    experiences: countItems(ofType('experience'), targets.experiences),
    favoured: favouredUnits(ofType('award').filter(({ status }) => status === 'confirmed')),
  };
}

function countItems(outcomes: readonly Outcome[], target: number): GoalCount {
  const itemsThatAre = (status: Outcome['status']): ReadonlySet<string> =>
    new Set(outcomes.filter((outcome) => outcome.status === status).map(({ item }) => textKey(item)));
  const confirmed = itemsThatAre('confirmed');
  const expected = [...itemsThatAre('expected')].filter((item) => !confirmed.has(item));
  return { target, confirmed: confirmed.size, expected: expected.length };
}

function favouredUnits(awards: readonly Outcome[]): readonly FavouredUnit[] {
  const byUnit = new Map<string, Outcome[]>();
  for (const award of awards) {
    for (const unit of award.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), award]);
  }
  return [...byUnit].map(([unit, outcomes]) => ({ unit, outcomes }));
}
