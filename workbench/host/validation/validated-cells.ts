import { areaContainsCell, intersection, lastColumnOf, lastRowOf, type Area } from '../model/area';
import type { CellValue } from '../model/cell-value';
import type { DataValidation, ValidatedArea } from '../model/data-validation';
import { rectanglesOf } from '../model/rectangles';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { isAllowed } from './validation-rules';

const originOf = ({ area, origin }: ValidatedArea): { readonly row: number; readonly column: number } =>
  origin ?? area;

/** The validation of one cell, or undefined where there is none. */
export function validationAt(sheet: Sheet, row: number, column: number): ValidatedArea | undefined {
  return sheet.validations.find(({ area }) => areaContainsCell(area, row, column));
}

/** Whether the value may be typed into the cell. */
export function mayHold(
  workbook: HostWorkbook,
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  value: CellValue,
): DataValidation | null {
  const entry = validationAt(sheet, row, column);
  if (entry === undefined) return null;
  const place = { workbook, sheet, row, column, origin: originOf(entry) };
  return isAllowed(entry.validation, value, place) ? null : entry.validation;
}

export interface Judged {
  readonly valid: number;
  readonly invalid: number;
  /** The cells that hold what they may not, in rectangles. */
  readonly areas: readonly Area[];
}

/** Judges what stands in cells; cells without a rule may hold anything. */
export function judge(workbook: HostWorkbook, sheet: Sheet, areas: readonly Area[]): Judged {
  const cells: [number, number][] = [];
  let checked = 0;
  for (const entry of sheet.validations) {
    for (const own of areas) {
      const area = intersection(entry.area, own);
      if (area === null) continue;
      checked += area.rowCount * area.columnCount;
      const blankIsFine = entry.validation.ignoreBlanks;
      const look = (row: number, column: number): void => {
        const place = { workbook, sheet, row, column, origin: originOf(entry) };
        if (!isAllowed(entry.validation, sheet.valueAt(row, column), place)) cells.push([row, column]);
      };
      if (blankIsFine) sheet.cells.forEach(area, look);
      else {
        for (let row = area.row; row <= lastRowOf(area); row++) {
          for (let column = area.column; column <= lastColumnOf(area); column++) look(row, column);
        }
      }
    }
  }
  const all = areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  return {
    valid: Math.max(all, checked) - cells.length,
    invalid: cells.length,
    areas: rectanglesOf(cells),
  };
}
