import { asExcelWrites, isReadable } from '../calculation/formula-text';
import {
  cellArea,
  intersects,
  isEntireColumn,
  isEntireRow,
  lastColumnOf,
  lastRowOf,
  type Area,
} from '../model/area';
import type { CellValue } from '../model/cell-value';
import { impliedFormat } from '../model/implied-format';
import { pivotAreas } from '../model/pivot-drawing';
import type { ProtectionOption, Sheet } from '../model/sheet';
import { keepingHeaders } from '../model/table-headers';
import { readTyped } from '../model/typed-value';
import type { HostWorkbook } from '../model/workbook';
import { HostError } from '../wire/host-error';
import type { Session } from '../wire/session';
import { areaOf } from './addresses';
import type { RangeTarget } from './targets';

const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8192;

const SHAPE_MESSAGE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Refuses what Excel's protection refuses: a locked cell of a protected sheet. */
export function assertEditable(sheet: Sheet, areas: readonly Area[]): void {
  if (!sheet.isProtected) return;
  const locked = areas.some((area) => {
    const used = sheet.cells.used(area, false);
    if (used === null || used.rowCount * used.columnCount < area.rowCount * area.columnCount) return true;
    for (let row = area.row; row <= lastRowOf(area); row++) {
      for (let column = area.column; column <= lastColumnOf(area); column++) {
        if (sheet.styleAt(row, column).protection.locked) return true;
      }
    }
    return false;
  });
  if (locked) throw new HostError('AccessDenied');
}

/** Refuses to change cells that a pivot table works out. */
export function assertNoPivot(sheet: Sheet, areas: readonly Area[]): void {
  const isHit = sheet.pivots.some((pivot) =>
    pivotAreas(pivot).some((own) => areas.some((area) => intersects(own, area))),
  );
  if (isHit) throw new HostError('PivotTableRangeConflict');
}

/** Refuses what a sheet's protection forbids for all its cells, locked or not, unless it was allowed. */
export function assertAllowed(sheet: Sheet, option: ProtectionOption): void {
  if (sheet.isProtected && sheet.protectionAllows[option] !== true) throw new HostError('AccessDenied');
}

type Cells = (row: number, column: number) => unknown;

/** The input by cell: a scalar or a 1×1 array fills the area, and any other shape has to be the area's. */
function cellsOf(value: unknown, area: Area): Cells {
  if (!Array.isArray(value)) {
    if (typeof value === 'object') throw new HostError('InvalidArgument', SHAPE_MESSAGE);
    return () => value;
  }
  const rows: readonly unknown[] = value;
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1) {
    const only: unknown = rows[0][0];
    return () => only;
  }
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) throw new HostError('InvalidArgument', SHAPE_MESSAGE);
  return (row, column) => {
    const line: unknown = rows[row];
    const cells: readonly unknown[] = Array.isArray(line) ? line : [];
    return cells[column];
  };
}

/** Calls back for every cell that the input does not leave alone; `null` does. */
function forEachInput(
  sheet: Sheet,
  area: Area,
  value: unknown,
  visit: (row: number, column: number, input: string | number | boolean) => void,
): void {
  const cells = cellsOf(value, area);
  const covered = sheet.merges.touching(area).length > 0;
  for (let row = 0; row < area.rowCount; row++) {
    for (let column = 0; column < area.columnCount; column++) {
      const input = cells(row, column);
      if (input === null || input === undefined) continue;
      if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') {
        throw new HostError('InvalidArgument');
      }
      // What a merged area covers takes no value, and says nothing about it.
      if (covered && sheet.merges.covers(area.row + row, area.column + column)) continue;
      visit(area.row + row, area.column + column, input);
    }
  }
}

/** Whole rows and columns take no values: the request would be too large. */
function writableArea(range: RangeTarget, value: unknown): Area {
  const area = areaOf(range);
  if (!isUnbounded(area) && area.rowCount * area.columnCount <= MAX_CELLS_WRITTEN) return area;
  throw Array.isArray(value)
    ? new HostError('InvalidArgument', SHAPE_MESSAGE)
    : new HostError('RangeExceedsLimit');
}

const MAX_CELLS_WRITTEN = 5_000_000;

const isUnbounded = (area: Area): boolean => isEntireRow(area) || isEntireColumn(area);

export function writeValues(range: RangeTarget, value: unknown, session: Session): void {
  const area = writableArea(range, value);
  assertEditable(range.sheet, [area]);
  assertNoPivot(range.sheet, [area]);
  const { workbook } = session;
  let isFilled = false;
  keepingHeaders(workbook, range.sheet, area, () => {
    forEachInput(range.sheet, area, value, (row, column, input) => {
      isFilled ||= input !== '';
      enterCell(workbook, range.sheet, row, column, input);
    });
  });
  if (isFilled) growTable(range.sheet, area);
  workbook.calculation.markChanged(range.sheet);
  // Formulas have the values of the moment when they are entered.
  if (workbook.calculation.mode === 'Manual') workbook.calculation.run(workbook.sheets);
}

/** What is written right below a table joins it, unless its total row or a validation is in the way. */
function growTable(sheet: Sheet, area: Area): void {
  const table = sheet.tables.find(
    (known) =>
      !known.showTotals &&
      lastRowOf(known.area) + 1 === area.row &&
      area.column >= known.area.column &&
      lastColumnOf(area) <= lastColumnOf(known.area),
  );
  if (table === undefined) return;
  const grown = { ...table.area, rowCount: table.area.rowCount + area.rowCount };
  const isFree =
    sheet.validations.every((validated) => !intersects(validated.area, area)) &&
    sheet.tables.every((other) => other === table || !intersects(other.area, grown)) &&
    sheet.merges.touching(area).length === 0;
  if (isFree) table.area = grown;
}

/** Formulas take values too: only what begins with `=` is one. */
export function writeFormulas(range: RangeTarget, value: unknown, session: Session): void {
  writeValues(range, value, session);
}

/** Puts into a cell what a person typing it would get. */
export function enterCell(
  workbook: HostWorkbook,
  sheet: Sheet,
  row: number,
  column: number,
  input: string | number | boolean,
): void {
  const { numberFormat } = sheet.styleAt(row, column);
  if (typeof input !== 'string') {
    // A number that comes into a cell for text is one that is typed there.
    const isText = typeof input === 'number' && numberFormat === '@';
    sheet.cells.setValue(row, column, isText ? workbook.texts.text(input, 'General') : input);
    return;
  }
  const typed = readTyped(input, numberFormat, workbook.dates);
  if (typed.kind === 'formula') {
    enterFormula(workbook, sheet, row, column, typed.formula, input);
    return;
  }
  assertTextFits(typed.value);
  sheet.cells.setValue(row, column, typed.value);
  if (typed.numberFormat !== undefined && numberFormat === 'General') {
    setNumberFormat(sheet, cellArea(row, column), typed.numberFormat);
  }
}

function enterFormula(
  workbook: HostWorkbook,
  sheet: Sheet,
  row: number,
  column: number,
  typed: string,
  input: string,
): void {
  if (typed.length > MAX_FORMULA_LENGTH) throw new HostError('FormulaLengthExceedsLimit');
  if (!isReadable(typed)) {
    if (input.startsWith('=')) throw new HostError('InvalidArgument');
    // Only what begins with an equals sign has to be a formula: `- first of all` stays a text.
    sheet.cells.setValue(row, column, input);
    return;
  }
  const formula = asExcelWrites(typed);
  sheet.cells.setFormula(row, column, formula, 0);
  workbook.calculation.markDirty(sheet, row, column);
  if (sheet.styleAt(row, column).numberFormat !== 'General') return;
  const numberFormat = impliedFormat(workbook, sheet, formula);
  if (numberFormat !== null) setNumberFormat(sheet, cellArea(row, column), numberFormat);
}

function assertTextFits(value: CellValue): void {
  if (typeof value === 'string' && value.length > MAX_TEXT_LENGTH) throw new HostError('InvalidArgument');
}

export function writeNumberFormats(range: RangeTarget, value: unknown): void {
  const { sheet } = range;
  const area = areaOf(range);
  if (isUnbounded(area)) throw new HostError('RangeExceedsLimit');
  assertAllowed(sheet, 'allowFormatCells');
  const whole = typeof value === 'string' ? value : singleText(value);
  if (whole !== null) {
    setNumberFormat(sheet, area, whole);
    return;
  }
  const cells = cellsOf(value, area);
  for (let row = 0; row < area.rowCount; row++) {
    for (let column = 0; column < area.columnCount; column++) {
      const code = cells(row, column);
      if (code === null || code === undefined) continue;
      if (typeof code !== 'string') throw new HostError('InvalidArgument');
      setNumberFormat(sheet, cellArea(area.row + row, area.column + column), code);
    }
  }
}

/** The text of a 1×1 array, which fills a larger range. */
function singleText(value: unknown): string | null {
  if (!Array.isArray(value) || value.length !== 1) return null;
  const row: unknown = value[0];
  if (!Array.isArray(row) || row.length !== 1) return null;
  const text: unknown = row[0];
  return typeof text === 'string' ? text : null;
}

/** The empty code means General. */
function setNumberFormat(sheet: Sheet, area: Area, code: string): void {
  const numberFormat = code === '' ? 'General' : code;
  sheet.restyle(area, (style) => ({ ...style, numberFormat }));
}
