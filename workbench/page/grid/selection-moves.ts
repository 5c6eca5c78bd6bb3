import type { CellPosition } from '../../../src/core/table/cell';
import {
  areaBetween,
  boundingArea,
  cellArea,
  lastColumnOf,
  lastRowOf,
  sameArea,
  type Area,
} from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';

/** What is selected: a rectangle, and the cell from which it was drawn. */
export interface Selection {
  readonly anchor: CellPosition;
  readonly area: Area;
}

export type Move =
  | { readonly kind: 'step'; readonly rows: number; readonly columns: number }
  /** To the edge of the filled cells, as Ctrl with an arrow goes. */
  | { readonly kind: 'edge'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'rowStart' }
  | { readonly kind: 'sheetStart' }
  | { readonly kind: 'sheetEnd' };

/** Rows and columns that a sheet shows: a selection stays among them. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The area with every merged area that it touches taken in whole. */
export function withMerges(sheet: Sheet, area: Area): Area {
  let grown = area;
  for (;;) {
    const next = sheet.merges.touching(grown).reduce(boundingArea, grown);
    if (sameArea(next, grown)) return grown;
    grown = next;
  }
}

/** A cell, or the merged area that it belongs to. */
export function cellSelection(sheet: Sheet, row: number, column: number): Selection {
  const area = sheet.merges.at(row, column) ?? cellArea(row, column);
  return { anchor: { row: area.row, column: area.column }, area };
}

/** Everything between two cells. */
export function rangeSelection(sheet: Sheet, anchor: CellPosition, lead: CellPosition): Selection {
  const area = areaBetween(
    Math.min(anchor.row, lead.row),
    Math.min(anchor.column, lead.column),
    Math.max(anchor.row, lead.row),
    Math.max(anchor.column, lead.column),
  );
  return { anchor, area: withMerges(sheet, area) };
}

/** Where the selection goes; with `extend` it grows or shrinks from its anchor. */
export function movedSelection(
  sheet: Sheet,
  selection: Selection,
  move: Move,
  { extend, extent }: { readonly extend: boolean; readonly extent: Extent },
): Selection {
  const { anchor, area } = selection;
  const from = extend
    ? leadArea(selection)
    : (sheet.merges.at(anchor.row, anchor.column) ?? cellArea(anchor.row, anchor.column));
  const lead = target(sheet, from, move, extent);
  if (!extend) return cellSelection(sheet, lead.row, lead.column);
  const next = rangeSelection(sheet, anchor, lead);
  return sameArea(next.area, area) && move.kind === 'step'
    ? pastMerges(sheet, selection, move, extent)
    : next;
}

/** The row and the column of the area that lie opposite to the anchor. */
function leadArea({ anchor, area }: Selection): Area {
  return cellArea(
    anchor.row > area.row ? area.row : lastRowOf(area),
    anchor.column > area.column ? area.column : lastColumnOf(area),
  );
}

/** A step within a merged area would change nothing: it goes on to the cell beyond. */
function pastMerges(
  sheet: Sheet,
  { anchor, area }: Selection,
  move: Extract<Move, { kind: 'step' }>,
  extent: Extent,
): Selection {
  const lead = target(sheet, area, move, extent);
  return rangeSelection(sheet, anchor, {
    row: move.rows === 0 ? lastRowOf(area) : lead.row,
    column: move.columns === 0 ? lastColumnOf(area) : lead.column,
  });
}

function target(sheet: Sheet, from: Area, move: Move, extent: Extent): CellPosition {
  switch (move.kind) {
    case 'step':
      return {
        row: stepped(from.row, from.rowCount, move.rows, extent.rows, (at) => sheet.rowHeight(at) === 0),
        column: stepped(
          from.column,
          from.columnCount,
          move.columns,
          extent.columns,
          (at) => sheet.columnWidth(at) === 0,
        ),
      };
    case 'edge':
      return edge(sheet, from, move, extent);
    case 'rowStart':
      return { row: from.row, column: sheet.frozen.columns < from.column ? sheet.frozen.columns : 0 };
    case 'sheetStart':
      return { row: 0, column: 0 };
    case 'sheetEnd': {
      const used = sheet.usedArea(false);
      return used === null ? { row: 0, column: 0 } : { row: lastRowOf(used), column: lastColumnOf(used) };
    }
  }
}

/** So many shown rows or columns on; hidden ones do not count, and beyond the last it stays where it is. */
function stepped(
  at: number,
  count: number,
  by: number,
  end: number,
  isHidden: (index: number) => boolean,
): number {
  const direction = Math.sign(by);
  let reached = at;
  let next = direction > 0 ? at + count : at - 1;
  for (let left = Math.abs(by); left > 0 && next >= 0 && next < end; next += direction) {
    if (isHidden(next)) continue;
    reached = next;
    left -= 1;
  }
  return reached;
}

function edge(
  sheet: Sheet,
  from: Area,
  { rows, columns }: Extract<Move, { kind: 'edge' }>,
  extent: Extent,
): CellPosition {
  // What a merged area covers is blank, as in Excel.
  const isFilled = (row: number, column: number): boolean => sheet.valueAt(row, column) !== '';
  const used = sheet.usedArea(false);
  const last = {
    row: Math.min(extent.rows - 1, Math.max(from.row, used === null ? 0 : lastRowOf(used))),
    column: Math.min(extent.columns - 1, Math.max(from.column, used === null ? 0 : lastColumnOf(used))),
  };
  const isInside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row <= last.row && column <= last.column;
  let row = rows > 0 ? lastRowOf(from) : from.row;
  let column = columns > 0 ? lastColumnOf(from) : from.column;
  const runs =
    isFilled(from.row, from.column) &&
    isInside(row + rows, column + columns) &&
    isFilled(row + rows, column + columns);
  while (isInside(row + rows, column + columns)) {
    if (runs && !isFilled(row + rows, column + columns)) break;
    row += rows;
    column += columns;
    if (!runs && isFilled(row, column)) break;
  }
  return { row, column };
}
