import fc from 'fast-check';
import { rectanglesOf } from '../../../workbench/host/model/rectangles';

const cellsOf = (areas: ReturnType<typeof rectanglesOf>): readonly string[] =>
  areas.flatMap(({ row, column, rowCount, columnCount }) =>
    Array.from(
      { length: rowCount * columnCount },
      (_cell, at) => `${row + Math.floor(at / columnCount)}|${column + (at % columnCount)}`,
    ),
  );

test('equal runs of rows that do not follow each other stay apart', () => {
  expect(
    rectanglesOf([
      [1, 1],
      [3, 1],
    ]),
  ).toEqual([
    { row: 1, column: 1, rowCount: 1, columnCount: 1 },
    { row: 3, column: 1, rowCount: 1, columnCount: 1 },
  ]);
});

test('the rectangles hold each cell once, and no other', () => {
  const cell = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: String }), (cells) => {
      const inOrder = [...cells].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
      const expected = inOrder.map(([row, column]) => `${row}|${column}`).sort();
      expect([...cellsOf(rectanglesOf(inOrder))].sort()).toEqual(expected);
    }),
  );
});
