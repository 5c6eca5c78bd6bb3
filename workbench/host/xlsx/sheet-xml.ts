/** Elements of a sheet's part in the order that the format demands, from the validations on. */
const ORDER = [
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const TAG = /<(\/?)(?:\w+:)?(\w+)\b(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g;

/** The elements that stand directly in the sheet after its cells; what is inside them is passed over. */
function spansAfterCells(xml: string): readonly Span[] {
  const spans: Span[] = [];
  const from = Math.max(xml.lastIndexOf('</sheetData>'), xml.lastIndexOf('<sheetData/>'));
  TAG.lastIndex = from < 0 ? 0 : xml.indexOf('>', from) + 1;
  let depth = 0;
  let start = 0;
  for (let tag = TAG.exec(xml); tag !== null; tag = TAG.exec(xml)) {
    const [whole, closing, name = '', empty] = tag;
    if (closing === '/') depth -= 1;
    else if (depth === 0) start = tag.index;
    if (depth < 0) return spans;
    if (closing !== '/' && empty !== '/') depth += 1;
    if (depth === 0) spans.push({ name, start, end: tag.index + whole.length });
  }
  return spans;
}

/** Puts an element of a sheet, or nothing, in place of the one that is there. */
export function replaceElement(xml: string, name: (typeof ORDER)[number], element: string): string {
  const spans = spansAfterCells(xml);
  const known = spans.find((span) => span.name === name);
  if (known !== undefined) return xml.slice(0, known.start) + element + xml.slice(known.end);
  const followers: readonly string[] = ORDER.slice(ORDER.indexOf(name) + 1);
  const at = spans.find((span) => followers.includes(span.name))?.start ?? xml.lastIndexOf('</worksheet>');
  return xml.slice(0, at) + element + xml.slice(at);
}
