import { boot } from '../../src/excel/boot';

/** Office.js as the pane finds it, with only what starting looks at. */
function provideOffice(found: {
  readonly host: string | null;
  readonly sets: boolean;
  readonly theme?: object;
}): void {
  Object.defineProperty(globalThis, 'Office', {
    configurable: true,
    value: {
      HostType: { Excel: 'Excel' },
      onReady: () => Promise.resolve({ host: found.host, platform: 'PC' }),
      context: {
        displayLanguage: 'zh-CN',
        officeTheme: found.theme,
        requirements: { isSetSupported: () => found.sets },
      },
    },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('without its script Office is not waited for', async () => {
  expect(await boot()).toMatchObject({ ok: false, problem: { code: 'officeNotReachable', done: 'nothing' } });
});

test('outside Excel there is nothing to reach', async () => {
  provideOffice({ host: null, sets: true });
  expect(await boot()).toMatchObject({ ok: false, problem: { code: 'officeNotReachable' } });
});

test('an Excel without the required set is too old', async () => {
  provideOffice({ host: 'Excel', sets: false });
  expect(await boot()).toMatchObject({ ok: false, problem: { code: 'excelTooOld', done: 'nothing' } });
});

test.each([
  ['nothing', undefined, null],
  ['that it is dark', { isDarkTheme: true }, 'dark'],
  ['that it is not dark', { isDarkTheme: false, bodyBackgroundColor: '#000000' }, 'light'],
  ['only a background', { bodyBackgroundColor: '#252423' }, 'dark'],
  ['nothing of use', {}, null],
])('in Excel the pane learns its language, and the theme where Excel says %s', async (_, theme, shade) => {
  provideOffice(theme === undefined ? { host: 'Excel', sets: true } : { host: 'Excel', sets: true, theme });
  expect(await boot()).toEqual({ ok: true, value: { locale: 'zh-CN', theme: shade } });
});
