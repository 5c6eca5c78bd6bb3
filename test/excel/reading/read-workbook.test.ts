import { columnName, formatPosition } from '../../../src/core/table/cell';
import type { SheetSnapshot } from '../../../src/core/table/workbook-snapshot';
import type { Sheet } from '../../../workbench/host/model/sheet';
import { FIXTURES, openFixture, openWorkbook, requestsOf, valueOf, workbookOf } from '../opened-workbook';
import { createOfficeWorkbook } from '../../../src/excel/office-workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { FaultyHost } from '../faulty-host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';

describe.each(FIXTURES)('%s', (file) => {
  test('is read as it is: every cell, merged area and hidden row', async () => {
    const { workbook, port } = await openFixture(file);
    const { snapshot } = valueOf(await port.read({ merges: true }));
    expect(snapshot.fileName).toBe(file);
    expect(snapshot.dateSystem).toBe(1900);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    workbook.sheets.forEach((sheet, i) => {
      const read = snapshot.sheets[i];
      if (read === undefined) throw new Error(sheet.name);
      expect(contentOf(read)).toEqual(contentIn(sheet));
      expect(new Set(read.merges?.map(formatPosition))).toEqual(
        new Set(sheet.merges.areas.map(formatPosition)),
      );
      expect(read.hiddenRows).toEqual(hiddenIn(sheet.rows));
      expect(read.hiddenColumns).toEqual(hiddenIn(sheet.columns));
    });
  });

  test('takes at most four requests, and three without merged areas', async () => {
    const { host, port } = await openFixture(file);
    expect(await requestsOf(host, () => port.read({ merges: true }))).toBeLessThanOrEqual(4);
    expect(await requestsOf(host, () => port.read({ merges: false }))).toBeLessThanOrEqual(3);
  });
});

/** Every cell that is not blank, by address. */
function contentOf({ used, values }: SheetSnapshot): ReadonlyMap<string, unknown> {
  const content = new Map<string, unknown>();
  values.forEach((row, i) =>
    row.forEach((value, j) => {
      if (value === '') return;
      content.set(formatPosition({ row: (used?.row ?? 0) + i, column: (used?.column ?? 0) + j }), value);
    }),
  );
  return content;
}

function contentIn(sheet: Sheet): ReadonlyMap<string, unknown> {
  const content = new Map<string, unknown>();
  const whole = { row: 0, column: 0, rowCount: 1_000, columnCount: 200 };
  sheet.cells.forEach(whole, (row, column) => {
    const value = sheet.merges.covers(row, column) ? '' : sheet.valueAt(row, column);
    if (value !== '') content.set(formatPosition({ row, column }), value);
  });
  return content;
}

const hiddenIn = (shapes: ReadonlyMap<number, { readonly hidden?: boolean }>): number[] =>
  [...shapes]
    .filter(([, { hidden }]) => hidden === true)
    .map(([index]) => index)
    .sort((a, b) => a - b);

test('values, displayed text and formats come as they are, an error value apart from its text', async () => {
  const { port, office } = await workbookOf({ 表: [['序号', "'#N/A", '#DIV/0!', true, 44_858, 0.5]] });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.getRange('E1').numberFormat = [['yyyy"年"m"月"d"日"']];
    sheet.getRange('F1').numberFormat = [['0%']];
    await context.sync();
  });
  const { snapshot } = valueOf(await port.read({ merges: false }));
  expect(snapshot.sheets[0]).toMatchObject({
    used: { row: 0, column: 0, rowCount: 1, columnCount: 6 },
    values: [['序号', '#N/A', { error: '#DIV/0!' }, true, 44_858, 0.5]],
    text: [['序号', '#N/A', '#DIV/0!', 'TRUE', '2022年10月24日', '50%']],
    numberFormats: [['General', 'General', 'General', 'General', 'yyyy"年"m"月"d"日"', '0%']],
    merges: null,
  });
});

test('the date system is told', async () => {
  const workbook = new HostWorkbook({ name: '表.xlsx', dates: 1904 });
  workbook.addSheet('表');
  const { snapshot } = valueOf(await openWorkbook(workbook).port.read({ merges: false }));
  expect(snapshot.dateSystem).toBe(1904);
});

test('tables, hidden parts and headers centred across cells are told', async () => {
  const { port, office } = await workbookOf({
    表: [
      ['10月', '', '', '备注'],
      ['进展', '排名', '日期', ''],
      ['无', 3, '', ''],
    ],
  });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.getRange('A1:C1').format.horizontalAlignment = 'CenterAcrossSelection';
    sheet.getRange('3:3').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    sheet.tables.add('A2:C3', true).name = '台账';
    await context.sync();
  });
  const { snapshot } = valueOf(await port.read({ merges: false }));
  expect(snapshot.sheets[0]).toMatchObject({
    hiddenRows: [2],
    hiddenColumns: [1],
    centeredAcross: [{ row: 0, column: 0, rowCount: 1, columnCount: 3 }],
    tables: [
      {
        name: '台账',
        range: { row: 1, column: 0, rowCount: 2, columnCount: 3 },
        showHeaders: true,
        showTotals: false,
      },
    ],
  });
});

test('sheets that are very hidden are listed and not read; blank ones hold nothing', async () => {
  const { port, office } = await workbookOf({ 表: [['甲']], 空: [], 内部: [['密']] });
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('内部').visibility = 'VeryHidden';
    context.workbook.worksheets.getItem('空').visibility = 'Hidden';
    await context.sync();
  });
  const { snapshot } = valueOf(await port.read({ merges: true }));
  expect(snapshot.sheets).toMatchObject([
    { name: '表', visibility: 'visible', isActive: true, values: [['甲']] },
    { name: '空', visibility: 'hidden', used: null, values: [] },
    { name: '内部', visibility: 'veryHidden', used: null, values: [] },
  ]);
});

test('a chart sheet that refuses to be read is left out, and the others are read', async () => {
  const workbook = HostWorkbook.blank('表.xlsx', '责任表');
  workbook.sheets[0]?.cells.setValue(0, 0, '序号');
  workbook.addSheet('图表');
  const host = new FaultyHost(workbook);
  const port = createOfficeWorkbook(openOffice(host).Excel);
  const code = 'UnsupportedSheet';
  host.failAt({ request: 1, action: 0, code }, { request: 3, action: 0, code });
  const { snapshot } = valueOf(await port.read({ merges: false }));
  expect(snapshot.sheets.map(({ name, values }) => [name, values])).toEqual([['责任表', [['序号']]]]);
});

describe('used ranges with an ocean of blanks', () => {
  /** A table of 400 rows, with cells beside it. */
  const beside = async (cells: Readonly<Record<string, string>>) => {
    const { port, office, host } = await workbookOf({ 表: Array.from({ length: 400 }, (_, i) => [i, '甲']) });
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      for (const [address, text] of Object.entries(cells)) sheet.getRange(address).values = [[text]];
      await context.sync();
    });
    const before = host.metrics.readBytes;
    const reading = await port.read({ merges: true });
    return { reading, bytes: host.metrics.readBytes - before };
  };

  test('a lone cell at column XFD is part of no table, and left', async () => {
    const { reading, bytes } = await beside({ XFD3: 'x' });
    expect(bytes).toBeLessThan(300_000);
    const [sheet] = valueOf(reading).snapshot.sheets;
    expect(sheet?.used).toEqual({ row: 0, column: 0, rowCount: 400, columnCount: 2 });
    expect(sheet?.values[399]).toEqual([399, '甲']);
  });

  test('cells beside each other there are read, and no million of cells between', async () => {
    const { reading, bytes } = await beside({ XFC3: 'x', XFD3: 'y', XFC400: 'z' });
    expect(bytes).toBeLessThan(300_000);
    const [sheet] = valueOf(reading).snapshot.sheets;
    expect(sheet?.used).toEqual({ row: 0, column: 0, rowCount: 400, columnCount: 16_384 });
    expect(sheet?.values[2]).toHaveLength(16_384);
    expect(sheet?.values[2]?.slice(16_382)).toEqual(['x', 'y']);
    expect(Object.keys(sheet?.values[2] ?? [])).toHaveLength(4);
    expect(sheet?.values[399]?.[1]).toBe('甲');
    expect(sheet?.text[399]?.[16_382]).toBe('z');
  });

  test('one cell alone on a sheet is read, wherever it is', async () => {
    const { port, office } = await workbookOf({ 表: [] });
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('XFD9').values = [['x']];
      await context.sync();
    });
    const { snapshot } = valueOf(await port.read({ merges: true }));
    expect(snapshot.sheets[0]).toMatchObject({ used: { row: 8, column: 16_383 }, values: [['x']] });
  });

  test('content that lies about all over the sheet is refused, not read for minutes', async () => {
    const cells = Array.from(
      { length: 1_000 },
      (_, i) => [`${columnName(i * 16)}${i * 1_000 + 1}`, '散'] as const,
    );
    const { reading, bytes } = await beside(Object.fromEntries(cells));
    expect(reading).toMatchObject({ ok: false, problem: { code: 'tooLarge', sheet: '表', done: 'nothing' } });
    expect(bytes).toBeLessThan(1_000_000);
  });

  test('a header in a table of 16 384 columns is asked about no more than its cells', async () => {
    const wide = Array.from({ length: 16_384 }, (_, j) => j);
    const workbook = HostWorkbook.blank('表.xlsx', '表');
    for (let row = 0; row < 20; row += 1) {
      wide.forEach((value, column) => workbook.sheets[0]?.cells.setValue(row, column, value));
    }
    const { port, host } = openWorkbook(workbook);
    const { snapshot } = valueOf(await port.read({ merges: false }));
    expect(snapshot.sheets[0]?.values[19]).toEqual(wide);
    expect(host.metrics.requests).toBeLessThan(60);
  });

  test('a stray cell in the last row neither', async () => {
    const { port, office, host } = await workbookOf({ 表: Array.from({ length: 40 }, (_, i) => [i, '甲']) });
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('B1048576').values = [['x']];
      await context.sync();
    });
    const before = host.metrics.readBytes;
    const { snapshot } = valueOf(await port.read({ merges: false }));
    expect(host.metrics.readBytes - before).toBeLessThan(2_000_000);
    const [sheet] = snapshot.sheets;
    expect(sheet?.used?.rowCount).toBe(1_048_576);
    expect(sheet?.values[1_048_575]).toEqual(['', 'x']);
    expect(sheet?.values[39]).toEqual([39, '甲']);
  });

  test('rows and columns that are hidden are told once, however many blocks they are in', async () => {
    const { port, office } = await workbookOf({
      表: Array.from({ length: 30 }, () => Array.from({ length: 400 }, () => '甲')),
    });
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      sheet.getRange('20:21').rowHidden = true;
      sheet.getRange('GA:GB').columnHidden = true;
      await context.sync();
    });
    const { snapshot } = valueOf(await port.read({ merges: false }));
    expect(snapshot.sheets[0]).toMatchObject({ hiddenRows: [19, 20], hiddenColumns: [182, 183] });
  });
});

describe('tables beyond one request', () => {
  const long = '推进情况良好，已完成全部节点任务，'.repeat(20);

  test('are read in blocks under 5 MB, in as many requests as their bytes ask for', async () => {
    const { port, host } = await workbookOf({
      表: Array.from({ length: 6_000 }, (_, i) => [i, long, 3, '10.24', '', '', '', '']),
    });
    const before = host.metrics;
    const { snapshot } = valueOf(await port.read({ merges: false }));
    const requests = host.metrics.requests - before.requests;
    const bytes = host.metrics.readBytes - before.readBytes;
    expect(snapshot.sheets[0]?.values[5_999]).toEqual([5_999, long, 3, 10.24]);
    expect(requests).toBeLessThanOrEqual(4 + Math.ceil(bytes / 4_000_000));
  });

  test('an answer that would be too large is asked for in smaller parts', async () => {
    const text = '长'.repeat(4_000);
    const { port } = await workbookOf({ 表: Array.from({ length: 300 }, () => [text, text, text]) });
    const { snapshot } = valueOf(await port.read({ merges: false }));
    expect(snapshot.sheets[0]?.values.map((row) => row.length)).toEqual(Array.from({ length: 300 }, () => 3));
  });

  test('more than 512 merged areas are read by halving', async () => {
    const { port, office } = await workbookOf({
      表: Array.from({ length: 2_000 }, (_, i) => [i, '甲', '乙']),
    });
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      for (let row = 0; row < 2_000; row += 2) sheet.getRangeByIndexes(row, 1, 2, 1).merge(false);
      await context.sync();
    });
    const { snapshot } = valueOf(await port.read({ merges: true }));
    const merges = snapshot.sheets[0]?.merges ?? [];
    expect(merges).toHaveLength(1_000);
    expect(new Set(merges.map(({ row }) => row)).size).toBe(1_000);
  });
});
