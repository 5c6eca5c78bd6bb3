import type { Cell, Row, Style, Worksheet } from '@cj-tech-master/excelts';
import { dateToExcel } from '@cj-tech-master/excelts';
import { errorValue, type CellValue } from '../model/cell-value';
import type { Sheet } from '../model/sheet';
import type { StyleTable } from '../model/style-table';
import { withoutMarks } from './future-functions';
import { readStyle } from './style-codec';
import { pointsOfCharacters } from './units';

/** Turns the library's style objects into the model's numbers, each once. */
export class StyleReader {
  readonly #known = new WeakMap<object, number>();

  constructor(private readonly styles: StyleTable) {}

  number(style: Partial<Style>): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const number = this.styles.intern(readStyle(style, this.styles.normal));
    this.#known.set(style, number);
    return number;
  }
}

const isEmpty = (style: Partial<Style> | undefined): boolean =>
  style === undefined || Object.keys(style).length === 0;

/** Copies cells, rows and columns of a loaded sheet into the model. */
export function importCells(from: Worksheet, to: Sheet, styles: StyleReader, date1904: boolean): void {
  const rowLimit = from.rowCount;
  for (let number = 1; number <= rowLimit; number++) {
    const row = from.findRow(number);
    if (row !== undefined) importRow(row, to, styles, date1904);
  }
  for (const column of from.columns ?? []) {
    const shape = {
      ...(column.width === undefined || column.width === 0
        ? {}
        : { width: pointsOfCharacters(column.width) }),
      // Without any width it does not show; the library would give it one.
      ...(column.hidden || column.width === 0 ? { hidden: true } : {}),
      ...(column.outlineLevel > 0 ? { outlineLevel: column.outlineLevel } : {}),
      ...(isEmpty(column.style) ? {} : { style: styles.number(column.style) }),
    };
    if (Object.keys(shape).length > 0) to.columns.set(column.number - 1, shape);
  }
}

function importRow(row: Row, to: Sheet, styles: StyleReader, date1904: boolean): void {
  const index = row.number - 1;
  const shape = {
    ...(row.height === undefined ? {} : { height: row.height }),
    ...(row.hidden ? { hidden: true } : {}),
    ...(row.outlineLevel > 0 ? { outlineLevel: row.outlineLevel } : {}),
    ...(isEmpty(row.style) ? {} : { style: styles.number(row.style) }),
  };
  if (Object.keys(shape).length > 0) to.rows.set(index, shape);
  const limit = row.cellCount;
  for (let column = 1; column <= limit; column++) {
    const cell = row.findCell(column);
    if (cell !== undefined) importCell(cell, to, index, column - 1, styles, date1904);
  }
}

function importCell(
  cell: Cell,
  to: Sheet,
  row: number,
  column: number,
  styles: StyleReader,
  date1904: boolean,
): void {
  if (!isEmpty(cell.style)) to.cells.setStyle(row, column, styles.number(cell.style));
  if (to.merges.covers(row, column)) return;
  const { value } = cell;
  if (value === null || value === undefined) return;
  const formula = typeof value === 'object' ? cell.formula : undefined;
  if (formula !== undefined) {
    to.cells.setFormula(row, column, `=${withoutMarks(formula)}`, readScalar(cell.result, date1904));
    return;
  }
  const scalar = readScalar(value, date1904);
  if (scalar !== '') to.cells.setValue(row, column, scalar);
}

/** The library's value as a plain one; rich text and links are their text. */
export function readScalar(value: unknown, date1904: boolean): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return roundSerial(dateToExcel(value, date1904));
  if (typeof value !== 'object' || value === null) return '';
  if ('error' in value && typeof value.error === 'string') return errorValue(value.error);
  if ('richText' in value && Array.isArray(value.richText)) return joinRuns(value.richText);
  if ('checkbox' in value) return value.checkbox === true;
  if ('text' in value) return readScalar(value.text, date1904);
  return '';
}

/** The library keeps dates in milliseconds: what that costs a serial number is less than this. */
function roundSerial(serial: number): number {
  return Math.round(serial * 1e9) / 1e9;
}

function joinRuns(runs: readonly unknown[]): string {
  return runs
    .map((run) =>
      typeof run === 'object' && run !== null && 'text' in run && typeof run.text === 'string'
        ? run.text
        : '',
    )
    .join('');
}
