import type { Period } from './calendar/period';

/** When an entry is due. Rules §3. */
export interface DeadlineRule {
  /** Day of the month; past the month's end it means the last day. */
  readonly day: number;
  /** false: on time only before that day. */
  readonly inclusive: boolean;
  /** 1: October's entry is due in November. */
  readonly monthOffset: number;
  /** Where a deadline that is no workday moves to. */
  readonly roll: 'none' | 'next' | 'previous';
}

/** Columns of the table that belong to no month, by role. Workbook §1. */
export type AttributeRole =
  'seq' | 'item' | 'leadUnit' | 'supportUnits' | 'leader' | 'status' | 'month' | 'remark';

/** Parts of an entry; each month may have a column for each. Rules §4. */
export type EntryPart = 'progress' | 'rank' | 'reportedOn';

/** A role's column, as a person corrects it: zero-based, or null for "there is none". */
export type ColumnCorrections = Readonly<Partial<Record<AttributeRole | EntryPart, number | null>>>;

export interface MonthCorrection extends Readonly<Partial<Record<EntryPart, number>>> {
  readonly period: Period;
  /** With a sheet for each month: that sheet. */
  readonly sheet?: string;
}

/** What a person set right about where the table is; overrides what was recognised. */
export interface TableCorrections {
  readonly sheet?: string;
  /** Zero-based rows. */
  readonly headerRows?: readonly number[];
  readonly columns?: ColumnCorrections;
  /** In place of all months that were recognised. */
  readonly months?: readonly MonthCorrection[];
}

/** Points taken off per case, from 100. Rules §9. */
export interface PointScheme {
  readonly late: number;
  readonly incomplete: number;
  readonly missing: number;
  readonly notice: number;
}

/** Everything a supervision office may set; each by its code name in `settings.json`. */
export interface Settings {
  readonly deadline: DeadlineRule;
  /** How many counties, districts and cities are ranked together. */
  readonly peers: number;
  /** The first period that is due; null: the table's earliest month. */
  readonly start: Period | null;
  readonly scope: 'yearToDate' | 'month';
  readonly scoring: 'rate' | 'points';
  readonly points: PointScheme;
  /** Whether only the first of several lead units answers for an item, or each. */
  readonly multiLead: 'first' | 'all';
  readonly roundLength: 'quarter' | 'month';
  /** Who fills the table: only where the units do is filling the same as reporting. */
  readonly filledBy: 'clerk' | 'units';
  readonly goals: { readonly awards: number; readonly experiences: number };
  readonly noticeThresholds: { readonly missing: number; readonly lateOrIncomplete: number };
  /** A unit's name as written → the name it counts under. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly table: TableCorrections;
}

export const DEFAULT_SETTINGS: Settings = {
  deadline: { day: 24, inclusive: true, monthOffset: 0, roll: 'none' },
  peers: 12,
  start: null,
  scope: 'yearToDate',
  scoring: 'rate',
  points: { late: 1, incomplete: 1, missing: 2, notice: 5 },
  multiLead: 'first',
  roundLength: 'quarter',
  filledBy: 'clerk',
  goals: { awards: 3, experiences: 2 },
  noticeThresholds: { missing: 1, lateOrIncomplete: 2 },
  aliases: {},
  table: {},
};
