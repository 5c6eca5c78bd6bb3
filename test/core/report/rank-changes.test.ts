import type { CheckResult } from '../../../src/core/checks/check-result';
import { MOST_COURSES, rankChanges } from '../../../src/core/report/rank-changes';
import { month, sampleReport } from './sample-report';

const MONTHS = ['2022-04', '2022-05', '2022-06'].map(month);

/** A check of items with these ranks in April, May and June. */
function ranked(courses: readonly (readonly (number | null)[])[]): CheckResult {
  const { result } = sampleReport(
    courses.map((_, index) => ({
      text: `事项${index}`,
      lead: ['区发改局'],
      leader: null,
      entries: ['onTime', 'onTime', 'onTime'],
    })),
  );
  return {
    ...result,
    entries: result.entries.map((entry) => ({
      ...entry,
      rank: courses[entry.item]?.[MONTHS.indexOf(entry.period)] ?? null,
    })),
  };
}

const shown = (result: CheckResult) =>
  rankChanges(result, MONTHS).shown.map(({ item, spread }) => [item.index, spread]);

test('those that changed most come first; between equals the table’s order holds', () => {
  expect(
    shown(
      ranked([
        [5, 5, 5],
        [3, 8, 3],
        [1, null, 6],
        [2, 3, 4],
      ]),
    ),
  ).toEqual([
    [1, 5],
    [2, 5],
    [3, 2],
    [0, 0],
  ]);
});

test('an item with a number in one month only has no course, and is not counted', () => {
  const changes = rankChanges(
    ranked([
      [1, null, null],
      [null, null, null],
      [1, 2, null],
    ]),
    MONTHS,
  );
  expect(changes.shown.map(({ item, ranks }) => [item.index, ranks])).toEqual([[2, [1, 2, null]]]);
  expect(changes.all).toBe(1);
});

test('at most twelve are shown, and all are counted', () => {
  const changes = rankChanges(
    ranked(Array.from({ length: 20 }, (_, index) => [1, 1 + (index % 12), 1])),
    MONTHS,
  );
  expect(changes.shown).toHaveLength(MOST_COURSES);
  expect(changes.all).toBe(20);
  expect(Math.min(...changes.shown.map(({ spread }) => spread))).toBeGreaterThanOrEqual(4);
});
