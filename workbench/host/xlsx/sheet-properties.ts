import type { HostWorkbook } from '../model/workbook';
import type { Sheet } from '../model/sheet';
import { partText, setPartText, type PackageParts } from './package';
import { addRelationship, relationships, sheetPaths, withRelationshipNames } from './relationships';
import { replaceElement } from './sheet-xml';
import { attribute, escapeXml } from './xml-text';

const PROPERTY_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** Reads the sheets' custom properties, which the library does not know. */
export function readSheetProperties(parts: PackageParts, workbook: HostWorkbook): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    const xml = path === undefined ? null : partText(parts, path);
    if (path === undefined || xml === null || !xml.includes('customPr')) continue;
    const links = relationships(parts, path);
    for (const [tag] of xml.matchAll(/<(?:\w+:)?customPr\b[^>]*>/g)) {
      const key = attribute(tag, 'name');
      const value = parts[links.get(attribute(tag, 'id') ?? '') ?? ''];
      if (key === undefined || value === undefined) continue;
      sheet.customProperties.set(key.toLowerCase(), {
        key,
        value: new TextDecoder('utf-16le').decode(value),
      });
    }
  }
}

/** Writes them into a saved package. */
export function writeSheetProperties(parts: PackageParts, workbook: HostWorkbook): void {
  const paths = sheetPaths(parts);
  let number = 0;
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    if (path === undefined || sheet.customProperties.size === 0) continue;
    number = writeOne(parts, sheet, path, number);
  }
  if (number > 0) declareType(parts);
}

function writeOne(parts: PackageParts, sheet: Sheet, path: string, before: number): number {
  let number = before;
  const tags: string[] = [];
  for (const { key, value } of sheet.customProperties.values()) {
    number += 1;
    const part = `xl/customProperty${number}.bin`;
    parts[part] = utf16(value);
    addRelationship(parts, path, { id: `rIdCustom${number}`, type: PROPERTY_TYPE, target: part });
    tags.push(`<customPr name="${escapeXml(key)}" r:id="rIdCustom${number}"/>`);
  }
  const block = `<customProperties>${tags.join('')}</customProperties>`;
  setPartText(
    parts,
    path,
    replaceElement(withRelationshipNames(partText(parts, path) ?? ''), 'customProperties', block),
  );
  return number;
}

function declareType(parts: PackageParts): void {
  const path = '[Content_Types].xml';
  const xml = partText(parts, path) ?? '';
  if (xml.includes(CONTENT_TYPE)) return;
  const entry = `<Default Extension="bin" ContentType="${CONTENT_TYPE}"/>`;
  setPartText(
    parts,
    path,
    xml.replace(/<Types\b[^>]*>/, (tag) => tag + entry),
  );
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
