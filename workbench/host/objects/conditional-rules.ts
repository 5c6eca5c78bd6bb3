import { isReadable } from '../calculation/formula-text';
import type { CellValueOperator, ConditionalRule } from '../model/conditional-format';
import { asNumber, asOneOf, asRecord, asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { navigation, property, type Navigation, type ObjectType, type Property } from '../wire/object-type';
import { changeRule, ruleOf } from './conditional-formats';
import { fromR1C1, toR1C1 } from './r1c1';
import type { ConditionalFormatTarget } from './targets';

const CELL_VALUE_OPERATORS: readonly CellValueOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];
const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
const TOP_BOTTOM_TYPES = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;

/** Excel.ConditionalFormatPresetCriterion. */
export const PRESET_CRITERIA = [
  'Blanks',
  'NonBlanks',
  'Errors',
  'NonErrors',
  'Yesterday',
  'Today',
  'Tomorrow',
  'LastSevenDays',
  'LastWeek',
  'ThisWeek',
  'NextWeek',
  'LastMonth',
  'ThisMonth',
  'NextMonth',
  'AboveAverage',
  'BelowAverage',
  'EqualOrAboveAverage',
  'EqualOrBelowAverage',
  'OneStdDevAboveAverage',
  'OneStdDevBelowAverage',
  'TwoStdDevAboveAverage',
  'TwoStdDevBelowAverage',
  'ThreeStdDevAboveAverage',
  'ThreeStdDevBelowAverage',
  'UniqueValues',
  'DuplicateValues',
] as const;

/** Excel ranks at most a thousand items. */
const MOST_ITEMS = 1000;

const format: Navigation<ConditionalFormatTarget> = navigation(
  '1.6',
  (target) => new HostObject('ConditionalRangeFormat', target),
);

/** A rule that is set whole. */
function wholeRule<Kind extends ConditionalRule['kind']>(
  kind: Kind,
  read: (rule: Extract<ConditionalRule, { kind: Kind }>) => Json,
  parse: (
    said: Readonly<Record<string, unknown>>,
    rule: Extract<ConditionalRule, { kind: Kind }>,
  ) => ConditionalRule,
): Property<ConditionalFormatTarget> {
  return property(
    '1.6',
    (target) => read(ruleOf(target, kind)),
    (target, value) => {
      changeRule(target, parse(asRecord(value), ruleOf(target, kind)));
    },
  );
}

/** A formula as Excel takes one here: text, which need not begin with `=`. */
function asFormula(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : asText(value);
  if (text.trim() === '') throw new HostError('InvalidArgument');
  return text;
}

/** Excel.CellValueConditionalFormat. */
export const cellValueConditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    format,
    rule: wholeRule(
      'CellValue',
      ({ operator, formula1, formula2 }) => ({
        formula1,
        ...(formula2 === null ? {} : { formula2 }),
        operator: operator ?? 'Invalid',
      }),
      (said, rule) => {
        const operator = asOneOf(said['operator'], CELL_VALUE_OPERATORS);
        const takesTwo = operator === 'Between' || operator === 'NotBetween';
        return {
          ...rule,
          operator,
          formula1: asFormula(said['formula1']),
          formula2: takesTwo ? asFormula(said['formula2']) : null,
        };
      },
    ),
  },
};

/** Excel.TextConditionalFormat. */
export const textConditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    format,
    rule: wholeRule(
      'ContainsText',
      ({ operator, text }) => ({ operator: operator ?? 'Invalid', text }),
      (said, rule) => ({
        ...rule,
        operator: asOneOf(said['operator'], TEXT_OPERATORS),
        text: asFormula(said['text']),
      }),
    ),
  },
};

/** Excel.TopBottomConditionalFormat. */
export const topBottomConditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    format,
    rule: wholeRule(
      'TopBottom',
      ({ type, rank }) => ({ rank, type }),
      (said, rule) => {
        const type = asOneOf(said['type'], TOP_BOTTOM_TYPES);
        const rank = asNumber(said['rank']);
        const most = type.endsWith('Percent') ? 100 : MOST_ITEMS;
        if (!Number.isInteger(rank) || rank < 1 || rank > most) throw new HostError('InvalidArgument');
        return { ...rule, type, rank };
      },
    ),
  },
};

/** Excel.PresetCriteriaConditionalFormat. */
export const presetCriteriaConditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    format,
    rule: wholeRule(
      'PresetCriteria',
      ({ criterion }) => ({ criterion: criterion ?? 'Invalid' }),
      (said, rule) => ({ ...rule, criterion: asOneOf(said['criterion'], PRESET_CRITERIA) }),
    ),
  },
};

/** Excel.CustomConditionalFormat. */
export const customConditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    rule: navigation('1.6', (target) => new HostObject('ConditionalFormatRule', target)),
    format,
  },
};

function setFormula(target: ConditionalFormatTarget, value: unknown): void {
  const text = asText(value);
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (text === '' || !isReadable(formula)) throw new HostError('InvalidArgument');
  changeRule(target, { ...ruleOf(target, 'Custom'), formula });
}

const formula: Property<ConditionalFormatTarget> = property(
  '1.6',
  (target) => ruleOf(target, 'Custom').formula,
  setFormula,
);

/** In the R1C1 style, seen from the first cell that is formatted. */
const formulaR1C1: Property<ConditionalFormatTarget> = property(
  '1.6',
  (target) => toR1C1(ruleOf(target, 'Custom').formula, ...firstCell(target)),
  (target, value) => {
    setFormula(target, fromR1C1(asText(value), ...firstCell(target)));
  },
);

function firstCell({ format: { areas } }: ConditionalFormatTarget): readonly [row: number, column: number] {
  const [first] = areas;
  return [first?.row ?? 0, first?.column ?? 0];
}

/** Excel.ConditionalFormatRule. */
export const conditionalFormatRule: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: { formula, formulaLocal: formula, formulaR1C1 },
};
