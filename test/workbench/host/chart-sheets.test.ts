import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHost } from '../../../workbench/host/host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { loadXlsx } from '../../../workbench/host/xlsx/load';
import { saveXlsx } from '../../../workbench/host/xlsx/save';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A file with a chart's sheet between two worksheets, and in front. */
async function fileWithChartSheet(): Promise<Uint8Array> {
  const workbook = HostWorkbook.blank('表.xlsx', '甲');
  workbook.addSheet('乙');
  const parts = unzipSync(await saveXlsx(workbook));
  const edit = (path: string, by: (xml: string) => string): void => {
    parts[path] = strToU8(by(strFromU8(parts[path] ?? new Uint8Array())));
  };
  edit('xl/workbook.xml', (xml) =>
    xml
      .replace(/(<sheet [^>]*name="乙")/, '<sheet name="图表1" sheetId="9" r:id="rIdChart"/>$1')
      .replace(/<bookViews>[\s\S]*<\/bookViews>/, '')
      .replace('<sheets>', '<bookViews><workbookView activeTab="1"/></bookViews><sheets>'),
  );
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdChart" Type="${RELATIONSHIPS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    ),
  );
  edit('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>',
    ),
  );
  edit('xl/chartsheets/sheet1.xml', () => `<chartsheet xmlns="${MAIN}"><sheetViews/></chartsheet>`);
  return zipSync(parts);
}

async function opened(bytes: Uint8Array): Promise<HostWorkbook> {
  const outcome = await loadXlsx(bytes, '表.xlsx');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

const tabsOf = (workbook: HostWorkbook): Promise<string[]> =>
  openOffice(createHost(workbook)).Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

test('a file’s chart sheet keeps its place and stays in front, through changes and saves', async () => {
  const first = await opened(await fileWithChartSheet());
  expect(await tabsOf(first)).toEqual(['甲', '图表1', '乙']);
  first.sheets[0]?.cells.setValue(0, 0, '改');
  first.addSheet('丙');
  const again = await opened(await saveXlsx(first));
  expect(await tabsOf(again)).toEqual(['甲', '图表1', '乙', '丙']);
  for (const workbook of [first, again]) {
    expect(workbook.otherSheets.map(({ sheet }) => sheet.id)).toEqual([workbook.activeSheetId]);
  }
});
