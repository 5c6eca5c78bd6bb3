import type { Period } from '../calendar/period';
import { WORST_FIRST, type CheckedEntry } from '../checks/check-result';
import type { UnitRow } from './ranking';

type ThisMonth = NonNullable<UnitRow['thisMonth']>;

/** 本月: by unit, the worst status among its items in the checked month, and how many have it. Rules §9. */
export function worstThisMonth(
  entries: readonly CheckedEntry[],
  checked: Period | null,
): ReadonlyMap<string, ThisMonth> {
  const worst = new Map<string, ThisMonth>();
  for (const { period, units, status } of entries) {
    if (period !== checked) continue;
    for (const unit of units) {
      const known = worst.get(unit);
      if (known === undefined || WORST_FIRST.indexOf(status) < WORST_FIRST.indexOf(known.status)) {
        worst.set(unit, { status, count: 1 });
      } else if (known.status === status) {
        worst.set(unit, { status, count: known.count + 1 });
      }
    }
  }
  return worst;
}
