import type { Chart } from './chart';
import { anchorOf, boxOf, type AnchorPoint, type Box, type ChartAnchor } from './chart-anchor';
import type { Sheet } from './sheet';

/** How the letters of a shape look. Points; colours as `#RRGGBB`. */
export interface ShapeFont {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly color: string;
}

/** The words in a shape: one font a letter, and the font that words would get where there are none. */
export interface ShapeText {
  text: string;
  fonts: readonly ShapeFont[];
  font: ShapeFont;
  /** Excel.ShapeAutoSize. */
  autoSize: string;
  horizontalAlignment: string;
  verticalAlignment: string;
  horizontalOverflow: string;
  verticalOverflow: string;
  orientation: string;
  readingOrder: string;
  /** Points. */
  readonly margins: { bottom: number; left: number; right: number; top: number };
}

export interface ShapeFill {
  visible: boolean;
  color: string;
  /** From 0, opaque, to 1, clear. */
  transparency: number;
}

export interface ShapeLine {
  visible: boolean;
  color: string;
  transparency: number;
  /** Excel.ShapeLineDashStyle. */
  dashStyle: string;
  /** Excel.ShapeLineStyle. */
  style: string;
  /** Points. */
  weight: number;
}

/** One end of a line. */
export interface LineEnd {
  arrowLength: 'Short' | 'Medium' | 'Long';
  arrowWidth: 'Narrow' | 'Medium' | 'Wide';
  /** Excel.ArrowheadStyle. */
  arrowStyle: string;
  connected: { readonly shape: Shape; readonly site: number } | null;
}

/** How a line runs through its box: from its left to its right and its top to its bottom, unless turned. */
export interface LineShape {
  readonly type: 'Line';
  connector: 'Straight' | 'Elbow' | 'Curve';
  fromRight: boolean;
  fromBottom: boolean;
  readonly begin: LineEnd;
  readonly end: LineEnd;
}

/** What a shape is. A chart stands among the shapes as one of no supported type. */
export type ShapeKind =
  | { readonly type: 'GeometricShape'; geometry: string }
  | {
      readonly type: 'Image';
      readonly base64: string;
      readonly format: 'PNG' | 'JPEG';
      readonly original: Size;
    }
  | { readonly type: 'Group'; shapes: readonly Shape[] }
  | { readonly type: 'Unsupported'; readonly chart: Chart }
  | LineShape;

/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a shape is, by what moves it: with its cells and sized by them, moved only, or neither. */
export type ShapePlace =
  | { readonly placement: 'TwoCell'; readonly anchor: ChartAnchor }
  | { readonly placement: 'OneCell'; readonly from: AnchorPoint; readonly size: Size }
  | { readonly placement: 'Absolute'; readonly box: Box }
  /** Within a group: shares of its box, from 0 to 1. */
  | { readonly placement: 'Group'; readonly group: Shape; readonly share: Box };

export type Placement = 'TwoCell' | 'OneCell' | 'Absolute';

export interface Shape {
  readonly id: string;
  name: string;
  readonly kind: ShapeKind;
  place: ShapePlace;
  /** Degrees clockwise, from 0 up to 360. */
  rotation: number;
  visible: boolean;
  lockAspectRatio: boolean;
  altTextTitle: string;
  altTextDescription: string;
  readonly fill: ShapeFill;
  readonly line: ShapeLine;
  readonly text: ShapeText;
}

/** The box of a shape on its sheet, in points. */
export function shapeBox(sheet: Sheet, { kind, place }: Shape): Box {
  if (kind.type === 'Unsupported' && place.placement !== 'Group') return boxOf(sheet, kind.chart.anchor);
  switch (place.placement) {
    case 'Group': {
      const group = shapeBox(sheet, place.group);
      const { share } = place;
      return {
        left: group.left + share.left * group.width,
        top: group.top + share.top * group.height,
        width: share.width * group.width,
        height: share.height * group.height,
      };
    }
    case 'TwoCell':
      return boxOf(sheet, place.anchor);
    case 'OneCell': {
      const { left, top } = boxOf(sheet, { from: place.from, to: place.from });
      return { left, top, ...place.size };
    }
    case 'Absolute':
      return place.box;
  }
}

export function placeAt(sheet: Sheet, box: Box, placement: Placement): ShapePlace {
  const anchor = anchorOf(sheet, box);
  if (placement === 'TwoCell') return { placement, anchor };
  if (placement === 'Absolute') return { placement, box };
  return { placement, from: anchor.from, size: { width: box.width, height: box.height } };
}

/** The place after cells moved, for all that follow them. */
export function movedPlace(place: ShapePlace, follow: (anchor: ChartAnchor) => ChartAnchor): ShapePlace {
  if (place.placement === 'TwoCell') return { ...place, anchor: follow(place.anchor) };
  if (place.placement !== 'OneCell') return place;
  return { ...place, from: follow({ from: place.from, to: place.from }).from };
}

/** The place in a group whose box is `whole`. */
function shareOf(group: Shape, whole: Box, box: Box): ShapePlace {
  const across = whole.width === 0 ? 1 : whole.width;
  const down = whole.height === 0 ? 1 : whole.height;
  return {
    placement: 'Group',
    group,
    share: {
      left: (box.left - whole.left) / across,
      top: (box.top - whole.top) / down,
      width: box.width / across,
      height: box.height / down,
    },
  };
}

export function setShapeBox(sheet: Sheet, shape: Shape, box: Box): void {
  shape.place =
    shape.place.placement === 'Group'
      ? shareOf(shape.place.group, shapeBox(sheet, shape.place.group), box)
      : placeAt(sheet, box, shape.place.placement);
  takeChartsAlong(sheet, shape);
}

/** A chart has its place itself, wherever its group goes. */
function takeChartsAlong(sheet: Sheet, shape: Shape): void {
  if (shape.kind.type === 'Group') for (const part of shape.kind.shapes) takeChartsAlong(sheet, part);
  if (shape.kind.type !== 'Unsupported') return;
  const { place } = shape;
  shape.kind.chart.anchor =
    place.placement === 'TwoCell' ? place.anchor : anchorOf(sheet, shapeBox(sheet, shape));
}

export function boundingBox(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map((box) => box.left + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.top + box.height)) - top,
  };
}

/** Puts shapes of the sheet, that lie in no group, into a group. */
export function groupShapes(sheet: Sheet, group: Shape, parts: readonly Shape[]): void {
  if (group.kind.type !== 'Group') return;
  const boxes = parts.map((part) => shapeBox(sheet, part));
  const whole = boundingBox(boxes);
  group.place = placeAt(sheet, whole, 'TwoCell');
  parts.forEach((part, at) => (part.place = shareOf(group, whole, boxes[at] ?? whole)));
  group.kind.shapes = parts;
  const highest = Math.max(...parts.map((part) => sheet.shapes.indexOf(part)));
  const rest = (from: number, to?: number): readonly Shape[] =>
    sheet.shapes.slice(from, to).filter((other) => !parts.includes(other));
  sheet.shapes = [...rest(0, highest), group, ...rest(highest)];
}

/** Dissolves a group: its shapes stand where it stood. */
export function ungroupShapes(sheet: Sheet, group: Shape): void {
  if (group.kind.type !== 'Group') return;
  const parts = group.kind.shapes;
  const { place } = group;
  const boxes = parts.map((part) => shapeBox(sheet, part));
  parts.forEach((part, at) => {
    const box = boxes[at];
    if (box === undefined) return;
    part.place =
      place.placement === 'Group'
        ? shareOf(place.group, shapeBox(sheet, place.group), box)
        : placeAt(sheet, box, 'TwoCell');
  });
  group.kind.shapes = [];
  putInPlaceOf(sheet, group, parts);
}

/** The shapes beside a shape, itself among them, from the bottom up. */
export function siblingsOf(sheet: Sheet, { place }: Shape): readonly Shape[] {
  if (place.placement !== 'Group') return sheet.shapes;
  return place.group.kind.type === 'Group' ? place.group.kind.shapes : [];
}

function setSiblings(sheet: Sheet, { place }: Shape, shapes: readonly Shape[]): void {
  if (place.placement !== 'Group') sheet.shapes = shapes;
  else if (place.group.kind.type === 'Group') place.group.kind.shapes = shapes;
}

export function putInPlaceOf(sheet: Sheet, shape: Shape, others: readonly Shape[]): void {
  setSiblings(
    sheet,
    shape,
    siblingsOf(sheet, shape).flatMap((known) => (known === shape ? others : [known])),
  );
}

/** Moves a shape up or down among those beside it, to that place. */
export function reorder(sheet: Sheet, shape: Shape, to: number): void {
  const others = siblingsOf(sheet, shape).filter((known) => known !== shape);
  setSiblings(sheet, shape, [...others.slice(0, to), shape, ...others.slice(to)]);
}

/** The shape and, of a group, all that is in it. */
export function withParts(shape: Shape): readonly Shape[] {
  return shape.kind.type === 'Group' ? [shape, ...shape.kind.shapes.flatMap(withParts)] : [shape];
}

/** Every shape of the sheet that is there, in groups or not. */
export const allShapes = (sheet: Sheet): readonly Shape[] => sheet.shapes.flatMap(withParts);

/** The charts that the shape is or holds. */
export const chartsIn = (shape: Shape): readonly Chart[] =>
  withParts(shape).flatMap(({ kind }) => (kind.type === 'Unsupported' ? [kind.chart] : []));
