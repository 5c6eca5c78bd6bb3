import { documented, guide, read, reference } from './pages';

const SALES = [
  ['Farm', 'Type', 'Classification', 'Farm crates', 'Wholesale crates'],
  ['A Farms', 'Lime', 'Organic', 300, 2000],
  ['A Farms', 'Lemon', 'Organic', 250, 1800],
  ['B Farms', 'Lime', 'Conventional', 80, 1000],
  ['B Farms', 'Kiwi', 'Conventional', 30, 300],
  ['B Farms', 'Lime', 'Organic', 50, 400],
  ['C Farms', 'Apple', 'Organic', 275, 220],
];

/** The pivot table of the page's farms, from G2 on, with the farms and the types as rows and both sums. */
function farms(sheet: Excel.Worksheet): Excel.PivotTable {
  const pivot = blank(sheet);
  for (const row of ['Farm', 'Type']) pivot.rowHierarchies.add(pivot.hierarchies.getItem(row));
  for (const data of ['Farm crates', 'Wholesale crates']) {
    pivot.dataHierarchies.add(pivot.hierarchies.getItem(data));
  }
  return pivot;
}

function blank(sheet: Excel.Worksheet): Excel.PivotTable {
  sheet.getRange('A1:E7').values = SALES;
  return sheet.pivotTables.add('Farm Sales', 'A1:E7', 'G2');
}

const shown = (context: Excel.RequestContext, pivot: Excel.PivotTable): Promise<unknown> =>
  read(context, pivot.layout.getRange(), 'text');

const field = (pivot: Excel.PivotTable, name: string): Excel.PivotField =>
  pivot.hierarchies.getItem(name).fields.getItem(name);

/** The labels in the first column, without their title. */
async function labels(context: Excel.RequestContext, pivot: Excel.PivotTable): Promise<unknown> {
  const range = pivot.layout.getRowLabelRange().load('values');
  await context.sync();
  return range.values.slice(1).map(([label]: readonly unknown[]) => label);
}

/** One column of results. */
async function results(context: Excel.RequestContext, pivot: Excel.PivotTable, at = 0): Promise<unknown> {
  const range = pivot.layout.getDataBodyRange().load('values');
  await context.sync();
  return range.values.map((row: readonly unknown[]) => row[at]);
}

documented(guide('excel/excel-add-ins-pivottables'), [
  [
    'rows group the data, and sums stand beside them',
    (sheet, context) => shown(context, farms(sheet)),
    [
      ['Row Labels', 'Sum of Farm crates', 'Sum of Wholesale crates'],
      ['A Farms', '550', '3800'],
      ['Lemon', '250', '1800'],
      ['Lime', '300', '2000'],
      ['B Farms', '160', '1700'],
      ['Kiwi', '30', '300'],
      ['Lime', '130', '1400'],
      ['C Farms', '275', '220'],
      ['Apple', '275', '220'],
      ['Grand Total', '985', '5720'],
    ],
  ],
  [
    'the last row of the body holds the totals',
    async (sheet, context) => {
      const totals = farms(sheet).layout.getDataBodyRange().getLastRow().load('address');
      await context.sync();
      const cell = sheet.getRange('A20');
      cell.formulas = [[`=SUM(${totals.address})`]];
      return [totals.address, await read(context, cell, 'values')];
    },
    ['Sheet1!H11:I11', [[6705]]],
  ],
  [
    'a hierarchy that is added to the columns leaves the rows',
    async (sheet, context) => {
      const pivot = farms(sheet);
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Farm'));
      pivot.dataHierarchies.remove(pivot.dataHierarchies.getItem('Sum of Wholesale crates'));
      const inRows = pivot.rowHierarchies.getItemOrNullObject('Farm');
      const table = await shown(context, pivot);
      return [inRows.isNullObject, table];
    },
    [
      true,
      [
        ['Sum of Farm crates', 'Column Labels', '', '', ''],
        ['Row Labels', 'A Farms', 'B Farms', 'C Farms', 'Grand Total'],
        ['Apple', '', '', '275', '275'],
        ['Kiwi', '', '30', '', '30'],
        ['Lemon', '250', '', '', '250'],
        ['Lime', '300', '130', '', '430'],
        ['Grand Total', '550', '160', '275', '985'],
      ],
    ],
  ],
  [
    'two results under each column',
    async (sheet, context) => {
      const pivot = farms(sheet);
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Type'));
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Classification'));
      return shown(context, pivot);
    },
    [
      ['', 'Column Labels', '', '', '', '', ''],
      ['', 'Conventional', '', 'Organic', '', 'Total Sum of Farm crates', 'Total Sum of Wholesale crates'],
      [
        'Row Labels',
        'Sum of Farm crates',
        'Sum of Wholesale crates',
        'Sum of Farm crates',
        'Sum of Wholesale crates',
        '',
        '',
      ],
      ['A Farms', '', '', '550', '3800', '550', '3800'],
      ['B Farms', '110', '1300', '50', '400', '160', '1700'],
      ['C Farms', '', '', '275', '220', '275', '220'],
      ['Grand Total', '110', '1300', '875', '4420', '985', '5720'],
    ],
  ],
  [
    'an outline gives each field a column of its own',
    async (sheet, context) => {
      const pivot = farms(sheet);
      pivot.layout.layoutType = 'Outline';
      const range = pivot.layout.getRange().getResizedRange(-7, -1).load('text');
      await context.sync();
      return range.text;
    },
    [
      ['Farm', 'Type', 'Sum of Farm crates'],
      ['A Farms', '', '550'],
      ['', 'Lemon', '250'],
    ],
  ],
  [
    'a table gives totals below',
    async (sheet, context) => {
      const pivot = farms(sheet);
      pivot.layout.layoutType = 'Tabular';
      pivot.layout.repeatAllItemLabels(true);
      const range = pivot.layout.getRange().getResizedRange(-6, -1).load('text');
      await context.sync();
      return range.text;
    },
    [
      ['Farm', 'Type', 'Sum of Farm crates'],
      ['A Farms', 'Lemon', '250'],
      ['A Farms', 'Lime', '300'],
      ['A Farms Total', '', '550'],
    ],
  ],
  [
    'empty cells show what they are told to',
    async (sheet, context) => {
      const pivot = farms(sheet);
      pivot.columnHierarchies.add(pivot.hierarchies.getItem('Farm'));
      pivot.dataHierarchies.remove(pivot.dataHierarchies.getItem('Sum of Wholesale crates'));
      pivot.layout.emptyCellText = '--';
      const before = await results(context, pivot);
      pivot.layout.fillEmptyCells = true;
      return [before, await results(context, pivot)];
    },
    [
      ['', '', 250, 300, 550],
      ['--', '--', 250, 300, 550],
    ],
  ],
  [
    'the function is chosen, and names what it works out',
    async (sheet, context) => {
      const pivot = farms(sheet);
      const data = pivot.dataHierarchies.getItem('Sum of Farm crates');
      data.summarizeBy = 'Average';
      return [await read(context, data, 'name'), await results(context, pivot)];
    },
    ['Average of Farm crates', [275, 250, 300, 160 / 3, 30, 65, 275, 275, 985 / 6]],
  ],
  [
    'results as shares of their column',
    async (sheet, context) => {
      const pivot = farms(sheet);
      const data = pivot.dataHierarchies.getItem('Sum of Farm crates');
      data.showAs = { calculation: 'PercentOfColumnTotal', baseField: field(pivot, 'Type') };
      const total = pivot.layout.getDataBodyRange().getCell(0, 0);
      return read(context, total, 'values', 'text');
    },
    [[[550 / 985]], [['55.84%']]],
  ],
  [
    'results against those of one farm: what that did not sell is not available',
    async (sheet, context) => {
      const pivot = farms(sheet);
      const farm = field(pivot, 'Farm');
      pivot.dataHierarchies.getItem('Sum of Farm crates').showAs = {
        calculation: 'DifferenceFrom',
        baseField: farm,
        baseItem: farm.items.getItem('A Farms'),
      };
      return results(context, pivot);
    },
    ['', '', '', -390, '#N/A', -170, -275, '#N/A', ''],
  ],
  [
    'data hierarchies are renamed',
    async (sheet, context) => {
      const pivot = farms(sheet);
      pivot.dataHierarchies.load('no-properties-needed');
      await context.sync();
      const [first] = pivot.dataHierarchies.items;
      if (first !== undefined) first.name = 'Sold';
      return read(context, pivot.layout.getColumnLabelRange(), 'values');
    },
    [['Sold', 'Sum of Wholesale crates']],
  ],
  [
    'a manual filter leaves the chosen items',
    async (sheet, context) => {
      const pivot = farms(sheet);
      pivot.filterHierarchies.add(pivot.hierarchies.getItem('Classification'));
      field(pivot, 'Classification').applyFilter({ manualFilter: { selectedItems: ['Organic'] } });
      const filter = await read(context, pivot.layout.getFilterAxisRange(), 'address', 'values');
      return [filter, await labels(context, pivot)];
    },
    [
      ['Sheet1!G1:H1', [['Classification', 'Organic']]],
      ['A Farms', 'Lemon', 'Lime', 'B Farms', 'Lime', 'C Farms', 'Apple', 'Grand Total'],
    ],
  ],
  [
    'a label filter that excludes',
    async (sheet, context) => {
      const pivot = farms(sheet);
      field(pivot, 'Type').applyFilter({
        labelFilter: { condition: 'BeginsWith', substring: 'L', exclusive: true },
      });
      return labels(context, pivot);
    },
    ['B Farms', 'Kiwi', 'C Farms', 'Apple', 'Grand Total'],
  ],
  [
    'a value filter looks at sums, and totals follow it',
    async (sheet, context) => {
      const pivot = farms(sheet);
      field(pivot, 'Farm').applyFilter({
        valueFilter: { condition: 'GreaterThan', comparator: 500, value: 'Sum of Wholesale crates' },
      });
      return results(context, pivot, 1);
    },
    [3800, 1800, 2000, 1700, 300, 1400, 5500],
  ],
  [
    'a date filter keeps what is not before a month',
    async (sheet, context) => {
      sheet.getRange('A1:B4').values = [
        ['Updated', 'Crates'],
        ['7/31/2020', 1],
        ['8/1/2020', 2],
        ['9/15/2020', 4],
      ];
      const pivot = sheet.pivotTables.add('Dates', 'A1:B4', 'D1');
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Updated'));
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates'));
      const date = { date: '2020-08-01', specificity: 'Month' } as const;
      field(pivot, 'Updated').applyFilter({
        dateFilter: { condition: 'AfterOrEqualTo', comparator: date },
      });
      return shown(context, pivot);
    },
    [
      ['Row Labels', 'Sum of Crates'],
      ['8/1/2020', '2'],
      ['9/15/2020', '4'],
      ['Grand Total', '6'],
    ],
  ],
  [
    'filters are read, and cleared',
    async (sheet, context) => {
      const pivot = farms(sheet);
      const type = field(pivot, 'Type');
      type.applyFilter({ manualFilter: { selectedItems: ['Lime', 'Kiwi'] } });
      const filters = type.getFilters();
      const isFiltered = type.isFiltered('Manual');
      await context.sync();
      type.clearAllFilters();
      const after = type.isFiltered();
      await context.sync();
      return [filters.value.manualFilter, filters.value.labelFilter, isFiltered.value, after.value];
    },
    [{ selectedItems: ['Lime', 'Kiwi'] }, null, true, false],
  ],
  [
    'what is not pivoted on is not filtered',
    (sheet) => {
      field(farms(sheet), 'Classification').applyFilter({ manualFilter: { selectedItems: ['Organic'] } });
    },
    'InvalidOperation',
  ],
  [
    'an item that is not there is not chosen',
    (sheet) => {
      field(farms(sheet), 'Type').applyFilter({ manualFilter: { selectedItems: ['Mango'] } });
    },
    'InvalidArgument',
  ],
  [
    'deleting a table clears its cells',
    async (sheet, context) => {
      farms(sheet).delete();
      const count = sheet.pivotTables.getCount();
      const used = sheet.getUsedRange().load('address');
      await context.sync();
      return [count.value, used.address];
    },
    [0, 'Sheet1!A1:E7'],
  ],
  [
    'the workbook’s collection takes addresses with their sheets',
    async (sheet, context) => {
      sheet.getRange('A1:E7').values = SALES;
      const other = context.workbook.worksheets.add('Pivot');
      context.workbook.pivotTables.add('Farm Sales', 'Sheet1!A1:E7', 'Pivot!A2');
      return read(context, other.pivotTables.getItem('Farm Sales').layout.getRange(), 'address');
    },
    'Pivot!A2:C19',
  ],
]);

documented(reference('pivottable'), [
  [
    'a refresh brings the rows that its table got',
    async (sheet, context) => {
      sheet.getRange('A1:E7').values = SALES;
      const table = sheet.tables.add('A1:E7', true);
      const pivot = sheet.pivotTables.add('Farm Sales', table, 'G1');
      pivot.rowHierarchies.add(pivot.hierarchies.getItem('Farm'));
      table.rows.add(undefined, [['D Farms', 'Mango', 'Organic', 200, 1000]]);
      const before = await labels(context, pivot);
      pivot.refresh();
      return [before, await labels(context, pivot)];
    },
    [
      ['A Farms', 'B Farms', 'C Farms', 'Grand Total'],
      ['A Farms', 'B Farms', 'C Farms', 'D Farms', 'Grand Total'],
    ],
  ],
  [
    'its data is a range or a table',
    async (sheet, context) => {
      const pivot = blank(sheet);
      const [type, text] = [pivot.getDataSourceType(), pivot.getDataSourceString()];
      await context.sync();
      return [type.value, text.value];
    },
    ['LocalRange', 'Sheet1!$A$1:$E$7'],
  ],
  [
    'columns without a header make none',
    (sheet) => {
      sheet.getRange('A1:B2').values = [
        ['Farm', ''],
        ['A', 1],
      ];
      sheet.pivotTables.add('P', 'A1:B2', 'D1');
    },
    'InvalidArgument',
  ],
  [
    'two do not lie over each other',
    (sheet) => {
      blank(sheet);
      sheet.pivotTables.add('Other', 'A1:E7', 'H5');
    },
    'InvalidOperation',
  ],
  [
    'it goes with its rows, as its data does',
    async (sheet, context) => {
      const pivot = farms(sheet);
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('D3').values = [[1000]];
      pivot.refresh();
      const range = await read(context, pivot.layout.getRange(), 'address');
      return [range, await results(context, pivot)];
    },
    ['Sheet1!G3:I12', [1250, 250, 1000, 160, 30, 130, 275, 275, 1685]],
  ],
  [
    'no row is put between its rows',
    (sheet) => {
      farms(sheet);
      sheet.getRange('5:5').insert('Down');
    },
    'PivotTableRangeConflict',
  ],
  [
    'what it works out is not written over',
    (sheet) => {
      farms(sheet);
      sheet.getRange('H4').values = [[1]];
    },
    'PivotTableRangeConflict',
  ],
  [
    'clearing its cells takes it whole, or not at all',
    async (sheet, context) => {
      farms(sheet);
      sheet.getRange('G:I').clear();
      const count = sheet.pivotTables.getCount();
      await context.sync();
      farms(sheet);
      sheet.getRange('H4').clear();
      return count.value;
    },
    'PivotTableRangeConflict',
  ],
  [
    'a protected sheet’s stay',
    (sheet) => {
      const pivot = farms(sheet);
      sheet.protection.protect();
      pivot.layout.layoutType = 'Tabular';
    },
    'AccessDenied',
  ],
]);

documented(reference('pivotlayout'), [
  [
    'a cell of the body tells what it is the result of',
    async (sheet, context) => {
      const { layout } = farms(sheet);
      const data = layout.getDataHierarchy('I4').load('name');
      const items = layout.getPivotItems('Row', 'I4').load('name');
      await context.sync();
      return [data.name, items.items.map(({ name }) => name)];
    },
    ['Sum of Wholesale crates', ['A Farms', 'Lemon']],
  ],
  [
    'totals are left out',
    async (sheet, context) => {
      const pivot = farms(sheet);
      pivot.layout.showColumnGrandTotals = false;
      pivot.layout.subtotalLocation = 'Off';
      return results(context, pivot);
    },
    ['', 250, 300, '', 30, 130, '', 275],
  ],
  [
    'a table without results has no body',
    (sheet, context) => read(context, blank(sheet).layout.getDataBodyRange(), 'address'),
    'ItemNotFound',
  ],
]);

documented(reference('pivotfield'), [
  [
    'its items are what its column holds',
    async (sheet, context) => {
      const { items } = field(blank(sheet), 'Type');
      items.load('name');
      await context.sync();
      return items.items.map(({ name }) => name);
    },
    ['Apple', 'Kiwi', 'Lemon', 'Lime'],
  ],
  [
    'it is sorted by labels or by results',
    async (sheet, context) => {
      const pivot = farms(sheet);
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('Type'));
      const farm = field(pivot, 'Farm');
      farm.sortByLabels(Excel.SortBy.descending);
      const byLabels = await labels(context, pivot);
      farm.sortByValues('Ascending', pivot.dataHierarchies.getItem('Sum of Wholesale crates'));
      return [byLabels, await labels(context, pivot)];
    },
    [
      ['C Farms', 'B Farms', 'A Farms', 'Grand Total'],
      ['C Farms', 'B Farms', 'A Farms', 'Grand Total'],
    ],
  ],
  [
    'an item is hidden, or closed over what is below it',
    async (sheet, context) => {
      const pivot = farms(sheet);
      field(pivot, 'Type').items.getItem('Lime').visible = false;
      field(pivot, 'Farm').items.getItem('B Farms').isExpanded = false;
      return labels(context, pivot);
    },
    ['A Farms', 'Lemon', 'B Farms', 'C Farms', 'Apple', 'Grand Total'],
  ],
]);

documented(reference('range'), [
  [
    'pivot tables that a range touches, and those that it holds whole',
    async (sheet, context) => {
      farms(sheet);
      const [touched, held] = [sheet.getRange('G2:G4'), sheet.getRange('F1:K30')].map((range, at) =>
        range.getPivotTables(at === 1).load('name'),
      );
      const none = sheet.getRange('G2:G4').getPivotTables(true).getCount();
      await context.sync();
      return [touched?.items.map(({ name }) => name), held?.items.map(({ name }) => name), none.value];
    },
    [['Farm Sales'], ['Farm Sales'], 0],
  ],
]);
