import type { ShapeFont, ShapeText } from '../model/shape';
import { asBoolean, asNumber, asOneOf, asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { rgbOf } from './chart-looks';
import { assertShapesEditable, shapeProperty } from './shape-looks';
import type { ShapeTarget, TextRangeTarget } from './shape-targets';

function choice<
  Key extends
    | 'autoSize'
    | 'horizontalAlignment'
    | 'verticalAlignment'
    | 'horizontalOverflow'
    | 'verticalOverflow'
    | 'orientation'
    | 'readingOrder',
>(key: Key, choices: readonly string[]): Property<ShapeTarget> {
  return shapeProperty<ShapeTarget>(
    '1.9',
    ({ shape: { text } }): Json => text[key],
    ({ shape: { text } }, value) => {
      text[key] = asOneOf(value, choices);
    },
  );
}

function margin(side: keyof ShapeText['margins']): Property<ShapeTarget> {
  return shapeProperty<ShapeTarget>(
    '1.9',
    ({ shape: { text } }) => text.margins[side],
    ({ shape: { text } }, value) => {
      text.margins[side] = asNumber(value);
    },
  );
}

/** Excel.TextFrame. */
export const textFrame: ObjectType<ShapeTarget> = {
  since: '1.9',
  members: {
    // Mixed is said of several frames, and cannot be set.
    autoSizeSetting: choice('autoSize', ['AutoSizeNone', 'AutoSizeTextToFitShape', 'AutoSizeShapeToFitText']),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    topMargin: margin('top'),
    hasText: property('1.9', ({ shape: { text } }) => text.text !== ''),
    horizontalAlignment: choice('horizontalAlignment', [
      'Left',
      'Center',
      'Right',
      'Justify',
      'JustifyLow',
      'Distributed',
      'ThaiDistributed',
    ]),
    horizontalOverflow: choice('horizontalOverflow', ['Overflow', 'Clip']),
    orientation: choice('orientation', [
      'Horizontal',
      'Vertical',
      'Vertical270',
      'WordArtVertical',
      'EastAsianVertical',
      'MongolianVertical',
      'WordArtVerticalRTL',
    ]),
    readingOrder: choice('readingOrder', ['LeftToRight', 'RightToLeft']),
    verticalAlignment: choice('verticalAlignment', ['Top', 'Middle', 'Bottom', 'Justified', 'Distributed']),
    verticalOverflow: choice('verticalOverflow', ['Overflow', 'Ellipsis', 'Clip']),
    textRange: navigation(
      '1.9',
      (target) => new HostObject('TextRange', { ...target, start: 0, length: null }),
    ),
    deleteText: method('1.9', (target) => {
      assertShapesEditable(target);
      replaceText({ ...target, start: 0, length: null }, '');
    }),
  },
};

/** The letters of the range, as positions in the text. */
function span({ shape: { text }, start, length }: TextRangeTarget): readonly [from: number, to: number] {
  const end = text.text.length;
  return [Math.min(start, end), length === null ? end : Math.min(start + length, end)];
}

/** Puts other letters in the range's place: they look as its first letter did. */
function replaceText(target: TextRangeTarget, letters: string): void {
  const { text } = target.shape;
  const [from, to] = span(target);
  const font = text.fonts[from] ?? text.fonts[from - 1] ?? text.font;
  text.text = text.text.slice(0, from) + letters + text.text.slice(to);
  text.fonts = [
    ...text.fonts.slice(0, from),
    ...Array.from({ length: letters.length }, () => font),
    ...text.fonts.slice(to),
  ];
  if (text.text === '') text.font = font;
}

function substring(target: TextRangeTarget, start: number, length: number | null): TextRangeTarget {
  const [from, to] = span(target);
  const isInside = start >= 0 && from + start <= to && (length === null || length >= 0);
  if (!isInside || (length !== null && from + start + length > to)) throw new HostError('InvalidArgument');
  return { ...target, start: from + start, length: length ?? to - from - start };
}

/** Excel.TextRange. */
export const textRange: ObjectType<TextRangeTarget> = {
  since: '1.9',
  members: {
    font: navigation('1.9', (target) => new HostObject('ShapeFont', target)),
    text: shapeProperty(
      '1.9',
      (target) => target.shape.text.text.slice(...span(target)),
      (target, value) => {
        replaceText(target, asText(value));
      },
    ),
    getSubstring: method(
      '1.9',
      (target, args) =>
        new HostObject(
          'TextRange',
          substring(target, args.integer(0), args.isMissing(1) ? null : args.integer(1)),
        ),
    ),
  },
};

/** A font's property: null where the range's letters differ in it. */
function fontProperty<Key extends keyof ShapeFont>(
  key: Key,
  asValue: (value: unknown, session: Session) => ShapeFont[Key],
): Property<TextRangeTarget> {
  return shapeProperty<TextRangeTarget>(
    '1.9',
    (target): Json => {
      const { fonts, font } = target.shape.text;
      const [first, ...rest] = fonts.slice(...span(target));
      if (first === undefined) return font[key];
      return rest.every((other) => other[key] === first[key]) ? first[key] : null;
    },
    (target, value, session) => {
      const { text } = target.shape;
      const change = { [key]: asValue(value, session) };
      const [from, to] = span(target);
      text.fonts = text.fonts.map((font, at) => (at >= from && at < to ? { ...font, ...change } : font));
      if (target.length === null && from === 0) text.font = { ...text.font, ...change };
    },
  );
}

const UNDERLINES = [
  'None',
  'Single',
  'Double',
  'Heavy',
  'Dotted',
  'DottedHeavy',
  'Dash',
  'DashHeavy',
  'DashLong',
  'DashLongHeavy',
  'DotDash',
  'DotDashHeavy',
  'DotDotDash',
  'DotDotDashHeavy',
  'Wavy',
  'WavyHeavy',
  'WavyDouble',
] as const;

/** Excel.ShapeFont. */
export const shapeFont: ObjectType<TextRangeTarget> = {
  since: '1.9',
  members: {
    bold: fontProperty('bold', asBoolean),
    color: fontProperty('color', rgbOf),
    italic: fontProperty('italic', asBoolean),
    name: fontProperty('name', asText),
    size: fontProperty('size', (value) => {
      const size = asNumber(value);
      if (size < 1 || size > 4000) throw new HostError('InvalidArgument');
      return size;
    }),
    underline: fontProperty('underline', (value) => asOneOf(value, UNDERLINES)),
  },
};
