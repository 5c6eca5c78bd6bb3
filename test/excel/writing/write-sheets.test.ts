import type { HostWorkbook } from '../../../workbench/host/model/workbook';
import { requestsOf, workbookOf } from '../opened-workbook';
import { column, opened, ROWS, sheetOf, write } from './made-book';
import { DONE, madeContent } from './made-content';

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
