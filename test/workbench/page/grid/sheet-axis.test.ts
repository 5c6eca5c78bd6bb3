import fc from 'fast-check';
import { sheetAxis, visibleSpan } from '../../../../workbench/page/grid/sheet-axis';

const sizes = fc.array(fc.nat(40), { minLength: 1, maxLength: 60 });
const axisOf = (of: readonly number[]) => sheetAxis(of.length, (index) => of[index] ?? 0);

test('each begins where the one before it ends', () => {
  const axis = axisOf([10, 0, 25]);
  expect([0, 1, 2, 3].map((index) => axis.start(index))).toEqual([0, 10, 10, 35]);
  expect(axis.total).toBe(35);
  expect(axis.size(2)).toBe(25);
});

test('a place belongs to the one that covers it, never to a hidden one', () => {
  fc.assert(
    fc.property(sizes, fc.nat(2_000), (of, pixels) => {
      const axis = axisOf(of);
      const index = axis.at(pixels);
      if (pixels >= axis.total) return;
      expect(axis.start(index)).toBeLessThanOrEqual(pixels);
      expect(axis.start(index + 1)).toBeGreaterThan(pixels);
    }),
  );
});

test('what is seen covers the view, and nothing more than its edges', () => {
  const axis = axisOf([20, 20, 20, 20, 20]);
  expect(visibleSpan(axis, 25, 65, 0)).toEqual({ first: 1, last: 3 });
  expect(visibleSpan(axis, 0, 1_000, 2)).toEqual({ first: 2, last: 4 });
});
