import { checkWorkbook } from '../../src/app/check-workbook';
import { goToCell } from '../../src/app/go-to-cell';
import { clearMarks } from '../../src/app/clear-marks';
import { markFindings } from '../../src/app/mark-findings';
import { writeSheets } from '../../src/app/write-sheets';
import { calendarDate } from '../../src/core/calendar/calendar-date';
import { NO_REGISTERS } from '../../src/core/registers/register-review';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { zhCN } from '../../src/locale/zh-CN';
import {
  FIXTURES,
  openFixture,
  requestsOf,
  valueOf,
  workbookOf,
  type OpenedWorkbook,
  type Typed,
} from './opened-workbook';
import { styledCells } from './marks/styled-cells';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const today = calendarDate(2022, 10, 31);

/** The main job as a person does it: check, mark, write. Tells what each part cost in requests. */
async function doTheJob({ port, host }: OpenedWorkbook): Promise<{ reading: number; writing: number }> {
  if (today === null) throw new RangeError();
  const request = { settings: () => DEFAULT_SETTINGS, today, asOf: today, period: null };
  const before = host.metrics.requests;
  const { check, reading: read } = valueOf(await checkWorkbook(port, request, { merges: true }));
  const reading = host.metrics.requests - before;
  if (check.kind !== 'checked') throw new Error(JSON.stringify(check.detection));
  const { result, ranking } = check;
  const making = { fileName: read.snapshot.fileName, madeOn: { day: today, time: null } };
  const writing = await requestsOf(host, async () => {
    valueOf(await markFindings(port, result, read.snapshot));
    valueOf(await writeSheets(port, { result, ranking, registers: NO_REGISTERS, making, texts: zhCN }));
  });
  return { reading, writing };
}

describe.each(FIXTURES)('%s', (file) => {
  test('takes at most 4 requests to read and 10 to mark and write, the first time and again', async () => {
    const book = await openFixture(file);
    for (let run = 0; run < 2; run += 1) {
      const { reading, writing } = await doTheJob(book);
      expect(reading).toBeLessThanOrEqual(4);
      expect(writing).toBeLessThanOrEqual(10);
    }
  });

  test('done twice is the same as done once', async () => {
    const book = await openFixture(file);
    await doTheJob(book);
    const once = styledCells(book.workbook);
    await doTheJob(book);
    expect(styledCells(book.workbook)).toEqual(once);
  });

  test('leaves the table as it was once the marks are cleared', async () => {
    const book = await openFixture(file);
    const before = styledCells(book.workbook).sheets;
    await doTheJob(book);
    valueOf(await clearMarks(book.port));
    expect(styledCells(book.workbook).sheets.slice(0, before.length)).toEqual(before);
  });
});

/** A table of so many items with the months of half a year, most of them as they should be. */
function tableOf(items: number): Typed {
  const months = [5, 6, 7, 8, 9, 10];
  const header = [
    '序号',
    '争取激励项目名称',
    '主要责任单位',
    ...months.flatMap((month) => [`${month}月进展`, `${month}月预估排名`]),
  ];
  const rows = Array.from({ length: items }, (_, i) => [
    i + 1,
    `推进第${i + 1}项重点工作取得明显成效`,
    `第${i % 60}分局`,
    ...months.flatMap((month) =>
      (i + month) % 9 === 0 ? ['', ''] : [`本月建成第${i}标段，形象进度符合要求`, (i % 12) + 1],
    ),
  ]);
  return [header, ...rows];
}

test('a larger table with more findings and units takes no request more', async () => {
  const small = await doTheJob(await workbookOf({ 责任表: tableOf(15) }));
  const large = await doTheJob(await workbookOf({ 责任表: tableOf(400) }));
  expect(large).toEqual(small);
});

test('a sheet of ours is no candidate for the table, nor is it read', async () => {
  const book = await openFixture('2022-责任表-至10月.xlsx');
  await doTheJob(book);
  const { snapshot, state } = valueOf(await book.port.read({ merges: false }));
  expect(
    snapshot.sheets.filter(({ isOwn }) => isOwn).map(({ name, values }) => [name, values.length]),
  ).toEqual([
    ['DutyLedgerMarks', 0],
    ['督查汇总', 0],
    ['事项进展矩阵', 0],
  ]);
  expect(state.ownSheets).toEqual([
    { kind: 'summary', name: '督查汇总', unfinished: false },
    { kind: 'matrix', name: '事项进展矩阵', unfinished: false },
  ]);
});

test("what a person notes beside a unit stays beside it, though the ranking's order changes", async () => {
  const book = await openFixture('2022-责任表-至10月.xlsx');
  await doTheJob(book);
  const sheet = book.workbook.findSheet('督查汇总');
  const cells = (): string[][] => {
    const rows: string[][] = [];
    for (let row = 0; row < 60; row += 1)
      rows.push([1, 15].map((column) => textOf(sheet?.valueAt(row, column))));
    return rows;
  };
  const at = cells().findIndex(([unit]) => unit === '区水利局');
  await book.office.Excel.run(async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.getItem('督查汇总').getCell(at, 15).values = [['主任约谈']];
    worksheets.getItem('责任表').getRange('F4:Z6').clear('Contents');
    await context.sync();
  });
  await doTheJob(book);
  const noted = cells().filter(([, note]) => note === '主任约谈');
  expect(noted).toEqual([['区水利局', '主任约谈']]);
  expect(cells().findIndex(([unit]) => unit === '区水利局')).not.toBe(at);
});

test('going to a cell shows it and unhides nothing', async () => {
  const book = await openFixture('2022-责任表-至10月.xlsx');
  const hidden = [...(book.workbook.sheets[0]?.rows ?? [])].filter(([, row]) => row.hidden);
  valueOf(await goToCell(book.port, { sheet: '责任表', row: 5, column: 7 }));
  expect([...(book.workbook.sheets[0]?.rows ?? [])].filter(([, row]) => row.hidden)).toEqual(hidden);
  expect(book.workbook.activeSheet?.selection).toMatchObject([{ row: 5, column: 7 }]);
});
