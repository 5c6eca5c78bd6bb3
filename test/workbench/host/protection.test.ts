import { opened, refusalOf } from './opened';

type Act = (sheet: Excel.Worksheet) => unknown;

/** On a protected sheet with a list in A1:B3 and a table in D1:E3; B2 alone is unlocked. */
async function outcomeOf(act: Act, options?: Excel.WorksheetProtectionOptions): Promise<string> {
  const excel = opened();
  await excel.onSheet(async (sheet, context) => {
    const rows = [
      ['单位', '件'],
      ['乙', 2],
      ['甲', 1],
    ];
    sheet.getRange('A1:B3').values = rows;
    sheet.getRange('D1:E3').values = rows;
    sheet.tables.add('D1:E3', true).name = '台账表';
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });
  const run = excel.onSheet(async (sheet, context) => {
    act(sheet);
    await context.sync();
    return 'done';
  });
  return run.catch(async () => (await refusalOf(run)).code);
}

const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem('台账表');

test.each<[what: string, act: Act]>([
  ['a locked cell', (sheet) => (sheet.getRange('A2').values = [[1]])],
  ['a locked cell beside an unlocked one', (sheet) => (sheet.getRange('A2:B2').values = [[1, 1]])],
  ['a number format', (sheet) => (sheet.getRange('B2').numberFormat = [['0.0']])],
  ['a fill', (sheet) => (sheet.getRange('B2').format.fill.color = '#FF0000')],
  ['a border', (sheet) => (sheet.getRange('B2').format.borders.getItem('EdgeTop').style = 'Continuous')],
  ['a height', (sheet) => (sheet.getRange('A2').format.rowHeight = 30)],
  ['the standard width', (sheet) => (sheet.standardWidth = 20)],
  ['clearing looks', (sheet) => sheet.getRange('B2').clear('Formats')],
  ['clearing all', (sheet) => sheet.getRange('B2').clear()],
  ['a row', (sheet) => sheet.getRange('1:1').insert('Down')],
  ['a merge', (sheet) => sheet.getRange('A2:B2').merge()],
  ['sorting', (sheet) => sheet.getRange('A2:B3').sort.apply([{ key: 0 }])],
  ['a conditional format', (sheet) => sheet.getRange('B2').conditionalFormats.add('DataBar')],
  ['a validation', (sheet) => sheet.getRange('B2').dataValidation.clear()],
  ['a new table', (sheet) => sheet.tables.add('A1:B3', true)],
  ['a table’s name', (sheet) => (table(sheet).name = '别的')],
  ['a table’s style', (sheet) => (table(sheet).style = 'TableStyleLight1')],
  ['a table’s size', (sheet) => table(sheet).resize('D1:E5')],
  ['a table’s end', (sheet) => table(sheet).delete()],
  ['making cells of a table', (sheet) => table(sheet).convertToRange()],
  ['a chart', (sheet) => sheet.charts.add('Line', sheet.getRange('A1:B3'))],
])('protection refuses %s', async (_, act) => {
  expect(await outcomeOf(act)).toBe('AccessDenied');
});

test.each<[what: string, act: Act]>([
  ['an unlocked cell', (sheet) => (sheet.getRange('B2').values = [[1]])],
  ['emptying an unlocked cell', (sheet) => sheet.getRange('B2').clear('Contents')],
  ['reading', (sheet) => table(sheet).getRange().load('values')],
  ['the page', (sheet) => (sheet.pageLayout.orientation = 'Landscape')],
  ['the sheet’s name', (sheet) => (sheet.name = '改名')],
])('protection leaves %s', async (_, act) => {
  expect(await outcomeOf(act)).toBe('done');
});

test.each<[what: string, act: Act, option: keyof Excel.WorksheetProtectionOptions]>([
  ['formats', (sheet) => (sheet.getRange('B2').numberFormat = [['0.0']]), 'allowFormatCells'],
  ['heights', (sheet) => (sheet.getRange('A2').format.rowHeight = 30), 'allowFormatRows'],
  ['widths', (sheet) => (sheet.standardWidth = 20), 'allowFormatColumns'],
  ['rows', (sheet) => sheet.getRange('1:1').insert('Down'), 'allowInsertRows'],
])('a protection may allow %s', async (_, act, option) => {
  expect(await outcomeOf(act, { [option]: true })).toBe('done');
});
