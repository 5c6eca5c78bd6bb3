import type { Box } from '../model/chart-anchor';
import { allShapes, setShapeBox, shapeBox, type LineEnd, type LineShape, type Shape } from '../model/shape';
import { sitesOf } from '../model/shape-geometry';
import type { Sheet } from '../model/sheet';
import { asOneOf, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import {
  method,
  navigation,
  property,
  smallOnWire,
  type ObjectType,
  type Property,
} from '../wire/object-type';
import { assertShapesEditable, shapeProperty } from './shape-looks';
import type { ShapeTarget } from './shape-targets';

export const CONNECTORS = ['Straight', 'Elbow', 'Curve'] as const;

interface Point {
  readonly left: number;
  readonly top: number;
}

function lineOf({ shape: { kind } }: ShapeTarget): LineShape {
  if (kind.type !== 'Line') throw new HostError('InvalidOperation');
  return kind;
}

/** The box between two points, and how a line between them runs through it. */
export function lineBetween(
  begin: Point,
  end: Point,
): { readonly box: Box; readonly fromRight: boolean; readonly fromBottom: boolean } {
  return {
    box: {
      left: Math.min(begin.left, end.left),
      top: Math.min(begin.top, end.top),
      width: Math.abs(end.left - begin.left),
      height: Math.abs(end.top - begin.top),
    },
    fromRight: begin.left > end.left,
    fromBottom: begin.top > end.top,
  };
}

type EndName = 'begin' | 'end';

function pointOf({ sheet, shape }: ShapeTarget, line: LineShape, end: EndName): Point {
  const { left, top, width, height } = shapeBox(sheet, shape);
  const isBegin = end === 'begin';
  return {
    left: line.fromRight === isBegin ? left + width : left,
    top: line.fromBottom === isBegin ? top + height : top,
  };
}

/** How many places a shape has at which lines can be fastened. */
export const siteCount = ({ kind }: Shape): number =>
  kind.type === 'GeometricShape' ? sitesOf(kind.geometry) : kind.type === 'Line' ? 2 : 4;

/** Counted from the top against the clock, around the box's inner ellipse. */
function sitePoint(sheet: Sheet, shape: Shape, site: number): Point {
  const { left, top, width, height } = shapeBox(sheet, shape);
  const turn = (2 * Math.PI * site) / siteCount(shape);
  return {
    left: left + (width / 2) * (1 - Math.sin(turn)),
    top: top + (height / 2) * (1 - Math.cos(turn)),
  };
}

function connect(target: ShapeTarget, end: EndName, args: Arguments): void {
  assertShapesEditable(target);
  const line = lineOf(target);
  const other = args.object(0, 'Shape');
  const site = args.integer(1);
  if (other === null || other.sheet !== target.sheet || other.shape === target.shape) {
    throw new HostError('InvalidArgument');
  }
  if (site < 0 || site >= siteCount(other.shape)) throw new HostError('InvalidArgument');
  const fixed = pointOf(target, line, end === 'begin' ? 'end' : 'begin');
  const moved = sitePoint(target.sheet, other.shape, site);
  const { box, ...turned } = end === 'begin' ? lineBetween(moved, fixed) : lineBetween(fixed, moved);
  line[end].connected = { shape: other.shape, site };
  Object.assign(line, turned);
  setShapeBox(target.sheet, target.shape, box);
}

/** What the end is fastened to, as long as that is there. */
function connectionOf(target: ShapeTarget, end: EndName): LineEnd['connected'] {
  const { connected } = lineOf(target)[end];
  return connected !== null && allShapes(target.sheet).includes(connected.shape) ? connected : null;
}

function connectedShape(target: ShapeTarget, end: EndName): HostObject<'Shape'> | null {
  const connected = connectionOf(target, end);
  return connected === null ? null : new HostObject('Shape', { sheet: target.sheet, shape: connected.shape });
}

function arrow<Key extends 'arrowLength' | 'arrowWidth' | 'arrowStyle'>(
  end: EndName,
  key: Key,
  choices: readonly LineEnd[Key][],
): Property<ShapeTarget> {
  return shapeProperty<ShapeTarget>(
    '1.9',
    (target) => lineOf(target)[end][key],
    (target, value) => {
      lineOf(target)[end][key] = asOneOf(value, choices);
    },
  );
}

const LENGTHS = ['Short', 'Medium', 'Long'] as const;
const WIDTHS = ['Narrow', 'Medium', 'Wide'] as const;
const STYLES = ['None', 'Triangle', 'Stealth', 'Diamond', 'Oval', 'Open'] as const;

/** Excel.Line. */
export const line: ObjectType<ShapeTarget> = {
  since: '1.9',
  members: {
    id: property('1.9', ({ shape: { id } }) => id),
    shape: navigation('1.9', (target) => new HostObject('Shape', target)),
    connectorType: smallOnWire(
      shapeProperty(
        '1.9',
        (target) => lineOf(target).connector,
        (target, value) => {
          lineOf(target).connector = asOneOf(value, CONNECTORS);
        },
      ),
    ),
    beginArrowheadLength: arrow('begin', 'arrowLength', LENGTHS),
    beginArrowheadStyle: arrow('begin', 'arrowStyle', STYLES),
    beginArrowheadWidth: arrow('begin', 'arrowWidth', WIDTHS),
    beginConnectedShape: navigation('1.9', (target) => connectedShape(target, 'begin')),
    beginConnectedSite: property('1.9', (target) => connectionOf(target, 'begin')?.site ?? null),
    isBeginConnected: property('1.9', (target) => connectionOf(target, 'begin') !== null),
    endArrowheadLength: arrow('end', 'arrowLength', LENGTHS),
    endArrowheadStyle: arrow('end', 'arrowStyle', STYLES),
    endArrowheadWidth: arrow('end', 'arrowWidth', WIDTHS),
    endConnectedShape: navigation('1.9', (target) => connectedShape(target, 'end')),
    endConnectedSite: property('1.9', (target) => connectionOf(target, 'end')?.site ?? null),
    isEndConnected: property('1.9', (target) => connectionOf(target, 'end') !== null),
    connectBeginShape: method('1.9', (target, args) => {
      connect(target, 'begin', args);
    }),
    connectEndShape: method('1.9', (target, args) => {
      connect(target, 'end', args);
    }),
    disconnectBeginShape: method('1.9', (target) => {
      assertShapesEditable(target);
      lineOf(target).begin.connected = null;
    }),
    disconnectEndShape: method('1.9', (target) => {
      assertShapesEditable(target);
      lineOf(target).end.connected = null;
    }),
  },
};
