import type { CalendarDate } from '../calendar/calendar-date';
import type { Period } from '../calendar/period';
import type { Finding } from '../finding';
import type { Settings } from '../settings';
import type { ResponsibilityTable } from '../table/responsibility-table';

/** Status of an entry. Rules §5. */
export type EntryStatus =
  'notApplicable' | 'pending' | 'missing' | 'incomplete' | 'late' | 'onTime' | 'unverified';

/** How statuses weigh where one speaks for several. */
export const WORST_FIRST: readonly EntryStatus[] = [
  'missing',
  'incomplete',
  'late',
  'unverified',
  'pending',
  'onTime',
  'notApplicable',
];

/** What told on time from late. Rules §7. */
export type EvidenceSource = 'cell' | 'ledger' | 'none';

interface EntryBase {
  /** {@link TableItem.index}. */
  readonly item: number;
  /** The units that answer for it: the lead, or each with `multiLead: 'all'`; empty where the cell is blank. */
  readonly units: readonly string[];
  readonly period: Period;
  readonly deadline: CalendarDate;
  /** The number read from the rank cell; null without one. */
  readonly rank: number | null;
  /** The date read from the date cell, used as evidence or not; null without one. */
  readonly reportedOn: CalendarDate | null;
  readonly evidence: EvidenceSource;
}

/** What an item shows for a period, judged. `daysLate` only for `late`; `atLeast`: a lower bound (≥). */
export type CheckedEntry = EntryBase &
  (
    | { readonly status: 'late'; readonly daysLate: number; readonly atLeast: boolean }
    | { readonly status: Exclude<EntryStatus, 'late'> }
  );

/** An item's units as they count: after splitting, aliases applied. Rules §6. */
export interface ItemUnits {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** As written in the leader's cell, trimmed; null where blank. */
  readonly leader: string | null;
}

/** The dates and the period a check speaks of. */
export interface CheckScope {
  readonly today: CalendarDate;
  readonly asOf: CalendarDate;
  /** The checked month; null where the table has no month yet. */
  readonly period: Period | null;
  readonly start: Period | null;
  readonly deadline: CalendarDate | null;
}

export interface CheckResult {
  readonly table: ResponsibilityTable;
  readonly settings: Settings;
  readonly scope: CheckScope;
  /** By item index. */
  readonly units: readonly ItemUnits[];
  /** Every item and every column month from the start period to the checked month, by item, then period. */
  readonly entries: readonly CheckedEntry[];
  /** By sheet, row and column. */
  readonly findings: readonly Finding[];
}
