import type { Cell, CellErrorValue, Style, Worksheet } from '@cj-tech-master/excelts';
import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { isError, type CellValue } from '../model/cell-value';
import type { Sheet } from '../model/sheet';
import type { StyleTable } from '../model/style-table';
import { readScalar, type StyleReader } from './import-cells';
import { writeStyle } from './style-codec';
import { charactersOfPoints, pointsOfCharacters } from './units';

const ERRORS = [
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
] as const;

function fileValue(value: CellValue): string | number | boolean | CellErrorValue {
  if (!isError(value)) return value;
  return { error: ERRORS.find((known) => known === value.error) ?? '#VALUE!' };
}

/** Turns the model's style numbers into the library's style objects, each once; none is ever changed. */
export class StyleWriter {
  readonly #known = new Map<number, Partial<Style>>();

  constructor(private readonly styles: StyleTable) {}

  style(number: number): Partial<Style> {
    let style = this.#known.get(number);
    if (style === undefined) {
      style = number === 0 ? {} : writeStyle(this.styles.at(number));
      this.#known.set(number, style);
    }
    return style;
  }
}

const isEmpty = (style: Partial<Style> | undefined): boolean =>
  style === undefined || Object.keys(style).length === 0;

/**
 * Makes the library's sheet hold what the model holds, touching only cells that differ: rich text, links and notes
 * of the others stay as the file had them.
 */
export function exportCells(
  sheet: Sheet,
  to: Worksheet,
  reader: StyleReader,
  writer: StyleWriter,
  date1904: boolean,
): void {
  eraseMissing(sheet, to);
  sheet.cells.forEach(
    { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS },
    (row, column, cells) => {
      const cell = to.getRow(row + 1).getCell(column + 1);
      const isCovered = cell.isMerged && cell.master !== cell;
      if (!isCovered) {
        exportValue(cell, cells.values[column] ?? '', cells.formulas?.[column], date1904);
      }
      const style = cells.styles[column];
      const known = isEmpty(cell.style) ? undefined : reader.number(cell.style);
      if ((style ?? 0) !== (known ?? 0)) cell.style = writer.style(style ?? 0);
    },
  );
  exportLines(sheet, to, reader, writer);
}

/** Cells of the library that the model no longer has. */
function eraseMissing(sheet: Sheet, to: Worksheet): void {
  for (let number = 1; number <= to.rowCount; number++) {
    const row = to.findRow(number);
    if (row === undefined) continue;
    const cells = sheet.cells.row(number - 1);
    for (let column = 1; column <= row.cellCount; column++) {
      const cell = row.findCell(column);
      if (cell === undefined || (cell.isMerged && cell.master !== cell)) continue;
      const hasContent =
        cells?.values[column - 1] !== undefined || cells?.formulas?.[column - 1] !== undefined;
      if (!hasContent && cell.value !== null && cell.value !== undefined && cell.value !== '')
        cell.value = null;
      if (cells?.styles[column - 1] === undefined && !isEmpty(cell.style)) cell.style = {};
    }
  }
}

function exportValue(cell: Cell, value: CellValue, formula: string | undefined, date1904: boolean): void {
  const known = cell.value;
  const knownFormula = typeof known === 'object' && known !== null ? cell.formula : undefined;
  if (formula !== undefined) {
    const isSame =
      `=${knownFormula ?? ''}` === formula && sameValue(readScalar(cell.result, date1904), value);
    if (!isSame) cell.value = { formula: formula.slice(1), result: fileValue(value) };
    return;
  }
  if (knownFormula === undefined && sameValue(readScalar(known, date1904), value)) return;
  cell.value = value === '' ? null : fileValue(value);
}

function sameValue(one: CellValue, other: CellValue): boolean {
  return isError(one) && isError(other) ? one.error === other.error : one === other;
}

function exportLines(sheet: Sheet, to: Worksheet, reader: StyleReader, writer: StyleWriter): void {
  const rows = new Set(sheet.rows.keys());
  for (let number = 1; number <= to.rowCount; number++)
    if (to.findRow(number) !== undefined) rows.add(number - 1);
  for (const index of rows) {
    const shape = sheet.rows.get(index);
    const row = to.getRow(index + 1);
    if (row.height !== shape?.height) {
      if (shape?.height === undefined) delete row.height;
      else {
        row.height = shape.height;
        row.customHeight = true;
      }
    }
    if (row.hidden !== (shape?.hidden ?? false)) row.hidden = shape?.hidden ?? false;
    // The library leaves out a row that has neither cells nor a height.
    if (row.hidden && row.height === undefined && row.cellCount === 0) row.height = sheet.standardHeight;
    const known = isEmpty(row.style) ? undefined : reader.number(row.style);
    if (known !== shape?.style) row.style = shape?.style === undefined ? {} : writer.style(shape.style);
  }
  const columns = new Set([
    ...sheet.columns.keys(),
    ...(to.columns ?? []).map((column) => column.number - 1),
  ]);
  for (const index of columns) {
    const shape = sheet.columns.get(index);
    const column = to.getColumn(index + 1);
    if (column.width === 0) delete column.width;
    const width = column.width === undefined ? undefined : pointsOfCharacters(column.width);
    if (width !== shape?.width) {
      if (shape?.width === undefined) delete column.width;
      else column.width = charactersOfPoints(shape.width);
    }
    if (column.hidden !== (shape?.hidden ?? false)) column.hidden = shape?.hidden ?? false;
    const known = isEmpty(column.style) ? undefined : reader.number(column.style);
    if (known !== shape?.style) column.style = shape?.style === undefined ? {} : writer.style(shape.style);
  }
}
