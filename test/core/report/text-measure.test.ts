import fc from 'fast-check';
import { columnWidth, lineCount, rowHeightFor, textWidth } from '../../../src/core/report/text-measure';

const SIZE = 10.5;
/** In characters: room for ten Chinese characters of {@link SIZE} beside the cell's padding. */
const TEN_WIDE = 21.5;

describe('textWidth', () => {
  test.each([
    ['责任', 21],
    ['▲', 10.5],
    ['责任，', 31.5],
  ])('%s is a square for each character', (text, width) => {
    expect(textWidth(text, SIZE)).toBeCloseTo(width);
  });

  test('digits take about half a square, capitals more than small letters', () => {
    expect(textWidth('2022', 10)).toBeGreaterThanOrEqual(20);
    expect(textWidth('2022', 10)).toBeLessThan(26);
    expect(textWidth('ABC', 10)).toBeGreaterThan(textWidth('abc', 10));
  });
});

describe('lineCount', () => {
  test.each([
    ['', 1],
    ['一二三四五六七八九十', 1],
    ['一二三四五六七八九十一', 2],
    ['一二三四五六七八九十'.repeat(3), 3],
    ['一二\n三四', 2],
    ['一二\r\n三四\r五', 3],
    ['一\n\n二', 3],
  ])('%j takes %d lines of ten characters', (text, lines) => {
    expect(lineCount(text, TEN_WIDE, SIZE)).toBe(lines);
  });

  test('a mark that may not begin a line takes the character before it along', () => {
    expect(lineCount('一二三四五六七八九十，一二三四五六七八九', TEN_WIDE, SIZE)).toBe(3);
  });

  test('a word is not broken, unless it is longer than the line', () => {
    expect(lineCount('一二三四五六七八 abcdefgh', TEN_WIDE, SIZE)).toBe(2);
    expect(lineCount('a'.repeat(60), TEN_WIDE, SIZE)).toBeGreaterThanOrEqual(4);
  });

  test('never fewer lines than the text fills, never fewer for more text or less room', () => {
    const texts = fc.string({ unit: fc.constantFrom('责', '任', '，', '“', 'a', 'Z', '1', ' ', '\n', '≥') });
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 4, max: 80 }), (text, more, width) => {
        const lines = lineCount(text, width, SIZE);
        expect(lines).toBeGreaterThanOrEqual(text.split('\n').length);
        expect(lineCount(`${text}\n${more}`, width, SIZE)).toBeGreaterThan(lines);
        expect(lineCount(text, width * 2, SIZE)).toBeLessThanOrEqual(lines);
      }),
    );
  });
});

describe('columnWidth', () => {
  test('shows each text on one line', () => {
    const texts = ['区行政审批服务局', '区发改局'];
    const width = columnWidth('责任单位', texts, 4, 60, SIZE);
    for (const text of texts) expect(lineCount(text, width, SIZE)).toBe(1);
  });

  test('keeps between its bounds', () => {
    expect(columnWidth('应报', ['1'], 7, 9, SIZE)).toBe(7);
    expect(columnWidth('事项', ['长'.repeat(100)], 7, 40, SIZE)).toBe(40);
  });

  test('passes its upper bound for a word of the header', () => {
    const width = columnWidth('Incomplete entries', ['1'], 5, 7, SIZE);
    expect(width).toBeGreaterThan(7);
    expect(lineCount('Incomplete entries', width, SIZE)).toBe(2);
  });

  test('keeps a short header on one line', () => {
    expect(lineCount('时间不明', columnWidth('时间不明', ['1'], 5, 7, SIZE), SIZE)).toBe(1);
    expect(lineCount('连续通报批评', columnWidth('连续通报批评', ['1'], 7, 7, SIZE), SIZE)).toBeGreaterThan(
      1,
    );
  });

  test('measures the lines of a text apart', () => {
    expect(columnWidth('', ['一二\n三四五六'], 1, 60, SIZE)).toBe(columnWidth('', ['三四五六'], 1, 60, SIZE));
  });
});

describe('rowHeightFor', () => {
  test('grows by line, up to the highest row that Excel has', () => {
    expect(rowHeightFor(2, SIZE) - rowHeightFor(1, SIZE)).toBeGreaterThanOrEqual(SIZE * 1.2);
    expect(rowHeightFor(100, SIZE)).toBe(409);
  });
});
