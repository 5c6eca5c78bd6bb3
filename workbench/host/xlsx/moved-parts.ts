import type { PackageParts } from './package';
import type { SheetChanges } from './sheet-changes';
import type { WorksheetXml } from './worksheet-xml';

/** Lets what only the file holds of a sheet follow cells that moved. */
export function followPlaces(
  _parts: PackageParts,
  _path: string,
  _xml: WorksheetXml,
  _changes: SheetChanges,
): void {
  return;
}
