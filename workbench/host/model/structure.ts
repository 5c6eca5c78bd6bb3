import {
  cellArea,
  areaBetween,
  intersects,
  lastColumnOf,
  lastRowOf,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from './area';
import { across, isInSpan, limitOf, moveArea, moveCovered, zoneOf, type Move } from './cell-move';
import { moveAnchor, type ChartAnchor } from './chart-anchor';
import { shiftRewrite, rewriteFormulas } from './formula-references';
import { moveRules } from './moved-rules';
import { followPivot, pivotAreas } from './pivot-drawing';
import { movedPlace } from './shape';
import type { Sheet } from './sheet';
import type { HostWorkbook } from './workbook';

/** Why cells cannot be moved; Excel's own codes. */
export type ShiftConflict =
  'InsertDeleteConflict' | 'MergedRangeConflict' | 'NonBlankCellOffSheet' | 'PivotTableRangeConflict';

export type Shift =
  | { readonly done: true; readonly moved: (area: Area) => Area | null }
  | { readonly done: false; readonly conflict: ShiftConflict };

/** Whether a part of the area would move and another would not. */
function isTorn(area: Area, zone: Area, move: Move): boolean {
  if (!isInSpan(area, move)) return intersects(area, zone);
  const moved = moveArea(area, move);
  return moved !== null && (moved.rowCount !== area.rowCount || moved.columnCount !== area.columnCount);
}

function conflictOf(sheet: Sheet, move: Move): ShiftConflict | null {
  const zone = zoneOf(move);
  if (sheet.merges.touching(zone).some((merged) => !isInSpan(merged, move))) return 'MergedRangeConflict';
  if (sheet.tables.some(({ area }) => intersects(area, zone) && !isInSpan(area, move))) {
    return 'InsertDeleteConflict';
  }
  if (sheet.pivots.some((pivot) => pivotAreas(pivot).some((area) => isTorn(area, zone, move)))) {
    return 'PivotTableRangeConflict';
  }
  if (move.count > 0) {
    const last = limitOf(move.axis) - move.count;
    const edge =
      move.axis === 'rows'
        ? areaBetween(last, move.spanStart, MAX_ROWS - 1, move.spanEnd)
        : areaBetween(move.spanStart, last, move.spanEnd, MAX_COLUMNS - 1);
    if (sheet.cells.used(edge, true) !== null) return 'NonBlankCellOffSheet';
  }
  return null;
}

function moveCells(sheet: Sheet, { axis, at, count, spanStart, spanEnd }: Move): void {
  const { cells } = sheet;
  if (axis === 'columns') {
    cells.shiftColumns(spanStart, spanEnd, at, count);
    return;
  }
  if (spanStart === 0 && spanEnd === MAX_COLUMNS - 1) {
    if (count > 0) cells.insertRows(at, count);
    else cells.deleteRows(at, -count);
    return;
  }
  const used = cells.used(areaBetween(at, spanStart, MAX_ROWS - 1, spanEnd), false);
  if (used === null) return;
  const last = lastRowOf(used);
  const lastColumn = lastColumnOf(used);
  if (count > 0) {
    for (let row = last; row >= at; row--) {
      for (let column = spanStart; column <= lastColumn; column++) {
        cells.moveCell(row, column, row + count, column);
        cells.eraseCell(row, column);
      }
    }
    return;
  }
  for (let row = at; row <= last; row++) {
    for (let column = spanStart; column <= lastColumn; column++)
      cells.moveCell(row - count, column, row, column);
  }
}

function moveShapes<Shape extends object>(shapes: Map<number, Shape>, at: number, count: number): void {
  const entries = [...shapes].filter(([index]) => count > 0 || index < at || index >= at - count);
  shapes.clear();
  for (const [index, shape] of entries) shapes.set(index >= at ? index + count : index, shape);
}

/** New cells look like those before them: the row above, or the column to the left. */
function inheritLooks(sheet: Sheet, { axis, at, count, spanStart, spanEnd }: Move): void {
  if (at === 0) return;
  if (axis === 'rows') {
    const above = sheet.cells.row(at - 1)?.styles ?? [];
    const end = Math.min(spanEnd, above.length - 1);
    for (let row = at; row < at + count; row++) {
      for (let column = spanStart; column <= end; column++) sheet.cells.setStyle(row, column, above[column]);
    }
    return;
  }
  for (let row = spanStart; row <= Math.min(spanEnd, sheet.cells.rowLimit - 1); row++) {
    const style = sheet.cells.style(row, at - 1);
    if (style === undefined) continue;
    for (let column = at; column < at + count; column++) sheet.cells.setStyle(row, column, style);
  }
}

/** Whole rows and columns take their heights and widths along; new ones are like the one before. */
function moveLines(sheet: Sheet, { axis, at, count }: Move): void {
  const shapes: Map<number, { hidden?: boolean }> = axis === 'rows' ? sheet.rows : sheet.columns;
  moveShapes(shapes, at, count);
  const before = shapes.get(at - 1);
  if (count > 0 && before !== undefined) {
    for (let index = at; index < at + count; index++) shapes.set(index, { ...before, hidden: false });
  }
  const shifted = (breaks: readonly number[]): number[] =>
    breaks
      .filter((index) => count > 0 || index < at || index >= at - count)
      .map((index) => (index >= at ? index + count : index));
  if (axis === 'rows') sheet.horizontalPageBreaks = shifted(sheet.horizontalPageBreaks);
  else sheet.verticalPageBreaks = shifted(sheet.verticalPageBreaks);
}

function moveParts(sheet: Sheet, move: Move): void {
  const moved = (area: Area): Area | null => moveArea(area, move);
  sheet.spills.follow(moved);
  sheet.merges.replaceAll(
    sheet.merges.areas
      .map(moved)
      .filter((area) => area !== null)
      .filter(({ rowCount, columnCount }) => rowCount * columnCount > 1),
  );
  sheet.hyperlinks = sheet.hyperlinks.flatMap(({ area, link }) =>
    moveCovered([area], move).map((part) => ({ area: part, link })),
  );
  sheet.comments = sheet.comments.filter((comment) => {
    const place = moved(cellArea(comment.row, comment.column));
    if (place !== null) Object.assign(comment, { row: place.row, column: place.column });
    return place !== null;
  });
  sheet.tables = sheet.tables.filter((table) => {
    const area = moved(table.area);
    if (area !== null) table.area = area;
    return area !== null;
  });
  sheet.pivots = sheet.pivots.filter((pivot) => followPivot(pivot, moved));
  if (sheet.autoFilter !== null) {
    const area = moved(sheet.autoFilter.area);
    sheet.autoFilter = area === null ? null : { ...sheet.autoFilter, area };
  }
  const layout = sheet.pageLayout;
  const printed = (layout.printArea ?? []).map(moved).filter((area) => area !== null);
  layout.printArea = printed.length === 0 ? null : printed;
  layout.titleRows = layout.titleRows === null ? null : moved(layout.titleRows);
  layout.titleColumns = layout.titleColumns === null ? null : moved(layout.titleColumns);
}

/** Charts and shapes go with whole rows and columns; where only some cells move, they stay. */
function moveDrawings(sheet: Sheet, move: Move): void {
  const edge = move.axis === 'rows' ? { row: move.at } : { column: move.at };
  const follow = (anchor: ChartAnchor): ChartAnchor =>
    moveAnchor(anchor, (area) => moveArea(area, move), edge);
  for (const chart of sheet.charts) chart.anchor = follow(chart.anchor);
  for (const shape of sheet.shapes) shape.place = movedPlace(shape.place, follow);
}

function perform(workbook: HostWorkbook, sheet: Sheet, move: Move): Shift {
  const conflict = conflictOf(sheet, move);
  if (conflict !== null) return { done: false, conflict };
  const isWhole = move.spanStart === 0 && move.spanEnd === limitOf(across(move.axis)) - 1;
  moveCells(sheet, move);
  if (isWhole) {
    moveLines(sheet, move);
    moveDrawings(sheet, move);
  }
  if (move.count > 0) inheritLooks(sheet, move);
  moveParts(sheet, move);
  const moved = (area: Area): Area | null => moveArea(area, move);
  const covered = (areas: readonly Area[]): readonly Area[] => moveCovered(areas, move);
  workbook.log.moves.push({ sheet, axis: move.axis, at: move.at, isWhole, moved, covered });
  for (const { pivots } of workbook.sheets) {
    for (const { source } of pivots) {
      if (source.kind === 'area' && source.sheet === sheet) source.area = moved(source.area) ?? source.area;
    }
  }
  workbook.bindings = workbook.bindings.map((binding) =>
    binding.sheet === sheet && binding.area !== null ? { ...binding, area: moved(binding.area) } : binding,
  );
  const rewrite = shiftRewrite(sheet, moved);
  moveRules(sheet, move, (formula) => rewrite(formula, sheet));
  rewriteFormulas(workbook, rewrite, sheet);
  return { done: true, moved };
}

/** Makes room where `area` is, moving its cells down or to the right. */
export function insertCells(
  workbook: HostWorkbook,
  sheet: Sheet,
  area: Area,
  shift: 'Down' | 'Right',
): Shift {
  return perform(
    workbook,
    sheet,
    shift === 'Down'
      ? {
          axis: 'rows',
          at: area.row,
          count: area.rowCount,
          spanStart: area.column,
          spanEnd: lastColumnOf(area),
        }
      : {
          axis: 'columns',
          at: area.column,
          count: area.columnCount,
          spanStart: area.row,
          spanEnd: lastRowOf(area),
        },
  );
}

/** Takes the area's cells away, and moves those below up or those to the right left. */
export function deleteCells(workbook: HostWorkbook, sheet: Sheet, area: Area, shift: 'Up' | 'Left'): Shift {
  return perform(
    workbook,
    sheet,
    shift === 'Up'
      ? {
          axis: 'rows',
          at: area.row,
          count: -area.rowCount,
          spanStart: area.column,
          spanEnd: lastColumnOf(area),
        }
      : {
          axis: 'columns',
          at: area.column,
          count: -area.columnCount,
          spanStart: area.row,
          spanEnd: lastRowOf(area),
        },
  );
}
