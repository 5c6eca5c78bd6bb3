import type { HostWorkbook } from '../model/workbook';
import type { LibrarySource } from './library-source';
import { partText, setPartText, type PackageParts } from './package';
import { sheetPaths } from './relationships';
import { attribute } from './xml-text';

/** A rule's tag as all versions of Excel know it; newer ones have a prefix of their own. */
const RULE = /<cfRule\b[^>]*>/g;

/** Reads which conditional formats end the row of rules: the library does not know. */
export function readStopIfTrue(parts: PackageParts, workbook: HostWorkbook, source: LibrarySource): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const xml = partText(parts, paths.get(sheet.name) ?? '');
    if (xml?.includes('stopIfTrue') !== true) continue;
    const stopping = new Set<number>();
    for (const [tag] of xml.matchAll(RULE)) {
      const flag = attribute(tag, 'stopIfTrue');
      if (flag === '1' || flag === 'true') stopping.add(Number(attribute(tag, 'priority')));
    }
    for (const format of sheet.conditionalFormats) {
      const priority = source.rules.get(format.rule)?.priority;
      if (priority !== undefined && stopping.has(priority)) format.stopIfTrue = true;
    }
  }
}

/** Says it in a saved package, where a format's priority is its place among the sheet's. */
export function writeStopIfTrue(parts: PackageParts, workbook: HostWorkbook): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name) ?? '';
    const xml = partText(parts, path);
    if (xml === null || !sheet.conditionalFormats.some(({ stopIfTrue }) => stopIfTrue)) continue;
    const mended = xml.replace(RULE, (tag) => {
      const format = sheet.conditionalFormats[Number(attribute(tag, 'priority')) - 1];
      const isSaid = attribute(tag, 'stopIfTrue') !== undefined;
      return format?.stopIfTrue === true && !isSaid ? tag.replace('<cfRule', '<cfRule stopIfTrue="1"') : tag;
    });
    setPartText(parts, path, mended);
  }
}
