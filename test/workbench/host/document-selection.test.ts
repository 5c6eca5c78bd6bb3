import { createHost } from '../../../workbench/host/host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { officeContext, type OfficeContext } from '../../../workbench/host/office-context';
import { PROFILES } from '../../../workbench/host/profile';

type Outcome = { readonly status: string; readonly value?: unknown; readonly asyncContext?: unknown };

/** A document with figures in B2:C3, which are selected. */
async function selected(): Promise<{
  readonly document: OfficeContext['document'];
  readonly Excel: typeof Excel;
  readonly settled: () => Promise<void>;
}> {
  const host = createHost(HostWorkbook.blank('Book1.xlsx', 'Sheet1', 'en-US'), {
    profile: PROFILES.microsoft365,
  });
  const { Excel } = openOffice(host);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3');
    range.values = [
      ['Farm', 0.5],
      ['A', 2],
    ];
    range.getCell(0, 1).numberFormat = [['0%']];
    range.select();
    await context.sync();
  });
  return { document: officeContext(host).document, Excel, settled: () => host.settled() };
}

const outcome = (ask: (callback: (result: Outcome) => void) => void): Promise<Outcome> => new Promise(ask);

describe('https://learn.microsoft.com/office/dev/add-ins/develop/read-and-write-data-to-the-active-selection-in-a-document-or-spreadsheet', () => {
  test.each<[string, string, Record<string, unknown>, unknown]>([
    ['text with tabs and line breaks', 'text', {}, 'Farm\t0.5\nA\t2'],
    [
      'rows of values',
      'matrix',
      {},
      [
        ['Farm', 0.5],
        ['A', 2],
      ],
    ],
    ['text as it is shown', 'text', { valueFormat: 'formatted' }, 'Farm\t50%\nA\t2'],
  ])('the selection is read as %s', async (_, coercion, options, value) => {
    const { document } = await selected();
    const result = await outcome((callback) => {
      document.getSelectedDataAsync(coercion, { ...options, asyncContext: 42 }, callback);
    });
    expect(result).toEqual({ status: 'succeeded', value, asyncContext: 42 });
  });

  test.each<[string, unknown, unknown]>([
    ['a text goes into its first cell', 'Hello World!', [['Hello World!', 0.5, '']]],
    ['rows spread from there', [['a', 'b', 'c']], [['a', 'b', 'c']]],
    ['tabs part a text', 'a\tb', [['a', 'b', '']]],
  ])('%s', async (_, data, written) => {
    const { document, Excel } = await selected();
    const result = await outcome((callback) => {
      document.setSelectedDataAsync(data, callback);
    });
    expect(result.status).toBe('succeeded');
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:D2').load('values');
      await context.sync();
      const read: unknown = range.values;
      return read;
    });
    expect(values).toEqual(written);
  });

  test('what cells cannot be read as, or take, fails', async () => {
    const { document } = await selected();
    const [read, written] = await Promise.all([
      outcome((callback) => {
        document.getSelectedDataAsync('html', callback);
      }),
      outcome((callback) => {
        document.setSelectedDataAsync('<b>x</b>', { coercionType: 'html' }, callback);
      }),
    ]);
    expect([read, written]).toMatchObject([
      { status: 'failed', error: { code: 1000 } },
      { status: 'failed', error: { code: 1000 } },
    ]);
  });

  test('a protected sheet’s selection is not written', async () => {
    const { document, Excel } = await selected();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect();
      await context.sync();
    });
    const result = await outcome((callback) => {
      document.setSelectedDataAsync('x', callback);
    });
    expect(result).toMatchObject({ status: 'failed', error: { name: 'AccessDenied' } });
  });

  test('handlers hear of another selection until they are taken off', async () => {
    const { document, Excel, settled } = await selected();
    await settled();
    const heard: unknown[] = [];
    const handler = (event: { readonly type: string }): number => heard.push(event.type);
    const select = async (address: string): Promise<void> => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange(address).select();
        await context.sync();
      });
      await settled();
    };
    const added = await outcome((callback) => {
      document.addHandlerAsync('documentSelectionChanged', handler, callback);
    });
    await select('A1');
    const removed = await outcome((callback) => {
      document.removeHandlerAsync('documentSelectionChanged', { handler }, callback);
    });
    await select('A2');
    expect([added.status, removed.status, heard]).toEqual([
      'succeeded',
      'succeeded',
      ['documentSelectionChanged'],
    ]);
  });
});
