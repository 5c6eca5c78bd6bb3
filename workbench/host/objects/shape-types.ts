import type { ObjectType } from '../wire/object-type';
import { shape } from './shape';
import { line } from './shape-lines';
import { shapeFill, shapeLineFormat } from './shape-looks';
import { shapeFont, textFrame, textRange } from './shape-texts';
import { geometricShape, groupShapeCollection, image, shapeCollection, shapeGroup } from './shapes';
import type { TargetTypes } from './targets';

/** Classes of what is drawn on a sheet, by their names in Office.js. */
export const shapeTypes = {
  GeometricShape: geometricShape,
  GroupShapeCollection: groupShapeCollection,
  Image: image,
  Line: line,
  Shape: shape,
  ShapeCollection: shapeCollection,
  ShapeFill: shapeFill,
  ShapeFont: shapeFont,
  ShapeGroup: shapeGroup,
  ShapeLineFormat: shapeLineFormat,
  TextFrame: textFrame,
  TextRange: textRange,
} satisfies { readonly [Name in keyof TargetTypes]?: ObjectType<TargetTypes[Name]> };
