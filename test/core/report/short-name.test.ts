import { everydayNames, shortName, shortNames, wholeName } from '../../../src/core/report/short-name';

test.each([
  ['长江禁渔部署要求成效明显，区农业农村局申报“禁捕退捕”项目。', '禁捕退捕'],
  ['深化改革，申报「放管服」改革项目', '放管服'],
  ['义务教育优质均衡发展。', '义务教育优质均衡发展'],
  ['推进城镇老旧小区改造，完成年度任务', '推进城镇老旧小区改造'],
  ['  两行\n文字  ', '两行 文字'],
  ['申报“”', '申报“”'],
  ['', ''],
])('%j is called %j', (text, name) => {
  expect(wholeName(text)).toBe(name);
});

test('a short name has at most twelve characters, and says that it is cut', () => {
  expect(shortName('申报“公办义务教育幼儿园学位建设工程”项目')).toBe('公办义务教育幼儿园学位…');
  expect([...shortName('字'.repeat(60))]).toHaveLength(12);
});

test('short names that would be the same are numbered, within the length', () => {
  expect(shortNames(['申报“禁捕”', '申报“河长”', '另一处申报“禁捕”'])).toEqual(['禁捕①', '河长', '禁捕②']);
  for (const name of shortNames(['字'.repeat(60), '字'.repeat(60)])) expect([...name]).toHaveLength(12);
});

test('what tells an item from no other gives way to the whole text', () => {
  expect(everydayNames(['甲局申报“禁捕”', '乙局申报“禁捕”', '申报“河长”'])).toEqual([
    '甲局申报“禁捕”',
    '乙局申报“禁捕”',
    '河长',
  ]);
});
