import type { CalendarDate } from '../calendar/calendar-date';
import type { Deadline } from '../calendar/deadline';
import type { Period } from '../calendar/period';
import type { Finding, FindingCode } from '../finding';
import type { EntryPart, Settings } from '../settings';
import type { CellAddress } from '../table/cell';
import type { ResponsibilityTable, TableItem, TableMonth } from '../table/responsibility-table';
import type { CheckedEntry, ItemUnits } from './check-result';
import type { EntryReading } from './entry-reading';

/** What every check may know. */
export interface CheckContext {
  readonly table: ResponsibilityTable;
  readonly settings: Settings;
  readonly today: CalendarDate;
  readonly asOf: CalendarDate;
}

/** What an item shows for a month, from the start period on; the months after the checked one included. */
export interface MonthCase extends CheckContext {
  readonly item: TableItem;
  /** The unit that its findings are told to: the first that answers for the item. */
  readonly unit: string | null;
  readonly month: TableMonth;
  readonly reading: EntryReading;
}

/** An entry up to the checked month, judged, and applicable. */
export interface EntryCase extends MonthCase {
  readonly entry: CheckedEntry;
  readonly deadline: CalendarDate;
  /** The first day on which a report is believable. Rules §6. */
  readonly earliest: CalendarDate;
  /** Rules §4. */
  readonly required: readonly EntryPart[];
  /** The same item in the column month before, due or not; null in the table's first. */
  readonly previous: { readonly period: Period; readonly reading: EntryReading } | null;
}

/** A month from the start period to the checked one. */
export interface CheckedMonth {
  readonly month: TableMonth;
  readonly deadline: Deadline;
}

/** The table as a whole, its entries judged. */
export interface TableCase extends CheckContext {
  /** By item index. */
  readonly units: readonly ItemUnits[];
  readonly months: readonly CheckedMonth[];
}

/** One check: the codes it may raise, and how it finds them in what it looks at. */
export interface Check<Case, Code extends FindingCode> {
  readonly codes: readonly Code[];
  find(of: Case): readonly (Finding & { readonly code: Code })[];
}

export type MonthCheck = Check<MonthCase, FindingCode>;
export type EntryCheck = Check<EntryCase, FindingCode>;
export type TableCheck = Check<TableCase, FindingCode>;

/** Nothing found: shared, since a table of a million entries is mostly this. */
export const NOTHING: readonly never[] = [];

/** Declares a check; what it finds must be of its own codes. */
export const monthCheck = <const Code extends FindingCode>(check: Check<MonthCase, Code>): MonthCheck =>
  check;
export const entryCheck = <const Code extends FindingCode>(check: Check<EntryCase, Code>): EntryCheck =>
  check;
export const tableCheck = <const Code extends FindingCode>(check: Check<TableCase, Code>): TableCheck =>
  check;

/** Where an entry's finding sits: at the first of these parts that has a cell, else where the entry is missing. */
export function entryAddress({ cells }: EntryReading, ...parts: readonly EntryPart[]): CellAddress {
  for (const part of parts) {
    const cell = cells[part];
    if (cell !== null) return addressOf(cell);
  }
  return cells.fallback;
}

/** The address alone: a finding outlives the cells that it was read from. */
export function addressOf({ sheet, row, column }: CellAddress): CellAddress {
  return { sheet, row, column };
}

/** The place of a finding about an entry. */
export function placeOf({ item, unit, month }: MonthCase, cell: CellAddress) {
  return { cell, item: item.index, unit, period: month.period };
}
