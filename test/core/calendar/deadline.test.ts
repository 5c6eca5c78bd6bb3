import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/core/calendar/calendar-date';
import { deadlineMonth, deadlineOf, earliestReportDay } from '../../../src/core/calendar/deadline';
import {
  addMonths,
  parsePeriod,
  period as periodFrom,
  periodOf,
  type Period,
} from '../../../src/core/calendar/period';
import { isWorkday } from '../../../src/core/calendar/working-days';
import { DEFAULT_SETTINGS, type DeadlineRule } from '../../../src/core/settings';

const period = (text: string): Period => {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(`${text} is no period`);
  return parsed;
};
const rule = (change: Partial<DeadlineRule>): DeadlineRule => ({ ...DEFAULT_SETTINGS.deadline, ...change });

test.each<[string, Partial<DeadlineRule>, string]>([
  ['2022-10', {}, '2022-10-24'],
  ['2022-09', {}, '2022-09-24'],
  ['2022-02', { day: 31 }, '2022-02-28'],
  ['2024-02', { day: 30 }, '2024-02-29'],
  ['2022-04', { day: 31 }, '2022-04-30'],
  ['2022-10', { inclusive: false }, '2022-10-23'],
  ['2022-03', { day: 1, inclusive: false }, '2022-02-28'],
  ['2022-02', { day: 31, inclusive: false }, '2022-02-27'],
  ['2022-10', { monthOffset: 1, day: 5 }, '2022-11-05'],
  ['2022-12', { monthOffset: 1, day: 5 }, '2023-01-05'],
  ['2022-01', { monthOffset: -1 }, '2021-12-24'],
  // 2022-04-24 is a Sunday and a make-up workday; 2022-09-24 a Saturday and none.
  ['2022-04', { roll: 'next' }, '2022-04-24'],
  ['2022-04', { roll: 'previous' }, '2022-04-24'],
  ['2022-09', { roll: 'next' }, '2022-09-26'],
  ['2022-09', { roll: 'previous' }, '2022-09-23'],
  ['2022-10', { roll: 'next' }, '2022-10-24'],
  // National Day: 1 to 7 October are holidays, 8 and 9 (a weekend) are worked.
  ['2022-10', { day: 2, roll: 'next' }, '2022-10-08'],
  ['2022-10', { day: 2, roll: 'previous' }, '2022-09-30'],
  ['2022-12', { day: 31, roll: 'next' }, '2023-01-03'],
  // Exclusive before any roll: the 25th is a Sunday, the day before it a Saturday.
  ['2022-09', { day: 25, inclusive: false, roll: 'previous' }, '2022-09-23'],
  ['2022-09', { day: 26, inclusive: false, roll: 'next' }, '2022-09-26'],
])('of %s with %p is %s', (of, change, date) => {
  expect(deadlineOf(period(of), rule(change))).toEqual({ date, covered: true, uncoveredYear: null });
});

describe('where the calendar data lacks the year', () => {
  test('weekends alone are used, and that is said', () => {
    expect(deadlineOf(period('2003-05'), rule({ roll: 'next' }))).toEqual({
      date: '2003-05-26',
      covered: false,
      uncoveredYear: 2003,
    });
    expect(deadlineOf(period('2095-10'), rule({ roll: 'previous', day: 2 }))).toEqual({
      date: '2095-09-30',
      covered: false,
      uncoveredYear: 2095,
    });
  });

  test('of two such years, the one that the deadline fell in is said', () => {
    // 2095-12-31 is a Saturday.
    expect(deadlineOf(period('2095-12'), rule({ day: 31, roll: 'next' }))).toEqual({
      date: '2096-01-02',
      covered: false,
      uncoveredYear: 2095,
    });
  });

  test('nothing is said where the rule does not roll', () => {
    expect(deadlineOf(period('2003-05'), rule({}))).toMatchObject({ covered: true, uncoveredYear: null });
  });

  test('the year of every day looked at counts, and no other', () => {
    // 2003-12-31 is a Wednesday; 2004-01-01 a holiday, from which the day before lies outside the data.
    expect(deadlineOf(period('2004-01'), rule({ day: 1, roll: 'previous' }))).toEqual({
      date: '2003-12-31',
      covered: false,
      uncoveredYear: 2003,
    });
    expect(deadlineOf(period('2004-01'), rule({ day: 2, roll: 'previous' }))).toMatchObject({
      covered: true,
    });
  });
});

test('the earliest believable report day is the first of the month before the deadline', () => {
  expect(earliestReportDay(period('2022-10'), rule({}))).toBe('2022-09-01');
  expect(earliestReportDay(period('2022-01'), rule({}))).toBe('2021-12-01');
  expect(earliestReportDay(period('2022-10'), rule({ monthOffset: 1 }))).toBe('2022-10-01');
});

test('a roll into another month does not move the deadline month', () => {
  const last = rule({ day: 31, roll: 'next' });
  expect(deadlineOf(period('2022-12'), last).date).toBe('2023-01-03');
  expect(deadlineMonth(period('2022-12'), last)).toBe('2022-12');
});

describe('properties', () => {
  const periods = fc.integer({ min: 2004 * 12, max: 2026 * 12 }).map((index) => {
    const made = periodFrom(Math.floor(index / 12), (index % 12) + 1);
    return made ?? period('2022-10');
  });
  const rules = fc.record({
    day: fc.integer({ min: 1, max: 31 }),
    inclusive: fc.boolean(),
    monthOffset: fc.integer({ min: 0, max: 2 }),
  });

  test('a rolled deadline is a workday, with none between it and the day it rolled from', () => {
    fc.assert(
      fc.property(periods, rules, fc.constantFrom('next', 'previous'), (of, base, roll) => {
        const from = deadlineOf(of, { ...base, roll: 'none' }).date;
        const to = deadlineOf(of, { ...base, roll }).date;
        expect(isWorkday(to)).toBe(true);
        const away = daysBetween(from, to) * (roll === 'next' ? 1 : -1);
        expect(away).toBeGreaterThanOrEqual(0);
        for (let days = 0; days < away; days += 1) {
          expect(isWorkday(addDays(from, roll === 'next' ? days : -days))).toBe(false);
        }
      }),
    );
  });

  test('an unrolled, inclusive deadline lies in its month, on its day or the last', () => {
    fc.assert(
      fc.property(periods, rules, (of, base) => {
        const { date } = deadlineOf(of, { ...base, inclusive: true, roll: 'none' });
        expect(periodOf(date)).toBe(addMonths(of, base.monthOffset));
        if (Number(date.slice(8)) !== base.day) {
          expect(periodOf(addDays(date, 1))).toBe(addMonths(of, base.monthOffset + 1));
        }
      }),
    );
  });
});

test.each([
  [
    'the rule names a day after the month',
    { day: 5, inclusive: true, monthOffset: 1, roll: 'none' },
    '2022-11',
  ],
  [
    'not the 1st itself, so the day before',
    { day: 1, inclusive: false, monthOffset: 1, roll: 'none' },
    '2022-10',
  ],
  ['rolled back over the 1st', { day: 1, inclusive: true, monthOffset: 0, roll: 'previous' }, '2022-09'],
  ['rolled on over the end', { day: 31, inclusive: true, monthOffset: 0, roll: 'next' }, '2022-10'],
] as const)('the month of a day without one: %s', (_what, rule, month) => {
  expect(deadlineMonth(period('2022-10'), rule)).toBe(month);
});
