import type { HostWorkbook } from '../model/workbook';
import { partText, setPartText, type PackageParts } from './package';
import {
  addRelationship,
  declarePart,
  dropPartTree,
  freeId,
  linksOfType,
  relationships,
  removeRelationship,
} from './relationships';
import { attribute, escapeXml } from './xml-text';

const WORKBOOK = 'xl/workbook.xml';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The paths of the XML that programs keep in the file, by their ids. */
function filedParts(parts: PackageParts): ReadonlyMap<string, string> {
  return new Map(
    linksOfType(parts, WORKBOOK, 'customXml').flatMap((path) => {
      const [properties] = linksOfType(parts, path, 'customXmlProps');
      const item = /<(?:\w+:)?datastoreItem\b[^>]*>/.exec(partText(parts, properties ?? '') ?? '')?.[0];
      const id = item === undefined ? undefined : attribute(item, 'itemID');
      return id === undefined ? [] : [[id, path] as const];
    }),
  );
}

/** Gives a workbook the XML that programs keep in its file. */
export function readCustomXml(parts: PackageParts, workbook: HostWorkbook): void {
  for (const [id, path] of filedParts(parts)) {
    const xml = partText(parts, path);
    if (xml !== null) workbook.customXmlParts.set(id, xml);
  }
}

/** Writes what became of it. */
export function writeCustomXml(
  parts: PackageParts,
  workbook: HostWorkbook,
  known: HostWorkbook | null,
): void {
  const filed = filedParts(parts);
  for (const [id, path] of filed) {
    if (workbook.customXmlParts.has(id)) continue;
    for (const [link, target] of relationships(parts, WORKBOOK)) {
      if (target === path) removeRelationship(parts, WORKBOOK, link);
    }
    dropPartTree(parts, path);
  }
  for (const [id, xml] of workbook.customXmlParts) {
    if (known?.customXmlParts.get(id) === xml) continue;
    setPartText(parts, filed.get(id) ?? addPart(parts, id), xml);
  }
}

function addPart(parts: PackageParts, id: string): string {
  let number = 1;
  while (parts[`customXml/item${number}.xml`] !== undefined) number++;
  const path = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  setPartText(
    parts,
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  declarePart(parts, properties, PROPERTIES);
  addRelationship(parts, path, { id: 'rId1', type: `${TYPES}/customXmlProps`, target: properties });
  addRelationship(parts, WORKBOOK, {
    id: freeId(parts, WORKBOOK, 'rIdXml'),
    type: `${TYPES}/customXml`,
    target: path,
  });
  return path;
}
