import type { CheckedEntry } from '../checks/check-result';
import type { Counts } from './ranking';

/** A running count of obligations by outcome. */
export interface Tally {
  onTime: number;
  late: number;
  incomplete: number;
  missing: number;
  unverified: number;
  daysLate: number;
}

export const emptyTally = (): Tally => ({
  onTime: 0,
  late: 0,
  incomplete: 0,
  missing: 0,
  unverified: 0,
  daysLate: 0,
});

/** Counts an entry in; what is not applicable or still pending is no obligation. Rules §9. */
export function countIn(tally: Tally, entry: CheckedEntry): void {
  if (entry.status === 'notApplicable' || entry.status === 'pending') return;
  tally[entry.status] += 1;
  if (entry.status === 'late') tally.daysLate += entry.daysLate;
}

/** The counts with their sum and rate: without evidence an entry counts in the unit's favour. Rules §9. */
export function countsOf(tally: Tally): Counts {
  const due = tally.onTime + tally.late + tally.incomplete + tally.missing + tally.unverified;
  return { due, ...tally, onTimeRate: due === 0 ? null : (tally.onTime + tally.unverified) / due };
}
