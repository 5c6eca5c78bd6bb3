import { readChineseDigits, readChineseNumeral } from '../../../src/core/values/chinese-numeral';

test.each([
  ...([
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十一', 11],
    ['十二', 12],
    ['二十', 20],
    ['廿四', 24],
  ] as const),
  ...([
    ['卅一', 31],
    ['三十一', 31],
    ['九十九', 99],
    ['一百', 100],
    ['一百零三', 103],
    ['一百二十', 120],
    ['一百一十二', 112],
  ] as const),
  ...([
    ['叁', 3],
    ['拾贰', 12],
    ['壹佰', 100],
  ] as const),
])('%s is %d', (text, value) => {
  expect(readChineseNumeral(text)).toBe(value);
});

test.each([
  '',
  '一二',
  '三五',
  '二〇',
  '十十',
  '百',
  '一百三',
  '零三',
  '一百零',
  '一百零十',
  '3',
  '第三',
  '十廿',
  '万',
])('%j is no number', (text) => {
  expect(readChineseNumeral(text)).toBeNull();
});

test.each([
  ['二〇二二', 2022],
  ['二零二二', 2022],
  ['二○二二', 2022],
  ['二0二二', 2022],
  ['２', null],
  ['二十', null],
  ['', null],
])('%j digit by digit is %p', (text, value) => {
  expect(readChineseDigits(text)).toBe(value);
});
