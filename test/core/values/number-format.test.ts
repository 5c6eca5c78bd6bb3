import { dateFields, isDateFormat, isPercentFormat } from '../../../src/core/values/number-format';

test.each([
  ...[
    'yyyy-mm-dd',
    'YYYY/M/D',
    'm/d',
    'd-mmm',
    'mmm-yy',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月d日',
    'm"月"d"日";@',
  ],
  ...[
    '[$-804]yyyy"年"m"月"',
    '[$-F800]dddd, mmmm dd, yyyy',
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    '[$-804]aaaa',
    'aaa',
  ],
  ...[
    'h:mm',
    'h:mm:ss AM/PM',
    '[h]:mm',
    '[mm]:ss',
    '[$-F400]h:mm:ss AM/PM',
    '上午/下午h"时"mm"分"',
    'mm:ss.0',
    'e"年"m"月"',
  ],
  ...[
    'yyyy\\-mm\\-dd',
    '[<1]h:mm;yyyy-mm-dd',
    '[Red]yyyy-mm-dd',
    'yyyy/m/d h:mm',
    '_(yyyy_)',
    'yyyy-mm-dd;@',
    'ggge',
  ],
])('%s shows a date or a time', (numberFormat) => {
  expect(isDateFormat(numberFormat)).toBe(true);
});

test.each([
  ...[
    'General',
    'GENERAL',
    'G/通用格式',
    '@',
    '',
    '0',
    '0.00',
    '#,##0',
    '0%',
    '0.00E+00',
    '##0.0E-0',
    '# ?/?',
    ';;;',
  ],
  ...[
    '"第"0"名"',
    '0"日"',
    '0"d"',
    '"yyyy-mm-dd"',
    '0\\d',
    '0_d',
    '0*y',
    '[Red]0',
    '[Magenta]0',
    '[$¥-804]#,##0',
    '[DBNum1]0',
  ],
  ...[
    '[>=100]0;[Red]-0',
    '[$-804]General',
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    '0"',
    '[yyyy',
  ],
])('%s shows none', (numberFormat) => {
  expect(isDateFormat(numberFormat)).toBe(false);
});

test.each([
  ['yyyy-mm-dd', 'year month day'],
  ['m"月"d"日"', 'month day'],
  ['mmm-yy', 'year month'],
  ['h:mm', 'time'],
  ['mm:ss', 'time'],
  ['[mm]:ss', 'time'],
  ['[h]', 'time'],
  ['[ss]', 'time'],
  ['yyyy/m/d h:mm', 'year month day time'],
  ['yyyy/m/d', 'year month day'],
  ['0.00', ''],
])('%s shows %j', (numberFormat, shown) => {
  const fields = Object.entries(dateFields(numberFormat)).filter(([, isShown]) => isShown);
  expect(fields.map(([field]) => field).join(' ')).toBe(shown);
});

test('a percent sign that is only text makes no percentage', () => {
  expect(['0%', '0.00%', '"%"0', '0\\%', '0'].map(isPercentFormat)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
