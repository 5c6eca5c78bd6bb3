import type { Shape } from '../model/shape';
import type { Sheet } from '../model/sheet';

export interface ShapeTarget {
  readonly sheet: Sheet;
  readonly shape: Shape;
}

/** Some of a shape's letters. */
export interface TextRangeTarget extends ShapeTarget {
  readonly start: number;
  /** Null is to the end, wherever that comes to be. */
  readonly length: number | null;
}

/** What objects of the classes of shapes stand for. */
export interface ShapeTargetTypes {
  GeometricShape: ShapeTarget;
  GroupShapeCollection: ShapeTarget;
  Image: ShapeTarget;
  Line: ShapeTarget;
  Shape: ShapeTarget;
  ShapeCollection: Sheet;
  ShapeFill: ShapeTarget;
  ShapeFont: TextRangeTarget;
  ShapeGroup: ShapeTarget;
  ShapeLineFormat: ShapeTarget;
  TextFrame: ShapeTarget;
  TextRange: TextRangeTarget;
}
