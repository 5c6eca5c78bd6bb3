/** What shows nothing: white space of every width, and format and control characters (zero width, BOM). */
const BLANK = /[\p{White_Space}\p{Cf}\p{Cc}]+/gu;
const FORMAT = /\p{Cf}+/gu;
const BLANK_AND_PUNCTUATION = /[\p{White_Space}\p{Cf}\p{Cc}\p{P}]+/gu;

/** Characters that look like a void mark and are typed in its place. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\p{Pd}−─━]/gu, '-'],
  [/[∕╱]/g, '/'],
  [/[∖⧵╲]/g, '\\'],
  [/[·•・⋯]/g, '.'],
  [/[☐▢◻⬜]/g, '□'],
  [/[✕✖╳⨯]/g, '×'],
];

/** The marks of rules §4 after NFKC, dashes of any length as one; each alone or repeated. */
const VOID_MARKS = /^(?:\/+|\\+|-+|_+|\.+|。+|×+|□+|(?:null)+|(?:\(空\))+)$/i;

/** Rules §4. */
const HOLLOW_WORDS: ReadonlySet<string> = new Set([
  '无',
  '暂无',
  '没有',
  '今日无',
  'wu',
  '同上',
  '同上月',
  '同前',
  '无进展',
  '无变化',
]);

/**
 * A cell's text as the readers of values take it: NFKC, each run of white space one space, none at the ends,
 * no zero-width characters. Line breaks become spaces.
 */
export function normalizeCellText(text: string): string {
  return text.normalize('NFKC').replace(FORMAT, '').replace(BLANK, ' ').normalize('NFKC').trim();
}

/** {@link normalizeCellText} with every space gone. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(BLANK, '').normalize('NFKC');
}

/** Dashes of every length and width as `-`; slashes, dots, squares and crosses likewise as their plain form. */
export function withPlainMarks(text: string): string {
  return LOOKALIKES.reduce((plain, [marks, mark]) => plain.replace(marks, mark), text);
}

/** What texts compare by, for repeats and keys: NFKC, all white space and punctuation removed. Rules §6. */
export function textKey(text: string): string {
  return text.normalize('NFKC').replace(BLANK_AND_PUNCTUATION, '').normalize('NFKC');
}

function withoutEnding(text: string, ending: RegExp): string {
  let end = text.length;
  while (end > 0 && ending.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without the punctuation and spaces that a text ends in. */
export function withoutFinalPunctuation(text: string): string {
  return withoutEnding(text, /[\s\p{P}~]/u);
}

/** Without the stop, comma or the like that a value ends in; unlike `%`, `?` or `-` it changes nothing. */
export function withoutFinalStop(text: string): string {
  return withoutEnding(text, /[ 。.,;:!、，；：！．]/u);
}

/** The first character that shows, after NFKC; empty where none does. Tells most texts from void at a glance. */
function firstVisible(text: string): string {
  return /[^\p{White_Space}\p{Cf}\p{Cc}]/u.exec(text)?.[0].normalize('NFKC').charAt(0) ?? '';
}

/** Whether a text begins with an ordinary Chinese character or a digit, as most do. */
function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 0x4e00 && first <= 0x9fff) || (first >= 0x30 && first <= 0x39);
}

/** Whether a text says nothing: blank, or one void mark, alone or repeated. Rules §4. */
export function isVoidText(text: string): boolean {
  if (beginsPlainly(text)) return false;
  if (/[^\P{L}nN]|\p{N}/u.test(firstVisible(text))) return false;
  const bare = withPlainMarks(withoutSpaces(text));
  return bare === '' || VOID_MARKS.test(bare);
}

/**
 * Whether a text is a word that only fills the cell (无, 同上 …). Rules §4; such a word in brackets is that word.
 */
export function isHollowText(text: string): boolean {
  if (beginsPlainly(text) && !/^[无暂没今同]/.test(text)) return false;
  if (!/[无暂没今同wW([【〔]/.test(firstVisible(text))) return false;
  const bare = withoutSpaces(text).toLowerCase();
  const bracketed = /^[([【〔](.*)[)\]】〕]$/u.exec(withoutFinalStop(bare))?.[1] ?? bare;
  return HOLLOW_WORDS.has(withoutFinalPunctuation(bracketed));
}
