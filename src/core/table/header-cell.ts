import type { DateSystem } from '../calendar/calendar-date';
import { readMonthCell, readMonthHeading, readYearHeading, type MonthHeading } from '../values/period-header';
import type { CellRange } from './cell';
import { roleOf, type RoleMatch } from './header-role';
import { headerText } from './header-text';
import type { LocatedCell } from './responsibility-table';
import { ACTUAL_WORD, BARE_DATE_WORD, PLAN_WORD } from './role-lexicon';

/** What one header cell says, by itself. */
export interface HeaderCell {
  readonly cell: LocatedCell;
  /** The columns it stands over: a merged area, a centred one, or itself. */
  readonly area: CellRange;
  /** The header without white space and brackets' notes. */
  readonly plain: string;
  /** What is left of it without the month: `进展` of `10月进展（24日前）` and of `10月（进展）`. */
  readonly words: string;
  readonly month: MonthHeading | null;
  /** A year that stands over months; a month's own year is in `month`. */
  readonly year: number | null;
  /** A quarter, a half or the whole year: a span that is no month. */
  readonly isLongerSpan: boolean;
  readonly role: RoleMatch | null;
  readonly sense: 'plan' | 'actual' | 'date' | null;
}

const LEADING_YEAR = /^((?:19|20)\d{2}|[二一][〇○零九][〇○零一二三四五六七八九]{2})年(?:度)?/u;
const LONGER_SPAN = /(?:第?[一二三四1-4]|[一1][至到—–-][二三四2-4])季度|上半年|下半年|全年|半年/u;

/** Reads a header cell; `base` gives the text that a made-unique header (工作进展2) was made from. */
export function readHeaderCell(
  cell: LocatedCell,
  area: CellRange,
  system: DateSystem,
  base: (plain: string) => string,
): HeaderCell {
  const { plain: written, notes } = headerText(cell.text);
  const plain = base(written);
  const dated = typeof cell.value === 'number' ? readMonthCell(cell, system) : readMonthHeading(plain);
  const month = dated ?? monthInNotes(notes);
  const afterMonth = dated === null ? plain : dated.rest;
  const year = month === null ? leadingYear(afterMonth) : yearInNotes(month, notes);
  const afterYear = month === null && year !== null ? afterMonth.replace(LEADING_YEAR, '') : afterMonth;
  const bareYear = readYearHeading(afterMonth) !== null;
  const isLongerSpan = month === null && LONGER_SPAN.test(plain);
  const said = bareYear ? '' : isLongerSpan ? afterYear.replace(LONGER_SPAN, '') : afterYear;
  const noted = said === '' ? roleInNotes(month, notes) : null;
  const role = noted ?? (said === '' ? null : roleOf(said));
  const words = noted?.word ?? said;
  return { cell, area, plain, words, month, year, isLongerSpan, role, sense: senseOf(words, role) };
}

/** A month that stands alone in a bracket names the column's: 工作进展（10月）. */
function monthInNotes(notes: readonly string[]): MonthHeading | null {
  for (const note of notes) {
    const heading = readMonthHeading(note);
    if (heading !== null && heading.rest === '') return heading;
  }
  return null;
}

/** What stands in a bracket after a bare month: 10月（工作进展）, unlike 10月（24日前上报）. */
function roleInNotes(month: MonthHeading | null, notes: readonly string[]): RoleMatch | null {
  if (month === null) return null;
  for (const note of notes) {
    const role = roleOf(note);
    if (role !== null && role.strength === 'exact' && isEntryRole(role)) return role;
  }
  return null;
}

function yearInNotes(month: MonthHeading, notes: readonly string[]): number | null {
  if (month.year !== null) return month.year;
  return notes.map(readYearHeading).find((year) => year !== null) ?? null;
}

function leadingYear(plain: string): number | null {
  const whole = readYearHeading(plain);
  if (whole !== null) return whole;
  const match = LEADING_YEAR.exec(plain);
  return match ? readYearHeading(match[0]) : null;
}

function senseOf(words: string, role: RoleMatch | null): HeaderCell['sense'] {
  if (role !== null) return null;
  if (ACTUAL_WORD.test(words)) return 'actual';
  if (BARE_DATE_WORD.test(words)) return 'date';
  return PLAN_WORD.test(words) ? 'plan' : null;
}

/** Whether a cell can stand over others: a month, a year, a quarter, planned or done, or a part of an entry. */
export function isGroupHeading({ month, year, isLongerSpan, sense, role }: HeaderCell): boolean {
  if (month !== null || year !== null || isLongerSpan) return true;
  if (sense === 'plan' || sense === 'actual') return true;
  return role !== null && isEntryRole(role);
}

/** Whether a cell reads as a header at all. */
export function isHeaderLike(header: HeaderCell): boolean {
  return header.role !== null || isGroupHeading(header);
}

export function isEntryRole({ role }: RoleMatch): boolean {
  return role === 'progress' || role === 'rank' || role === 'reportedOn';
}

/** Whether a cell names a column that belongs to no month. */
export function isAttributeHeading({ role, month }: HeaderCell): boolean {
  return role !== null && month === null && role.role !== 'month' && !isEntryRole(role);
}

/** Whether a cell can stand over the bare numbers of months: 月份, 各月工作进展. */
export function headsNumberedMonths({ role, month, plain }: HeaderCell): boolean {
  return month === null && (role?.role === 'month' || /^[各每逐分]月/u.test(plain));
}

/** Whether a cell is a bare number that can be a month's. */
export function isMonthNumber({ words }: HeaderCell): boolean {
  return /^(?:[1-9]|1[0-2])$/.test(words);
}
