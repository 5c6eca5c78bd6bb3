import { objectModel } from '../host/object-model';
import type { ObjectType } from '../host/wire/object-type';
import type { DeclaredClass } from './declared-api';

/** A member of the model: what kind it is, and since which ExcelApi set. */
export interface ModelledMember {
  readonly name: string;
  readonly kind: 'property' | 'navigation' | 'method' | 'event';
  readonly since: string;
}

export interface ModelledClass {
  readonly name: string;
  readonly since: string;
  readonly members: readonly ModelledMember[];
}

/** Events by the part of the registering method's name. */
const EVENT_NAMES: Readonly<Record<string, string>> = {
  DataChangedEvent: 'onChanged',
  EventMoved: 'onMoved',
  EventNameChanged: 'onNameChanged',
  EventVisibilityChanged: 'onVisibilityChanged',
};

/** Events that are told without being asked for: nothing on the wire names them. */
const UNANNOUNCED: Readonly<Record<string, readonly string[]>> = {
  Binding: ['onDataChanged', 'onSelectionChanged'],
  Workbook: ['onSelectionChanged'],
};

/** Events that the client listens to without telling the host. */
const UNANNOUNCED_EVENTS: Readonly<Record<string, readonly ModelledMember[]>> = {
  Workbook: [{ name: 'onSelectionChanged', kind: 'event', since: '1.2' }],
};

/** Classes behind functions of the client's, which add-ins never see. */
const WIRE_CLASSES = new Set(['WorkbookCreated']);

function eventName(registering: string): string {
  const part = registering.replace('_Register', '');
  return EVENT_NAMES[part] ?? `on${part.replace(/Event$/, '')}`;
}

/** The model's classes by name, with the members that Office.js shows: what only the wire knows is left out. */
export function modelledClasses(declared: ReadonlyMap<string, DeclaredClass>): readonly ModelledClass[] {
  const types: Readonly<Record<string, ObjectType<never>>> = objectModel.types;
  return Object.entries(types)
    .filter(([name]) => !WIRE_CLASSES.has(name))
    .map(([name, { since, members, collection }]) => ({
      name,
      since,
      members: [
        ...collectionMembers(since, collection, declared.get(name)),
        ...(UNANNOUNCED_EVENTS[name] ?? []),
        ...(UNANNOUNCED[name] ?? []).map((event): ModelledMember => ({
          name: event,
          kind: 'event',
          since: '1.2',
        })),
        ...Object.entries(members).flatMap(([member, { kind, since: set, ...more }]): ModelledMember[] => {
          if (member.startsWith('_Register')) {
            return [{ name: eventName(member), kind: 'event', since: set }];
          }
          const isWireOnly = /^[_A-Z]/.test(member) || (kind === 'property' && !('read' in more));
          return isWireOnly ? [] : [{ name: member, kind, since: set }];
        }),
      ].sort(byName),
    }))
    .sort(byName);
}

/** What the wire asks of a collection without naming a member. */
function collectionMembers(
  since: string,
  collection: { readonly item?: unknown } | undefined,
  declared: DeclaredClass | undefined,
): readonly ModelledMember[] {
  if (collection === undefined) return [];
  const items: ModelledMember = { name: 'items', kind: 'property', since };
  // The wire finds items of every collection again; not every class has the method.
  const hasGetItem = collection.item !== undefined && declared?.members.has('getItem') === true;
  return !hasGetItem ? [items] : [items, { name: 'getItem', kind: 'method', since }];
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
