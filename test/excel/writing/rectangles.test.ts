import fc from 'fast-check';
import type { CellRange } from '../../../src/core/table/cell';
import { addressLists, rectanglesByKey, rowAddressLists } from '../../../src/excel/writing/rectangles';

describe('rectangles of equal cells', () => {
  test('cover every cell once with its own key', () => {
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(grid, (cells) => {
        const covered = cells.map((row) => row.map(() => ''));
        for (const [key, ranges] of rectanglesByKey(cells)) {
          for (const range of ranges) cover(covered, range, key);
        }
        expect(covered).toEqual(cells);
      }),
    );
  });

  test('join rows that are alike', () => {
    const rows = Array.from({ length: 400 }, () => ['number', 'text', 'text']);
    expect(rectanglesByKey(rows)).toEqual(
      new Map([
        ['number', [{ row: 0, column: 0, rowCount: 400, columnCount: 1 }]],
        ['text', [{ row: 0, column: 1, rowCount: 400, columnCount: 2 }]],
      ]),
    );
  });
});

function cover(grid: string[][], { row, column, rowCount, columnCount }: CellRange, key: string): void {
  for (let i = row; i < row + rowCount; i += 1) {
    for (let j = column; j < column + columnCount; j += 1) {
      const line = grid[i] ?? [];
      expect(line[j]).toBe('');
      line[j] = key;
    }
  }
}

describe('addresses', () => {
  test('are joined by commas', () => {
    const ranges = [
      { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      { row: 3, column: 26, rowCount: 2, columnCount: 2 },
    ];
    expect(addressLists(ranges)).toEqual(['A1:A1,AA4:AB5']);
    expect(rowAddressLists(ranges)).toEqual(['1:1,4:5']);
  });

  test('stay under the limit of 8 192 characters', () => {
    const ranges = Array.from({ length: 5_000 }, (_, i) => ({
      row: 2 * i,
      column: 3,
      rowCount: 1,
      columnCount: 1,
    }));
    const lists = addressLists(ranges);
    expect(Math.max(...lists.map(({ length }) => length))).toBeLessThan(8_192);
    expect(lists.join(',').split(',')).toHaveLength(5_000);
  });
});
