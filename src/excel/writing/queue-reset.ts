import type { SheetContent } from '../../core/report/sheet-content';
import type { CellRange } from '../../core/table/cell';
import type { PreviousSheet } from './survey';
import type { Target } from './target';

const BORDERS = [
  'InsideHorizontal',
  'InsideVertical',
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
] as const;

/**
 * Where the sheet grows into what people put under or beside it, whole rows or columns are inserted first: their
 * cells move along, and formulas that speak of them with them. Rules §11.
 */
export function makeRoom({ content, sheet, previous }: Target): void {
  if (previous === null) return;
  const { rowCount, columnCount } = previous.marker;
  const moreRows = content.rows.length - rowCount;
  const moreColumns = content.columnWidths.length - columnCount;
  if (moreRows > 0 && previous.below !== null && previous.below.row < content.rows.length) {
    sheet.getRangeByIndexes(rowCount, 0, moreRows, 1).getEntireRow().insert('Down');
  }
  if (moreColumns > 0 && previous.beside !== null && previous.beside.column < content.columnWidths.length) {
    sheet.getRangeByIndexes(0, columnCount, 1, moreColumns).getEntireColumn().insert('Right');
  }
}

/**
 * Takes back what the add-in itself set in the extent that it recorded: merges, its data bars, formats, and the
 * contents that the new ones do not cover. `clear()` would do it in one, and take people's own conditional formats
 * along.
 */
export function queueReset(
  sheet: Excel.Worksheet,
  { marker, bars }: PreviousSheet,
  content: SheetContent,
): void {
  for (const bar of bars) bar.delete();
  const before = { row: 0, column: 0, rowCount: marker.rowCount, columnCount: marker.columnCount };
  const old = rangeIn(sheet, before);
  old.unmerge();
  old.numberFormat = [['General']];
  const { format } = old;
  format.fill.clear();
  for (const border of BORDERS) format.borders.getItem(border).style = 'None';
  const rowCount = content.rows.length;
  const columnCount = content.columnWidths.length;
  if (before.rowCount > rowCount) {
    const rows = rangeIn(sheet, { ...before, row: rowCount, rowCount: before.rowCount - rowCount });
    rows.clear('Contents');
    rows.format.useStandardHeight = true;
  }
  if (before.columnCount > columnCount) {
    const columns = rangeIn(sheet, {
      ...before,
      column: columnCount,
      columnCount: before.columnCount - columnCount,
    });
    columns.clear('Contents');
    columns.format.useStandardWidth = true;
  }
}

const rangeIn = (sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: CellRange): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rowCount, columnCount);
