import type { CellRange } from '../../../src/core/table/cell';
import { centeredRuns } from '../../../src/excel/reading/centered-runs';
import { pendingOf, planRequest, type Pending } from '../../../src/excel/reading/cell-blocks';
import { cutRows, strips } from '../../../src/excel/reading/content-areas';
import type { ListedSheet } from '../../../src/excel/sheet-list';

/** None of these look into the sheet: it only has to be the same one. */
const sheet = { name: '责任表' } as ListedSheet;
const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
  sheet,
  range: { row, column, rowCount, columnCount },
});
const whole = (row: number, column: number, rowCount: number, columnCount: number): Pending =>
  pendingOf(area(row, column, rowCount, columnCount));
const left = (
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
  headRows: number,
): Pending => ({ ...area(row, column, rowCount, columnCount), headRows, isContinued: true });
const cells = ({ rowCount, columnCount }: CellRange): number => rowCount * columnCount;
const sum = (ranges: readonly { readonly range: CellRange }[]): number =>
  ranges.reduce((total, { range }) => total + cells(range), 0);

describe('a request for cells', () => {
  test('takes several small areas whole', () => {
    const areas = [whole(0, 0, 10, 5), whole(3, 2, 20, 4)];
    expect(planRequest(areas, 1_000)).toEqual({ blocks: areas, rest: [] });
  });

  test('takes as many rows of a long area as fit, and leaves the others', () => {
    const { blocks, rest } = planRequest([whole(2, 1, 100, 10), whole(0, 0, 1, 1)], 255);
    expect(blocks).toEqual([whole(2, 1, 25, 10)]);
    expect(rest).toEqual([left(27, 1, 75, 10, 0), whole(0, 0, 1, 1)]);
  });

  test('takes one row even where it is too wide, so that it comes to an end', () => {
    const { blocks, rest } = planRequest([whole(0, 0, 2, 100)], 10);
    expect(blocks).toEqual([whole(0, 0, 1, 100)]);
    expect(rest).toEqual([left(1, 0, 1, 100, 14)]);
  });

  test.each([1, 7, 64, 1_000])('covers every cell once at %i cells a request', (size) => {
    let pending: readonly Pending[] = [whole(0, 0, 33, 7), whole(5, 5, 1, 1), whole(0, 0, 9, 64)];
    const all = sum(pending);
    let read = 0;
    while (pending.length > 0) {
      const { blocks, rest } = planRequest(pending, size);
      read += sum(blocks);
      pending = rest;
    }
    expect(read).toBe(all);
  });
});

test('an area that reaches to column XFD is cut into strips without a gap', () => {
  const cut = strips(area(0, 2, 9, 16_382));
  expect(sum(cut)).toBe(9 * 16_382);
  cut.forEach(({ range }, i) => {
    const before = cut[i - 1]?.range;
    expect(range.column).toBe(before === undefined ? 2 : before.column + before.columnCount);
  });
  expect(cut.length).toBeLessThanOrEqual(16);
});

test('an area is cut into parts of so many rows', () => {
  expect(cutRows(area(4, 0, 10, 3), 4).map(({ range }) => [range.row, range.rowCount])).toEqual([
    [4, 4],
    [8, 4],
    [12, 2],
  ]);
});

describe('headers that are centred across cells', () => {
  const head = (text: string) =>
    [...text].map((sign) => ({ centered: sign !== 'x', blank: sign === '_' || sign === 'x' }));

  test.each([
    ['one over three columns', 'a__', [[0, 3]]],
    [
      'two beside each other',
      'a_b__',
      [
        [0, 2],
        [2, 3],
      ],
    ],
    ['a single cell is none', 'a', []],
    ['a cell that is not centred ends it', 'a_x_', [[0, 2]]],
    ['blank cells without text before them', '__a_', [[2, 2]]],
  ])('%s', (_, row, runs) => {
    expect(centeredRuns([head(row)], { row: 3, column: 10 })).toEqual(
      runs.map(([at = 0, columnCount = 0]) => ({ row: 3, column: 10 + at, rowCount: 1, columnCount })),
    );
  });
});
