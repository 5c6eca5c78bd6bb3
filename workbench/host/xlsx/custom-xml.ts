import type { HostWorkbook } from '../model/workbook';
import { WORKBOOK_PATH, partText, setPartText, type PackageParts } from './package';
import {
  RELATIONSHIP_TYPES,
  addRelationship,
  declarePart,
  dropPartTree,
  freeId,
  linksOfType,
  relationships,
  removeRelationship,
} from './relationships';
import { attribute, escapeXml } from './xml-text';

const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The paths of the XML that programs keep in the file, by their ids. */
function filedParts(parts: PackageParts): ReadonlyMap<string, string> {
  return new Map(
    linksOfType(parts, WORKBOOK_PATH, 'customXml').flatMap((path) => {
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
    for (const [link, target] of relationships(parts, WORKBOOK_PATH)) {
      if (target === path) removeRelationship(parts, WORKBOOK_PATH, link);
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
  addRelationship(parts, path, {
    id: 'rId1',
    type: `${RELATIONSHIP_TYPES}/customXmlProps`,
    target: properties,
  });
  addRelationship(parts, WORKBOOK_PATH, {
    id: freeId(parts, WORKBOOK_PATH, 'rIdXml'),
    type: `${RELATIONSHIP_TYPES}/customXml`,
    target: path,
  });
  return path;
}
