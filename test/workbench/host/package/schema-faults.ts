import type { Element } from './elements';
import { PART_SCHEMAS } from './part-schemas';

/** What one place in an element takes. */
interface Slot {
  /** The types of the elements that may stand there, by their names. */
  readonly types: ReadonlyMap<string, string>;
  readonly isRepeated: boolean;
  readonly isRequired: boolean;
}

function slotOf(token: string): Slot {
  const [, names = '', flags = ''] = /^([^*!]*)([*!]*)$/.exec(token) ?? [];
  const types = names.split('|').map((name): readonly [string, string] => {
    const [element = '', type = element] = name.split(':');
    return [element, type];
  });
  return { types: new Map(types), isRepeated: flags.includes('*'), isRequired: flags.includes('!') };
}

const SLOTS: ReadonlyMap<string, readonly Slot[]> = new Map<string, readonly Slot[]>(
  Object.entries(PART_SCHEMAS).flatMap(([namespace, schema]) =>
    Object.entries(schema).map(
      ([type, slots]) => [`${namespace}|${type}`, slots.split(' ').map(slotOf)] as const,
    ),
  ),
);

type Scope = Readonly<Record<string, string>>;

/** The namespaces that prefixes mean inside the element. */
function scopeIn(element: Element, outer: Scope): Scope {
  const declared = Object.entries(element.attributes ?? {}).flatMap(([name, value]) => {
    const prefix = /^xmlns(?::(.*))?$/.exec(name);
    return prefix === null ? [] : [[prefix[1] ?? '', value] as const];
  });
  return declared.length === 0 ? outer : { ...outer, ...Object.fromEntries(declared) };
}

interface Name {
  readonly namespace: string;
  readonly local: string;
}

function nameOf({ name = '' }: Element, scope: Scope): Name {
  const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/.exec(name) ?? [];
  return { namespace: scope[prefix] ?? '', local };
}

/** What is out of order, missing or too much in a part, by ECMA-376; elements of unknown namespaces are passed over. */
export function schemaFaults(root: Element): readonly string[] {
  const scope = scopeIn(root, {});
  const { namespace, local } = nameOf(root, scope);
  return faultsIn(root, scope, `${namespace}|${local}`, local);
}

function faultsIn(element: Element, scope: Scope, type: string, path: string): readonly string[] {
  const slots = SLOTS.get(type);
  if (slots === undefined) return [];
  const faults: string[] = [];
  const filled = new Set<Slot>();
  let at = 0;
  for (const child of element.children ?? []) {
    if (child.type !== 'element') continue;
    const inner = scopeIn(child, scope);
    const { namespace, local } = nameOf(child, inner);
    if (PART_SCHEMAS[namespace] === undefined) continue;
    const found = slots.findIndex((slot, place) => place >= at && slot.types.has(local));
    const slot = slots[found];
    if (slot === undefined) {
      const isKnown = slots.some(({ types }) => types.has(local));
      const fault = isKnown ? 'is out of order or there twice' : 'does not belong there';
      faults.push(`${path}: ${local} ${fault}`);
      continue;
    }
    filled.add(slot);
    at = slot.isRepeated ? found : found + 1;
    faults.push(
      ...faultsIn(child, inner, `${namespace}|${slot.types.get(local) ?? local}`, `${path}/${local}`),
    );
  }
  const holdsOthers = (element.children ?? []).some(
    (child) => child.type === 'element' && child.name?.endsWith('AlternateContent') === true,
  );
  const missing = slots.filter((slot) => slot.isRequired && !filled.has(slot) && !holdsOthers);
  return [...faults, ...missing.map(({ types }) => `${path} lacks ${[...types.keys()].join(' or ')}`)];
}
