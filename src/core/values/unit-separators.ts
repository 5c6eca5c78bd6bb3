/** A word of a unit's cell with the notes in brackets that stand on it; the name is as written. */
export interface NotedWord {
  readonly name: string;
  readonly notes: readonly string[];
}

const OPENING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['【', '】'],
  ['〔', '〕'],
]);
const CLOSING: ReadonlySet<string> = new Set(OPENING.values());
/** Marks of other widths and their plain form, of those that matter here. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  [...'（）［］｛｝，；／､﹑﹐﹔﹙﹚﹛﹜'].map((mark) => [mark, mark.normalize('NFKC')]),
);
// 丶 is a stroke, not a mark; input methods offer it for 、, and no name holds it.
const SEPARATOR = /^[、丶,;/\n\r\v\u0085\u2028\u2029]$/u;
const SPACE = /^\p{White_Space}$/u;

/** From the index of each bracket that opens a pair to the index of the one that closes it. */
function bracketPairs(chars: readonly string[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map([...CLOSING].map((closing): [string, number[]] => [closing, []]));
  chars.forEach((char, index) => {
    open.get(OPENING.get(char) ?? '')?.push(index);
    const opening = open.get(char)?.pop();
    if (opening !== undefined) pairs.set(opening, index);
  });
  return pairs;
}

/** Collects words into groups: a separator ends a group, a space ends a word. */
class Words {
  readonly #groups: NotedWord[][] = [[]];
  /** Notes of the latest word that has a name; a note by itself belongs to it, across a line break too. */
  #latestNotes: string[] | null = null;
  #name = '';
  #notes: string[] = [];

  addToName(char: string): void {
    this.#name += char;
  }

  addNote(note: string): void {
    this.#notes.push(note);
  }

  endWord(): void {
    if (this.#name === '' && this.#latestNotes) this.#latestNotes.push(...this.#notes);
    else if (this.#name !== '' || this.#notes.length > 0) {
      this.#groups.at(-1)?.push({ name: this.#name, notes: this.#notes });
      if (this.#name !== '') this.#latestNotes = this.#notes;
    }
    this.#name = '';
    this.#notes = [];
  }

  endGroup(): void {
    this.endWord();
    this.#groups.push([]);
  }

  get groups(): readonly (readonly NotedWord[])[] {
    return this.#groups.filter((words) => words.length > 0);
  }
}

/**
 * Cuts a unit's cell at `、 ， , ； ; ／ /` and line breaks into groups, and those at spaces into words. Nothing is cut
 * inside brackets, of either width and nested; a bracket that is never closed encloses what follows up to the next
 * separator or space, one that was never opened is dropped. Rules §6.
 */
export function splitAtSeparators(text: string): readonly (readonly NotedWord[])[] {
  const written = [...text];
  const chars = written.map((char) => PLAIN.get(char) ?? char);
  const pairs = bracketPairs(chars);
  const words = new Words();
  let unclosed: string | null = null;
  const endUnclosed = (): void => {
    if (unclosed !== null) words.addNote(unclosed);
    unclosed = null;
  };
  for (let index = 0; index < written.length; index += 1) {
    const char = chars[index] ?? '';
    const closing = pairs.get(index);
    if (SEPARATOR.test(char)) {
      endUnclosed();
      words.endGroup();
    } else if (unclosed !== null && unclosed.trim() !== '' && SPACE.test(written[index] ?? '')) {
      endUnclosed();
      words.endWord();
    } else if (unclosed !== null) {
      unclosed += written[index] ?? '';
    } else if (closing !== undefined) {
      words.addNote(written.slice(index + 1, closing).join(''));
      index = closing;
    } else if (OPENING.has(char)) {
      unclosed = '';
    } else if (SPACE.test(written[index] ?? '')) {
      words.endWord();
    } else if (!CLOSING.has(char)) {
      words.addToName(written[index] ?? '');
    }
  }
  endUnclosed();
  words.endGroup();
  return words.groups;
}

/** A text with its brackets taken away, and what they enclose left. */
export function withoutBrackets(text: string): string {
  return text.replace(/[()（）[\]［］{}｛｝【】〔〕]/gu, '');
}
