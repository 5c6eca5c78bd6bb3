/** A rectangle of cells, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

export function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

export function areaBetween(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

export const lastRowOf = (area: Area): number => area.row + area.rowCount - 1;
export const lastColumnOf = (area: Area): number => area.column + area.columnCount - 1;
export const isEntireRow = (area: Area): boolean => area.column === 0 && area.columnCount === MAX_COLUMNS;
export const isEntireColumn = (area: Area): boolean => area.row === 0 && area.rowCount === MAX_ROWS;
export const isSingleCell = (area: Area): boolean => area.rowCount === 1 && area.columnCount === 1;

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rowCount === other.rowCount &&
    one.columnCount === other.columnCount
  );
}

export function areaContainsCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= lastRowOf(area) && column >= area.column && column <= lastColumnOf(area);
}

export function areaContains(outer: Area, inner: Area): boolean {
  return (
    areaContainsCell(outer, inner.row, inner.column) &&
    areaContainsCell(outer, lastRowOf(inner), lastColumnOf(inner))
  );
}

/** The common part, or null where there is none. */
export function intersection(one: Area, other: Area): Area | null {
  const top = Math.max(one.row, other.row);
  const left = Math.max(one.column, other.column);
  const bottom = Math.min(lastRowOf(one), lastRowOf(other));
  const right = Math.min(lastColumnOf(one), lastColumnOf(other));
  return bottom < top || right < left ? null : areaBetween(top, left, bottom, right);
}

export const intersects = (one: Area, other: Area): boolean => intersection(one, other) !== null;

export function boundingArea(one: Area, other: Area): Area {
  return areaBetween(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(lastRowOf(one), lastRowOf(other)),
    Math.max(lastColumnOf(one), lastColumnOf(other)),
  );
}

/** What is left of `area` without `hole`: at most four rectangles, top to bottom. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const rest: Area[] = [];
  if (common.row > area.row) {
    rest.push(areaBetween(area.row, area.column, common.row - 1, lastColumnOf(area)));
  }
  if (common.column > area.column) {
    rest.push(areaBetween(common.row, area.column, lastRowOf(common), common.column - 1));
  }
  if (lastColumnOf(common) < lastColumnOf(area)) {
    rest.push(areaBetween(common.row, lastColumnOf(common) + 1, lastRowOf(common), lastColumnOf(area)));
  }
  if (lastRowOf(common) < lastRowOf(area)) {
    rest.push(areaBetween(lastRowOf(common) + 1, area.column, lastRowOf(area), lastColumnOf(area)));
  }
  return rest;
}

/** The area if it lies on a sheet, null where it leaves it. */
export function onSheet(area: Area): Area | null {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    lastRowOf(area) < MAX_ROWS &&
    lastColumnOf(area) < MAX_COLUMNS;
  return inside ? area : null;
}
