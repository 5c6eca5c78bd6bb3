import { boot } from '../../src/excel/boot';

interface Found {
  readonly host?: string | null;
  readonly isNewEnough?: boolean;
  readonly theme?: object;
  readonly ready?: () => Promise<unknown>;
}

/** Office.js as the pane finds it, with only what starting looks at. */
function officeWith({ host = 'Excel', isNewEnough = true, theme, ready }: Found): typeof Office {
  const found: object = {
    onReady: ready ?? (() => Promise.resolve({ host, platform: 'PC' })),
    context: {
      displayLanguage: 'zh-CN',
      officeTheme: theme,
      requirements: { isSetSupported: () => isNewEnough },
    },
  };
  return found as typeof Office;
}

test('without its script Office is not waited for', async () => {
  expect(await boot(undefined, 1_000)).toMatchObject({
    ok: false,
    problem: { code: 'officeNotReachable', done: 'nothing' },
  });
});

test('a host that stays silent is given up', async () => {
  const ready = () => new Promise<never>(() => undefined);
  expect(await boot(officeWith({ ready }), 1)).toMatchObject({ ok: false, problem: { code: 'noAnswer' } });
});

test('outside Excel there is nothing to reach', async () => {
  expect(await boot(officeWith({ host: null }), 1_000)).toMatchObject({
    ok: false,
    problem: { code: 'officeNotReachable' },
  });
});

test('an Excel without the required set is too old', async () => {
  expect(await boot(officeWith({ isNewEnough: false }), 1_000)).toMatchObject({
    ok: false,
    problem: { code: 'excelTooOld', done: 'nothing' },
  });
});

test.each([
  ['nothing', {}, null],
  ['that it is dark', { theme: { isDarkTheme: true } }, 'dark'],
  ['that it is not dark', { theme: { isDarkTheme: false, bodyBackgroundColor: '#000000' } }, 'light'],
  ['only a background', { theme: { bodyBackgroundColor: '#252423' } }, 'dark'],
  ['nothing of use', { theme: {} }, null],
])('in Excel the pane learns its language, and the shade where Excel says %s', async (_, found, shade) => {
  expect(await boot(officeWith(found), 1_000)).toEqual({
    ok: true,
    value: { displayLanguage: 'zh-CN', shade },
  });
});
