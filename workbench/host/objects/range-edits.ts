import {
  areaBetween,
  areaContains,
  intersects,
  isEntireColumn,
  isEntireRow,
  lastColumnOf,
  lastRowOf,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from '../model/area';
import { pivotAreas } from '../model/pivot-drawing';
import type { ProtectionOption, Sheet } from '../model/sheet';
import { deleteCells, insertCells } from '../model/structure';
import { nameNewColumns } from '../model/table-headers';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, type Member } from '../wire/object-type';
import { areaOf, asAreas, rangeArgument, rangeObject } from './addresses';
import { autoFill, FILL_TYPES } from './auto-fill';
import { flashFill } from './flash-fill';
import { assertAllowed, assertEditable } from './cell-writes';
import { clearConditionalFormats } from './conditional-formats';
import { copyCells, type CopyKind } from './copy-cells';
import { clearValidations } from './data-validation';
import { clearHyperlinks } from './hyperlinks';
import { followShift } from './live-ranges';
import { moveCells } from './move-cells';
import { removeDuplicates } from './range-sort';
import { activate } from './sheet-edits';
import { tablesIn } from './tables';
import type { RangeAreasTarget, RangeTarget } from './targets';

const CLEAR_KINDS = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;
const COPY_KINDS = ['All', 'Formulas', 'Values', 'Formats'] as const;

type ClearKind = (typeof CLEAR_KINDS)[number];

/** Empties cells, takes their looks, or both; looks include merges and conditional formats. */
export function clearCells({ sheet, areas }: RangeAreasTarget, kind: ClearKind): void {
  assertEditable(sheet, areas);
  if (kind !== 'Contents') assertAllowed(sheet, 'allowFormatCells');
  if (kind === 'All' || kind === 'Contents') clearPivots(sheet, areas);
  for (const area of areas) {
    if (kind === 'All' || kind === 'Contents') {
      sheet.cells.forEach(area, (row, column) => {
        sheet.cells.clearContent(row, column);
      });
    }
    if (kind === 'All' || kind === 'Formats') {
      sheet.merges.remove(area);
      clearLooks(sheet, area);
      clearConditionalFormats(sheet, [area]);
    }
    if (kind === 'All') clearValidations(sheet, [area]);
    if (kind === 'RemoveHyperlinks') clearLooks(sheet, area);
    if (['All', 'Hyperlinks', 'RemoveHyperlinks'].includes(kind)) clearHyperlinks(sheet, [area]);
  }
}

/** Pivot tables go whole, or not at all. */
function clearPivots(sheet: Sheet, areas: readonly Area[]): void {
  const left = sheet.pivots.filter(
    (pivot) => !pivotAreas(pivot).every((own) => areas.some((area) => areaContains(area, own))),
  );
  const isCut = left.some((pivot) =>
    pivotAreas(pivot).some((own) => areas.some((area) => intersects(area, own))),
  );
  if (isCut) throw new HostError('PivotTableRangeConflict');
  sheet.pivots = left;
}

function clearLooks(sheet: Sheet, area: Area): void {
  sheet.cells.forEach(area, (row, column) => {
    const inherits = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style;
    sheet.cells.setStyle(row, column, inherits === undefined ? undefined : 0);
  });
  if (isEntireColumn(area)) {
    for (let column = area.column; column <= lastColumnOf(area); column++)
      delete sheet.columns.get(column)?.style;
  }
  if (isEntireRow(area)) {
    for (let row = area.row; row <= lastRowOf(area); row++) delete sheet.rows.get(row)?.style;
  }
}

/** Joins cells; the first value in reading order is kept and the others go. */
function merge(sheet: Sheet, area: Area): void {
  if (area.rowCount * area.columnCount === 1) return;
  if (sheet.tables.some((table) => areaContains(table.area, area))) throw new HostError('InvalidOperation');
  sheet.merges.remove(area);
  let kept: readonly [number, number] | null = null;
  const filled: (readonly [number, number])[] = [];
  sheet.cells.forEach(area, (row, column, cells) => {
    if (cells.values[column] === undefined && cells.formulas?.[column] === undefined) return;
    kept ??= [row, column];
    filled.push([row, column]);
  });
  const style = sheet.styleNumber(area.row, area.column);
  if (kept !== null) {
    const [row, column]: readonly [number, number] = kept;
    if (row !== area.row || column !== area.column) {
      sheet.cells.moveCell(row, column, area.row, area.column);
      sheet.cells.setStyle(area.row, area.column, style);
    }
  }
  for (const [row, column] of filled) {
    if (row !== area.row || column !== area.column) sheet.cells.clearContent(row, column);
  }
  sheet.merges.add(area);
}

/** On a protected sheet whole rows and columns alone can be moved, where that is allowed. */
function assertShiftAllowed(
  sheet: Sheet,
  area: Area,
  rows: ProtectionOption,
  columns: ProtectionOption,
): void {
  if (isEntireRow(area)) assertAllowed(sheet, rows);
  else if (isEntireColumn(area)) assertAllowed(sheet, columns);
  else if (sheet.isProtected) throw new HostError('AccessDenied');
}

/** The rows of a filtered list stay together: single cells of it, or before it, are not moved. */
function assertNotFiltered({ autoFilter, tables }: Sheet, area: Area, axis: 'rows' | 'columns'): void {
  if (axis === 'rows' ? isEntireRow(area) : isEntireColumn(area)) return;
  const { row, column } = area;
  const moved =
    axis === 'rows'
      ? areaBetween(row, column, MAX_ROWS - 1, lastColumnOf(area))
      : areaBetween(row, column, lastRowOf(area), MAX_COLUMNS - 1);
  const lists = autoFilter === null ? tables : [autoFilter, ...tables];
  const isHit = lists.some((list) => list.filters.size > 0 && intersects(list.area, moved));
  if (isHit) throw new HostError('FilteredRangeConflict');
}

export function copyKind(kind: string): CopyKind {
  const found = COPY_KINDS.find((known) => known === kind);
  if (found === undefined) throw new HostError('ApiNotFound', `Copying of kind ${kind} is not modelled.`);
  return found;
}

/** Members of Range that change cells. */
export const rangeEdits: Readonly<Record<string, Member<RangeTarget>>> = {
  clear: method('1.1', (range, args, session) => {
    clearCells(asAreas(range), args.oneOf(0, CLEAR_KINDS, 'All'));
    session.workbook.calculation.markChanged(range.sheet);
  }),
  merge: method('1.2', (range, args) => {
    const area = areaOf(range);
    assertEditable(range.sheet, [area]);
    if (!args.boolean(0, false)) {
      merge(range.sheet, area);
      return;
    }
    for (let row = area.row; row <= lastRowOf(area); row++) merge(range.sheet, { ...area, row, rowCount: 1 });
  }),
  unmerge: method('1.2', (range) => {
    assertEditable(range.sheet, [areaOf(range)]);
    range.sheet.merges.remove(areaOf(range));
  }),
  insert: method('1.1', (range, args, session) => {
    const { sheet } = range;
    const area = areaOf(range);
    const shift = args.oneOf(0, ['Down', 'Right']);
    assertShiftAllowed(sheet, area, 'allowInsertRows', 'allowInsertColumns');
    assertNotFiltered(sheet, area, shift === 'Down' ? 'rows' : 'columns');
    followShift(insertCells(session.workbook, sheet, area, shift), sheet, session);
    for (const table of sheet.tables.filter((known) => intersects(known.area, area)))
      nameNewColumns(sheet, table);
    return rangeObject(sheet, area);
  }),
  delete: method('1.1', (range, args, session) => {
    const { sheet } = range;
    const area = areaOf(range);
    const shift = args.oneOf(0, ['Up', 'Left']);
    assertShiftAllowed(sheet, area, 'allowDeleteRows', 'allowDeleteColumns');
    if (sheet.isProtected) assertEditable(sheet, [area]);
    assertNotFiltered(sheet, area, shift === 'Up' ? 'rows' : 'columns');
    followShift(deleteCells(session.workbook, sheet, area, shift), sheet, session);
  }),
  copyFrom: method('1.9', (range, args, session) => {
    copyCells(asAreas(range), args, 0, copyKind(args.optionalText(1) ?? 'All'), session);
  }),
  moveTo: method('1.11', (range, args, session) => {
    const to = rangeArgument(args, 0, session.workbook, range.sheet);
    moveCells({ sheet: range.sheet, area: areaOf(range) }, { sheet: to.sheet, area: areaOf(to) }, session);
  }),
  flashFill: method('1.9', (range, _args, session) => {
    flashFill(range, session);
  }),
  autoFill: method('1.9', (range, args, session) => {
    const { workbook } = session;
    const area = areaOf(range);
    const to = args.isMissing(0) ? range : rangeArgument(args, 0, workbook, range.sheet);
    if (to.sheet !== range.sheet) throw new HostError('InvalidArgument');
    if (args.raw(1) === 'FlashFill') flashFill(to, session);
    else autoFill(workbook, range.sheet, area, areaOf(to), args.oneOf(1, FILL_TYPES, 'FillDefault'));
  }),
  calculate: method('1.6', (range, _args, { workbook }) => {
    areaOf(range);
    workbook.calculation.runAll(workbook.sheets);
  }),
  setDirty: method('1.9', (range, _args, { workbook }) => {
    const area = areaOf(range);
    range.sheet.cells.forEach(area, (row, column, { formulas }) => {
      if (formulas?.[column] !== undefined) workbook.calculation.markDirty(range.sheet, row, column);
    });
  }),
  removeDuplicates: method('1.9', (range, args, { workbook }) => removeDuplicates(range, args, workbook)),
  select: method('1.1', (range, _args, { workbook }) => {
    const area = areaOf(range);
    activate(workbook, range.sheet);
    range.sheet.selection = [area];
  }),
  getTables: method(
    '1.9',
    (range, args) =>
      new HostObject('TableScopedCollection', tablesIn(range.sheet, [areaOf(range)], args.boolean(0, false))),
  ),
};
