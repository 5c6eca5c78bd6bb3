import { boot } from '../../src/excel/boot';

interface Found {
  readonly host?: string | null;
  readonly isNewEnough?: boolean;
  readonly ready?: () => Promise<unknown>;
}

/** Office.js as the pane finds it, with only what starting looks at. */
function officeWith({ host = 'Excel', isNewEnough = true, ready }: Found): typeof Office {
  const found: object = {
    onReady: ready ?? (() => Promise.resolve({ host, platform: 'PC' })),
    context: {
      displayLanguage: 'zh-CN',
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

test('in Excel the pane learns its language', async () => {
  expect(await boot(officeWith({}), 1_000)).toEqual({ ok: true, value: { displayLanguage: 'zh-CN' } });
});
