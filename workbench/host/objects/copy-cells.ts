import { areaContains, intersection, isSingleCell, onSheet, type Area } from '../model/area';
import { translateFormula, turnFormula } from '../model/formula-references';
import type { Sheet } from '../model/sheet';
import type { Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import type { Session } from '../wire/session';
import { areaOf, rangeArgument } from './addresses';
import { assertEditable, assertNoPivot } from './cell-writes';
import type { RangeAreasTarget } from './targets';

export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

interface CopiedCell {
  readonly value: ReturnType<Sheet['cells']['value']>;
  readonly formula: string | undefined;
  readonly style: number;
}

interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: readonly (readonly CopiedCell[])[];
  /** Whether rows have become columns. */
  readonly isTurned: boolean;
}

/** The source with its rows as columns. */
function turned({ sheet, area, cells }: Source): Source {
  const lines = Array.from({ length: area.columnCount }, (_line, at) =>
    cells.map((row) => row[at]).filter((cell) => cell !== undefined),
  );
  const { rowCount, columnCount } = area;
  return {
    sheet,
    area: { ...area, rowCount: columnCount, columnCount: rowCount },
    cells: lines,
    isTurned: true,
  };
}

function readSource(sheet: Sheet, area: Area): Source {
  const cells = Array.from({ length: area.rowCount }, (_row, row) =>
    Array.from({ length: area.columnCount }, (_column, column) => ({
      value: sheet.cells.value(area.row + row, area.column + column),
      formula: sheet.cells.formula(area.row + row, area.column + column),
      style: sheet.styleNumber(area.row + row, area.column + column),
    })),
  );
  return { sheet, area, cells, isTurned: false };
}

/** The source repeats over a destination that is a multiple of it; otherwise it keeps its own size. */
export function destinationOf(to: Area, { rowCount, columnCount }: Area): Area {
  const repeats = to.rowCount % rowCount === 0 && to.columnCount % columnCount === 0;
  const area = repeats ? to : onSheet({ ...to, rowCount, columnCount });
  if (area === null) throw new HostError('InvalidArgument');
  return area;
}

/** A source of several areas: together they are a rectangle without some of its rows, or of its columns. */
function severalAreas(areas: readonly Area[]): 'rows' | 'columns' | null {
  const [first] = areas;
  if (first === undefined) return null;
  const isSameSpan = (start: 'row' | 'column', count: 'rowCount' | 'columnCount'): boolean =>
    areas.every((area) => area[start] === first[start] && area[count] === first[count]);
  if (isSameSpan('column', 'columnCount')) return 'rows';
  return isSameSpan('row', 'rowCount') ? 'columns' : null;
}

/** How large several areas are side by side. */
export function sizeOfSeveral(areas: readonly Area[]): Pick<Area, 'rowCount' | 'columnCount'> {
  const [first] = areas;
  const along = severalAreas(areas);
  if (first === undefined || along === null) throw new HostError('InvalidArgument');
  const sum = (count: 'rowCount' | 'columnCount'): number =>
    areas.reduce((total, area) => total + area[count], 0);
  return along === 'rows'
    ? { rowCount: sum('rowCount'), columnCount: first.columnCount }
    : { rowCount: first.rowCount, columnCount: sum('columnCount') };
}

/** The cells of several areas side by side, as if nothing lay between them. */
function readSeveral(sheet: Sheet, areas: readonly Area[]): Source {
  const along = severalAreas(areas);
  const [first] = areas;
  if (along === null || first === undefined) throw new HostError('InvalidArgument');
  const parts = areas.map((area) => readSource(sheet, area));
  if (along === 'rows') {
    const cells = parts.flatMap((part) => part.cells);
    return { sheet, area: { ...first, rowCount: cells.length }, cells, isTurned: false };
  }
  const cells = Array.from({ length: first.rowCount }, (_row, at) =>
    parts.flatMap((part) => part.cells[at] ?? []),
  );
  const columnCount = areas.reduce((sum, area) => sum + area.columnCount, 0);
  return { sheet, area: { ...first, columnCount }, cells, isTurned: false };
}

/** What is copied, and how far below and right of the source's corner it begins. */
interface Copied {
  readonly source: Source;
  readonly down: number;
  readonly right: number;
  /** The source is smaller than what was named: whole rows or columns, as far as they are used. */
  readonly isCut: boolean;
}

function copiedCells(target: RangeAreasTarget, args: Arguments, at: number, session: Session): Copied | null {
  const several = args.object(at, 'RangeAreas');
  if (several !== null && several.areas.length > 1) {
    return { source: readSeveral(several.sheet, several.areas), down: 0, right: 0, isCut: false };
  }
  const only = several?.areas[0];
  const from =
    several !== null && only !== undefined
      ? { sheet: several.sheet, area: only, isGone: false }
      : rangeArgument(args, at, session.workbook, target.sheet);
  const whole = areaOf(from);
  const area = boundedSource(from.sheet, whole);
  if (area === null) return null;
  return {
    source: readSource(from.sheet, area),
    down: area.row - whole.row,
    right: area.column - whole.column,
    isCut: area !== whole,
  };
}

/** Copies values, formulas or looks into the areas; whole rows and columns only as far as the source is used. */
export function copyCells(
  target: RangeAreasTarget,
  args: Arguments,
  at: number,
  kind: CopyKind,
  session: Session,
): void {
  const skipBlanks = args.boolean(at + 2, false);
  const copied = copiedCells(target, args, at, session);
  if (copied === null) return;
  const source = args.boolean(at + 3, false) ? turned(copied.source) : copied.source;
  for (const to of target.areas) {
    const start = { ...to, row: to.row + copied.down, column: to.column + copied.right };
    const { rowCount, columnCount } = source.area;
    const destination = destinationOf(
      copied.isCut ? { ...start, rowCount, columnCount } : start,
      source.area,
    );
    assertEditable(target.sheet, [destination]);
    assertNoPivot(target.sheet, [destination]);
    paste(target.sheet, destination, source, kind, skipBlanks, session);
  }
  session.workbook.calculation.markChanged();
}

function boundedSource(sheet: Sheet, area: Area): Area | null {
  if (area.rowCount * area.columnCount <= 5_000_000) return area;
  const used = sheet.usedArea(false);
  return used === null ? null : intersection(area, used);
}

function paste(
  sheet: Sheet,
  to: Area,
  source: Source,
  kind: CopyKind,
  skipBlanks: boolean,
  session: Session,
): void {
  const { rowCount, columnCount } = source.area;
  const takesLooks = kind === 'All' || kind === 'Formats';
  if (takesLooks) makeRoom(sheet, to);
  for (let row = 0; row < to.rowCount; row++) {
    for (let column = 0; column < to.columnCount; column++) {
      const cell = source.cells[row % rowCount]?.[column % columnCount];
      if (cell === undefined) continue;
      if (skipBlanks && cell.value === '' && cell.formula === undefined) continue;
      pasteCell(sheet, to.row + row, to.column + column, cell, kind, source, session, row, column);
    }
  }
  if (takesLooks && !source.isTurned) pasteMerges(sheet, to, source);
}

/** Merged areas give way to what is pasted over the whole of them, and are not cut; a single cell goes into them. */
function makeRoom(sheet: Sheet, to: Area): void {
  const touching = sheet.merges.touching(to);
  if (touching.length === 0 || isSingleCell(to)) return;
  if (touching.some((merged) => !areaContains(to, merged))) throw new HostError('MergedRangeConflict');
  sheet.merges.remove(to);
}

function pasteCell(
  sheet: Sheet,
  row: number,
  column: number,
  cell: CopiedCell,
  kind: CopyKind,
  source: Source,
  { workbook }: Session,
  rowOffset: number,
  columnOffset: number,
): void {
  if (kind !== 'Formats' && !sheet.merges.covers(row, column)) {
    if (cell.formula !== undefined && kind !== 'Values') {
      const down = rowOffset % source.area.rowCount;
      const right = columnOffset % source.area.columnCount;
      const fromRow = source.area.row + (source.isTurned ? right : down);
      const fromColumn = source.area.column + (source.isTurned ? down : right);
      const formula = source.isTurned
        ? turnFormula(cell.formula, { row: fromRow, column: fromColumn }, { row, column })
        : translateFormula(cell.formula, row - fromRow, column - fromColumn);
      sheet.cells.setFormula(row, column, formula, cell.value);
      workbook.calculation.markDirty(sheet, row, column);
    } else {
      sheet.cells.setValue(row, column, cell.value);
    }
  }
  if (kind === 'All' || kind === 'Formats') sheet.cells.setStyle(row, column, cell.style);
}

/** Merged areas that lie within the source are repeated wherever it is. */
function pasteMerges(sheet: Sheet, to: Area, { sheet: from, area }: Source): void {
  const merges = from.merges.touching(area).filter((merged) => areaContains(area, merged));
  for (let row = 0; row < to.rowCount; row += area.rowCount) {
    for (let column = 0; column < to.columnCount; column += area.columnCount) {
      for (const merged of merges) {
        sheet.merges.add({
          ...merged,
          row: to.row + row + merged.row - area.row,
          column: to.column + column + merged.column - area.column,
        });
      }
    }
  }
}
