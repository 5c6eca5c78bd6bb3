import { headerSpelling, headerText, withoutTranslation } from './header-text';
import { FOREIGN_HEAD, NEUTRAL_TAIL, ROLE_WORDS, type ColumnRole } from './role-lexicon';

/** What a header's words say of its role: `exact` where they are an alias, `part` where they contain one. */
export interface RoleMatch {
  readonly role: ColumnRole;
  readonly word: string;
  readonly strength: 'exact' | 'part';
}

interface Word {
  readonly role: ColumnRole;
  readonly text: string;
}

const normal = (word: string): string => word.normalize('NFKC').replaceAll(' ', '').toLowerCase();

const rolesOf = (list: 'anywhere' | 'exactly'): Word[] =>
  (Object.keys(ROLE_WORDS) as ColumnRole[]).flatMap((role) =>
    ROLE_WORDS[role][list].map((word) => ({ role, text: normal(word) })),
  );

const INSIDE = rolesOf('anywhere').sort((a, b) => b.text.length - a.text.length);
const EXACT = new Map([...rolesOf('exactly'), ...INSIDE].map(({ role, text }) => [text, role]));

const ENTRY_ROLES: ReadonlySet<ColumnRole> = new Set(['progress', 'rank', 'reportedOn']);

/**
 * The role that a header's words name, after workbook §1: the longest alias wins; of two as long, the one that ends
 * the header, since a Chinese header ends in what it is (任务完成情况 is the 完成情况, not the 任务). What stands
 * after the alias must not turn it into something else (责任单位联系人, 任务完成时限 have no role).
 * @param plain a header as `headerText` leaves it.
 */
export function roleOf(plain: string): RoleMatch | null {
  const text = normal(plain);
  const exact = EXACT.get(text);
  if (exact !== undefined) return { role: exact, word: text, strength: 'exact' };
  return roleOfFirst(text) ?? roleInside(text);
}

/** Of two things in one header the first is what the column holds: 牵头单位及配合单位, 进展情况和存在问题. */
function roleOfFirst(text: string): RoleMatch | null {
  const end = text.search(CONJUNCTION);
  return end < 2 ? null : roleInside(text.slice(0, end));
}

const CONJUNCTION = /[及和与、/]/u;

function roleInside(text: string): RoleMatch | null {
  const best = longestIn(text);
  if (best === null) return null;
  const { word, end } = best;
  const tail = text.slice(end);
  if (tail !== '' && !NEUTRAL_TAIL.test(tail)) return null;
  if (ENTRY_ROLES.has(word.role) && isForeign(text)) return null;
  return { role: word.role, word: word.text, strength: 'part' };
}

/** The longest alias inside a text, of several as long the one that ends last; `INSIDE` begins with the longest. */
function longestIn(text: string): { readonly word: Word; readonly end: number } | null {
  let best: { readonly word: Word; readonly end: number } | null = null;
  for (const word of INSIDE) {
    if (best !== null && best.word.text.length > word.text.length) break;
    const at = text.lastIndexOf(word.text);
    const end = at + word.text.length;
    if (at >= 0 && (best === null || end > best.end)) best = { word, end };
  }
  return best;
}

const ABOUT_THE_PLAN =
  /^(?:计划|目标)(?:任务|工作)?(?:完成|落实|执行)|^(?:计划|目标)(?:任务|工作)(?:进展|推进)/u;

/** 上月进展 and 计划进展 are not this month's; 计划完成情况 is how the plan was met. */
function isForeign(text: string): boolean {
  return FOREIGN_HEAD.test(text) && !ABOUT_THE_PLAN.test(text);
}

/** Longer cells, brackets' notes included, are not looked at when searching for a header; nor are sentences. */
const LONGEST_CELL = 80;
const LONGEST_HEADER = 20;
const SENTENCE = /[,，。;；%％]/u;
/** White space, zero-width characters, and forms that NFKC makes plain. */
const UNUSUAL = /[\s\p{Cf}\u2e80-\u2fdf\uf900-\ufaff\uff00-\uffef]/u;
const BRACKET = /[([（【〔［]/u;
const BRACKET_OR_BLANK = /[([（【〔［\s]/u;
const ANCHOR = new RegExp(
  `(?:${(['item', 'leadUnit'] as const)
    .flatMap((role) => [...ROLE_WORDS[role].anywhere, ...ROLE_WORDS[role].exactly])
    .map((word) => word.replaceAll(' ', ''))
    .join('|')})(?:$|[名情说内简概描详明清一栏列项及和与、/;；,，\\d０-９([（【〔［:：*★☆▲※])`,
  'iu',
);

/** Whether a cell is, or may be, the header of items or lead units: cheap for the many cells that are neither. */
export function mayNameItemsOrUnits(text: string): boolean {
  const plain = plainHeader(text);
  if (plain === null || !ANCHOR.test(plain)) return false;
  const role = roleOf(headerText(plain).plain)?.role;
  return role === 'item' || role === 'leadUnit';
}

/** Whether a cell is an alias of one of the roles and nothing else, but for brackets' notes. */
export function isNamed(text: string, roles: readonly ColumnRole[] | 'any'): boolean {
  const plain = plainHeader(text);
  if (plain === null) return false;
  const role =
    EXACT.get(normal(plain)) ??
    (BRACKET.test(plain) ? EXACT.get(normal(headerText(plain).plain)) : undefined);
  return role !== undefined && (roles === 'any' || roles.includes(role));
}

/** A cell's text in plain spelling; null where it is too long, or a sentence, and so no header. */
function plainHeader(text: string): string | null {
  if (text.length < 2 || text.length > LONGEST_CELL) return null;
  if (text.length > LONGEST_HEADER && !BRACKET_OR_BLANK.test(text)) return null;
  const plain = withoutTranslation(UNUSUAL.test(text) ? headerSpelling(text) : text);
  const bracket = plain.search(BRACKET);
  if ((bracket < 0 ? plain.length : bracket) > LONGEST_HEADER) return null;
  return SENTENCE.test(bracket < 0 ? plain : plain.slice(0, bracket)) ? null : plain;
}
