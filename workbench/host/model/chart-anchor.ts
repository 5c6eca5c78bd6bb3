import type { Area } from './area';
import type { Sheet } from './sheet';

/** A place on a sheet: a cell, and points from its top-left corner. */
export interface AnchorPoint {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** The cells that a chart covers. It moves and grows with them, as Excel's charts do. */
export interface ChartAnchor {
  readonly from: AnchorPoint;
  readonly to: AnchorPoint;
}

/** Points from the sheet's top-left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function offset(count: number, sizeAt: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += sizeAt(index);
  return sum;
}

/** The row or column in which a distance ends, and what remains of it there. */
function locate(distance: number, limit: number, sizeAt: (index: number) => number): [number, number] {
  let rest = distance;
  for (let index = 0; index < limit; index++) {
    const size = sizeAt(index);
    if (rest < size) return [index, rest];
    rest -= size;
  }
  return [limit - 1, 0];
}

function pointOf(sheet: Sheet, left: number, top: number): AnchorPoint {
  const [row, down] = locate(top, 1_048_576, (index) => sheet.rowHeight(index));
  const [column, right] = locate(left, 16_384, (index) => sheet.columnWidth(index));
  return { row, column, down, right };
}

export function anchorOf(sheet: Sheet, { left, top, width, height }: Box): ChartAnchor {
  return { from: pointOf(sheet, left, top), to: pointOf(sheet, left + width, top + height) };
}

export function boxOf(sheet: Sheet, { from, to }: ChartAnchor): Box {
  const across = (point: AnchorPoint): number =>
    offset(point.column, (index) => sheet.columnWidth(index)) +
    Math.min(point.right, sheet.columnWidth(point.column));
  const down = (point: AnchorPoint): number =>
    offset(point.row, (index) => sheet.rowHeight(index)) + Math.min(point.down, sheet.rowHeight(point.row));
  const left = across(from);
  const top = down(from);
  return { left, top, width: across(to) - left, height: down(to) - top };
}

/** Exactly over the cells. */
export function anchorOver(area: Area): ChartAnchor {
  return {
    from: { row: area.row, column: area.column, down: 0, right: 0 },
    to: { row: area.row + area.rowCount, column: area.column + area.columnCount, down: 0, right: 0 },
  };
}

/** The anchor after cells moved; one whose cells are gone shrinks to where they were. */
export function moveAnchor(
  { from, to }: ChartAnchor,
  moved: (area: Area) => Area | null,
  fallback: { readonly row?: number; readonly column?: number },
): ChartAnchor {
  const follow = (point: AnchorPoint): AnchorPoint => {
    const area = moved({ row: point.row, column: point.column, rowCount: 1, columnCount: 1 });
    if (area !== null) return { ...point, row: area.row, column: area.column };
    return { ...point, ...fallback, ...(fallback.row === undefined ? { right: 0 } : { down: 0 }) };
  };
  return { from: follow(from), to: follow(to) };
}
