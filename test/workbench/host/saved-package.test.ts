import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHost } from '../../../workbench/host/host';
import type { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { loadXlsx } from '../../../workbench/host/xlsx/load';
import { saveXlsx } from '../../../workbench/host/xlsx/save';
import { ADD_IN_ID } from '../../../workbench/host/xlsx/web-settings';
import { opened } from './opened';
import { packageFaults } from './package/package-faults';

const FIXTURES = join(__dirname, '../../fixtures');

async function load(bytes: Uint8Array): Promise<HostWorkbook> {
  const outcome = await loadXlsx(bytes, 'book.xlsx');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));

/** Runs an act on the workbook's first sheet. */
async function edit(
  workbook: HostWorkbook,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  const { Excel } = openOffice(createHost(workbook));
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
}

/** A part's text of a saved workbook. */
const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** Puts parts into a workbook, or others in the place of its own. */
function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const texts = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return zipSync({ ...unzipSync(bytes), ...texts });
}

/** Everything that a script may put into a sheet, all at once. */
function fill(sheet: Excel.Worksheet, { workbook }: Excel.RequestContext): void {
  sheet.getRange('A1:C4').values = [
    ['单位', '件数', '日期'],
    ['区住建局', 3, 44_674],
    ['区民政局', 5, 44_675],
    ['区教育局', 8, 44_676],
  ];
  sheet.getRange('C2:C4').numberFormat = [['yyyy/m/d'], ['yyyy/m/d'], ['yyyy/m/d']];
  sheet.getRange('E1').formulas = [['=SUM(B2:B4)&"<&>"']];
  const table = sheet.tables.add('A1:C4', true);
  table.name = '台账';
  sheet.getRange('H:H').format.columnWidth = 90;
  sheet.getRange('G1:H1').merge();
  sheet.getRange('G2').format.font.name = '仿宋_GB2312';
  sheet.getRange('G2').format.fill.color = '#DDEBF7';
  for (const edge of ['EdgeTop', 'EdgeLeft', 'DiagonalDown'] as const) {
    sheet.getRange('G2').format.borders.getItem(edge).style = 'Continuous';
  }
  const formats = sheet.getRange('B2:B4').conditionalFormats;
  const value = formats.add('CellValue').cellValue;
  value.format.fill.color = '#FFC7CE';
  value.rule = { formula1: '=4', operator: 'GreaterThan' };
  const text = formats.add('ContainsText').textComparison;
  text.format.font.color = '#FF0000';
  text.rule = { operator: 'Contains', text: '"局"' };
  formats.add('DataBar').dataBar.positiveFormat.fillColor = '#5B9BD5';
  formats.add('ColorScale');
  formats.add('IconSet').iconSet.style = 'ThreeStars';
  formats.add('TopBottom').topBottom.rule = { rank: 1, type: 'TopItems' };
  sheet.getRange('G3').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
  sheet.getRange('G4').hyperlink = { address: 'https://example.org/?a=1&b=2', screenTip: '去"那里"' };
  sheet.customProperties.add('键', '值 & <值>');
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
  chart.title.text = '件数 <按单位>';
  sheet.freezePanes.freezeRows(1);
  sheet.pageLayout.orientation = 'Landscape';
  sheet.horizontalPageBreaks.add('A3');
  workbook.names.add('件数', sheet.getRange('B2:B4'));
  workbook.settings.add('设置', { 月: [1, 2], 文: '"<&>"' });
  workbook.worksheets.add('暗').visibility = 'VeryHidden';
}

describe('a saved workbook is as the format demands', () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx'));

  test('a new one with everything in it', async () => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      fill(sheet, context);
      await context.sync();
    });
    const bytes = await saveXlsx(host.workbook);
    expect(packageFaults(bytes)).toEqual([]);
    expect(packageFaults(await saveXlsx(await load(bytes)))).toEqual([]);
  });

  test.each(names)(
    '%s with rows and columns inserted, everything on a new sheet, and its name changed',
    async (name) => {
      const workbook = await load(fixture(name));
      await edit(workbook, (sheet, context) => {
        sheet.getRange('3:4').insert('Down');
        sheet.getRange('B:B').insert('Right');
        sheet.name = "新'名";
        fill(context.workbook.worksheets.add('全'), context);
      });
      expect(packageFaults(await saveXlsx(workbook))).toEqual([]);
    },
  );
});

describe('what only the file holds', () => {
  const NOTES = 'xl/comments9.xml';
  const RELATIONSHIPS = 'xl/worksheets/_rels/sheet1.xml.rels';
  const rich = '<is><r><rPr><b/></rPr><t>前</t></r><r><t>后</t></r></is>';

  /** A workbook with a note at B2, rich text in A3, and sparklines. */
  async function annotated(): Promise<Uint8Array> {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [1, 2],
        [3, 4],
        ['文', 6],
      ];
      await context.sync();
    });
    const bytes = await saveXlsx(host.workbook);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
      .replace(/<c r="A3"[^>]*>.*?<\/c>/, `<c r="A3" t="inlineStr">${rich}</c>`)
      .replace(
        '</worksheet>',
        '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId8"/><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Sheet1!A1:B1</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>',
      );
    const types = partOf(bytes, '[Content_Types].xml').replace(
      '</Types>',
      `<Override PartName="/${NOTES}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>`,
    );
    return withParts(bytes, {
      'xl/worksheets/sheet1.xml': sheet,
      '[Content_Types].xml': types,
      'xl/drawings/vmlDrawing9.vml':
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 10, 4, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
      [NOTES]:
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList><comment ref="B2" authorId="0"><text><t>注</t></text></comment></commentList></comments>',
      [RELATIONSHIPS]:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments9.xml"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing9.vml"/></Relationships>',
    });
  }

  test('goes with its cells where rows are inserted and the sheet is renamed', async () => {
    const workbook = await load(await annotated());
    await edit(workbook, (sheet) => {
      sheet.getRange('2:2').insert('Down');
      sheet.name = '表';
    });
    const bytes = await saveXlsx(workbook);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(packageFaults(bytes)).toEqual([]);
    expect(partOf(bytes, NOTES)).toContain('ref="B3"');
    expect(sheet).toContain(`<c r="A4" t="inlineStr">${rich}</c>`);
    expect(sheet).toContain('<xm:f>表!A1:B1</xm:f><xm:sqref>D3</xm:sqref>');
  });

  test('goes with its cell where that is deleted', async () => {
    const workbook = await load(await annotated());
    await edit(workbook, (sheet) => {
      sheet.getRange('2:2').delete('Up');
    });
    const bytes = await saveXlsx(workbook);
    expect(partOf(bytes, NOTES)).not.toContain('<comment ');
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<x14:sparkline>');
  });

  test('stays where a script comments on other cells, and is told apart from its comments', async () => {
    const workbook = await load(await annotated());
    await edit(workbook, (sheet) => {
      sheet.comments.add('A1', '说<一>');
    });
    const bytes = await saveXlsx(workbook);
    expect(packageFaults(bytes)).toEqual([]);
    expect(partOf(bytes, NOTES)).toContain('ref="B2"');
    const again = await load(bytes);
    expect(again.sheets[0]?.comments.map(({ row, column, content }) => [row, column, content])).toEqual([
      [0, 0, '说<一>'],
    ]);
    await edit(again, (sheet) => {
      sheet.getRange('1:1').insert('Down');
    });
    const moved = await saveXlsx(again);
    expect(packageFaults(moved)).toEqual([]);
    expect([...partOf(moved, NOTES).matchAll(/<comment ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual([
      'B3',
      'A2',
    ]);
    expect((await load(moved)).sheets[0]?.comments[0]?.row).toBe(1);
    await edit(again, (sheet, context) => {
      context.workbook.comments.getItemByCell('Sheet1!A2').delete();
      sheet.getRange('2:3').delete('Up');
    });
    const bare = await saveXlsx(again);
    expect(packageFaults(bare)).toEqual([]);
    expect(Object.keys(unzipSync(bare)).filter((path) => path.includes('threaded'))).toEqual([]);
  });

  test('stays where other cells are written', async () => {
    const workbook = await load(await annotated());
    await edit(workbook, (sheet) => {
      sheet.getRange('C9').values = [['新']];
    });
    const bytes = await saveXlsx(workbook);
    expect(partOf(bytes, NOTES)).toContain('ref="B2"');
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(rich);
  });
});

test('a workbook is read whose names have a prefix and whose cells do not say where they are', async () => {
  const { host, onSheet } = opened();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [[1, 2]];
    await context.sync();
  });
  const bytes = await saveXlsx(host.workbook);
  const sheet =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c><x:c t="inlineStr"><x:is><x:t>八</x:t></x:is></x:c></x:row><x:row><x:c><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const { sheets } = await load(withParts(bytes, { 'xl/worksheets/sheet1.xml': sheet }));
  const cells = sheets[0]?.cells;
  expect([cells?.value(0, 0), cells?.value(0, 1), cells?.value(1, 0)]).toEqual([7, '八', 9]);
});

test('a package that does not say what relationships are says so when it gets some', async () => {
  const { host } = opened();
  const bytes = await saveXlsx(host.workbook);
  const types = partOf(bytes, '[Content_Types].xml').replace(/<Default Extension="rels"[^>]*>/, '');
  const links = ['_rels/.rels', 'xl/_rels/workbook.xml.rels'].map(
    (path) =>
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
  );
  const workbook = await load(
    withParts(bytes, { '[Content_Types].xml': types.replace('</Types>', `${links.join('')}</Types>`) }),
  );
  await edit(workbook, (sheet) => {
    sheet.getRange('A1').hyperlink = { address: 'https://example.org/', textToDisplay: '去' };
  });
  expect(packageFaults(await saveXlsx(workbook))).toEqual([]);
});

test('settings come back from the file, under the id of the manifest', async () => {
  expect(readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8')).toContain(`<Id>${ADD_IN_ID}</Id>`);
  const { host, onSheet } = opened();
  await onSheet(async (_sheet, context) => {
    context.workbook.settings.add('设置', { 月: [1, 2], 文: '"<&>"\n' });
    await context.sync();
  });
  const { settings } = await load(await saveXlsx(host.workbook));
  expect([...settings]).toEqual([['设置', { 月: [1, 2], 文: '"<&>"\n' }]]);
});

describe('formulas of a file that do not spill', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';

  /** A file whose B2 and C2 name three cells and show one, as Excel keeps them without a mark of spilling. */
  async function ofOldKind(cells: string): Promise<HostWorkbook> {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B2').values = [['x']];
      await context.sync();
    });
    const bytes = await saveXlsx(host.workbook);
    const changed = partOf(bytes, SHEET).replace(/<c r="B2"[^>]*>.*?<\/c>/, cells);
    expect(changed).toContain(cells);
    return load(withParts(bytes, { [SHEET]: changed }));
  }

  const INTERSECTING =
    '<c r="B2"><f>A1:A3</f><v>2</v></c><c r="C2"><f>A1:A3+1</f><v>3</v></c><c r="D2"><f>SUM(A1:A3)</f><v>6</v></c>';

  const rowsOf = ({ sheets }: HostWorkbook): unknown =>
    [0, 1, 2, 3].map((row) => [1, 2, 3].map((column) => sheets[0]?.cells.value(row, column)));

  test('stay as they are where another sheet is written', async () => {
    const workbook = await ofOldKind(INTERSECTING);
    const before = rowsOf(workbook);
    await edit(workbook, (_sheet, context) => {
      const other = context.workbook.worksheets.add('汇总');
      other.getRange('A1:A2').formulas = [['=HYPERLINK("#Sheet1!A1","甲")'], [44]];
    });
    expect(rowsOf(workbook)).toEqual(before);
    expect(partOf(await saveXlsx(workbook), SHEET)).toContain(INTERSECTING);
  });

  test('take the value of their own row where it changes, and fill no neighbour', async () => {
    const workbook = await ofOldKind(INTERSECTING);
    await edit(workbook, (sheet) => {
      sheet.getRange('A2').values = [[20]];
    });
    expect(rowsOf(workbook)).toEqual([
      ['', '', ''],
      [20, 21, 24],
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  test('keep what Excel found, where nothing before them has changed', async () => {
    const workbook = await ofOldKind('<c r="B2"><f>A1*2</f><v>99</v></c>');
    await edit(workbook, (_sheet, context) => {
      context.workbook.worksheets.add('汇总').getRange('A1').values = [[1]];
    });
    expect(workbook.sheets[0]?.cells.value(1, 1)).toBe(99);
    await edit(workbook, (_sheet, context) => {
      context.workbook.worksheets.getItem('汇总').getRange('B1').formulas = [['=Sheet1!B2+1']];
    });
    expect([workbook.sheets[0]?.cells.value(1, 1), workbook.sheets[1]?.cells.value(0, 1)]).toEqual([99, 100]);
    await edit(workbook, (sheet) => {
      sheet.getRange('A1').values = [[5]];
    });
    expect([workbook.sheets[0]?.cells.value(1, 1), workbook.sheets[1]?.cells.value(0, 1)]).toEqual([10, 11]);
  });

  test.each([
    ['a name', '=总数*2'],
    ['a table', '=SUM(表一[数])*2'],
    ['cells found by a text', '=INDIRECT("乙!A2")*2'],
    ['several sheets', '=SUM(乙:丙!A2)*2'],
    ['a quoted sheet', "='乙'!A2*2"],
  ])('follow other sheets that they look at by %s', async (_what, formula) => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('乙');
      context.workbook.worksheets.add('丙');
      other.getRange('A1:A2').values = [['数'], [3]];
      other.tables.add('A1:A2', true).name = '表一';
      context.workbook.names.add('总数', other.getRange('A2'));
      sheet.getRange('A1').formulas = [[formula]];
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      const before = cell.values;
      other.getRange('A2').values = [[4]];
      cell.load('values');
      await context.sync();
      expect([before, cell.values]).toEqual([[[6]], [[8]]]);
    });
  });
});

describe('formulas that spill', () => {
  async function spilling(formula: string): Promise<Uint8Array> {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1').formulas = [[formula]];
      await context.sync();
    });
    return saveXlsx(host.workbook);
  }

  const areasOf = ({ sheets }: HostWorkbook): unknown => sheets[0]?.spills.areas();

  test('spill further in a loaded workbook, and the file says so', async () => {
    const workbook = await load(await spilling('=SEQUENCE(COUNT(A1:A9))'));
    expect(areasOf(workbook)).toEqual([{ row: 0, column: 2, rowCount: 3, columnCount: 1 }]);
    await edit(workbook, (sheet) => {
      sheet.getRange('A4').values = [[4]];
    });
    const bytes = await saveXlsx(workbook);
    expect(packageFaults(bytes)).toEqual([]);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="C1" cm="1"><f t="array" ref="C1:C4">/);
    const { sheets } = await load(bytes);
    expect([0, 1, 2, 3].map((row) => sheets[0]?.cells.value(row, 2))).toEqual([1, 2, 3, 4]);
  });

  test('keep their values where the function is not known', async () => {
    const bytes = await spilling('=SEQUENCE(3)');
    const path = 'xl/worksheets/sheet1.xml';
    const workbook = await load(
      withParts(bytes, { [path]: partOf(bytes, path).replace('_xlfn.SEQUENCE(3)', '_xlfn.UNHEARDOF(A1)') }),
    );
    await edit(workbook, (sheet) => {
      sheet.getRange('A1').values = [[7]];
    });
    expect([0, 1, 2].map((row) => workbook.sheets[0]?.cells.value(row, 2))).toEqual([1, 2, 3]);
    const saved = partOf(await saveXlsx(workbook), path);
    expect(saved).toContain('<f t="array" ref="C1:C3">');
  });

  test.each([
    ['a formula of an old array', '<f>SEQUENCE_HERE</f>', '<f t="array" ref="C1:C2">A1:A2</f>'],
    ['a formula that looks into another workbook', '<f>SEQUENCE_HERE</f>', "<f>'[1]那 表'!$A$1</f>"],
  ])('%s keeps its value and its words', async (_, from, to) => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C2').values = [[2]];
      sheet.getRange('C1').formulas = [['=SEQUENCE_HERE']];
      await context.sync();
    });
    const path = 'xl/worksheets/sheet1.xml';
    const bytes = await saveXlsx(host.workbook);
    const text = partOf(bytes, path).replace(/<c r="C1"[^>]*>.*?<\/c>/, `<c r="C1">${from}<v>1</v></c>`);
    const workbook = await load(withParts(bytes, { [path]: text.replace(from, to) }));
    await edit(workbook, (sheet) => {
      sheet.getRange('A3').values = [[9]];
    });
    expect([0, 1].map((row) => workbook.sheets[0]?.cells.value(row, 2))).toEqual([1, 2]);
    const saved = await saveXlsx(workbook);
    expect(partOf(saved, path)).toContain(`<c r="C1">${to}<v>1</v></c>`);
    expect(packageFaults(saved)).toEqual([]);
  });
});
