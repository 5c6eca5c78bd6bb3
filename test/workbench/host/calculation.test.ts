import { opened, refusalOf } from './opened';

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

describe('formulas are taken as Excel takes them', () => {
  test.each<[typed: string, read: string]>([
    ['=sum(a1:a$3)', '=SUM(A1:A$3)'],
    ['=if(true,"sum(a1)",\'my a1\'!b2)', '=IF(TRUE,"sum(a1)",\'my a1\'!B2)'],
    ['=区数*2', '=区数*2'],
  ])('%s reads %s', async (typed, read) => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('E9').formulas = [[typed]];
      const cell = sheet.getRange('E9').load('formulas');
      await context.sync();
      expect(cell.formulas).toEqual([[read]]);
    });
  });

  test.each(['=SUM(A1:A3', '=1+', '=SUM(A1:A3))', '="open'])('%s is refused', async (formula) => {
    const { onSheet } = opened();
    const refused = refusalOf(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1').formulas = [[formula]];
        await context.sync();
      }),
    );
    await expect(refused).resolves.toEqual({ code: 'InvalidArgument', location: 'Range.formulas' });
  });

  test.each<[formula: string, format: string]>([
    ['=TODAY()', 'm/d/yyyy'],
    ['=TODAY()+7', 'm/d/yyyy'],
    ['=TODAY()-DATE(2022,1,1)', 'General'],
    ['=DATE(2022,MOD(25,12),1)', 'm/d/yyyy'],
    ['=A1-A2', '$#,##0.00'],
    ['=D1-D2', 'General'],
    ['=A1', '$#,##0.00'],
    ['=A1+1', '$#,##0.00'],
    ['=SUM(A1:A3)', '$#,##0.00'],
    ['=Sheet1!A1', '$#,##0.00'],
    ['=B1', 'General'],
  ])('a General cell with %s shows as %s', async (formula, format) => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').numberFormat = [['$#,##0.00']];
      sheet.getRange('D1:D2').numberFormat = [['m/d/yyyy']];
      sheet.getRange('C1').formulas = [[formula]];
      const cell = sheet.getRange('C1').load('numberFormat');
      await context.sync();
      expect(cell.numberFormat).toEqual([[format]]);
    });
  });
});

describe('results larger than their cell', () => {
  test('spill, follow their sources and withdraw', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const values = async (address: string): Promise<unknown> => {
        const range = sheet.getRange(address).load('values');
        await context.sync();
        return range.values;
      };
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1').formulas = [['=A1:A3*2']];
      sheet.getRange('E1').formulas = [['=SUM(C1#)+C3']];
      expect(await values('C1:E3')).toEqual([
        [2, '', 18],
        [4, '', ''],
        [6, '', ''],
      ]);
      sheet.getRange('A3').values = [[10]];
      expect(await values('C3:E3')).toEqual([[20, '', '']]);
      expect(await values('E1')).toEqual([[46]]);
      sheet.getRange('1:1').insert('Down');
      expect(await values('C2:C4')).toEqual([[2], [4], [20]]);
      sheet.getRange('C2').clear();
      expect(await values('C2:C4')).toEqual([[''], [''], ['']]);
    });
  });

  test('do not spill within a table: #SPILL!', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['数', '倍'],
        [1, ''],
        [2, ''],
      ];
      sheet.tables.add('A1:B3', true);
      sheet.getRange('B2:B3').formulas = [['=[数]*2'], ['=[@数]*2']];
      const range = sheet.getRange('B2:B4').load('values');
      await context.sync();
      expect(range.values).toEqual([['#SPILL!'], [4], ['']]);
    });
  });

  test('stand in the way of each other: #SPILL!', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C2').values = [['taken']];
      sheet.getRange('C1').formulas = [['=A1:A2']];
      const range = sheet.getRange('C1:C2').load('values');
      await context.sync();
      expect(range.values).toEqual([['#SPILL!'], ['taken']]);
    });
  });
});
