import { opened, refusalOf, type Opened } from './opened';

/** A table over A1:C4 with something below it. */
async function withTable<Seen>(
  act: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Seen>,
  { onSheet }: Opened = opened(),
): Promise<Seen> {
  return onSheet(async (sheet, context) => {
    sheet.getRange('A1:C4').values = [
      ['单位', '数', '完成'],
      ['民政局', 2, '是'],
      ['住建局', 10, '否'],
      ['商务局', 5, '是'],
    ];
    sheet.getRange('A6').values = [['下面的']];
    const table = sheet.tables.add('A1:C4', true);
    table.name = '台账';
    return act(table, sheet, context);
  });
}

// learn.microsoft.com, "Work with tables using the Excel JavaScript API".
describe('tables', () => {
  test('rows are added at the end or in between, and what lies below moves down', async () => {
    const seen = await withTable(async (table, sheet, context) => {
      table.rows.add(undefined, [['城管局', 1, '否']]);
      table.rows.add(0, [['财政局', 7, '是']]);
      const range = table.getRange();
      range.load('address,values');
      const below = sheet.getRange('A8');
      below.load('values');
      table.rows.load('count');
      await context.sync();
      return [range.address, range.values.map(([name]: unknown[]) => name), below.values, table.rows.count];
    });
    expect(seen).toEqual([
      'Sheet1!A1:C6',
      ['单位', '财政局', '民政局', '住建局', '商务局', '城管局'],
      [['下面的']],
      5,
    ]);
  });

  test('columns of the sheet that are inserted within it get headers of their own', async () => {
    const names = await withTable(async (table, sheet, context) => {
      sheet.getRange('B:C').insert('Right');
      table.columns.load('items/name');
      await context.sync();
      return table.columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(['单位', 'Column1', 'Column2', '数', '完成']);
  });

  test('a column is added with its values, found by name, renamed and taken away', async () => {
    const seen = await withTable(async (table, _sheet, context) => {
      table.columns.add(1, [['备注'], ['甲'], ['乙'], ['丙']]);
      const column = table.columns.getItem('备注');
      column.load('index,values');
      await context.sync();
      const found = [column.index, column.values];
      column.name = '说明';
      const header = table.getHeaderRowRange();
      header.load('values');
      await context.sync();
      const renamed = header.values;
      table.columns.getItem('说明').delete();
      const range = table.getRange();
      range.load('address');
      await context.sync();
      return [found, renamed, range.address];
    });
    expect(seen).toEqual([
      [1, [['备注'], ['甲'], ['乙'], ['丙']]],
      [['单位', '说明', '数', '完成']],
      'Sheet1!A1:C4',
    ]);
  });

  test('values of the wrong shape are InvalidArgument, and a column that is not there ItemNotFound', async () => {
    const short = withTable(async (table, _sheet, context) => {
      table.rows.add(undefined, [['少了']]);
      await context.sync();
    });
    expect((await refusalOf(short)).code).toBe('InvalidArgument');
    const missing = withTable(async (table, _sheet, context) => {
      table.columns.getItem('没有').load('index');
      await context.sync();
    });
    expect((await refusalOf(missing)).code).toBe('ItemNotFound');
  });

  test('the body is sorted without the headings', async () => {
    const seen = await withTable(async (table, _sheet, context) => {
      table.sort.apply([{ key: 1, ascending: false }]);
      const names = table.columns.getItem('单位').getDataBodyRange();
      names.load('values');
      await context.sync();
      return names.values;
    });
    expect(seen).toEqual([['住建局'], ['商务局'], ['民政局']]);
  });

  test('filters hide rows until they are cleared', async () => {
    const seen = await withTable(async (table, sheet, context) => {
      const rows = [2, 3, 4].map((row) => sheet.getRange(`A${row}`));
      const hidden = async (): Promise<unknown> => {
        for (const row of rows) row.load('rowHidden');
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      };
      table.columns.getItem('完成').filter.applyValuesFilter(['是']);
      const byValue = await hidden();
      table.columns.getItem('数').filter.apply({ filterOn: 'Custom', criterion1: '>2' });
      const byBoth = await hidden();
      table.clearFilters();
      return [byValue, byBoth, await hidden()];
    });
    expect(seen).toEqual([
      [false, true, false],
      [true, true, false],
      [false, false, false],
    ]);
  });
});

// learn.microsoft.com, Excel.AutoFilter.
describe('a sheet’s filter', () => {
  test.each([
    ['words', { filterOn: 'Custom', criterion1: '=*住*' }, 0, [true, false, true]],
    [
      'numbers',
      { filterOn: 'Custom', criterion1: '>=5', criterion2: '<10', operator: 'And' },
      1,
      [true, true, false],
    ],
    ['the most', { filterOn: 'TopItems', criterion1: '1' }, 1, [true, false, true]],
    ['above the average', { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, 1, [true, false, true]],
  ] as const)('keeps rows by %s', async (_what, criteria, column, hidden) => {
    const seen = await withTable(async (table, sheet, context) => {
      const range = table.convertToRange();
      sheet.autoFilter.apply(range, column, criteria);
      sheet.autoFilter.load('isDataFiltered,criteria');
      const rows = [2, 3, 4].map((row) => sheet.getRange(`A${row}`));
      for (const row of rows) row.load('rowHidden');
      await context.sync();
      return [sheet.autoFilter.isDataFiltered, rows.map(({ rowHidden }) => rowHidden)];
    });
    expect(seen).toEqual([true, hidden]);
  });

  test('shows all rows again without its criteria, and is gone when removed', async () => {
    const seen = await withTable(async (table, sheet, context) => {
      sheet.autoFilter.apply(table.convertToRange(), 0, { filterOn: 'Values', values: ['民政局'] });
      sheet.autoFilter.clearCriteria();
      const cells = sheet.getRange('A1:A4');
      cells.load('rowHidden');
      sheet.autoFilter.load('enabled,isDataFiltered');
      await context.sync();
      const before = [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, cells.rowHidden];
      sheet.autoFilter.remove();
      sheet.autoFilter.load('enabled');
      await context.sync();
      return [before, sheet.autoFilter.enabled];
    });
    expect(seen).toEqual([[true, false, false], false]);
  });
});
