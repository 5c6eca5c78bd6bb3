import type { KeptByKind } from '../../../src/app/workbook-port';
import type { SheetContent } from '../../../src/core/report/sheet-content';
import type { Sheet } from '../../../workbench/host/model/sheet';
import type { HostWorkbook } from '../../../workbench/host/model/workbook';
import { requestsOf, valueOf, workbookOf, type OpenedWorkbook } from '../opened-workbook';
import { DONE, madeContent, type MadeRow } from './made-content';

const ROWS: readonly MadeRow[] = [
  { name: '区发改局', rate: 1 },
  { name: '区财政局', rate: 0.875 },
  { name: '区教育局', rate: 0.5 },
];

const opened = (): Promise<OpenedWorkbook> =>
  workbookOf({
    表: [
      ['序号', '事项'],
      [1, '甲'],
    ],
  });

const write = async ({ port }: OpenedWorkbook, content: SheetContent) =>
  valueOf(await port.writeSheets([content.kind], () => [content]));

function sheetOf(workbook: HostWorkbook, name: string): Sheet {
  const sheet = workbook.findSheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const column = (sheet: Sheet, at: number, from: number, count: number): unknown[] =>
  Array.from({ length: count }, (_, i) => sheet.valueAt(from + i, at));

type Edit = (sheet: Excel.Worksheet) => void;

/** What a person does on a sheet between two runs. */
async function edit({ office }: OpenedWorkbook, name: string, by: Edit): Promise<void> {
  await office.Excel.run(async (context) => {
    by(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

describe('a sheet that is written for the first time', () => {
  test('holds the content, and says that it is done', async () => {
    const book = await opened();
    expect(await write(book, madeContent(ROWS))).toEqual([
      { kind: 'summary', name: '督查汇总', refused: [] },
    ]);
    const sheet = sheetOf(book.workbook, '督查汇总');
    expect(sheet.valueAt(0, 0)).toBe('督查汇总');
    expect(sheet.valueAt(1, 0)).toBe(DONE);
    expect(column(sheet, 0, 3, 3)).toEqual(['区发改局', '区财政局', '区教育局']);
    expect(column(sheet, 1, 3, 3)).toEqual([1, 0.875, 0.5]);
    expect(sheet.cells.formula(3, 2)).toBe(`=HYPERLINK("#'表'!B2","B2")`);
    expect(sheet.valueAt(3, 2)).toBe('B2');
  });

  test('looks as its styles say', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    const looks = await book.office.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('督查汇总');
      const title = worksheet.getRange('A1');
      const rate = worksheet.getRange('B5');
      const left = rate.format.borders.getItem('EdgeLeft');
      const titleTop = title.format.borders.getItem('EdgeTop');
      title.load('format/font/name,format/font/size,format/font/bold,format/fill/color,format/rowHeight');
      title.load('format/horizontalAlignment,format/columnWidth');
      rate.load('numberFormat,text,format/horizontalAlignment,format/wrapText');
      left.load('style');
      titleTop.load('style');
      worksheet.load('showGridlines');
      const { pageLayout } = worksheet;
      pageLayout.load('orientation,paperSize,zoom,centerHorizontally,leftMargin');
      const footer = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const frozen = worksheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return {
        title: title.format.toJSON(),
        rate: rate.toJSON(),
        borders: [left.style, titleTop.style],
        gridlines: worksheet.showGridlines,
        page: pageLayout.toJSON(),
        footer: footer.centerFooter,
        titles: titles.address,
        frozen: frozen.address,
      };
    });
    expect(looks).toMatchObject({
      title: {
        font: { name: '黑体', size: 18, bold: true },
        fill: { color: '#FFFFFF' },
        horizontalAlignment: 'Center',
        rowHeight: 30,
        columnWidth: 105,
      },
      rate: {
        numberFormat: [['0.0%']],
        text: [['87.5%']],
        format: { horizontalAlignment: 'Right', wrapText: true },
      },
      borders: ['Continuous', 'None'],
      gridlines: false,
      page: {
        orientation: 'Landscape',
        paperSize: 'A4',
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        leftMargin: 36,
      },
      footer: '&P / &N',
    });
    expect(looks.titles).toMatch(/\$?3:\$?3$/);
    expect(looks.frozen).toMatch(/A1:A3$/);
    const sheet = sheetOf(book.workbook, '督查汇总');
    expect(sheet.merges.areas).toHaveLength(2);
    expect(sheet.conditionalFormats).toMatchObject([
      { areas: [{ row: 3, column: 1, rowCount: 3, columnCount: 1 }], rule: { kind: 'DataBar' } },
    ]);
  });

  test.each(['=1+1', '+86', '-3', '@甲', '\t甲', "'甲", '3/12', '2022-10-24', '1e5', 'TRUE', '#N/A', '５'])(
    'holds the text %j as text',
    async (words) => {
      const book = await opened();
      await write(book, madeContent([{ name: words, rate: 1 }]));
      const read = await book.office.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('督查汇总').getRange('A4');
        cell.load('values,valueTypes,formulas');
        await context.sync();
        return [cell.values[0]?.[0] as unknown, cell.valueTypes[0]?.[0]];
      });
      expect(read).toEqual([words, 'String']);
    },
  );

  test('leaves a sheet of the same name alone', async () => {
    const book = await workbookOf({ 督查汇总: [['我的']], '督查汇总 (2)': [['也是']] });
    expect(await write(book, madeContent(ROWS))).toMatchObject([{ name: '督查汇总 (3)' }]);
    expect(sheetOf(book.workbook, '督查汇总').valueAt(0, 0)).toBe('我的');
    expect(sheetOf(book.workbook, '督查汇总 (2)').valueAt(0, 0)).toBe('也是');
  });
});

describe('a sheet that is written again', () => {
  test('is the same sheet, and looks the same', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    const before = snapshotOf(sheetOf(book.workbook, '督查汇总'));
    await write(book, madeContent(ROWS));
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(['表', '督查汇总']);
    expect(snapshotOf(sheetOf(book.workbook, '督查汇总'))).toEqual(before);
  });

  test('looks as if written new where it has shrunk, widened and changed', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    const changed = madeContent([{ name: '区教育局', rate: 0.25 }], 2);
    await write(book, changed);
    const fresh = await opened();
    await write(fresh, changed);
    expect(contentOf(sheetOf(book.workbook, '督查汇总'))).toEqual(
      contentOf(sheetOf(fresh.workbook, '督查汇总')),
    );
  });

  test('is known again by whatever name it got, and keeps that name', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      sheet.name = '十月汇总';
    });
    expect(await write(book, madeContent(ROWS.slice(1)))).toMatchObject([{ name: '十月汇总' }]);
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(['表', '十月汇总']);
    expect(sheetOf(book.workbook, '十月汇总').valueAt(3, 0)).toBe('区财政局');
  });

  test('gives what people noted to the next, by the key beside it', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      sheet.getRange('D4').values = [['已约谈']];
      sheet.getRange('D6').values = [['  ']];
      sheet.getRange('D5').values = [['领导已阅']];
    });
    let kept: KeptByKind = new Map();
    valueOf(
      await book.port.writeSheets(['summary', 'matrix'], (found) => {
        kept = found;
        return [madeContent([...ROWS].reverse())];
      }),
    );
    expect(kept).toEqual(
      new Map([
        [
          'summary',
          new Map([
            ['区发改局', '已约谈'],
            ['区财政局', '领导已阅'],
          ]),
        ],
      ]),
    );
  });

  test("keeps people's cells beside and below it, and formulas that speak of it", async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      sheet.getRange('G4').values = [['旁注']];
      sheet.getRange('A9').values = [['下面的话']];
      sheet.getRange('G9').formulas = [['=B4']];
    });
    await write(book, madeContent(ROWS.slice(0, 1)));
    const sheet = sheetOf(book.workbook, '督查汇总');
    expect([sheet.valueAt(3, 6), sheet.valueAt(8, 0)]).toEqual(['旁注', '下面的话']);
    expect(column(sheet, 0, 3, 4)).toEqual(['区发改局', '', '', '']);
    expect(sheet.styleAt(5, 0)).toMatchObject({
      fill: sheet.styleAt(50, 0).fill,
      borders: sheet.styleAt(50, 0).borders,
    });
    expect(sheet.cells.formula(8, 6)).toBe('=B4');
  });

  test("moves people's cells out of the way where it grows", async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      sheet.getRange('A8').values = [['下面的话']];
      sheet.getRange('E4').values = [['旁注']];
    });
    const many = Array.from({ length: 10 }, (_, i) => ({ name: `单位${i}`, rate: 0 }));
    await write(book, madeContent(many, 3));
    const sheet = sheetOf(book.workbook, '督查汇总');
    expect(column(sheet, 0, 3, 10)).toEqual(many.map(({ name }) => name));
    expect(sheet.valueAt(3, 7)).toBe('旁注');
    expect(sheet.valueAt(14, 0)).toBe('下面的话');
  });

  test("leaves people's own conditional formats where they are", async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      const rule = sheet.getRange('B4:B6').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$B4<0.8';
      rule.custom.format.font.color = '#FF0000';
    });
    await write(book, madeContent(ROWS));
    const kinds = sheetOf(book.workbook, '督查汇总').conditionalFormats.map(({ rule }) => rule.kind);
    expect([...kinds].sort()).toEqual(['Custom', 'DataBar']);
  });

  test('is not mistaken for the copy that a person made of it', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    const copy = book.workbook.addSheet('存档');
    copy.cells.setValue(3, 0, '区发改局');
    for (const [key, property] of sheetOf(book.workbook, '督查汇总').customProperties) {
      copy.customProperties.set(key, { ...property });
    }
    await write(book, madeContent(ROWS.slice(2)));
    expect(sheetOf(book.workbook, '存档').valueAt(3, 0)).toBe('区发改局');
    expect(sheetOf(book.workbook, '督查汇总').valueAt(3, 0)).toBe('区教育局');
  });
});

/** All of a sheet but the numbers that the host gives out. */
function snapshotOf(sheet: Sheet): unknown {
  return {
    ...contentOf(sheet),
    rules: sheet.conditionalFormats.map(({ rule, areas }) => ({ rule, areas })),
    properties: [...sheet.customProperties],
    page: sheet.pageLayout,
    frozen: sheet.frozen,
  };
}

function contentOf(sheet: Sheet): Readonly<Record<string, unknown>> {
  const cells: unknown[] = [];
  sheet.cells.forEach({ row: 0, column: 0, rowCount: 100, columnCount: 50 }, (row, at) => {
    const value = sheet.valueAt(row, at);
    if (value !== '') cells.push([row, at, value, sheet.cells.formula(row, at), sheet.styleAt(row, at)]);
  });
  return { cells, merges: [...sheet.merges.areas] };
}

describe('requests', () => {
  test('are four for new sheets and five for old ones, however many rows there are', async () => {
    const book = await opened();
    const many = Array.from({ length: 3_000 }, (_, i) => ({ name: `单位${i}`, rate: i / 3_000 }));
    expect(await requestsOf(book.host, () => write(book, madeContent(ROWS)))).toBe(4);
    expect(await requestsOf(book.host, () => write(book, madeContent(many)))).toBe(5);
    expect(await requestsOf(book.host, () => write(book, madeContent(many)))).toBe(5);
  });

  test('are more only by blocks of 4 MB', async () => {
    const book = await opened();
    const long = '进展顺利，'.repeat(200);
    const many = Array.from({ length: 3_000 }, (_, i) => ({ name: `单位${i}`, rate: 0, note: long }));
    const before = book.host.metrics;
    await write(book, madeContent(many));
    const bytes = book.host.metrics.writtenBytes - before.writtenBytes;
    expect(bytes).toBeGreaterThan(8_000_000);
    expect(book.host.metrics.requests - before.requests).toBeLessThanOrEqual(
      4 + Math.ceil(bytes / 3_000_000),
    );
    expect(sheetOf(book.workbook, '督查汇总').valueAt(3_002, 3)).toBe(long);
  });
});

describe('nothing is written', () => {
  test.each([
    [
      'into a read-only file',
      'readOnly',
      (workbook: HostWorkbook) => {
        workbook.readOnly = true;
      },
    ],
    [
      'into a protected structure',
      'structureProtected',
      (workbook: HostWorkbook) => {
        workbook.isStructureProtected = true;
      },
    ],
  ] as const)('%s', async (_, code, set) => {
    const book = await opened();
    set(book.workbook);
    expect(await book.port.writeSheets(['summary'], () => [madeContent(ROWS)])).toMatchObject({
      ok: false,
      problem: { code, done: 'nothing' },
    });
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(['表']);
  });

  test('into a sheet of ours that a person protected', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    sheetOf(book.workbook, '督查汇总').isProtected = true;
    expect(await book.port.writeSheets(['summary'], () => [madeContent([])])).toMatchObject({
      ok: false,
      problem: { code: 'sheetProtected', sheet: '督查汇总', done: 'nothing' },
    });
    expect(sheetOf(book.workbook, '督查汇总').valueAt(3, 0)).toBe('区发改局');
  });

  test('but what is there already is brought up to date under a protected structure', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    book.workbook.isStructureProtected = true;
    expect(await write(book, madeContent(ROWS.slice(1)))).toMatchObject([{ name: '督查汇总' }]);
  });
});
