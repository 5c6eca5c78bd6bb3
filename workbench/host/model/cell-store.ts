import { areaBetween, type Area } from './area';
import type { CellValue } from './cell-value';

/** One row's cells. Arrays are sparse: what is not there is blank, or inherits its style. */
export interface CellRow {
  readonly values: (CellValue | undefined)[];
  readonly styles: (number | undefined)[];
  /** With their leading `=`; only in rows that have any. */
  formulas: (string | undefined)[] | null;
  /** Whether a copy of the sheet has the row, too: it never changes again. */
  isShared?: boolean;
}

/** The cells of a sheet by row: three plain arrays a row and no object a cell. */
export class CellStore {
  #rows: (CellRow | undefined)[] = [];
  /** The indexes of the rows that are there, ascending; null where they are to be found again. */
  #indexes: number[] | null = null;

  /** The cells as they are now. A row is the same object in both until one of them changes it. */
  copy(): CellStore {
    const copy = new CellStore();
    copy.#rows = this.#rows.slice();
    for (const row of this.#rows) if (row !== undefined) row.isShared = true;
    return copy;
  }

  /** One more than the last row that was ever touched. */
  get rowLimit(): number {
    return this.#rows.length;
  }

  row(index: number): CellRow | undefined {
    return this.#rows[index];
  }

  /** The row to change; one that was shared is this store's own from now on. */
  ensureRow(index: number): CellRow {
    const known = this.#ownRow(index);
    if (known !== undefined) return known;
    const row: CellRow = { values: [], styles: [], formulas: null };
    if (index >= this.#rows.length) this.#indexes?.push(index);
    else this.#indexes = null;
    this.#rows[index] = row;
    return row;
  }

  /** The rows that are there: a stray cell in the last row does not make a million of them. */
  #rowIndexes(): readonly number[] {
    if (this.#indexes !== null) return this.#indexes;
    const indexes: number[] = [];
    for (let row = 0; row < this.#rows.length; row++) if (this.#rows[row] !== undefined) indexes.push(row);
    this.#indexes = indexes;
    return indexes;
  }

  #ownRow(index: number): CellRow | undefined {
    const known = this.#rows[index];
    if (known?.isShared !== true) return known;
    const own: CellRow = {
      values: known.values.slice(),
      styles: known.styles.slice(),
      formulas: known.formulas?.slice() ?? null,
    };
    this.#rows[index] = own;
    return own;
  }

  value(row: number, column: number): CellValue {
    return this.#rows[row]?.values[column] ?? '';
  }

  formula(row: number, column: number): string | undefined {
    return this.#rows[row]?.formulas?.[column];
  }

  style(row: number, column: number): number | undefined {
    return this.#rows[row]?.styles[column];
  }

  /** Puts a value in place of what was there, a formula included. */
  setValue(row: number, column: number, value: CellValue): void {
    if (value === '') {
      this.clearContent(row, column);
      return;
    }
    const cells = this.ensureRow(row);
    cells.values[column] = value;
    if (cells.formulas !== null) cells.formulas[column] = undefined;
  }

  setFormula(row: number, column: number, formula: string, result: CellValue): void {
    const cells = this.ensureRow(row);
    cells.values[column] = result;
    cells.formulas ??= [];
    cells.formulas[column] = formula;
  }

  setResult(row: number, column: number, result: CellValue): void {
    this.ensureRow(row).values[column] = result;
  }

  /** Puts other words in place of a formula, whose result stays. */
  setFormulaText(row: number, column: number, formula: string): void {
    const { formulas } = this.ensureRow(row);
    if (formulas !== null) formulas[column] = formula;
  }

  setStyle(row: number, column: number, style: number | undefined): void {
    if (style === undefined && this.#rows[row] === undefined) return;
    this.ensureRow(row).styles[column] = style;
  }

  clearContent(row: number, column: number): void {
    const cells = this.#ownRow(row);
    if (cells === undefined) return;
    if (column < cells.values.length) cells.values[column] = undefined;
    if (cells.formulas !== null) cells.formulas[column] = undefined;
  }

  /** Calls back for every cell of the area that holds a value, a formula or a style of its own. */
  forEach(area: Area, visit: (row: number, column: number, cells: CellRow) => void): void {
    const indexes = this.#rowIndexes();
    const { length } = indexes;
    const rowEnd = area.row + area.rowCount;
    for (let at = firstFrom(indexes, area.row); at < length; at++) {
      const row = indexes[at] ?? rowEnd;
      if (row >= rowEnd) return;
      const cells = this.#rows[row];
      if (cells === undefined) continue;
      const { values, styles, formulas } = cells;
      const columnEnd = Math.min(
        area.column + area.columnCount,
        Math.max(values.length, styles.length, formulas?.length ?? 0),
      );
      for (let column = area.column; column < columnEnd; column++) {
        const isThere =
          (column < values.length && values[column] !== undefined) ||
          (column < styles.length && styles[column] !== undefined) ||
          formulas?.[column] !== undefined;
        if (isThere) visit(row, column, cells);
      }
    }
  }

  /** The smallest area round all cells with content or, unless `valuesOnly`, a style; null where there is none. */
  used(within: Area, valuesOnly: boolean): Area | null {
    let top = -1;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.forEach(within, (row, column, cells) => {
      const value = cells.values[column];
      const counts =
        (value !== undefined && (value !== '' || !valuesOnly)) ||
        cells.formulas?.[column] !== undefined ||
        (!valuesOnly && (cells.styles[column] ?? 0) !== 0);
      if (!counts) return;
      if (top < 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    });
    return top < 0 ? null : areaBetween(top, left, bottom, right);
  }

  insertRows(at: number, count: number): void {
    if (at >= this.#rows.length) return;
    this.#indexes = null;
    this.#rows = this.#rows.slice(0, at).concat(new Array<undefined>(count), this.#rows.slice(at));
  }

  deleteRows(at: number, count: number): void {
    this.#indexes = null;
    this.#rows.splice(at, count);
  }

  /** Takes a cell as it is from another place, or blanks it where `from` has none. */
  moveCell(fromRow: number, fromColumn: number, toRow: number, toColumn: number): void {
    const from = this.#rows[fromRow];
    const value = from?.values[fromColumn];
    const style = from?.styles[fromColumn];
    const formula = from?.formulas?.[fromColumn];
    this.clearContent(toRow, toColumn);
    if (formula !== undefined) this.setFormula(toRow, toColumn, formula, value ?? '');
    else if (value !== undefined) this.ensureRow(toRow).values[toColumn] = value;
    this.setStyle(toRow, toColumn, style);
  }

  eraseCell(row: number, column: number): void {
    this.clearContent(row, column);
    const cells = this.#ownRow(row);
    if (cells !== undefined && column < cells.styles.length) cells.styles[column] = undefined;
  }

  /** Shifts the cells of each row in `[top, bottom]` from `at` on by `count` columns, to the right or the left. */
  shiftColumns(top: number, bottom: number, at: number, count: number): void {
    for (let row = top; row <= Math.min(bottom, this.#rows.length - 1); row++) {
      const cells = this.#ownRow(row);
      if (cells === undefined) continue;
      for (const list of [cells.values, cells.styles, cells.formulas]) {
        if (list === null || list.length <= at) continue;
        if (count > 0) list.splice(at, 0, ...new Array<undefined>(count));
        else list.splice(at, -count);
      }
    }
  }
}

/** Where in an ascending list the first number from `from` on stands. */
function firstFrom(indexes: readonly number[], from: number): number {
  let [low, high] = [0, indexes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
