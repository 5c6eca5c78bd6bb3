import { WORKBOOK_PATH, partText, setPartText, type PackageParts } from './package';
import { addRelationship, declarePart, freeId, partOfType } from './relationships';
import { elementSpans, findElement, innerElements, openTag, patchAttributes, withContent } from './xml-spans';
import { XML_HEAD, attribute } from './xml-text';

const PATH = 'xl/metadata.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';

const NAME = 'XLDAPR';
const KIND = `<metadataType name="${NAME}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`;
const DYNAMIC =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>';

const entriesOf = (xml: string, list: string): readonly string[] =>
  innerElements(findElement(xml, list) ?? `<${list}/>`);

/** What the file's list says of the formulas whose results spill: its marks of cells, from 1. */
function marksIn(xml: string): readonly number[] {
  const kind =
    entriesOf(xml, 'metadataTypes').findIndex((one) => attribute(openTag(one), 'name') === NAME) + 1;
  return entriesOf(xml, 'cellMetadata').flatMap((entry, at) =>
    kind > 0 && innerElements(entry).some((record) => Number(attribute(openTag(record), 't')) === kind)
      ? [at + 1]
      : [],
  );
}

const metadata = (parts: PackageParts): string | null =>
  partText(parts, partOfType(parts, 'sheetMetadata') ?? '');

/** The mark that a cell has to have so that its formula spills, made where the file has none. */
export function spillMark(parts: PackageParts): number {
  const [known] = marksIn(metadata(parts) ?? '');
  if (known !== undefined) return known;
  const path = partOfType(parts, 'sheetMetadata') ?? addMetadata(parts);
  const xml = metadata(parts) ?? '';
  const root = elementSpans(xml).find(({ name }) => name === 'metadata');
  const element = root === undefined ? `<metadata xmlns="${MAIN}"/>` : xml.slice(root.start, root.end);
  const list = (name: string, added: string): string => {
    const all = [...entriesOf(element, name), added];
    const tag = openTag(findElement(element, name) ?? `<${name}/>`);
    return withContent(patchAttributes(tag.replace(/\s*\/?>$/, '/>'), { count: all.length }), all.join(''));
  };
  const kinds = entriesOf(element, 'metadataTypes').length + 1;
  const marks = entriesOf(element, 'cellMetadata').length + 1;
  const inner = innerElements(element).filter((one) => !/^<(?:metadataTypes|cellMetadata)\b/.test(one));
  const isLate = (one: string): boolean => /^<(?:valueMetadata|extLst)\b/.test(one);
  const content = [
    list('metadataTypes', KIND),
    ...inner.filter((one) => !isLate(one)),
    `<futureMetadata name="${NAME}" count="1">${DYNAMIC}</futureMetadata>`,
    list('cellMetadata', `<bk><rc t="${kinds}" v="0"/></bk>`),
    ...inner.filter(isLate),
  ];
  setPartText(parts, path, XML_HEAD + withContent(element, content.join('')));
  return marks;
}

function addMetadata(parts: PackageParts): string {
  declarePart(parts, PATH, CONTENT);
  addRelationship(parts, WORKBOOK_PATH, {
    id: freeId(parts, WORKBOOK_PATH, 'rIdMetadata'),
    type: TYPE,
    target: PATH,
  });
  return PATH;
}
