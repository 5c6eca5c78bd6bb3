import type { Box } from '../model/chart-anchor';
import { copyShape } from '../model/new-shape';
import {
  allShapes,
  chartsIn,
  placeAt,
  putInPlaceOf,
  reorder,
  setShapeBox,
  shapeBox,
  siblingsOf,
  type Placement,
  type Shape,
} from '../model/shape';
import { isGeometry } from '../model/shape-geometry';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asNumber, asOneOf, asText, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject, type TypeName } from '../wire/host-object';
import {
  method,
  navigation,
  property,
  type Method,
  type Navigation,
  type ObjectType,
  type Property,
} from '../wire/object-type';
import { blankPicture, pictureSize } from './chart-picture';
import { siteCount } from './shape-lines';
import { assertShapesEditable, shapeProperty } from './shape-looks';
import type { ShapeTarget } from './shape-targets';
import { nameOf, sheetShapes } from './shapes';

function boxChange(target: ShapeTarget, change: Partial<Box>): void {
  assertShapesEditable(target);
  const { sheet, shape } = target;
  setShapeBox(sheet, shape, { ...shapeBox(sheet, shape), ...change });
}

/** Points from the sheet's edge: none is negative. */
function distance(key: 'left' | 'top'): Property<ShapeTarget> {
  return property(
    '1.9',
    ({ sheet, shape }) => shapeBox(sheet, shape)[key],
    (target, value) => {
      const points = asNumber(value);
      if (points < 0) throw new HostError('InvalidArgument');
      boxChange(target, { [key]: points });
    },
  );
}

/** Points: a shape is never without extent, but for lines. */
function extent(key: 'width' | 'height'): Property<ShapeTarget> {
  return property(
    '1.9',
    ({ sheet, shape }) => shapeBox(sheet, shape)[key],
    (target, value) => {
      const points = asNumber(value);
      if (points <= 0) throw new HostError('InvalidArgument');
      boxChange(target, { [key]: points });
    },
  );
}

/** Moves by points; the sheet's edge stops it. */
function increment(key: 'left' | 'top'): Method<ShapeTarget> {
  return method('1.9', (target, args) => {
    const at = shapeBox(target.sheet, target.shape)[key];
    boxChange(target, { [key]: Math.max(0, at + args.number(0)) });
  });
}

const SCALE_FROM = ['ScaleFromTopLeft', 'ScaleFromMiddle', 'ScaleFromBottomRight'] as const;

/** How much of the growth goes to the left and the top. */
const SHARE_BEFORE = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 } as const;

function scale(key: 'width' | 'height'): Method<ShapeTarget> {
  const other = key === 'width' ? 'height' : 'width';
  return method('1.9', (target, args) => {
    const { sheet, shape } = target;
    const factor = args.number(0);
    const from = SHARE_BEFORE[args.oneOf(2, SCALE_FROM, 'ScaleFromTopLeft')];
    const isOfOriginal = args.oneOf(1, ['CurrentSize', 'OriginalSize']) === 'OriginalSize';
    if (factor <= 0) throw new HostError('InvalidArgument');
    const box = shapeBox(sheet, shape);
    // Only pictures have an original size.
    const base = isOfOriginal && shape.kind.type === 'Image' ? shape.kind.original : box;
    const size = { width: box.width, height: box.height, [key]: base[key] * factor };
    if (shape.lockAspectRatio && box[key] > 0) size[other] = (box[other] * size[key]) / box[key];
    boxChange(target, {
      ...size,
      left: box.left - (size.width - box.width) * from,
      top: box.top - (size.height - box.height) * from,
    });
  });
}

const turned = (degrees: number): number => ((degrees % 360) + 360) % 360;

/** A part that only shapes of one kind have. */
function partOf<Name extends TypeName>(
  type: Shape['kind']['type'],
  open: (target: ShapeTarget) => HostObject<Name>,
): Navigation<ShapeTarget> {
  return navigation('1.9', (target) => {
    if (target.shape.kind.type !== type) throw new HostError('InvalidOperation');
    return open(target);
  });
}

function levelOf({ place }: Shape): number {
  return place.placement === 'Group' ? levelOf(place.group) + 1 : 0;
}

function reordered({ sheet, shape }: ShapeTarget, position: string): void {
  const siblings = siblingsOf(sheet, shape);
  const at = siblings.indexOf(shape);
  const last = siblings.length - 1;
  const to: Readonly<Record<string, number>> = {
    BringToFront: last,
    BringForward: Math.min(last, at + 1),
    SendBackward: Math.max(0, at - 1),
    SendToBack: 0,
  };
  reorder(sheet, shape, to[position] ?? at);
}

function deleteShape(target: ShapeTarget): void {
  assertShapesEditable(target);
  const { sheet, shape } = target;
  if (!allShapes(sheet).includes(shape)) throw new HostError('ItemNotFound');
  const gone = new Set(chartsIn(shape));
  putInPlaceOf(sheet, shape, []);
  if (gone.size > 0) sheet.charts = sheet.charts.filter((chart) => !gone.has(chart));
}

/** The shape again, with all that is in it, on another sheet or on its own. */
function copyOf(target: ShapeTarget, args: Arguments, workbook: HostWorkbook): HostObject<'Shape'> {
  const sheet =
    args.object(0, 'Worksheet') ??
    (args.isMissing(0) ? target.sheet : workbook.findSheet(asText(args.raw(0))));
  if (sheet === undefined) throw new HostError('ItemNotFound');
  if (chartsIn(target.shape).length > 0) {
    throw new HostError('ApiNotFound', 'The stand-in copies no charts as shapes.');
  }
  assertShapesEditable({ sheet });
  sheetShapes(workbook, sheet);
  const box = shapeBox(target.sheet, target.shape);
  const shape = copyShape(workbook, target.shape);
  shape.place = placeAt(sheet, box, 'TwoCell');
  sheet.shapes = [...sheet.shapes, shape];
  return new HostObject('Shape', { sheet, shape });
}

function asImage({ sheet, shape }: ShapeTarget, args: Arguments): string {
  const format = args.oneOf(0, ['BMP', 'GIF', 'JPEG', 'PNG']);
  if (shape.kind.type === 'Image' && shape.kind.format === format) return shape.kind.base64;
  if (format !== 'PNG') throw new HostError('ApiNotFound', 'The stand-in draws PNG only.');
  return blankPicture(pictureSize(shapeBox(sheet, shape), 0, 0, 'Fit'));
}

const PLACEMENTS = ['TwoCell', 'OneCell', 'Absolute'] as const satisfies readonly Placement[];

function textProperty(key: 'altTextTitle' | 'altTextDescription'): Property<ShapeTarget> {
  return shapeProperty<ShapeTarget>(
    '1.9',
    ({ shape }) => shape[key],
    ({ shape }, value) => {
      shape[key] = asText(value);
    },
  );
}

function flag(key: 'visible' | 'lockAspectRatio'): Property<ShapeTarget> {
  return shapeProperty<ShapeTarget>(
    '1.9',
    ({ shape }) => shape[key],
    ({ shape }, value) => {
      shape[key] = asBoolean(value);
    },
  );
}

/** Excel.Shape. */
export const shape: ObjectType<ShapeTarget> = {
  since: '1.9',
  identity: ({ shape: { id } }) => ({ Id: id }),
  members: {
    id: property('1.9', ({ shape: { id } }) => id),
    name: shapeProperty(
      '1.9',
      ({ shape: known }) => nameOf(known),
      ({ shape: known }, value) => {
        const name = asText(value);
        if (name === '') throw new HostError('InvalidArgument');
        known.name = name;
        if (known.kind.type === 'Unsupported') known.kind.chart.name = name;
      },
    ),
    displayName: property('1.15', ({ shape: known }) => nameOf(known)),
    type: property('1.9', ({ shape: { kind } }) => kind.type),
    altTextDescription: textProperty('altTextDescription'),
    altTextTitle: textProperty('altTextTitle'),
    connectionSiteCount: property('1.9', ({ shape: known }) => siteCount(known)),
    geometricShapeType: shapeProperty(
      '1.9',
      ({ shape: { kind } }) => (kind.type === 'GeometricShape' ? kind.geometry : null),
      ({ shape: { kind } }, value) => {
        const geometry = asText(value);
        if (kind.type !== 'GeometricShape' || !isGeometry(geometry)) throw new HostError('InvalidArgument');
        kind.geometry = geometry;
      },
    ),
    height: extent('height'),
    left: distance('left'),
    level: property('1.9', ({ shape: known }) => levelOf(known)),
    lockAspectRatio: flag('lockAspectRatio'),
    placement: shapeProperty(
      '1.10',
      ({ shape: { place } }) => (place.placement === 'Group' ? 'TwoCell' : place.placement),
      ({ sheet, shape: known }, value) => {
        if (known.place.placement === 'Group') throw new HostError('InvalidOperation');
        known.place = placeAt(sheet, shapeBox(sheet, known), asOneOf(value, PLACEMENTS));
      },
    ),
    rotation: shapeProperty(
      '1.9',
      ({ shape: { rotation } }) => rotation,
      ({ shape: known }, value) => {
        known.rotation = turned(asNumber(value));
      },
    ),
    top: distance('top'),
    visible: flag('visible'),
    width: extent('width'),
    zOrderPosition: property('1.9', ({ sheet, shape: known }) => siblingsOf(sheet, known).indexOf(known)),
    fill: navigation('1.9', (target) => new HostObject('ShapeFill', target)),
    lineFormat: navigation('1.9', (target) => new HostObject('ShapeLineFormat', target)),
    textFrame: navigation('1.9', (target) => new HostObject('TextFrame', target)),
    geometricShape: partOf('GeometricShape', (target) => new HostObject('GeometricShape', target)),
    group: partOf('Group', (target) => new HostObject('ShapeGroup', target)),
    image: partOf('Image', (target) => new HostObject('Image', target)),
    line: partOf('Line', (target) => new HostObject('Line', target)),
    parentGroup: navigation('1.9', ({ sheet, shape: { place } }) => {
      if (place.placement !== 'Group') throw new HostError('ItemNotFound');
      return new HostObject('Shape', { sheet, shape: place.group });
    }),
    copyTo: method('1.10', (target, args, { workbook }) => copyOf(target, args, workbook)),
    delete: method('1.9', deleteShape),
    getAsImage: method('1.9', asImage),
    incrementLeft: increment('left'),
    incrementRotation: method('1.9', (target, args) => {
      assertShapesEditable(target);
      target.shape.rotation = turned(target.shape.rotation + args.number(0));
    }),
    incrementTop: increment('top'),
    scaleHeight: scale('height'),
    scaleWidth: scale('width'),
    setZOrder: method('1.9', (target, args) => {
      const position = args.oneOf(0, ['BringToFront', 'BringForward', 'SendToBack', 'SendBackward']);
      assertShapesEditable(target);
      reordered(target, position);
    }),
  },
};
