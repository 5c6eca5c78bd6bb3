import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHost } from '../../../workbench/host/host';
import type { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { loadXlsx } from '../../../workbench/host/xlsx/load';
import { saveXlsx } from '../../../workbench/host/xlsx/save';
import { opened } from './opened';

const FIXTURES = join(__dirname, '../../fixtures');

async function load(bytes: Uint8Array, name: string): Promise<HostWorkbook> {
  const outcome = await loadXlsx(bytes, name);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
  return outcome.workbook;
}

const reload = async (workbook: HostWorkbook): Promise<HostWorkbook> =>
  load(await saveXlsx(workbook), workbook.name);

/** Everything of a workbook's sheets that a person could miss, styles spelt out. */
function contentOf({ sheets, styles, names, dates }: HostWorkbook): unknown {
  return {
    dates,
    names,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges.areas,
      rows: [...sheet.rows].map(([index, { style, ...shape }]) => [index, shape, styles.at(style ?? 0)]),
      columns: [...sheet.columns].map(([index, { style, ...shape }]) => [
        index,
        shape,
        styles.at(style ?? 0),
      ]),
      cells: Array.from({ length: sheet.cells.rowLimit }, (_row, index) => {
        const row = sheet.cells.row(index);
        return {
          values: { ...row?.values },
          formulas: { ...row?.formulas },
          styles: row?.styles.map((style) => styles.at(style ?? 0)),
        };
      }),
      frozen: sheet.frozen,
      pageLayout: sheet.pageLayout,
      rules: sheet.conditionalFormats.map(({ areas, rule }) => ({ areas, rule })),
      validations: sheet.validations,
    })),
  };
}

describe('saving', () => {
  test.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx')))(
    '%s comes back the same from a save',
    async (name) => {
      const before = await load(readFileSync(join(FIXTURES, name)), name);
      const content = contentOf(before);
      expect(contentOf(await reload(before))).toEqual(content);
    },
  );

  test('keeps what was written through the client', async () => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.name = '督查汇总';
      sheet.tabColor = '#C00000';
      sheet.showGridlines = false;
      sheet.getRange('A1:B2').values = [
        ['名次', '责任单位'],
        [1, "'=区商务局"],
      ];
      sheet.getRange('A3').formulas = [['=HYPERLINK("#A1","回到顶端")']];
      sheet.getRange('A1:B1').format.font.bold = true;
      sheet.getRange('A1:B1').format.fill.color = '#DDEBF7';
      sheet.getRange('A1:B2').format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.getRange('C1:D1').merge();
      sheet.getRange('A:A').format.columnWidth = 120;
      sheet.getRange('2:2').format.rowHeight = 30;
      sheet.getRange('B:B').columnHidden = true;
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      sheet.horizontalPageBreaks.add('A3');
      sheet.customProperties.add('kind', '督查汇总 & <一>');
      context.workbook.names.add('督查', sheet.getRange('A1:B2'));
      const mark = sheet.getRanges('A2:B2,D4').conditionalFormats.add('Custom');
      mark.custom.rule.formula = '=INDEX(督查,ROW(),COLUMN())="E"';
      mark.custom.format.fill.color = '#FFC7CE';
      mark.custom.format.font.bold = true;
      mark.custom.format.borders.getItem('EdgeTop').style = 'Continuous';
      const bar = sheet.getRange('A2:A9').conditionalFormats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#5B9BD5';
      bar.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      sheet.getRange('B2').dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 12, operator: 'Between' },
      };
      const hidden = context.workbook.worksheets.add('台账');
      hidden.getRange('A1').values = [['1']];
      hidden.visibility = 'VeryHidden';
      await context.sync();
    });
    const saved = await reload(host.workbook);
    const { Excel } = openOffice(createHost(saved));
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load(
        'items/name,items/visibility,items/tabColor,items/showGridlines',
      );
      const sheet = context.workbook.worksheets.getItem('督查汇总');
      const cells = sheet.getRange('A1:B3').load('values,formulas');
      const head = sheet.getRange('A1').load('format/font/bold,format/fill/color,format/columnWidth');
      const row = sheet.getRange('B2').load('format/rowHeight,columnHidden,dataValidation/rule');
      const edge = sheet.getRange('A2:B2').format.borders.getItem('EdgeBottom').load('style');
      const merged = sheet.getRange('A1:D1').getMergedAreasOrNullObject().load('address');
      const property = sheet.customProperties.getItem('KIND').load('key,value');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const { pageLayout } = sheet;
      pageLayout.load('zoom,orientation');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const footer = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
      const named = context.workbook.names.getItem('督查').load('formula');
      const formats = sheet.getRange('A1:D9').conditionalFormats.load('items/type');
      await context.sync();
      expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['督查汇总', 'Visible'],
        ['台账', 'VeryHidden'],
      ]);
      expect(sheets.items[0]?.tabColor).toBe('#C00000');
      expect(sheets.items[0]?.showGridlines).toBe(false);
      expect(cells.values).toEqual([
        ['名次', '责任单位'],
        [1, '=区商务局'],
        ['回到顶端', ''],
      ]);
      expect(cells.formulas[2]?.[0]).toBe('=HYPERLINK("#A1","回到顶端")');
      expect([head.format.font.bold, head.format.fill.color, head.format.columnWidth]).toEqual([
        true,
        '#DDEBF7',
        120,
      ]);
      expect([row.format.rowHeight, row.columnHidden]).toEqual([30, true]);
      expect(row.dataValidation.rule).toEqual({
        wholeNumber: { formula1: '=1', formula2: '=12', operator: 'Between' },
      });
      expect(edge.style).toBe('Continuous');
      expect(merged.address).toBe('督查汇总!C1:D1');
      expect([property.key, property.value]).toEqual(['kind', '督查汇总 & <一>']);
      expect(frozen.address).toBe('督查汇总!1:1');
      expect(pageLayout.orientation).toBe('Landscape');
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect(titles.address).toBe('督查汇总!1:1');
      expect(footer.centerFooter).toBe('第 &P 页');
      expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([2]);
      expect(named.formula).toBe('=督查汇总!$A$1:$B$2');
      expect(formats.items.map(({ type }) => type)).toEqual(['DataBar', 'Custom']);
      const [bar, mark] = formats.items;
      if (bar === undefined || mark === undefined) throw new Error('A conditional format is missing.');
      bar.dataBar.load('lowerBoundRule,positiveFormat/fillColor');
      mark.custom.load('rule/formula,format/fill/color,format/font/bold');
      const areas = mark.getRanges().load('address');
      const top = mark.custom.format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      expect(bar.dataBar.lowerBoundRule).toEqual({ type: 'Number', formula: '0' });
      expect(bar.dataBar.positiveFormat.fillColor).toBe('#5B9BD5');
      expect(mark.custom.rule.formula).toBe('=INDEX(督查,ROW(),COLUMN())="E"');
      expect(mark.custom.format.fill.color).toBe('#FFC7CE');
      expect(mark.custom.format.font.bold).toBe(true);
      expect(areas.address).toBe('督查汇总!A2:B2, 督查汇总!D4');
      expect(top.style).toBe('Continuous');
    });
  });

  test('twice gives the same as once', async () => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        ['三', '四'],
      ];
      sheet.getRange('A1:B1').merge();
      sheet.customProperties.add('k', 'v');
      context.workbook.names.add('n', sheet.getRange('A1'));
      await context.sync();
    });
    const once = contentOf(await reload(host.workbook));
    expect(contentOf(await reload(host.workbook))).toEqual(once);
    expect(contentOf(await reload(await reload(host.workbook)))).toEqual(once);
  });

  test('rows that were inserted and sheets that were deleted, renamed or moved are so in the file', async () => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const { worksheets } = context.workbook;
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('A2:B2').merge();
      worksheets.add('乙').getRange('A1').values = [['=Sheet1!A3*2']];
      worksheets.add('丙');
      await context.sync();
    });
    const second = createHost(await reload(host.workbook));
    const { Excel } = openOffice(second);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Sheet1').getRange('2:2').insert('Down');
      worksheets.getItem('丙').delete();
      worksheets.getItem('Sheet1').name = '甲';
      worksheets.getItem('乙').position = 0;
      await context.sync();
    });
    const saved = await reload(second.workbook);
    expect(saved.sheets.map(({ name }) => name)).toEqual(['乙', '甲']);
    expect(saved.sheets[0]?.cells.formula(0, 0)).toBe('=甲!A4*2');
    expect(saved.sheets[1]?.cells.value(3, 0)).toBe(3);
    expect(saved.sheets[1]?.merges.areas).toEqual([{ row: 2, column: 0, rowCount: 1, columnCount: 2 }]);
  });

  test('print titles that were written without $ stay', async () => {
    const bytes = readFileSync(join(FIXTURES, '2022-责任表-至10月.xlsx'));
    const saved = await reload(await load(bytes, '至10月.xlsx'));
    expect(saved.sheets[0]?.pageLayout.titleRows).toMatchObject({ row: 1, rowCount: 2 });
  });

  test('what nobody changed keeps its part, byte for byte', async () => {
    const bytes = readFileSync(join(FIXTURES, '2022-争创项目申报表.xlsx'));
    const saved = unzipSync(await saveXlsx(await load(bytes, '申报表.xlsx')));
    expect(saved).toEqual(unzipSync(bytes));
  });

  test('custom properties stand where the format wants them, beside a data bar too', async () => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.customProperties.add('key', 'value');
      const bar = sheet.getRange('A1:A3').conditionalFormats.add('DataBar').dataBar;
      bar.positiveFormat.gradientFill = false;
      await context.sync();
    });
    const parts = unzipSync(await saveXlsx(host.workbook));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toMatch(
      /<customProperties><customPr [^>]*\/><\/customProperties>(?:<(?:drawing|tableParts|extLst)|<\/worksheet)/,
    );
    expect(xml.indexOf('<customProperties>')).toBeGreaterThan(xml.lastIndexOf('</conditionalFormatting>'));
  });

  test('keeps carriage returns, and columns and empty rows that do not show', async () => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet) => {
      sheet.getRange('A1').values = [['一\r\n二']];
      sheet.getRange('B:B').format.columnWidth = 0;
      sheet.getRange('4:4').rowHidden = true;
      await Promise.resolve();
    });
    const once = await reload(host.workbook);
    const [sheet] = (await reload(once)).sheets;
    expect(sheet?.cells.value(0, 0)).toBe('一\r\n二');
    expect(sheet?.columns.get(1)?.hidden).toBe(true);
    expect(sheet?.rows.get(3)?.hidden).toBe(true);
  });

  test('writes fills of conditional formats without a pattern’s name as the file had them', async () => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet) => {
      const rule = sheet.getRange('A1').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=TRUE';
      rule.custom.format.fill.color = '#FFC000';
      rule.stopIfTrue = true;
      await Promise.resolve();
    });
    expect((await reload(host.workbook)).sheets[0]?.conditionalFormats[0]?.stopIfTrue).toBe(true);
    const parts = unzipSync(await saveXlsx(host.workbook));
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    parts['xl/styles.xml'] = strToU8(
      styles.replace(/<dxfs.*<\/dxfs>/s, (dxfs) => dxfs.replace(/ patternType="\w+"/g, '')),
    );
    const again = unzipSync(await saveXlsx(await load(zipSync(parts), 'a.xlsx')));
    const written = strFromU8(again['xl/styles.xml'] ?? new Uint8Array());
    expect(written).toContain('<dxf>');
    expect(written).not.toContain('undefined');
  });
});
