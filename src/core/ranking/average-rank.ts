import type { CheckedEntry } from '../checks/check-result';
import { isCounted, type CountedPeriods } from './counted-periods';

/**
 * By unit, the mean of each item's latest numeric rank in the periods. It is the unit's own estimate: shown,
 * never used to order. Rules §9.
 */
export function averageRanks(
  entries: readonly CheckedEntry[],
  periods: CountedPeriods | null,
): ReadonlyMap<string, number> {
  const latest = new Map<number, CheckedEntry>();
  for (const entry of entries) {
    if (entry.rank === null || !isCounted(periods, entry.period)) continue;
    const known = latest.get(entry.item);
    if (known === undefined || known.period < entry.period) latest.set(entry.item, entry);
  }
  const sums = new Map<string, { sum: number; items: number }>();
  for (const { units, rank } of latest.values()) {
    for (const unit of units) {
      const { sum, items } = sums.get(unit) ?? { sum: 0, items: 0 };
      sums.set(unit, { sum: sum + (rank ?? 0), items: items + 1 });
    }
  }
  return new Map([...sums].map(([unit, { sum, items }]) => [unit, sum / items]));
}
