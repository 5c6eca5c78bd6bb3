import { attr, parseXml, type XmlElement } from '@cj-tech-master/excelts/xml';

/** The root of an XML text, or null where the text is none. */
export function rootElement(xml: string): XmlElement | null {
  // The library takes what stands before the first element for nothing.
  if (!xml.trimStart().startsWith('<')) return null;
  try {
    return parseXml(xml).root;
  } catch {
    return null;
  }
}

export const attributeOf = (element: XmlElement, name: string): string | undefined => attr(element, name);
