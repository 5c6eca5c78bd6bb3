import fc from 'fast-check';
import { parsePeriod, type Period } from '../../../src/core/calendar/period';
import {
  monthsOfRound,
  nextRound,
  parseRound,
  quarter,
  roundHasBegun,
  roundIsOver,
  roundOf,
  roundOfDay,
  roundParts,
  roundsBetween,
  type Round,
} from '../../../src/core/registers/round';
import { day } from '../table/made-snapshot';

const round = (text: string): Round => {
  const parsed = parseRound(text);
  if (parsed === null) throw new Error(`no round: ${text}`);
  return parsed;
};

const periods = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]): Period => {
    const period = parsePeriod(`${year}-${String(month).padStart(2, '0')}`);
    if (period === null) throw new RangeError();
    return period;
  });
const lengths = fc.constantFrom('quarter' as const, 'month' as const);

describe('a round (rules §2)', () => {
  it.each([
    ['2022Q3', ['2022-07', '2022-08', '2022-09']],
    ['2022Q4', ['2022-10', '2022-11', '2022-12']],
    ['2022-10', ['2022-10']],
  ])('%s has the months %j', (text, months) => {
    expect(monthsOfRound(round(text))).toEqual(months);
  });

  it.each(['2022Q5', '2022Q0', '2022q3', '2022-13', '22Q1', '', '2022'])('%j is none', (text) => {
    expect(parseRound(text)).toBeNull();
  });

  it('of a quarter that does not exist is none', () => {
    expect(quarter(2022, 5)).toBeNull();
    expect(quarter(2022, 2)).toBe('2022Q2');
  });

  it.each([
    ['2022Q3', '2022-06-30', false, false],
    ['2022Q3', '2022-07-01', true, false],
    ['2022Q3', '2022-09-30', true, false],
    ['2022Q3', '2022-10-01', true, true],
    ['2022-12', '2022-12-31', true, false],
    ['2022-12', '2023-01-01', true, true],
  ])('%s on %s: begun %s, over %s', (text, on, begun, over) => {
    expect(roundHasBegun(round(text), day(on))).toBe(begun);
    expect(roundIsOver(round(text), day(on))).toBe(over);
  });

  it('skips the rounds between two', () => {
    expect(roundsBetween(round('2021Q4'), round('2022Q3'))).toEqual(['2022Q1', '2022Q2']);
    expect(roundsBetween(round('2022-11'), round('2023-02'))).toEqual(['2022-12', '2023-01']);
    expect(roundsBetween(round('2022Q1'), round('2022Q2'))).toEqual([]);
  });
});

describe('any month', () => {
  it('lies in its round, in one round alone, and rounds follow each other without gap', () => {
    fc.assert(
      fc.property(periods, lengths, (period, length) => {
        const own = roundOf(period, length);
        const months = monthsOfRound(own);
        expect(months).toContain(period);
        expect(months.every((month) => roundOf(month, length) === own)).toBe(true);
        const next = nextRound(own);
        expect(next > own).toBe(true);
        expect(roundsBetween(own, next)).toEqual([]);
        expect(roundOfDay(day(`${period}-15`), length)).toBe(own);
        expect(parseRound(own)).toBe(own);
        expect(roundParts(own).length).toBe(length);
      }),
    );
  });
});
