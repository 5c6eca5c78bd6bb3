import { opened } from './opened';

const LONG = ['abcd', 'a', 'abcd', 'a', 'abcd', 'a'];

interface Case {
  /** Where the rule is put: at most two letters may be typed. */
  readonly cells: string;
  readonly move: (sheet: Excel.Worksheet) => void;
  /** Where texts of one letter and of four by turns are put then, and which of them are judged. */
  readonly filled: string;
  readonly wrong: string;
  /** How the rule of the filled cells reads. */
  readonly formula: string;
}

const CASES: Readonly<Record<string, Case>> = {
  'rows before': {
    cells: 'A1:A6',
    move: (sheet) => sheet.getRange('1:2').insert('Down'),
    filled: 'A3:A8',
    wrong: 'A3,A5,A7',
    formula: 'A3',
  },
  'rows within': {
    cells: 'A1:A4',
    move: (sheet) => sheet.getRange('2:3').insert('Down'),
    filled: 'A1:A6',
    wrong: 'A1,A3,A5',
    formula: 'A1',
  },
  'the first rows deleted': {
    cells: 'A1:A8',
    move: (sheet) => {
      sheet.getRange('1:2').delete('Up');
    },
    filled: 'A1:A6',
    wrong: 'A1,A3,A5',
    formula: 'A1',
  },
  'a column before': {
    cells: 'A1:A6',
    move: (sheet) => sheet.getRange('A:A').insert('Right'),
    filled: 'B1:B6',
    wrong: 'B1,B3,B5',
    formula: 'B1',
  },
  'cells of the column alone': {
    cells: 'A1:B6',
    move: (sheet) => sheet.getRange('A1:A2').insert('Down'),
    filled: 'A3:A8',
    wrong: 'A3,A5,A7',
    formula: 'A3',
  },
  'what was left of an area that was parted': {
    cells: 'A1:A9',
    move: (sheet) => {
      sheet.getRange('A1:A2').dataValidation.clear();
      sheet.getRange('A1:A2').conditionalFormats.clearAll();
      sheet.getRange('1:1').delete('Up');
    },
    filled: 'A2:A7',
    wrong: 'A2,A4,A6',
    formula: 'A2',
  },
};

const judged = (cell: string): string => `=LEN(${cell})>2`;

test.each(Object.entries(CASES))(
  'a validation speaks of its own cells after a move: %s',
  async (_, { cells, move, filled, wrong, formula }) => {
    const seen = await opened().onSheet(async (sheet, context) => {
      const [first = ''] = cells.split(':');
      sheet.getRange(cells).dataValidation.rule = { custom: { formula: `=NOT(LEN(${first})>2)` } };
      await context.sync();
      move(sheet);
      const range = sheet.getRange(filled);
      range.values = LONG.map((text) => [text]);
      const invalid = range.dataValidation.getInvalidCells().load('address');
      const { dataValidation } = range.load('dataValidation/rule');
      await context.sync();
      return [invalid.address.replaceAll(/Sheet1!|\s/g, ''), dataValidation.rule];
    });
    expect(seen).toEqual([wrong, { custom: { formula: `=NOT(LEN(${formula})>2)` } }]);
  },
);

test.each(Object.entries(CASES))(
  'a conditional format speaks of its own cells after a move: %s',
  async (name, { cells, move, filled, formula }) => {
    const seen = await opened().onSheet(async (sheet, context) => {
      const [first = ''] = cells.split(':');
      sheet.getRange(cells).conditionalFormats.add('Custom').custom.rule.formula = judged(first);
      await context.sync();
      move(sheet);
      const formats = sheet.getRange(filled).conditionalFormats.load('items/custom/rule/formula');
      await context.sync();
      return formats.items.map(({ custom }) => custom.rule.formula);
    });
    // The rule of two columns still covers the one that stayed, and is written for its corner.
    expect(seen).toEqual([judged(name === 'cells of the column alone' ? 'A1' : formula)]);
  },
);

test('a validation over two areas reads the same for both, wherever they are', async () => {
  const rule = await opened().onSheet(async (sheet, context) => {
    const areas = sheet.getRanges('A1:A3,A6:A8');
    areas.dataValidation.rule = { custom: { formula: '=LEN(A1)<3' } };
    await context.sync();
    sheet.getRange('5:5').insert('Down');
    const { dataValidation } = sheet.getRanges('A1:A3,A7:A9');
    dataValidation.load('rule,type');
    await context.sync();
    return [dataValidation.type, dataValidation.rule];
  });
  expect(rule).toEqual(['Custom', { custom: { formula: '=LEN(A1)<3' } }]);
});

test('a list’s source follows its cells, and the sheet’s name', async () => {
  const rule = await opened().onSheet(async (sheet, context) => {
    const names = context.workbook.worksheets.add('Names');
    const { dataValidation } = sheet.getRange('B2');
    dataValidation.rule = { list: { inCellDropDown: true, source: '=Names!$A$1:$A$3' } };
    await context.sync();
    names.getRange('1:1').insert('Down');
    names.name = '名单';
    dataValidation.load('rule');
    await context.sync();
    return dataValidation.rule;
  });
  expect(rule).toEqual({ list: { inCellDropDown: true, source: '=名单!$A$2:$A$4' } });
});
