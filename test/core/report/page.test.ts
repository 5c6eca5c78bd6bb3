import { breaksBeforeHeadings, columnsThatFit, printScale } from '../../../src/core/report/page';

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

describe('breaksBeforeHeadings', () => {
  test('rows that run on need no break', () => {
    expect(
      breaksBeforeHeadings(
        Array.from({ length: 100 }, () => plain),
        WIDTHS,
        null,
      ),
    ).toEqual([]);
  });

  test('a heading that would end a page begins the next', () => {
    const rows = [...Array.from({ length: 8 }, () => plain), heading, plain, plain];
    expect(breaksBeforeHeadings(rows, WIDTHS, null)).toEqual([8]);
  });

  test('a heading with room for the row after it stays', () => {
    const rows = [...Array.from({ length: 7 }, () => plain), heading, plain, plain];
    expect(breaksBeforeHeadings(rows, WIDTHS, null)).toEqual([]);
  });

  test('headings in a row go together with what follows them', () => {
    const rows = [...Array.from({ length: 7 }, () => plain), heading, heading, plain];
    expect(breaksBeforeHeadings(rows, WIDTHS, null)).toEqual([7]);
  });

  test('repeated header rows take their room on later pages', () => {
    const rows = [heading, ...Array.from({ length: 15 }, () => plain), heading, plain];
    expect(breaksBeforeHeadings(rows, WIDTHS, { first: 0, last: 0 })).toEqual([16]);
    expect(breaksBeforeHeadings(rows, WIDTHS, null)).toEqual([]);
  });
});

describe('columnsThatFit', () => {
  test('as many as are readable on paper, at least one', () => {
    expect(columnsThatFit([{ width: 100 }], 12)).toBe(12);
    expect(columnsThatFit([{ width: 400 }], 12)).toBe(1);
  });
});
