import { useMemo } from 'react';
import { lastColumnOf, lastRowOf } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import { sheetAxis, type SheetAxis } from './sheet-axis';

/** Rows and columns beyond the used ones that a sheet shows. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;

/** The rows and columns that a sheet shows: the used ones and some to spare; `scale` is pixels a point. */
export function useSheetAxes(
  sheet: Sheet,
  scale: number,
  version: number,
): { rows: SheetAxis; columns: SheetAxis } {
  return useMemo(() => {
    const used = sheet.usedArea(false);
    const rows = Math.max(60, (used === null ? 0 : lastRowOf(used) + 1) + SPARE_ROWS);
    const columns = Math.max(20, (used === null ? 0 : lastColumnOf(used) + 1) + SPARE_COLUMNS);
    // `version` stands for the sheet, which changes in place.
    void version;
    return {
      rows: sheetAxis(rows, (row) => Math.round(sheet.rowHeight(row) * scale)),
      columns: sheetAxis(columns, (column) => Math.round(sheet.columnWidth(column) * scale)),
    };
  }, [sheet, scale, version]);
}
