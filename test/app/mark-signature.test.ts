import { markFormula, markSignature } from '../../src/app/mark-signature';
import type { CellValue } from '../../src/core/table/cell';

describe('the signature of a mark', () => {
  const cases: readonly (readonly [string, CellValue, string])[] = [
    ['blank', '', '|0'],
    ['text', '第13名', '第13名|4'],
    [
      'long text, by its beginning and its length',
      '一二三四五六七八九十'.repeat(3),
      '一二三四五六七八九十一二三四五六七八九十一二三四|30',
    ],
    ['a line break as it stands', 'a\nb', 'a\nb|3'],
    ['a whole number', 13, '13|2'],
    ['a fraction', 0.5, '0.5|3'],
    ['a fraction that Excel rounds to 15 digits', 0.1 + 0.2, '0.3|3'],
    ['a date, by its serial', 44_858, '44858|5'],
    ['a negative number', -3, '-3|2'],
    ['a logical value', true, 'TRUE|4'],
    ['an error value', { error: '#REF!' }, '#'],
    ['the text of an error value', '#REF!', '#REF!|5'],
  ];

  test.each(cases)('takes %s', (_, value, key) => {
    expect(markSignature('error', [], value)).toBe(`E|${key}`);
  });

  test('names severity, row and cell in this order', () => {
    expect(markSignature('warning', ['省级双拥模范城', '区退役军人事务局'], '无')).toBe(
      'W|省级双拥模范城|7|区退役军人事务局|8|无|1',
    );
  });

  test('tells another severity, row and cell apart', () => {
    const signatures = [
      markSignature('error', ['甲', '乙'], 1),
      markSignature('warning', ['甲', '乙'], 1),
      markSignature('error', ['丙', '乙'], 1),
      markSignature('error', ['甲', '丙'], 1),
      markSignature('error', ['甲', '乙'], 11),
      markSignature('error', ['甲', '乙'], ''),
    ];
    expect(new Set(signatures).size).toBe(signatures.length);
  });
});

test('the rule is written for the top-left cell of its area, with the columns of the row fixed', () => {
  expect(markFormula('error', 'Marks1', { row: 4, column: 5 }, [1, 2])).toBe(
    '=EXACT(INDEX(Marks1,ROW(),COLUMN()),"E"' +
      '&"|"&IFERROR(LEFT($B5,24)&"|"&LEN($B5),"#")' +
      '&"|"&IFERROR(LEFT($C5,24)&"|"&LEN($C5),"#")' +
      '&"|"&IFERROR(LEFT(F5,24)&"|"&LEN(F5),"#"))',
  );
});
