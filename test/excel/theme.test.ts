import { shadeOf } from '../../src/excel/theme';

test.each([
  ['#FFFFFF', 'light'],
  ['#F3F2F1', 'light'],
  ['#252423', 'dark'],
  ['#000000', 'dark'],
  ['217346', 'dark'],
  ['white', null],
  ['', null],
] as const)('a background of %j is %j', (color, shade) => {
  expect(shadeOf(color)).toBe(shade);
});
