import {
  areaBetween,
  areaContains,
  cellArea,
  intersection,
  isEntireColumn,
  isEntireRow,
  lastColumnOf,
  lastRowOf,
  MAX_COLUMNS,
  MAX_ROWS,
  subtract,
  type Area,
} from './area';

export type Axis = 'rows' | 'columns';

/** A move of cells along one axis, across a span of the other. */
export interface Move {
  readonly axis: Axis;
  readonly at: number;
  /** Positive where cells are inserted, negative where they are deleted. */
  readonly count: number;
  readonly spanStart: number;
  readonly spanEnd: number;
}

export const startOf = (area: Area, axis: Axis): number => (axis === 'rows' ? area.row : area.column);
export const endOf = (area: Area, axis: Axis): number =>
  axis === 'rows' ? lastRowOf(area) : lastColumnOf(area);
export const limitOf = (axis: Axis): number => (axis === 'rows' ? MAX_ROWS : MAX_COLUMNS);
export const across = (axis: Axis): Axis => (axis === 'rows' ? 'columns' : 'rows');

function withAxis(area: Area, axis: Axis, start: number, end: number): Area {
  return axis === 'rows'
    ? areaBetween(start, area.column, end, lastColumnOf(area))
    : areaBetween(area.row, start, lastRowOf(area), end);
}

export const isInSpan = (area: Area, { axis, spanStart, spanEnd }: Move): boolean =>
  startOf(area, across(axis)) >= spanStart && endOf(area, across(axis)) <= spanEnd;

/** Where an area is after the move, or null where its cells are gone. */
export function moveArea(area: Area, move: Move): Area | null {
  const { axis, at, count } = move;
  const isWhole = axis === 'rows' ? isEntireColumn(area) : isEntireRow(area);
  if (isWhole || !isInSpan(area, move)) return area;
  const start = startOf(area, axis);
  const end = endOf(area, axis);
  if (end < at) return area;
  if (count > 0) {
    const last = limitOf(axis) - 1;
    const newStart = start >= at ? start + count : start;
    return newStart > last ? null : withAxis(area, axis, newStart, Math.min(last, end + count));
  }
  const gone = -count;
  const newStart = start < at ? start : Math.max(at, start - gone);
  const newEnd = end < at + gone ? at - 1 : end - gone;
  return newEnd < newStart ? null : withAxis(area, axis, newStart, newEnd);
}

/** The part of the sheet whose cells the move touches. */
export function zoneOf({ axis, at, spanStart, spanEnd }: Move): Area {
  return axis === 'rows'
    ? areaBetween(at, spanStart, MAX_ROWS - 1, spanEnd)
    : areaBetween(spanStart, at, spanEnd, MAX_COLUMNS - 1);
}

/** Rules over cells: what lies in the span moves, the rest stays. */
export function moveCovered(areas: readonly Area[], move: Move): readonly Area[] {
  const span = spanOf(move);
  return areas.flatMap((area) => {
    if (areaContains(span, area)) {
      const moved = moveArea(area, move);
      return moved === null ? [] : [moved];
    }
    const inside = intersection(area, span);
    const moved = inside === null ? null : moveArea(inside, move);
    return [...subtract(area, span), ...(moved === null ? [] : [moved])];
  });
}

/** The cells of which a move may take some: all before and behind those that move. */
const spanOf = ({ axis, spanStart, spanEnd }: Move): Area =>
  axis === 'rows'
    ? areaBetween(0, spanStart, MAX_ROWS - 1, spanEnd)
    : areaBetween(spanStart, 0, spanEnd, MAX_COLUMNS - 1);

/** A cell of the area that is still there, and where it is now; null where all of them are gone. */
export function survivorOf(area: Area, move: Move): { readonly was: Area; readonly now: Area } | null {
  const inside = intersection(area, spanOf(move));
  if (inside !== null) {
    const { axis, at, count } = move;
    const start = startOf(inside, axis);
    const isGone = count < 0 && start >= at && start < at - count;
    const first = isGone ? at - count : start;
    const was = axis === 'rows' ? cellArea(first, inside.column) : cellArea(inside.row, first);
    const now = first > endOf(inside, axis) ? null : moveArea(was, move);
    if (now !== null) return { was, now };
  }
  const [beside] = subtract(area, spanOf(move));
  if (beside === undefined) return null;
  const cell = cellArea(beside.row, beside.column);
  return { was: cell, now: cell };
}
