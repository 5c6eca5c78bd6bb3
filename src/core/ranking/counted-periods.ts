import type { Period } from '../calendar/period';
import type { CheckResult } from '../checks/check-result';

/** The periods that a ranking counts, both ends included. */
export interface CountedPeriods {
  readonly first: Period;
  readonly last: Period;
}

/** The scope of a ranking whose checked month is `last`; null where the table has no month. Rules §9. */
export function countedPeriods(
  { settings, scope: { start } }: CheckResult,
  last: Period | null,
): CountedPeriods | null {
  if (last === null || start === null) return null;
  return { first: settings.scope === 'month' && last > start ? last : start, last };
}

export function isCounted(periods: CountedPeriods | null, period: Period): boolean {
  return periods !== null && period >= periods.first && period <= periods.last;
}
