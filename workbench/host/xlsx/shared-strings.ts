import { openTag, patchAttributes, withContent } from './xml-spans';
import { escapeText, unescapeXml } from './xml-text';

const ITEM = /<si(?=[\s/>])(?:[^>]*\/>|[^>]*>[\s\S]*?<\/si>)/g;
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/** `_x000D_` for what XML cannot hold or would change; an underscore that would be read so is written so itself. */
export function escapeCellText(text: string): string {
  return escapeText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

function unescapeCellText(text: string): string {
  return unescapeXml(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** `<t>` with the text; spaces and line ends at its edges are said to count. */
export function textXml(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeCellText(text)}</t>`;
}

/** The plain text of a string's item: its runs without what is written above them. */
function plainText(item: string): string {
  const runs = item.replace(/<rPh(?=[\s>])[\s\S]*?<\/rPh>/g, '');
  return [...runs.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
    .map(([, text]) => unescapeCellText(text ?? ''))
    .join('');
}

/** The texts that a workbook's cells share; those of the file keep their places. */
export class SharedStrings {
  readonly #places = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #known: number;

  constructor(private readonly xml: string | null) {
    let at = 0;
    for (const [item] of (xml ?? '').matchAll(ITEM)) {
      const text = plainText(item);
      // A text that is there with and without formats of its own is taken without.
      if (!this.#places.has(text) || !/<r[\s>]/.test(item)) this.#places.set(text, at);
      at += 1;
    }
    this.#known = at;
  }

  /** The place of a text, new where it is not there. */
  add(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#known + this.#added.length;
    this.#added.push(`<si>${textXml(text)}</si>`);
    this.#places.set(text, place);
    return place;
  }

  get isChanged(): boolean {
    return this.#added.length > 0;
  }

  /** The part, of which `uses` cells show a text. */
  toXml(uses: number): string {
    const xml = this.xml ?? EMPTY;
    const start = xml.search(/<sst(?=[\s/>])/);
    const head = xml.slice(0, start);
    const root = patchAttributes(xml.slice(start), {
      count: uses,
      uniqueCount: this.#known + this.#added.length,
    });
    const tag = openTag(root);
    if (tag.endsWith('/>')) return head + withContent(root, this.#added.join(''));
    const end = root.lastIndexOf('</sst');
    return head + root.slice(0, end) + this.#added.join('') + root.slice(end);
  }
}
