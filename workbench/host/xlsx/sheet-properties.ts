import type { HostWorkbook } from '../model/workbook';
import type { Sheet } from '../model/sheet';
import { partText, setPartText, type PackageParts } from './package';
import { replaceElement } from './sheet-xml';
import { attribute, escapeXml } from './xml-text';

const PROPERTY_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationshipsPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** Relationship ids of a part with the paths they lead to. */
function relationships(parts: PackageParts, path: string): ReadonlyMap<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = partText(parts, relationshipsPath(path)) ?? '';
  const found = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const id = attribute(tag, 'Id');
    const target = attribute(tag, 'Target');
    if (id !== undefined && target !== undefined) found.set(id, resolve(folder, target));
  }
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Names of all sheets in the file's order, charts' sheets included, with their parts' paths. */
export function sheetPaths(parts: PackageParts): ReadonlyMap<string, string> {
  const links = relationships(parts, 'xl/workbook.xml');
  const paths = new Map<string, string>();
  for (const [tag] of (partText(parts, 'xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const path = links.get(attribute(tag, 'id') ?? '');
    if (name !== undefined && path !== undefined) paths.set(name, path);
  }
  return paths;
}

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
  const links: string[] = [];
  for (const { key, value } of sheet.customProperties.values()) {
    number += 1;
    const part = `xl/customProperty${number}.bin`;
    parts[part] = utf16(value);
    links.push(`<Relationship Id="rIdCustom${number}" Type="${PROPERTY_TYPE}" Target="/${part}"/>`);
    tags.push(`<customPr name="${escapeXml(key)}" r:id="rIdCustom${number}"/>`);
  }
  const rels = relationshipsPath(path);
  const known =
    partText(parts, rels) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  setPartText(
    parts,
    rels,
    known
      .replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>')
      .replace('</Relationships>', `${links.join('')}</Relationships>`),
  );
  const xml = partText(parts, path) ?? '';
  const declared = /<worksheet\b[^>]*xmlns:r=/.test(xml)
    ? xml
    : xml.replace(/<worksheet\b/, `<worksheet xmlns:r="${RELATIONSHIPS}"`);
  const block = `<customProperties>${tags.join('')}</customProperties>`;
  setPartText(parts, path, replaceElement(declared, 'customProperties', block));
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
