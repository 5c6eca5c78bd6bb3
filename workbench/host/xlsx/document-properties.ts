import type { HostWorkbook, WorkbookProperties } from '../model/workbook';
import { partText, setPartText, type PackageParts } from './package';
import { isSame } from './sheet-looks-xml';
import { findElement } from './xml-spans';
import { escapeXml, unescapeXml } from './xml-text';

const CORE = 'docProps/core.xml';
const APPLICATION = 'docProps/app.xml';

/** Elements of the parts by the model's properties. */
const CORE_ELEMENTS = [
  ['title', 'dc:title'],
  ['subject', 'dc:subject'],
  ['author', 'dc:creator'],
  ['keywords', 'cp:keywords'],
  ['comments', 'dc:description'],
  ['category', 'cp:category'],
  ['lastAuthor', 'cp:lastModifiedBy'],
] as const;

const APPLICATION_ELEMENTS = [
  ['manager', 'Manager'],
  ['company', 'Company'],
] as const;

type TextProperty = (typeof CORE_ELEMENTS | typeof APPLICATION_ELEMENTS)[number][0];

function withElement(xml: string, name: string, text: string): string {
  const known = findElement(xml, name.replace(/^\w+:/, ''));
  const element = text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;
  if (known !== undefined) return xml.replace(known, () => element);
  const end = xml.lastIndexOf('</');
  return end < 0 ? xml : xml.slice(0, end) + element + xml.slice(end);
}

function write(
  parts: PackageParts,
  path: string,
  elements: readonly (readonly [TextProperty, string])[],
  now: WorkbookProperties,
  before: WorkbookProperties | null,
  drop: readonly string[],
): void {
  const xml = partText(parts, path);
  if (xml === null) return;
  let next = xml;
  for (const [key, name] of elements) {
    if (now[key] !== before?.[key]) next = withElement(next, name, now[key]);
  }
  for (const name of drop) {
    const element = findElement(next, name);
    if (element !== undefined) next = next.replace(element, '');
  }
  if (next !== xml) setPartText(parts, path, next);
}

/** Gives the model the title, author and the like of the file. */
export function readDocumentProperties(parts: PackageParts, { properties }: HostWorkbook): void {
  for (const [path, elements] of [
    [CORE, CORE_ELEMENTS],
    [APPLICATION, APPLICATION_ELEMENTS],
  ] as const) {
    const xml = partText(parts, path) ?? '';
    for (const [key, name] of elements) {
      const element = findElement(xml, name.replace(/^\w+:/, '')) ?? '';
      properties[key] = unescapeXml(/>([^<]*)<\//.exec(element)?.[1] ?? '');
    }
  }
  const core = partText(parts, CORE) ?? '';
  const textOf = (name: string): string => />([^<]*)<\//.exec(findElement(core, name) ?? '')?.[1] ?? '';
  properties.revisionNumber = Number(textOf('revision')) || 0;
  properties.creationDate = textOf('created') === '' ? null : textOf('created');
}

/** Title, author and the like; the names of sheets, which nobody reads, go where they are no longer right. */
export function writeDocumentProperties(
  parts: PackageParts,
  { properties }: HostWorkbook,
  known: HostWorkbook | null,
  hasOtherSheets: boolean,
): void {
  const before = known?.properties ?? null;
  if (isSame(properties, before) && !hasOtherSheets) return;
  write(parts, CORE, CORE_ELEMENTS, properties, before, []);
  const core = partText(parts, CORE);
  if (core !== null && properties.revisionNumber !== (before?.revisionNumber ?? 0)) {
    setPartText(parts, CORE, withElement(core, 'cp:revision', String(properties.revisionNumber)));
  }
  const drop = hasOtherSheets ? ['HeadingPairs', 'TitlesOfParts'] : [];
  write(parts, APPLICATION, APPLICATION_ELEMENTS, properties, before, drop);
}
