import { documented, guide, read, reference } from './pages';

documented(guide('excel/excel-add-ins-data-validation'), [
  [
    'a rule takes a number and gives it back as a formula',
    (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:C5');
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      return read(context, dataValidation, 'rule', 'type');
    },
    [{ wholeNumber: { formula1: '=0', operator: 'GreaterThan' } }, 'WholeNumber'],
  ],
  [
    'between takes two bounds',
    (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:C5');
      dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
      return read(context, dataValidation, 'rule');
    },
    { decimal: { formula1: '=0', formula2: '=100', operator: 'Between' } },
  ],
  [
    'a date rule takes ISO dates',
    async (sheet, context) => {
      const range = sheet.getRange('B2:B4');
      range.values = [['4/1/2022'], ['4/8/2022'], ['4/9/2022']];
      range.dataValidation.rule = {
        date: { formula1: '2022-04-01', formula2: '2022-04-08', operator: 'Between' },
      };
      const invalid = range.dataValidation.getInvalidCells().load('address');
      await context.sync();
      return invalid.address;
    },
    'Sheet1!B4',
  ],
  [
    'a date reads back as a formula',
    (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2');
      dataValidation.rule = { date: { formula1: '2022-04-01', operator: 'GreaterThan' } };
      return read(context, dataValidation, 'rule');
    },
    { date: { formula1: '=44652', operator: 'GreaterThan' } },
  ],
  [
    'a date in another form than ISO is refused',
    (sheet) => {
      const rule: Excel.DataValidationRule = { date: { formula1: '4/1/2022', operator: 'GreaterThan' } };
      sheet.getRange('B2').dataValidation.rule = rule;
    },
    'InvalidArgument',
  ],
  [
    'a formula that is none is refused',
    (sheet) => {
      sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=LEN(' } };
    },
    'InvalidArgument',
  ],
  [
    'a date rule takes no numbers',
    (sheet) => {
      const rule = { date: { formula1: 44652, operator: 'GreaterThan' } };
      sheet.getRange('B2').dataValidation.rule = rule as unknown as Excel.DataValidationRule;
    },
    'InvalidArgument',
  ],
  [
    'a list may be a range object',
    async (sheet, context) => {
      const names = context.workbook.worksheets.add('Names').getRange('A1:A3');
      const { dataValidation } = sheet.getRange('B2');
      dataValidation.rule = { list: { inCellDropDown: true, source: names } };
      return read(context, dataValidation, 'rule');
    },
    { list: { inCellDropDown: true, source: '=Names!$A$1:$A$3' } },
  ],
  [
    'a list may be written out',
    async (sheet, context) => {
      const range = sheet.getRange('B2:B4');
      range.values = [['Sue'], ['Liz'], ['Max']];
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Sue, Ricky, Liz' } };
      const invalid = range.dataValidation.getInvalidCells().load('address');
      await context.sync();
      return invalid.address;
    },
    'Sheet1!B4',
  ],
  [
    'a custom rule moves with the cell',
    async (sheet, context) => {
      sheet.getRange('A2:B4').values = [
        ['Ann', 'Ann is fast'],
        ['Bob', 'slow'],
        ['Cy', 'Cyan'],
      ];
      const { dataValidation } = sheet.getRange('B2:B4');
      dataValidation.rule = { custom: { formula: '=NOT(ISNUMBER(SEARCH(A2,B2)))' } };
      const invalid = dataValidation.getInvalidCells().load('address');
      await context.sync();
      return invalid.address;
    },
    'Sheet1!B2, Sheet1!B4',
  ],
  [
    'an alert is shown unless it is told not to, and stops',
    (sheet, context) => read(context, sheet.getRange('B2').dataValidation, 'errorAlert', 'prompt'),
    [
      { showAlert: true, style: 'Stop', title: '', message: '' },
      { showPrompt: false, title: '', message: '' },
    ],
  ],
  [
    'alert and prompt are set whole, without a rule too',
    (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:C5');
      dataValidation.errorAlert = {
        message: 'Sorry, only positive whole numbers are allowed',
        showAlert: true,
        style: 'Stop',
        title: 'Neither negative nor decimal numbers',
      };
      dataValidation.prompt = { message: 'Please enter one.', showPrompt: true, title: 'Whole numbers' };
      return read(context, dataValidation, 'errorAlert', 'prompt');
    },
    [
      {
        message: 'Sorry, only positive whole numbers are allowed',
        showAlert: true,
        style: 'Stop',
        title: 'Neither negative nor decimal numbers',
      },
      { message: 'Please enter one.', showPrompt: true, title: 'Whole numbers' },
    ],
  ],
  [
    'clearing takes the rule from the cells that overlap, and from no others',
    async (sheet, context) => {
      const rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' as const } };
      sheet.getRange('B2:B5').dataValidation.rule = rule;
      sheet.getRange('B4:D9').dataValidation.clear();
      const cells = ['B3', 'B4'].map((address) => sheet.getRange(address).dataValidation.load('type'));
      await context.sync();
      return cells.map(({ type }) => type);
    },
    ['WholeNumber', 'None'],
  ],
]);

const POSITIVE: Excel.DataValidationRule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };

documented(reference('datavalidation'), [
  ...(
    [
      ['all', [1, 2], true],
      ['none', [-1, 'x'], false],
      ['some', [1, -1], null],
    ] as const
  ).map(
    ([which, values, valid]) =>
      [
        `valid where ${which} of the values are`,
        (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
          const range = sheet.getRange('A1:A2');
          range.values = values.map((value) => [value]);
          range.dataValidation.rule = POSITIVE;
          return read(context, range.dataValidation, 'valid');
        },
        valid,
      ] as const,
  ),
  [
    'blanks are ignored unless they are not to be',
    async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = POSITIVE;
      const before = await read(context, dataValidation, 'valid', 'ignoreBlanks');
      dataValidation.ignoreBlanks = false;
      return [before, await read(context, dataValidation, 'valid')];
    },
    [[true, true], false],
  ],
  [
    'the type of cells with different rules is inconsistent',
    (sheet, context) => {
      sheet.getRange('A1').dataValidation.rule = POSITIVE;
      sheet.getRange('A2').dataValidation.rule = { custom: { formula: '=TRUE' } };
      return read(context, sheet.getRange('A1:A2').dataValidation, 'type');
    },
    'Inconsistent',
  ],
  [
    'the type of cells of which some have none is mixed',
    (sheet, context) => {
      sheet.getRange('A1').dataValidation.rule = POSITIVE;
      return read(context, sheet.getRange('A1:A2').dataValidation, 'type', 'rule');
    },
    ['MixedCriteria', null],
  ],
  [
    'without invalid cells there is nothing to get',
    (sheet, context) => read(context, sheet.getRange('A1').dataValidation.getInvalidCells(), 'address'),
    'ItemNotFound',
  ],
  [
    'or a null object',
    async (sheet, context) => {
      const cells = sheet.getRange('A1').dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      return cells.isNullObject;
    },
    true,
  ],
  [
    'a rule has exactly one kind',
    (sheet) => {
      sheet.getRange('A1').dataValidation.rule = { ...POSITIVE, custom: { formula: '=TRUE' } };
    },
    'InvalidArgument',
  ],
  [
    'what an add-in writes is not held to the rule',
    async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.dataValidation.rule = POSITIVE;
      range.values = [[-5]];
      return read(context, range, 'values');
    },
    [[-5]],
  ],
  [
    'a list that is written out has 255 letters at most',
    (sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,'.repeat(128) } };
    },
    'InvalidArgument',
  ],
]);
