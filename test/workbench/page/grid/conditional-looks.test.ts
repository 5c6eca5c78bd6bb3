import type {
  ConditionalRule,
  DifferentialFormat,
} from '../../../../workbench/host/model/conditional-format';
import { HostWorkbook } from '../../../../workbench/host/model/workbook';
import { conditionalLooks } from '../../../../workbench/page/grid/conditional-looks';

const red = { kind: 'rgb', rgb: '#FF0000' } as const;
const blue = { kind: 'rgb', rgb: '#0000FF' } as const;
const column = { row: 0, column: 0, rowCount: 4, columnCount: 1 };

function looksWith(rules: readonly ConditionalRule[], values: readonly (string | number)[] = []) {
  const workbook = HostWorkbook.blank('b.xlsx', '表');
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  values.forEach((value, row) => {
    sheet.cells.setValue(row, 0, value);
  });
  sheet.conditionalFormats = rules.map((rule, index) => ({
    id: String(index),
    areas: [column],
    rule,
    stopIfTrue: false,
  }));
  return conditionalLooks(workbook, sheet);
}

const custom = (formula: string, format: DifferentialFormat): ConditionalRule => ({
  kind: 'Custom',
  formula,
  format,
});

test('a rule lays its format where it holds, inside its area alone', () => {
  const looks = looksWith([custom('=A1>1', { fill: red })], [1, 2]);
  expect(looks.formatAt(0, 0)).toBeNull();
  expect(looks.formatAt(1, 0)).toEqual({ fill: red });
  expect(looks.formatAt(1, 1)).toBeNull();
});

test('the earlier rule has the last word, the later adds what it left open', () => {
  const looks = looksWith([
    custom('=TRUE', { fill: red, font: { bold: true } }),
    custom('=TRUE', { fill: blue, font: { underline: 'Single' } }),
  ]);
  expect(looks.formatAt(0, 0)).toMatchObject({ fill: red, font: { bold: true, underline: 'Single' } });
});

test('a data bar fills by its value between its bounds', () => {
  const bar = {
    positiveFill: blue,
    positiveGradient: false,
    showDataBarOnly: false,
    lower: { type: 'Number', formula: '=0' },
    upper: { type: 'Number', formula: '=1' },
  };
  const looks = looksWith([{ kind: 'DataBar', bar }], [0.25, 1, '—']);
  expect([0, 1, 2, 3].map((row) => looks.barAt(row, 0)?.share ?? null)).toEqual([0.25, 1, null, null]);
});
