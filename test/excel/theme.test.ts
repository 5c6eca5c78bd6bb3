import { saidShade, shadeOf } from '../../src/excel/theme';

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

/** What Office.js says of the theme, whole or in part. */
function saying(theme: object | undefined): Pick<Office.Context, 'officeTheme'> {
  const context: object = { officeTheme: theme };
  return context as Pick<Office.Context, 'officeTheme'>;
}

test.each([
  ['nothing', undefined, null],
  ['that it is dark', { isDarkTheme: true }, 'dark'],
  ['that it is not dark', { isDarkTheme: false, bodyBackgroundColor: '#000000' }, 'light'],
  ['only a background', { bodyBackgroundColor: '#252423' }, 'dark'],
  ['nothing of use', {}, null],
])('where Excel says %s', (_case, theme, shade) => {
  expect(saidShade(saying(theme))).toBe(shade);
});
