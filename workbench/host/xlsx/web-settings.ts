import type { HostWorkbook } from '../model/workbook';
import type { Json } from '../wire/batch';
import { partText, setPartText, type PackageParts } from './package';
import { addRelationship, declarePart, freeId, linksOfType } from './relationships';
import { isSame } from './sheet-looks-xml';
import { attributesXml, findElement, innerElements, withContent } from './xml-spans';
import { attribute } from './xml-text';

/** The add-in's id in its manifest: settings belong to one add-in in one file. */
export const ADD_IN_ID = '6f0a4c52-6c1e-4d0b-9a53-2f7d1f2b8e31';

const OFFICE = 'http://schemas.microsoft.com/office';
const PANES = 'xl/webextensions/taskpanes.xml';
/** The package's own relationships stand beside no part. */
const PACKAGE = '';

/** The path of the part that holds the add-in's settings, or null. */
function settingsPath(parts: PackageParts): string | null {
  const paths = linksOfType(parts, PACKAGE, 'webextensiontaskpanes').flatMap((panes) =>
    linksOfType(parts, panes, 'webextension'),
  );
  const isOurs = (path: string): boolean => {
    const reference = findElement(partText(parts, path) ?? '', 'reference') ?? '';
    return attribute(reference, 'id')?.replace(/[{}]/g, '').toLowerCase() === ADD_IN_ID;
  };
  return paths.find(isOurs) ?? null;
}

/** A setting is kept as JSON; what is none is taken as a text. */
function asJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** Gives a workbook the settings that the add-in keeps in its file. */
export function readWebSettings(parts: PackageParts, { settings }: HostWorkbook): void {
  const path = settingsPath(parts);
  const properties = path === null ? undefined : findElement(partText(parts, path) ?? '', 'properties');
  for (const element of properties === undefined ? [] : innerElements(properties)) {
    const name = attribute(element, 'name');
    if (name !== undefined) settings.set(name, asJson(attribute(element, 'value') ?? 'null'));
  }
}

/** Writes the add-in's settings as Office keeps them. */
export function writeWebSettings(
  parts: PackageParts,
  { settings }: HostWorkbook,
  known: HostWorkbook | null,
): void {
  if (isSame([...settings], [...(known?.settings ?? [])])) return;
  const path = settingsPath(parts) ?? addSettings(parts);
  const xml = partText(parts, path) ?? '';
  const properties = [...settings].map(
    ([name, value]) => `<we:property${attributesXml({ name, value: JSON.stringify(value) })}/>`,
  );
  const list = withContent('<we:properties/>', properties.join(''));
  const before = findElement(xml, 'properties');
  if (before !== undefined)
    setPartText(
      parts,
      path,
      xml.replace(before, () => list),
    );
}

/** The parts by which Office knows that a file has to do with an add-in; its pane stays closed. */
function addSettings(parts: PackageParts): string {
  let number = 1;
  const path = (): string => `xl/webextensions/webextension${number}.xml`;
  while (parts[path()] !== undefined) number++;
  setPartText(
    parts,
    path(),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="${OFFICE}/webextensions/webextension/2010/11" id="{${ADD_IN_ID.toUpperCase()}}"><we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
  );
  declarePart(parts, path(), 'application/vnd.ms-office.webextension+xml');
  const panes = linksOfType(parts, PACKAGE, 'webextensiontaskpanes')[0] ?? addPanes(parts);
  const id = freeId(parts, panes, 'rIdExtension');
  addRelationship(parts, panes, {
    id,
    type: `${OFFICE}/2011/relationships/webextension`,
    target: path(),
  });
  const pane = `<wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></wetp:taskpane>`;
  const xml = partText(parts, panes) ?? '';
  setPartText(
    parts,
    panes,
    xml.replace(/<\/(?:\w+:)?taskpanes>/, (end) => pane + end),
  );
  return path();
}

function addPanes(parts: PackageParts): string {
  setPartText(
    parts,
    PANES,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="${OFFICE}/webextensions/taskpanes/2010/11"></wetp:taskpanes>`,
  );
  declarePart(parts, PANES, 'application/vnd.ms-office.webextensiontaskpanes+xml');
  addRelationship(parts, PACKAGE, {
    id: freeId(parts, PACKAGE, 'rIdPanes'),
    type: `${OFFICE}/2011/relationships/webextensiontaskpanes`,
    target: PANES,
  });
  return PANES;
}
