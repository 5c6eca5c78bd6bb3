import { HostWorkbook } from '../../../../workbench/host/model/workbook';
import { readTyped } from '../../../../workbench/host/model/typed-value';
import { inputText } from '../../../../workbench/page/grid/cell-input';

test.each([
  ['进展顺利', 'General', '进展顺利'],
  ['12', 'General', "'12"],
  ['12', '@', '12'],
  ['=1', 'General', "'=1"],
  [44858, 'yyyy"年"m"月"d"日"', '2022/10/24'],
  [44858.5, 'yyyy/m/d h:mm', '2022/10/24 12:00:00'],
  [0.5, '0%', '50%'],
  [3, 'General', '3'],
  [true, 'General', 'TRUE'],
] as const)('%j as %s is edited as %s, and typing that gives it again', (value, numberFormat, shown) => {
  const workbook = HostWorkbook.blank();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('a blank workbook has a sheet');
  sheet.cells.setValue(0, 0, value);
  sheet.restyle({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, (style) => ({ ...style, numberFormat }));
  expect(inputText(workbook, sheet, 0, 0)).toBe(shown);
  expect(readTyped(shown, numberFormat, 1900)).toMatchObject({ kind: 'value', value });
});

test('a formula is edited as such', () => {
  const workbook = HostWorkbook.blank();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('a blank workbook has a sheet');
  sheet.cells.setFormula(0, 0, '=1+1', 2);
  expect(inputText(workbook, sheet, 0, 0)).toBe('=1+1');
});
