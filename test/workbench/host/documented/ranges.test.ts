import { documented, guide, read, reference } from './pages';

/** The declarations know arrays only; a value for all cells is taken, too. */
function setAll(range: Excel.Range, value: unknown): void {
  Object.assign(range, { values: value });
}

documented(guide('excel/excel-add-ins-ranges-get'), [
  [
    'a range by address gives its address with the sheet’s name',
    (sheet, context) => read(context, sheet.getRange('B2:C5'), 'address'),
    'Sheet1!B2:C5',
  ],
  [
    'a range by a name of the workbook',
    async (sheet, context) => {
      context.workbook.names.add('MyRange', sheet.getRange('B2:C5'));
      return read(context, sheet.getRange('MyRange'), 'address');
    },
    'Sheet1!B2:C5',
  ],
  [
    'the used range is the smallest that holds all content',
    (sheet, context) => {
      sheet.getRange('B2').values = [['Product']];
      sheet.getRange('E5').values = [['=1+1']];
      return read(context, sheet.getUsedRange(), 'address');
    },
    'Sheet1!B2:E5',
  ],
  [
    'the used range of a blank sheet is its top left cell',
    (sheet, context) => read(context, sheet.getUsedRange(), 'address'),
    'Sheet1!A1',
  ],
  [
    'an entire sheet is a range without an address',
    (sheet, context) => read(context, sheet.getRange(), 'rowCount', 'columnCount'),
    [1_048_576, 16_384],
  ],
]);

documented(guide('excel/excel-add-ins-ranges-set-get-values'), [
  [
    'a value is set for one cell',
    (sheet, context) => {
      const cell = sheet.getRange('C3');
      cell.values = [[5]];
      return read(context, cell, 'values');
    },
    [[5]],
  ],
  [
    'a formula’s value, text and formula',
    async (sheet, context) => {
      sheet.getRange('C3:D3').values = [[2, 10]];
      const cell = sheet.getRange('E3');
      cell.formulas = [['=C3 * D3']];
      return read(context, cell, 'values', 'text', 'formulas');
    },
    [[[20]], [['20']], [['=C3 * D3']]],
  ],
  [
    'formulas of several cells',
    async (sheet, context) => {
      sheet.getRange('C3:D4').values = [
        [2, 10],
        [5, 2],
      ];
      const cells = sheet.getRange('E3:E5');
      cells.formulas = [['=C3 * D3'], ['=C4 * D4'], ['=SUM(E3:E4)']];
      return read(context, cells, 'values');
    },
    [[20], [10], [30]],
  ],
  [
    'text is what the number format shows',
    (sheet, context) => {
      const cell = sheet.getRange('B2');
      cell.values = [[1234.5]];
      cell.numberFormat = [['0.00']];
      return read(context, cell, 'text', 'values');
    },
    [[['1234.50']], [[1234.5]]],
  ],
]);

documented(guide('excel/excel-add-ins-blank-null-values'), [
  [
    'null in an array leaves the cell’s format',
    (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['0.00', '0.00']];
      range.numberFormat = [[null, 'm/d/yyyy;@']];
      return read(context, range, 'numberFormat');
    },
    [['0.00', 'm/d/yyyy;@']],
  ],
  [
    'null in an array leaves the cell’s value',
    (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [['old', 'old']];
      range.values = [[null, 'new']];
      return read(context, range, 'values');
    },
    [['old', 'new']],
  ],
  [
    'null is no value for a property',
    (sheet) => {
      Reflect.set(sheet.getRange('A1'), 'values', null);
    },
    'InvalidArgument',
  ],
  [
    'null is no colour',
    (sheet) => {
      Reflect.set(sheet.getRange('A1').format.fill, 'color', null);
    },
    'InvalidArgument',
  ],
  [
    'a colour that differs between cells reads null',
    async (sheet, context) => {
      sheet.getRange('A1').format.font.color = 'red';
      return read(context, sheet.getRange('A1:B1').format.font, 'color');
    },
    null,
  ],
  [
    'a colour that all cells share is read',
    async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.format.font.color = 'red';
      return read(context, range.format.font, 'color');
    },
    '#FF0000',
  ],
  [
    'the blank text clears a value',
    (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      cell.values = [['']];
      return read(context, cell, 'values', 'valueTypes');
    },
    [[['']], [['Empty']]],
  ],
  [
    'the blank text resets a number format to General',
    (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['0%']];
      cell.numberFormat = [['']];
      return read(context, cell, 'numberFormat');
    },
    [['General']],
  ],
  [
    'the blank text clears a formula',
    (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.formulas = [['=1+1']];
      cell.formulas = [['']];
      return read(context, cell, 'formulas');
    },
    [['']],
  ],
]);

documented(guide('excel/excel-add-ins-ranges-unbounded'), [
  [
    'values of an unbounded range read null',
    (sheet, context) => read(context, sheet.getRange('A:F'), 'values', 'text', 'formulas', 'numberFormat'),
    [null, null, null, null],
  ],
  [
    'what is not of cells is read of an unbounded range',
    (sheet, context) => read(context, sheet.getRange('C:F'), 'address', 'cellCount'),
    ['Sheet1!C:F', 4_194_304],
  ],
  [
    'values are not set to an unbounded range',
    (sheet) => {
      sheet.getRange('A:B').values = [['Due Date', 'x']];
    },
    'InvalidArgument',
  ],
  [
    'nor one value for all of it',
    (sheet) => {
      setAll(sheet.getRange('A:A'), 'Due Date');
    },
    'RangeExceedsLimit',
  ],
  [
    'nor a number format',
    (sheet) => {
      sheet.getRange('2:3').numberFormat = [['@']];
    },
    'RangeExceedsLimit',
  ],
]);

documented(guide('excel/excel-add-ins-ranges-insert'), [
  [
    'cells inserted before a range move it down',
    async (sheet, context) => {
      sheet.getRange('B4:E4').values = [[1, 2, 3, 4]];
      sheet.getRange('B4:E4').insert(Excel.InsertShiftDirection.down);
      await context.sync();
      return read(context, sheet.getRange('B4:E5'), 'values');
    },
    [
      ['', '', '', ''],
      [1, 2, 3, 4],
    ],
  ],
  [
    'insert gives the blank cells',
    (sheet, context) => {
      sheet.getRange('A1').values = [['moved']];
      const inserted = sheet.getRange('A1').insert('Right');
      return read(context, inserted, 'address', 'values');
    },
    ['Sheet1!A1', [['']]],
  ],
]);

documented(guide('excel/excel-add-ins-ranges-clear-delete'), [
  [
    'clear takes contents and formats',
    (sheet, context) => {
      const range = sheet.getRange('E2:E5');
      range.values = [[1], [2], [3], [4]];
      range.numberFormat = [['0.00']];
      range.clear();
      return read(context, range, 'values', 'numberFormat');
    },
    [
      [[''], [''], [''], ['']],
      [['General'], ['General'], ['General'], ['General']],
    ],
  ],
  [
    'delete moves the cells below up',
    (sheet, context) => {
      sheet.getRange('B4:B6').values = [[1], [2], [3]];
      sheet.getRange('B4').delete(Excel.DeleteShiftDirection.up);
      return read(context, sheet.getRange('B4:B6'), 'values');
    },
    [[2], [3], ['']],
  ],
]);

documented(guide('excel/excel-add-ins-ranges-set-format'), [
  [
    'font, fill and alignment of a range',
    async (sheet, context) => {
      const { format } = sheet.getRange('B2:E2');
      format.fill.color = '#4472C4';
      format.font.color = 'white';
      format.horizontalAlignment = 'Right';
      format.load('horizontalAlignment,fill/color,font/color');
      await context.sync();
      return [format.fill.color, format.font.color, format.horizontalAlignment];
    },
    ['#4472C4', '#FFFFFF', 'Right'],
  ],
  [
    'a number format for every cell',
    (sheet, context) => {
      const range = sheet.getRange('D3:E4');
      range.values = [
        [5, 1],
        [0.25, 2],
      ];
      range.numberFormat = [
        ['0.00', '0.00'],
        ['0.00', '0.00'],
      ];
      return read(context, range, 'text');
    },
    [
      ['5.00', '1.00'],
      ['0.25', '2.00'],
    ],
  ],
]);

documented(guide('excel/excel-add-ins-ranges-cut-copy-paste'), [
  [
    'a copy adjusts relative formulas',
    (sheet, context) => {
      sheet.getRange('A1:C1').values = [[1, 2, '=A1+B1']];
      sheet.getRange('A2').copyFrom('A1:C1');
      return read(context, sheet.getRange('C2'), 'formulas', 'values');
    },
    [[['=A2+B2']], [[3]]],
  ],
  [
    'a copy of values leaves formulas behind',
    (sheet, context) => {
      sheet.getRange('A1').values = [['=1+1']];
      sheet.getRange('A2').copyFrom('A1', Excel.RangeCopyType.values);
      return read(context, sheet.getRange('A2'), 'formulas');
    },
    [[2]],
  ],
  [
    'blanks are skipped where that is asked for',
    (sheet, context) => {
      sheet.getRange('A1:C2').values = [
        ['', 'new', ''],
        ['old', 'old', 'old'],
      ];
      sheet.getRange('A2').copyFrom('A1:C1', Excel.RangeCopyType.all, true, false);
      return read(context, sheet.getRange('A2:C2'), 'values');
    },
    [['old', 'new', 'old']],
  ],
  [
    'a copy may be transposed',
    (sheet, context) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A3').copyFrom('A1:C1', Excel.RangeCopyType.all, false, true);
      return read(context, sheet.getRange('A3:A5'), 'values');
    },
    [[1], [2], [3]],
  ],
]);

documented(guide('excel/excel-add-ins-multiple-ranges'), [
  [
    'a shared fill is read, and whether all are entire columns',
    async (sheet, context) => {
      const areas = sheet.getRanges('F:F, H:H');
      areas.format.fill.color = 'pink';
      areas.load('isEntireColumn,format/fill/color');
      await context.sync();
      return [areas.format.fill.color, areas.isEntireColumn];
    },
    ['#FFC0CB', true],
  ],
  [
    'a fill of one area alone reads null, and a flag is false unless all have it',
    async (sheet, context) => {
      sheet.getRange('H:H').format.fill.color = 'pink';
      const areas = sheet.getRanges('F3:F5, H:H');
      areas.load('isEntireColumn,format/fill/color');
      await context.sync();
      return [areas.format.fill.color, areas.isEntireColumn];
    },
    [null, false],
  ],
  [
    'the number of areas and of cells',
    (sheet, context) => read(context, sheet.getRanges('A1:B2,D4'), 'areaCount', 'cellCount'),
    [2, 5],
  ],
  [
    'a name may stand in the list',
    (sheet, context) => {
      context.workbook.names.add('Part', sheet.getRange('C1:C3'));
      return read(context, sheet.getRanges('A1,Part'), 'cellCount');
    },
    4,
  ],
]);

documented(reference('range'), [
  [
    'getCell counts from zero within the range',
    (sheet, context) => read(context, sheet.getRange('B2:D4').getCell(1, 2), 'address'),
    'Sheet1!D3',
  ],
  [
    'getCell may leave the range, within the sheet',
    (sheet, context) => read(context, sheet.getRange('A1:B2').getCell(4, 4), 'address'),
    'Sheet1!E5',
  ],
  [
    'getOffsetRange moves the range',
    (sheet, context) => read(context, sheet.getRange('D4:F6').getOffsetRange(-1, 4), 'address'),
    'Sheet1!H3:J5',
  ],
  [
    'getOffsetRange out of the sheet is refused',
    (sheet, context) => read(context, sheet.getRange('A1').getOffsetRange(-1, 0), 'address'),
    'InvalidArgument',
  ],
  [
    'getResizedRange adds rows and columns',
    (sheet, context) => read(context, sheet.getRange('A1:C3').getResizedRange(1, -1), 'address'),
    'Sheet1!A1:B4',
  ],
  [
    'getBoundingRect holds both ranges',
    (sheet, context) => read(context, sheet.getRange('B2:C5').getBoundingRect('D10:E15'), 'address'),
    'Sheet1!B2:E15',
  ],
  [
    'getIntersection is what both share',
    (sheet, context) => read(context, sheet.getRange('A1:F8').getIntersection('D4:G6'), 'address'),
    'Sheet1!D4:F6',
  ],
  [
    'getIntersection of ranges apart is not found',
    (sheet, context) => read(context, sheet.getRange('A1').getIntersection('B2'), 'address'),
    'ItemNotFound',
  ],
  [
    'getIntersectionOrNullObject of ranges apart is a null object',
    async (sheet, context) => {
      const shared = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return shared.isNullObject;
    },
    true,
  ],
  [
    'getEntireColumn and getEntireRow',
    async (sheet, context) => {
      const column = sheet.getRange('B4:E11').getEntireColumn().load('address');
      const row = sheet.getRange('B4:E11').getEntireRow().load('address');
      await context.sync();
      return [column.address, row.address];
    },
    ['Sheet1!B:E', 'Sheet1!4:11'],
  ],
  [
    'getLastCell, getLastRow and getLastColumn',
    async (sheet, context) => {
      const range = sheet.getRange('B2:D5');
      const parts = [range.getLastCell(), range.getLastRow(), range.getLastColumn()];
      for (const part of parts) part.load('address');
      await context.sync();
      return parts.map(({ address }) => address);
    },
    ['Sheet1!D5', 'Sheet1!B5:D5', 'Sheet1!D2:D5'],
  ],
  [
    'getRowsAbove, getRowsBelow, getColumnsBefore and getColumnsAfter',
    async (sheet, context) => {
      const range = sheet.getRange('C3:D4');
      const parts = [
        range.getRowsAbove(2),
        range.getRowsBelow(),
        range.getColumnsBefore(1),
        range.getColumnsAfter(2),
      ];
      for (const part of parts) part.load('address');
      await context.sync();
      return parts.map(({ address }) => address);
    },
    ['Sheet1!C1:D2', 'Sheet1!C5:D5', 'Sheet1!B3:B4', 'Sheet1!E3:F4'],
  ],
  [
    'getUsedRange of a blank range is not found',
    (sheet, context) => read(context, sheet.getRange('A1:B2').getUsedRange(), 'address'),
    'ItemNotFound',
  ],
  [
    'getSurroundingRegion ends at blank rows and columns',
    (sheet, context) => {
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('E5').values = [[9]];
      return read(context, sheet.getRange('B2').getSurroundingRegion(), 'address');
    },
    'Sheet1!B2:C3',
  ],
  [
    'values of a larger array than the range are refused',
    (sheet) => {
      sheet.getRange('A1:B1').values = [[1, 2, 3]];
    },
    'InvalidArgument',
  ],
  [
    'a single value fills the range',
    (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      Reflect.set(range, 'values', 'Sample');
      return read(context, sheet.getRange('A1:B2'), 'values');
    },
    [
      ['Sample', 'Sample'],
      ['Sample', 'Sample'],
    ],
  ],
  [
    'merge keeps the top left value, and merge across joins by row',
    async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge(true);
      return read(context, range, 'values');
    },
    [
      [1, ''],
      [3, ''],
    ],
  ],
  [
    'valueTypes tell an error from a text',
    (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.values = [['=1/0', "'#DIV/0!", true, 1.5]];
      return read(context, range, 'valueTypes');
    },
    [['Error', 'String', 'Boolean', 'Double']],
  ],
  [
    'rowHidden of rows of which some are hidden reads null',
    (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      return read(context, sheet.getRange('A1:A3'), 'rowHidden', 'hidden');
    },
    [null, null],
  ],
]);

documented(guide('excel/excel-add-ins-multiple-ranges'), [
  [
    'addresses stand one after the other, and what the ranges do not share is null',
    async (sheet, context) => {
      const areas = sheet.getRanges('F3:F5, H:H');
      sheet.getRange('H:H').format.fill.color = 'pink';
      areas.load('format/fill/color, isEntireColumn, address');
      await context.sync();
      return [areas.format.fill.color, areas.isEntireColumn, areas.address];
    },
    [null, false, 'Sheet1!F3:F5, Sheet1!H:H'],
  ],
]);

documented(reference('rangeareas'), [
  [
    'they are cut with a range, with others or with an address',
    async (sheet, context) => {
      const areas = sheet.getRanges('A1:B2,D4');
      return [
        await read(context, areas.getIntersection('B2:D4'), 'address'),
        await read(context, areas.getIntersection(sheet.getRange('B2')), 'address'),
        await read(context, areas.getIntersection(sheet.getRanges('A:A,D:D')), 'address'),
      ];
    },
    ['Sheet1!B2, Sheet1!D4', 'Sheet1!B2', 'Sheet1!A1:A2, Sheet1!D4'],
  ],
]);

documented(reference('range'), [
  [
    'formulas that are turned with their cells look at the turned cells',
    async (sheet, context) => {
      sheet.getRange('A1:C2').formulas = [
        [1, '=A1*2', '=SUM(A1:B1)+$A$1'],
        [3, '=A2*2', '=B1'],
      ];
      sheet.getRange('E1').copyFrom('A1:C2', 'All', false, true);
      return read(context, sheet.getRange('E1:F3'), 'formulas');
    },
    [
      [1, 3],
      ['=E1*2', '=F1*2'],
      ['=SUM(E1:E2)+$A$1', '=E2'],
    ],
  ],
]);
