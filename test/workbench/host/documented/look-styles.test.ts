import { documented, read, reference } from './pages';

documented(reference('tablestylecollection'), [
  [
    'the default is Excel’s own, and is what new tables get',
    async (sheet, context) => {
      const { tableStyles } = context.workbook;
      const before = await read(context, tableStyles.getDefault(), 'name', 'readOnly');
      tableStyles.setDefault('TableStyleDark3');
      return [before, await read(context, sheet.tables.add('A1:B3', true), 'style')];
    },
    [['TableStyleMedium2', true], 'TableStyleDark3'],
  ],
  [
    'a style is added, found in any case, and worn',
    async (sheet, context) => {
      const { tableStyles } = context.workbook;
      const added = tableStyles.add('Report');
      const table = sheet.tables.add('A1:B3', true);
      table.style = 'Report';
      const found = tableStyles.getItem('REPORT').load('name,readOnly');
      const missing = tableStyles.getItemOrNullObject('None');
      const style = await read(context, table, 'style');
      added.delete();
      return [found.name, found.readOnly, missing.isNullObject, style, await read(context, table, 'style')];
    },
    ['Report', false, true, 'Report', ''],
  ],
  [
    'a name that is taken is refused, or made unique',
    async (_sheet, context) => {
      const { tableStyles } = context.workbook;
      tableStyles.add('Report');
      return read(context, tableStyles.add('Report', true), 'name');
    },
    'Report 2',
  ],
  [
    'a name that is taken is not used twice',
    (_sheet, context) => {
      context.workbook.tableStyles.add('TableStyleLight1');
    },
    'ItemAlreadyExists',
  ],
  [
    'Excel has sixty',
    async (_sheet, context) => {
      const count = context.workbook.tableStyles.getCount();
      await context.sync();
      return count.value;
    },
    60,
  ],
]);

documented(reference('tablestyle'), [
  [
    'a copy of Excel’s own can be renamed, Excel’s own cannot',
    async (_sheet, context) => {
      const copy = context.workbook.tableStyles.getItem('TableStyleLight9').duplicate();
      const before = await read(context, copy, 'name', 'readOnly');
      copy.name = 'Mine';
      const after = await read(context, context.workbook.tableStyles.getItem('Mine'), 'name');
      return [before, after];
    },
    [['TableStyleLight9 2', false], 'Mine'],
  ],
  [
    'Excel’s own stays',
    (_sheet, context) => {
      context.workbook.tableStyles.getItem('TableStyleLight9').delete();
    },
    'AccessDenied',
  ],
]);

documented(reference('workbook'), [
  [
    'pivot tables, slicers and timelines have styles, too',
    async (_sheet, context) => {
      const { pivotTableStyles, slicerStyles, timelineStyles } = context.workbook;
      return [
        await read(context, pivotTableStyles.getDefault(), 'name'),
        await read(context, slicerStyles.getDefault(), 'name'),
        await read(context, timelineStyles.getDefault(), 'name'),
      ];
    },
    ['PivotStyleLight16', 'SlicerStyleLight1', 'TimeSlicerStyleLight1'],
  ],
]);
