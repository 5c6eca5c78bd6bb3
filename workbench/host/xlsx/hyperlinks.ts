import { parseArea } from '../model/address';
import type { Hyperlink, LinkedArea } from '../model/hyperlink';
import type { Sheet } from '../model/sheet';
import type { PackageParts } from './package';
import { addRelationship, freeId, relationshipTargets } from './relationships';
import { isSame } from './sheet-looks-xml';
import type { WorksheetXml } from './worksheet-xml';
import { innerElements, patchAttributes } from './xml-spans';
import { attribute, escapeXml } from './xml-text';
import { referenceOf } from './references';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link of the file with its element. */
interface FileLink extends LinkedArea {
  readonly xml: string;
}

function fileLinks(parts: PackageParts, path: string, xml: WorksheetXml): readonly FileLink[] {
  const list = xml.element('hyperlinks');
  if (list === undefined) return [];
  const targets = relationshipTargets(parts, path);
  return innerElements(list).flatMap((tag) => {
    const area = parseArea(attribute(tag, 'ref') ?? '?');
    const address = targets.get(attribute(tag, 'id') ?? '') ?? null;
    const documentReference = attribute(tag, 'location') ?? null;
    if (area === null || (address === null && documentReference === null)) return [];
    const link = { address, documentReference, screenTip: attribute(tag, 'tooltip') ?? '' };
    return [{ area, link, xml: tag }];
  });
}

/** Gives a sheet the links of its part. */
export function importHyperlinks(parts: PackageParts, path: string, xml: WorksheetXml, sheet: Sheet): void {
  sheet.hyperlinks.push(...fileLinks(parts, path, xml).map(({ area, link }) => ({ area, link })));
}

/** Writes what became of a sheet's links; those that are as in the file keep their elements. */
export function writeHyperlinks(
  parts: PackageParts,
  path: string,
  xml: WorksheetXml,
  sheet: Sheet,
  known: Sheet | null,
): void {
  if (isSame(sheet.hyperlinks, known?.hyperlinks ?? [])) return;
  const filed = new Map(fileLinks(parts, path, xml).map((one) => [JSON.stringify(one.link), one.xml]));
  const ids = new Map<string, string>();
  const tags = sheet.hyperlinks.map(({ area, link }) => {
    const element = filed.get(JSON.stringify(link));
    const ref = referenceOf(area);
    return element === undefined ? tagOf(parts, path, ref, link, ids) : patchAttributes(element, { ref });
  });
  xml.replace('hyperlinks', tags.length === 0 ? null : `<hyperlinks>${tags.join('')}</hyperlinks>`);
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
