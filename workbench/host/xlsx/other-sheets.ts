import type { Sheet, Visibility } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import type { PackageParts } from './package';
import { fileSheets } from './relationships';

export const VISIBILITY: Readonly<Record<string, Visibility>> = {
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Gives the model the tabs that are no worksheets, by their places in the file; saving leaves them as they are. */
export function importOtherSheets(
  parts: PackageParts,
  workbook: HostWorkbook,
  worksheets: ReadonlyMap<number, Sheet>,
): ReadonlyMap<number, Sheet> {
  const made = new Map<number, Sheet>();
  for (const [place, { name, path, state }] of fileSheets(parts).entries()) {
    if (worksheets.has(place) || parts[path] === undefined) continue;
    const after = [...worksheets].filter(([before]) => before < place).map(([, sheet]) => sheet);
    const sheet = workbook.addOtherSheet(name, after);
    sheet.visibility = VISIBILITY[state] ?? 'Visible';
    made.set(place, sheet);
  }
  return made;
}
