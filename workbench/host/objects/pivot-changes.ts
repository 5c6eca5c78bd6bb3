import { drawPivot } from '../model/pivot-drawing';
import { asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import type { HostObject, TypeName } from '../wire/host-object';
import {
  method,
  property,
  type ApiSet,
  type Member,
  type ObjectType,
  type Property,
} from '../wire/object-type';
import type { Session } from '../wire/session';
import { assertAllowed } from './cell-writes';
import type { PivotTarget } from './pivot-targets';

/** Refuses what a protected sheet does not allow, and tables that are gone. */
export function assertPivotEditable({ sheet, pivot }: PivotTarget): void {
  if (!sheet.pivots.includes(pivot)) throw new HostError('ItemNotFound');
  assertAllowed(sheet, 'allowPivotTables');
}

/** Changes a pivot table and works it out anew. */
export function change(target: PivotTarget, session: Session, act: () => void): void {
  assertPivotEditable(target);
  act();
  if (!drawPivot(session.workbook, target.sheet, target.pivot, session.now())) {
    throw new HostError('InvalidOperation', 'A PivotTable report cannot overlap another PivotTable report.');
  }
}

/** A property whose change shows in the table. */
export function pivotProperty<Target extends PivotTarget>(
  since: ApiSet,
  read: (target: Target, session: Session) => Json,
  write: (target: Target, value: unknown, session: Session) => void,
): Property<Target> {
  return property(since, read, (target, value, session) => {
    change(target, session, () => {
      write(target, value, session);
    });
  });
}

type Lookup<Target> = Pick<ObjectType<Target>, 'collection'> & {
  readonly members: Readonly<Record<string, Member<Target>>>;
};

/** What collections of a pivot table's parts have in common: parts are found by name or id. */
export function namedParts<Target, Name extends TypeName>(
  since: ApiSet,
  partsOf: (target: Target, session: Session) => readonly HostObject<Name>[],
  namesOf: (part: HostObject<Name>, session: Session) => readonly string[],
): Lookup<Target> {
  const find = (target: Target, key: unknown, session: Session): HostObject<Name> | null => {
    const wanted = asText(key).toLowerCase();
    const parts = partsOf(target, session);
    return parts.find((part) => namesOf(part, session).some((name) => name.toLowerCase() === wanted)) ?? null;
  };
  return {
    collection: { items: partsOf, item: find },
    members: {
      getCount: method(since, (target, _args, session) => partsOf(target, session).length),
      getItemOrNullObject: method(since, (target, args, session) => find(target, args.text(0), session)),
    },
  };
}
