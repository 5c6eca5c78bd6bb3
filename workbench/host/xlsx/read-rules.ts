import { parseArea } from '../model/address';
import type { Area } from '../model/area';
import type {
  Bound,
  ColorPoint,
  ConditionalRule,
  DataBar,
  DifferentialFormat,
  IconCriterion,
} from '../model/conditional-format';
import { NEW_DATA_BAR } from '../model/conditional-format';
import { withoutMarks } from './future-functions';
import { readColorElement, readDifference } from './read-difference';
import {
  averageCriterion,
  BOUND_TYPES,
  CELL_OPERATORS,
  modelIconSet,
  PERIODS,
  PRESET_TYPES,
  TEXT_OPERATORS,
} from './rule-names';
import type { WorksheetXml } from './worksheet-xml';
import { findElement, innerElements, openTag } from './xml-spans';
import { attribute } from './xml-text';
import { child, children, localName, numberOf, rootOf, textOf, valueOf, type XmlElement } from './xml-tree';

/** A conditional format as the file has it. */
export interface FileRule {
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly stopIfTrue: boolean;
  readonly priority: number;
  /** The rule's own element. */
  readonly xml: string;
  /** What newer versions of Excel read besides or, where `isNewer`, alone. */
  readonly newerXml: string | null;
  readonly isNewer: boolean;
}

/** The extension in which newer versions keep their rules. */
export const NEWER_RULES = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

const isSet = (text: string | undefined, missing = false): boolean =>
  text === undefined ? missing : /^(?:1|true)$/.test(text);

export function areasOf(references: string): readonly Area[] {
  return references
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => parseArea(part))
    .filter((area) => area !== null);
}

/** The text of a bound: numbers as they are, everything else with `=`. */
function boundFormula(text: string): string {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? text : `=${withoutMarks(text)}`;
}

function boundOf(element: XmlElement | undefined): Bound & { readonly isOver: boolean } {
  const type = valueOf(element, 'type') ?? 'num';
  const name = /^auto/.test(type) ? 'Automatic' : BOUND_TYPES.find(([, file]) => file === type)?.[0];
  const value = valueOf(element) ?? textOf(child(element, 'f'));
  const takes = !/^(?:min|max|autoMin|autoMax)$/.test(type);
  return {
    type: name ?? 'Number',
    ...(value === undefined || !takes ? {} : { formula: boundFormula(value) }),
    isOver: !isSet(valueOf(element, 'gte'), true),
  };
}

function plainBound(element: XmlElement | undefined): Bound {
  const { type, formula } = boundOf(element);
  return formula === undefined ? { type } : { type, formula };
}

function barOf(rule: XmlElement, newer: XmlElement | undefined): DataBar {
  const bar = child(rule, 'dataBar');
  const own = child(newer, 'dataBar');
  const [lower, upper] = children(own ?? bar, 'cfvo');
  const color = (name: string): ReturnType<typeof readColorElement> => readColorElement(child(own, name));
  const hasBorder = isSet(valueOf(own, 'border'));
  const direction = valueOf(own, 'direction');
  const axis = valueOf(own, 'axisPosition');
  return {
    positiveFill: readColorElement(child(bar, 'color')) ?? color('fillColor') ?? NEW_DATA_BAR.positiveFill,
    positiveBorder: hasBorder ? color('borderColor') : null,
    positiveGradient: isSet(valueOf(own, 'gradient'), true),
    negative: {
      fill: color('negativeFillColor') ?? NEW_DATA_BAR.negative.fill,
      border: hasBorder ? color('negativeBorderColor') : null,
      matchPositiveFill: isSet(valueOf(own, 'negativeBarColorSameAsPositive')),
      matchPositiveBorder: isSet(valueOf(own, 'negativeBarBorderColorSameAsPositive'), true),
    },
    axisColor: own === undefined ? NEW_DATA_BAR.axisColor : color('axisColor'),
    axisFormat: axis === 'none' ? 'None' : axis === 'middle' ? 'CellMidPoint' : 'Automatic',
    direction:
      direction === 'leftToRight' ? 'LeftToRight' : direction === 'rightToLeft' ? 'RightToLeft' : 'Context',
    showDataBarOnly: !isSet(valueOf(bar ?? own, 'showValue'), true),
    lower: plainBound(lower),
    upper: plainBound(upper),
  };
}

function scaleOf(rule: XmlElement): ConditionalRule | null {
  const scale = child(rule, 'colorScale');
  const bounds = children(scale, 'cfvo').map(plainBound);
  const colors = children(scale, 'color').map(readColorElement);
  const points = bounds.flatMap((bound, at): ColorPoint[] => {
    const color = colors[at] ?? null;
    return color === null ? [] : [{ ...bound, color }];
  });
  const [minimum] = points;
  const maximum = points.at(-1);
  if (minimum === undefined || maximum === undefined || points.length < 2) return null;
  const midpoint = points.length === 3 ? (points[1] ?? null) : null;
  return { kind: 'ColorScale', scale: { minimum, midpoint, maximum } };
}

function iconsOf(rule: XmlElement): ConditionalRule {
  const set = child(rule, 'iconSet');
  const icons = children(set, 'cfIcon');
  const criteria = children(set, 'cfvo').map((element, at): IconCriterion => {
    const { type, formula, isOver } = boundOf(element);
    const icon = icons[at];
    const custom = icon === undefined ? undefined : valueOf(icon, 'iconSet');
    return {
      type,
      operator: isOver ? 'GreaterThan' : 'GreaterThanOrEqual',
      // As a new set of icons has it.
      formula: formula === undefined ? '' : `=${formula.replace(/^=/, '')}`,
      customIcon:
        custom === undefined ? null : { set: modelIconSet(custom), index: numberOf(icon, 'iconId') ?? 0 },
    };
  });
  return {
    kind: 'IconSet',
    icons: {
      style: modelIconSet(valueOf(set, 'iconSet') ?? '3TrafficLights1'),
      criteria,
      reverseIconOrder: isSet(valueOf(set, 'reverse')),
      showIconOnly: !isSet(valueOf(set, 'showValue'), true),
    },
  };
}

function presetOf(type: string, rule: XmlElement, format: DifferentialFormat): ConditionalRule | null {
  const preset = PRESET_TYPES.find(([, file]) => file === type)?.[0];
  if (preset !== undefined) return { kind: 'PresetCriteria', criterion: preset, format };
  if (type === 'timePeriod') {
    const period = PERIODS.find(([, file]) => file === valueOf(rule, 'timePeriod'))?.[0];
    return period === undefined ? null : { kind: 'PresetCriteria', criterion: period, format };
  }
  if (type !== 'aboveAverage') return null;
  const criterion = averageCriterion(
    isSet(valueOf(rule, 'aboveAverage'), true),
    isSet(valueOf(rule, 'equalAverage')),
    numberOf(rule, 'stdDev') ?? 0,
  );
  return { kind: 'PresetCriteria', criterion, format };
}

function ruleOf(
  rule: XmlElement,
  newer: XmlElement | undefined,
  format: DifferentialFormat,
): ConditionalRule | null {
  const type = valueOf(rule, 'type') ?? '';
  const [formula1, formula2] = children(rule)
    .filter((one) => localName(one) === 'formula' || localName(one) === 'f')
    .map((one) => `=${withoutMarks(textOf(one) ?? '')}`);
  const text = TEXT_OPERATORS.find(([, file]) => file === type);
  if (text !== undefined) {
    const wanted = valueOf(rule, 'text');
    return wanted === undefined ? null : { kind: 'ContainsText', operator: text[0], text: wanted, format };
  }
  switch (type) {
    case 'expression':
      return { kind: 'Custom', formula: formula1 ?? '=', format };
    case 'cellIs': {
      const operator = CELL_OPERATORS.find(([, file]) => file === valueOf(rule, 'operator'))?.[0];
      if (operator === undefined) return null;
      return { kind: 'CellValue', operator, formula1: formula1 ?? '=', formula2: formula2 ?? null, format };
    }
    case 'top10': {
      const place = isSet(valueOf(rule, 'bottom')) ? 'Bottom' : 'Top';
      const kind = isSet(valueOf(rule, 'percent')) ? 'Percent' : 'Items';
      return { kind: 'TopBottom', type: `${place}${kind}`, rank: numberOf(rule, 'rank') ?? 10, format };
    }
    case 'dataBar':
      return { kind: 'DataBar', bar: barOf(rule, newer) };
    case 'colorScale':
      return scaleOf(rule);
    case 'iconSet':
      return iconsOf(rule);
    default:
      return presetOf(type, rule, format);
  }
}

/** The rules of newer versions, each with the areas that it covers. */
function newerRules(
  extensions: string,
): readonly { readonly xml: string; readonly areas: readonly Area[] }[] {
  const block = innerElements(extensions).find(
    (ext) => attribute(openTag(ext), 'uri')?.toLowerCase() === NEWER_RULES.toLowerCase(),
  );
  const list = block === undefined ? undefined : findElement(block, 'conditionalFormattings');
  if (list === undefined) return [];
  return innerElements(list).flatMap((group) => {
    const inner = innerElements(group);
    const references = inner.find((one) => /^<(?:\w+:)?sqref\b/.test(one)) ?? '';
    const areas = areasOf(/>([^<]*)</.exec(references)?.[1] ?? '');
    return inner.filter((one) => /^<(?:\w+:)?cfRule\b/.test(one)).map((xml) => ({ xml, areas }));
  });
}

const idOf = (xml: string): string | undefined => {
  const id = findElement(xml, 'id');
  return id === undefined ? undefined : />([^<]*)</.exec(id)?.[1]?.trim();
};

/** The conditional formats of a sheet's part, highest priority first. `differences` are the styles' `<dxf>`. */
export function readRules(
  sheet: WorksheetXml,
  differences: (index: number) => string | undefined,
): readonly FileRule[] {
  const rules: FileRule[] = [];
  const newer = newerRules(sheet.element('extLst') ?? '<extLst/>');
  const paired = new Set<string>();
  for (const group of sheet.elements('conditionalFormatting')) {
    const areas = areasOf(attribute(openTag(group), 'sqref') ?? '');
    for (const xml of innerElements(group).filter((one) => /^<cfRule\b/.test(one))) {
      const id = idOf(xml);
      const partner =
        id === undefined ? undefined : newer.find((one) => attribute(openTag(one.xml), 'id') === id);
      if (partner !== undefined) paired.add(partner.xml);
      const index = attribute(openTag(xml), 'dxfId');
      const format = readDifference(index === undefined ? undefined : differences(Number(index)));
      rules.push(fileRule(xml, areas, format, partner?.xml ?? null, false));
    }
  }
  for (const { xml, areas } of newer) {
    if (paired.has(xml)) continue;
    rules.push(fileRule(xml, areas, readDifference(findElement(xml, 'dxf')), xml, true));
  }
  return rules.sort((one, other) => one.priority - other.priority);
}

function fileRule(
  xml: string,
  areas: readonly Area[],
  format: DifferentialFormat,
  newerXml: string | null,
  isNewer: boolean,
): FileRule {
  const root = rootOf(xml);
  const newer = newerXml === null ? undefined : (rootOf(newerXml) ?? undefined);
  const known = root === null ? null : ruleOf(root, newer, format);
  const tag = openTag(xml);
  return {
    areas,
    rule: known ?? { kind: 'Kept', type: 'PresetCriteria', rule: xml },
    stopIfTrue: isSet(attribute(tag, 'stopIfTrue')),
    priority: Number(attribute(tag, 'priority') ?? Infinity),
    xml,
    newerXml,
    isNewer,
  };
}
