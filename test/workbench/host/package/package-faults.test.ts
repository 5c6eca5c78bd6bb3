import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { saveXlsx } from '../../../../workbench/host/xlsx/save';
import { opened } from '../opened';
import { packageFaults } from './package-faults';

const SHEET = 'xl/worksheets/sheet1.xml';
const CHART = 'xl/charts/chart1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const TABLE = 'xl/tables/table1.xml';
const LINKS = 'xl/worksheets/_rels/sheet1.xml.rels';

async function sound(): Promise<Uint8Array> {
  const { host, onSheet } = opened();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B3').values = [
      ['单位', '件数'],
      ['甲', 1],
      ['乙', 2],
    ];
    sheet.getRange('D1:E1').merge();
    sheet.getRange('D3:E3').merge();
    sheet.getRange('A:B').format.columnWidth = 90;
    sheet.getRange('B1').format.font.bold = true;
    sheet.tables.add('A1:B3', true);
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
    const rule = sheet.getRange('B2:B3').conditionalFormats.add('Custom').custom;
    rule.rule.formula = '=B2>1';
    rule.format.fill.color = '#FFC7CE';
    context.workbook.names.add('件数', sheet.getRange('B2:B3'));
    await context.sync();
  });
  return saveXlsx(host.workbook);
}

/** A part, what is put in the place of what in it, and what is to be found. */
type Damage = readonly [part: string, from: RegExp, to: string, fault: string];

const DAMAGES: readonly Damage[] = [
  [SHEET, /<dimension[^>]*>/, '<dimension ref=""/>', 'dimension is for no cells'],
  [SHEET, /(<sheetData>.*<\/sheetData>)(<mergeCells.*<\/mergeCells>)/, '$2$1', 'sheetData is out of order'],
  [SHEET, /(<c r="A2".*?<\/c>)(<c r="B2".*?<\/c>)/, '$2$1', 'A2 comes after column 1'],
  [SHEET, /(<row r="2".*?<\/row>)(<row r="3".*?<\/row>)/, '$2$1', 'row 2 comes after row 3'],
  [SHEET, /<c r="B1"([^>]*) s="\d+"/, '<c r="B1"$1 s="99"', 'B1 has no format'],
  [SHEET, /(<c r="A1"[^>]* t="s"[^>]*><v>)\d+/, '$199', 'A1 has no text'],
  [SHEET, /dxfId="\d+"/, 'dxfId="9"', 'there is no differential format 9'],
  [SHEET, /<mergeCell ref="D3:E3"\/>/, '<mergeCell ref="E1:F1"/>', 'merged cells overlap in row 1'],
  [SHEET, /<mergeCells count="\d+"/, '<mergeCells count="7"', 'the count of mergeCells is wrong'],
  [SHEET, /<col min="1" max="2"/, '<col min="2" max="1"', 'columns 2 to 1 come after'],
  [SHEET, /<drawing r:id="[^"]*"/, '<drawing r:id="rId99"', 'there is no relationship rId99'],
  [LINKS, /\/xl\/drawings\/drawing1\.xml/, '/xl/drawings/drawing8.xml', 'drawing8.xml, which is not there'],
  [LINKS, /(<Relationship [^>]*drawing1[^>]*>)/, '$1$1', 'rIdDrawing1 twice'],
  [TYPES, /<Override PartName="\/xl\/charts[^>]*>/, '', 'chart1.xml is not said to be a chart'],
  [TYPES, /(<Override PartName="\/xl\/charts[^>]*>)/, '$1$1', 'has two content types'],
  [WORKBOOK, /<definedName name="件数"/, '<definedName name="件 数"', '件 数 is no name'],
  [WORKBOOK, /<definedName name="件数">[^<]*/, '<definedName name="件数">', '件数 is for nothing'],
  [WORKBOOK, /<sheet name="Sheet1"/, '<sheet name="a/b"', 'no sheet may have the name a/b'],
  [STYLES, /<fonts count="\d+"/, '<fonts count="77"', 'the count of fonts is wrong'],
  [STYLES, /(<cellXfs.*?fontId=")\d+/, '$155', 'fontId of cellXfs 0 is beyond its list'],
  [TABLE, /<tableColumn id="2"/, '<tableColumn id="1"', 'two columns with the id 1'],
  [TABLE, /ref="A1:B3"/, 'ref="A1:C3"', 'has other columns than its cells'],
  [DRAWING, /(<xdr:from>.*<\/xdr:from>)(<xdr:to>.*<\/xdr:to>)/, '$2$1', 'from is out of order'],
  [DRAWING, /<xdr:clientData\/>/, '', 'twoCellAnchor lacks clientData'],
  [CHART, /(<c:idx val="0"\/>)(<c:order val="0"\/>)/, '$2$1', 'idx is out of order'],
  [CHART, /(<c:cat>.*<\/c:cat>)(<c:val>.*<\/c:val>)/, '$2$1', 'cat is out of order'],
  [CHART, /(<c:crossAx [^>]*>)(<c:crosses [^>]*>)/, '$2$1', 'crossAx is out of order'],
  [CHART, /<c:gapWidth [^>]*>/, '<c:firstSliceAng val="0"/>', 'firstSliceAng does not belong there'],
  [CHART, /(<c:legend>.*<\/c:legend>)(<c:plotVisOnly [^>]*>)/, '$2$1', 'legend is out of order'],
  [CHART, /<c:crossAx val="\d+"\/>/, '<c:crossAx val="5"/>', 'there is no axis 5'],
];

describe('the faults of a package', () => {
  test('a sound one has none', async () => {
    expect(packageFaults(await sound())).toEqual([]);
  });

  test.each(DAMAGES)('%s: %s', async (path, from, to, fault) => {
    const parts = unzipSync(await sound());
    const text = strFromU8(parts[path] ?? new Uint8Array());
    expect(text).toMatch(from);
    const damaged = zipSync({ ...parts, [path]: strToU8(text.replace(from, to)) });
    expect(packageFaults(damaged)).toContainEqual(expect.stringContaining(fault));
  });

  test('a part that nobody names is found', async () => {
    const parts = { ...unzipSync(await sound()), 'xl/lost.png': new Uint8Array() };
    expect(packageFaults(zipSync(parts))).toEqual([
      'xl/lost.png has no content type',
      'nothing leads to xl/lost.png',
    ]);
  });
});
