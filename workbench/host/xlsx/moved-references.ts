import { quoteSheetName, splitSheet } from '../model/address';
import type { HostWorkbook } from '../model/workbook';
import { partText, setPartText, type PackageParts } from './package';
import { SheetChanges } from './sheet-changes';
import { patchAttributes } from './xml-spans';
import { attribute } from './xml-text';

const CHARTS = /^xl\/(?:charts|chartsheets|drawings)\/[^/]+\.xml$/;
const PIVOT_SOURCES = /^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/;

/**
 * Lets references in parts that belong to no sheet alone (charts of kinds that are not modelled, sources of pivot
 * tables) follow cells that moved and sheets that got other names. They always name their sheet.
 */
export function followReferences(parts: PackageParts, workbook: HostWorkbook): void {
  const [first] = workbook.sheets;
  if (first === undefined || workbook.log.rewrites.length === 0) return;
  const changes = new SheetChanges(workbook, first);
  for (const path of Object.keys(parts)) {
    const mend = CHARTS.test(path)
      ? (xml: string) => changes.followIn(xml, 'f')
      : PIVOT_SOURCES.test(path)
        ? (xml: string) => followSource(xml, changes)
        : null;
    const xml = mend === null ? null : partText(parts, path);
    if (mend === null || xml === null) continue;
    const next = mend(xml);
    if (next !== xml) setPartText(parts, path, next);
  }
}

function followSource(xml: string, changes: SheetChanges): string {
  return xml.replace(/<(?:\w+:)?worksheetSource(?=\s)[^>]*>/, (tag) => {
    const sheet = attribute(tag, 'sheet');
    const ref = attribute(tag, 'ref');
    if (sheet === undefined) return tag;
    const now = splitSheet(changes.follow(`${quoteSheetName(sheet)}!${ref ?? '$A$1'}`));
    if (now.sheet === null || now.local.includes('#REF!')) return tag;
    return patchAttributes(tag, { ...(ref === undefined ? {} : { ref: now.local }), sheet: now.sheet });
  });
}
