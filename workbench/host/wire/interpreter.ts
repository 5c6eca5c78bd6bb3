import { offers } from '../profile';
import { Arguments } from './arguments';
import {
  ActionKind,
  PathKind,
  type Action,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from './batch';
import { HostError } from './host-error';
import { HostObject, type TypeName } from './host-object';
import type { Member, MethodResult, ObjectType } from './object-type';
import { CLIENT_NAMES, Query, SERVER_NAMES } from './query';
import type { References } from './references';
import type { Registry } from './registry';
import type { Session } from './session';

/** The path leads to a null object. */
type Resolved = HostObject | null;

const HTTP_STATUS: Readonly<Partial<Record<string, number>>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};

const clientName = (wireName: string): string => wireName.charAt(0).toLowerCase() + wireName.slice(1);

/**
 * Runs one batch in order. There is no transaction: the first action that fails ends the batch, and what ran
 * before it stays done.
 */
export class Interpreter {
  readonly #objects = new Map<number, Resolved>();
  readonly #referenceOf = new Map<HostObject, string>();
  readonly #results: { ActionId: number; Value: Json }[] = [];
  readonly #traces: number[] = [];

  constructor(
    private readonly body: RequestBody,
    private readonly registry: Registry,
    private readonly session: Session,
    private readonly references: References,
  ) {}

  query(object: HostObject, paths: readonly string[]): Json {
    return new Query(this.registry, this.session, CLIENT_NAMES).answer(object, { Select: paths });
  }

  assign(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    this.#update(object, state);
  }

  /** What a person at this Excel does: a method's call. */
  call(object: HostObject, name: string, args: readonly unknown[]): MethodResult {
    return this.#callTyped(object, this.registry.typeOf(object), name, new Arguments(args));
  }

  item(object: HostObject, path: readonly string[], key: string): HostObject {
    const collection = path.reduce<HostObject>((parent, name) => {
      const child = this.#opened(parent, this.registry.typeOf(parent), name);
      if (child === null) throw new HostError('ItemNotFound');
      return child;
    }, object);
    return this.#indexedTyped(collection, this.registry.typeOf(collection), key);
  }

  /** The objects that the batch has led to so far. */
  objects(): readonly HostObject[] {
    return [...this.#objects.values()].filter((object) => object !== null);
  }

  /** Formulas are worked out when somebody looks, and at the end: not after each of a batch's many writes. */
  #calculate(): void {
    const { calculation, sheets } = this.session.workbook;
    calculation.run(sheets);
  }

  run(): ResponseBody {
    const response = this.#runAll();
    this.#calculate();
    return response;
  }

  #runAll(): ResponseBody {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        const value = this.#perform(action);
        if (value !== undefined) this.#results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: this.#results, TraceIds: this.#traces, Error: responseError(error, index) };
      }
    }
    return { Results: this.#results, TraceIds: this.#traces };
  }

  /** The result's value, or undefined where the wire has none. */
  #perform(action: Action): Json | undefined {
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return this.#instantiate(action);
      case ActionKind.query:
      case ActionKind.recursiveQuery:
        return this.#query(action, new Query(this.registry, this.session, SERVER_NAMES));
      case ActionKind.queryAsJson:
        return this.#query(action, new Query(this.registry, this.session, CLIENT_NAMES));
      case ActionKind.method:
        return this.#callMethod(action);
      case ActionKind.setProperty:
        this.#setProperty(action);
        return undefined;
      case ActionKind.update:
        this.#update(this.#object(action.ObjectPathId), action.ObjectState ?? {});
        return undefined;
      case ActionKind.trace:
        this.#traces.push(action.Id);
        return null;
      default:
        throw new HostError('ApiNotFound');
    }
  }

  #instantiate(action: Action): Json {
    const object = this.#object(action.ObjectPathId);
    if (object === null) return null;
    const identity = this.#identity(object);
    const reference = this.#referenceOf.get(object);
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
  }

  #identity<Name extends TypeName>(object: HostObject<Name>): Readonly<Record<string, Json>> {
    return { ...this.registry.typeOf(object).identity?.(object.target) };
  }

  #query(action: Action, query: Query): Json {
    this.#calculate();
    const object = this.#object(action.ObjectPathId);
    if (object === null) return null;
    const answer = query.answer(object, action.QueryInfo ?? {});
    const reference = this.#referenceOf.get(object);
    return reference !== undefined && isRecord(answer) ? { ...answer, _ReferenceId: reference } : answer;
  }

  #callMethod(action: Action): Json {
    const object = this.#object(action.ObjectPathId);
    if (action.Name === '_KeepReference') {
      if (object !== null) this.#referenceOf.set(object, this.references.keep(object));
      return null;
    }
    // Microsoft's samples delete what `getItemOrNullObject` did not find, and nothing comes of it.
    if (object === null) return null;
    const result = this.#call(object, action.Name, action.ArgumentInfo);
    return result instanceof HostObject || result === undefined ? null : result;
  }

  #call(object: HostObject, wireName: string, info: ArgumentInfo | undefined): MethodResult {
    return this.#callTyped(object, this.registry.typeOf(object), wireName, this.#arguments(info));
  }

  #callTyped<Name extends TypeName>(
    object: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    wireName: string,
    args: Arguments,
  ): MethodResult {
    const [name, member] = this.#member(object, type, wireName);
    if (member.kind !== 'method') throw new HostError('ApiNotFound', undefined, `${object.type}.${name}`);
    return located(`${object.type}.${name}`, () => {
      const done = this.session.before({
        object,
        name,
        isAssignment: false,
        first: args.raw(0),
        given: args.all,
      });
      const result = member.call(object.target, args, this.session);
      done?.();
      return result;
    });
  }

  #member<Name extends TypeName>(
    object: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    wireName: string,
  ): readonly [string, Member<HostObject<Name>['target']>] {
    const name = type.members[wireName] === undefined ? clientName(wireName) : wireName;
    const member = type.members[name];
    if (member === undefined || !offers(this.session.profile, member.since)) {
      throw new HostError('ApiNotFound', undefined, `${object.type}.${name}`);
    }
    return [name, member];
  }

  #setProperty(action: Action): void {
    const object = this.#object(action.ObjectPathId);
    if (object === null) throw new HostError('InvalidOperation', 'The object is a null object.');
    const value = this.#arguments(action.ArgumentInfo).raw(0);
    this.#assign(object, this.registry.typeOf(object), action.Name, value);
  }

  #assign<Name extends TypeName>(
    object: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    wireName: string,
    value: unknown,
  ): void {
    const [name, member] = this.#member(object, type, wireName);
    const write = member.kind === 'method' ? undefined : member.write;
    if (write === undefined) {
      const code = member.kind === 'property' ? 'InvalidArgument' : 'ApiNotFound';
      throw new HostError(code, undefined, `${object.type}.${name}`);
    }
    located(`${object.type}.${name}`, () => {
      const takesNull = member.kind === 'property' && member.takesNull === true;
      if (value === null && !takesNull) throw new HostError('InvalidArgument');
      const done = this.session.before({ object, name, isAssignment: true, first: value, given: [value] });
      write(object.target, value, this.session);
      done?.();
    });
  }

  #update(object: Resolved, state: Readonly<Record<string, unknown>>): void {
    if (object === null) throw new HostError('InvalidOperation', 'The object is a null object.');
    this.#updateTyped(object, this.registry.typeOf(object), state);
  }

  #updateTyped<Name extends TypeName>(
    object: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    state: Readonly<Record<string, unknown>>,
  ): void {
    for (const [name, value] of Object.entries(state)) {
      const member = type.members[name];
      if (member?.kind === 'navigation' && member.write === undefined && isRecord(value)) {
        this.#update(member.open(object.target, this.session), value);
      } else {
        this.#assign(object, type, name, value);
      }
    }
  }

  #arguments(info: ArgumentInfo | undefined): Arguments {
    return new Arguments(this.#dereferenceAll(info?.Arguments ?? [], info?.ReferencedObjectPathIds));
  }

  #dereferenceAll(values: readonly unknown[], ids: unknown): readonly unknown[] {
    const places: readonly unknown[] = Array.isArray(ids) ? ids : [];
    return values.map((value, at) => {
      const id = places[at];
      if (typeof id === 'number' && id !== 0) return this.#object(id);
      // Only arrays that hold objects have a mirror: a table of values has none, and is not walked.
      return Array.isArray(value) && Array.isArray(id)
        ? this.#dereferenceAll(value, id)
        : this.#dereference(value);
    });
  }

  /** Inside plain objects an object path stands as `{_ObjectPathId}`. */
  #dereference(value: unknown): unknown {
    if (!isRecord(value)) return value;
    if (typeof value['_ObjectPathId'] === 'number') return this.#object(value['_ObjectPathId']);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#dereference(part)]));
  }

  #object(id: number): Resolved {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidReference');
    const object = this.#resolve(path);
    this.#objects.set(id, object);
    return object;
  }

  #resolve(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PathKind.global:
        return new HostObject('Workbook', this.session.workbook);
      case PathKind.reference:
        return this.#restore(path.Name);
      case PathKind.nullObject:
        return null;
      case PathKind.property:
      case PathKind.method:
      case PathKind.indexer: {
        const parent = this.#object(path.ParentObjectPathId ?? 0);
        return parent === null ? null : this.#below(parent, path);
      }
      default:
        throw new HostError('ApiNotFound', undefined, path.Name);
    }
  }

  #restore(reference: string): HostObject {
    const object = this.references.find(reference);
    if (object === null) throw new HostError('InvalidReference');
    this.#referenceOf.set(object, reference);
    return object;
  }

  #below(parent: HostObject, path: ObjectPath): Resolved {
    if (path.ObjectPathType === PathKind.indexer) return this.#indexed(parent, path.ArgumentInfo);
    if (path.ObjectPathType === PathKind.property)
      return this.#opened(parent, this.registry.typeOf(parent), path.Name);
    const result = this.#call(parent, path.Name, path.ArgumentInfo);
    if (result instanceof HostObject) return result;
    if (result === null) return null;
    throw new HostError('ApiNotFound', undefined, `${parent.type}.${clientName(path.Name)}`);
  }

  #opened<Name extends TypeName>(
    parent: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    wireName: string,
  ): Resolved {
    const [name, member] = this.#member(parent, type, wireName);
    if (member.kind !== 'navigation') throw new HostError('ApiNotFound', undefined, `${parent.type}.${name}`);
    return located(`${parent.type}.${name}`, () => member.open(parent.target, this.session));
  }

  #indexed(parent: HostObject, info: ArgumentInfo | undefined): HostObject {
    return this.#indexedTyped(parent, this.registry.typeOf(parent), this.#arguments(info).raw(0));
  }

  #indexedTyped<Name extends TypeName>(
    parent: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    key: unknown,
  ): HostObject {
    const location = `${parent.type}.getItem`;
    const { collection } = type;
    if (collection?.item === undefined) throw new HostError('ApiNotFound', undefined, location);
    const item = located(location, () => collection.item?.(parent.target, key, this.session) ?? null);
    if (item === null) throw new HostError('ItemNotFound', undefined, location);
    return item;
  }
}

/** Gives a refusal from inside a member that member's name. */
function located<Result>(location: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError && error.location === '') error.location = location;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, Json>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof HostObject)
  );
}

function responseError(error: unknown, index: number): ResponseError {
  if (!(error instanceof HostError)) {
    // A defect of the host's own must not pass for one of Excel's refusals.
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      Code: 'GeneralException',
      Message: `The stand-in failed: ${details}`,
      Location: '',
      ActionIndex: index,
    };
  }
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: HTTP_STATUS[error.code] ?? 400,
  };
}
