import { intersects, subtract, type Area } from '../model/area';
import {
  evenIcons,
  NEW_COLOR_SCALE,
  NEW_DATA_BAR,
  type ConditionalFormat,
  type ConditionalRule,
  type DifferentialFormat,
  type FormattingRule,
} from '../model/conditional-format';
import { narrowFormat } from '../model/moved-rules';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asInteger } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject, type TypeName } from '../wire/host-object';
import { method, navigation, property, type Navigation, type ObjectType } from '../wire/object-type';
import { areasObject, rangeObject } from './addresses';
import type { ConditionalFormatTarget, RangeAreasTarget } from './targets';

/** Excel.ConditionalFormatType of a rule. */
function typeOf(rule: ConditionalRule): string {
  return rule.kind === 'Kept' ? rule.type : rule.kind;
}

const NEW_ICONS = 'ThreeTrafficLights1';

/** What a new format of each type looks like before its rule is set. */
const NEW_RULES: Readonly<Record<string, ConditionalRule>> = {
  Custom: { kind: 'Custom', formula: '', format: {} },
  DataBar: { kind: 'DataBar', bar: NEW_DATA_BAR },
  ColorScale: { kind: 'ColorScale', scale: NEW_COLOR_SCALE },
  IconSet: {
    kind: 'IconSet',
    icons: {
      style: NEW_ICONS,
      criteria: evenIcons(NEW_ICONS),
      reverseIconOrder: false,
      showIconOnly: false,
    },
  },
  TopBottom: { kind: 'TopBottom', type: 'TopItems', rank: 10, format: {} },
  PresetCriteria: { kind: 'PresetCriteria', criterion: null, format: {} },
  ContainsText: { kind: 'ContainsText', operator: null, text: '', format: {} },
  CellValue: { kind: 'CellValue', operator: null, formula1: '', formula2: null, format: {} },
};

function newRule(type: string): ConditionalRule {
  const rule = NEW_RULES[type];
  if (rule === undefined) throw new HostError('InvalidArgument');
  // A rule of its own, by which a save tells it from others.
  return { ...rule };
}

export function assertUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}

/** A new format takes the highest priority. */
function add(
  workbook: HostWorkbook,
  { sheet, areas }: RangeAreasTarget,
  type: string,
): ConditionalFormatTarget {
  assertUnprotected(sheet);
  const id = `{${workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0003-0000-0000-000000000000}`;
  const format: ConditionalFormat = { id, areas, rule: newRule(type), stopIfTrue: false };
  sheet.conditionalFormats.unshift(format);
  return { sheet, format };
}

/** Takes the areas out of every format, and formats without any area away. */
export function clearConditionalFormats(sheet: Sheet, areas: readonly Area[]): void {
  for (const format of sheet.conditionalFormats) {
    const left = areas.reduce<readonly Area[]>(
      (rest, hole) => rest.flatMap((area) => subtract(area, hole)),
      format.areas,
    );
    narrowFormat(format, left);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}

function formatsOf({ sheet, areas }: RangeAreasTarget): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((covered) => areas.some((area) => intersects(area, covered))),
  );
}

function found(target: RangeAreasTarget, key: unknown): HostObject<'ConditionalFormat'> | null {
  const format = formatsOf(target).find(({ id }) => id === key);
  return format === undefined ? null : new HostObject('ConditionalFormat', { sheet: target.sheet, format });
}

/** Excel.ConditionalFormatCollection. */
export const conditionalFormatCollection: ObjectType<RangeAreasTarget> = {
  since: '1.6',
  collection: {
    items: (target) =>
      formatsOf(target).map((format) => new HostObject('ConditionalFormat', { sheet: target.sheet, format })),
    item: found,
  },
  members: {
    add: method(
      '1.6',
      (target, args, { workbook }) =>
        new HostObject('ConditionalFormat', add(workbook, target, args.text(0))),
    ),
    clearAll: method('1.6', ({ sheet, areas }) => {
      assertUnprotected(sheet);
      clearConditionalFormats(sheet, areas);
    }),
    getCount: method('1.6', (target) => formatsOf(target).length),
    getItemAt: method('1.6', (target, args) => {
      const format = formatsOf(target)[args.integer(0)];
      if (format === undefined) throw new HostError('ItemNotFound');
      return new HostObject('ConditionalFormat', { sheet: target.sheet, format });
    }),
    getItemOrNullObject: method('1.14', (target, args) => found(target, args.text(0))),
  },
};

function assertThere({ sheet, format }: ConditionalFormatTarget): void {
  if (!sheet.conditionalFormats.includes(format)) throw new HostError('ItemNotFound');
}

/** Rules that lay a format over cells, which a file's unknown ones do, too. */
const hasFormat = (rule: ConditionalRule): boolean => rule.kind === 'Kept' || 'format' in rule;

type RuleClass = {
  [Name in TypeName]: HostObject<Name>['target'] extends ConditionalFormatTarget ? Name : never;
}[TypeName];

/** The member of one kind of rule, which other kinds refuse, and its twin, which they answer with nothing. */
function ruleMembers<Name extends string>(
  name: Name,
  kind: ConditionalRule['kind'],
  type: Extract<RuleClass, `${string}ConditionalFormat`>,
): Readonly<Record<Name | `${Name}OrNullObject`, Navigation<ConditionalFormatTarget>>> {
  const open = (target: ConditionalFormatTarget): HostObject | null =>
    target.format.rule.kind === kind ? new HostObject(type, target) : null;
  const strict = navigation<ConditionalFormatTarget>('1.6', (target) => {
    const object = open(target);
    if (object === null) throw new HostError('InvalidArgument');
    return object;
  });
  const members = { [name]: strict, [`${name}OrNullObject`]: navigation('1.6', open) };
  return members as Readonly<Record<Name | `${Name}OrNullObject`, Navigation<ConditionalFormatTarget>>>;
}

/** Excel.ConditionalFormat. */
export const conditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  identity: ({ format: { id } }) => ({ Id: id }),
  members: {
    id: property('1.6', ({ format: { id } }) => id),
    type: property('1.6', ({ format: { rule } }) => typeOf(rule)),
    priority: property(
      '1.6',
      ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      ({ sheet, format }, value) => {
        assertUnprotected(sheet);
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        const wanted = asInteger(value);
        // Below zero counts from the back; beyond the ends stands for the end.
        const place = wanted < 0 ? others.length + 1 + wanted : wanted;
        const at = Math.max(0, Math.min(others.length, place));
        sheet.conditionalFormats = [...others.slice(0, at), format, ...others.slice(at)];
      },
    ),
    stopIfTrue: property(
      '1.6',
      // Bars, scales and icons stop nothing.
      ({ format: { rule, stopIfTrue } }) => (hasFormat(rule) ? stopIfTrue : null),
      ({ sheet, format }, value) => {
        assertUnprotected(sheet);
        if (!hasFormat(format.rule)) throw new HostError('InvalidArgument');
        format.stopIfTrue = asBoolean(value);
      },
    ),
    ...ruleMembers('cellValue', 'CellValue', 'CellValueConditionalFormat'),
    ...ruleMembers('colorScale', 'ColorScale', 'ColorScaleConditionalFormat'),
    ...ruleMembers('custom', 'Custom', 'CustomConditionalFormat'),
    ...ruleMembers('dataBar', 'DataBar', 'DataBarConditionalFormat'),
    ...ruleMembers('iconSet', 'IconSet', 'IconSetConditionalFormat'),
    ...ruleMembers('preset', 'PresetCriteria', 'PresetCriteriaConditionalFormat'),
    ...ruleMembers('textComparison', 'ContainsText', 'TextConditionalFormat'),
    ...ruleMembers('topBottom', 'TopBottom', 'TopBottomConditionalFormat'),
    delete: method('1.6', (target) => {
      assertThere(target);
      assertUnprotected(target.sheet);
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter(
        (other) => other !== target.format,
      );
    }),
    getRange: method('1.6', (target) => {
      assertThere(target);
      const [area, ...others] = target.format.areas;
      // Several areas have no one range (handbook §3).
      if (area === undefined || others.length > 0) throw new HostError('InvalidOperation');
      return rangeObject(target.sheet, area);
    }),
    getRangeOrNullObject: method('1.6', ({ sheet, format: { areas } }) => {
      const [area, ...others] = areas;
      return area === undefined || others.length > 0 ? null : rangeObject(sheet, area);
    }),
    getRanges: method('1.9', (target) => {
      assertThere(target);
      return areasObject(target.sheet, target.format.areas);
    }),
  },
};

/** The rule of that kind, or InvalidArgument where the format is of another type. */
export function ruleOf<Kind extends ConditionalRule['kind']>(
  { format: { rule } }: ConditionalFormatTarget,
  kind: Kind,
): Extract<ConditionalRule, { kind: Kind }> {
  if (!isOfKind(rule, kind)) throw new HostError('InvalidArgument');
  return rule;
}

function isOfKind<Kind extends ConditionalRule['kind']>(
  rule: ConditionalRule,
  kind: Kind,
): rule is Extract<ConditionalRule, { kind: Kind }> {
  return rule.kind === kind;
}

/** What the rule lays over cells; InvalidArgument where it lays none. */
export function formatOf({ format: { rule } }: ConditionalFormatTarget): DifferentialFormat {
  return formattingRule(rule).format;
}

function formattingRule(rule: ConditionalRule): FormattingRule {
  if (rule.kind === 'Kept' || !('format' in rule)) throw new HostError('InvalidArgument');
  return rule;
}

export function changeFormat(
  target: ConditionalFormatTarget,
  change: (format: DifferentialFormat) => DifferentialFormat,
): void {
  assertUnprotected(target.sheet);
  const rule = formattingRule(target.format.rule);
  target.format.rule = { ...rule, format: change(rule.format) };
}

export function changeRule(target: ConditionalFormatTarget, rule: ConditionalRule): void {
  assertUnprotected(target.sheet);
  target.format.rule = rule;
}
