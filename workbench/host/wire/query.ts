import { offers } from '../profile';
import type { Json, QueryInfo } from './batch';
import { HostError } from './host-error';
import type { HostObject, TypeName } from './host-object';
import type { Member, ObjectType } from './object-type';
import type { Registry } from './registry';
import type { Session } from './session';

/** What a query asks for, as a tree of the client's names; `*` asks for all scalars. */
interface Selection {
  [name: string]: Selection;
}

function selectionOf(paths: readonly string[]): Selection {
  const selection: Selection = {};
  for (const path of paths) {
    let at = selection;
    for (const name of path.split('/')) {
      at[name] ??= {};
      at = at[name];
    }
  }
  return selection;
}

/** How the names of an answer are written: the server's (`_Items`, `Values`) or the client's (`items`, `values`). */
export interface Naming {
  readonly items: string;
  readonly member: (clientName: string) => string;
}

export const SERVER_NAMES: Naming = {
  items: '_Items',
  member: (name) => name.charAt(0).toUpperCase() + name.slice(1),
};

export const CLIENT_NAMES: Naming = { items: 'items', member: (name) => name };

/** Answers what a `load` asked for. */
export class Query {
  constructor(
    private readonly registry: Registry,
    private readonly session: Session,
    private readonly naming: Naming,
  ) {}

  answer(object: HostObject, info: QueryInfo): Json {
    const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((name) => `${name}/*`)];
    return this.#read(object, selectionOf(paths), info);
  }

  #read(object: HostObject, selection: Selection, page: QueryInfo = {}): Json {
    return this.#readTyped(object, this.registry.typeOf(object), selection, page);
  }

  #readTyped<Name extends TypeName>(
    object: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    selection: Selection,
    page: QueryInfo,
  ): Json {
    const answer: Record<string, Json> = {};
    const { collection } = type;
    const names = Object.keys(selection);
    const below = this.#itemSelection(selection, type);
    if (collection !== undefined && (names.length === 0 || Object.keys(below).length > 0)) {
      const items = collection.items(object.target, this.session);
      const first = page.Skip ?? 0;
      const end = typeof page.Top === 'number' ? first + page.Top : undefined;
      answer[this.naming.items] = items.slice(first, end).map((item) => this.#read(item, below));
    }
    Object.assign(answer, type.identity?.(object.target));
    if (names.length === 0 || names.includes('*')) this.#readScalars(object, type, answer);
    for (const name of names) {
      const member = type.members[name];
      const below = selection[name];
      if (member === undefined || below === undefined) continue;
      const value = this.#readMember(object, name, member, below);
      if (value !== undefined) answer[this.#written(name, member)] = value;
    }
    return answer;
  }

  /** The names of a collection's items stand beside its own: what the collection has itself is its own. */
  #itemSelection<Target>(selection: Selection, type: ObjectType<Target>): Selection {
    const below = Object.entries(selection).filter(([name]) => type.members[name] === undefined);
    return Object.fromEntries(below.map(([name, rest]) => (name === 'items' ? ['*', {}] : [name, rest])));
  }

  #readScalars<Name extends TypeName>(
    object: HostObject<Name>,
    type: ObjectType<HostObject<Name>['target']>,
    answer: Record<string, Json>,
  ): void {
    for (const [name, member] of Object.entries(type.members)) {
      if (member.kind !== 'property' || member.read === undefined || member.onlyByName === true) continue;
      if (!offers(this.session.profile, member.since)) continue;
      answer[this.#written(name, member)] = this.#scalar(object, name, () =>
        member.read?.(object.target, this.session),
      );
    }
  }

  #written<Target>(name: string, member: Member<Target>): string {
    return member.kind === 'property' && member.isSmallOnWire === true ? name : this.naming.member(name);
  }

  #readMember<Name extends TypeName>(
    object: HostObject<Name>,
    name: string,
    member: Member<HostObject<Name>['target']>,
    below: Selection,
  ): Json | undefined {
    if (member.kind === 'method') return undefined;
    if (!offers(this.session.profile, member.since)) {
      throw new HostError('ApiNotFound', undefined, `${object.type}.${name}`);
    }
    if (member.kind === 'property') {
      const { read } = member;
      return read === undefined
        ? undefined
        : this.#scalar(object, name, () => read(object.target, this.session));
    }
    const child = member.open(object.target, this.session);
    return child === null ? null : this.#read(child, below);
  }

  #scalar(object: HostObject, name: string, read: () => Json | undefined): Json {
    try {
      return read() ?? null;
    } catch (error) {
      if (error instanceof HostError && error.location === '') error.location = `${object.type}.${name}`;
      throw error;
    }
  }
}
