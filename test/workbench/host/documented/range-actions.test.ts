import { documented, guide, read, reference } from './pages';

documented(guide('excel/excel-add-ins-ranges-cut-copy-paste'), [
  [
    'moved cells take values, formulas and formats along, and leave nothing',
    async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[1, '=A1*10']];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('A1:B1').moveTo('D3');
      const there = sheet.getRange('D3:E3').load('values,formulas,format/fill/color');
      const here = sheet.getRange('A1:B1').load('values');
      const fill = sheet.getRange('D3').format.fill.load('color');
      await context.sync();
      return [there.values, there.formulas, here.values, fill.color];
    },
    [[[1, 10]], [[1, '=D3*10']], [['', '']], '#FF0000'],
  ],
  [
    'formulas that refer to moved cells follow them, to another sheet too',
    async (sheet, context) => {
      context.workbook.worksheets.add('Other');
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C1:C2').formulas = [['=A1+A2'], ['=SUM(A1:A2)']];
      sheet.getRange('A1:A2').moveTo('Other!B5');
      return read(context, sheet.getRange('C1:C2'), 'formulas', 'values');
    },
    [
      [['=Other!B5+Other!B6'], ['=SUM(Other!B5:B6)']],
      [[3], [3]],
    ],
  ],
]);

documented(reference('range#excel-excel-range-autofill-member(1)'), [
  [
    'a formula goes on relative to its cells',
    (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange('C1').formulas = [['=A1+B1']];
      sheet.getRange('C1').autoFill('C1:C3', Excel.AutoFillType.fillDefault);
      return read(context, sheet.getRange('C1:C3'), 'formulas', 'values');
    },
    [
      [['=A1+B1'], ['=A2+B2'], ['=A3+B3']],
      [[3], [7], [11]],
    ],
  ],
  [
    'numbers go on as their trend, one number as itself, and as a series where that is asked for',
    async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[10], [20]];
      sheet.getRange('A1:A2').autoFill('A1:A4');
      sheet.getRange('B1').values = [[7]];
      sheet.getRange('B1').autoFill('B1:B4');
      sheet.getRange('C1').values = [[7]];
      sheet.getRange('C1').autoFill('C1:C4', 'FillSeries');
      return read(context, sheet.getRange('A1:C4'), 'values');
    },
    [
      [10, 7, 7],
      [20, 7, 8],
      [30, 7, 9],
      [40, 7, 10],
    ],
  ],
  [
    'days, months, and texts with numbers count on',
    (sheet, context) => {
      sheet.getRange('A1:D1').values = [['1/30/2022', 'Monday', 'Item 9', 'Q4']];
      sheet.getRange('A1:D1').autoFill('A1:D3');
      return read(context, sheet.getRange('A1:D3'), 'text');
    },
    [
      ['1/30/2022', 'Monday', 'Item 9', 'Q4'],
      ['1/31/2022', 'Tuesday', 'Item 10', 'Q1'],
      ['2/1/2022', 'Wednesday', 'Item 11', 'Q2'],
    ],
  ],
  [
    'months keep to their last day',
    (sheet, context) => {
      sheet.getRange('A1').values = [['1/31/2022']];
      sheet.getRange('A1').autoFill('A1:C1', 'FillMonths');
      return read(context, sheet.getRange('A1:C1'), 'text');
    },
    [['1/31/2022', '2/28/2022', '3/31/2022']],
  ],
  [
    'formats alone, or values alone',
    async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[5]];
      cell.numberFormat = [['0.00']];
      cell.autoFill('A1:A2', 'FillFormats');
      cell.autoFill('A1:B1', 'FillValues');
      return read(context, sheet.getRange('A1:B2'), 'text');
    },
    [
      ['5.00', '5'],
      ['', ''],
    ],
  ],
  [
    'the destination holds the source',
    (sheet) => {
      sheet.getRange('A1').autoFill('B1:B3');
    },
    'InvalidArgument',
  ],
]);

documented(guide('excel/excel-add-ins-ranges-group'), [
  [
    'an outline is shown down to a level',
    async (sheet, context) => {
      sheet.getRange('4:9').group(Excel.GroupOption.byRows);
      sheet.getRange('4:5').group(Excel.GroupOption.byRows);
      const hidden = async (level: number): Promise<unknown> => {
        sheet.showOutlineLevels(level, level);
        const rows = sheet.getRange('A3:A10').getRowProperties({ rowHidden: true });
        await context.sync();
        return rows.value.map(({ rowHidden }) => Number(rowHidden)).join('');
      };
      return [await hidden(1), await hidden(2), await hidden(3)];
    },
    ['01111110', '01100000', '00000000'],
  ],
  [
    'details of a group are hidden and shown',
    async (sheet, context) => {
      sheet.getRange('C:D').group('ByColumns');
      sheet.getRange('C:D').hideGroupDetails('ByColumns');
      const hidden = await read(context, sheet.getRange('C1:D1'), 'columnHidden');
      sheet.getRange('C:D').showGroupDetails('ByColumns');
      return [hidden, await read(context, sheet.getRange('C1:D1'), 'columnHidden')];
    },
    [true, false],
  ],
  [
    'columns are not grouped by rows',
    (sheet) => {
      sheet.getRange('C:D').group('ByRows');
    },
    'InvalidArgument',
  ],
]);

documented(guide('excel/excel-add-ins-ranges-dynamic-arrays'), [
  [
    'a formula for several cells spills into them',
    async (sheet, context) => {
      sheet.getRange('A4:C4').values = [['Product', 'Price', 'Region']];
      const cell = sheet.getRange('G4');
      cell.formulas = [['=A4:C4']];
      const spill = cell.getSpillingToRange().load('address,values');
      cell.load('hasSpill');
      await context.sync();
      return [spill.address, spill.values, cell.hasSpill];
    },
    ['Sheet1!G4:I4', [['Product', 'Price', 'Region']], true],
  ],
  [
    'the cell of the formula is the parent of the others',
    (sheet, context) => {
      sheet.getRange('A1:A3').values = [[3], [1], [2]];
      sheet.getRange('C1').formulas = [['=SORT(A1:A3)']];
      return read(context, sheet.getRange('C3').getSpillParent(), 'address', 'values');
    },
    ['Sheet1!C1', [[1]]],
  ],
  [
    'a cell of no such formula has no parent',
    async (sheet, context) => {
      const parent = sheet.getRange('A1').getSpillParentOrNullObject();
      await context.sync();
      return parent.isNullObject;
    },
    true,
  ],
]);

documented(guide('excel/excel-add-ins-ranges-precedents-dependents'), [
  [
    'direct precedents, sheet by sheet',
    async (sheet, context) => {
      context.workbook.worksheets.add('Rates').getRange('B2').values = [[2]];
      const cell = sheet.getRange('D1');
      cell.formulas = [['=A1*B1*Rates!B2']];
      const found = cell.getDirectPrecedents();
      found.areas.load('items/address');
      found.load('addresses');
      await context.sync();
      return [found.areas.items.map(({ address }) => address), found.addresses];
    },
    [
      ['Sheet1!A1:B1', 'Rates!B2'],
      ['Sheet1!A1:B1', 'Rates!B2'],
    ],
  ],
  [
    'all precedents, through other formulas',
    async (sheet, context) => {
      sheet.getRange('A1:C1').formulas = [[1, '=A1', '=B1']];
      return read(context, sheet.getRange('C1').getPrecedents(), 'addresses');
    },
    ['Sheet1!A1:B1'],
  ],
  [
    'dependents, direct and all',
    async (sheet, context) => {
      sheet.getRange('A1:C1').formulas = [[1, '=A1', '=B1']];
      const cell = sheet.getRange('A1');
      const direct = await read(context, cell.getDirectDependents(), 'addresses');
      return [direct, await read(context, cell.getDependents(), 'addresses')];
    },
    [['Sheet1!B1'], ['Sheet1!B1:C1']],
  ],
  [
    'a cell without precedents',
    (sheet, context) => read(context, sheet.getRange('A1').getDirectPrecedents(), 'addresses'),
    'ItemNotFound',
  ],
]);

documented(guide('excel/excel-add-ins-ranges-set-get-values'), [
  [
    'formulas in the R1C1 style are relative to their cells',
    async (sheet, context) => {
      sheet.getRange('B2:C3').values = [
        [2, 3],
        [4, 5],
      ];
      const sums = sheet.getRange('D2:D3');
      sums.formulasR1C1 = [['=RC[-2]*RC[-1]'], ['=SUM(R2C2:RC[-1])']];
      return read(context, sums, 'values', 'formulas', 'formulasR1C1');
    },
    [
      [[6], [14]],
      [['=B2*C2'], ['=SUM($B$2:C3)']],
      [['=RC[-2]*RC[-1]'], ['=SUM(R2C2:RC[-1])']],
    ],
  ],
]);

documented(reference('rangeview'), [
  [
    'rows that do not show are not in the view',
    async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange('2:2').rowHidden = true;
      const view = sheet.getRange('A1:B3').getVisibleView();
      view.rows.load('items/values,items/index');
      const seen = await read(context, view, 'cellAddresses', 'columnCount', 'rowCount');
      return [seen, view.rows.items.map(({ values, index }) => [index, values])];
    },
    [
      [
        [
          ['Sheet1!A1', 'Sheet1!B1'],
          ['Sheet1!A3', 'Sheet1!B3'],
        ],
        2,
        2,
      ],
      [
        [0, [[1, 2]]],
        [1, [[5, 6]]],
      ],
    ],
  ],
]);

documented(reference('style'), [
  [
    'a built-in style gives its looks, and is told by its name in BuiltInStyle',
    async (sheet, context) => {
      const cell = sheet.getRange('A1');
      const before = await read(context, cell, 'style');
      cell.style = Excel.BuiltInStyle.good;
      const fill = await read(context, cell.format.fill, 'color');
      const font = await read(context, cell.format.font, 'color');
      return [before, await read(context, cell, 'style'), fill, font];
    },
    ['Normal', 'Good', '#C6EFCE', '#006100'],
  ],
  [
    'cells of several styles tell none',
    (sheet, context) => {
      sheet.getRange('A1').style = 'Heading1';
      return read(context, sheet.getRange('A1:A2'), 'style');
    },
    null,
  ],
  [
    'one’s own style is added, changed, applied and deleted',
    async (sheet, context) => {
      const { styles } = context.workbook;
      styles.add('Slanted');
      const style = styles.getItem('Slanted');
      style.textOrientation = 38;
      style.font.bold = true;
      const cell = sheet.getRange('A1');
      cell.style = 'Slanted';
      const told = await read(context, cell, 'style');
      const looks = await read(context, cell.format, 'textOrientation');
      const bold = await read(context, cell.format.font, 'bold');
      style.delete();
      const gone = styles.getItemOrNullObject('Slanted');
      await context.sync();
      return [told, looks, bold, gone.isNullObject];
    },
    ['Slanted', 38, true, true],
  ],
  [
    'there are no two styles of a name',
    (_sheet, context) => {
      context.workbook.styles.add('Heading 1');
    },
    'ItemAlreadyExists',
  ],
]);

documented(reference('rangeareas'), [
  [
    'cells are copied into each of the areas',
    async (sheet, context) => {
      sheet.getRange('A1').values = [['x']];
      sheet.getRanges('C1,C3').copyFrom('A1');
      return read(context, sheet.getRange('C1:C3'), 'values');
    },
    [['x'], [''], ['x']],
  ],
]);

/** Names in A and B, and what stands in C. */
function named(sheet: Excel.Worksheet, third: readonly string[]): void {
  sheet.getRange('A1:B5').values = [
    ['First', 'Last'],
    ['Ann', 'Lee'],
    ['Bob', 'ray'],
    ['Cy', 'Moe'],
    ['Di', 'Fox'],
  ];
  sheet.getRange('C1:C5').values = third.map((text) => [text]);
}

documented(reference('range'), [
  ...(
    [
      ['puts texts together', ['Full', 'Ann Lee', '', '', ''], ['Bob ray', 'Cy Moe', 'Di Fox']],
      ['puts their order otherwise', ['Full', 'LEE, Ann', '', '', ''], ['RAY, Bob', 'MOE, Cy', 'FOX, Di']],
      ['takes first letters', ['', 'A. Lee', 'B. Ray', '', ''], ['B. Ray', 'C. Moe', 'D. Fox']],
      ['makes addresses', ['', 'a.lee@x.org', '', '', ''], ['b.ray@x.org', 'c.moe@x.org', 'd.fox@x.org']],
    ] as const
  ).map(
    ([states, third, result]) =>
      [
        `Flash Fill ${states}`,
        async (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
          named(sheet, third);
          sheet.getRange('C2:C5').flashFill();
          const range = sheet.getRange('C3:C5').load('values');
          await context.sync();
          const values: unknown[][] = range.values;
          return values.flat();
        },
        result,
      ] as const,
  ),
  [
    'Flash Fill needs a pattern that it can see',
    (sheet) => {
      named(sheet, ['Full', 'quite', 'another', '', '']);
      sheet.getRange('C2:C5').flashFill();
    },
    'InvalidOperation',
  ],
  [
    'Flash Fill fills one column',
    (sheet) => {
      named(sheet, ['', 'Ann', '', '', '']);
      sheet.getRange('C2:D5').flashFill();
    },
    'InvalidArgument',
  ],
  [
    'filling cells on takes to Flash Fill when it is asked to',
    async (sheet, context) => {
      named(sheet, ['Full', 'Ann Lee', '', '', '']);
      sheet.getRange('C2').autoFill('C2:C5', 'FlashFill');
      return read(context, sheet.getRange('C5'), 'values');
    },
    [['Di Fox']],
  ],
]);
