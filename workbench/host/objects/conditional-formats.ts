import { intersects, subtract, type Area } from '../model/area';
import type {
  ConditionalFormat,
  ConditionalRule,
  DataBar,
  DifferentialFormat,
} from '../model/conditional-format';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asNumber } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType } from '../wire/object-type';
import { areasObject, rangeObject } from './addresses';
import type { ConditionalFormatTarget, RangeAreasTarget } from './targets';

/** Excel.ConditionalFormatType of a rule. */
function typeOf(rule: ConditionalRule): string {
  return rule.kind === 'Kept' ? rule.type : rule.kind;
}

const NEW_BAR: DataBar = {
  positiveFill: { kind: 'rgb', rgb: '#638EC6' },
  positiveGradient: true,
  showDataBarOnly: false,
  lower: { type: 'LowestValue' },
  upper: { type: 'HighestValue' },
};

function newRule(type: string): ConditionalRule {
  if (type === 'Custom') return { kind: 'Custom', formula: '', format: {} };
  if (type === 'DataBar') return { kind: 'DataBar', bar: NEW_BAR };
  throw new HostError('ApiNotFound', `Conditional formats of type ${type} are not modelled.`);
}

function assertUnprotected(sheet: Sheet): void {
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
    format.areas = areas.reduce<readonly Area[]>(
      (rest, hole) => rest.flatMap((area) => subtract(area, hole)),
      format.areas,
    );
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
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        const at = Math.max(0, Math.min(others.length, asNumber(value)));
        sheet.conditionalFormats = [...others.slice(0, at), format, ...others.slice(at)];
      },
    ),
    stopIfTrue: property(
      '1.6',
      ({ format: { stopIfTrue } }) => stopIfTrue,
      ({ format }, value) => {
        format.stopIfTrue = asBoolean(value);
      },
    ),
    custom: navigation('1.6', (target) => {
      if (target.format.rule.kind !== 'Custom') throw new HostError('InvalidArgument');
      return new HostObject('CustomConditionalFormat', target);
    }),
    customOrNullObject: navigation('1.6', (target) =>
      target.format.rule.kind === 'Custom' ? new HostObject('CustomConditionalFormat', target) : null,
    ),
    dataBar: navigation('1.6', (target) => {
      if (target.format.rule.kind !== 'DataBar') throw new HostError('InvalidArgument');
      return new HostObject('DataBarConditionalFormat', target);
    }),
    dataBarOrNullObject: navigation('1.6', (target) =>
      target.format.rule.kind === 'DataBar' ? new HostObject('DataBarConditionalFormat', target) : null,
    ),
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

/** The custom rule's parts, or InvalidArgument where the format is of another type. */
export function customRule({
  format: { rule },
}: ConditionalFormatTarget): Extract<ConditionalRule, { kind: 'Custom' }> {
  if (rule.kind !== 'Custom') throw new HostError('InvalidArgument');
  return rule;
}

export function changeFormat(
  target: ConditionalFormatTarget,
  change: (format: DifferentialFormat) => DifferentialFormat,
): void {
  assertUnprotected(target.sheet);
  const rule = customRule(target);
  target.format.rule = { ...rule, format: change(rule.format) };
}

/** Excel.CustomConditionalFormat. */
export const customConditionalFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    rule: navigation('1.6', (target) => new HostObject('ConditionalFormatRule', target)),
    format: navigation('1.6', (target) => new HostObject('ConditionalRangeFormat', target)),
  },
};

function setFormula(target: ConditionalFormatTarget, value: unknown): void {
  if (typeof value !== 'string' || value === '') throw new HostError('InvalidArgument');
  assertUnprotected(target.sheet);
  target.format.rule = { ...customRule(target), formula: value.startsWith('=') ? value : `=${value}` };
}

/** Excel.ConditionalFormatRule. */
export const conditionalFormatRule: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    formula: property('1.6', (target) => customRule(target).formula, setFormula),
    formulaLocal: property('1.6', (target) => customRule(target).formula, setFormula),
  },
};

/** How a data bar's bound looks on the wire. */
export function boundJson({ type, formula }: DataBar['lower']): Json {
  return formula === undefined ? { type } : { type, formula };
}
