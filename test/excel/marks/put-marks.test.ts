import { checkWorkbook } from '../../../src/app/check-workbook';
import { markFindings } from '../../../src/app/mark-findings';
import { markSignature } from '../../../src/app/mark-signature';
import { calendarDate, type CalendarDate } from '../../../src/core/calendar/calendar-date';
import type { CheckResult } from '../../../src/core/checks/check-result';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { formatAddress } from '../../../src/core/table/cell';
import type { WorkbookSnapshot } from '../../../src/core/table/workbook-snapshot';
import { FIXTURES, openFixture, requestsOf, valueOf, type OpenedWorkbook } from '../opened-workbook';
import { shownMarks } from './shown-marks';
import { styledCells } from './styled-cells';

function day(year: number, month: number, date: number): CalendarDate {
  const found = calendarDate(year, month, date);
  if (found === null) throw new RangeError();
  return found;
}

const TODAY = day(2022, 10, 31);

async function checked({
  port,
}: OpenedWorkbook): Promise<{ result: CheckResult; snapshot: WorkbookSnapshot }> {
  const request = { settings: () => DEFAULT_SETTINGS, today: TODAY, asOf: TODAY, period: null };
  const { check, reading } = valueOf(await checkWorkbook(port, request, { merges: true }));
  if (check.kind !== 'checked') throw new Error(check.detection.kind);
  return { result: check.result, snapshot: reading.snapshot };
}

async function mark(opened: OpenedWorkbook): Promise<CheckResult> {
  const { result, snapshot } = await checked(opened);
  valueOf(await markFindings(opened.port, result, snapshot));
  return result;
}

/** Where marks have to show: the worst severity of each cell's findings. */
function expectedMarks({ findings }: CheckResult): ReadonlyMap<string, string> {
  const expected = new Map<string, string>();
  for (const { severity, cell } of findings) {
    const at = formatAddress(cell);
    if (severity === 'error' || (severity === 'warning' && !expected.has(at))) expected.set(at, severity);
  }
  return expected;
}

describe.each(FIXTURES)('%s', (file) => {
  test('marks show exactly on the cells of its errors and warnings', async () => {
    const opened = await openFixture(file);
    const result = await mark(opened);
    const expected = expectedMarks(result);
    expect(expected.size).toBeGreaterThan(0);
    expect(shownMarks(opened.workbook)).toEqual(expected);
  });

  test('marking twice leaves the marks of once', async () => {
    const opened = await openFixture(file);
    await mark(opened);
    const once = styledCells(opened.workbook);
    await mark(opened);
    expect(styledCells(opened.workbook)).toEqual(once);
  });

  test('clearing leaves no trace: cells, formats, rules, names and sheets are as before', async () => {
    const opened = await openFixture(file);
    const before = styledCells(opened.workbook);
    await mark(opened);
    expect(styledCells(opened.workbook)).not.toEqual(before);
    valueOf(await opened.port.clearMarks());
    expect(styledCells(opened.workbook)).toEqual(before);
  });

  test('takes at most four requests', async () => {
    const opened = await openFixture(file);
    const { result, snapshot } = await checked(opened);
    const marking = () => markFindings(opened.port, result, snapshot);
    expect(await requestsOf(opened.host, marking)).toBeLessThanOrEqual(4);
    expect(await requestsOf(opened.host, marking)).toBeLessThanOrEqual(4);
    expect(await requestsOf(opened.host, () => opened.port.clearMarks())).toBeLessThanOrEqual(4);
  });
});

describe('a mark shows only while its row and its cell hold what was judged', () => {
  const file = '2022-责任表-至10月.xlsx';

  test('filling the gap takes it away at once', async () => {
    const opened = await openFixture(file);
    const result = await mark(opened);
    const missing = result.findings.find(({ code }) => code === 'entry.missing');
    if (missing === undefined) throw new Error('nothing is missing');
    const at = formatAddress(missing.cell);
    expect(shownMarks(opened.workbook).get(at)).toBe('error');
    await opened.office.Excel.run(async (context) => {
      const { sheet, row, column } = missing.cell;
      context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [['已完成']];
      await context.sync();
    });
    const after = shownMarks(opened.workbook);
    expect(after.has(at)).toBe(false);
    expect(after.size).toBe(expectedMarks(result).size - 1);
  });

  test('rows that change places accuse nobody else', async () => {
    const opened = await openFixture(file);
    const result = await mark(opened);
    const [body] = result.table.bodies;
    if (body === undefined) throw new Error('no body');
    const { row, column, rowCount, columnCount } = body.range;
    await opened.office.Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(body.sheet)
        .getRangeByIndexes(row, column, rowCount, columnCount)
        .load('values');
      await context.sync();
      // Texts that begin like formulas are kept as texts, as whoever copies them in Excel keeps them.
      const asText = (value: unknown): unknown =>
        typeof value === 'string' && /^[=+-]/.test(value) ? `'${value}` : value;
      range.values = [...range.values].reverse().map((row: unknown[]) => row.map(asText));
      await context.sync();
    });
    expect(shownMarks(opened.workbook)).toEqual(new Map());
  });
});

test('marks move with what is wrong, over several sheets, and leave those where nothing is', async () => {
  const opened = await openFixture('2022-责任表-分月工作表.xlsx');
  await mark(opened);
  const title = opened.workbook.findSheet('4月')?.valueAt(0, 0) ?? '';
  valueOf(
    await opened.port.mark([
      {
        sheet: '4月',
        area: { row: 0, column: 0, rowCount: 9, columnCount: 3 },
        rowColumns: [],
        marks: [{ row: 0, column: 0, signature: markSignature('warning', [], title) }],
      },
    ]),
  );
  expect(shownMarks(opened.workbook)).toEqual(new Map([['4月!A1', 'warning']]));
});

test("a person's own rules and names stay", async () => {
  const opened = await openFixture('2022-责任表-至10月.xlsx');
  await opened.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('责任表');
    const rule = sheet.getRange('A1:C9').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$A1>3';
    rule.custom.format.font.color = '#00FF00';
    sheet.getRange('F4:F9').conditionalFormats.add('DataBar');
    context.workbook.names.add('我的区域', sheet.getRange('A1:C9'));
    await context.sync();
  });
  const before = styledCells(opened.workbook);
  await mark(opened);
  await mark(opened);
  valueOf(await opened.port.clearMarks());
  expect(styledCells(opened.workbook)).toEqual(before);
});

test('as many findings as there may be cost no request more', async () => {
  const opened = await openFixture('2022-责任表-至10月.xlsx');
  const marks = Array.from({ length: 4_000 }, (_, i) => ({
    row: 3 + (i % 1_000),
    column: 5 + Math.floor(i / 1_000) * 3,
    signature: `E|事项${i}|5|`,
  }));
  const area = { row: 3, column: 0, rowCount: 1_000, columnCount: 32 };
  const marking = () => opened.port.mark([{ sheet: '责任表', area, rowColumns: [1], marks }]);
  expect(await requestsOf(opened.host, marking)).toBeLessThanOrEqual(4);
});

describe('nothing is written', () => {
  const refusals = [
    [
      'a protected sheet',
      'sheetProtected',
      { sheet: '责任表' },
      (opened: OpenedWorkbook) => {
        for (const sheet of opened.workbook.sheets) sheet.isProtected = true;
      },
    ],
    [
      'a protected structure',
      'structureProtected',
      {},
      ({ workbook }: OpenedWorkbook) => {
        workbook.isStructureProtected = true;
      },
    ],
    [
      'a file that is read-only',
      'readOnly',
      {},
      ({ workbook }: OpenedWorkbook) => {
        workbook.readOnly = true;
      },
    ],
  ] as const;

  test.each(refusals)('into %s, and it is said', async (_, code, where, set) => {
    const opened = await openFixture('2022-责任表-至10月.xlsx');
    const { result, snapshot } = await checked(opened);
    set(opened);
    const before = styledCells(opened.workbook);
    expect(await markFindings(opened.port, result, snapshot)).toMatchObject({
      ok: false,
      problem: { code, done: 'nothing', ...where },
    });
    expect(styledCells(opened.workbook)).toEqual(before);
  });

  test('where the table was deleted meanwhile', async () => {
    const opened = await openFixture('2022-责任表-至10月.xlsx');
    expect(
      await opened.port.mark([
        {
          sheet: '没有',
          area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
          rowColumns: [],
          marks: [{ row: 0, column: 0, signature: 'E|1|1' }],
        },
      ]),
    ).toMatchObject({ ok: false, problem: { code: 'sheetGone', done: 'nothing', sheet: '没有' } });
  });
});
