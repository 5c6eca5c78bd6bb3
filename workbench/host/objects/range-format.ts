import type { Alignment } from '../model/style';
import { asBoolean, asNumber, asOneOf } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import { autofitColumns, autofitRows } from './autofit';
import { cellSizes } from './cell-sizes';
import { restyle, shared } from './restyle';
import type { RangeAreasTarget } from './targets';

/** Excel's enumerations, in its own writing. */
const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const READING_ORDER = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const MAX_INDENT = 250;

function alignmentProperty<Key extends Exclude<keyof Alignment, 'autoIndent'>>(
  key: Key,
  since: '1.1' | '1.7' | '1.9',
  parse: (value: unknown) => Alignment[Key],
): Property<RangeAreasTarget> {
  return property(
    since,
    (target, session) => shared(target, session, ({ alignment }) => alignment[key]),
    (target, value) => {
      const next = parse(value);
      restyle(target, (style) => ({ ...style, alignment: { ...style.alignment, [key]: next } }));
    },
  );
}

/** Excel.RangeFormat. */
export const rangeFormat: ObjectType<RangeAreasTarget> = {
  since: '1.1',
  members: {
    horizontalAlignment: alignmentProperty('horizontal', '1.1', (value) => asOneOf(value, HORIZONTAL)),
    verticalAlignment: alignmentProperty('vertical', '1.1', (value) => asOneOf(value, VERTICAL)),
    wrapText: alignmentProperty('wrapText', '1.1', asBoolean),
    shrinkToFit: alignmentProperty('shrinkToFit', '1.9', asBoolean),
    indentLevel: alignmentProperty('indent', '1.9', (value) => {
      const level = asNumber(value);
      if (level < 0 || level > MAX_INDENT) throw new HostError('InvalidArgument');
      return level;
    }),
    readingOrder: alignmentProperty('readingOrder', '1.9', (value) => asOneOf(value, READING_ORDER)),
    textOrientation: alignmentProperty('orientation', '1.7', (value) => {
      const degrees = asNumber(value);
      if (degrees !== 180 && Math.abs(degrees) > 90) throw new HostError('InvalidArgument');
      return degrees;
    }),
    autoIndent: property(
      '1.9',
      (target, session) => shared(target, session, ({ alignment }) => alignment.autoIndent ?? false),
      (target, value) => {
        const autoIndent = asBoolean(value);
        restyle(target, (style) => ({ ...style, alignment: { ...style.alignment, autoIndent } }));
      },
    ),
    adjustIndent: method('1.11', (target, args) => {
      const amount = args.integer(0);
      const adjusted = (indent: number): number => Math.max(0, Math.min(MAX_INDENT, indent + amount));
      restyle(target, (style) => ({
        ...style,
        alignment: { ...style.alignment, indent: adjusted(style.alignment.indent) },
      }));
    }),
    ...cellSizes,
    font: navigation('1.1', (target) => new HostObject('RangeFont', target)),
    fill: navigation('1.1', (target) => new HostObject('RangeFill', target)),
    borders: navigation('1.1', (target) => new HostObject('RangeBorderCollection', target)),
    protection: navigation('1.2', (target) => new HostObject('FormatProtection', target)),
    autofitColumns: method('1.2', (target, _args, { workbook }) => {
      autofitColumns(workbook, target);
    }),
    autofitRows: method('1.2', (target, _args, { workbook }) => {
      autofitRows(workbook, target);
    }),
  },
};
