import { checkWorkbook } from '../../src/app/check-workbook';
import { ALL_SHEETS, SUMMARY_SHEETS, writeSheets } from '../../src/app/write-sheets';
import type { OwnSheetKind } from '../../src/core/report/sheet-content';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { zhCN } from '../../src/locale/zh-CN';
import type { Sheet } from '../../workbench/host/model/sheet';
import { day } from '../core/report/sample-report';
import { openFixture, requestsOf, valueOf, type OpenedWorkbook } from './opened-workbook';

const today = day('2022-10-31');
const TABLE = '责任表';

/** Milliseconds, for busy machines. */
const LONG = 120_000;

/** Checks and writes as a person does. */
async function run({ port }: OpenedWorkbook, kinds: readonly OwnSheetKind[] = ALL_SHEETS) {
  const request = { settings: () => DEFAULT_SETTINGS, today, asOf: today, period: null };
  const { check, reading } = valueOf(await checkWorkbook(port, request, { merges: true }));
  if (check.kind !== 'checked') throw new Error(JSON.stringify(check.detection));
  const { result, ranking, registers } = check;
  const making = { fileName: reading.snapshot.fileName, madeOn: { day: today, time: null } };
  return valueOf(await writeSheets(port, { result, ranking, registers, making, texts: zhCN }, kinds));
}

function sheetOf({ workbook }: OpenedWorkbook, name: string): Sheet {
  const sheet = workbook.findSheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cells of a column whose text is as given, from the top. */
function rowsWhere(sheet: Sheet, column: number, text: string): readonly number[] {
  return Array.from({ length: 120 }, (_, row) => row).filter((row) => sheet.valueAt(row, column) === text);
}

function only(rows: readonly number[]): number {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new Error(`${rows.length} rows`);
  return row;
}

/** The column under a header, and the header's row. */
function headerOf(sheet: Sheet, text: string): { readonly row: number; readonly column: number } {
  for (let row = 0; row < 20; row += 1) {
    for (let column = 0; column < 30; column += 1) {
      if (sheet.valueAt(row, column) === text) return { row, column };
    }
  }
  throw new Error(`no header ${text}`);
}

async function edit(
  { office }: OpenedWorkbook,
  name: string,
  by: (sheet: Excel.Worksheet) => void,
): Promise<void> {
  await office.Excel.run(async (context) => {
    by(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

/** The columns that the summary always has there. */
const UNIT = 1;
const RATE = 9;

/** And the one of 月度调度. */
const ITEM = 1;

test(
  'notes typed between two runs follow their units and items; those of what is gone stand at the end',
  async () => {
    const book = await openFixture('2022-责任表-至10月.xlsx');
    await run(book);
    const summary = sheetOf(book, '督查汇总');
    const dispatch = sheetOf(book, '月度调度');
    const note = headerOf(summary, '备注');
    const opinion = headerOf(dispatch, '会商意见');
    const unitRow = (unit: string): number => only(rowsWhere(summary, UNIT, unit));
    const itemRow = (item: string): number => only(rowsWhere(dispatch, ITEM, item));
    const before = unitRow('区科工信局');
    await edit(book, '督查汇总', (sheet) => {
      for (const [unit, words] of [
        ['区科工信局', '已约谈，限期整改'],
        ['区教育局', '=表扬'],
        ['区水利局', '并入区农业农村局'],
      ] as const) {
        sheet.getCell(unitRow(unit), note.column).values = [[`'${words}`]];
      }
    });
    await edit(book, '月度调度', (sheet) => {
      for (const [item, words] of [
        ['产业强区经验推介', '由常务副区长牵头会商'],
        ['水利建设河长制', '移交后续办理'],
      ] as const) {
        sheet.getCell(itemRow(item), opinion.column).values = [[words]];
      }
    });

    // 区科工信局 (row 17) loses its October; the row of 区水利局 (row 11) is deleted: what is below moves up.
    await edit(book, TABLE, (sheet) => {
      sheet.getRange('X17:Z17').clear('Contents');
      sheet.getRange('U17:W17').clear('Contents');
      sheet.getRange('11:11').delete('Up');
    });
    await run(book);

    expect(unitRow('区科工信局')).not.toBe(before);
    const noteOf = (unit: string): unknown => summary.valueAt(unitRow(unit), note.column);
    expect([noteOf('区科工信局'), noteOf('区教育局')]).toEqual(['已约谈，限期整改', '=表扬']);
    expect(noteOf('区发改局')).toBe('');
    const vanished = unitRow('区水利局');
    expect(summary.valueAt(vanished, note.column)).toBe('并入区农业农村局');
    expect(vanished).toBeGreaterThan(only(rowsWhere(summary, 0, '以下备注的单位已不在责任表中')));
    expect(dispatch.valueAt(itemRow('产业强区经验推介'), opinion.column)).toBe('由常务副区长牵头会商');
    expect(dispatch.valueAt(itemRow('水利建设河长制'), opinion.column)).toBe('移交后续办理');
    expect(itemRow('水利建设河长制')).toBeGreaterThan(
      only(rowsWhere(dispatch, 0, '以下会商意见的事项已不在责任表中')),
    );

    await run(book);
    expect(summary.valueAt(unitRow('区水利局'), note.column)).toBe('并入区农业农村局');
    expect(dispatch.valueAt(itemRow('水利建设河长制'), opinion.column)).toBe('移交后续办理');
  },
  LONG,
);

test(
  'cells, a chart and formulas of theirs survive rewrites with fewer units and with more',
  async () => {
    const book = await openFixture('2022-责任表-至10月.xlsx');
    await run(book, SUMMARY_SHEETS);
    const summary = sheetOf(book, '督查汇总');
    const first = headerOf(summary, '较上月').row + 1;
    await edit(book, '督查汇总', (sheet) => {
      sheet.getRange('T9').values = [['会前核对']];
      const chart = sheet.charts.add(
        'ColumnClustered',
        sheet.getRangeByIndexes(first, RATE, 3, 1),
        'Columns',
      );
      chart.name = '前三名';
      chart.setPosition('T12', 'Z20');
    });
    await edit(book, TABLE, ({ context }) => {
      const own = context.workbook.worksheets.add('领导关注');
      own.getRange('A1:A2').formulas = [
        [`='督查汇总'!J${first + 1}`],
        [`=AVERAGE('督查汇总'!J${first + 1}:J${first + 14})`],
      ];
    });
    const own = (): Sheet => sheetOf(book, '领导关注');
    const formulas = (): unknown[] => [0, 1].map((row) => own().cells.formula(row, 0));
    const theirs = (): unknown[] => [
      summary.valueAt(8, 19),
      summary.charts.find(({ name }) => name === '前三名')?.series.length,
    ];
    const best = (): unknown => own().valueAt(0, 0);
    expect(best()).toBe(1);

    await edit(book, TABLE, (sheet) => sheet.getRange('9:12').delete('Up'));
    await run(book, SUMMARY_SHEETS);
    expect(theirs()).toEqual(['会前核对', 1]);
    expect(formulas()).toEqual([
      `='督查汇总'!J${first + 1}`,
      `=AVERAGE('督查汇总'!J${first + 1}:J${first + 14})`,
    ]);
    expect(best()).toBe(summary.valueAt(first, RATE));

    await edit(book, TABLE, (sheet) => {
      const rows = Array.from({ length: 8 }, (_, index) => [
        15 + index,
        `新增任务${index + 1}`,
        `新增单位${index + 1}`,
      ]);
      sheet.getRange('A14:C21').values = rows;
    });
    await run(book, SUMMARY_SHEETS);
    expect(theirs()).toEqual(['会前核对', 1]);
    expect(formulas()).not.toContain(expect.stringContaining('#REF!'));
    expect(best()).toBe(summary.valueAt(first, RATE));
    expect(summary.charts.filter(({ name }) => name.startsWith('DutyLedger'))).toHaveLength(2);
  },
  LONG,
);

test(
  'all sheets take no more requests than the default two, the first time and again',
  async () => {
    const book = await openFixture('2022-责任表-至10月.xlsx');
    const request = { settings: () => DEFAULT_SETTINGS, today, asOf: today, period: null };
    const { check, reading } = valueOf(await checkWorkbook(book.port, request, { merges: true }));
    if (check.kind !== 'checked') throw new Error();
    const { result, ranking, registers } = check;
    const making = { fileName: reading.snapshot.fileName, madeOn: { day: today, time: null } };
    const material = { result, ranking, registers, making, texts: zhCN };
    const write = (kinds: readonly OwnSheetKind[]) => () => writeSheets(book.port, material, kinds);
    expect(await requestsOf(book.host, write(ALL_SHEETS))).toBe(4);
    expect(await requestsOf(book.host, write(ALL_SHEETS))).toBe(5);
    expect(await requestsOf(book.host, write(SUMMARY_SHEETS))).toBe(5);
  },
  LONG,
);
