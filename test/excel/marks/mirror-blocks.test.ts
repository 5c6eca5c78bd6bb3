import fc from 'fast-check';
import type { Mark } from '../../../src/app/workbook-port';
import { mirrorBlocks, signatureRuns } from '../../../src/excel/marks/mirror-blocks';

const mark = (row: number, column: number): Mark => ({ row, column, signature: `E|${row}|${column}` });

describe('the signatures of a sheet', () => {
  const position = fc.tuple(fc.nat(300), fc.nat(40));

  test('all arrive at their cells, and nothing else does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(position, { selector: String }), (positions) => {
        const marks = positions.map(([row, column]) => mark(row, column));
        const written = new Map<string, string>();
        for (const { row, column, values } of signatureRuns(marks)) {
          values.forEach((line, i) =>
            line.forEach((text, j) => {
              if (text !== '') written.set(`${row + i}:${column + j}`, text);
            }),
          );
        }
        expect(written).toEqual(new Map(marks.map((one) => [`${one.row}:${one.column}`, one.signature])));
      }),
    );
  });

  test('never overlap, so that no blank wipes out a signature', () => {
    fc.assert(
      fc.property(fc.uniqueArray(position, { selector: String }), (positions) => {
        const seen = new Set<string>();
        for (const { row, column, values } of signatureRuns(positions.map(([i, j]) => mark(i, j)))) {
          values.forEach((line, i) =>
            line.forEach((_, j) => {
              const at = `${row + i}:${column + j}`;
              expect(seen.has(at)).toBe(false);
              seen.add(at);
            }),
          );
        }
      }),
    );
  });

  test('of a full column are one write, of far rows two', () => {
    expect(signatureRuns(Array.from({ length: 5_000 }, (_, i) => mark(i, 3)))).toHaveLength(1);
    expect(signatureRuns([mark(0, 3), mark(90_000, 3)])).toHaveLength(2);
  });
});

describe('the blocks of the mirror', () => {
  const marks = (row: number, column: number, rowCount: number, columnCount: number) => ({
    sheet: '表',
    area: { row, column, rowCount, columnCount },
    rowColumns: [],
    marks: [],
  });

  test('stand side by side, each counted from A1 of its own sheet', () => {
    expect(mirrorBlocks([marks(3, 1, 14, 30), marks(2, 0, 5, 4)])).toMatchObject([
      { column: 0, rowCount: 17, columnCount: 31 },
      { column: 31, rowCount: 7, columnCount: 4 },
    ]);
  });

  test('are refused where a sheet has not so many columns', () => {
    expect(mirrorBlocks([marks(0, 0, 1, 9_000), marks(0, 0, 1, 9_000)])).toBeNull();
  });
});
