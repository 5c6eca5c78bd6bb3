import { errorValue, type CellValue } from '../../../../workbench/host/model/cell-value';
import { HostWorkbook } from '../../../../workbench/host/model/workbook';
import { formulaValue, isTrue } from '../../../../workbench/host/conditional/rule-formula';

/** Whether the rule, written for A1, holds at row and column of a sheet that begins so. */
function holds(formula: string, cells: readonly (readonly CellValue[])[] = [], row = 0, column = 0): boolean {
  const workbook = HostWorkbook.blank('b.xlsx', '表');
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const mirror = workbook.addSheet('镜像');
  mirror.cells.setValue(0, 0, 'E|甲|1');
  mirror.cells.setValue(1, 1, 'e|甲|1');
  workbook.names.push({
    name: 'Mirror',
    formula: "='镜像'!$A$1:$B$2",
    comment: '',
    visible: false,
    scope: null,
  });
  cells.forEach((values, i) => {
    values.forEach((value, j) => {
      sheet.cells.setValue(i, j, value);
    });
  });
  return isTrue(formulaValue(formula, { workbook, sheet, row, column, originRow: 0, originColumn: 0 }));
}

test.each([
  ['=1=1', true],
  ['="a"="A"', true],
  ['=EXACT("a","A")', false],
  ['=LEFT("甲乙丙",2)&"|"&LEN("甲乙丙")="甲乙|3"', true],
  ['=IFERROR(#N/A,"#")="#"', true],
  ['=AND(ROW()=1,COLUMN()=1)', true],
  ['=MOD(ROW(),2)=0', false],
  ['=MOD(-1,3)=2', true],
  ['=IF(1>2,TRUE,"甲"="乙")', false],
  ['=OR(FALSE,NOT(FALSE))', true],
  ['=50%=0.5', true],
  ['=2<"a"', true],
  ['=A1<5', true],
  ['=A1=0', true],
  ['=A1=""', true],
  ['=""=0', false],
  ['=ISBLANK(A1)', true],
  ['=ISNUMBER(SEARCH("B","abc"))', true],
  ['=ISNUMBER(FIND("B","abc"))', false],
  ['=ISERROR(1/0)', true],
  ['=RIGHT("甲乙丙",2)="乙丙"', true],
])('%s is %s', (formula, expected) => {
  expect(holds(formula)).toBe(expected);
});

test('a reference moves with the cell, a fixed part stays', () => {
  const cells = [
    ['甲', 1],
    ['甲', 2],
  ];
  expect(holds('=B1=2', cells, 0, 0)).toBe(false);
  expect(holds('=B1=2', cells, 1, 0)).toBe(true);
  expect(holds('=B$1=2', cells, 1, 0)).toBe(false);
  expect(holds('=$A1="甲"', cells, 1, 1)).toBe(true);
});

test('a text may spell out the cell that is meant', () => {
  const cells = [[1, 2, 1]];
  const grows = '=IF(A1>INDIRECT("RC[-1]",0),TRUE)';
  expect([0, 1, 2].map((column) => holds(grows, cells, 0, column))).toEqual([false, true, false]);
  expect(holds('=INDIRECT("B1")=2', cells, 3, 3)).toBe(true);
});

test('a mark’s rule compares the mirror at the cell’s own address, to the letter', () => {
  const rule = '=EXACT(INDEX(Mirror,ROW(),COLUMN()),"E|"&IFERROR(LEFT($A1,24)&"|"&LEN($A1),"#"))';
  expect(holds(rule, [['甲']])).toBe(true);
  expect(holds(rule, [['乙']])).toBe(false);
  expect(holds(rule, [[''], ['甲']], 1, 1)).toBe(false);
  expect(holds(rule, [['甲']], 5, 5)).toBe(false);
});

test('an error value in a cell is caught by IFERROR alone', () => {
  expect(holds('=IFERROR(LEN(A1),"#")="#"', [[errorValue('#REF!')]])).toBe(true);
  expect(holds('=LEN(A1)>0', [[errorValue('#REF!')]])).toBe(false);
});

test.each(['=NOSUCH(1)', '=NoSuchName=1', '=1=', '=缺!A1=1'])(
  '%s, not understood, never holds',
  (formula) => {
    expect(holds(formula)).toBe(false);
  },
);
