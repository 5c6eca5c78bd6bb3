import { createHost } from '../../../../workbench/host/host';
import { HostWorkbook } from '../../../../workbench/host/model/workbook';
import { openOffice } from '../../../../workbench/host/office-client';
import { PROFILES } from '../../../../workbench/host/profile';
import { loadXlsx } from '../../../../workbench/host/xlsx/load';
import { saveXlsx } from '../../../../workbench/host/xlsx/save';
import { refusalOf } from '../opened';

/** An Excel that opens files, and its client. */
function excel(workbook = HostWorkbook.blank('Book1.xlsx', 'Sheet1', 'en-US')): {
  readonly workbook: HostWorkbook;
  readonly Excel: typeof Excel;
} {
  const host = createHost(workbook, {
    profile: PROFILES.microsoft365,
    openFile: (bytes) => loadXlsx(bytes, 'Other.xlsx').then((loaded) => (loaded.ok ? loaded.workbook : null)),
  });
  return { workbook, Excel: openOffice(host).Excel };
}

/** A file with the sheets Sheet1, that has a table and a bold cell, and Extra. */
async function otherFile(): Promise<string> {
  const { workbook, Excel } = excel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['Farm', 'Crates'],
      ['A Farms', 300],
    ];
    sheet.getRange('A2').format.font.bold = true;
    sheet.getRange('C2').formulas = [['=B2*2']];
    sheet.tables.add('A1:B2', true).name = 'Sales';
    context.workbook.worksheets.add('Extra');
    await context.sync();
  });
  return Buffer.from(await saveXlsx(workbook)).toString('base64');
}

/** The names of all sheets after the file was inserted so. */
async function namesAfter(options?: Excel.InsertWorksheetOptions): Promise<readonly string[]> {
  const base64 = await otherFile();
  return excel().Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Last');
    context.workbook.insertWorksheetsFromBase64(base64, options);
    worksheets.load('name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

describe('https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks', () => {
  test.each<[string, Excel.InsertWorksheetOptions | undefined, readonly string[]]>([
    ['all at the end', undefined, ['Sheet1', 'Last', 'Sheet1 (2)', 'Extra']],
    [
      'after a sheet',
      { sheetNamesToInsert: [], positionType: 'After', relativeTo: 'Sheet1' },
      ['Sheet1', 'Sheet1 (2)', 'Extra', 'Last'],
    ],
    [
      'some at the beginning',
      { sheetNamesToInsert: ['Extra'], positionType: 'Beginning' },
      ['Extra', 'Sheet1', 'Last'],
    ],
    ['before no sheet in particular', { positionType: 'Before' }, ['Sheet1 (2)', 'Extra', 'Sheet1', 'Last']],
  ])('sheets of another workbook are inserted %s', async (_, options, names) => {
    expect(await namesAfter(options)).toEqual(names);
  });

  test('an inserted sheet has its values, looks, formulas and tables', async () => {
    const base64 = await otherFile();
    const found = await excel().Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: ['Sheet1'] });
      await context.sync();
      const sheet = context.workbook.worksheets.getItem(ids.value[0] ?? '');
      sheet.load('name');
      const cells = sheet.getRange('A2:C2').load('values,formulas');
      const font = sheet.getRange('A2').format.font.load('bold');
      const table = sheet.tables.getItem('Sales').getRange().load('address');
      await context.sync();
      const [values, formulas]: readonly unknown[][][] = [cells.values, cells.formulas];
      return [sheet.name, values, formulas?.[0]?.[2], font.bold, table.address];
    });
    expect(found).toEqual(['Sheet1 (2)', [['A Farms', 300, 600]], '=B2*2', true, "'Sheet1 (2)'!A1:B2"]);
  });

  test.each<[string, () => Promise<string>, Excel.InsertWorksheetOptions | undefined, string]>([
    ['what is no workbook', () => Promise.resolve('SGVsbG8='), undefined, 'InvalidArgument'],
    ['a sheet that the file has not', otherFile, { sheetNamesToInsert: ['None'] }, 'ItemNotFound'],
    ['beside a sheet that is not there', otherFile, { relativeTo: 'None' }, 'ItemNotFound'],
  ])('%s is not inserted', async (_, file, options, code) => {
    const base64 = await file();
    const run = excel().Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(base64, options);
      await context.sync();
    });
    expect(await refusalOf(run)).toMatchObject({ code });
  });

  test('a new workbook opens, blank or from a file, and leaves this one alone', async () => {
    const base64 = await otherFile();
    const { workbook, Excel } = excel();
    await Excel.createWorkbook();
    await Excel.createWorkbook(base64);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(await refusalOf(Excel.createWorkbook('SGVsbG8='))).toMatchObject({ code: 'InvalidArgument' });
  });
});
