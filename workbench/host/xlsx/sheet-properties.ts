import type { HostWorkbook } from '../model/workbook';
import { partText, type PackageParts } from './package';

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescape(value);
};

/** Relationship ids of a part with the paths they lead to. */
export function relationships(parts: PackageParts, path: string): ReadonlyMap<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = partText(parts, `${folder}_rels/${path.slice(folder.length)}.rels`) ?? '';
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

/** Paths of the sheets' parts by the sheets' names. */
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
