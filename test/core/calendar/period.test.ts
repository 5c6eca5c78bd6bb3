import fc from 'fast-check';
import { parseCalendarDate } from '../../../src/core/calendar/calendar-date';
import {
  addMonths,
  firstDay,
  hasBegun,
  parsePeriod,
  period,
  periodOf,
  periodParts,
} from '../../../src/core/calendar/period';

test.each(['2022-10', '2022-01', '2022-12'])('%s is a period', (text) => {
  expect(parsePeriod(text)).toBe(text);
});

test.each(['2022-13', '2022-00', '2022-1', '22-10', '2022-10-24', '2022/10', ''])('%j is none', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

test.each([
  ['2022-10', 3, '2023-01'],
  ['2022-10', -10, '2021-12'],
  ['2022-12', 1, '2023-01'],
  ['2022-01', -1, '2021-12'],
  ['2022-06', 0, '2022-06'],
])('%s moved by %d months is %s', (from, months, to) => {
  const start = parsePeriod(from);
  expect(start === null ? null : addMonths(start, months)).toBe(to);
});

test.each([
  ['2022-10-01', true],
  ['2022-09-30', false],
  ['2023-01-01', true],
  ['2021-12-31', false],
])('on %s, 2022-10 has begun: %p', (text, begun) => {
  const day = parseCalendarDate(text);
  const october = period(2022, 10);
  expect(day !== null && october !== null && hasBegun(october, day)).toBe(begun);
});

test('months moved there and back are the month, and order as texts do', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -500, max: 500 }),
      (year, month, months) => {
        const start = period(year, month);
        if (start === null) throw new Error('no period');
        const moved = addMonths(start, months);
        expect(addMonths(moved, -months)).toBe(start);
        expect(moved > start).toBe(months > 0);
        expect(periodOf(firstDay(moved))).toBe(moved);
        expect(periodParts(start)).toEqual({ year, month });
      },
    ),
  );
});
