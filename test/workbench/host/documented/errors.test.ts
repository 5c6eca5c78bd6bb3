import { PROFILES } from '../../../../workbench/host/profile';
import { documented, guide, read, reference } from './pages';

const longText = 'x'.repeat(32_768);
const longFormula = `="${'x'.repeat(8_200)}"`;

documented(guide('testing/application-specific-api-error-handling'), [
  [
    'ItemNotFound: a sheet',
    (_s, context) => context.workbook.worksheets.getItem('None').load('name'),
    'ItemNotFound',
  ],
  [
    'ItemNotFound: a setting',
    (_s, context) => context.workbook.settings.getItem('None').load('key'),
    'ItemNotFound',
  ],
  [
    'ItemNotFound: a name',
    (_s, context) => context.workbook.names.getItem('None').load('name'),
    'ItemNotFound',
  ],
  ['ItemNotFound: frozen panes', (sheet) => sheet.freezePanes.getLocation().load('address'), 'ItemNotFound'],
  ['ItemNotFound: a print area', (sheet) => sheet.pageLayout.getPrintArea().load('address'), 'ItemNotFound'],
  [
    'ItemAlreadyExists: a sheet of that name, in any case',
    (_s, context) => context.workbook.worksheets.add('SHEET1').load('name'),
    'ItemAlreadyExists',
  ],
  [
    'ItemAlreadyExists: a name',
    (sheet, context) => {
      context.workbook.names.add('Twice', sheet.getRange('A1'));
      context.workbook.names.add('twice', sheet.getRange('A2'));
    },
    'ItemAlreadyExists',
  ],
  [
    'ItemAlreadyExists: a table',
    (sheet) => {
      sheet.tables.add('A1:A3', true).name = 'T';
      sheet.tables.add('C1:C3', true).name = 'T';
    },
    'ItemAlreadyExists',
  ],
  [
    'InvalidArgument: an address that is none',
    (sheet) => sheet.getRange('!!').load('address'),
    'InvalidArgument',
  ],
  [
    'InvalidArgument: addresses of over 8 192 characters',
    (sheet) => sheet.getRanges('A1,'.repeat(2_800) + 'A1').load('address'),
    'InvalidArgument',
  ],
  [
    'InvalidArgument: a name of over 31 characters',
    (_s, context) => context.workbook.worksheets.add('x'.repeat(32)).load('name'),
    'InvalidArgument',
  ],
  [
    'InvalidArgument: a name with a slash',
    (_s, context) => context.workbook.worksheets.add('a/b').load('name'),
    'InvalidArgument',
  ],
  [
    'InvalidArgument: a name with a tabulator',
    (_s, context) => context.workbook.worksheets.add('a\tb').load('name'),
    'InvalidArgument',
  ],
  [
    'InvalidArgument: a text of over 255 characters written out in a formula',
    (sheet) => void (sheet.getRange('A1').formulas = [[`="${'x'.repeat(256)}"`]]),
    'InvalidArgument',
  ],
  [
    'InvalidArgument: a conditional format’s formula that is none',
    (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=SUM(';
    },
    'InvalidArgument',
  ],
  [
    'InvalidArgument: a text of over 32 767 characters',
    (sheet) => void (sheet.getRange('A1').values = [[longText]]),
    'InvalidArgument',
  ],
  [
    'InvalidArgument: an orientation that there is not',
    (sheet) => void Reflect.set(sheet.pageLayout, 'orientation', 'Upright'),
    'InvalidArgument',
  ],
  [
    'InvalidArgument: a property that is only read',
    (sheet) => {
      sheet.set(Object.fromEntries([['id', '1']]));
    },
    'InvalidArgument',
  ],
  [
    'FormulaLengthExceedsLimit',
    (sheet) => void (sheet.getRange('A1').formulas = [[longFormula]]),
    'FormulaLengthExceedsLimit',
  ],
  [
    'RangeExceedsLimit: more than 5 million cells are not filled',
    (sheet) => void Reflect.set(sheet.getRange('A1:Z1048575'), 'values', 'x'),
    'RangeExceedsLimit',
  ],
  [
    'InvalidOperation: the last sheet that shows is not deleted',
    (sheet) => {
      sheet.delete();
    },
    'InvalidOperation',
  ],
  [
    'InvalidOperation: the last sheet that shows is not hidden',
    (sheet) => void (sheet.visibility = 'Hidden'),
    'InvalidOperation',
  ],
  [
    'InvalidOperation: a veryHidden sheet is not deleted',
    (_s, context) => {
      const sheet = context.workbook.worksheets.add('V');
      sheet.visibility = 'VeryHidden';
      sheet.delete();
    },
    'InvalidOperation',
  ],
  [
    'InvalidReference: a range whose cells were deleted',
    async (sheet, context) => {
      const range = sheet.getRange('B2');
      range.load('address');
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      await context.sync();
      return read(context, range, 'address');
    },
    'InvalidReference',
  ],
  [
    'InsertDeleteConflict: cells that would be pushed through a part of a table',
    (sheet) => {
      sheet.tables.add('B4:D6', true);
      sheet.getRange('B2:C2').insert('Down');
    },
    'InsertDeleteConflict',
  ],
  [
    'NonBlankCellOffSheet: content in the last row',
    (sheet) => {
      sheet.getRange('A1048576').values = [['end']];
      sheet.getRange('1:1').insert('Down');
    },
    'NonBlankCellOffSheet',
  ],
  [
    'AccessDenied: rows of a protected sheet',
    (sheet) => {
      sheet.protection.protect();
      sheet.getRange('1:1').insert('Down');
    },
    'AccessDenied',
  ],
]);

documented(
  reference('range'),
  [
    [
      'ApiNotFound: merged areas came with 1.13',
      (sheet) => sheet.getRange('A1:B2').getMergedAreasOrNullObject().load('address'),
      'ApiNotFound',
    ],
    [
      'what came with 1.9 is there',
      (sheet, context) => read(context, sheet.getRanges('A1,C1'), 'cellCount'),
      2,
    ],
  ],
  { name: 'old', excelApi: '1.12', payloadLimit: null, platform: 'PC' },
);

documented(
  guide('concepts/resource-limits-and-performance-optimization'),
  [
    [
      'a request of more than 5 MB is refused on the web',
      (sheet) => {
        sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
      },
      'RequestPayloadSizeLimitExceeded',
    ],
    [
      'an operation on more than 33 554 000 cells is refused on the web',
      (sheet) => {
        sheet.getRange('A:AH').copyFrom('AJ1');
      },
      'OperationCellsExceedLimit',
    ],
  ],
  PROFILES.web,
);

documented(guide('develop/application-specific-api-model'), [
  ['a property that was not loaded is not read', (sheet) => sheet.getRange('A1').values, 'PropertyNotLoaded'],
  [
    'a result is not read before sync',
    (_s, context) => context.workbook.worksheets.getCount().value,
    'ValueNotLoaded',
  ],
  [
    'a null object after sync says so, without load',
    async (_s, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('None');
      await context.sync();
      return none.isNullObject;
    },
    true,
  ],
  [
    'what comes of a null object is one',
    async (_s, context) => {
      const range = context.workbook.worksheets.getItemOrNullObject('None').getRange('A1');
      await context.sync();
      return range.isNullObject;
    },
    true,
  ],
  [
    'a method of a null object does nothing, as when a sample deletes the sheet of its last run',
    async (_s, context) => {
      context.workbook.worksheets.getItemOrNullObject('Sample').delete();
      return read(context, context.workbook.worksheets.add('Sample'), 'name');
    },
    'Sample',
  ],
  [
    'a value that was set is read back by a load alone as Excel has it',
    async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [['1/2/2017']];
      const atOnce: unknown = cell.values;
      cell.load('values');
      await context.sync();
      return [atOnce, cell.values];
    },
    [[['1/2/2017']], [[42737]]],
  ],
  [
    'actions before one that fails are done',
    async (sheet, context) => {
      try {
        sheet.getRange('A1').values = [['done']];
        context.workbook.worksheets.getItem('None').activate();
        await context.sync();
      } catch {
        return read(context, sheet.getRange('A1'), 'values');
      }
      return 'no error';
    },
    [['done']],
  ],
  [
    'set gives several properties at once',
    async (sheet, context) => {
      const range = sheet.getRange('B2:E2');
      range.set({ format: { fill: { color: '#4472C4' }, font: { name: 'Verdana', bold: true } } });
      range.load('format/fill/color,format/font/name,format/font/bold');
      await context.sync();
      return [range.format.fill.color, range.format.font.name, range.format.font.bold];
    },
    ['#4472C4', 'Verdana', true],
  ],
]);
