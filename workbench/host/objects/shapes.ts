import type { Box } from '../model/chart-anchor';
import { chartShape, newLineEnd, newShape, type ShapeInit } from '../model/new-shape';
import { chartsIn, groupShapes, ungroupShapes, type Shape } from '../model/shape';
import { geometryWords, isGeometry } from '../model/shape-geometry';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { asText, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, smallOnWire, type Member, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { readPicture } from './shape-images';
import { CONNECTORS, lineBetween } from './shape-lines';
import { assertShapesEditable } from './shape-looks';
import type { ShapeTarget } from './shape-targets';

/** Where Excel puts what has no place yet, in points. */
const NEW_BOX: Box = { left: 0, top: 0, width: 72, height: 72 };

/** The shapes of the sheet from the bottom up: charts stand among them. */
export function sheetShapes(workbook: HostWorkbook, sheet: Sheet): readonly Shape[] {
  const known = new Set(sheet.shapes.flatMap(chartsIn));
  const isThere = ({ kind }: Shape): boolean =>
    kind.type !== 'Unsupported' || sheet.charts.includes(kind.chart);
  const added = sheet.charts.filter((chart) => !known.has(chart));
  const kept = sheet.shapes.filter(isThere);
  if (added.length > 0 || kept.length < sheet.shapes.length) {
    sheet.shapes = [...kept, ...added.map((chart) => chartShape(workbook, sheet, chart))];
  }
  return sheet.shapes;
}

export const nameOf = ({ kind, name }: Shape): string =>
  kind.type === 'Unsupported' ? kind.chart.name : name;

function found(shapes: readonly Shape[], sheet: Sheet, key: unknown): HostObject<'Shape'> | null {
  const text = asText(key);
  const folded = text.toLowerCase();
  const shape =
    shapes.find(({ id }) => id === text) ?? shapes.find((known) => nameOf(known).toLowerCase() === folded);
  return shape === undefined ? null : new HostObject('Shape', { sheet, shape });
}

function required(shape: HostObject<'Shape'> | null): HostObject<'Shape'> {
  if (shape === null) throw new HostError('ItemNotFound');
  return shape;
}

function add(sheet: Sheet, { workbook }: Session, init: ShapeInit): HostObject<'Shape'> {
  assertShapesEditable({ sheet });
  sheetShapes(workbook, sheet);
  const shape = newShape(workbook, sheet, init);
  sheet.shapes = [...sheet.shapes, shape];
  return new HostObject('Shape', { sheet, shape });
}

function addLine(sheet: Sheet, args: Arguments, session: Session): HostObject<'Shape'> {
  const connector = args.oneOf(4, CONNECTORS, 'Straight');
  const { box, ...turned } = lineBetween(
    { left: args.number(0), top: args.number(1) },
    { left: args.number(2), top: args.number(3) },
  );
  return add(sheet, session, {
    stem: connector === 'Straight' ? 'Straight Connector' : `Connector: ${connector}`,
    kind: { type: 'Line', connector, ...turned, begin: newLineEnd(), end: newLineEnd() },
    box,
    dress: 'line',
  });
}

function addGroup(sheet: Sheet, args: Arguments, session: Session): HostObject<'Shape'> {
  const given = args.raw(0);
  if (!Array.isArray(given)) throw new HostError('InvalidArgument');
  const shapes = sheetShapes(session.workbook, sheet);
  const values: readonly unknown[] = given;
  const parts = values.map((value) => {
    const shape =
      value instanceof HostObject ? value.as('Shape')?.shape : shapes.find(({ id }) => id === value);
    if (shape === undefined || !shapes.includes(shape)) throw new HostError('InvalidArgument');
    return shape;
  });
  if (parts.length < 2 || new Set(parts).size < parts.length) throw new HostError('InvalidArgument');
  assertShapesEditable({ sheet });
  const group = newShape(session.workbook, sheet, {
    stem: 'Group',
    kind: { type: 'Group', shapes: [] },
    box: NEW_BOX,
    dress: 'bare',
  });
  groupShapes(
    sheet,
    group,
    [...parts].sort((one, other) => shapes.indexOf(one) - shapes.indexOf(other)),
  );
  return new HostObject('Shape', { sheet, shape: group });
}

/** What collections of shapes have in common. */
function lookups<Target>(
  shapesOf: (target: Target, session: Session) => readonly Shape[],
  sheetOf: (target: Target) => Sheet,
): Pick<ObjectType<Target>, 'collection'> & { readonly members: Readonly<Record<string, Member<Target>>> } {
  const find = (target: Target, key: unknown, session: Session): HostObject<'Shape'> | null =>
    found(shapesOf(target, session), sheetOf(target), key);
  return {
    collection: {
      items: (target, session) =>
        shapesOf(target, session).map((shape) => new HostObject('Shape', { sheet: sheetOf(target), shape })),
      item: find,
    },
    members: {
      getCount: method('1.9', (target, _args, session) => shapesOf(target, session).length),
      getItem: method('1.9', (target, args, session) => required(find(target, args.text(0), session))),
      getItemAt: method('1.9', (target, args, session) => {
        const shape = shapesOf(target, session)[args.integer(0)];
        return required(
          shape === undefined ? null : new HostObject('Shape', { sheet: sheetOf(target), shape }),
        );
      }),
      getItemOrNullObject: method('1.14', (target, args, session) => find(target, args.text(0), session)),
    },
  };
}

const onSheet = lookups<Sheet>(
  (sheet, { workbook }) => sheetShapes(workbook, sheet),
  (sheet) => sheet,
);

/** Excel.ShapeCollection: the shapes of a sheet that are in no group. */
export const shapeCollection: ObjectType<Sheet> = {
  since: '1.9',
  ...onSheet,
  members: {
    ...onSheet.members,
    addGeometricShape: method('1.9', (sheet, args, session) => {
      const geometry = args.text(0);
      if (!isGeometry(geometry)) throw new HostError('InvalidArgument');
      return add(sheet, session, {
        stem: geometryWords(geometry),
        kind: { type: 'GeometricShape', geometry },
        box: NEW_BOX,
        dress: 'filled',
      });
    }),
    addGroup: method('1.9', addGroup),
    addImage: method('1.9', (sheet, args, session) => {
      const base64 = args.text(0);
      const { format, size } = readPicture(base64);
      return add(sheet, session, {
        stem: 'Picture',
        kind: { type: 'Image', base64, format, original: size },
        box: { left: 0, top: 0, ...size },
        dress: 'bare',
      });
    }),
    addLine: method('1.9', addLine),
    addTextBox: method('1.9', (sheet, args, session) =>
      add(sheet, session, {
        stem: 'TextBox',
        kind: { type: 'GeometricShape', geometry: 'Rectangle' },
        box: NEW_BOX,
        dress: 'textBox',
        text: args.optionalText(0) ?? '',
      }),
    ),
  },
};

function partsOf({ shape: { kind } }: ShapeTarget): readonly Shape[] {
  if (kind.type !== 'Group') throw new HostError('InvalidOperation');
  return kind.shapes;
}

/** Excel.GroupShapeCollection: the shapes of a group. */
export const groupShapeCollection: ObjectType<ShapeTarget> = {
  since: '1.9',
  ...lookups<ShapeTarget>(partsOf, ({ sheet }) => sheet),
};

/** Excel.ShapeGroup. */
export const shapeGroup: ObjectType<ShapeTarget> = {
  since: '1.9',
  members: {
    id: property('1.9', ({ shape: { id } }) => id),
    shape: navigation('1.9', (target) => new HostObject('Shape', target)),
    shapes: navigation('1.9', (target) => new HostObject('GroupShapeCollection', target)),
    ungroup: method('1.9', (target) => {
      assertShapesEditable(target);
      partsOf(target);
      ungroupShapes(target.sheet, target.shape);
    }),
  },
};

/** Excel.GeometricShape. */
export const geometricShape: ObjectType<ShapeTarget> = {
  since: '1.9',
  members: {
    id: property('1.9', ({ shape: { id } }) => id),
    shape: navigation('1.9', (target) => new HostObject('Shape', target)),
  },
};

/** Excel.Image. */
export const image: ObjectType<ShapeTarget> = {
  since: '1.9',
  members: {
    id: property('1.9', ({ shape: { id } }) => id),
    format: smallOnWire(
      property('1.9', ({ shape: { kind } }) => (kind.type === 'Image' ? kind.format : 'UNKNOWN')),
    ),
    shape: navigation('1.9', (target) => new HostObject('Shape', target)),
  },
};
