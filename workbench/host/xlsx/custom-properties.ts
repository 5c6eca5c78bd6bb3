import type { CustomDocumentValue, HostWorkbook } from '../model/workbook';
import { partText, setPartText, type PackageParts } from './package';
import { addRelationship, declarePart, freeId, linksOfType } from './relationships';
import { isSame } from './sheet-looks-xml';
import { elementSpans, innerElements, openTag, patchAttributes, withContent } from './xml-spans';
import { attribute, escapeText, unescapeXml } from './xml-text';

const PATH = 'docProps/custom.xml';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const CONTENT = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const BLANK =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"/>';

/** The root of the part, or that of one without properties. */
function rootOf(parts: PackageParts): string {
  const xml = partText(parts, linksOfType(parts, '', 'custom-properties')[0] ?? '') ?? '';
  const root = elementSpans(xml).find(({ name }) => name === 'Properties');
  return root === undefined ? BLANK : xml.slice(root.start, root.end);
}

function valueOf(element: string): CustomDocumentValue | null {
  const [value] = innerElements(element);
  const type = /^<(?:\w+:)?(\w+)/.exec(value ?? '')?.[1] ?? '';
  const text = unescapeXml(/>([\s\S]*)<\//.exec(value ?? '')?.[1] ?? '');
  if (/^(?:i1|i2|i4|i8|int|ui1|ui2|ui4|ui8|uint|r4|r8|decimal)$/.test(type)) return Number(text);
  if (type === 'bool') return /^(?:1|true)$/i.test(text.trim());
  return /^(?:lpwstr|lpstr|bstr|filetime|date)$/.test(type) ? text : null;
}

/** Gives a workbook the document's custom properties. */
export function readCustomProperties(parts: PackageParts, { customProperties }: HostWorkbook): void {
  for (const element of innerElements(rootOf(parts))) {
    const key = attribute(openTag(element), 'name');
    const value = valueOf(element);
    if (key !== undefined && value !== null) customProperties.set(key.toLowerCase(), { key, value });
  }
}

function valueXml(value: CustomDocumentValue): string {
  if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === 'string') return `<vt:lpwstr>${escapeText(value)}</vt:lpwstr>`;
  const isInteger = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return isInteger ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}

/** Writes what became of them; those that nobody changed keep their elements. */
export function writeCustomProperties(
  parts: PackageParts,
  { customProperties }: HostWorkbook,
  known: HostWorkbook | null,
): void {
  if (isSame([...customProperties], [...(known?.customProperties ?? [])])) return;
  const root = rootOf(parts);
  const filed = innerElements(root);
  const kept = filed.filter((element) => {
    const key = (attribute(openTag(element), 'name') ?? '').toLowerCase();
    const before = known?.customProperties.get(key);
    return before === undefined || isSame(customProperties.get(key), before);
  });
  const keys = new Set(kept.map((element) => (attribute(openTag(element), 'name') ?? '').toLowerCase()));
  let pid = Math.max(1, ...filed.map((element) => Number(attribute(openTag(element), 'pid') ?? 1))) + 1;
  const added = [...customProperties]
    .filter(([folded]) => !keys.has(folded))
    .map(([, { key, value }]) => {
      const tag = patchAttributes('<property/>', { fmtid: FORMAT, pid: pid++, name: key });
      return withContent(tag, valueXml(value));
    });
  const path = linksOfType(parts, '', 'custom-properties')[0] ?? declared(parts);
  const content = withContent(root, [...kept, ...added].join(''));
  setPartText(parts, path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
}

function declared(parts: PackageParts): string {
  declarePart(parts, PATH, CONTENT);
  addRelationship(parts, '', { id: freeId(parts, '', 'rIdCustom'), type: TYPE, target: PATH });
  return PATH;
}
