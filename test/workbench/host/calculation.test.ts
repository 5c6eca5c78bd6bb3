import { opened } from './opened';

describe('formulas', () => {
  test.each<[formula: string, value: unknown]>([
    ['=A1+A2*2', 5],
    ['=SUM(A1:A3)', 6],
    ['=IF(A1>A2,"大","小")', '小'],
    ['=A1/0', '#DIV/0!'],
    ['=COUNTIF(A1:A3,">1")', 2],
    ['=TEXT(44835,"yyyy-mm-dd")', '2022-10-01'],
    ['=区数*2', 6],
    ['=INDEX(A1:A3,ROW(),1)', 1],
    ['=LEFT("区商务局",2)&"…"', '区商…'],
    ['=1=1', true],
    ['=无此函数(1)', '#NAME?'],
  ])('%s gives %j', async (formula, value) => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      context.workbook.names.add('区数', sheet.getRange('A3'));
      const cell = sheet.getRange('C1');
      cell.formulas = [[formula]];
      await context.sync();
      cell.load('values,formulas');
      await context.sync();
      expect(cell.values).toEqual([[value]]);
      expect(cell.formulas).toEqual([[formula]]);
    });
  });

  test('follow the cells they depend on, across sheets', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('乙');
      sheet.getRange('A1').values = [[2]];
      other.getRange('A1').formulas = [['=Sheet1!A1*10']];
      await context.sync();
      sheet.getRange('A1').values = [[3]];
      const cell = other.getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[30]]);
    });
  });

  test('refer to the same cells after rows are inserted and sheets renamed, and to none after a deletion', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('乙 表');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      other.getRange('A1:A3').formulas = [
        ['=SUM(Sheet1!$A$1:$A$3)'],
        ['=Sheet1!A3'],
        ['="Sheet1!A3"&Sheet1!A2'],
      ];
      sheet.getRange('2:2').insert('Down');
      sheet.name = '甲 表';
      await context.sync();
      const cells = other.getRange('A1:A3').load('formulas,values');
      await context.sync();
      expect(cells.formulas).toEqual([
        ["=SUM('甲 表'!$A$1:$A$4)"],
        ["='甲 表'!A4"],
        ['="Sheet1!A3"&\'甲 表\'!A3'],
      ]);
      expect(cells.values).toEqual([[6], [3], ['Sheet1!A32']]);
      sheet.getRange('4:4').delete('Up');
      const gone = other.getRange('A2').load('formulas,values');
      await context.sync();
      expect(gone.formulas).toEqual([["='甲 表'!#REF!"]]);
      expect(gone.values).toEqual([['#REF!']]);
    });
  });

  test('copied elsewhere, refer to cells as far away', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('C1').formulas = [['=A1+$B1+A$1']];
      sheet.getRange('C2:D2').copyFrom('C1');
      await context.sync();
      const cells = sheet.getRange('C2:D2').load('formulas,values');
      await context.sync();
      expect(cells.formulas).toEqual([['=A2+$B2+A$1', '=B2+$B2+B$1']]);
      expect(cells.values).toEqual([[8, 10]]);
    });
  });
});
