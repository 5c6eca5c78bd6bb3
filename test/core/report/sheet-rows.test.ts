import fc from 'fast-check';
import {
  blank,
  evenSpans,
  gapRow,
  headingRow,
  layRows,
  number,
  row,
  text,
} from '../../../src/core/report/sheet-rows';

describe('layRows', () => {
  test('a cell over several columns is merged, and the covered cells have its look', () => {
    const { rows, merges } = layRows(
      [row(text('text', '一'), text('note', '二', 2)), row(blank('empty', 3))],
      [5, 5, 5],
    );
    expect(rows.map(({ cells }) => cells.map(({ style }) => style))).toEqual([
      ['text', 'note', 'note'],
      ['empty', 'empty', 'empty'],
    ]);
    expect(merges).toEqual([
      { row: 0, column: 1, rowCount: 1, columnCount: 2 },
      { row: 1, column: 0, rowCount: 1, columnCount: 3 },
    ]);
  });

  test('a row is as high as the text that needs most', () => {
    const long = '推进项目建设'.repeat(10);
    const [low, high, merged] = layRows(
      [
        row(text('text', '一'), number('count', 1)),
        row(text('text', long), number('count', 1)),
        row(text('text', long, 2)),
      ],
      [20, 400],
    ).rows;
    expect(high?.height).toBeGreaterThan((low?.height ?? 0) * 3);
    expect(merged?.height).toBe(low?.height);
  });

  test('a gap has its own height', () => {
    const [gap, heading] = layRows([gapRow(1), headingRow(text('title', '题'))], [10]).rows;
    expect(gap?.height).toBeLessThan(heading?.height ?? 0);
  });
});

describe('evenSpans', () => {
  test('parts the columns into groups of about the same width', () => {
    expect(evenSpans([10, 10, 10, 10], 2)).toEqual([2, 2]);
    expect(evenSpans([6, 20, 10, 7, 7], 2)).toEqual([2, 3]);
    expect(evenSpans([30, 5, 5, 5, 5, 5, 5], 2)).toEqual([1, 6]);
  });

  test('every group has a column, and every column a group', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (widths, wanted) => {
          const count = Math.min(wanted, widths.length);
          const spans = evenSpans(widths, count);
          expect(spans).toHaveLength(count);
          expect(Math.min(...spans)).toBeGreaterThanOrEqual(1);
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(widths.length);
        },
      ),
    );
  });
});
