import { sheetAxis } from '../../../../workbench/page/grid/sheet-axis';
import { scrollFor } from '../../../../workbench/page/grid/use-viewport';

/** Ten columns of 100 pixels, the first of them frozen, in a view of 350. */
const columns = sheetAxis(10, () => 100);
const after = (column: number, scrolled: number): number =>
  scrollFor(columns, { from: column * 100, to: column * 100 + 100 }, scrolled, 100, 350);

test.each([
  ['a frozen column is always in sight', 0, 250, 250],
  ['one in sight stays', 2, 0, 0],
  ['one beyond the edge comes in, with a whole column beside the frozen one', 3, 0, 100],
  ['one far beyond', 8, 0, 600],
  ['one that is scrolled away comes back', 2, 400, 100],
])('%s', (_what, column, scrolled, to) => {
  expect(after(column, scrolled)).toBe(to);
});

test('one wider than the view shows its beginning', () => {
  expect(scrollFor(columns, { from: 300, to: 900 }, 0, 100, 350)).toBe(200);
});
