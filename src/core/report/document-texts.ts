import type { CalendarDate } from '../calendar/calendar-date';
import type { Period } from '../calendar/period';
import type { Counts } from '../ranking/ranking';
import type { YearGoals } from '../registers/goals';
import type { Round } from '../registers/round';
import type { DeadlineRule, EntryPart, Settings } from '../settings';

/** A part that an entry lacks; `unreadable`: what stands there and says nothing, null where it is blank. */
export interface LackingPart {
  readonly part: EntryPart;
  readonly unreadable: string | null;
}

/** What 催报 opens with. */
export interface ReminderCounts {
  readonly rule: DeadlineRule;
  readonly asOf: CalendarDate;
  readonly items: number;
  /** Entries whose deadline has passed, and those whose has not. */
  readonly overdue: number;
  readonly open: number;
}

/** Sentences of 催报. Workbook §3. */
export interface ReminderTexts {
  /** Where nothing is overdue yet it only reminds. */
  title(overdue: number): string;
  addressee(unit: string): string;
  opening(counts: ReminderCounts): string;
  readonly addresseeOfAll: string;
  openingForAll(counts: ReminderCounts & { readonly units: number }): string;
  unitHeading(number: number, unit: string, entries: number): string;
  item(number: number, name: string, gaps: readonly string[]): string;
  gap(gap: {
    readonly period: Period;
    readonly status: 'missing' | 'incomplete' | 'pending';
    readonly lacking: readonly LackingPart[];
    readonly deadline: CalendarDate;
  }): string;
  closing(counts: ReminderCounts): string;
}

/** What 总体情况 is made of. */
export interface CircularCounts {
  readonly round: Round;
  /** The months of the round that were checked. */
  readonly first: Period;
  readonly last: Period;
  readonly rule: DeadlineRule;
  readonly asOf: CalendarDate;
  readonly items: number;
  readonly units: number;
  readonly collectiveUnits: number;
  readonly totals: Counts;
  readonly hasDates: boolean;
  readonly pending: number;
  /** Obligations that no unit answers for. */
  readonly withoutUnit: number;
}

/** What is wrong with one entry. */
export type EntryFault =
  | { readonly status: 'missing'; readonly period: Period }
  | { readonly status: 'incomplete'; readonly period: Period; readonly lacking: readonly LackingPart[] }
  | {
      readonly status: 'late';
      readonly period: Period;
      readonly daysLate: number;
      readonly atLeast: boolean;
    };

/** Sentences of 通报稿, in the usual form of a notice. Workbook §3. */
export interface CircularTexts {
  title(round: Round): string;
  /** `〔2022〕第3期`; null leaves the number to be filled in. */
  number(year: number, number: number | null): string;
  readonly addressee: string;
  heading(number: number, text: string): string;
  readonly overall: string;
  counts(counts: CircularCounts): string;
  goals(goals: YearGoals): string;
  readonly praise: string;
  praised(units: readonly string[]): string;
  readonly nobodyPraised: string;
  readonly timeUnknown: string;
  unverified(units: readonly string[], hasDates: boolean): string;
  readonly problems: string;
  readonly noProblems: string;
  criticised(units: number, thresholds: Settings['noticeThresholds']): string;
  reminded(units: number): string;
  unit(number: number, unit: string, items: readonly string[], proposals: readonly string[]): string;
  /** An item with what is wrong with it. */
  item(name: string, faults: readonly string[]): string;
  fault(fault: EntryFault): string;
  /** A proposal from the registers; its grounds stand in the note of that number. */
  proposal(proposal: string, note: number): string;
  note(number: number, grounds: string): string;
  /** Behind a unit's name in a list. */
  unitWithProposals(unit: string, proposals: readonly string[]): string;
  readonly collective: string;
  collectiveUnit(number: number, unit: string, counts: Counts, hasDates: boolean): string;
  readonly others: string;
  nothingDue(units: readonly string[]): string;
  onlyInRegister(units: readonly string[]): string;
  readonly nextSteps: string;
  /** `next` null: no further month is known to be due. */
  steps(facts: {
    readonly hasGaps: boolean;
    readonly next: { readonly period: Period; readonly deadline: CalendarDate } | null;
  }): readonly string[];
  /** Who signs, where no register tells. */
  readonly officeBlank: string;
  /** For whoever sends it: what is to be confirmed first. */
  remark(facts: {
    readonly hasProposals: boolean;
    readonly hasSuspicious: boolean;
    /** Whether all months of the round were checked. */
    readonly isWhole: boolean;
    /** Places in the registers that could not be read and did not count. */
    readonly uncounted: number;
  }): string;
}

/** The texts that are copied from the pane; implemented in locale/. */
export interface DocumentTexts {
  readonly language: 'zh-CN' | 'en';
  day(date: CalendarDate): string;
  toBeChecked(unit: string): string;
  readonly reminder: ReminderTexts;
  readonly circular: CircularTexts;
}
