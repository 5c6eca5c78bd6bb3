import {
  breaksForHeadings,
  columnsThatFit,
  pagesWithBlocks,
  printScale,
} from '../../../src/core/report/page';

/** As wide as the page: nothing is scaled, and about 511 points of height are there. */
const WIDTHS = [140];
const plain = { height: 50, keepWithNext: false };
const heading = { height: 50, keepWithNext: true };

describe('printScale', () => {
  test('narrow sheets are not blown up, broad ones are scaled to the page', () => {
    expect(printScale([50])).toBe(1);
    expect(printScale([293])).toBeCloseTo(0.5, 1);
  });
});

describe('breaksForHeadings', () => {
  const plainRows = (count: number) => Array.from({ length: count }, () => plain);

  test('rows that run on need no break, whatever stands above their header', () => {
    expect(breaksForHeadings(plainRows(100), WIDTHS, null)).toEqual([]);
    expect(breaksForHeadings([heading, heading, ...plainRows(100)], WIDTHS, { first: 1, last: 1 })).toEqual(
      [],
    );
  });

  test('a heading that would end a page begins the next', () => {
    expect(breaksForHeadings([...plainRows(8), heading, plain, plain], WIDTHS, null)).toEqual([8]);
  });

  test('a heading with room for the row after it stays', () => {
    expect(breaksForHeadings([...plainRows(7), heading, plain, plain], WIDTHS, null)).toEqual([]);
  });

  test('headings in a row go together with what follows them', () => {
    expect(breaksForHeadings([...plainRows(7), heading, heading, plain], WIDTHS, null)).toEqual([7]);
  });

  test('every page down to the last heading is begun, and none below it', () => {
    expect(breaksForHeadings([...plainRows(20), heading, ...plainRows(40)], WIDTHS, null)).toEqual([9, 18]);
  });

  test('repeated header rows take their room on later pages', () => {
    const rows = [heading, ...plainRows(15), heading, plain];
    expect(breaksForHeadings(rows, WIDTHS, { first: 0, last: 0 })).toEqual([9, 16]);
    expect(breaksForHeadings(rows, WIDTHS, null)).toEqual([9]);
  });
});

describe('columnsThatFit', () => {
  test('as many as are readable on paper, at least one', () => {
    expect(columnsThatFit([{ width: 100 }], 12)).toBe(12);
    expect(columnsThatFit([{ width: 400 }], 12)).toBe(1);
  });
});

describe('pagesWithBlocks', () => {
  const rows = (count: number, height = 50) =>
    Array.from({ length: count }, () => ({ height, keepWithNext: false }));
  const header = { first: 0, last: 0 };

  test('what fits one page stays on it', () => {
    expect(pagesWithBlocks(rows(8), WIDTHS, header, { closing: 4, blocks: [6] })).toEqual({
      titleRows: header,
      pageBreaksBefore: [],
    });
  });

  test('a block after a table of one page has a page of its own, without the table’s header', () => {
    expect(pagesWithBlocks(rows(14), WIDTHS, header, { closing: 7, blocks: [8] })).toEqual({
      titleRows: null,
      pageBreaksBefore: [8],
    });
  });

  test('the last page of a long table goes with the block where both fit', () => {
    expect(pagesWithBlocks(rows(15), WIDTHS, header, { closing: 11, blocks: [12] })).toEqual({
      titleRows: header,
      pageBreaksBefore: [9],
    });
  });

  test('else its closing rows, unless little of the table would be left on the page before', () => {
    expect(pagesWithBlocks(rows(24), WIDTHS, header, { closing: 16, blocks: [18] }).pageBreaksBefore).toEqual(
      [16],
    );
    expect(pagesWithBlocks(rows(18), WIDTHS, header, { closing: 11, blocks: [12] }).pageBreaksBefore).toEqual(
      [12],
    );
  });

  test('blocks that do not fit together have a page each', () => {
    expect(
      pagesWithBlocks(rows(26), WIDTHS, header, { closing: 7, blocks: [8, 14, 20] }).pageBreaksBefore,
    ).toEqual([8, 14, 20]);
    expect(
      pagesWithBlocks(rows(16), WIDTHS, header, { closing: 7, blocks: [8, 12] }).pageBreaksBefore,
    ).toEqual([8]);
  });
});
