import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { CellPosition } from '../../../src/core/table/cell';
import {
  areaBetween,
  lastColumnOf,
  lastRowOf,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
} from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import type { WorkbenchSession } from '../workbench-session';
import { HEADER_HEIGHT, HEADER_WIDTH, type GridParts } from './grid-parts';
import { rangeSelection } from './selection-moves';
import type { SheetAxis } from './sheet-axis';
import type { Place } from './use-viewport';

export interface PointedGrid {
  readonly session: WorkbenchSession;
  readonly sheet: Sheet;
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly rows: SheetAxis;
  readonly columns: SheetAxis;
  readonly parts: GridParts;
  readonly place: Place;
}

/** What lies under the pointer: a cell, a row's number, a column's letter, or the corner of both. */
type Pointed = { readonly kind: 'cell' | 'row' | 'column' | 'corner' } & CellPosition;

function pointedAt(
  { viewport, rows, columns, parts, place }: PointedGrid,
  { clientX, clientY }: MouseEvent,
): Pointed | null {
  const box = viewport.current?.getBoundingClientRect();
  if (box === undefined) return null;
  const x = clientX - box.left - HEADER_WIDTH;
  const y = clientY - box.top - HEADER_HEIGHT;
  // Beyond lie the scroll bars.
  if (x > parts.width || y > parts.height) return null;
  const row = rows.at(y < parts.frozenHeight ? Math.max(0, y) : y + place.top);
  const column = columns.at(x < parts.frozenWidth ? Math.max(0, x) : x + place.left);
  const kind = x >= 0 ? (y >= 0 ? 'cell' : 'column') : y >= 0 ? 'row' : 'corner';
  return { kind, row, column };
}

/** Clicking selects, dragging and Shift extend, a double click opens the cell for editing. */
export function useGridPointer(grid: PointedGrid) {
  const { session, sheet, viewport } = grid;
  const dragged = useRef(false);
  const takeFocus = (): void => {
    viewport.current?.querySelector('textarea')?.focus({ preventScroll: true });
  };
  const choose = (pointed: Pointed, extend: boolean): void => {
    const { row, column, kind } = pointed;
    const { area, anchor } = session.selectionOn(sheet);
    const origin = extend ? anchor : pointed;
    if (kind === 'cell' && extend) session.select(sheet, rangeSelection(sheet, anchor, pointed));
    else if (kind === 'cell') session.selectCell(sheet, row, column);
    else if (kind === 'corner') session.select(sheet, { anchor: { row: 0, column: 0 }, area: WHOLE_SHEET });
    else if (kind === 'row') {
      const top = extend ? Math.min(area.row, row) : row;
      const bottom = extend ? Math.max(lastRowOf(area), row) : row;
      const whole = areaBetween(top, 0, bottom, MAX_COLUMNS - 1);
      session.select(sheet, { anchor: { row: origin.row, column: 0 }, area: whole });
    } else {
      const left = extend ? Math.min(area.column, column) : column;
      const right = extend ? Math.max(lastColumnOf(area), column) : column;
      const whole = areaBetween(0, left, MAX_ROWS - 1, right);
      session.select(sheet, { anchor: { row: 0, column: origin.column }, area: whole });
    }
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
      if (event.target instanceof HTMLTextAreaElement || event.button !== 0) return;
      const pointed = pointedAt(grid, event);
      if (pointed === null) return;
      session.commitEdit();
      choose(pointed, event.shiftKey);
      dragged.current = pointed.kind === 'cell';
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>): void => {
      if (!dragged.current || event.buttons !== 1) return;
      const pointed = pointedAt(grid, event);
      if (pointed?.kind !== 'cell') return;
      const next = rangeSelection(sheet, session.selectionOn(sheet).anchor, pointed);
      const { area } = session.selectionOn(sheet);
      const isSame = JSON.stringify(next.area) === JSON.stringify(area);
      if (!isSame) session.select(sheet, next);
    },
    onPointerUp: (): void => {
      dragged.current = false;
    },
    onMouseDown: (event: MouseEvent<HTMLDivElement>): void => {
      if (event.target instanceof HTMLTextAreaElement || pointedAt(grid, event) === null) return;
      // The editor keeps the focus, so that typing goes on.
      event.preventDefault();
      takeFocus();
    },
    onDoubleClick: (event: MouseEvent<HTMLDivElement>): void => {
      if (pointedAt(grid, event)?.kind === 'cell') session.beginEdit(sheet);
    },
  };
}
