import { escapeXml } from './xml-text';

/** An element by its name without prefix, and where its text is. */
export interface XmlSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Comments, CDATA and instructions are passed over; a tag is told by its name. */
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g;

/** The elements that stand side by side in a part of an XML text; what is inside them is passed over. */
export function elementSpans(xml: string, from = 0, to = xml.length): readonly XmlSpan[] {
  const spans: XmlSpan[] = [];
  let depth = 0;
  let start = 0;
  TAG.lastIndex = from;
  for (let tag = TAG.exec(xml); tag !== null && tag.index < to; tag = TAG.exec(xml)) {
    const [whole, closing, name, empty] = tag;
    if (name === undefined) continue;
    if (closing === '/') depth -= 1;
    else if (depth === 0) start = tag.index;
    if (depth < 0) return spans;
    if (closing !== '/' && empty !== '/') depth += 1;
    if (depth === 0) spans.push({ name, start, end: tag.index + whole.length });
  }
  return spans;
}

/** The texts of the elements directly inside the element that `xml` is. */
export function innerElements(xml: string): readonly string[] {
  return elementSpans(xml, openTag(xml).length).map(({ start, end }) => xml.slice(start, end));
}

/** The first tag of an element's text. */
export function openTag(element: string): string {
  return /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(element)?.[0] ?? '';
}

/** The first element of that name at any depth, as its text. */
export function findElement(xml: string, name: string): string | undefined {
  const start = new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])`).exec(xml)?.index;
  if (start === undefined) return undefined;
  const [span] = elementSpans(xml, start);
  return span === undefined ? undefined : xml.slice(span.start, span.end);
}

/** What an element's tag is to say: null takes an attribute away. */
export type AttributeChanges = Readonly<Record<string, string | number | null | undefined>>;

/** The element with attributes of its first tag set or taken away; those that are undefined stay. */
export function patchAttributes(element: string, changes: AttributeChanges): string {
  const before = openTag(element);
  let tag = before;
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    const known = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const text = value === null ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
    if (known.test(tag)) tag = tag.replace(known, () => text);
    else if (value !== null) tag = tag.replace(/\s*(\/?)>$/, (_end, empty: string) => `${text}${empty}>`);
  }
  return tag + element.slice(before.length);
}

/** Text in an attribute: line feeds, tabs and carriage returns would be read as spaces otherwise. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
}

/** The attributes that are there, as they stand in a tag. */
export function attributesXml(attributes: AttributeChanges): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

/** The element with other content. */
export function withContent(element: string, content: string): string {
  const tag = openTag(element);
  const name = /^<([\w:.-]+)/.exec(tag)?.[1] ?? '';
  const open = tag.replace(/\s*\/>$/, '>');
  return content === '' ? open.replace(/>$/, '/>') : `${open}${content}</${name}>`;
}
