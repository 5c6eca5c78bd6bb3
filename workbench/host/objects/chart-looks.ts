import type { ChartFill, ChartFont, ChartLine } from '../model/chart';
import type { Sheet } from '../model/sheet';
import { asBoolean, asNumber, asOneOf, asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { method, property, type ApiSet, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import type { LooksTarget } from './chart-targets';
import { parseColor } from './colors';

interface OnSheet {
  readonly sheet: Sheet;
}

/** Charts of a protected sheet stay as they are. */
export function assertChartsEditable({ sheet }: OnSheet): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}

/** A property of a chart or of a part of it. */
export function chartProperty<Target extends OnSheet>(
  since: ApiSet,
  read: (target: Target, session: Session) => Json,
  write: (target: Target, value: unknown, session: Session) => void,
): Property<Target> {
  return property(since, read, (target, value, session) => {
    assertChartsEditable(target);
    write(target, value, session);
  });
}

export function chartFlag<Target extends OnSheet, Key extends string>(
  since: ApiSet,
  part: (target: Target) => Record<Key, boolean>,
  key: Key,
): Property<Target> {
  return chartProperty<Target>(
    since,
    (target) => part(target)[key],
    (target, value) => {
      const flag: Record<string, boolean> = part(target);
      flag[key] = asBoolean(value);
    },
  );
}

/** `#RRGGBB`. */
export function rgbOf(value: unknown, { workbook }: Session): string {
  return workbook.rgb(parseColor(value));
}

/** What all agree on, or null where they are mixed. */
function agreed<Looks>({ looks }: LooksTarget<Looks>, read: (one: Looks) => Json): Json {
  const [first, ...rest] = looks.map(read);
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

function looksProperty<Looks>(
  since: ApiSet,
  read: (looks: Looks) => Json,
  write: (looks: Looks, value: unknown, session: Session) => void,
): Property<LooksTarget<Looks>> {
  return chartProperty<LooksTarget<Looks>>(
    since,
    (target) => agreed(target, read),
    ({ looks }, value, session) => {
      for (const one of looks) write(one, value, session);
    },
  );
}

/** Excel.ChartFill: writing and clearing only. */
export const chartFill: ObjectType<LooksTarget<ChartFill>> = {
  since: '1.1',
  members: {
    setSolidColor: method('1.1', (target, args, session) => {
      assertChartsEditable(target);
      const color = rgbOf(args.raw(0), session);
      for (const fill of target.looks) fill.color = color;
    }),
    clear: method('1.1', (target) => {
      assertChartsEditable(target);
      for (const fill of target.looks) fill.color = null;
    }),
  },
};

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;

function lineMembers(since: '1.1' | '1.7', clearSince: '1.1' | '1.8'): ObjectType<LooksTarget<ChartLine>> {
  return {
    since,
    members: {
      color: looksProperty<ChartLine>(
        since,
        ({ color }) => color ?? '',
        (line, value, session) => {
          line.color = rgbOf(value, session);
        },
      ),
      lineStyle: looksProperty<ChartLine>(
        '1.7',
        ({ color, style }) => (color === null ? 'None' : (style ?? 'Continuous')),
        (line, value) => {
          const style = asOneOf(value, LINE_STYLES);
          if (style === 'None') line.color = null;
          else line.style = style;
          if (style !== 'None' && line.color === null) delete line.color;
        },
      ),
      weight: looksProperty<ChartLine>(
        '1.7',
        ({ weight }) => weight ?? 0.75,
        (line, value) => {
          const weight = asNumber(value);
          if (weight < 0 || weight > 1584) throw new HostError('InvalidArgument');
          line.weight = weight;
        },
      ),
      clear: method(clearSince, (target) => {
        assertChartsEditable(target);
        for (const line of target.looks) line.color = null;
      }),
    },
  };
}

/** Excel.ChartLineFormat. */
export const chartLineFormat = lineMembers('1.1', '1.1');

/** Excel.ChartBorder. */
export const chartBorder = lineMembers('1.7', '1.8');

/** Excel.ChartFont. */
export const chartFont: ObjectType<LooksTarget<ChartFont>> = {
  since: '1.1',
  members: {
    bold: looksProperty<ChartFont>(
      '1.1',
      ({ bold }) => bold ?? false,
      (font, value) => {
        font.bold = asBoolean(value);
      },
    ),
    italic: looksProperty<ChartFont>(
      '1.1',
      ({ italic }) => italic ?? false,
      (font, value) => {
        font.italic = asBoolean(value);
      },
    ),
    color: looksProperty<ChartFont>(
      '1.1',
      ({ color }) => color ?? '#595959',
      (font, value, session) => {
        font.color = rgbOf(value, session);
      },
    ),
    name: looksProperty<ChartFont>(
      '1.1',
      ({ name }) => name ?? '+mn-lt',
      (font, value) => {
        font.name = asText(value);
      },
    ),
    size: looksProperty<ChartFont>(
      '1.1',
      ({ size }) => size ?? 10,
      (font, value) => {
        const size = asNumber(value);
        if (size < 1 || size > 409) throw new HostError('InvalidArgument');
        font.size = size;
      },
    ),
    underline: looksProperty<ChartFont>(
      '1.1',
      ({ underline }) => underline ?? 'None',
      (font, value) => {
        font.underline = asOneOf(value, ['None', 'Single']);
      },
    ),
  },
};
