import { isHollowText, isVoidText, withoutFinalStop, withoutSpaces } from './text';
import { splitAtSeparators, withoutBrackets, type NotedWord } from './unit-separators';
import { endsAsBody } from './unit-body';

/** One name of a unit's cell, as written, white space removed. */
export interface UnitName {
  readonly name: string;
  /** `（牵头）` stands on it. */
  readonly marksLead: boolean;
}

export interface UnitCells {
  /** Text of the lead unit's cell; empty where there is none. */
  readonly lead: string;
  /** Text of the supporting units' cell; empty where there is none. */
  readonly support: string;
  readonly multiLead: 'first' | 'all';
  /** A name as written → the name it counts under. Compared by {@link unitKey}. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** An item's units after splitting and aliases; each once, no lead among the supporting ones. */
export interface AssignedUnits {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

const LEAD_NOTE = /^(?:主|总)?牵头(?:责任)?(?:单位|部门)?$/u;
const LABEL = /^(?:主要|共同)?(?:牵头|责任|主办|承办|主责|配合|协办|参与)(?:责任)?(?:单位|部门)?[:：]/u;
const AND_OTHERS =
  /等(?:[\d一二两三四五六七八九十]+[个家]?)?(?:相关|有关|其他|其它)?(?:责任|成员|配合|区直|县直|市直)?(?:单位|部门)?$/u;
const NUMBERING = /^(?:\d{1,2}[.)．）]|[①-⑳])(?=\p{Script=Han})/u;

/** What names of units compare by: NFKC, white space removed. Rules §6. */
export function unitKey(name: string): string {
  return withoutSpaces(name);
}

/** A written word without what belongs to no name: a label, a number in a list, 等单位, a full stop. */
function bareName(written: string): string {
  const listed = written
    .replace(/[\p{White_Space}\p{Cf}\p{Cc}]+/gu, '')
    .replace(LABEL, '')
    .replace(NUMBERING, '');
  const name = withoutFinalStop(listed).replace(AND_OTHERS, '');
  return /\p{L}/u.test(name) && !isVoidText(name) && !isHollowText(name) ? name : '';
}

const isLeadNote = (note: string): boolean =>
  unitKey(note)
    .split(/\p{P}/u)
    .some((word) => LEAD_NOTE.test(word));

const marksLead = ({ notes }: NotedWord): boolean => notes.some(isLeadNote);

/** The names in words that only spaces part: one each where all end as a body does, else one of all together. */
function namesBetweenSeparators(words: readonly NotedWord[]): readonly UnitName[] {
  const names = words
    .map((word) => ({ name: bareName(word.name), marksLead: marksLead(word) }))
    .filter(({ name }) => name !== '');
  if (words.length === 1 || names.every(({ name }) => endsAsBody(unitKey(name)))) return names;
  const joined = bareName(words.map(({ name }) => name).join(''));
  return joined === '' ? [] : [{ name: joined, marksLead: words.some(marksLead) }];
}

/**
 * The names in a unit's cell, in the order written, repeated ones included; none where the cell is blank, void or
 * hollow. Rules §6: split outside brackets, notes in brackets and 等单位 dropped. A cell that stands in brackets as a
 * whole names what is in them.
 */
export function splitUnits(text: string): readonly UnitName[] {
  if (isVoidText(text) || isHollowText(text)) return [];
  const groups = splitAtSeparators(text);
  const names = groups.flatMap(namesBetweenSeparators);
  if (names.length > 0) return names;
  const notes = groups.flat().flatMap((word) => word.notes.filter((note) => !isLeadNote(note)));
  return notes.flatMap((note) => splitAtSeparators(withoutBrackets(note)).flatMap(namesBetweenSeparators));
}

const resolvers = new WeakMap<UnitCells['aliases'], (name: string) => string>();

/**
 * The name that a unit counts under. Aliases of aliases are followed; names that are aliases of each other in a
 * circle count under the first of them by code units.
 */
export function withAlias(name: string, aliases: UnitCells['aliases']): string {
  let resolve = resolvers.get(aliases);
  if (!resolve) {
    resolve = aliasResolver(aliases);
    resolvers.set(aliases, resolve);
  }
  return resolve(name);
}

function aliasResolver(aliases: UnitCells['aliases']): (name: string) => string {
  const targets = new Map(
    Object.entries(aliases)
      .map(([from, to]) => [unitKey(from), to.trim()] as const)
      .filter(([from, to]) => from !== '' && to !== '' && from !== unitKey(to)),
  );
  if (targets.size === 0) return (name) => name;
  return (name) => {
    const followed = [name];
    const seen = new Set([unitKey(name)]);
    for (
      let target = targets.get(unitKey(name));
      target !== undefined;
      target = targets.get(unitKey(target))
    ) {
      if (seen.has(unitKey(target))) {
        const circle = followed.slice(followed.findIndex((other) => unitKey(other) === unitKey(target)));
        return circle.reduce((first, other) => (unitKey(other) < unitKey(first) ? other : first));
      }
      seen.add(unitKey(target));
      followed.push(target);
    }
    return followed.at(-1) ?? name;
  };
}

function distinct(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const keys = new Set(taken.map(unitKey));
  return names.filter((name) => {
    const fresh = !keys.has(unitKey(name));
    keys.add(unitKey(name));
    return fresh;
  });
}

/**
 * Which units answer for an item and which support it. Rules §6. A name with `（牵头）` comes before the others of its
 * cell; the first leads, and the rest support, unless `multiLead: 'all'` makes all of the lead cell's names leads.
 */
export function assignUnits({ lead, support, multiLead, aliases }: UnitCells): AssignedUnits {
  const listed = splitUnits(lead);
  const ordered = [...listed.filter((unit) => unit.marksLead), ...listed.filter((unit) => !unit.marksLead)];
  const counted = (units: readonly UnitName[]): readonly string[] =>
    distinct(units.map(({ name }) => withAlias(name, aliases)));
  const inLeadCell = counted(ordered);
  const leads = multiLead === 'all' ? inLeadCell : inLeadCell.slice(0, 1);
  return { lead: leads, support: distinct([...counted(listed), ...counted(splitUnits(support))], leads) };
}

/** Whether a name stands for many (各乡镇街道, 区各重点项目指挥部) and is never ranked alone. Rules §6. */
export function isCollectiveUnit(name: string): boolean {
  const key = unitKey(name);
  return /^(?:全[区县市])?各|各(?:专班|成员单位|指挥部)$|各.*(?:乡镇|街道|部门|单位|指挥部)/u.test(key);
}
