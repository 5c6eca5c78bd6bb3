import type { Arguments } from './arguments';
import type { Json } from './batch';
import type { HostObject } from './host-object';
import type { Session } from './session';

/** A requirement set of Office.js: `ExcelApi 1.4` is `1.4`. */
export type ApiSet = `1.${number}`;

/** A scalar property: what `load` brings and an assignment sets. */
export interface Property<Target> {
  readonly kind: 'property';
  readonly since: ApiSet;
  /** Absent where the name only exists for writing on the wire. */
  readonly read?: (target: Target, session: Session) => Json;
  readonly write?: (target: Target, value: unknown, session: Session) => void;
  /** Not brought by a load of everything: it has to be named. */
  readonly onlyByName?: boolean;
  /** The wire calls it as the client does, where it has other names with a capital. */
  readonly isSmallOnWire?: boolean;
  /** `null` says something, where it is refused of other properties. */
  readonly takesNull?: boolean;
}

/** A property that is an object of its own. */
export interface Navigation<Target> {
  readonly kind: 'navigation';
  readonly since: ApiSet;
  readonly open: (target: Target, session: Session) => HostObject | null;
  /** For `x.rule = {…}`: properties that are set whole. */
  readonly write?: (target: Target, value: unknown, session: Session) => void;
}

export type MethodResult = HostObject | Json | void;

export interface Method<Target> {
  readonly kind: 'method';
  readonly since: ApiSet;
  readonly call: (target: Target, args: Arguments, session: Session) => MethodResult;
}

export type Member<Target> = Property<Target> | Navigation<Target> | Method<Target>;

export interface Collection<Target> {
  items(target: Target, session: Session): readonly HostObject[];
  /** By key, id or index, whatever the class takes; null where there is none. */
  item?(target: Target, key: unknown, session: Session): HostObject | null;
}

/** All that the interpreter knows of one Office.js class. Members have the client's names. */
export interface ObjectType<Target> {
  readonly since: ApiSet;
  readonly members: Readonly<Record<string, Member<Target>>>;
  /** The identity that the client uses to find the object again. */
  readonly identity?: (
    target: Target,
  ) => Readonly<Record<'Id' | '_Id', string> | { Id: string } | { _Id: string }>;
  readonly collection?: Collection<Target>;
}

export function property<Target>(
  since: ApiSet,
  read: (target: Target, session: Session) => Json,
  write?: (target: Target, value: unknown, session: Session) => void,
): Property<Target> {
  return { kind: 'property', since, read, ...(write === undefined ? {} : { write }) };
}

/** A property that a load of everything leaves out. */
export function namedProperty<Target>(
  since: ApiSet,
  read: (target: Target, session: Session) => Json,
  write?: (target: Target, value: unknown, session: Session) => void,
): Property<Target> {
  return { ...property(since, read, write), onlyByName: true };
}

/** The property under a name that the wire does not begin with a capital. */
export function smallOnWire<Target>(known: Property<Target>): Property<Target> {
  return { ...known, isSmallOnWire: true };
}

/** A name that the wire uses for writing what is read under another. */
export function writeOnly<Target>(
  since: ApiSet,
  write: (target: Target, value: unknown, session: Session) => void,
): Property<Target> {
  return { kind: 'property', since, write };
}

export function navigation<Target>(
  since: ApiSet,
  open: (target: Target, session: Session) => HostObject | null,
  write?: (target: Target, value: unknown, session: Session) => void,
): Navigation<Target> {
  return { kind: 'navigation', since, open, ...(write === undefined ? {} : { write }) };
}

export function method<Target>(
  since: ApiSet,
  call: (target: Target, args: Arguments, session: Session) => MethodResult,
): Method<Target> {
  return { kind: 'method', since, call };
}
