import type { HostWorkbook } from '../model/workbook';
import { asOneOf, asText, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject, isHostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { COPY_PLACES, insertSheets } from './sheet-edits';

/** Inserts sheets of a workbook that is given as a file, and gives their ids. */
export function insertWorksheets(target: HostWorkbook, args: Arguments, session: Session): Json {
  const from = session.file(args.text(0));
  if (from === null) throw new HostError('InvalidArgument');
  const options = args.optionalRecord(1);
  const names: unknown = options['sheetNamesToInsert'] ?? [];
  if (!Array.isArray(names)) throw new HostError('InvalidArgument');
  const wanted: readonly unknown[] = names;
  const { relativeTo } = options;
  const beside = isHostObject(relativeTo)
    ? relativeTo.as('Worksheet')
    : typeof relativeTo === 'string'
      ? (target.findSheet(relativeTo) ?? null)
      : null;
  const hasNeighbour = relativeTo !== null && relativeTo !== undefined;
  if (hasNeighbour && beside === null) throw new HostError('ItemNotFound');
  const place = asOneOf(options['positionType'] ?? 'End', COPY_PLACES);
  const added = insertSheets(target, from, wanted.map(asText), place === 'None' ? 'End' : place, beside);
  return added.map(({ id }) => id);
}

/** A new workbook, blank or from a file: add-ins do not reach it. */
export function createWorkbook(
  target: HostWorkbook,
  args: Arguments,
  session: Session,
): HostObject<'WorkbookCreated'> {
  if (!args.isMissing(0) && session.file(args.text(0)) === null) throw new HostError('InvalidArgument');
  return new HostObject('WorkbookCreated', `workbook ${target.nextNumber()}`);
}

/** Excel.WorkbookCreated: it opens in a window of its own, of which the stand-in has none. */
export const workbookCreated: ObjectType<string> = {
  since: '1.8',
  identity: (id) => ({ Id: id }),
  members: {
    id: property('1.8', (id) => id),
    open: method('1.8', () => null),
  },
};
