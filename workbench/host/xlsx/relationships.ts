import { WORKBOOK_PATH, partText, setPartText, type PackageParts } from './package';
import { attribute, escapeXml } from './xml-text';

/** What the types of relationships that Office itself makes begin with. */
export const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Where a part's relationships are. */
export function relationshipsPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** Relationship ids of a part with the paths they lead to. */
export function relationships(parts: PackageParts, path: string): ReadonlyMap<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const targets = relationshipTargets(parts, path);
  return new Map([...targets].map(([id, target]) => [id, resolve(folder, target)]));
}

/** Relationship ids of a part with what they say they lead to: for links outside, the address itself. */
export function relationshipTargets(parts: PackageParts, path: string): ReadonlyMap<string, string> {
  const xml = partText(parts, relationshipsPath(path)) ?? '';
  const found = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const id = attribute(tag, 'Id');
    const target = attribute(tag, 'Target');
    if (id !== undefined && target !== undefined) found.set(id, target);
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

/** The parts to which a part leads by a type such as `comments`. */
export function linksOfType(parts: PackageParts, path: string, type: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = partText(parts, relationshipsPath(path)) ?? '';
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .filter(([tag]) => attribute(tag, 'Type')?.endsWith(`/${type}`) === true)
    .map(([tag]) => resolve(folder, attribute(tag, 'Target') ?? ''));
}

/** The workbook's part of a type such as `styles`, or null where it has none. */
export function partOfType(parts: PackageParts, type: string): string | null {
  return linksOfType(parts, WORKBOOK_PATH, type)[0] ?? null;
}

/** A sheet of any kind as the workbook's part names it. */
export interface FileSheet {
  readonly name: string;
  readonly path: string;
  /** `visible`, `hidden` or `veryHidden`. */
  readonly state: string;
  /** Its whole element. */
  readonly xml: string;
}

/** All sheets in the file's order, charts' sheets included. */
export function fileSheets(parts: PackageParts): readonly FileSheet[] {
  const links = relationships(parts, WORKBOOK_PATH);
  return [...(partText(parts, WORKBOOK_PATH) ?? '').matchAll(/<sheet(?=\s)[^>]*>/g)].map(([xml]) => ({
    name: attribute(xml, 'name') ?? '',
    path: links.get(attribute(xml, 'id') ?? '') ?? '',
    state: attribute(xml, 'state') ?? 'visible',
    xml,
  }));
}

export interface Relationship {
  readonly id: string;
  /** The full name of its kind. */
  readonly type: string;
  /** The path of the part that it leads to, or an address outside. */
  readonly target: string;
  readonly isExternal?: boolean;
}

export function addRelationship(
  parts: PackageParts,
  path: string,
  { id, type, target, isExternal = false }: Relationship,
): void {
  const rels = relationshipsPath(path);
  if (parts[rels] === undefined) declareRelationships(parts);
  const place = isExternal ? `${escapeXml(target)}" TargetMode="External` : `/${escapeXml(target)}`;
  const entry = `<Relationship Id="${id}" Type="${type}" Target="${place}"/>`;
  setPartText(
    parts,
    rels,
    (partText(parts, rels) ?? NO_RELATIONSHIPS)
      .replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>')
      .replace('</Relationships>', `${entry}</Relationships>`),
  );
}

/** Says what kind of parts relationships are, which a package without any may not say. */
function declareRelationships(parts: PackageParts): void {
  declareExtension(parts, 'rels', 'application/vnd.openxmlformats-package.relationships+xml');
}

/** Says what kind all parts are whose names end so. */
export function declareExtension(parts: PackageParts, extension: string, contentType: string): void {
  const types = '[Content_Types].xml';
  const xml = partText(parts, types) ?? '';
  if (new RegExp(`\\bExtension="${extension}"`, 'i').test(xml)) return;
  const entry = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
  setPartText(
    parts,
    types,
    xml.replace(/<Types\b[^>]*>/, (tag) => tag + entry),
  );
}

export function removeRelationship(parts: PackageParts, path: string, id: string): void {
  const rels = relationshipsPath(path);
  const xml = partText(parts, rels);
  if (xml === null) return;
  setPartText(
    parts,
    rels,
    xml.replace(/<(?:\w+:)?Relationship\b[^>]*>/g, (tag) => (attribute(tag, 'Id') === id ? '' : tag)),
  );
}

/** The first id of the form `prefix1`, `prefix2` … that the part does not use. */
export function freeId(parts: PackageParts, path: string, prefix: string): string {
  const taken = relationships(parts, path);
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

/** Says what kind of part the path holds. */
export function declarePart(parts: PackageParts, path: string, contentType: string): void {
  const types = '[Content_Types].xml';
  const xml = partText(parts, types) ?? '';
  if (xml.includes(`PartName="/${path}"`)) return;
  const entry = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  setPartText(parts, types, xml.replace('</Types>', `${entry}</Types>`));
}

/** Takes a part out of the package. */
export function dropPart(parts: PackageParts, path: string): void {
  Reflect.deleteProperty(parts, path);
  Reflect.deleteProperty(parts, relationshipsPath(path));
  const types = '[Content_Types].xml';
  const xml = partText(parts, types) ?? '';
  setPartText(
    parts,
    types,
    xml.replace(/<Override\b[^>]*>/g, (tag) => (attribute(tag, 'PartName') === `/${path}` ? '' : tag)),
  );
}

/** Takes a part out of the package with all that only it leads to. */
export function dropPartTree(parts: PackageParts, path: string): void {
  const targets = new Set(relationships(parts, path).values());
  dropPart(parts, path);
  for (const target of targets) {
    if (parts[target] === undefined) continue;
    const isNeeded = Object.keys(parts).some(
      (rels) => rels.endsWith('.rels') && [...relationships(parts, partOf(rels)).values()].includes(target),
    );
    if (!isNeeded) dropPartTree(parts, target);
  }
}

/** The part whose relationships a path holds. */
function partOf(rels: string): string {
  return rels.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

/** Takes the order of calculation away, which Excel makes anew: it must not name cells that have no formula. */
export function dropCalculationOrder(parts: PackageParts): void {
  for (const [id, target] of relationships(parts, WORKBOOK_PATH)) {
    if (!/calcChain\.xml$/i.test(target)) continue;
    removeRelationship(parts, WORKBOOK_PATH, id);
    dropPart(parts, target);
  }
}

/** The path of one of the workbook's own parts, said to be there where nothing said so. */
function declaredPart(parts: PackageParts, type: string): string {
  const known = partOfType(parts, type);
  if (known !== null) return known;
  const path = `xl/${type}.xml`;
  const id = freeId(parts, WORKBOOK_PATH, `rId${type}`);
  addRelationship(parts, WORKBOOK_PATH, { id, type: `${RELATIONSHIP_TYPES}/${type}`, target: path });
  declarePart(parts, path, `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`);
  return path;
}

/** Where the texts of cells are. */
export const declaredStrings = (parts: PackageParts): string => declaredPart(parts, 'sharedStrings');

/** Where the formats of cells are. */
export const declaredStyles = (parts: PackageParts): string => declaredPart(parts, 'styles');
