import { createHost, type Host } from '../../../workbench/host/host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { PROFILES, type Profile } from '../../../workbench/host/profile';
import type { HostErrorCode } from '../../../workbench/host/wire/host-error';
import { refusalOf } from './opened';

/** What leads to a code: in which Excel, after what, by which request. */
interface Way {
  readonly profile?: Profile;
  readonly given?: (host: Host) => void;
  readonly ask: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;
}

const write = (sheet: Excel.Worksheet): void => {
  sheet.getRange('A1').values = [[1]];
};

const longTexts = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);

/** Every code that the model can give, and the documented way to get it; the type holds that none is left out. */
const WAYS: Readonly<Record<HostErrorCode, Way>> = {
  AccessDenied: {
    ask: (sheet) => {
      sheet.protection.protect();
      write(sheet);
    },
  },
  ActivityLimitReached: { given: ({ conditions }) => (conditions.turnedAway = 1), ask: write },
  ApiNotFound: {
    profile: { ...PROFILES.excel2021, excelApi: '1.12' },
    ask: (sheet) => sheet.getRange('A1:B2').getMergedAreasOrNullObject(),
  },
  Conflict: { given: ({ conditions }) => (conditions.conflicts = 1), ask: write },
  ConnectionFailure: { given: ({ faults }) => faults.set({ kind: 'disconnect', request: 0 }), ask: write },
  FilteredRangeConflict: {
    ask: (sheet) => {
      sheet.getRange('A1:B4').values = [
        ['项目', '状态'],
        ['甲', '完成'],
        ['乙', '推进'],
        ['丙', '完成'],
      ];
      sheet.autoFilter.apply(sheet.getRange('A1:B4'), 1, { filterOn: 'Values', values: ['完成'] });
      sheet.getRange('A1:B1').delete('Up');
    },
  },
  FormulaLengthExceedsLimit: {
    ask: (sheet) => {
      sheet.getRange('A1').formulas = [[`="${'x'.repeat(8_200)}"`]];
    },
  },
  GeneralException: {
    given: ({ conditions }) => (conditions.isOtherWorkbookInFront = true),
    ask: (sheet) => {
      sheet.activate();
    },
  },
  InactiveWorkbook: {
    given: ({ conditions }) => (conditions.isOtherWorkbookInFront = true),
    ask: (_sheet, workbook) => workbook.getActiveChartOrNullObject(),
  },
  InsertDeleteConflict: {
    ask: (sheet) => {
      sheet.tables.add('B4:D6', true);
      sheet.getRange('B2:C2').insert('Down');
    },
  },
  InvalidArgument: { ask: (sheet) => sheet.getRange('!!') },
  InvalidBinding: {
    ask: (_sheet, workbook) => {
      const other = workbook.worksheets.add('Other');
      workbook.bindings.add(other.getRange('A1'), 'Range', 'bound');
      other.delete();
      workbook.bindings.getItem('bound').getRange();
    },
  },
  InvalidOperation: {
    ask: (sheet) => {
      sheet.delete();
    },
  },
  InvalidOperationInCellEditMode: {
    given: ({ conditions }) => {
      conditions.beginCellEdit();
    },
    ask: write,
  },
  InvalidReference: {
    ask: (sheet) => {
      const range = sheet.getRange('B2');
      sheet.getRange('2:2').delete('Up');
      range.values = [[1]];
    },
  },
  InvalidSelection: {
    given: ({ workbook }) => {
      const [sheet] = workbook.sheets;
      const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
      if (sheet !== undefined) sheet.selection = [cell, { ...cell, row: 2 }];
    },
    ask: (_sheet, workbook) => workbook.getSelectedRange(),
  },
  ItemAlreadyExists: { ask: (_sheet, workbook) => workbook.worksheets.add('SHEET1') },
  ItemNotFound: { ask: (_sheet, workbook) => workbook.worksheets.getItem('None').load('name') },
  MergedRangeConflict: {
    ask: (sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.tables.add('A1:C4', true);
    },
  },
  NonBlankCellOffSheet: {
    ask: (sheet) => {
      sheet.getRange('A1048576').values = [['end']];
      sheet.getRange('1:1').insert('Down');
    },
  },
  OperationCellsExceedLimit: {
    profile: PROFILES.web,
    ask: (sheet) => {
      sheet.getRange('A:AH').copyFrom('AJ1');
    },
  },
  PivotTableRangeConflict: {
    ask: (sheet) => {
      sheet.getRange('A1:B2').values = [
        ['项目', '数'],
        ['甲', 1],
      ];
      sheet.pivotTables.add('汇总', 'A1:B2', 'D1');
      sheet.getRange('D2').values = [[1]];
    },
  },
  RangeExceedsLimit: {
    ask: (sheet) => {
      Reflect.set(sheet.getRange('A1:Z1048575'), 'values', 'x');
    },
  },
  RequestAborted: {
    given: (host) => {
      host.conditions.beginCellEdit();
      setTimeout(() => {
        host.close();
      }, 0);
    },
    ask: write,
  },
  RequestPayloadSizeLimitExceeded: {
    profile: PROFILES.web,
    ask: (sheet) => {
      sheet.getRange('A1:A200').values = longTexts;
    },
  },
  ResponsePayloadSizeLimitExceeded: {
    profile: PROFILES.web,
    given: ({ workbook }) => {
      longTexts.forEach(([text = ''], row) => workbook.sheets[0]?.cells.setValue(row, 0, text));
    },
    ask: (sheet) => sheet.getRange('A1:A200').load('values'),
  },
  UnsupportedSheet: {
    given: ({ workbook }) => {
      workbook.addOtherSheet('Chart1');
    },
    ask: (_sheet, workbook) => workbook.worksheets.getItem('Chart1').getUsedRange(),
  },
};

test.each(Object.entries(WAYS))('%s', async (code, { profile = PROFILES.microsoft365, given, ask }) => {
  const host = createHost(HostWorkbook.blank(), { profile });
  const { Excel } = openOffice(host);
  given?.(host);
  const run = Excel.run({ delayForCellEdit: code === 'RequestAborted' }, async (context) => {
    ask(context.workbook.worksheets.getItem('Sheet1'), context.workbook);
    await context.sync();
  });
  expect((await refusalOf(run)).code).toBe(code);
});

describe('a tab that is no worksheet', () => {
  function withChartSheet(): { readonly host: Host; readonly client: typeof Excel } {
    const workbook = HostWorkbook.blank();
    workbook.addOtherSheet('Chart1');
    workbook.addSheet('Sheet2');
    const host = createHost(workbook, { profile: PROFILES.microsoft365 });
    return { host, client: openOffice(host).Excel };
  }

  const asked = (client: typeof Excel, act: (workbook: Excel.Workbook) => unknown): Promise<void> =>
    client.run(async (context) => {
      act(context.workbook);
      await context.sync();
    });

  test('stands among the worksheets with its name, place and visibility', async () => {
    const listed = await withChartSheet().client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/position,items/visibility,items/protection/protected');
      await context.sync();
      return worksheets.items.map(({ name, position, visibility, protection }) => [
        name,
        position,
        visibility,
        protection.protected,
      ]);
    });
    expect(listed).toEqual([
      ['Sheet1', 0, 'Visible', false],
      ['Chart1', 1, 'Visible', false],
      ['Sheet2', 2, 'Visible', false],
    ]);
  });

  test('keeps its name from being used again, and its place when others move', async () => {
    const { client } = withChartSheet();
    const adding = asked(client, (workbook) => workbook.worksheets.add('chart1'));
    expect((await refusalOf(adding)).code).toBe('ItemAlreadyExists');
    const names = await client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Sheet2').position = 0;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Sheet2', 'Sheet1', 'Chart1']);
  });

  test.each<[what: string, act: (workbook: Excel.Workbook) => unknown]>([
    ['the active worksheet', ({ worksheets }) => worksheets.getActiveWorksheet()],
    ['the active cell', (workbook) => workbook.getActiveCell()],
    ['the selected range', (workbook) => workbook.getSelectedRange()],
  ])('in front: there is no %s', async (_, act) => {
    const { host, client } = withChartSheet();
    host.person.activateSheet('Chart1');
    const asking = asked(client, act);
    expect((await refusalOf(asking)).code).toBe('UnsupportedSheet');
    host.person.activateSheet('Sheet2');
    await asked(client, act);
  });

  test.each<[what: string, act: (sheet: Excel.Worksheet) => unknown]>([
    ['cells', (sheet) => sheet.getRange('A1')],
    ['custom properties', (sheet) => sheet.customProperties.load('items/key')],
    ['tables', (sheet) => sheet.tables.load('items/name')],
    ['another name', (sheet) => (sheet.name = 'Other')],
    ['deletion', (sheet) => sheet.delete()],
  ])('refuses %s', async (_, act) => {
    const { client } = withChartSheet();
    const asking = asked(client, ({ worksheets }) => act(worksheets.getItem('Chart1')));
    expect((await refusalOf(asking)).code).toBe('UnsupportedSheet');
  });
});
