import fc from 'fast-check';
import {
  addDays,
  calendarDate,
  dateFromSerial,
  dateParts,
  daysBetween,
  parseCalendarDate,
  serialFromDate,
  weekday,
  type CalendarDate,
} from '../../../src/core/calendar/calendar-date';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
};

test.each(['2022-10-24', '2024-02-29', '2000-02-29', '9999-12-31'])('%s is a date', (text) => {
  expect(parseCalendarDate(text)).toBe(text);
});

test.each([
  '2022-02-29',
  '1900-02-29',
  '2022-13-01',
  '2022-00-01',
  '2022-10-32',
  '2022-10-0',
  '2022-1-1',
  '22-10-24',
  '',
])('%j is none', (text) => {
  expect(parseCalendarDate(text)).toBeNull();
});

test.each([
  [2022, 10, 24.5],
  [2022, NaN, 24],
  [999, 1, 1],
  [10_000, 1, 1],
])('%d, %d, %d are no date', (year, month, date) => {
  expect(calendarDate(year, month, date)).toBeNull();
});

test.each([
  [44_858, 1900, '2022-10-24'],
  [44_858.999, 1900, '2022-10-24'],
  [43_396, 1904, '2022-10-24'],
  [61, 1900, '1900-03-01'],
  [60, 1900, null],
  [0, 1900, null],
  [-1, 1900, null],
  [2_958_465, 1900, '9999-12-31'],
  [2_958_466, 1900, null],
  [2_957_003, 1904, '9999-12-31'],
  [2_957_004, 1904, null],
] as const)('serial %d in the %d system is %p', (serial, system, date) => {
  expect(dateFromSerial(serial, system)).toBe(date);
});

test.each([
  ['2022-04-24', 0],
  ['2022-09-24', 6],
  ['2022-10-24', 1],
])('the weekday of %s is %d', (date, expected) => {
  expect(weekday(day(date))).toBe(expected);
});

describe('properties', () => {
  const dates = fc
    .integer({ min: 0, max: 3_000_000 - 60_000 })
    .map((days) => addDays(day('1901-01-01'), days % 2_900_000));

  test('a date moved there and back is the date', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -300, max: 300 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('a date as parts, as text and as a serial reads back', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom<1900 | 1904>(1900, 1904), (date, system) => {
        const { year, month, day: number } = dateParts(date);
        expect(calendarDate(year, month, number)).toBe(date);
        expect(parseCalendarDate(date)).toBe(date);
        if (date >= '1904-03-01') expect(dateFromSerial(serialFromDate(date, system), system)).toBe(date);
      }),
    );
  });

  test('dates order as texts do', () => {
    fc.assert(
      fc.property(dates, dates, (one, two) => {
        expect(Math.sign(daysBetween(one, two))).toBe(one < two ? 1 : one > two ? -1 : 0);
      }),
    );
  });
});
