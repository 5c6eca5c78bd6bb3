import { innerElements, patchAttributes, withContent } from './xml-spans';

/** The lists of the styles' part that entries are added to, in the order in which they stand there. */
export const STYLE_LISTS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;

export type StyleListName = (typeof STYLE_LISTS)[number];

/** One of the lists of the styles' part, to which entries are added. */
export class StyleList {
  readonly items: string[];
  readonly #byText = new Map<string, number>();
  #isChanged = false;

  constructor(
    private readonly name: StyleListName,
    private readonly known: string | undefined,
  ) {
    this.items = known === undefined ? [] : [...innerElements(known)];
    for (const [at, item] of this.items.entries()) if (!this.#byText.has(item)) this.#byText.set(item, at);
  }

  /** The place of an entry like that, new where there is none. */
  add(item: string): number {
    const known = this.#byText.get(item);
    if (known !== undefined) return known;
    this.#isChanged = true;
    const at = this.items.push(item) - 1;
    this.#byText.set(item, at);
    return at;
  }

  /** Puts entries in the place of all. */
  replaceAll(items: readonly string[]): void {
    if (items.length === this.items.length && items.every((item, at) => item === this.items[at])) return;
    this.#isChanged = true;
    this.items.splice(0, this.items.length, ...items);
    this.#byText.clear();
    for (const [at, item] of items.entries()) if (!this.#byText.has(item)) this.#byText.set(item, at);
  }

  /** The list's element, or null where nothing was added. */
  changedXml(): string | null {
    if (!this.#isChanged) return null;
    const list = patchAttributes(this.known ?? `<${this.name}/>`, { count: this.items.length });
    return withContent(list, this.items.join(''));
  }
}
