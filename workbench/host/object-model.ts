import {
  chartCollectionEvents,
  chartEvents,
  commentCollectionEvents,
  tableCollectionEvents,
  tableEvents,
  workbookEvents,
  worksheetCollectionEvents,
  worksheetEvents,
} from './events/listening';
import { registry } from './objects';
import type { Member, ObjectType } from './wire/object-type';
import { Registry } from './wire/registry';

function withMembers<Target>(
  type: ObjectType<Target>,
  added: Readonly<Record<string, Member<Target>>>,
): ObjectType<Target> {
  return { ...type, members: { ...type.members, ...added } };
}

const { types } = registry;

/** Every class of the model, with the events that its objects have. */
export const objectModel = new Registry({
  ...types,
  Chart: withMembers(types.Chart, chartEvents),
  ChartCollection: withMembers(types.ChartCollection, chartCollectionEvents),
  CommentCollection: withMembers(types.CommentCollection, commentCollectionEvents),
  Table: withMembers(types.Table, tableEvents),
  TableCollection: withMembers(types.TableCollection, tableCollectionEvents),
  Workbook: withMembers(types.Workbook, workbookEvents),
  Worksheet: withMembers(types.Worksheet, worksheetEvents),
  WorksheetCollection: withMembers(types.WorksheetCollection, worksheetCollectionEvents),
});
