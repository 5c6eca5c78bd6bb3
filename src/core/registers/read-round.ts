import { dateParts, type CalendarDate, type DateSystem } from '../calendar/calendar-date';
import { period, type Period } from '../calendar/period';
import type { CellContent } from '../table/cell';
import { readChineseDigits } from '../values/chinese-numeral';
import { readMonthCell, type MonthHeading } from '../values/period-header';
import { isHollowText, isVoidText, withoutSpaces } from '../values/text';
import { quarter, roundHasBegun, roundOf, type Round, type RoundLength } from './round';

/** What a 轮次 cell says. Rules §10. */
export type RoundReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'round';
      readonly round: Round;
      /** No year is written, and that of the date would make it a round that had not begun by then. */
      readonly isYearBefore: boolean;
    }
  | { readonly kind: 'unclear'; readonly text: string };

export interface RoundOptions {
  readonly length: RoundLength;
  /** The notice's date: it gives the year to 三季度; null where there is none. */
  readonly date: CalendarDate | null;
  readonly dateSystem: DateSystem;
}

const YEAR =
  '(?:(?<year>(?:19|20)?\\d{2}|[二一][〇○零九][〇○零一二三四五六七八九]{2})(?:年度?|[-./]?(?=q)))?';
const TAIL = '(?:度?(?:工作)?(?:督查|督导|通报|督办)?(?:通报)?(?:轮次?)?)';

/** `2022Q3`, `2022年三季度`, `2022年第3季度督查`, `第三季度`, `Q3`. */
const WORDED = new RegExp(`^${YEAR}第?(?<number>[1-4一二三四])季${TAIL}$`, 'u');
const LETTERED = new RegExp(`^${YEAR}q(?<number>[1-4])${TAIL}$`, 'u');
/** The three months of a quarter by name: 7-9月. */
const SPAN = new RegExp(`^${YEAR}(?<from>1|4|7|10)月?[-—–~～至到](?<to>3|6|9|12)月(?:份)?${TAIL}$`, 'u');
/** What may stand beside a month: 10月份督查. */
const BESIDE_MONTH = new RegExp(`^${TAIL}$`, 'u');

/** Reads 轮次: a quarter or a month, with a year of its own or the date's. Rules §10. */
export function readRound(cell: CellContent, options: RoundOptions): RoundReading {
  const { text } = cell;
  const unclear: RoundReading = { kind: 'unclear', text: text.trim() };
  if (typeof cell.value === 'string' && (isVoidText(text) || isHollowText(text))) return { kind: 'blank' };
  const bare = withoutSpaces(text)
    .toLowerCase()
    .replace(/\([^()]*\)|。$/gu, '');
  const named = quarterIn(bare);
  if (named !== null) {
    if (options.length === 'month') return { kind: 'blank' };
    return withYear(named.year, options.date, (year) => quarter(year, named.number)) ?? unclear;
  }
  const month = readMonthCell(cell, options.dateSystem);
  if (month === null || !isMonthAlone(month)) return unclear;
  return withYear(month.year, options.date, (year) => roundOfMonth(year, month.month, options)) ?? unclear;
}

const isMonthAlone = ({ cumulative, rest }: MonthHeading): boolean => !cumulative && BESIDE_MONTH.test(rest);

function roundOfMonth(year: number, month: number, { length }: RoundOptions): Round | null {
  const of: Period | null = period(year, month);
  return of === null ? null : roundOf(of, length);
}

interface QuarterName {
  readonly year: number | null;
  readonly number: number;
}

function quarterIn(bare: string): QuarterName | null {
  const groups = (WORDED.exec(bare) ?? LETTERED.exec(bare) ?? SPAN.exec(bare))?.groups;
  if (groups === undefined) return null;
  const { year, number = '', from, to } = groups;
  if (from !== undefined && Number(to) - Number(from) !== 2) return null;
  const named = from === undefined ? '一二三四'.indexOf(number) + 1 || Number(number) : Number(to) / 3;
  return {
    year: year === undefined ? null : fullYear(readChineseDigits(year) ?? Number(year)),
    number: named,
  };
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

/**
 * A round without a year is of the date's; one that had not begun by the date is of the year before: 四季度 in a notice
 * of January.
 */
function withYear(
  year: number | null,
  date: CalendarDate | null,
  roundIn: (year: number) => Round | null,
): RoundReading | null {
  const own = year ?? (date === null ? null : dateParts(date).year);
  const round = own === null ? null : roundIn(own);
  if (own === null || round === null) return null;
  if (year !== null || date === null || roundHasBegun(round, date))
    return { kind: 'round', round, isYearBefore: false };
  const before = roundIn(own - 1);
  return before === null ? null : { kind: 'round', round: before, isYearBefore: true };
}
