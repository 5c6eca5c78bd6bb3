import type { DifferentialFormat } from '../model/conditional-format';
import type { BorderLine } from '../model/style';
import { asBoolean, asOneOf, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import { parseColor } from './colors';
import { changeFormat, formatOf } from './conditional-formats';
import type { ConditionalBorderTarget, ConditionalFormatTarget } from './targets';

type Font = NonNullable<DifferentialFormat['font']>;

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;
const UNDERLINES = ['None', 'Single', 'Double'] as const;
const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const SIDE_INDEXES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Excel.ConditionalRangeFormat. */
export const conditionalRangeFormat: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    numberFormat: property(
      '1.6',
      (target) => formatOf(target).numberFormat ?? null,
      (target, value) => {
        const numberFormat = asText(value);
        changeFormat(target, (format) => ({ ...format, numberFormat }));
      },
    ),
    fill: navigation('1.6', (target) => new HostObject('ConditionalRangeFill', target)),
    font: navigation('1.6', (target) => new HostObject('ConditionalRangeFont', target)),
    borders: navigation('1.6', (target) => new HostObject('ConditionalRangeBorderCollection', target)),
  },
};

/** Excel.ConditionalRangeFill. */
export const conditionalRangeFill: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    color: property(
      '1.6',
      (target, { workbook }) => {
        const { fill } = formatOf(target);
        return fill === undefined ? '' : workbook.rgb(fill);
      },
      (target, value) => {
        const fill = parseColor(value);
        changeFormat(target, (format) => ({ ...format, fill }));
      },
    ),
    clear: method('1.6', (target) => {
      changeFormat(target, ({ fill: _gone, ...format }) => format);
    }),
  },
};

function fontPart<Key extends keyof Font>(
  key: Key,
  read: Property<ConditionalFormatTarget>['read'],
  parse: (value: unknown) => Font[Key],
): Property<ConditionalFormatTarget> {
  return {
    kind: 'property',
    since: '1.6',
    ...(read === undefined ? {} : { read }),
    write: (target, value) => {
      const next = parse(value);
      changeFormat(target, (format) => ({ ...format, font: { ...format.font, [key]: next } }));
    },
  };
}

const fontFlag = (key: 'bold' | 'italic' | 'strikethrough'): Property<ConditionalFormatTarget> =>
  fontPart(key, (target) => formatOf(target).font?.[key] ?? null, asBoolean);

/** Excel.ConditionalRangeFont. */
export const conditionalRangeFont: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  members: {
    bold: fontFlag('bold'),
    italic: fontFlag('italic'),
    strikethrough: fontFlag('strikethrough'),
    underline: fontPart(
      'underline',
      (target) => formatOf(target).font?.underline ?? null,
      (value) => asOneOf(value, UNDERLINES),
    ),
    color: fontPart(
      'color',
      (target, { workbook }) => {
        const color = formatOf(target).font?.color;
        return color === undefined ? '' : workbook.rgb(color);
      },
      parseColor,
    ),
    clear: method('1.6', (target) => {
      changeFormat(target, ({ font: _gone, ...format }) => format);
    }),
  },
};

function line({ side, ...target }: ConditionalBorderTarget): BorderLine {
  const borders = formatOf(target).borders;
  return borders?.[side] ?? { style: 'None', weight: 'Thin', color: null };
}

function changeLine(target: ConditionalBorderTarget, change: (line: BorderLine) => BorderLine): void {
  const next = change(line(target));
  changeFormat(target, (format) => ({ ...format, borders: { ...format.borders, [target.side]: next } }));
}

function sideIndex(side: ConditionalBorderTarget['side']): string {
  return SIDE_INDEXES.find((index) => SIDES[index] === side) ?? '';
}

/** Excel.ConditionalRangeBorder: conditional formats have thin lines only. */
export const conditionalRangeBorder: ObjectType<ConditionalBorderTarget> = {
  since: '1.6',
  identity: ({ side }) => ({ Id: sideIndex(side) }),
  members: {
    sideIndex: property('1.6', ({ side }) => sideIndex(side)),
    style: property(
      '1.6',
      (target) => line(target).style,
      (target, value) => {
        const style = asOneOf(value, LINE_STYLES);
        changeLine(target, (known) => ({ ...known, style }));
      },
    ),
    color: property(
      '1.6',
      (target, { workbook }) => workbook.rgb(line(target).color),
      (target, value) => {
        const color = parseColor(value);
        changeLine(target, (known) => ({
          ...known,
          style: known.style === 'None' ? 'Continuous' : known.style,
          color,
        }));
      },
    ),
  },
};

function border(target: ConditionalFormatTarget, side: ConditionalBorderTarget['side']): HostObject {
  return new HostObject('ConditionalRangeBorder', { ...target, side });
}

function borderAt(target: ConditionalFormatTarget, key: unknown): HostObject {
  const index = typeof key === 'number' ? SIDE_INDEXES[key] : SIDE_INDEXES.find((known) => known === key);
  if (index === undefined) throw new HostError('InvalidArgument');
  return border(target, SIDES[index]);
}

/** Excel.ConditionalRangeBorderCollection. */
export const conditionalRangeBorderCollection: ObjectType<ConditionalFormatTarget> = {
  since: '1.6',
  collection: {
    items: (target) => SIDE_INDEXES.map((index) => border(target, SIDES[index])),
    item: borderAt,
  },
  members: {
    count: property('1.6', () => SIDE_INDEXES.length),
    top: navigation('1.6', (target) => border(target, 'top')),
    bottom: navigation('1.6', (target) => border(target, 'bottom')),
    left: navigation('1.6', (target) => border(target, 'left')),
    right: navigation('1.6', (target) => border(target, 'right')),
    getItemAt: method('1.6', (target, args) => borderAt(target, args.integer(0))),
  },
};
