import type { ShapeLine } from '../model/shape';
import { asBoolean, asNumber, asOneOf } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { method, property, type ApiSet, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { rgbOf } from './chart-looks';
import type { ShapeTarget } from './shape-targets';

/** Shapes of a protected sheet stay as they are. */
export function assertShapesEditable({ sheet }: Pick<ShapeTarget, 'sheet'>): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}

export function shapeProperty<Target extends Pick<ShapeTarget, 'sheet'>>(
  since: ApiSet,
  read: (target: Target, session: Session) => Json,
  write: (target: Target, value: unknown, session: Session) => void,
): Property<Target> {
  return property(since, read, (target, value, session) => {
    assertShapesEditable(target);
    write(target, value, session);
  });
}

/** From 0, opaque, to 1, clear. */
function asTransparency(value: unknown): number {
  const share = asNumber(value);
  if (share < 0 || share > 1) throw new HostError('InvalidArgument');
  return share;
}

/** Excel.ShapeFill. */
export const shapeFill: ObjectType<ShapeTarget> = {
  since: '1.9',
  members: {
    foregroundColor: shapeProperty(
      '1.9',
      ({ shape: { fill } }) => fill.color,
      ({ shape: { fill } }, value, session) => {
        Object.assign(fill, { color: rgbOf(value, session), visible: true });
      },
    ),
    transparency: shapeProperty(
      '1.9',
      ({ shape: { fill } }) => fill.transparency,
      ({ shape: { fill } }, value) => {
        fill.transparency = asTransparency(value);
      },
    ),
    type: property('1.9', ({ shape: { fill } }) => (fill.visible ? 'Solid' : 'NoFill')),
    clear: method('1.9', (target) => {
      assertShapesEditable(target);
      target.shape.fill.visible = false;
    }),
    setSolidColor: method('1.9', (target, args, session) => {
      assertShapesEditable(target);
      Object.assign(target.shape.fill, { color: rgbOf(args.raw(0), session), visible: true });
    }),
  },
};

const DASHES = [
  'Dash',
  'DashDot',
  'DashDotDot',
  'LongDash',
  'LongDashDot',
  'RoundDot',
  'Solid',
  'SquareDot',
  'LongDashDotDot',
  'SystemDash',
  'SystemDot',
  'SystemDashDot',
] as const;

const STYLES = ['Single', 'ThickBetweenThin', 'ThickThin', 'ThinThick', 'ThinThin'] as const;

/** What a line that is not to be seen does not have. */
function ofVisibleLine<Key extends 'dashStyle' | 'style' | 'weight'>(
  key: Key,
  asValue: (value: unknown) => ShapeLine[Key],
): Property<ShapeTarget> {
  return shapeProperty<ShapeTarget>(
    '1.9',
    ({ shape: { line } }): Json => (line.visible ? line[key] : null),
    ({ shape: { line } }, value) => {
      line[key] = asValue(value);
      line.visible = true;
    },
  );
}

/** Excel.ShapeLineFormat. */
export const shapeLineFormat: ObjectType<ShapeTarget> = {
  since: '1.9',
  members: {
    color: shapeProperty(
      '1.9',
      ({ shape: { line } }) => line.color,
      ({ shape: { line } }, value, session) => {
        Object.assign(line, { color: rgbOf(value, session), visible: true });
      },
    ),
    dashStyle: ofVisibleLine('dashStyle', (value) => asOneOf(value, DASHES)),
    style: ofVisibleLine('style', (value) => asOneOf(value, STYLES)),
    transparency: shapeProperty(
      '1.9',
      ({ shape: { line } }) => line.transparency,
      ({ shape: { line } }, value) => {
        line.transparency = asTransparency(value);
      },
    ),
    visible: shapeProperty(
      '1.9',
      ({ shape: { line } }) => line.visible,
      ({ shape: { line } }, value) => {
        line.visible = asBoolean(value);
      },
    ),
    weight: ofVisibleLine('weight', (value) => {
      const weight = asNumber(value);
      if (weight < 0 || weight > 1584) throw new HostError('InvalidArgument');
      return weight;
    }),
  },
};
