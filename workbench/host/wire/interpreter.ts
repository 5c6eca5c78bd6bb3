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
import { HostObject } from './host-object';
import { clientName, isRecord, Members } from './members';
import type { MethodResult } from './object-type';
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
  Conflict: 409,
  GeneralException: 500,
};

/**
 * Runs one batch in order. There is no transaction: the first action that fails ends the batch, and what ran
 * before it stays done.
 */
export class Interpreter {
  readonly #objects = new Map<number, Resolved>();
  readonly #referenceOf = new Map<HostObject, string>();
  readonly #results: { ActionId: number; Value: Json }[] = [];
  readonly #traces: number[] = [];
  readonly #members: Members;

  constructor(
    private readonly body: RequestBody,
    private readonly registry: Registry,
    private readonly session: Session,
    private readonly references: References,
  ) {
    this.#members = new Members(registry, session);
  }

  query(object: HostObject, paths: readonly string[]): Json {
    return new Query(this.registry, this.session, CLIENT_NAMES).answer(object, { Select: paths });
  }

  assign(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    this.#members.update(object, state);
  }

  /** What a person at this Excel does: a method's call. */
  call(object: HostObject, name: string, args: readonly unknown[]): MethodResult {
    return this.#members.call(object, name, new Arguments(args));
  }

  item(object: HostObject, path: readonly string[], key: string): HostObject {
    const collection = path.reduce<HostObject>((parent, name) => {
      const child = this.#members.open(parent, name);
      if (child === null) throw new HostError('ItemNotFound');
      return child;
    }, object);
    return this.#members.item(collection, key);
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
        this.#members.update(this.#object(action.ObjectPathId), action.ObjectState ?? {});
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
    const identity = this.#members.identity(object);
    const reference = this.#referenceOf.get(object);
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
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
    return this.#members.call(object, wireName, this.#arguments(info));
  }

  #setProperty(action: Action): void {
    const object = this.#object(action.ObjectPathId);
    if (object === null) throw new HostError('InvalidOperation', 'The object is a null object.');
    this.#members.assign(object, action.Name, this.#arguments(action.ArgumentInfo).raw(0));
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
    if (path.ObjectPathType === PathKind.indexer)
      return this.#members.item(parent, this.#arguments(path.ArgumentInfo).raw(0));
    if (path.ObjectPathType === PathKind.property) return this.#members.open(parent, path.Name);
    const result = this.#call(parent, path.Name, path.ArgumentInfo);
    if (result instanceof HostObject) return result;
    if (result === null) return null;
    throw new HostError('ApiNotFound', undefined, `${parent.type}.${clientName(path.Name)}`);
  }
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
