import { createHost, type Host } from '../../../workbench/host/host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { PROFILES, type Profile } from '../../../workbench/host/profile';
import { refusalOf } from './opened';

interface Open {
  readonly host: Host;
  readonly Excel: typeof Excel;
}

function open(profile: Profile = PROFILES.microsoft365): Open {
  const host = createHost(HostWorkbook.blank(), { profile });
  return { host, Excel: openOffice(host).Excel };
}

const write =
  (address: string, value: unknown) =>
  async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
    await context.sync();
  };

const valueAt = ({ host }: Open, row: number): unknown => host.workbook.sheets[0]?.valueAt(row, 0);

describe('while a cell is being edited', () => {
  test.each<[profile: Profile, code: string]>([
    [PROFILES.microsoft365, 'InvalidOperationInCellEditMode'],
    [PROFILES.web, 'InvalidOperationInCellEditMode'],
    [PROFILES.excel2021, 'InvalidOperation'],
  ])('%j refuses a batch', async (profile, code) => {
    const excel = open(profile);
    excel.host.conditions.beginCellEdit();
    expect((await refusalOf(excel.Excel.run(write('A1', 1)))).code).toBe(code);
    expect(valueAt(excel, 0)).toBe('');
    excel.host.conditions.endCellEdit();
    await excel.Excel.run(write('A1', 1));
    expect(valueAt(excel, 0)).toBe(1);
  });

  test('a batch with delayForCellEdit waits until the editing ends', async () => {
    const excel = open();
    excel.host.conditions.beginCellEdit();
    let isDone = false;
    const run = excel.Excel.run({ delayForCellEdit: true }, write('A1', 1)).then(() => {
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([isDone, valueAt(excel, 0)]).toEqual([false, '']);
    excel.host.conditions.endCellEdit();
    await run;
    expect(valueAt(excel, 0)).toBe(1);
  });
});

test('too many requests are turned away for a while', async () => {
  const excel = open();
  excel.host.conditions.turnedAway = 1;
  expect((await refusalOf(excel.Excel.run(write('A1', 1)))).code).toBe('ActivityLimitReached');
  await excel.Excel.run(write('A1', 2));
  expect(valueAt(excel, 0)).toBe(2);
});

test('a host that is silent never answers', async () => {
  const excel = open();
  excel.host.conditions.isSilent = true;
  const outcome = await Promise.race([
    excel.Excel.run(write('A1', 1)).then(() => 'answered'),
    new Promise((resolve) => setTimeout(resolve, 10, 'no answer')),
  ]);
  expect([outcome, valueAt(excel, 0)]).toEqual(['no answer', '']);
});

describe('a workbook opened for reading', () => {
  test('on the web takes no change, and is read', async () => {
    const excel = open(PROFILES.web);
    excel.host.workbook.readOnly = true;
    expect(await refusalOf(excel.Excel.run(write('A1', 1)))).toEqual({
      code: 'AccessDenied',
      location: 'Range.values',
    });
    const address = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!A1:B2');
    const serial = await excel.Excel.run(async (context) => {
      const result = context.workbook.functions.date(2022, 10, 24).load('value');
      await context.sync();
      return result.value;
    });
    expect(serial).toBe(44858);
  });

  test('on the desktop is changed in memory', async () => {
    const excel = open();
    excel.host.workbook.readOnly = true;
    await excel.Excel.run(write('A1', 1));
    expect(valueAt(excel, 0)).toBe(1);
  });
});

describe('while another workbook is in front', () => {
  test.each<[act: (workbook: Excel.Workbook) => void, code: string]>([
    [(workbook) => workbook.worksheets.add('二'), 'GeneralException'],
    [(workbook) => workbook.worksheets.getItem('Sheet1').activate(), 'GeneralException'],
    [(workbook) => workbook.worksheets.getItem('Sheet1').freezePanes.freezeRows(1), 'GeneralException'],
    [(workbook) => workbook.worksheets.getItem('Sheet1').getRange('A1').select(), 'GeneralException'],
    [(workbook) => workbook.getSelectedRange(), 'InvalidSelection'],
    [(workbook) => workbook.getActiveCell(), 'InvalidSelection'],
    [(workbook) => workbook.worksheets.getItem('Sheet1').delete(), 'InvalidSelection'],
    [(workbook) => workbook.worksheets.getItem('Sheet1').freezePanes.unfreeze(), 'GeneralException'],
  ])('the desktop refuses %s', async (act, code) => {
    const excel = open();
    excel.host.conditions.isOtherWorkbookInFront = true;
    const run = excel.Excel.run(async (context) => {
      act(context.workbook);
      await context.sync();
    });
    expect((await refusalOf(run)).code).toBe(code);
  });
});

describe('faults that are asked for', () => {
  test('an action that is refused leaves what came before it', async () => {
    const excel = open();
    excel.host.faults.set();
    const both = async (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    };
    await excel.Excel.run(both);
    const count = excel.host.faults.actions[0] ?? 0;
    excel.host.workbook.sheets[0]?.cells.setValue(0, 0, '');
    excel.host.workbook.sheets[0]?.cells.setValue(1, 0, '');
    excel.host.faults.set({ kind: 'refuse', request: 0, action: count - 1, code: 'GeneralException' });
    expect((await refusalOf(excel.Excel.run(both))).code).toBe('GeneralException');
    expect([valueAt(excel, 0), valueAt(excel, 1)]).toEqual([1, '']);
  });

  test('an answer that is dropped: everything was done, and nobody is told', async () => {
    const excel = open();
    excel.host.faults.set({ kind: 'drop', request: 0 });
    void excel.Excel.run(write('A1', 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(valueAt(excel, 0)).toBe(1);
  });

  test('a request that is delayed is done when its time comes', async () => {
    const excel = open();
    let go: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      go = resolve;
    });
    excel.host.faults.set({ kind: 'delay', request: 0, until });
    const run = excel.Excel.run(write('A1', 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(valueAt(excel, 0)).toBe('');
    go();
    await run;
    expect(valueAt(excel, 0)).toBe(1);
  });

  test('a connection that is lost fails every request from then on', async () => {
    const excel = open();
    excel.host.faults.set({ kind: 'disconnect', request: 1 });
    await excel.Excel.run(write('A1', 1));
    expect((await refusalOf(excel.Excel.run(write('A2', 2)))).code).toBe('ConnectionFailure');
    expect((await refusalOf(excel.Excel.run(write('A2', 2)))).code).toBe('ConnectionFailure');
    expect(valueAt(excel, 1)).toBe('');
  });
});

describe('a payload of more than 5 MB', () => {
  const long = 'x'.repeat(30_000);
  const rows = Array.from({ length: 200 }, () => [long]);

  test('is refused on the web, asked or answered', async () => {
    const excel = open(PROFILES.web);
    const writing = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').values = rows;
      await context.sync();
    });
    expect((await refusalOf(writing)).code).toBe('RequestPayloadSizeLimitExceeded');
    for (let row = 0; row < 200; row++) excel.host.workbook.sheets[0]?.cells.setValue(row, 0, long);
    const reading = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').load('values');
      await context.sync();
    });
    expect((await refusalOf(reading)).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('passes on the desktop', async () => {
    const excel = open();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').values = rows;
      await context.sync();
    });
    expect(valueAt(excel, 199)).toBe(long);
  });
});
