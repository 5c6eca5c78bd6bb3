import type { ObjectType } from '../wire/object-type';
import {
  application,
  cultureInfo,
  datetimeFormatInfo,
  iterativeCalculation,
  numberFormatInfo,
} from './application';
import { binding, bindingCollection } from './bindings';
import { comment, commentCollection, commentReply, commentReplyCollection } from './comments';
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from './custom-xml-parts';
import { customProperty, customPropertyCollection, documentProperties } from './document-properties';
import { namedItemArrayValues } from './names';
import { workbookCreated } from './other-workbooks';
import { dataConnectionCollection, queryCollection } from './queries';
import { rangeView, rangeViewCollection } from './range-views';
import { runtime } from './runtime';
import { style, styleCollection } from './styles';
import type { TargetTypes } from './targets';
import { rangeAreasCollection, workbookRangeAreas } from './traced-cells';

/** Classes of the workbook and of what is found in it, by their names in Office.js. */
export const workbookTypes = {
  Application: application,
  Binding: binding,
  BindingCollection: bindingCollection,
  Comment: comment,
  CommentCollection: commentCollection,
  CommentReply: commentReply,
  CommentReplyCollection: commentReplyCollection,
  CultureInfo: cultureInfo,
  CustomProperty: customProperty,
  CustomPropertyCollection: customPropertyCollection,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  DataConnectionCollection: dataConnectionCollection,
  DatetimeFormatInfo: datetimeFormatInfo,
  DocumentProperties: documentProperties,
  IterativeCalculation: iterativeCalculation,
  NamedItemArrayValues: namedItemArrayValues,
  NumberFormatInfo: numberFormatInfo,
  RangeAreasCollection: rangeAreasCollection,
  RangeView: rangeView,
  RangeViewCollection: rangeViewCollection,
  QueryCollection: queryCollection,
  Runtime: runtime,
  Style: style,
  StyleCollection: styleCollection,
  WorkbookCreated: workbookCreated,
  WorkbookRangeAreas: workbookRangeAreas,
} satisfies { readonly [Name in keyof TargetTypes]?: ObjectType<TargetTypes[Name]> };
