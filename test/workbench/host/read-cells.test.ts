import { strToU8, zipSync } from 'fflate';
import { loadXlsx, type LoadOutcome } from '../../../workbench/host/xlsx/load';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Parts {
  /** What stands in `<sheetData>`. */
  readonly cells: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
}

const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
const links = (...all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** A workbook whose one sheet is written by hand. */
function file({ cells, strings, styles, date1904 = false }: Parts): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/></Types>`,
    '_rels/.rels': links(link('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      link('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      link('rId2', 'sharedStrings', 'sharedStrings.xml'),
      link('rId3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

const load = (parts: Parts): Promise<LoadOutcome> => loadXlsx(file(parts), 'a.xlsx');

async function sheetOf(parts: Parts) {
  const outcome = await load(parts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const [sheet] = outcome.workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { sheet, styles: outcome.workbook.styles };
}

const sst = (...items: readonly string[]): string => `<sst xmlns="${MAIN}">${items.join('')}</sst>`;

describe('what a cell of the file holds', () => {
  test.each<[string, string, unknown]>([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number in full', '<c r="A1"><v>44653.645833333336</v></c>', 44653.645833333336],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', '进展'],
    ['a shared text of runs, without what is above them', '<c r="A1" t="s"><v>1</v></c>', '已开工'],
    ['attributes in another order and quotes', "<c t='s' s='0' r='A1'><v>0</v></c>", '进展'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c>', '甲 & 乙'],
    ['runs of its own', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', '甲乙'],
    ["a formula's text", '<c r="A1" t="str"><f>B1&amp;"x"</f><v>二_x000D_三</v></c>', '二\r三'],
    ['lines', '<c r="A1" t="str"><v>一\r\n二</v></c>', '一\n二'],
    ['a section of characters', '<c r="A1" t="str"><v><![CDATA[<3&]]></v></c>', '<3&'],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
    ['a day written out', '<c r="A1" t="d"><v>2022-10-24</v></c>', 44858],
    ['a time written out', '<c r="A1" t="d"><v>2022-10-24T12:00:00</v></c>', 44858.5],
    ['nothing', '<c r="A1"/>', ''],
    ['a comment between', '<!-- <c r="A1"><v>1</v></c> --><c r="A1"><v>2</v></c>', 2],
  ])('%s', async (_what, cell, value) => {
    const runs = '<si><r><t>已</t></r><r><rPr/><t>开工</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si>';
    const { sheet } = await sheetOf({
      cells: `<row r="1">${cell}</row>`,
      strings: sst('<si><t>进展</t></si>', runs),
    });
    expect(sheet.cells.value(0, 0)).toEqual(value);
  });

  test('days written out count from 1904 where the workbook does', async () => {
    const { sheet } = await sheetOf({
      cells: '<row r="1"><c r="A1" t="d"><v>2022-10-24</v></c></row>',
      date1904: true,
    });
    expect(sheet.cells.value(0, 0)).toBe(43396);
  });

  test('rows and cells that do not say where they are follow the one before', async () => {
    const { sheet } = await sheetOf({
      cells:
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>',
    });
    const found = [
      [0, 0],
      [0, 3],
      [0, 4],
      [5, 0],
    ].map(([row = 0, column = 0]) => sheet.cells.value(row, column));
    expect(found).toEqual([1, 2, 3, 4]);
  });

  test('formulas that are shared read as those of their own cells', async () => {
    const { sheet } = await sheetOf({
      cells:
        '<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">SUM($D1:E$3)+_xlfn.XLOOKUP(F1,G:G,2:2)</f><v>0</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>',
    });
    expect(sheet.cells.formula(0, 0)).toBe('=SUM($D1:E$3)+XLOOKUP(F1,G:G,2:2)');
    expect(sheet.cells.formula(1, 1)).toBe('=SUM($D2:F$3)+XLOOKUP(G2,H:H,3:3)');
  });
});

test('looks: number formats as they are written, and what says no says no', async () => {
  const styles =
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b val="0"/><i/><sz val="12"/><name val="黑体"/></font></fonts>' +
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" fontId="1"><protection locked="false"/></xf><xf numFmtId="57"/></cellXfs></styleSheet>';
  const { sheet, styles: table } = await sheetOf({
    cells: '<row r="1" s="2" ht="30" hidden="true"><c r="A1" s="1"><v>44858</v></c><c r="B1"/></row>',
    styles,
  });
  expect(table.at(sheet.styleNumber(0, 0))).toMatchObject({
    numberFormat: 'yyyy\\-mm',
    font: { name: '黑体', bold: false, italic: true },
    protection: { locked: false },
  });
  expect(table.at(sheet.styleNumber(0, 1))).toMatchObject({
    numberFormat: 'yyyy"年"m"月"',
    font: { name: '宋体' },
  });
  expect(sheet.rows.get(0)).toMatchObject({ height: 30, hidden: true });
});

describe('half of what there was is refused, not read', () => {
  test.each<[string, Parts]>([
    ['a cell without an end', { cells: '<row r="1"><c r="A1"><v>1</v></row>' }],
    ['a cell in a cell', { cells: '<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row>' }],
    ['a row without an end', { cells: '<row r="1"><c r="A1"><v>1</v></c>' }],
    ['a row in a row', { cells: '<row r="1"><row r="2"></row></row>' }],
    ['a row that no sheet has', { cells: '<row r="1048577"/>' }],
    ['a column that no sheet has', { cells: '<row r="1"><c r="XFE1"/></row>' }],
    [
      'texts that are cut off',
      { cells: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings: '<sst><si><t>一</t></si><si><t>二' },
    ],
    [
      'a text that is not there',
      { cells: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', strings: sst('<si><t>一</t></si>') },
    ],
    ['formats that are cut off', { cells: '', styles: '<styleSheet><cellXfs><xf numFmtId="14"/>' }],
  ])('%s', async (_what, parts) => {
    expect(await load(parts)).toMatchObject({ ok: false, refusal: { kind: 'damaged' } });
  });
});

test('a sheet is read in pieces that may end anywhere in a cell, or in a character', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${'推进'.repeat((at % 7) + 1)}${at}</t></is></c><c r="B${at + 1}"><v>${at}</v></c></row>`,
  );
  const { sheet } = await sheetOf({ cells: rows.join('\n') });
  const wrong = rows.flatMap((_, at) =>
    sheet.cells.value(at, 0) === `${'推进'.repeat((at % 7) + 1)}${at}` && sheet.cells.value(at, 1) === at
      ? []
      : [at],
  );
  expect(wrong).toEqual([]);
});
