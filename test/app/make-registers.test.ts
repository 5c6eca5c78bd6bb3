import { checkWorkbook } from '../../src/app/check-workbook';
import { makeRegisters, type MadeRegisters } from '../../src/app/make-registers';
import { calendarDate, type CalendarDate } from '../../src/core/calendar/calendar-date';
import type { RegisterReview } from '../../src/core/registers/register-review';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { messagesIn, type Language } from '../../src/locale/messages';
import { openFixture, requestsOf, valueOf, workbookOf, type OpenedWorkbook } from '../excel/opened-workbook';

const TABLE = '2022-责任表-至10月.xlsx';

function dayOf(year: number, month: number, day: number): CalendarDate {
  const date = calendarDate(year, month, day);
  if (date === null) throw new RangeError();
  return date;
}
const today = dayOf(2022, 10, 31);

async function make(
  book: OpenedWorkbook,
  language: Language = 'zh-CN',
  settings: Settings = DEFAULT_SETTINGS,
): Promise<MadeRegisters> {
  const making = { fileName: '', madeOn: { day: today, time: null } };
  return valueOf(await makeRegisters(book.port, { settings, making, texts: messagesIn(language) }));
}

async function check(book: OpenedWorkbook): Promise<RegisterReview> {
  const request = { settings: () => DEFAULT_SETTINGS, today, asOf: today, period: null };
  const { check: checked } = valueOf(await checkWorkbook(book.port, request, { merges: true }));
  if (checked.kind !== 'checked') throw new Error(checked.kind);
  return checked.registers;
}

const namesOf = ({ workbook }: OpenedWorkbook): readonly string[] => workbook.sheets.map(({ name }) => name);

/** Types rows into a sheet from a cell on, as a person does. */
async function type(
  book: OpenedWorkbook,
  sheet: string,
  address: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  await book.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = rows.map((row) => [...row]);
    await context.sync();
  });
}

interface Validated {
  readonly type: string;
  readonly rule: Excel.DataValidationRule;
  readonly alert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
}

async function validationOf(book: OpenedWorkbook, sheet: string, address: string): Promise<Validated> {
  return book.office.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address);
    dataValidation.load('type,rule,errorAlert,prompt');
    await context.sync();
    const { type: kind, rule, errorAlert, prompt } = dataValidation;
    return { type: kind, rule, alert: errorAlert, prompt };
  });
}

async function valuesOf(
  book: OpenedWorkbook,
  sheet: string,
  address: string,
): Promise<readonly (readonly unknown[])[]> {
  return book.office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
    await context.sync();
    return range.values as readonly (readonly unknown[])[];
  });
}

describe('台账 on request (rules §10)', () => {
  it('makes both registers with their headers and no example, which are read as registers without rows', async () => {
    const book = await openFixture(TABLE);
    const { made, kept } = await make(book);
    expect(made).toEqual([
      { kind: 'notices', name: '通报台账', refused: [] },
      { kind: 'outcomes', name: '成果台账', refused: [] },
    ]);
    expect(kept).toEqual([]);
    expect(await valuesOf(book, '通报台账', 'A4:I4')).toEqual([
      ['期号', '通报日期', '被通报单位', '性质', '发文单位', '层级', '轮次', '事由', '是否撤销'],
    ]);
    expect(await valuesOf(book, '成果台账', 'A4:H4')).toEqual([
      ['考核年度', '事项名称', '单位', '类型', '级别', '日期', '状态', '依据'],
    ]);
    expect((await valuesOf(book, '通报台账', 'A5:I40')).flat().every((value) => value === '')).toBe(true);
    const { registers, notices, goals } = await check(book);
    expect(registers.places.map(({ kind, sheet, rows }) => [kind, sheet, rows])).toEqual([
      ['notices', '通报台账', 0],
      ['outcomes', '成果台账', 0],
    ]);
    expect(registers.problems).toEqual([]);
    expect(notices).toEqual({ heldRounds: [], units: [] });
    expect(goals).toMatchObject({ year: 2022, awards: { target: 3, confirmed: 0, expected: 0 } });
  });

  it('offers lists and prompts that inform and never block', async () => {
    const book = await openFixture(TABLE);
    await make(book);
    const kind = await validationOf(book, '通报台账', 'D5:D204');
    expect(kind.rule).toEqual({ list: { inCellDropDown: true, source: '通报批评,通报表扬' } });
    expect(kind.alert).toMatchObject({ style: 'Information', showAlert: true });
    expect(kind.prompt).toMatchObject({ showPrompt: true, title: '性质' });
    const sources = await Promise.all(
      ['E5', 'F5', 'G5', 'I5'].map(
        async (cell) => (await validationOf(book, '通报台账', cell)).rule.list?.source,
      ),
    );
    expect(sources[1]).toBe('区级,市级,省级,国家级');
    expect(sources[2]).toBe('2022Q1,2022Q2,2022Q3,2022Q4');
    expect(sources[3]).toBe('否,是');
    expect((await validationOf(book, '通报台账', 'E5')).alert.showAlert).toBe(false);
    expect((await validationOf(book, '通报台账', 'B5')).type).toBe('Date');
    expect((await validationOf(book, '成果台账', 'A5')).type).toBe('WholeNumber');
    for (const column of 'ABCDEFGHI') {
      expect((await validationOf(book, '通报台账', `${column}5`)).alert.style).toBe('Information');
      expect((await validationOf(book, '通报台账', `${column}5`)).prompt.message).not.toBe('');
    }
  });

  it('offers months where a round is one', async () => {
    const book = await openFixture(TABLE);
    await make(book, 'zh-CN', { ...DEFAULT_SETTINGS, roundLength: 'month' });
    const { rule } = await validationOf(book, '通报台账', 'G5');
    expect(rule.list?.source).toMatch(/^2022-01,2022-02,.*,2022-12$/);
  });

  it('prints what is entered, a page wide under its headers, with a frame that fills one page', async () => {
    const book = await openFixture(TABLE);
    await make(book);
    await book.office.Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('通报台账');
      const area = pageLayout.getPrintAreaOrNullObject();
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      pageLayout.load('orientation,zoom');
      await context.sync();
      expect(area.isNullObject).toBe(true);
      expect(titles.address).toMatch(/!\$?4:\$?4$/);
      expect(pageLayout.orientation).toBe('Landscape');
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
    });
  });

  it('keeps what is typed as it is typed, and reads it', async () => {
    const book = await openFixture(TABLE);
    await make(book);
    await type(book, '通报台账', 'A5:I6', [
      ['03', '2022-7-8', '区住建局、区人社局', '通报批评', '区政府督查室', '区级', '2022Q2', '未报', ''],
      ['4', '2022-10-10', '区住建局', '通报批评', '区政府督查室', '区级', '', '迟报', '否'],
    ]);
    await type(book, '成果台账', 'A5:H5', [
      [2022, '河湖长制', '区水利局', '表彰激励', '省级', '2022-9-30', '已确认', '湘政办函〔2022〕12号'],
    ]);
    expect((await valuesOf(book, '通报台账', 'A5'))[0]).toEqual(['03']);
    const { notices, goals, registers } = await check(book);
    expect(registers.problems).toEqual([]);
    expect(notices?.units.map(({ unit, streak, rounds }) => [unit, streak, rounds])).toEqual([
      ['区住建局', 2, ['2022Q2', '2022Q4']],
      ['区人社局', 0, []],
    ]);
    expect(goals?.awards).toEqual({ target: 3, confirmed: 1, expected: 0 });
    expect(goals?.favoured.map(({ unit }) => unit)).toEqual(['区水利局']);
  });

  it('finds and keeps them the second time, whatever they are renamed to', async () => {
    const book = await openFixture(TABLE);
    await make(book);
    await type(book, '通报台账', 'A5:D5', [['1', '2022-10-10', '区住建局', '通报批评']]);
    await book.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('通报台账').name = '2022通报';
      await context.sync();
    });
    const before = namesOf(book);
    const again = await make(book);
    expect(again.made).toEqual([]);
    expect(again.kept.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ['notices', '2022通报'],
      ['outcomes', '成果台账'],
    ]);
    expect(namesOf(book)).toEqual(before);
    expect((await valuesOf(book, '2022通报', 'A5:D5'))[0]?.[2]).toBe('区住建局');
  });

  it('makes none where the clerk keeps one of another name, and leaves it alone', async () => {
    const book = await openFixture(TABLE);
    await book.office.Excel.run(async (context) => {
      context.workbook.worksheets.add('督查情况');
      await context.sync();
    });
    const rows = [
      ['2022年督查通报情况登记表', '', '', '', ''],
      ['文号', '通报时间', '受通报单位', '通报类型', '发文机关'],
      ['1号', '2022-07-08', '区住建局', '批评', '区委督查室'],
    ];
    await type(book, '督查情况', 'A1:E3', rows);
    const { made, kept } = await make(book);
    expect(made.map(({ kind }) => kind)).toEqual(['outcomes']);
    expect(kept).toEqual([{ kind: 'notices', sheet: '督查情况', hidden: false }]);
    expect((await valuesOf(book, '督查情况', 'A1:E3')).map((row) => row[2])).toEqual([
      '',
      '受通报单位',
      '区住建局',
    ]);
  });

  it('leaves a sheet of the same name alone, and takes a free name', async () => {
    const book = await openFixture(TABLE);
    await book.office.Excel.run(async (context) => {
      context.workbook.worksheets.add('通报台账').getRange('A1').values = [['这里以后再说']];
      await context.sync();
    });
    const { made } = await make(book);
    expect(made.map(({ name }) => name)).toEqual(['通报台账 (2)', '成果台账']);
    expect(await valuesOf(book, '通报台账', 'A1')).toEqual([['这里以后再说']]);
  });

  it('does not make another of one that is hidden', async () => {
    const book = await openFixture(TABLE);
    await make(book);
    await book.office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('通报台账').visibility = 'Hidden';
      await context.sync();
    });
    const { made, kept } = await make(book);
    expect(made).toEqual([]);
    expect(kept).toContainEqual({ kind: 'notices', sheet: '通报台账', hidden: true });
    const { notices, registers } = await check(book);
    expect(notices).toBeNull();
    expect(registers.problems.map(({ code }) => code)).toEqual(['sheet.hidden']);
  });

  it('says where the workbook’s structure is protected, and writes nothing', async () => {
    const book = await openFixture(TABLE);
    await book.office.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = namesOf(book);
    const making = { fileName: '', madeOn: { day: today, time: null } };
    const outcome = await makeRegisters(book.port, {
      settings: DEFAULT_SETTINGS,
      making,
      texts: messagesIn('zh-CN'),
    });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'structureProtected', done: 'nothing' } });
    expect(namesOf(book)).toEqual(before);
  });

  it('in English is read as well', async () => {
    const book = await openFixture(TABLE);
    await make(book, 'en');
    await type(book, 'Notices', 'A5:I5', [
      ['1', '2022-10-10', '区住建局', 'criticism', '', 'district', '', '', 'no'],
    ]);
    await type(book, 'Outcomes', 'A5:H5', [
      [2022, '河湖长制', '区水利局', 'award', 'province', '', 'expected', ''],
    ]);
    const { notices, goals, registers } = await check(book);
    expect(registers.problems).toEqual([]);
    expect(notices?.units).toMatchObject([{ unit: '区住建局', streak: 1 }]);
    expect(goals?.awards).toMatchObject({ confirmed: 0, expected: 1 });
  });

  it('is no table by itself', async () => {
    const book = await workbookOf({ 空: [['']] });
    await make(book);
    const request = { settings: () => DEFAULT_SETTINGS, today, asOf: today, period: null };
    const { check: checked } = valueOf(await checkWorkbook(book.port, request, { merges: true }));
    expect(checked).toMatchObject({ kind: 'unchecked', detection: { kind: 'none' } });
  });

  it('takes few requests', async () => {
    const book = await openFixture(TABLE);
    expect(await requestsOf(book.host, () => make(book))).toBeLessThanOrEqual(9);
    expect(await requestsOf(book.host, () => make(book))).toBeLessThanOrEqual(4);
  });
});
