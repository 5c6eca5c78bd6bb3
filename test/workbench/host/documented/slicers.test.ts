import { documented, guide, read, reference } from './pages';

const SALES = [
  ['Farm', 'Type', 'Crates'],
  ['A Farms', 'Lime', 300],
  ['A Farms', 'Lemon', 250],
  ['B Farms', 'Kiwi', 30],
  ['C Farms', 'Apple', 275],
];

function pivotSlicer(sheet: Excel.Worksheet): readonly [Excel.PivotTable, Excel.Slicer] {
  sheet.getRange('A1:C5').values = SALES;
  const pivot = sheet.pivotTables.add('Farm Sales', 'A1:C5', 'E1');
  pivot.rowHierarchies.add(pivot.hierarchies.getItem('Farm'));
  pivot.dataHierarchies.add(pivot.hierarchies.getItem('Crates'));
  return [pivot, sheet.slicers.add('Farm Sales', 'Type')];
}

function tableSlicer(sheet: Excel.Worksheet): readonly [Excel.Table, Excel.Slicer] {
  sheet.getRange('A1:C5').values = SALES;
  const table = sheet.tables.add('A1:C5', true);
  return [table, sheet.slicers.add(table, 'Type')];
}

const table = (context: Excel.RequestContext, pivot: Excel.PivotTable): Promise<unknown> =>
  read(context, pivot.layout.getRange(), 'values');

documented(guide('excel/excel-add-ins-pivottables'), [
  [
    'a slicer is found by the name that it is given',
    (sheet, context) => {
      const [, slicer] = pivotSlicer(sheet);
      slicer.name = 'Fruit Slicer';
      return read(context, context.workbook.slicers.getItem('Fruit Slicer'), 'name', 'caption');
    },
    ['Fruit Slicer', 'Type'],
  ],
  [
    'what is not chosen is neither shown nor added up',
    async (sheet, context) => {
      const [pivot, slicer] = pivotSlicer(sheet);
      slicer.selectItems(['Lemon', 'Apple']);
      const chosen = slicer.getSelectedItems();
      const sliced = await table(context, pivot);
      slicer.clearFilters();
      const total = await read(context, pivot.layout.getDataBodyRange().getLastRow(), 'values');
      return [chosen.value, sliced, total];
    },
    [
      ['Apple', 'Lemon'],
      [
        ['Row Labels', 'Sum of Crates'],
        ['A Farms', 250],
        ['C Farms', 275],
        ['Grand Total', 525],
      ],
      [[855]],
    ],
  ],
  [
    'an item that the data has not is not chosen',
    (sheet) => {
      pivotSlicer(sheet)[1].selectItems(['Mango']);
    },
    'InvalidArgument',
  ],
  [
    'its title, place, size and style are set',
    (sheet, context) => {
      const [, slicer] = pivotSlicer(sheet);
      slicer.set({
        caption: 'Fruit Types',
        left: 395,
        top: 15,
        height: 135,
        width: 150,
        style: 'SlicerStyleLight6',
      });
      return read(context, slicer, 'caption', 'left', 'top', 'height', 'width', 'style');
    },
    ['Fruit Types', 395, 15, 135, 150, 'SlicerStyleLight6'],
  ],
  [
    'a slicer is deleted',
    async (sheet, context) => {
      pivotSlicer(sheet);
      sheet.slicers.getItemAt(0).delete();
      const count = sheet.slicers.getCount();
      await context.sync();
      return count.value;
    },
    0,
  ],
]);

documented(reference('slicer'), [
  [
    'a table’s rows are filtered, too',
    async (sheet, context) => {
      const [sales, slicer] = tableSlicer(sheet);
      slicer.selectItems(['Kiwi', 'Lime']);
      const shown = sales.getDataBodyRange().getVisibleView().load('values');
      const isCleared = await read(context, slicer, 'isFilterCleared');
      return [shown.values, isCleared];
    },
    [
      [
        ['A Farms', 'Lime', 300],
        ['B Farms', 'Kiwi', 30],
      ],
      false,
    ],
  ],
  [
    'items are in their order, and turned off one by one',
    async (sheet, context) => {
      const [, slicer] = tableSlicer(sheet);
      slicer.sortBy = 'Descending';
      slicer.slicerItems.getItem('Lemon').isSelected = false;
      slicer.slicerItems.load('key,isSelected');
      await context.sync();
      return slicer.slicerItems.items.map(({ key, isSelected }) => [key, isSelected]);
    },
    [
      ['Lime', true],
      ['Lemon', false],
      ['Kiwi', true],
      ['Apple', true],
    ],
  ],
  [
    'the last item that is turned off turns all on',
    async (sheet, context) => {
      const [, slicer] = tableSlicer(sheet);
      slicer.selectItems(['Kiwi']);
      slicer.slicerItems.getItem('Kiwi').isSelected = false;
      const chosen = slicer.getSelectedItems();
      await context.sync();
      return chosen.value;
    },
    ['Apple', 'Kiwi', 'Lemon', 'Lime'],
  ],
  [
    'its width is no less than something',
    (sheet) => {
      tableSlicer(sheet)[1].width = 0;
    },
    'InvalidArgument',
  ],
  [
    'it goes with what it filters',
    async (sheet, context) => {
      tableSlicer(sheet)[0].delete();
      const count = context.workbook.slicers.getCount();
      await context.sync();
      return count.value;
    },
    0,
  ],
  [
    'there is none for a column that is not there',
    (sheet) => {
      sheet.slicers.add(tableSlicer(sheet)[0], 'Colour');
    },
    'InvalidArgument',
  ],
]);
