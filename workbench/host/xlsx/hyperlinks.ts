import { formatArea, parseArea } from '../model/address';
import type { Hyperlink } from '../model/hyperlink';
import type { HostWorkbook } from '../model/workbook';
import { partText, setPartText, type PackageParts } from './package';
import {
  addRelationship,
  freeId,
  relationshipTargets,
  sheetPaths,
  withRelationshipNames,
} from './relationships';
import { replaceElement } from './sheet-xml';
import { attribute, escapeXml } from './xml-text';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Gives the sheets the links of the file. */
export function readHyperlinks(parts: PackageParts, workbook: HostWorkbook): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name) ?? '';
    const xml = partText(parts, path);
    if (xml?.includes('hyperlink') !== true) continue;
    const targets = relationshipTargets(parts, path);
    for (const [tag] of xml.matchAll(/<(?:\w+:)?hyperlink\b[^>]*>/g)) {
      const area = parseArea(attribute(tag, 'ref') ?? '?');
      const address = targets.get(attribute(tag, 'id') ?? '') ?? null;
      const documentReference = attribute(tag, 'location') ?? null;
      if (area === null || (address === null && documentReference === null)) continue;
      const link = { address, documentReference, screenTip: attribute(tag, 'tooltip') ?? '' };
      sheet.hyperlinks.push({ area, link });
    }
  }
}

/** Writes them into a saved package in place of what the library wrote. */
export function writeHyperlinks(parts: PackageParts, workbook: HostWorkbook): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    const xml = path === undefined ? null : partText(parts, path);
    if (path === undefined || xml === null) continue;
    if (sheet.hyperlinks.length === 0 && !/<hyperlinks\b/.test(xml)) continue;
    const ids = new Map<string, string>();
    const tags = sheet.hyperlinks.map(({ area, link }) => tagOf(parts, path, formatArea(area), link, ids));
    const block = tags.length === 0 ? '' : `<hyperlinks>${tags.join('')}</hyperlinks>`;
    setPartText(parts, path, replaceElement(withRelationshipNames(xml), 'hyperlinks', block));
  }
}

function tagOf(
  parts: PackageParts,
  path: string,
  ref: string,
  { address, documentReference, screenTip }: Hyperlink,
  ids: Map<string, string>,
): string {
  let link = '';
  if (address !== null) {
    const id = ids.get(address) ?? freeId(parts, path, 'rIdLink');
    if (!ids.has(address))
      addRelationship(parts, path, { id, type: TYPE, target: address, isExternal: true });
    ids.set(address, id);
    link = ` r:id="${id}"`;
  }
  const location = documentReference === null ? '' : ` location="${escapeXml(documentReference)}"`;
  const tip = screenTip === '' ? '' : ` tooltip="${escapeXml(screenTip)}"`;
  return `<hyperlink ref="${ref}"${link}${location}${tip}/>`;
}
