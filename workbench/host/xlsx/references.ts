import { columnName } from '../../../src/core/table/cell';
import { isSingleCell, lastColumnOf, lastRowOf, type Area } from '../model/area';

/** An area as the file has it: whole rows and columns by their corner cells, as any other. */
export function referenceOf(area: Area): string {
  const start = `${columnName(area.column)}${area.row + 1}`;
  return isSingleCell(area) ? start : `${start}:${columnName(lastColumnOf(area))}${lastRowOf(area) + 1}`;
}

/** Areas in one attribute, apart by spaces. */
export function referencesOf(areas: readonly Area[]): string {
  return areas.map(referenceOf).join(' ');
}
