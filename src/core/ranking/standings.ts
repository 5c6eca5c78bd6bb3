import type { CheckResult } from '../checks/check-result';
import type { PointScheme } from '../settings';
import { isCounted, type CountedPeriods } from './counted-periods';
import type { Standing } from './place-units';
import type { Counts, NoticeStanding } from './ranking';
import { countIn, countsOf, emptyTally } from './tally';

export interface Standings {
  /** Every lead unit of the table, in the table's order. */
  readonly byUnit: ReadonlyMap<string, Standing>;
  /** Each obligation once, whoever answers for it, if anybody. */
  readonly totals: Counts;
}

const FULL_POINTS = 100;

const pointsOf = (counts: Counts, scheme: PointScheme, criticisms: number): number =>
  Math.max(
    0,
    FULL_POINTS -
      counts.late * scheme.late -
      counts.incomplete * scheme.incomplete -
      counts.missing * scheme.missing -
      criticisms * scheme.notice,
  );

const criticismsIn = (notices: NoticeStanding | undefined, periods: CountedPeriods | null): number =>
  (notices?.criticisms ?? []).filter((month) => isCounted(periods, month)).length;

/** Counts the obligations of the periods, by unit and in total. Rules §9. */
export function standings(
  { entries, settings, units }: CheckResult,
  periods: CountedPeriods | null,
  notices: ReadonlyMap<string, NoticeStanding>,
): Standings {
  const tallies = new Map(units.flatMap(({ lead }) => lead.map((unit) => [unit, emptyTally()] as const)));
  const total = emptyTally();
  for (const entry of entries) {
    if (!isCounted(periods, entry.period)) continue;
    countIn(total, entry);
    for (const unit of entry.units) {
      const tally = tallies.get(unit);
      if (tally !== undefined) countIn(tally, entry);
    }
  }
  const byUnit = new Map<string, Standing>();
  for (const [unit, tally] of tallies) {
    const counts = countsOf(tally);
    const points =
      settings.scoring === 'points' && counts.due > 0
        ? pointsOf(counts, settings.points, criticismsIn(notices.get(unit), periods))
        : null;
    byUnit.set(unit, { ...counts, points });
  }
  return { byUnit, totals: countsOf(total) };
}
