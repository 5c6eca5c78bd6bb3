import { dateTest } from '../../../workbench/host/model/date-filters';

/** The serial number of a day in the 1900 system. */
const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;

/** Friday, 21 October 2022. */
const TODAY = serial('2022-10-21');

describe('spans of days, seen from Friday, 21 October 2022', () => {
  test.each<[criterion: string, first: string, last: string]>([
    ['Yesterday', '2022-10-20', '2022-10-20'],
    ['Today', '2022-10-21', '2022-10-21'],
    ['Tomorrow', '2022-10-22', '2022-10-22'],
    ['LastWeek', '2022-10-09', '2022-10-15'],
    ['ThisWeek', '2022-10-16', '2022-10-22'],
    ['NextWeek', '2022-10-23', '2022-10-29'],
    ['LastMonth', '2022-09-01', '2022-09-30'],
    ['NextMonth', '2022-11-01', '2022-11-30'],
    ['ThisQuarter', '2022-10-01', '2022-12-31'],
    ['LastQuarter', '2022-07-01', '2022-09-30'],
    ['NextYear', '2023-01-01', '2023-12-31'],
    ['YearToDate', '2022-01-01', '2022-10-21'],
  ])('%s is from %s to %s', (criterion, first, last) => {
    const test = dateTest(criterion, TODAY);
    const places = [serial(first) - 1, serial(first), serial(last) + 0.5, serial(last) + 1];
    expect(places.map((place) => test?.(place))).toEqual([false, true, true, false]);
  });

  test.each(['AboveAverage', 'AllDatesInPeriodBrumaire', 'LastDecade'])('%s is none', (criterion) => {
    expect(dateTest(criterion, TODAY)).toBeNull();
  });
});
