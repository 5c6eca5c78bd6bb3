import type { CalendarDate } from '../calendar/calendar-date';
import {
  addMonths,
  firstDay,
  hasBegun,
  parsePeriod,
  period,
  periodOf,
  periodParts,
  type Period,
} from '../calendar/period';
import type { Settings } from '../settings';

/**
 * A supervision round (督查轮次): a quarter, `2022Q3`, or with `roundLength: 'month'` a month, `2022-10`. Rounds of the
 * same length compare with `<`. Rules §2, §10.
 */
export type Round = string & { readonly __brand: 'Round' };

export type RoundLength = Settings['roundLength'];

const QUARTER = /^(\d{4})Q([1-4])$/;

const quarterOf = (year: number, month: number): Round =>
  `${String(year).padStart(4, '0')}Q${Math.ceil(month / 3)}` as Round;

/** The quarter of a year; `quarter` is 1 to 4. */
export function quarter(year: number, number: number): Round | null {
  return period(year, 1) === null || ![1, 2, 3, 4].includes(number) ? null : quarterOf(year, number * 3);
}

/** Reads `2022Q3` or `2022-10` and nothing else; null where that is no round. */
export function parseRound(text: string): Round | null {
  const [, year, number] = QUARTER.exec(text) ?? [];
  if (year !== undefined) return quarter(Number(year), Number(number));
  const month = parsePeriod(text);
  return month === null ? null : (month as string as Round);
}

/** The round that a month belongs to. */
export function roundOf(month: Period, length: RoundLength): Round {
  if (length === 'month') return month as string as Round;
  const { year, month: number } = periodParts(month);
  return quarterOf(year, number);
}

/** The round that a day belongs to. */
export function roundOfDay(day: CalendarDate, length: RoundLength): Round {
  return roundOf(periodOf(day), length);
}

/** The months of a round, in order: three, or one. */
export function monthsOfRound(round: Round): readonly Period[] {
  const first = firstMonthOf(round);
  return isQuarter(round) ? [first, addMonths(first, 1), addMonths(first, 2)] : [first];
}

/** Year and number of a round: of the quarter (1 to 4), or of the month (1 to 12). */
export function roundParts(round: Round): {
  readonly length: RoundLength;
  readonly year: number;
  readonly number: number;
} {
  const { year, month } = periodParts(firstMonthOf(round));
  return isQuarter(round)
    ? { length: 'quarter', year, number: Math.ceil(month / 3) }
    : { length: 'month', year, number: month };
}

/** Whether the round has begun on `day`. */
export function roundHasBegun(round: Round, day: CalendarDate): boolean {
  return hasBegun(firstMonthOf(round), day);
}

/** Whether the round was over on `day`: its last day lies before it. */
export function roundIsOver(round: Round, day: CalendarDate): boolean {
  const last = monthsOfRound(round).at(-1);
  return last !== undefined && firstDay(addMonths(last, 1)) <= day;
}

/** The rounds after `from` and before `to`, in order; none where they follow each other. */
export function roundsBetween(from: Round, to: Round): readonly Round[] {
  const rounds: Round[] = [];
  for (let round = nextRound(from); round < to; round = nextRound(round)) rounds.push(round);
  return rounds;
}

/** The round that follows. */
export function nextRound(round: Round): Round {
  const { length } = roundParts(round);
  return roundOf(addMonths(firstMonthOf(round), length === 'quarter' ? 3 : 1), length);
}

const isQuarter = (round: Round): boolean => QUARTER.test(round);

/** A `Round` is one of two forms by its making; each has a first month. */
export function firstMonthOf(round: Round): Period {
  const [, year, number] = QUARTER.exec(round) ?? [];
  const first = year === undefined ? parsePeriod(round) : period(Number(year), Number(number) * 3 - 2);
  if (first === null) throw new RangeError(`${round} is no round.`);
  return first;
}
