import {
  evenIcons,
  iconCount,
  type Bound,
  type ColorPoint,
  type ColorScale,
  type DataBar,
  type IconCriterion,
  type IconRule,
} from '../model/conditional-format';
import type { Color } from '../model/style';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asInteger, asOneOf, asRecord, asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { navigation, property, type ObjectType, type Property } from '../wire/object-type';
import { parseColor } from './colors';
import { changeRule, ruleOf } from './conditional-formats';
import type { ConditionalFormatTarget } from './targets';

const COLOR_TYPES = ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'] as const;
const BOUND_TYPES = ['Automatic', ...COLOR_TYPES] as const;
const ICON_TYPES = ['Number', 'Percent', 'Formula', 'Percentile'] as const;
const AXIS_FORMATS = ['Automatic', 'None', 'CellMidPoint'] as const;
const DIRECTIONS = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const ICON_OPERATORS = ['GreaterThan', 'GreaterThanOrEqual'] as const;

/** Excel.IconSet. */
const ICON_SETS = [
  'ThreeArrows',
  'ThreeArrowsGray',
  'ThreeFlags',
  'ThreeTrafficLights1',
  'ThreeTrafficLights2',
  'ThreeSigns',
  'ThreeSymbols',
  'ThreeSymbols2',
  'FourArrows',
  'FourArrowsGray',
  'FourRedToBlack',
  'FourRating',
  'FourTrafficLights',
  'FiveArrows',
  'FiveArrowsGray',
  'FiveRating',
  'FiveQuarters',
  'ThreeStars',
  'ThreeTriangles',
  'FiveBoxes',
] as const;

/** The formula of a bound, which its kind may need: `LowestValue` takes none. */
function asBound<Type extends string>(value: unknown, types: readonly Type[]): Bound<Type> {
  const { type, formula } = asRecord(value);
  const known = asOneOf(type, types);
  if (known === 'LowestValue' || known === 'HighestValue' || known === 'Automatic') return { type: known };
  const text = typeof formula === 'number' ? String(formula) : asText(formula);
  if (text === '') throw new HostError('InvalidArgument');
  return { type: known, formula: text };
}

const boundJson = ({ type, formula }: Bound): Json => (formula === undefined ? { type } : { type, formula });

function pointJson({ color, ...bound }: ColorPoint, workbook: HostWorkbook): Json {
  return { color: workbook.rgb(color), formula: bound.formula ?? null, type: bound.type };
}

function asPoint(value: unknown): ColorPoint {
  return { ...asBound(value, COLOR_TYPES), color: parseColor(asRecord(value)['color']) };
}

function asScale(value: unknown): ColorScale {
  const { minimum, midpoint, maximum } = asRecord(value);
  return {
    minimum: asPoint(minimum),
    midpoint: midpoint === undefined || midpoint === null ? null : asPoint(midpoint),
    maximum: asPoint(maximum),
  };
}

/** Excel.ColorScaleConditionalFormat. */
export const colorScaleConditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    criteria: property(
      '1.6',
      (target, { workbook }) => {
        const { minimum, midpoint, maximum } = ruleOf(target, 'ColorScale').scale;
        return {
          maximum: pointJson(maximum, workbook),
          ...(midpoint === null ? {} : { midpoint: pointJson(midpoint, workbook) }),
          minimum: pointJson(minimum, workbook),
        };
      },
      (target, value) => {
        changeRule(target, { ...ruleOf(target, 'ColorScale'), scale: asScale(value) });
      },
    ),
    threeColorScale: property('1.6', (target) => ruleOf(target, 'ColorScale').scale.midpoint !== null),
  },
};

function changeIcons(target: ConditionalFormatTarget, change: (icons: IconRule) => IconRule): void {
  const rule = ruleOf(target, 'IconSet');
  changeRule(target, { ...rule, icons: change(rule.icons) });
}

function asCriterion(value: unknown, at: number): IconCriterion | null {
  const { type, operator, formula, customIcon } = asRecord(value);
  // What no other icon takes falls to the lowest, whatever its criterion says.
  if (at === 0 && type === undefined) return null;
  const icon = customIcon === undefined || customIcon === null ? null : asRecord(customIcon);
  return {
    type: asOneOf(type, ICON_TYPES),
    operator: asOneOf(operator, ICON_OPERATORS),
    formula: typeof formula === 'number' ? String(formula) : asText(formula),
    customIcon:
      icon === null ? null : { set: asOneOf(icon['set'], ICON_SETS), index: asInteger(icon['index']) },
  };
}

function asCriteria(value: unknown, style: string): IconRule['criteria'] {
  if (!Array.isArray(value) || value.length !== iconCount(style)) throw new HostError('InvalidArgument');
  return value.map(asCriterion);
}

const criterionJson = (criterion: IconCriterion | null): Json =>
  criterion === null
    ? { customIcon: null, formula: '', operator: 'Invalid', type: 'Invalid' }
    : { ...criterion };

const iconFlag = (key: 'reverseIconOrder' | 'showIconOnly'): Property<ConditionalFormatTarget> =>
  property(
    '1.6',
    (target) => ruleOf(target, 'IconSet').icons[key],
    (target, value) => {
      const flag = asBoolean(value);
      changeIcons(target, (icons) => ({ ...icons, [key]: flag }));
    },
  );

/** Excel.IconSetConditionalFormat. */
export const iconSetConditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    criteria: property(
      '1.6',
      (target) => ruleOf(target, 'IconSet').icons.criteria.map(criterionJson),
      (target, value) => {
        changeIcons(target, (icons) => ({ ...icons, criteria: asCriteria(value, icons.style) }));
      },
    ),
    reverseIconOrder: iconFlag('reverseIconOrder'),
    showIconOnly: iconFlag('showIconOnly'),
    style: property(
      '1.6',
      (target) => ruleOf(target, 'IconSet').icons.style,
      (target, value) => {
        const style = asOneOf(value, ICON_SETS);
        changeIcons(target, (icons) => ({ ...icons, style, criteria: evenIcons(style) }));
      },
    ),
  },
};

function changeBar(target: ConditionalFormatTarget, change: (bar: DataBar) => DataBar): void {
  const rule = ruleOf(target, 'DataBar');
  changeRule(target, { ...rule, bar: change(rule.bar) });
}

/** A part of the bar that is read and set by itself. */
function barPart<Value>(
  read: (bar: DataBar, workbook: HostWorkbook) => Json,
  parse: (value: unknown) => Value,
  change: (bar: DataBar, value: Value) => DataBar,
): Property<ConditionalFormatTarget> {
  return property(
    '1.6',
    (target, { workbook }) => read(ruleOf(target, 'DataBar').bar, workbook),
    (target, value) => {
      const parsed = parse(value);
      changeBar(target, (bar) => change(bar, parsed));
    },
  );
}

/** `""` where there is no such line. */
const lineColor = (color: Color | null, workbook: HostWorkbook): string =>
  color === null ? '' : workbook.rgb(color);

const asLineColor = (value: unknown): Color | null => (value === '' ? null : parseColor(value));

/** Excel.DataBarConditionalFormat. */
export const dataBarConditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    axisColor: barPart(
      ({ axisColor }, workbook) => lineColor(axisColor, workbook),
      asLineColor,
      (bar, axisColor) => ({ ...bar, axisColor }),
    ),
    axisFormat: barPart(
      ({ axisFormat }) => axisFormat,
      (value) => asOneOf(value, AXIS_FORMATS),
      (bar, axisFormat) => ({ ...bar, axisFormat }),
    ),
    barDirection: barPart(
      ({ direction }) => direction,
      (value) => asOneOf(value, DIRECTIONS),
      (bar, direction) => ({ ...bar, direction }),
    ),
    showDataBarOnly: barPart(
      ({ showDataBarOnly }) => showDataBarOnly,
      asBoolean,
      (bar, showDataBarOnly) => ({ ...bar, showDataBarOnly }),
    ),
    lowerBoundRule: barPart(
      ({ lower }) => boundJson(lower),
      (value) => asBound(value, BOUND_TYPES),
      (bar, lower) => ({ ...bar, lower }),
    ),
    upperBoundRule: barPart(
      ({ upper }) => boundJson(upper),
      (value) => asBound(value, BOUND_TYPES),
      (bar, upper) => ({ ...bar, upper }),
    ),
    positiveFormat: navigation('1.6', (target) => new HostObject('ConditionalDataBarPositiveFormat', target)),
    negativeFormat: navigation('1.6', (target) => new HostObject('ConditionalDataBarNegativeFormat', target)),
  },
};

/** Excel.ConditionalDataBarPositiveFormat. */
export const conditionalDataBarPositiveFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    borderColor: barPart(
      ({ positiveBorder }, workbook) => lineColor(positiveBorder, workbook),
      asLineColor,
      (bar, positiveBorder) => ({ ...bar, positiveBorder }),
    ),
    fillColor: barPart(
      ({ positiveFill }, workbook) => workbook.rgb(positiveFill),
      parseColor,
      (bar, positiveFill) => ({ ...bar, positiveFill }),
    ),
    gradientFill: barPart(
      ({ positiveGradient }) => positiveGradient,
      asBoolean,
      (bar, positiveGradient) => ({ ...bar, positiveGradient }),
    ),
  },
};

const negative = (bar: DataBar, change: Partial<DataBar['negative']>): DataBar => ({
  ...bar,
  negative: { ...bar.negative, ...change },
});

/** Excel.ConditionalDataBarNegativeFormat. */
export const conditionalDataBarNegativeFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    borderColor: barPart(
      ({ negative: { border } }, workbook) => lineColor(border, workbook),
      asLineColor,
      (bar, border) => negative(bar, { border, matchPositiveBorder: false }),
    ),
    fillColor: barPart(
      ({ negative: { fill } }, workbook) => workbook.rgb(fill),
      parseColor,
      (bar, fill) => negative(bar, { fill, matchPositiveFill: false }),
    ),
    matchPositiveBorderColor: barPart(
      ({ negative: { matchPositiveBorder } }) => matchPositiveBorder,
      asBoolean,
      (bar, matchPositiveBorder) => negative(bar, { matchPositiveBorder }),
    ),
    matchPositiveFillColor: barPart(
      ({ negative: { matchPositiveFill } }) => matchPositiveFill,
      asBoolean,
      (bar, matchPositiveFill) => negative(bar, { matchPositiveFill }),
    ),
  },
};
