import type { Counts } from './ranking';

/** What orders a unit. `points` is null where the rate orders. */
export interface Standing extends Counts {
  readonly points: number | null;
}

/** In order of weight; the smaller comes first. Rules §9. */
const KEYS: readonly ((standing: Standing) => number)[] = [
  ({ points }) => -(points ?? 0),
  ({ onTimeRate }) => -(onTimeRate ?? 0),
  ({ missing }) => missing,
  ({ incomplete }) => incomplete,
  ({ daysLate }) => daysLate,
];

function compare(a: Standing, b: Standing): number {
  for (const key of KEYS) {
    const difference = key(a) - key(b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The units that have something due, best first, with their places: equals share one, and the next counts them
 * (1, 2, 2, 4). Between equals the given order holds. Rules §9.
 */
export function placeUnits(byUnit: ReadonlyMap<string, Standing>): ReadonlyMap<string, number> {
  const ordered = [...byUnit].filter(([, { due }]) => due > 0).sort(([, a], [, b]) => compare(a, b));
  const places = new Map<string, number>();
  let shared: { readonly place: number; readonly standing: Standing } | null = null;
  for (const [unit, standing] of ordered) {
    if (shared === null || compare(shared.standing, standing) !== 0) {
      shared = { place: places.size + 1, standing };
    }
    places.set(unit, shared.place);
  }
  return places;
}
