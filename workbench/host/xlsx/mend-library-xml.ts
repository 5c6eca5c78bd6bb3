import { partText, setPartText, type PackageParts } from './package';

function mend(parts: PackageParts, path: string, change: (xml: string) => string): void {
  const xml = partText(parts, path);
  const mended = xml === null ? null : change(xml);
  if (mended !== null && mended !== xml) setPartText(parts, path, mended);
}

/**
 * Puts right what the library writes wrongly: carriage returns, which readers of XML take for line feeds, and fills
 * of conditional formats that name no pattern, which it calls `undefined` and Excel finds damaged.
 */
export function mendLibraryXml(parts: PackageParts): void {
  mend(parts, 'xl/sharedStrings.xml', (xml) => {
    const start = xml.indexOf('<sst');
    return xml.slice(0, start) + xml.slice(start).replace(/\r|&#13;|&#xD;/gi, '_x000D_');
  });
  mend(parts, 'xl/styles.xml', (xml) => xml.replaceAll(' patternType="undefined"', ''));
}
