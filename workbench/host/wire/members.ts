import { offers } from '../profile';
import type { Arguments } from './arguments';
import type { Json } from './batch';
import { HostError } from './host-error';
import { HostObject, type TypeName } from './host-object';
import type { Member, MethodResult, ObjectType } from './object-type';
import type { Registry } from './registry';
import type { Session } from './session';

export const clientName = (wireName: string): string => wireName.charAt(0).toLowerCase() + wireName.slice(1);

/** Uses the members of the model's objects, by the wire's names or the client's: as far as the profile has them. */
export class Members {
  constructor(
    private readonly registry: Registry,
    private readonly session: Session,
  ) {}

  call(object: HostObject, wireName: string, args: Arguments): MethodResult {
    return this.#callTyped(object, this.registry.typeOf(object), wireName, args);
  }

  assign(object: HostObject, wireName: string, value: unknown): void {
    this.#assignTyped(object, this.registry.typeOf(object), wireName, value);
  }

  /** Sets properties by the client's names, at any depth. */
  update(object: HostObject | null, state: Readonly<Record<string, unknown>>): void {
    if (object === null) throw new HostError('InvalidOperation', 'The object is a null object.');
    this.#updateTyped(object, this.registry.typeOf(object), state);
  }

  /** The object that a property is; null for a null object. */
  open(parent: HostObject, wireName: string): HostObject | null {
    return this.#openTyped(parent, this.registry.typeOf(parent), wireName);
  }

  /** The item of a collection, by whatever its class takes. */
  item(parent: HostObject, key: unknown): HostObject {
    return this.#itemTyped(parent, this.registry.typeOf(parent), key);
  }

  /** What the client finds the object again by. */
  identity<Name extends TypeName>(object: HostObject<Name>): Readonly<Record<string, Json>> {
    return { ...this.registry.typeOf(object).identity?.(object.target) };
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

  #assignTyped<Name extends TypeName>(
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

  #updateTyped<Name extends TypeName>(
    object: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    state: Readonly<Record<string, unknown>>,
  ): void {
    for (const [name, value] of Object.entries(state)) {
      const member = type.members[name];
      if (member?.kind === 'navigation' && member.write === undefined && isRecord(value)) {
        this.update(this.#openTyped(object, type, name), value);
      } else {
        this.#assignTyped(object, type, name, value);
      }
    }
  }

  #openTyped<Name extends TypeName>(
    parent: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    wireName: string,
  ): HostObject | null {
    const [name, member] = this.#member(parent, type, wireName);
    if (member.kind !== 'navigation') throw new HostError('ApiNotFound', undefined, `${parent.type}.${name}`);
    return located(`${parent.type}.${name}`, () => member.open(parent.target, this.session));
  }

  #itemTyped<Name extends TypeName>(
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

/** A plain object, as a state or an argument has them. */
export function isRecord(value: unknown): value is Readonly<Record<string, Json>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof HostObject)
  );
}
