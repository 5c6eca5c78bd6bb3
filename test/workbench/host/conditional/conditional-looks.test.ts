import { errorValue, type CellValue } from '../../../../workbench/host/model/cell-value';
import {
  evenIcons,
  NEW_DATA_BAR,
  type ConditionalRule,
  type DifferentialFormat,
  type FormattingRule,
} from '../../../../workbench/host/model/conditional-format';
import { HostWorkbook } from '../../../../workbench/host/model/workbook';
import { conditionalLooks } from '../../../../workbench/host/conditional/conditional-looks';

const red = { kind: 'rgb', rgb: '#FF0000' } as const;
const blue = { kind: 'rgb', rgb: '#0000FF' } as const;
const column = { row: 0, column: 0, rowCount: 4, columnCount: 1 };

function looksWith(rules: readonly ConditionalRule[], values: readonly CellValue[] = [], now?: Date) {
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
  return conditionalLooks(workbook, sheet, now);
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
    ...NEW_DATA_BAR,
    positiveFill: blue,
    positiveGradient: false,
    showDataBarOnly: false,
    lower: { type: 'Number', formula: '=0' },
    upper: { type: 'Number', formula: '=1' },
  };
  const looks = looksWith([{ kind: 'DataBar', bar }], [0.25, 1, '—']);
  expect([0, 1, 2, 3].map((row) => looks.barAt(row, 0)?.share ?? null)).toEqual([0.25, 1, null, null]);
});

const FORMAT = { fill: red };

/** The rows of the column whose values the rule holds for. */
function rowsHeld(rule: ConditionalRule, values: readonly CellValue[], now?: Date): readonly number[] {
  const looks = looksWith([rule], values, now);
  return values.flatMap((_value, row) => (looks.shownAt(row, 0).length > 0 ? [row] : []));
}

const cellValue = (
  operator: Extract<FormattingRule, { kind: 'CellValue' }>['operator'],
  formula1: string,
  formula2: string | null = null,
): ConditionalRule => ({ kind: 'CellValue', operator, formula1, formula2, format: FORMAT });

test.each([
  ['EqualTo', '=2', null, [1]],
  ['NotEqualTo', '2', null, [0, 2, 3]],
  ['GreaterThan', '=1', null, [1, 2, 3]],
  ['LessThan', '=2', null, [0]],
  ['GreaterThanOrEqual', '=2', null, [1, 2, 3]],
  ['LessThanOrEqual', '=2', null, [0, 1]],
  ['Between', '=3', '=2', [1, 2]],
  ['NotBetween', '=2', '=3', [0, 3]],
  ['EqualTo', '="甲"', null, [3]],
  ['EqualTo', '=A1', null, [0, 1, 2, 3]],
  ['EqualTo', '=$A$1', null, [0]],
] as const)('cells that are %s %s %s', (operator, formula1, formula2, expected) => {
  expect(rowsHeld(cellValue(operator, formula1, formula2), [1, 2, 3, '甲'])).toEqual(expected);
});

test('a rule that was never set holds nowhere', () => {
  expect(rowsHeld(cellValue(null, ''), [1])).toEqual([]);
});

test('a formula that only the library knows is worked out by it, moving with the cell', () => {
  const rule = custom('=COUNTIF($A$1:$A$4,A1)>1', FORMAT);
  expect(rowsHeld(rule, [1, 2, 1, 3])).toEqual([0, 2]);
  expect(rowsHeld(custom('=SUMPRODUCT(--($A$1:$A$4>A1))=0', FORMAT), [1, 2, 1, 3])).toEqual([3]);
  expect(rowsHeld(custom('=NOSUCH(A1)', FORMAT), [1])).toEqual([]);
});

test.each([
  ['Contains', 'B', [0, 1]],
  ['NotContains', 'b', [2, 3]],
  ['BeginsWith', 'a', [0]],
  ['EndsWith', '=$A$3', [2]],
] as const)('texts that %s %s, whatever their case', (operator, text, expected) => {
  const rule: ConditionalRule = { kind: 'ContainsText', operator, text, format: FORMAT };
  expect(rowsHeld(rule, ['abc', 'B', 'xyz', 5])).toEqual(expected);
});

test.each([
  ['TopItems', 2, [1, 3]],
  ['BottomItems', 1, [0]],
  ['TopPercent', 40, [1, 3]],
  ['BottomPercent', 10, [0]],
] as const)('%s %i, ties included', (type, rank, expected) => {
  const rule: ConditionalRule = { kind: 'TopBottom', type, rank, format: FORMAT };
  expect(rowsHeld(rule, [1, 5, 2, 5])).toEqual(expected);
});

// 2022-10-12 is a Wednesday; serial 44846.
const WEDNESDAY = new Date(2022, 9, 12, 9);

test.each([
  ['Blanks', ['', ' ', 0, errorValue('#N/A')], [0, 1]],
  ['NonBlanks', ['', 'x', 0, errorValue('#N/A')], [1, 2, 3]],
  ['Errors', ['', 'x', 0, errorValue('#N/A')], [3]],
  ['NonErrors', ['', 'x', 0, errorValue('#N/A')], [0, 1, 2]],
  ['Yesterday', [44844, 44845, 44846, '44845'], [1]],
  ['Today', [44845, 44846.5, 44847], [1]],
  ['Tomorrow', [44846, 44847, 44848], [1]],
  ['LastSevenDays', [44839, 44840, 44846, 44847], [1, 2]],
  ['LastWeek', [44835, 44836, 44842, 44843], [1, 2]],
  ['ThisWeek', [44842, 44843, 44849, 44850], [1, 2]],
  ['NextWeek', [44849, 44850, 44856, 44857], [1, 2]],
  ['LastMonth', [44804, 44805, 44834, 44835], [1, 2]],
  ['ThisMonth', [44834, 44835, 44865, 44866], [1, 2]],
  ['NextMonth', [44865, 44866, 44895, 44896], [1, 2]],
  ['AboveAverage', [1, 2, 3], [2]],
  ['EqualOrAboveAverage', [1, 2, 3], [1, 2]],
  ['BelowAverage', [1, 2, 3], [0]],
  ['EqualOrBelowAverage', [1, 2, 3], [0, 1]],
  ['OneStdDevAboveAverage', [0, 0, 0, 9], [3]],
  ['TwoStdDevAboveAverage', [0, 0, 0, 9], []],
  ['OneStdDevBelowAverage', [9, 9, 9, 0], [3]],
  ['UniqueValues', ['a', 'A', 1, ''], [2]],
  ['DuplicateValues', ['a', 'A', 1, ''], [0, 1]],
] as const)('preset %s', (criterion, values, expected) => {
  const rule: ConditionalRule = { kind: 'PresetCriteria', criterion, format: FORMAT };
  expect(rowsHeld(rule, values, WEDNESDAY)).toEqual(expected);
});

test('a colour scale mixes the colours of the points that a number is between', () => {
  const rule: ConditionalRule = {
    kind: 'ColorScale',
    scale: {
      minimum: { type: 'LowestValue', color: { kind: 'rgb', rgb: '#000000' } },
      midpoint: { type: 'Percent', formula: '50', color: { kind: 'rgb', rgb: '#FF0000' } },
      maximum: { type: 'HighestValue', color: { kind: 'rgb', rgb: '#FFFF00' } },
    },
  };
  const looks = looksWith([rule], [0, 1, 2, 4]);
  const fills = [0, 1, 2, 3].map((row) => looks.formatAt(row, 0)?.fill);
  expect(fills).toEqual(['#000000', '#800000', '#FF0000', '#FFFF00'].map((rgb) => ({ kind: 'rgb', rgb })));
});

test('icons share the span of the values evenly, and may be turned round', () => {
  const icons = {
    style: 'ThreeArrows',
    criteria: evenIcons('ThreeArrows'),
    reverseIconOrder: false,
    showIconOnly: false,
  };
  const indexes = (rule: ConditionalRule): readonly unknown[] => {
    const looks = looksWith([rule], [0, 33, 67, '甲']);
    return [0, 1, 2, 3].map((row) => looks.iconAt(row, 0)?.index ?? null);
  };
  expect(indexes({ kind: 'IconSet', icons })).toEqual([0, 1, 2, null]);
  expect(indexes({ kind: 'IconSet', icons: { ...icons, reverseIconOrder: true } })).toEqual([2, 1, 0, null]);
});

test('bars below zero run from the axis the other way, in their own colour', () => {
  const looks = looksWith([{ kind: 'DataBar', bar: { ...NEW_DATA_BAR, positiveFill: blue } }], [-1, 3]);
  expect(looks.barAt(0, 0)).toMatchObject({ start: 0, share: 0.25, color: '#FF0000' });
  expect(looks.barAt(1, 0)).toMatchObject({ start: 0.25, share: 0.75, color: '#0000FF' });
});

test('what stands below a rule that stops does not show', () => {
  const workbook = HostWorkbook.blank('b.xlsx', '表');
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  sheet.conditionalFormats = [custom('=TRUE', { fill: red }), custom('=TRUE', { font: { bold: true } })].map(
    (rule, index) => ({ id: String(index), areas: [column], rule, stopIfTrue: index === 0 }),
  );
  expect(conditionalLooks(workbook, sheet).formatAt(0, 0)).toEqual({ fill: red });
});
