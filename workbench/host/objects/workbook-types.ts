import type { ObjectType } from '../wire/object-type';
import {
  application,
  cultureInfo,
  datetimeFormatInfo,
  iterativeCalculation,
  numberFormatInfo,
} from './application';
import { customProperty, customPropertyCollection, documentProperties } from './document-properties';
import { pivotTableCollection, pivotTableScopedCollection } from './pivot-tables';
import { rangeView, rangeViewCollection } from './range-views';
import { runtime } from './runtime';
import { style, styleCollection } from './styles';
import type { TargetTypes } from './targets';
import { rangeAreasCollection, workbookRangeAreas } from './traced-cells';

/** Classes of the workbook and of what is found in it, by their names in Office.js. */
export const workbookTypes = {
  Application: application,
  CultureInfo: cultureInfo,
  CustomProperty: customProperty,
  CustomPropertyCollection: customPropertyCollection,
  DatetimeFormatInfo: datetimeFormatInfo,
  DocumentProperties: documentProperties,
  IterativeCalculation: iterativeCalculation,
  NumberFormatInfo: numberFormatInfo,
  PivotTableCollection: pivotTableCollection,
  PivotTableScopedCollection: pivotTableScopedCollection,
  RangeAreasCollection: rangeAreasCollection,
  RangeView: rangeView,
  RangeViewCollection: rangeViewCollection,
  Runtime: runtime,
  Style: style,
  StyleCollection: styleCollection,
  WorkbookRangeAreas: workbookRangeAreas,
} satisfies { readonly [Name in keyof TargetTypes]?: ObjectType<TargetTypes[Name]> };
