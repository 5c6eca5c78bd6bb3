import { createOfficeWorkbook } from '../../src/excel/office-workbook';
import { HostWorkbook } from '../../workbench/host/model/workbook';
import { openOffice } from '../../workbench/host/office-client';
import { FaultyHost, SilentHost } from './faulty-host';

const address = { sheet: 'Sheet1', row: 0, column: 0 };

describe('a host that does not answer', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('is given up by the watchdog, after the user was told that Excel waits', async () => {
    const host = new SilentHost(HostWorkbook.blank());
    host.silent = true;
    const waiting: boolean[] = [];
    const port = createOfficeWorkbook(openOffice(host).Excel, {
      answerWithin: 10_000,
      onWaiting: (is) => waiting.push(is),
    });
    const outcome = port.goTo(address);
    await jest.advanceTimersByTimeAsync(1_600);
    expect(waiting).toEqual([true]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toMatchObject({ ok: false, problem: { code: 'noAnswer', done: 'nothing' } });
    expect(waiting).toEqual([true, false]);
  });
});

test('a quick answer says nothing of waiting, and leaves no timer behind', async () => {
  const waiting: boolean[] = [];
  const port = createOfficeWorkbook(openOffice(new SilentHost(HostWorkbook.blank())).Excel, {
    onWaiting: (is) => waiting.push(is),
  });
  expect(await port.goTo(address)).toEqual({ ok: true, value: undefined });
  expect(waiting).toEqual([]);
});

test('a cell in edit mode is said to be one, and nothing was done', async () => {
  const host = new FaultyHost(HostWorkbook.blank());
  const port = createOfficeWorkbook(openOffice(host).Excel);
  for (const code of ['InvalidOperationInCellEditMode', 'InvalidOperation']) {
    host.failAt({ request: 0, action: 0, code });
    expect(await port.clearMarks()).toMatchObject({
      ok: false,
      problem: { code: 'cellBeingEdited', done: 'nothing' },
    });
  }
});

describe('going to a cell', () => {
  test('selects it on its sheet', async () => {
    const workbook = HostWorkbook.blank('表.xlsx', '责任表');
    workbook.addSheet('别的');
    const { Excel } = openOffice(new FaultyHost(workbook));
    await createOfficeWorkbook(Excel).goTo({ sheet: '别的', row: 6, column: 3 });
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(selected).toBe('别的!D7');
  });

  test('tries once more where another workbook had the focus', async () => {
    const host = new FaultyHost(HostWorkbook.blank());
    const port = createOfficeWorkbook(openOffice(host).Excel);
    host.failAt({ request: 0, action: 1, code: 'GeneralException' });
    expect(await port.goTo(address)).toMatchObject({ ok: true });
  });

  test('says that the sheet is gone', async () => {
    const port = createOfficeWorkbook(openOffice(new FaultyHost(HostWorkbook.blank())).Excel);
    expect(await port.goTo({ ...address, sheet: '没有' })).toMatchObject({
      ok: false,
      problem: { code: 'sheetGone', done: 'nothing' },
    });
  });
});
