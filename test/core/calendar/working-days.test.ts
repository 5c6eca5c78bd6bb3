import { parseCalendarDate, type CalendarDate } from '../../../src/core/calendar/calendar-date';
import { coversYear, isWorkday } from '../../../src/core/calendar/working-days';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
};

// State Council notices 国办发明电〔2021〕11号 and 〔2022〕16号.
test.each(['2022-04-24', '2022-10-08', '2022-10-09', '2022-10-24', '2023-01-28', '2022-09-30'])(
  '%s is worked',
  (date) => {
    expect(isWorkday(day(date))).toBe(true);
  },
);

test.each(['2022-09-24', '2022-10-03', '2022-10-07', '2023-01-02', '2023-01-23', '2022-10-22', '2022-10-23'])(
  '%s is free',
  (date) => {
    expect(isWorkday(day(date))).toBe(false);
  },
);

test.each([
  ['2003-10-01', true],
  ['2003-10-04', false],
  ['2099-01-03', false],
  ['2099-01-05', true],
])('outside the data weekends alone count: %s worked %p', (date, worked) => {
  expect(isWorkday(day(date))).toBe(worked);
});

test('the years of the data are known', () => {
  expect([2003, 2004, 2022, 2026, 2099].map(coversYear)).toEqual([false, true, true, true, false]);
});
