import { attr, parseXml, textContent, type XmlElement } from '@cj-tech-master/excelts/xml';

export type { XmlElement };

/** The root of an XML text, or null where it is none. */
export function rootOf(xml: string): XmlElement | null {
  try {
    return parseXml(xml).root;
  } catch {
    return null;
  }
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** The elements directly inside, by their name without prefix, or all. */
export function children(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (child.type === 'element' && (name === undefined || localName(child) === name)) elements.push(child);
  }
  return elements;
}

/** The element at the end of a path of names without prefixes, or undefined. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => children(at, name)[0], element);
}

/** The text inside, or undefined where the element is missing. */
export function textOf(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : textContent(element);
}

/** The attribute, by default `val`, of an element that may be missing. */
export function valueOf(element: XmlElement | undefined, name = 'val'): string | undefined {
  return element === undefined ? undefined : attr(element, name);
}

export function numberOf(element: XmlElement | undefined, name = 'val'): number | undefined {
  const text = valueOf(element, name);
  const number = text === undefined ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A switch: one that is there without a value is on. */
export function flagOf(element: XmlElement | undefined, missing: boolean): boolean {
  if (element === undefined) return missing;
  const text = valueOf(element);
  return text === undefined || text === '1' || text === 'true';
}

/** All elements of that name at any depth. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return children(element).flatMap((one) => [
    ...(localName(one) === name ? [one] : []),
    ...descendants(one, name),
  ]);
}

export { localName };
