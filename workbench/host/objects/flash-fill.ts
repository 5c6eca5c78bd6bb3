import { lastRowOf, type Area } from '../model/area';
import { isError } from '../model/cell-value';
import { flashFilled, type FlashRow } from '../model/flash-fill';
import type { Sheet } from '../model/sheet';
import { HostError } from '../wire/host-error';
import type { Session } from '../wire/session';
import { areaOf } from './addresses';
import { assertEditable, assertNoPivot, enterCell } from './cell-writes';
import type { RangeTarget } from './targets';

/** Columns beside the range that hold something in its rows, without a gap. */
function columnsBeside(sheet: Sheet, area: Area): readonly number[] {
  const isUsed = (column: number): boolean =>
    column >= 0 && sheet.cells.used({ ...area, column, columnCount: 1 }, true) !== null;
  const columns: number[] = [];
  for (let column = area.column - 1; isUsed(column); column--) columns.unshift(column);
  for (let column = area.column + 1; isUsed(column); column++) columns.push(column);
  return columns;
}

/** Examples may stand above the range, as long as no cell is empty there. */
function firstRow({ cells }: Sheet, { row, column }: Area): number {
  let first = row;
  while (first > 0 && cells.value(first - 1, column) !== '') first--;
  return first;
}

/** Fills the empty cells of one column by the pattern that those which are filled show. */
export function flashFill(range: RangeTarget, { workbook }: Session): void {
  const { sheet } = range;
  const area = areaOf(range);
  if (area.columnCount !== 1) throw new HostError('InvalidArgument');
  assertEditable(sheet, [area]);
  assertNoPivot(sheet, [area]);
  const columns = columnsBeside(sheet, area);
  const textAt = (row: number, column: number): string => {
    const value = sheet.valueAt(row, column);
    return isError(value) ? '' : workbook.texts.text(value, sheet.styleAt(row, column).numberFormat);
  };
  const used = sheet.cells.used({ ...area, column: 0, columnCount: 16_384 }, true);
  const top = firstRow(sheet, area);
  const bottom = used === null ? top : Math.min(lastRowOf(area), lastRowOf(used));
  const rows = Array.from({ length: Math.max(0, bottom - top + 1) }, (_row, at): FlashRow => {
    const example = textAt(top + at, area.column);
    return {
      sources: columns.map((column) => textAt(top + at, column)),
      example: example === '' ? null : example,
    };
  });
  const filled = flashFilled(rows);
  if (filled === null) throw new HostError('InvalidOperation');
  filled.forEach((text, at) => {
    if (text !== null) enterCell(workbook, sheet, top + at, area.column, text);
  });
  workbook.calculation.markChanged(sheet);
}
