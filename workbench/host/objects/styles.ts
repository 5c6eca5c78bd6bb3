import { cellArea } from '../model/area';
import type { Included, NamedStyle } from '../model/named-styles';
import type { Alignment, CellStyle } from '../model/style';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asNumber, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, writeOnly, type ObjectType, type Property } from '../wire/object-type';
import { restyle, shared } from './restyle';
import type { RangeAreasTarget } from './targets';
import type { StyleTarget } from './workbook-targets';

function required({ workbook, name }: StyleTarget): NamedStyle {
  const found = workbook.namedStyles.find(name);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

/** The cell that has the style's looks. */
function sample(target: StyleTarget): RangeAreasTarget {
  return { sheet: required(target).sheet, areas: [cellArea(0, 0)] };
}

const looksOf = (target: StyleTarget): CellStyle => required(target).sheet.styleAt(0, 0);

function change(target: StyleTarget, edit: (style: CellStyle) => CellStyle): void {
  const { sheet } = required(target);
  sheet.restyle(cellArea(0, 0), edit);
}

function alignment<Key extends Exclude<keyof Alignment, 'autoIndent'>>(
  key: Key,
  since: '1.7' | '1.8',
  parse: (value: unknown) => Alignment[Key],
): Property<StyleTarget> {
  return property(
    since,
    (target) => looksOf(target).alignment[key],
    (target, value) => {
      const next = parse(value);
      change(target, (style) => ({ ...style, alignment: { ...style.alignment, [key]: next } }));
    },
  );
}

function protection(key: 'locked' | 'formulaHidden'): Property<StyleTarget> {
  return property(
    '1.7',
    (target) => looksOf(target).protection[key],
    (target, value) => {
      const next = asBoolean(value);
      change(target, (style) => ({ ...style, protection: { ...style.protection, [key]: next } }));
    },
  );
}

function included(key: keyof Included): Property<StyleTarget> {
  return property(
    '1.7',
    (target) => required(target).includes[key],
    (target, value) => {
      required(target).includes[key] = asBoolean(value);
    },
  );
}

const numberFormat: Property<StyleTarget> = property(
  '1.7',
  (target) => looksOf(target).numberFormat,
  (target, value) => {
    const code = asText(value);
    change(target, (style) => ({ ...style, numberFormat: code === '' ? 'General' : code }));
  },
);

/** Excel.Style. What it changes later, the cells that have it do not follow. */
export const style: ObjectType<StyleTarget> = {
  since: '1.7',
  identity: (target) => ({ Id: required(target).name }),
  members: {
    name: property('1.7', (target) => required(target).name),
    builtIn: property('1.7', (target) => required(target).isBuiltIn),
    numberFormat,
    numberFormatLocal: numberFormat,
    horizontalAlignment: alignment('horizontal', '1.7', asText),
    verticalAlignment: alignment('vertical', '1.7', asText),
    readingOrder: alignment('readingOrder', '1.7', asText),
    wrapText: alignment('wrapText', '1.7', asBoolean),
    shrinkToFit: alignment('shrinkToFit', '1.7', asBoolean),
    indentLevel: alignment('indent', '1.7', asNumber),
    textOrientation: property('1.8', (target) => looksOf(target).alignment.orientation),
    orientation: writeOnly('1.8', (target, value) => {
      const degrees = asNumber(value);
      if (degrees !== 180 && Math.abs(degrees) > 90) throw new HostError('InvalidArgument');
      change(target, (known) => ({ ...known, alignment: { ...known.alignment, orientation: degrees } }));
    }),
    autoIndent: property(
      '1.8',
      (target) => looksOf(target).alignment.autoIndent ?? false,
      (target, value) => {
        const autoIndent = asBoolean(value);
        change(target, (known) => ({ ...known, alignment: { ...known.alignment, autoIndent } }));
      },
    ),
    locked: protection('locked'),
    formulaHidden: protection('formulaHidden'),
    includeAlignment: included('alignment'),
    includeBorder: included('border'),
    includeFont: included('font'),
    includeNumber: included('number'),
    includePatterns: included('patterns'),
    includeProtection: included('protection'),
    borders: navigation('1.7', (target) => new HostObject('RangeBorderCollection', sample(target))),
    fill: navigation('1.7', (target) => new HostObject('RangeFill', sample(target))),
    font: navigation('1.7', (target) => new HostObject('RangeFont', sample(target))),
    delete: method('1.7', (target) => {
      const known = required(target);
      if (known.key === 'Normal') throw new HostError('InvalidOperation');
      target.workbook.namedStyles.remove(known);
    }),
  },
};

function find(workbook: HostWorkbook, name: string): HostObject<'Style'> | null {
  const known = workbook.namedStyles.find(name);
  return known === undefined ? null : new HostObject('Style', { workbook, name: known.key });
}

/** Excel.StyleCollection. */
export const styleCollection: ObjectType<HostWorkbook> = {
  since: '1.7',
  collection: {
    items: (workbook) =>
      workbook.namedStyles.all().map(({ key }) => new HostObject('Style', { workbook, name: key })),
    item: (workbook, key) => find(workbook, asText(key)),
  },
  members: {
    add: method('1.7', ({ namedStyles }, args) => {
      const name = args.text(0);
      if (name === '' || name.length > 255) throw new HostError('InvalidArgument');
      if (namedStyles.find(name) !== undefined) throw new HostError('ItemAlreadyExists');
      namedStyles.add(name);
    }),
    getCount: method('1.9', ({ namedStyles }) => namedStyles.all().length),
    getItemAt: method('1.9', (workbook, args) => {
      const known = workbook.namedStyles.all()[args.integer(0)];
      if (known === undefined) throw new HostError('ItemNotFound');
      return new HostObject('Style', { workbook, name: known.key });
    }),
    getItemOrNullObject: method('1.14', (workbook, args) => find(workbook, args.text(0))),
  },
};

/** The looks of a cell that the style is applied to. */
function applied(known: CellStyle, { key, includes }: NamedStyle, looks: CellStyle): CellStyle {
  return {
    ...known,
    ...(includes.number ? { numberFormat: looks.numberFormat } : {}),
    ...(includes.font ? { font: looks.font } : {}),
    ...(includes.patterns ? { fill: looks.fill } : {}),
    ...(includes.border ? { borders: looks.borders } : {}),
    ...(includes.alignment ? { alignment: looks.alignment } : {}),
    ...(includes.protection ? { protection: looks.protection } : {}),
    named: key,
  };
}

/** The style of cells, by its name; null where they have several. */
export function styleProperty<Target>(
  since: '1.7' | '1.9',
  areasOf: (target: Target) => RangeAreasTarget,
): Property<Target> {
  return property(
    since,
    (target, session) => shared(areasOf(target), session, ({ named }) => named ?? 'Normal'),
    (target, value, { workbook }) => {
      const known = workbook.namedStyles.find(asText(value));
      if (known === undefined) throw new HostError('InvalidArgument');
      const looks = workbook.namedStyles.looksOf(known);
      restyle(areasOf(target), (cell) => applied(cell, known, looks));
    },
  );
}
