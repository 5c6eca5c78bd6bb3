import type { Period } from '../calendar/period';
import type { EntryStatus } from '../checks/check-result';

/** Obligations by outcome. Rules §9. */
export interface Counts {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly incomplete: number;
  readonly missing: number;
  readonly unverified: number;
  /** (onTime + unverified) / due; null where nothing is due. */
  readonly onTimeRate: number | null;
  /** Total over the late entries. */
  readonly daysLate: number;
}

/** Direction against the month before: places gained (+), lost (−); null where one of the two has no place. */
export type PlaceChange = number | null;

export interface UnitRow extends Counts {
  readonly unit: string;
  /** null: not ranked (collective, or nothing due). */
  readonly place: number | null;
  readonly collective: boolean;
  /** The name is beside one that differs by a slip: 名称待核. */
  readonly suspicious: boolean;
  /** Leaders of the unit's items, each once, in the table's order. */
  readonly leaders: readonly string[];
  /** Mean of each item's latest numeric rank in scope; never orders. */
  readonly averageRank: number | null;
  /** With `scoring: 'points'`; null otherwise or where nothing is due. */
  readonly points: number | null;
  readonly change: PlaceChange;
  /** The worst status among the unit's items in the checked month, and how many have it. */
  readonly thisMonth: { readonly status: EntryStatus; readonly count: number } | null;
  /** Consecutive held rounds with a notice of criticism, ending with the latest. Rules §10. */
  readonly noticeStreak: number;
}

/** What the notices say of a unit, as far as the ranking shows it. Rules §9, §10. */
export interface NoticeStanding {
  /** The month of each notice of criticism: those in scope take off points. */
  readonly criticisms: readonly Period[];
  readonly streak: number;
}

export interface Ranking {
  /** Ranked units in order, then those with nothing due, then collective ones. */
  readonly units: readonly UnitRow[];
  /** All obligations in scope, those without a unit included. */
  readonly totals: Counts;
  /** False where no period in scope has a date column: then it is 报送率（时间未核）, never 按时率. */
  readonly hasDates: boolean;
}
