import { documented, guide, read, reference } from './pages';

/** Two things that were bought, in a table from A1. */
function bought(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:C3').values = [
    ['Item', 'Price', 'Count'],
    ['Tea', 4, 10],
    ['Milk', 2, 30],
  ];
  const table = sheet.tables.add('A1:C3', true);
  table.name = 'Bought';
  return table;
}

const names = async (context: Excel.RequestContext, table: Excel.Table): Promise<string[]> => {
  const columns = table.columns.load('items/name');
  await context.sync();
  return columns.items.map(({ name }) => name);
};

documented(guide('excel/excel-add-ins-tables'), [
  [
    'a table made of headers alone takes its first rows where its blank one was',
    async (sheet, context) => {
      const table = sheet.tables.add('A1:B1', true);
      table.getHeaderRowRange().values = [['Item', 'Price']];
      const before = await read(context, table.getDataBodyRange(), 'address', 'values');
      table.rows.add(undefined, [
        ['Tea', 4],
        ['Milk', 2],
      ]);
      return [before, await read(context, table.getRange(), 'address')];
    },
    [['Sheet1!A2:B2', [['', '']]], 'Sheet1!A1:B3'],
  ],
  [
    'it has no rows until then',
    (sheet, context) => read(context, sheet.tables.add('A1:B1', true).rows, 'count'),
    0,
  ],
  [
    'data without headers move down, under headers that Excel gives',
    async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['Tea', 4],
        ['Milk', 2],
      ];
      const range = sheet.tables.add('A1:B2', false).getRange();
      return read(context, range, 'address', 'values');
    },
    [
      'Sheet1!A1:B3',
      [
        ['Column1', 'Column2'],
        ['Tea', 4],
        ['Milk', 2],
      ],
    ],
  ],
  [
    'headers are texts, and each is there once',
    async (sheet, context) => {
      const table = bought(sheet);
      table.getHeaderRowRange().values = [[2017, '', '2017']];
      return names(context, table);
    },
    ['2017', 'Column2', '20172'],
  ],
  [
    'the total row says Total and sums the last column',
    async (sheet, context) => {
      const table = bought(sheet);
      table.showTotals = true;
      return read(context, table.getTotalRowRange(), 'address', 'values', 'formulas');
    },
    ['Sheet1!A4:C4', [['Total', '', 40]], [['Total', '', '=SUBTOTAL(109,[Count])']]],
  ],
  [
    'without its total row a table has none',
    (sheet, context) => read(context, bought(sheet).getTotalRowRange(), 'address'),
    'ItemNotFound',
  ],
  [
    'the header row goes and comes back with the names',
    async (sheet, context) => {
      const table = bought(sheet);
      table.showHeaders = false;
      const without = await read(context, table.getRange(), 'address');
      const kept = await names(context, table);
      table.showHeaders = true;
      return [without, kept, await read(context, table.getHeaderRowRange(), 'values')];
    },
    ['Sheet1!A2:C3', ['Item', 'Price', 'Count'], [['Item', 'Price', 'Count']]],
  ],
  [
    'the rows that a filter leaves are the visible view',
    async (sheet, context) => {
      const table = bought(sheet);
      table.columns.getItem('Item').filter.applyValuesFilter(['Milk']);
      return read(context, table.getDataBodyRange().getVisibleView(), 'values', 'rowCount');
    },
    [[['Milk', 2, 30]], 1],
  ],
  [
    'a table’s own filter is applied by the column’s index',
    async (sheet, context) => {
      const table = bought(sheet);
      table.autoFilter.apply(table.getRange(), 1, { filterOn: Excel.FilterOn.custom, criterion1: '>3' });
      const shown = table.getDataBodyRange().getVisibleView();
      const values = await read(context, shown, 'values');
      table.autoFilter.clearCriteria();
      const filter = await read(context, table.autoFilter, 'isDataFiltered', 'enabled');
      return [values, filter];
    },
    [[['Tea', 4, 10]], [false, true]],
  ],
]);

documented(reference('table'), [
  ...['A1', 'R1C1', 'c', 'two words', '1st'].map(
    (name) =>
      [
        `${name} is no name of a table`,
        (sheet: Excel.Worksheet) => {
          bought(sheet).name = name;
        },
        'InvalidArgument',
      ] as const,
  ),
  ...['TableStyleMedium29', 'TableStyleLight0', 'Plain'].map(
    (style) =>
      [
        `${style} is no style of tables`,
        (sheet: Excel.Worksheet) => {
          bought(sheet).style = style;
        },
        'InvalidArgument',
      ] as const,
  ),
  ...['TableStyleMedium28', 'TableStyleLight21', 'TableStyleDark9'].map(
    (style) =>
      [
        `${style} is one`,
        (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
          const table = bought(sheet);
          table.style = style;
          return read(context, table, 'style');
        },
        style,
      ] as const,
  ),
  [
    'no table takes the name of another, or a defined one',
    (sheet, context) => {
      context.workbook.names.add('Taken', sheet.getRange('A1'));
      bought(sheet).name = 'taken';
    },
    'ItemAlreadyExists',
  ],
]);

documented(guide('excel/co-authoring-in-excel-add-ins'), [
  [
    'what is written right below a table joins it',
    async (sheet, context) => {
      const table = bought(sheet);
      table.getDataBodyRange().getRowsBelow(1).values = [['Salt', 1, 5]];
      return read(context, table.getRange(), 'address');
    },
    'Sheet1!A1:C4',
  ],
  [
    'unless a validation is there',
    async (sheet, context) => {
      const table = bought(sheet);
      sheet.getRange('A4').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      sheet.getRange('A4:C4').values = [['Salt', 1, 5]];
      return read(context, table.getRange(), 'address');
    },
    'Sheet1!A1:C3',
  ],
]);

documented(reference('tablesort'), [
  [
    'the sorting is told, and taken back without another order of the rows',
    async (sheet, context) => {
      const table = bought(sheet);
      table.sort.apply([{ key: 1, ascending: true }], true);
      const told = await read(context, table.sort, 'fields', 'matchCase', 'method');
      table.sort.clear();
      return [
        told,
        await read(context, table.sort, 'fields'),
        await read(context, sheet.getRange('A2'), 'values'),
      ];
    },
    [
      [[{ key: 1, sortOn: 'Value', ascending: true, color: '', dataOption: 'Normal' }], true, 'PinYin'],
      [],
      [['Milk']],
    ],
  ],
  [
    'reapply sorts what has changed since',
    async (sheet, context) => {
      const table = bought(sheet);
      table.sort.apply([{ key: 1, ascending: true }]);
      sheet.getRange('B2').values = [[9]];
      table.sort.reapply();
      return read(context, sheet.getRange('A2:B3'), 'values');
    },
    [
      ['Tea', 4],
      ['Milk', 9],
    ],
  ],
]);

documented('https://support.microsoft.com/office/using-structured-references-with-excel-tables', [
  [
    'formulas name a table, its columns and its parts',
    async (sheet, context) => {
      bought(sheet).showTotals = true;
      const cells = sheet.getRange('E1:E5');
      cells.formulas = [
        ['=SUM(Bought[Count])'],
        ['=Bought[[#Totals],[Count]]'],
        ['=COUNTA(Bought[#Headers])'],
        ['=ROWS(Bought)'],
        ['=SUMPRODUCT(Bought[Price],Bought[Count])'],
      ];
      return read(context, cells, 'values');
    },
    [[40], [40], [3], [2], [100]],
  ],
  [
    'this row’s cells are named by @',
    async (sheet, context) => {
      const table = bought(sheet);
      table.columns.add(undefined, [['Sum'], ['=[@Price]*[@Count]'], ['=[@Price]*[@Count]']]);
      return read(context, sheet.getRange('D2:D3'), 'values');
    },
    [[40], [60]],
  ],
  [
    'they follow new names of the table and of its columns',
    async (sheet, context) => {
      const table = bought(sheet);
      const cell = sheet.getRange('E9');
      cell.formulas = [['=SUM(Bought[Count])&"Bought[Count]"']];
      table.columns.getItem('Count').name = 'Pieces';
      table.name = 'Purchases';
      return read(context, cell, 'formulas', 'values');
    },
    [[['=SUM(Purchases[Pieces])&"Bought[Count]"']], [['40Bought[Count]']]],
  ],
]);

/** Days of 2022 and 2023 in a table from A1; gives those that a filter leaves. */
const daysLeft =
  (criteria: Excel.FilterCriteria) =>
  (sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<unknown> => {
    sheet.getRange('A1:A6').values = [
      ['Day'],
      ['2022-01-31'],
      ['2022-10-01'],
      ['2022-10-21'],
      ['2023-01-05'],
      ['none'],
    ];
    const table = sheet.tables.add('A1:A6', true);
    table.columns.getItemAt(0).filter.apply(criteria);
    return read(context, table.getDataBodyRange().getVisibleView(), 'text');
  };

documented(reference('filterdatetime'), [
  [
    'a month',
    daysLeft({ filterOn: 'Values', values: [{ date: '2022-10-01', specificity: 'Month' }] }),
    [['10/1/2022'], ['10/21/2022']],
  ],
  [
    'a year, and a text beside it',
    daysLeft({ filterOn: 'Values', values: ['none', { date: '2023-06-01', specificity: 'Year' }] }),
    [['1/5/2023'], ['none']],
  ],
]);

documented(reference('dynamicfiltercriteria'), [
  [
    'a month of whatever year',
    daysLeft({ filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodJanuary' }),
    [['1/31/2022'], ['1/5/2023']],
  ],
  [
    'a quarter',
    daysLeft({ filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter4' }),
    [['10/1/2022'], ['10/21/2022']],
  ],
]);

documented(reference('filtercriteria'), [
  [
    'custom criteria read dates as entries do',
    daysLeft({ filterOn: 'Custom', criterion1: '>=10/21/2022', operator: 'And', criterion2: '<1/5/2023' }),
    [['10/21/2022']],
  ],
]);

documented(reference('tablecollection'), [
  [
    'a table is found and counted in the batch that adds it, and gone in the one that takes it away',
    async (sheet, context) => {
      const { tables } = sheet;
      const before = tables.getCount();
      const added = tables.add('A1:B3', true);
      added.name = 'Sales';
      const again = tables.getItem('Sales').load('name');
      const [here, everywhere] = [tables.getCount(), context.workbook.tables.getCount()];
      added.convertToRange();
      const after = [tables.getCount(), context.workbook.tables.getCount()];
      await context.sync();
      return [before.value, again.name, here.value, everywhere.value, ...after.map(({ value }) => value)];
    },
    [0, 'Sales', 1, 1, 0, 0],
  ],
]);
