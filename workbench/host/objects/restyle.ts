import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { CellStyle } from '../model/style';
import type { Json } from '../wire/batch';
import type { Session } from '../wire/session';
import { assertAllowed } from './cell-writes';
import type { RangeAreasTarget } from './targets';

/** What all cells agree on, or null where they are mixed. */
export function shared<Value extends Json>(
  { sheet, areas }: RangeAreasTarget,
  { workbook }: Session,
  read: (style: CellStyle) => Value,
): Value | null {
  let found: Value | undefined;
  for (const style of stylesOf(sheet, areas)) {
    const value = read(workbook.styles.at(style));
    if (found === undefined) found = value;
    else if (found !== value) return null;
  }
  return found ?? null;
}

/** The numbers of the styles that the areas' cells have, each once. */
function stylesOf(sheet: Sheet, areas: readonly Area[]): Set<number> {
  const found = new Set<number>();
  for (const area of areas) {
    const used = sheet.cells.used(area, false);
    const lastRow = Math.min(lastRowOf(area), used === null ? area.row : lastRowOf(used) + 1);
    const lastColumn = Math.min(lastColumnOf(area), used === null ? area.column : lastColumnOf(used) + 1);
    for (let row = area.row; row <= lastRow; row++) {
      for (let column = area.column; column <= lastColumn; column++)
        found.add(sheet.styleNumber(row, column));
    }
    for (const [row, { style }] of sheet.rows) {
      if (style !== undefined && row >= area.row && row <= lastRowOf(area)) found.add(style);
    }
    for (const [column, { style }] of sheet.columns) {
      if (style !== undefined && column >= area.column && column <= lastColumnOf(area)) found.add(style);
    }
  }
  return found;
}

/** Changes the looks of all areas, unless the sheet's protection forbids it. */
export function restyle({ sheet, areas }: RangeAreasTarget, change: (style: CellStyle) => CellStyle): void {
  assertAllowed(sheet, 'allowFormatCells');
  for (const area of areas) sheet.restyle(area, change);
}
