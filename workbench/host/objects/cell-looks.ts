import { NO_FILL, type FillStyle, type FontStyle } from '../model/style';
import { asBoolean, asNumber, asOneOf, asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { method, property, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { parseColor } from './colors';
import { restyle, shared } from './restyle';
import { asTint, BLACK, tintOf, withTint } from './tints';
import type { RangeAreasTarget } from './targets';

/** Excel's enumerations, in its own writing. */
const UNDERLINE = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const PATTERN = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
] as const;

function fontProperty<Key extends keyof FontStyle>(
  key: Key,
  read: (font: FontStyle, session: Session) => Json,
  parse: (value: unknown) => FontStyle[Key],
): Property<RangeAreasTarget> {
  return property(
    '1.1',
    (target, session) => shared(target, session, ({ font }) => read(font, session)),
    (target, value) => {
      const next = parse(value);
      restyle(target, (style) => ({ ...style, font: { ...style.font, [key]: next } }));
    },
  );
}

const fontFlag = (
  key: 'bold' | 'italic' | 'strikethrough' | 'subscript' | 'superscript',
): Property<RangeAreasTarget> => fontProperty(key, (font) => font[key], asBoolean);

/** Excel.RangeFont. */
export const rangeFont: ObjectType<RangeAreasTarget> = {
  since: '1.1',
  members: {
    name: fontProperty('name', ({ name }) => name, asText),
    size: fontProperty(
      'size',
      ({ size }) => size,
      (value) => {
        const size = asNumber(value);
        if (size < 1 || size > 409) throw new HostError('InvalidArgument');
        return size;
      },
    ),
    color: fontProperty('color', ({ color }, { workbook }) => workbook.rgb(color), parseColor),
    tintAndShade: {
      ...fontProperty(
        'color',
        ({ color }) => tintOf(color),
        () => null,
      ),
      since: '1.9',
      write: (target, value) => {
        const tint = asTint(value);
        restyle(target, (style) => ({
          ...style,
          font: { ...style.font, color: withTint(style.font.color ?? BLACK, tint) },
        }));
      },
    },
    bold: fontFlag('bold'),
    italic: fontFlag('italic'),
    strikethrough: { ...fontFlag('strikethrough'), since: '1.9' },
    subscript: { ...fontFlag('subscript'), since: '1.9' },
    superscript: { ...fontFlag('superscript'), since: '1.9' },
    underline: fontProperty(
      'underline',
      ({ underline }) => underline,
      (value) => asOneOf(value, UNDERLINE),
    ),
  },
};

function fillTint(key: 'color' | 'patternColor'): Property<RangeAreasTarget> {
  return property(
    '1.9',
    (target, session) => shared(target, session, ({ fill }) => tintOf(fill[key])),
    (target, value) => {
      const tint = asTint(value);
      refill(target, (fill) => {
        const color = fill[key];
        return color === null ? fill : { ...fill, [key]: withTint(color, tint) };
      });
    },
  );
}

function refill(target: RangeAreasTarget, change: (fill: FillStyle) => FillStyle): void {
  restyle(target, (style) => ({ ...style, fill: change(style.fill) }));
}

/** Excel.RangeFill. No fill reads as white, as in Excel. */
export const rangeFill: ObjectType<RangeAreasTarget> = {
  since: '1.1',
  members: {
    color: property(
      '1.1',
      (target, session) =>
        shared(target, session, ({ fill }) =>
          fill.pattern === 'None' || fill.color === null ? '#FFFFFF' : session.workbook.rgb(fill.color),
        ),
      (target, value) => {
        const color = parseColor(value);
        refill(target, ({ pattern, patternColor }) => ({
          pattern: pattern === 'None' ? 'Solid' : pattern,
          color,
          patternColor,
        }));
      },
    ),
    pattern: property(
      '1.9',
      (target, session) => shared(target, session, ({ fill }) => fill.pattern),
      (target, value) => {
        const pattern = asOneOf(value, PATTERN);
        refill(target, ({ color, patternColor }) => ({ pattern, color, patternColor }));
      },
    ),
    patternColor: property(
      '1.9',
      (target, session) =>
        shared(target, session, ({ fill }) =>
          fill.patternColor === null ? '#000000' : session.workbook.rgb(fill.patternColor),
        ),
      (target, value) => {
        const patternColor = parseColor(value);
        refill(target, ({ pattern, color }) => ({ pattern, color, patternColor }));
      },
    ),
    tintAndShade: fillTint('color'),
    patternTintAndShade: fillTint('patternColor'),
    clear: method('1.1', (target) => {
      refill(target, () => NO_FILL);
    }),
  },
};

/** Excel.FormatProtection. */
export const formatProtection: ObjectType<RangeAreasTarget> = {
  since: '1.2',
  members: {
    locked: property(
      '1.2',
      (target, session) => shared(target, session, ({ protection }) => protection.locked),
      (target, value) => {
        const locked = asBoolean(value);
        restyle(target, (style) => ({ ...style, protection: { ...style.protection, locked } }));
      },
    ),
    formulaHidden: property(
      '1.2',
      (target, session) => shared(target, session, ({ protection }) => protection.formulaHidden),
      (target, value) => {
        const formulaHidden = asBoolean(value);
        restyle(target, (style) => ({ ...style, protection: { ...style.protection, formulaHidden } }));
      },
    ),
  },
};
