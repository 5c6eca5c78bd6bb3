import { documented, guide, read, reference } from './pages';

documented(guide('excel/excel-add-ins-worksheets'), [
  [
    'the sheets of a workbook, and how many',
    async (_sheet, context) => {
      context.workbook.worksheets.add('Second');
      const sheets = context.workbook.worksheets.load('items/name');
      const count = sheets.getCount();
      await context.sync();
      return [sheets.items.map(({ name }) => name), count.value];
    },
    [['Sheet1', 'Second'], 2],
  ],
  [
    'the active sheet is the one that was activated',
    (_sheet, context) => {
      context.workbook.worksheets.add('Sample').activate();
      return read(context, context.workbook.worksheets.getActiveWorksheet(), 'name');
    },
    'Sample',
  ],
  [
    'a new sheet is not active',
    (_sheet, context) => {
      context.workbook.worksheets.add('Sample');
      return read(context, context.workbook.worksheets.getActiveWorksheet(), 'name');
    },
    'Sheet1',
  ],
  [
    'a new sheet is the last, and gets a name where none is given',
    (_sheet, context) => read(context, context.workbook.worksheets.add(), 'name', 'position'),
    ['Sheet2', 1],
  ],
  [
    'first and last',
    async (_sheet, context) => {
      context.workbook.worksheets.add('Last');
      const first = context.workbook.worksheets.getFirst().load('name');
      const last = context.workbook.worksheets.getLast().load('name');
      await context.sync();
      return [first.name, last.name];
    },
    ['Sheet1', 'Last'],
  ],
  [
    'next and previous',
    async (sheet, context) => {
      const added = context.workbook.worksheets.add('Next');
      const next = sheet.getNext().load('name');
      const previous = added.getPrevious().load('name');
      await context.sync();
      return [next.name, previous.name];
    },
    ['Next', 'Sheet1'],
  ],
  [
    'there is no next after the last',
    (sheet, context) => read(context, sheet.getNext(), 'name'),
    'ItemNotFound',
  ],
  [
    'a sheet is renamed',
    (sheet, context) => {
      sheet.name = 'New Name';
      return read(context, sheet, 'name');
    },
    'New Name',
  ],
  [
    'a sheet is moved',
    (_sheet, context) => {
      const added = context.workbook.worksheets.add('Moved');
      added.position = 0;
      return read(context, context.workbook.worksheets.getFirst(), 'name');
    },
    'Moved',
  ],
  [
    'visibility is Visible, Hidden or VeryHidden',
    (_sheet, context) => {
      const added = context.workbook.worksheets.add('Hidden');
      added.visibility = Excel.SheetVisibility.veryHidden;
      return read(context, added, 'visibility');
    },
    'VeryHidden',
  ],
  [
    'getCount of visible sheets alone',
    async (_sheet, context) => {
      context.workbook.worksheets.add('Hidden').visibility = 'Hidden';
      const count = context.workbook.worksheets.getCount(true);
      await context.sync();
      return count.value;
    },
    1,
  ],
  [
    'a cell by row and column, from zero',
    (sheet, context) => read(context, sheet.getCell(1, 4), 'address'),
    'Sheet1!E2',
  ],
  [
    'protection is told, and lifted',
    async (sheet, context) => {
      sheet.protection.protect();
      const before = await read(context, sheet.protection, 'protected');
      sheet.protection.unprotect();
      return [before, await read(context, sheet.protection, 'protected')];
    },
    [true, false],
  ],
  [
    'a cell of a protected sheet is not written',
    (sheet) => {
      sheet.protection.protect();
      sheet.getRange('A1').values = [[1]];
    },
    'AccessDenied',
  ],
  [
    'an unlocked cell of a protected sheet is written',
    (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[0]];
      cell.format.protection.locked = false;
      sheet.protection.protect();
      cell.values = [[1]];
      return read(context, cell, 'values');
    },
    [[1]],
  ],
]);

documented(reference('worksheetfreezepanes'), [
  [
    'rows',
    (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      return read(context, sheet.freezePanes.getLocationOrNullObject(), 'address');
    },
    'Sheet1!1:2',
  ],
  [
    'the range is what is frozen: rows and columns from the top left',
    (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      return read(context, sheet.freezePanes.getLocationOrNullObject(), 'address');
    },
    'Sheet1!A1:B3',
  ],
  [
    'without frozen panes the location is a null object',
    async (sheet, context) => {
      sheet.freezePanes.freezeColumns(1);
      sheet.freezePanes.unfreeze();
      const location = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return location.isNullObject;
    },
    true,
  ],
]);

documented(guide('excel/excel-add-ins-tables'), [
  [
    'a table has the range that it was made of, and headers',
    (sheet, context) => {
      const table = sheet.tables.add('A1:D1', true);
      table.name = 'ExpensesTable';
      table.getHeaderRowRange().values = [['Date', 'Merchant', 'Category', 'Amount']];
      return read(context, table.getHeaderRowRange(), 'address', 'values');
    },
    ['Sheet1!A1:D1', [['Date', 'Merchant', 'Category', 'Amount']]],
  ],
  [
    'a table is found by its name',
    (sheet, context) => {
      sheet.tables.add('A1:B3', true).name = 'Sales';
      return read(context, context.workbook.tables.getItem('Sales').getRange(), 'address');
    },
    'Sheet1!A1:B3',
  ],
  [
    'the data body has no headers',
    (sheet, context) => read(context, sheet.tables.add('A1:B3', true).getDataBodyRange(), 'address'),
    'Sheet1!A2:B3',
  ],
  [
    'a table that is turned into a range leaves its cells',
    async (sheet, context) => {
      sheet.getRange('A1:A2').values = [['H'], [1]];
      const range = sheet.tables.add('A1:A2', true).convertToRange();
      const count = sheet.tables.getCount();
      range.load('values');
      await context.sync();
      return [count.value, range.values];
    },
    [0, [['H'], [1]]],
  ],
  [
    'tables do not overlap',
    (sheet) => {
      sheet.tables.add('A1:B3', true);
      sheet.tables.add('B2:C5', true);
    },
    'InvalidArgument',
  ],
  [
    'no table over merged cells',
    (sheet) => {
      sheet.getRange('A2:B2').merge();
      sheet.tables.add('A1:B3', true);
    },
    'MergedRangeConflict',
  ],
  [
    'a table that is not there',
    (sheet) => sheet.tables.getItem('None').getRange().load('address'),
    'ItemNotFound',
  ],
]);

documented(reference('nameditem'), [
  [
    'a name gives its range and formula',
    async (sheet, context) => {
      const name = context.workbook.names.add('Total', sheet.getRange('B2:B5'));
      const range = name.getRange().load('address');
      name.load('type,scope,formula,visible');
      await context.sync();
      const formula: unknown = name.formula;
      return [name.type, name.scope, formula, name.visible, range.address];
    },
    ['Range', 'Workbook', '=Sheet1!$B$2:$B$5', true, 'Sheet1!B2:B5'],
  ],
  [
    'a name of a sheet says so',
    (sheet, context) => read(context, sheet.names.add('Part', sheet.getRange('A1')), 'scope'),
    'Worksheet',
  ],
  [
    'a name that is deleted is found no more',
    async (sheet, context) => {
      context.workbook.names.add('Gone', sheet.getRange('A1')).delete();
      const name = context.workbook.names.getItemOrNullObject('Gone');
      await context.sync();
      return name.isNullObject;
    },
    true,
  ],
  [
    'a name follows its cells when rows are inserted',
    (sheet, context) => {
      const name = context.workbook.names.add('Follows', sheet.getRange('A5'));
      sheet.getRange('2:3').insert('Down');
      return read(context, name.getRange(), 'address');
    },
    'Sheet1!A7',
  ],
]);

documented(guide('excel/excel-add-ins-workbooks'), [
  [
    'the active cell and the selected range are what was selected',
    async (sheet, context) => {
      sheet.getRange('B2:E6').select();
      const cell = context.workbook.getActiveCell().load('address');
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return [cell.address, selected.address];
    },
    ['Sheet1!B2', 'Sheet1!B2:E6'],
  ],
  [
    'document properties are set and read',
    (_sheet, context) => {
      const { properties } = context.workbook;
      properties.author = 'Alex';
      return read(context, properties, 'author', 'title');
    },
    ['Alex', ''],
  ],
  [
    'settings are kept by key, and overwritten',
    async (_sheet, context) => {
      const { settings } = context.workbook;
      settings.add('NeedsReview', true);
      settings.add('NeedsReview', false);
      return read(context, settings.getItem('NeedsReview'), 'key', 'value');
    },
    ['NeedsReview', false],
  ],
  [
    'a custom property of a sheet',
    async (sheet, context) => {
      sheet.customProperties.add('Owner', '督查室');
      return read(context, sheet.customProperties.getItemOrNullObject('owner'), 'key', 'value');
    },
    ['Owner', '督查室'],
  ],
  [
    'structure that is protected takes no new sheet',
    (_sheet, context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add('New');
    },
    'AccessDenied',
  ],
]);

documented(guide('excel/excel-add-ins-worksheet-functions'), [
  [
    'a function of a sheet is worked out without a cell',
    async (_sheet, context) => read(context, context.workbook.functions.date(1904, 1, 1), 'value'),
    1462,
  ],
]);

documented(guide('excel/excel-add-ins-conditional-formatting'), [
  [
    'a custom format has the formula that it was given',
    async (sheet, context) => {
      const format = sheet.getRange('B8:E13').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=IF(B8>INDIRECT("RC[-1]",0),TRUE)';
      format.custom.format.font.color = 'green';
      format.load('type,custom/rule/formula');
      await context.sync();
      return [format.type, format.custom.rule.formula];
    },
    ['Custom', '=IF(B8>INDIRECT("RC[-1]",0),TRUE)'],
  ],
  [
    'clearAll takes all formats of the range',
    async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:A3');
      conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      conditionalFormats.clearAll();
      const count = conditionalFormats.getCount();
      await context.sync();
      return count.value;
    },
    0,
  ],
  [
    'a format that was deleted is not counted',
    async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1');
      conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      conditionalFormats.add('DataBar').delete();
      const count = conditionalFormats.getCount();
      await context.sync();
      return count.value;
    },
    1,
  ],
]);

documented(guide('excel/excel-add-ins-data-validation'), [
  [
    'a list is read back as it was set',
    async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
      dataValidation.load('rule,type,ignoreBlanks');
      await context.sync();
      return [dataValidation.rule.list?.source, dataValidation.type, dataValidation.ignoreBlanks];
    },
    ['Yes,No', 'List', true],
  ],
  [
    'a range without rule is of type None',
    (sheet, context) => read(context, sheet.getRange('A1').dataValidation, 'type'),
    'None',
  ],
  [
    'clear takes the rule',
    (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      dataValidation.clear();
      return read(context, dataValidation, 'type');
    },
    'None',
  ],
]);

documented(reference('pagelayout'), [
  [
    'orientation, paper and fit to width',
    async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load('orientation,zoom');
      await context.sync();
      return [pageLayout.orientation, pageLayout.zoom.horizontalFitToPages];
    },
    ['Landscape', 1],
  ],
  [
    'rows that repeat on every page',
    (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      return read(context, sheet.pageLayout.getPrintTitleRowsOrNullObject(), 'address');
    },
    'Sheet1!1:2',
  ],
]);
