import { elementSpans, patchAttributes, type AttributeChanges } from './xml-spans';

interface Piece {
  readonly name: string;
  readonly xml: string;
}

/** A kind of part: its root, and what may stand in it, in the order that the format demands. */
export interface PartKind<Name extends string> {
  readonly root: string;
  readonly order: readonly Name[];
  /** An element that may be so large that what is inside is never looked at. */
  readonly opaque?: Name;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part by the elements that stand directly in its root. */
export class OrderedXml<Name extends string> {
  #open: string;
  #pieces: Piece[];
  readonly #close: string;
  #isChanged = false;

  constructor(
    xml: string,
    private readonly kind: PartKind<Name>,
  ) {
    const { root, opaque } = kind;
    const tag = new RegExp(`<${root}(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>`).exec(xml);
    const open = (tag?.index ?? 0) + (tag?.[0].length ?? 0);
    const close = xml.lastIndexOf(`</${root}`);
    const isEmpty = close < open;
    const end = isEmpty ? open : close;
    const [start, stop] = opaque === undefined ? [end, end] : spanOf(xml, opaque, open, end);
    const pieces = (from: number, to: number): Piece[] =>
      elementSpans(xml, from, to).map((span) => ({ name: span.name, xml: xml.slice(span.start, span.end) }));
    this.#open = isEmpty ? xml.slice(0, open).replace(/\s*\/>$/, '>') : xml.slice(0, open);
    this.#close = isEmpty ? `</${root}>` : xml.slice(close);
    this.#pieces = [
      ...pieces(open, start),
      ...(stop > start && opaque !== undefined ? [{ name: opaque, xml: xml.slice(start, stop) }] : []),
      ...pieces(stop, end),
    ];
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** The element's text, or undefined where there is none. */
  element(name: Name): string | undefined {
    return this.#pieces.find((piece) => piece.name === name)?.xml;
  }

  elements(name: Name): readonly string[] {
    return this.#pieces.filter((piece) => piece.name === name).map(({ xml }) => xml);
  }

  /** Puts elements of that name in place of those that are there, where the format wants them. */
  replace(name: Name, xml: string | readonly string[] | null): void {
    const next = (typeof xml === 'string' ? [xml] : (xml ?? [])).filter((text) => text !== '');
    const known = this.elements(name);
    if (known.length === next.length && known.every((text, at) => text === next[at])) return;
    this.#isChanged = true;
    const first = this.#pieces.findIndex((piece) => piece.name === name);
    const rest = this.#pieces.filter((piece) => piece.name !== name);
    const { order } = this.kind;
    const followers: readonly string[] = order.slice(order.indexOf(name) + 1);
    const follower = rest.findIndex((piece) => followers.includes(piece.name));
    const at = first >= 0 ? first : follower < 0 ? rest.length : follower;
    this.#pieces = [...rest.slice(0, at), ...next.map((text) => ({ name, xml: text })), ...rest.slice(at)];
    if (next.some((text) => text.includes(' r:id='))) this.#declareRelationships();
  }

  /** Sets attributes of the root, or takes them away. */
  patchRoot(changes: AttributeChanges): void {
    const at = this.#open.search(new RegExp(`<${this.kind.root}(?=[\\s/>])`));
    const open = this.#open.slice(0, at) + patchAttributes(this.#open.slice(at), changes);
    if (open === this.#open) return;
    this.#open = open;
    this.#isChanged = true;
  }

  /** The tag of the root. */
  get root(): string {
    return this.#open.slice(this.#open.search(new RegExp(`<${this.kind.root}(?=[\\s/>])`)));
  }

  /** Rewrites the text of every element but the opaque one. */
  rewrite(change: (xml: string, name: string) => string): void {
    this.#pieces = this.#pieces.map((piece) => {
      const xml = piece.name === this.kind.opaque ? piece.xml : change(piece.xml, piece.name);
      if (xml !== piece.xml) this.#isChanged = true;
      return { name: piece.name, xml };
    });
  }

  #declareRelationships(): void {
    if (/\sxmlns:r\s*=/.test(this.#open)) return;
    const { root } = this.kind;
    this.#open = this.#open.replace(`<${root}`, `<${root} xmlns:r="${RELATIONSHIPS}"`);
  }

  toString(): string {
    return this.#open + this.#pieces.map(({ xml }) => xml).join('') + this.#close;
  }
}

/** Where the one element of that name is, whatever is in it. */
function spanOf(xml: string, name: string, from: number, to: number): readonly [number, number] {
  const tag = new RegExp(`<${name}(?=[\\s/>])[^>]*>`, 'g');
  tag.lastIndex = from;
  const match = tag.exec(xml);
  if (match === null || match.index >= to) return [to, to];
  if (match[0].endsWith('/>')) return [match.index, match.index + match[0].length];
  const close = xml.indexOf(`</${name}`, match.index);
  return close < 0 ? [to, to] : [match.index, xml.indexOf('>', close) + 1];
}
