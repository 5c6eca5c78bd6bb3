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

/** Puts an element of a sheet, or nothing, in place of the one that is there. */
export function replaceElement(xml: string, name: (typeof ORDER)[number], element: string): string {
  const bare = xml.replace(new RegExp(`<${name}\\b[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`), '');
  const followers = ORDER.slice(ORDER.indexOf(name) + 1).join('|');
  return bare.replace(new RegExp(`<(?:${followers})\\b|</worksheet>`), (follower) => element + follower);
}
