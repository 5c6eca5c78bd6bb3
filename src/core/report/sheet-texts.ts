import type { CalendarDate } from '../calendar/calendar-date';
import type { Period } from '../calendar/period';
import type { EntryStatus } from '../checks/check-result';
import type { Severity } from '../finding';
import type { CountedPeriods } from '../ranking/counted-periods';
import type { GoalCount } from '../registers/goals';
import type { RowStanding } from '../registers/register';
import type { RegisterTexts } from '../registers/register-texts';
import type { DeadlineRule, PointScheme, Settings } from '../settings';
import type { FindingTexts } from './finding-texts';

/** What the rule line of every sheet says. Rules §3, workbook §3. */
export interface RuleFacts {
  /** null where the table has no month yet. */
  readonly counted: CountedPeriods | null;
  readonly rule: DeadlineRule;
  /** The checked month's. */
  readonly deadline: CalendarDate | null;
  readonly asOf: CalendarDate;
  readonly fileName: string;
  /** The table's sheets, in order. */
  readonly sheets: readonly string[];
}

/** When a sheet was made: a day, and the time of day as people write it where it is known. */
export interface MadeOn {
  readonly day: CalendarDate;
  readonly time: string | null;
}

/** What the order of the ranking depends on. */
export interface RankingRule {
  readonly scoring: 'rate' | 'points';
  readonly points: PointScheme;
  readonly multiLead: 'first' | 'all';
  readonly hasDates: boolean;
}

/** Texts that every sheet of the add-in's uses. */
export interface CommonSheetTexts {
  /** With Excel's codes `&P` and `&N`. */
  readonly footer: string;
  /** Stands where a value does not apply. */
  readonly none: string;
  readonly total: string;
  readonly withoutUnit: string;
  readonly linksAsMade: string;
  readonly writing: string;
  ruleLine(facts: RuleFacts): string;
  made(on: MadeOn): string;
  /** Said where the check does not speak of today. */
  lookingBack(asOf: CalendarDate, today: CalendarDate): string;
  /** A unit's name that is beside one that differs by a slip. */
  toBeChecked(unit: string): string;
  /** Said beside a note whose unit or item is gone. */
  readonly keptAsWas: string;
  daysLate(days: number, atLeast: boolean): string;
  /** The name of an item in a row that continues the one above. */
  continued(name: string): string;
  /** Several names in one cell. */
  list(names: readonly string[]): string;
}

export interface SummaryTexts {
  readonly name: string;
  readonly columns: {
    readonly place: string;
    readonly unit: string;
    readonly leader: string;
    readonly due: string;
    readonly points: string;
    readonly daysLate: string;
    readonly averageRank: string;
    readonly change: string;
    readonly thisMonth: string;
    readonly noticeStreak: string;
    readonly note: string;
  };
  readonly nothingDue: string;
  readonly unitsWithNothingDue: string;
  readonly collectiveUnits: string;
  readonly vanished: string;
  title(period: Period | null): string;
  /** 按时率, or 报送率（时间未核） where no month has a date column. */
  rate(hasDates: boolean): string;
  /** `null`: there is no register to read it from. */
  awards(goal: GoalCount | null, target: number): string;
  experiences(goal: GoalCount | null, target: number): string;
  thisMonth(markedWord: string, count: number): string;
  /** How the units were put in order, in words, a paragraph each. */
  rankingRule(rule: RankingRule): readonly string[];
  /** `part`: the places that the chart shows where it does not show all units. */
  rateChart(
    rate: string,
    counted: CountedPeriods | null,
    part: { readonly first: number; readonly last: number } | null,
  ): string;
  /** The chart of the estimated ranking over the months, and the figures below it. */
  readonly ranks: {
    /** How many of how many items are shown. */
    title(shown: number, all: number): string;
    readonly heading: string;
    readonly columns: {
      readonly seq: string;
      readonly item: string;
      readonly spread: string;
      readonly gained: string;
      readonly unit: string;
      readonly leader: string;
    };
  };
}

export interface MatrixTexts {
  readonly name: string;
  readonly columns: {
    readonly place: string;
    readonly unit: string;
    readonly leader: string;
    readonly item: string;
    readonly cell: string;
  };
  title(first: Period, last: Period): string;
  /** A month's header; with its year where the sheet spans several. */
  month(period: Period, withYear: boolean): string;
  /** Said where there are more months than fit on a page. */
  latestMonths(shown: number, all: number): string;
  /** Of the row below: the month's own rate over all items. */
  monthRate(rate: string): string;
  /** Of the marked words, where there is no room to show each as it looks. */
  legend(markedWords: readonly string[]): string;
  /** How the rows are ordered. */
  readonly order: string;
}

export interface FindingsSheetTexts {
  readonly name: string;
  readonly columns: {
    readonly number: string;
    readonly severity: string;
    readonly kind: string;
    readonly unit: string;
    readonly leader: string;
    readonly item: string;
    readonly month: string;
    readonly cell: string;
    readonly message: string;
    readonly advice: string;
  };
  title(period: Period | null): string;
  counts(bySeverity: Readonly<Record<Severity, number>>): string;
  month(period: Period): string;
}

export interface DispatchTexts {
  readonly name: string;
  readonly columns: {
    readonly seq: string;
    readonly item: string;
    readonly unit: string;
    readonly support: string;
    readonly progress: string;
    readonly rank: string;
    readonly change: string;
    readonly status: string;
    readonly problems: string;
    readonly cell: string;
    readonly opinion: string;
  };
  readonly withoutLeader: string;
  readonly vanished: string;
  title(period: Period): string;
  /** A leader's items, with how many of them have which status. */
  group(leader: string, items: number, statuses: readonly string[]): string;
  problem(kind: string, message: string): string;
}

/** A notice as a cell of 季度督查 names it. */
export interface NoticeFacts {
  readonly kind: string;
  /** Level and number, those that there are. */
  readonly details: readonly string[];
  readonly date: CalendarDate | null;
  readonly reason: string;
  readonly standing: RowStanding;
}

/** An outcome as a cell of 季度督查 names it; blank where the register says nothing. */
export interface OutcomeFacts {
  readonly item: string;
  readonly level: string;
  readonly date: CalendarDate | null;
  readonly basis: string;
}

export interface QuarterTexts {
  readonly name: string;
  readonly columns: {
    readonly unit: string;
    readonly leader: string;
    /** Why the thresholds propose the unit for 通报. */
    readonly reasons: string;
    readonly notices: string;
    readonly streak: string;
    /** What rules §10 proposes. */
    readonly proposals: string;
  };
  /** @param round As the registers' words have it: `2022年三季度`. */
  title(round: string): string;
  /** Said where the round's months are not all checked. */
  partOfRound(months: readonly Period[]): string;
  readonly noNotices: string;
  /** `一、…`: a heading with its number. */
  section(number: number, words: string): string;
  /** Heading of the units that the thresholds propose, with how many there are. */
  proposed(units: number): string;
  readonly nobodyProposed: string;
  /** Heading of further units for which rules §10 propose something. */
  noticed(units: number): string;
  readonly others: string;
  readonly collective: string;
  readonly onlyInRegisters: string;
  /** Heading of the units with a provincial award. */
  favoured(year: number | null): string;
  readonly noOutcomes: string;
  readonly nobodyFavoured: string;
  /** @param status null where what is said before tells it. */
  entry(period: Period, item: string, status: string | null): string;
  missing(count: number, entries: readonly string[]): string;
  lateOrIncomplete(count: number, entries: readonly string[]): string;
  notice(facts: NoticeFacts): string;
  outcome(facts: OutcomeFacts): string;
  /** What the proposals follow from, a paragraph each. */
  rules(thresholds: Settings['noticeThresholds']): readonly string[];
}

/** Texts of the written sheets, by sheet. */
export interface SheetTexts {
  readonly common: CommonSheetTexts;
  readonly summary: SummaryTexts;
  readonly matrix: MatrixTexts;
  readonly findings: FindingsSheetTexts;
  readonly dispatch: DispatchTexts;
  readonly quarter: QuarterTexts;
}

/** All that a sheet's builder says; the messages of a language have this shape. Implemented in locale/. */
export interface ReportTexts {
  readonly terms: {
    readonly status: Readonly<Record<EntryStatus, string>>;
    readonly severity: Readonly<Record<Severity, string>>;
  };
  readonly findings: FindingTexts;
  readonly registers: RegisterTexts;
  readonly sheets: SheetTexts;
}
