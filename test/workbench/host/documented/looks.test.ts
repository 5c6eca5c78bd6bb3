import { documented, read, reference } from './pages';

documented(reference('worksheet'), [
  [
    'the tab of a sheet that does not show has no colour to tell',
    async (_sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      const before = await read(context, other, 'tabColor');
      other.tabColor = '#FF0000';
      const red = await read(context, other, 'tabColor');
      other.visibility = 'Hidden';
      return [before, red, await read(context, other, 'tabColor')];
    },
    ['', '#FF0000', null],
  ],
  [
    'the standard width is in characters, and columns’ widths are in points',
    async (sheet, context) => {
      const before = await read(context, sheet, 'standardWidth');
      sheet.standardWidth = 20;
      return [before, await read(context, sheet.getRange('A1').format, 'columnWidth')];
    },
    [8.43, 108.75],
  ],
  [
    'a copy goes where it is asked to, with what the sheet holds',
    async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[1], ['=A1*2']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.tables.add('C1:C3', true).name = 'Kept';
      const copy = sheet.copy(Excel.WorksheetPositionType.after, sheet);
      const range = copy.getRange('A1:A2');
      const told = await read(context, copy, 'name', 'position');
      const cells = await read(context, range, 'formulas', 'values');
      const tables = copy.tables.load('items/name');
      await context.sync();
      return [
        told,
        cells,
        await read(context, copy.getRange('A1').format.font, 'bold'),
        tables.items.map(({ name }) => name),
      ];
    },
    [
      ['Sheet1 (2)', 1],
      [
        [[1], ['=A1*2']],
        [[1], [2]],
      ],
      true,
      ['Kept2'],
    ],
  ],
  [
    'it begins the workbook where nothing is said, or ends it',
    async (sheet, context) => {
      const first = await read(context, sheet.copy(), 'position');
      return [first, await read(context, sheet.copy('End'), 'name', 'position')];
    },
    [0, ['Sheet1 (3)', 2]],
  ],
  [
    'before no sheet there is no place',
    (sheet) => {
      sheet.copy('Before');
    },
    'InvalidArgument',
  ],
]);

documented(reference('specialcelltype'), [
  [
    'cells with the rule, or the validation, of the first cell',
    async (sheet, context) => {
      const rule = { wholeNumber: { formula1: 1, operator: Excel.DataValidationOperator.greaterThan } };
      sheet.getRange('A1:B2').dataValidation.rule = rule;
      sheet.getRange('D1:D2').dataValidation.rule = { wholeNumber: { ...rule.wholeNumber, formula1: 9 } };
      const ruled = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
      ruled.custom.rule.formula = '=TRUE';
      const all = sheet.getRange('A1:D5');
      const validated = await read(context, all.getSpecialCells('SameDataValidation'), 'address');
      return [validated, await read(context, all.getSpecialCells('SameConditionalFormat'), 'address')];
    },
    ['Sheet1!A1:B2', 'Sheet1!A1:A3'],
  ],
]);

documented(reference('worksheetcollection'), [
  [
    'names of new sheets count on, past those that were deleted',
    async (_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.add().delete();
      return read(context, worksheets.add(), 'name');
    },
    'Sheet3',
  ],
]);

documented(reference('worksheetprotection'), [
  [
    'tells what it allows',
    async (sheet, context) => {
      sheet.protection.protect({ allowSort: true, selectionMode: 'Unlocked' });
      sheet.protection.load('options');
      await context.sync();
      const { allowSort, allowInsertRows, selectionMode } = sheet.protection.options;
      return [allowSort, allowInsertRows, selectionMode];
    },
    [true, false, 'Unlocked'],
  ],
  [
    'forbids formats of unlocked cells, too',
    (sheet) => {
      const cell = sheet.getRange('A1');
      cell.format.protection.locked = false;
      sheet.protection.protect();
      cell.format.fill.color = 'red';
    },
    'AccessDenied',
  ],
  [
    'lets happen what it allows',
    async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true, allowFormatColumns: true });
      const cell = sheet.getRange('A1');
      cell.format.fill.color = '#FF0000';
      cell.format.columnWidth = 100;
      sheet.getRange('1:1').insert('Down');
      return read(context, sheet.getRange('A2').format.fill, 'color');
    },
    '#FF0000',
  ],
  [
    'forbids what it does not',
    (sheet) => {
      sheet.protection.protect({ allowInsertRows: true });
      sheet.getRange('A:A').insert('Right');
    },
    'AccessDenied',
  ],
  [
    'opens to its password alone',
    (sheet) => {
      sheet.protection.protect({}, 'secret');
      sheet.protection.unprotect('guess');
    },
    'AccessDenied',
  ],
]);

documented(reference('range#excel-excel-range-copyfrom-member(1)'), [
  [
    'several areas are copied as if nothing lay between them',
    async (sheet, context) => {
      sheet.getRange('A1:C2').values = [
        [1, 2, 3],
        [4, 5, 6],
      ];
      sheet.getRange('E1').copyFrom(sheet.getRanges('A1:A2,C1:C2'));
      return read(context, sheet.getRange('E1:F2'), 'values');
    },
    [
      [1, 3],
      [4, 6],
    ],
  ],
  [
    'areas that are no rectangle together are not',
    (sheet) => {
      sheet.getRange('E1').copyFrom(sheet.getRanges('A1,C2'));
    },
    'InvalidArgument',
  ],
]);

documented(reference('rangeformat'), [
  [
    'the indent is adjusted from what it is',
    async (sheet, context) => {
      const { format } = sheet.getRange('A1');
      format.indentLevel = 2;
      format.adjustIndent(3);
      return read(context, format, 'indentLevel');
    },
    5,
  ],
  [
    'standard sizes are told of rows and columns that agree',
    async (sheet, context) => {
      sheet.getRange('B1').format.columnWidth = 100;
      const one = await read(context, sheet.getRange('A1').format, 'useStandardWidth');
      const other = await read(context, sheet.getRange('B1').format, 'useStandardWidth');
      return [one, other, await read(context, sheet.getRange('A1:B1').format, 'useStandardWidth')];
    },
    [true, false, null],
  ],
]);

documented(reference('rangefill'), [
  [
    'a colour is lightened by its tint',
    async (sheet, context) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#800000';
      fill.tintAndShade = 0.5;
      return read(context, fill, 'tintAndShade');
    },
    0.5,
  ],
]);

documented(reference('rangeborder'), [
  [
    'cells side by side share the line between them',
    async (sheet, context) => {
      sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Double';
      return read(context, sheet.getRange('A2').format.borders.getItem('EdgeTop'), 'style');
    },
    'Double',
  ],
]);

documented(reference('pagelayout'), [
  [
    'pages have headers of their own, and print what is asked for',
    async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.printErrors = 'Dash';
      pageLayout.printComments = 'EndSheet';
      pageLayout.paperSize = 'EnvelopeC5';
      pageLayout.headersFooters.state = 'FirstAndDefault';
      pageLayout.headersFooters.firstPage.centerHeader = 'First';
      pageLayout.headersFooters.defaultForAllPages.centerHeader = 'All';
      const layout = await read(context, pageLayout, 'printErrors', 'printComments', 'paperSize');
      const first = await read(context, pageLayout.headersFooters.firstPage, 'centerHeader');
      return [layout, first, await read(context, pageLayout.headersFooters.oddPages, 'centerHeader')];
    },
    [['Dash', 'EndSheet', 'EnvelopeC5'], 'First', 'All'],
  ],
]);

documented(reference('application'), [
  [
    'in manual mode formulas wait until somebody asks',
    async (sheet, context) => {
      const { application } = context.workbook;
      sheet.getRange('A1:B1').formulas = [[1, '=A1*10']];
      application.calculationMode = Excel.CalculationMode.manual;
      sheet.getRange('A1').values = [[2]];
      const stale = await read(context, sheet.getRange('B1'), 'values');
      application.calculate('Recalculate');
      return [stale, await read(context, sheet.getRange('B1'), 'values')];
    },
    [[[10]], [[20]]],
  ],
  [
    'a formula that is entered meanwhile has its value at once',
    async (sheet, context) => {
      context.workbook.application.calculationMode = 'Manual';
      sheet.getRange('A1:B1').formulas = [[3, '=A1*10']];
      return read(context, sheet.getRange('B1'), 'values');
    },
    [[30]],
  ],
  [
    'the culture says how numbers and dates are written',
    async (_sheet, context) => {
      const { cultureInfo } = context.workbook.application;
      const name = await read(context, cultureInfo, 'name');
      const numbers = await read(
        context,
        cultureInfo.numberFormat,
        'numberDecimalSeparator',
        'numberGroupSeparator',
      );
      return [
        name,
        numbers,
        await read(context, cultureInfo.datetimeFormat, 'shortDatePattern', 'dateSeparator'),
      ];
    },
    ['en-US', ['.', ','], ['M/d/yyyy', '/']],
  ],
]);

documented(reference('documentproperties'), [
  [
    'custom properties have keys in any case, and tell their type',
    async (_sheet, context) => {
      const { custom } = context.workbook.properties;
      custom.add('Round', 4);
      custom.add('Office', 'West');
      const count = custom.getCount();
      const round = await read(context, custom.getItem('ROUND'), 'key', 'value', 'type');
      custom.getItem('office').delete();
      const gone = custom.getItemOrNullObject('Office');
      await context.sync();
      return [count.value, round, gone.isNullObject];
    },
    [2, ['Round', 4, 'Number'], true],
  ],
]);
