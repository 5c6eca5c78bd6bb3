import { opened, refusalOf } from './opened';

const placeAfter = (move: (sheet: Excel.Worksheet) => void): Promise<string> =>
  opened().onSheet(async (sheet, context) => {
    const { bindings } = context.workbook;
    bindings.add(sheet.getRange('B2:C4'), 'Range', 'bound');
    await context.sync();
    move(sheet);
    const range = bindings.getItem('bound').getRange().load('address');
    await context.sync();
    return range.address;
  });

test.each<[what: string, move: (sheet: Excel.Worksheet) => void, address: string]>([
  ['rows before it', (sheet) => sheet.getRange('1:2').insert('Down'), 'Sheet1!B4:C6'],
  ['rows within it', (sheet) => sheet.getRange('3:3').insert('Down'), 'Sheet1!B2:C5'],
  ['a column before it', (sheet) => sheet.getRange('A:A').insert('Right'), 'Sheet1!C2:D4'],
  ['some of its rows deleted', (sheet) => sheet.getRange('2:3').delete('Up'), 'Sheet1!B2:C2'],
])('a binding goes with its cells: %s', async (_, move, address) => {
  expect(await placeAfter(move)).toBe(address);
});

test('a binding whose cells are gone is invalid', async () => {
  const asking = placeAfter((sheet) => {
    sheet.getRange('1:9').delete('Up');
  });
  expect((await refusalOf(asking)).code).toBe('InvalidBinding');
});

test('handlers of a binding hear of edits and selections in its region, and of no others', async () => {
  const excel = opened();
  const heard: unknown[] = [];
  await excel.onSheet(async (sheet, context) => {
    const bound = context.workbook.bindings.add(sheet.getRange('B2:C4'), 'Range', 'bound');
    bound.onDataChanged.add(({ binding }) => {
      heard.push(binding.id);
      return Promise.resolve();
    });
    bound.onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) => {
      heard.push({ startRow, startColumn, rowCount, columnCount });
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('B3').values = [[1]];
    sheet.getRange('D3').values = [[1]];
    sheet.getRange('C3:D5').select();
    sheet.getRange('A1').select();
    await context.sync();
    await excel.host.settled();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  expect(heard).toEqual(['bound', { startRow: 1, startColumn: 1, rowCount: 2, columnCount: 1 }]);
});
