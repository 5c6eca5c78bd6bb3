import type { Sheet } from '../model/sheet';
import type { PackageParts } from './package';
import {
  addRelationship,
  declarePart,
  dropPart,
  freeId,
  relationships,
  removeRelationship,
} from './relationships';
import { isSame } from './sheet-looks-xml';
import type { WorksheetXml } from './worksheet-xml';
import { innerElements } from './xml-spans';
import { attribute, escapeXml } from './xml-text';

const PROPERTY_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** A custom property of the file, with the part that holds its value. */
interface FileProperty {
  readonly key: string;
  readonly value: string;
  readonly link: string;
  readonly path: string;
}

function fileProperties(parts: PackageParts, path: string, xml: WorksheetXml): readonly FileProperty[] {
  const list = xml.element('customProperties');
  if (list === undefined) return [];
  const links = relationships(parts, path);
  return innerElements(list).flatMap((tag) => {
    const key = attribute(tag, 'name');
    const link = attribute(tag, 'id') ?? '';
    const part = links.get(link) ?? '';
    const bytes = parts[part];
    if (key === undefined || bytes === undefined) return [];
    return [{ key, value: new TextDecoder('utf-16le').decode(bytes), link, path: part }];
  });
}

/** Gives a sheet the custom properties of its part. */
export function importSheetProperties(
  parts: PackageParts,
  path: string,
  xml: WorksheetXml,
  sheet: Sheet,
): void {
  for (const { key, value } of fileProperties(parts, path, xml)) {
    sheet.customProperties.set(key.toLowerCase(), { key, value });
  }
}

/** Writes what became of a sheet's custom properties. */
export function writeSheetProperties(
  parts: PackageParts,
  path: string,
  xml: WorksheetXml,
  sheet: Sheet,
  known: Sheet | null,
): void {
  const now = [...sheet.customProperties.values()];
  if (isSame(now, [...(known?.customProperties.values() ?? [])])) return;
  for (const { link, path: part } of fileProperties(parts, path, xml)) {
    removeRelationship(parts, path, link);
    dropPart(parts, part);
  }
  const tags = now.map(({ key, value }) => {
    const part = freePart(parts);
    const id = freeId(parts, path, 'rIdCustom');
    parts[part] = utf16(value);
    declarePart(parts, part, CONTENT_TYPE);
    addRelationship(parts, path, { id, type: PROPERTY_TYPE, target: part });
    return `<customPr name="${escapeXml(key)}" r:id="${id}"/>`;
  });
  xml.replace(
    'customProperties',
    tags.length === 0 ? null : `<customProperties>${tags.join('')}</customProperties>`,
  );
}

function freePart(parts: PackageParts): string {
  let number = 1;
  while (parts[`xl/customProperty${number}.bin`] !== undefined) number++;
  return `xl/customProperty${number}.bin`;
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at * 2] = code & 0xff;
    bytes[at * 2 + 1] = code >> 8;
  }
  return bytes;
}
