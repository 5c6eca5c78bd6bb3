/** What shows nothing: white space of every width, and format and control characters (zero width, BOM). */
const BLANK = /[\p{White_Space}\p{Cf}\p{Cc}]+/gu;
const FORMAT = /\p{Cf}+/gu;
const BLANK_AND_PUNCTUATION = /[\p{White_Space}\p{Cf}\p{Cc}\p{P}]+/gu;

/** Characters that look like a void mark and are typed in its place. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\p{Pd}−─━]/gu, '-'],
  [/[∕⁄╱]/g, '/'],
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

/** Without the punctuation and spaces that a text ends in. */
export function withoutFinalPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\p{P}~]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without the stop, comma or the like that a number or a date ends in; unlike `%`, `?` or `-` it changes nothing. */
export function withoutFinalStop(text: string): string {
  return text.replace(/[ 。.,;:!、]+$/u, '');
}

/** Whether a text says nothing: blank, or one void mark, alone or repeated. Rules §4. */
export function isVoidText(text: string): boolean {
  const bare = withPlainMarks(withoutSpaces(text));
  return bare === '' || VOID_MARKS.test(bare);
}

/**
 * Whether a text is a word that only fills the cell (无, 同上 …). Rules §4; such a word in brackets is that word.
 */
export function isHollowText(text: string): boolean {
  const bare = withoutSpaces(text).toLowerCase();
  const bracketed = /^[([【〔](.*)[)\]】〕]$/u.exec(bare)?.[1] ?? bare;
  return HOLLOW_WORDS.has(withoutFinalPunctuation(bracketed));
}
