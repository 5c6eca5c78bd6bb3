import { columnName } from '../../../src/core/table/cell';
import type {
  Bound,
  ColorScale,
  ConditionalFormat,
  DataBar,
  DifferentialFormat,
  FormattingRule,
  IconRule,
} from '../model/conditional-format';
import type { Color } from '../model/style';
import { withMarks } from './future-functions';
import {
  averageAttributes,
  BOUND_TYPES,
  CELL_OPERATORS,
  fileIconSet,
  NEWER_ICON_SETS,
  PERIODS,
  PRESET_TYPES,
  TEXT_OPERATORS,
} from './rule-names';
import { bordersDifferenceXml, colorXml, fontDifferenceXml } from './style-xml';
import type { StylesXml } from './styles-xml';
import { attributesXml, type AttributeChanges } from './xml-spans';
import { escapeText } from './xml-text';

/** A rule's element, and the one that newer versions of Excel read: with it, or, where `xml` is empty, alone. */
export interface RuleXml {
  readonly xml: string;
  readonly newerXml: string;
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const PAIR = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

const bare = (formula: string): string => withMarks(formula.replace(/^=/, ''));
const formulaXml = (formula: string): string => `<formula>${escapeText(bare(formula))}</formula>`;

/** What stands in a `<dxf>`. */
function differenceXml({ font, numberFormat, fill, borders }: DifferentialFormat, styles: StylesXml): string {
  return [
    font === undefined ? '' : fontDifferenceXml(font),
    numberFormat === undefined ? '' : styles.differentialFormat(numberFormat),
    // A differential fill is painted in its background colour.
    fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid">${colorXml('fgColor', fill)}${colorXml('bgColor', fill)}</patternFill></fill>`,
    borders === undefined ? '' : bordersDifferenceXml(borders),
  ].join('');
}

/** What a rule that formats cells says besides its format; null for one that is not finished. */
function conditionOf(
  rule: FormattingRule,
  cell: string,
): { readonly attributes: AttributeChanges; readonly formulas: readonly string[] } | null {
  switch (rule.kind) {
    case 'Custom':
      return { attributes: { type: 'expression' }, formulas: [rule.formula] };
    case 'CellValue': {
      const operator = CELL_OPERATORS.find(([name]) => name === rule.operator)?.[1];
      const formulas = [rule.formula1, rule.formula2].filter((formula) => formula !== null);
      return operator === undefined ? null : { attributes: { type: 'cellIs', operator }, formulas };
    }
    case 'ContainsText':
      return textCondition(rule, cell);
    case 'TopBottom': {
      const percent = rule.type.endsWith('Percent') ? 1 : null;
      const bottom = rule.type.startsWith('Bottom') ? 1 : null;
      return { attributes: { type: 'top10', percent, bottom, rank: rule.rank }, formulas: [] };
    }
    case 'PresetCriteria':
      return rule.criterion === null ? null : presetCondition(rule.criterion, cell);
  }
}

function textCondition(
  { operator, text }: Extract<FormattingRule, { kind: 'ContainsText' }>,
  cell: string,
): ReturnType<typeof conditionOf> {
  const known = TEXT_OPERATORS.find(([name]) => name === operator);
  if (known === undefined) return null;
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formula = {
    Contains: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    NotContains: `ISERROR(SEARCH(${quoted},${cell}))`,
    BeginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    EndsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  }[known[0]];
  return { attributes: { type: known[1], operator: known[2], text }, formulas: [formula] };
}

function presetCondition(criterion: string, cell: string): ReturnType<typeof conditionOf> {
  const average = averageAttributes(criterion);
  if (average !== null) return { attributes: { type: 'aboveAverage', ...average }, formulas: [] };
  const period = PERIODS.find(([name]) => name === criterion);
  if (period !== undefined) {
    const attributes = { type: 'timePeriod', timePeriod: period[1] };
    return { attributes, formulas: [period[2].replaceAll('@', cell)] };
  }
  const preset = PRESET_TYPES.find(([name]) => name === criterion);
  if (preset === undefined) return null;
  const formulas = preset[2] === null ? [] : [preset[2].replaceAll('@', cell)];
  return { attributes: { type: preset[1] }, formulas };
}

/** `<cfvo …/>`: what has no bound of its own is the least or the most. */
function boundXml({ type, formula }: Bound, automatic: 'min' | 'max', isOver = false): string {
  const name = BOUND_TYPES.find(([model]) => model === type)?.[1] ?? automatic;
  const takes = name !== 'min' && name !== 'max';
  const val = takes && formula !== undefined ? bare(formula) : null;
  return `<cfvo${attributesXml({ type: name, val, gte: isOver ? 0 : null })}/>`;
}

function newerBoundXml({ type, formula }: Bound, automatic: 'autoMin' | 'autoMax', isOver = false): string {
  const name = BOUND_TYPES.find(([model]) => model === type)?.[1] ?? automatic;
  const takes = formula !== undefined && !/in$|ax$/.test(name);
  const tag = `x14:cfvo${attributesXml({ type: name, gte: isOver ? 0 : null })}`;
  return takes ? `<${tag}><xm:f>${escapeText(bare(formula))}</xm:f></x14:cfvo>` : `<${tag}/>`;
}

function barXml(bar: DataBar, attributes: AttributeChanges, id: string): RuleXml {
  const { negative } = bar;
  const color = (name: string, value: Color | null): string =>
    value === null ? '' : colorXml(`x14:${name}`, value);
  const shown = { showValue: bar.showDataBarOnly ? 0 : null };
  const newer = attributesXml({
    minLength: 0,
    maxLength: 100,
    ...shown,
    border: bar.positiveBorder === null ? null : 1,
    gradient: bar.positiveGradient ? null : 0,
    direction: { Context: null, LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' }[bar.direction],
    negativeBarColorSameAsPositive: negative.matchPositiveFill ? 1 : null,
    negativeBarBorderColorSameAsPositive: negative.matchPositiveBorder ? null : 0,
    axisPosition: { Automatic: null, None: 'none', CellMidPoint: 'middle' }[bar.axisFormat],
  });
  const inner = [
    newerBoundXml(bar.lower, 'autoMin'),
    newerBoundXml(bar.upper, 'autoMax'),
    color('borderColor', bar.positiveBorder),
    negative.matchPositiveFill ? '' : color('negativeFillColor', negative.fill),
    negative.matchPositiveBorder ? '' : color('negativeBorderColor', negative.border),
    bar.axisFormat === 'None' ? '' : color('axisColor', bar.axisColor),
  ].join('');
  const old = `${boundXml(bar.lower, 'min')}${boundXml(bar.upper, 'max')}${colorXml('color', bar.positiveFill)}`;
  return {
    xml: `<cfRule${attributesXml({ type: 'dataBar', ...attributes })}><dataBar${attributesXml(shown)}>${old}</dataBar><extLst><ext xmlns:x14="${X14}" uri="${PAIR}"><x14:id>${id}</x14:id></ext></extLst></cfRule>`,
    newerXml: `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar${newer}>${inner}</x14:dataBar></x14:cfRule>`,
  };
}

function scaleXml({ minimum, midpoint, maximum }: ColorScale, attributes: AttributeChanges): RuleXml {
  const points = [minimum, midpoint, maximum].filter((point) => point !== null);
  const bounds = points.map((point, at) => boundXml(point, at === 0 ? 'min' : 'max')).join('');
  const colors = points.map(({ color }) => colorXml('color', color)).join('');
  const tag = attributesXml({ type: 'colorScale', ...attributes });
  return { xml: `<cfRule${tag}><colorScale>${bounds}${colors}</colorScale></cfRule>`, newerXml: '' };
}

function iconsXml(icons: IconRule, attributes: AttributeChanges, id: string): RuleXml {
  const { style, criteria, reverseIconOrder, showIconOnly } = icons;
  const isCustom = criteria.some((criterion) => criterion !== null && criterion.customIcon !== null);
  const isNewer = isCustom || NEWER_ICON_SETS.includes(style);
  const set = {
    iconSet: fileIconSet(style),
    showValue: showIconOnly ? 0 : null,
    reverse: reverseIconOrder ? 1 : null,
  };
  const bounds = criteria.map((criterion) => {
    const bound: Bound = criterion ?? { type: 'Percent', formula: '0' };
    const isOver = criterion?.operator === 'GreaterThan';
    return isNewer ? newerBoundXml(bound, 'autoMin', isOver) : boundXml(bound, 'min', isOver);
  });
  if (!isNewer) {
    const tag = attributesXml({ type: 'iconSet', ...attributes });
    return {
      xml: `<cfRule${tag}><iconSet${attributesXml(set)}>${bounds.join('')}</iconSet></cfRule>`,
      newerXml: '',
    };
  }
  const own = criteria.map((criterion, at) => {
    const icon = criterion?.customIcon ?? { set: style, index: at };
    return `<x14:cfIcon iconSet="${fileIconSet(icon.set)}" iconId="${icon.index}"/>`;
  });
  const newer = attributesXml({ ...set, custom: isCustom ? 1 : null });
  return {
    xml: '',
    newerXml: `<x14:cfRule${attributesXml({ type: 'iconSet', ...attributes, id })}><x14:iconSet${newer}>${bounds.join('')}${isCustom ? own.join('') : ''}</x14:iconSet></x14:cfRule>`,
  };
}

/** The element of a rule as Excel would write it; empty for one that was never finished. */
export function ruleXml(
  { areas: [first], rule, stopIfTrue }: ConditionalFormat,
  priority: number,
  id: string,
  styles: StylesXml,
): RuleXml {
  const attributes = { priority, stopIfTrue: stopIfTrue ? 1 : null };
  switch (rule.kind) {
    case 'DataBar':
      return barXml(rule.bar, attributes, id);
    case 'ColorScale':
      return scaleXml(rule.scale, attributes);
    case 'IconSet':
      return iconsXml(rule.icons, attributes, id);
    case 'Kept':
      return { xml: typeof rule.rule === 'string' ? rule.rule : '', newerXml: '' };
    default: {
      const cell = `${columnName(first?.column ?? 0)}${(first?.row ?? 0) + 1}`;
      const condition = conditionOf(rule, cell);
      if (condition === null) return { xml: '', newerXml: '' };
      const difference = differenceXml(rule.format, styles);
      const dxfId = difference === '' ? null : styles.addDifference(difference);
      const { type, ...others } = condition.attributes;
      const tag = attributesXml({ type, dxfId, ...attributes, ...others });
      return { xml: `<cfRule${tag}>${condition.formulas.map(formulaXml).join('')}</cfRule>`, newerXml: '' };
    }
  }
}
