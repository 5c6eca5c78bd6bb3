import type { CellError, CellRange, CellValue } from '../../core/table/cell';

/** A block of cells as Office.js gives it: four arrays of the same shape. */
export interface CellBlock {
  readonly range: CellRange;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

export interface Grids {
  readonly used: CellRange;
  readonly values: readonly (readonly CellValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

const NO_CELLS: readonly never[] = [];

/** A row whose next cells stand farther away than that is not filled up with blanks: it may have thousands. */
const FAR = 1_000;

/** One row as it is put together: its cells are counted by `values`, the other two are as long. */
interface GridRow {
  readonly values: CellValue[];
  readonly text: string[];
  readonly formats: string[];
}

/**
 * Puts a sheet's blocks together as the three grids of a snapshot. A table of 100 000 rows must fit the pane's
 * memory, so whatever is equal is shared: text with its value, a row's formats with those of the row above, errors of
 * one name, and every blank row.
 */
export class GridBuilder {
  private readonly errors = new Map<string, CellError>();
  private readonly values: (readonly CellValue[] | undefined)[] = [];
  private readonly text: (readonly string[] | undefined)[] = [];
  private readonly formats: (readonly string[] | undefined)[] = [];

  constructor(private readonly used: CellRange) {}

  add({ range, values, text, numberFormat, valueTypes }: CellBlock): void {
    const top = range.row - this.used.row;
    const left = range.column - this.used.column;
    values.forEach((row, i) => {
      const width = filledWidth(row);
      if (width === 0) return;
      const grown = this.grown(top + i, left);
      for (let j = 0; j < width; j += 1) {
        const value = this.value(row[j], valueTypes[i]?.[j]);
        grown.values[left + j] = value;
        grown.text[left + j] = text[i]?.[j] ?? '';
        const format = numberFormat[i]?.[j];
        grown.formats[left + j] = typeof format === 'string' ? format : 'General';
      }
      this.put(top + i, grown);
    });
  }

  build(): Grids {
    const { rowCount } = this.used;
    return {
      used: this.used,
      values: filled(this.values, rowCount),
      text: filled(this.text, rowCount),
      numberFormats: filled(this.formats, rowCount),
    };
  }

  private value(value: unknown, type: string | undefined): CellValue {
    if (type === 'Error') return this.error(String(value));
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return '';
  }

  private error(name: string): CellError {
    const known = this.errors.get(name) ?? { error: name };
    this.errors.set(name, known);
    return known;
  }

  /** The row with room from `left` on. A row may come in several blocks side by side, the left one first. */
  private grown(i: number, left: number): GridRow {
    const row = {
      values: [...(this.values[i] ?? NO_CELLS)],
      text: [...(this.text[i] ?? NO_CELLS)],
      formats: [...(this.formats[i] ?? NO_CELLS)],
    };
    if (left - row.values.length > FAR) return row;
    for (let j = row.values.length; j < left; j += 1) {
      row.values[j] = '';
      row.text[j] = '';
      row.formats[j] = 'General';
    }
    return row;
  }

  private put(i: number, { values, text, formats }: GridRow): void {
    const above = this.formats[i - 1];
    this.values[i] = values;
    this.text[i] = isText(values) && isSame(values, text) ? values : text;
    this.formats[i] = above !== undefined && isSame(formats, above) ? above : formats;
  }
}

/** So many rows, blank where there are none. */
function filled<Cell>(rows: readonly (readonly Cell[] | undefined)[], count: number): (readonly Cell[])[] {
  const all = new Array<readonly Cell[]>(count).fill(NO_CELLS);
  rows.forEach((row, i) => {
    if (row !== undefined) all[i] = row;
  });
  return all;
}

const isText = (row: readonly CellValue[]): row is readonly string[] =>
  row.every((value) => typeof value === 'string');

function isSame(row: readonly unknown[], other: readonly unknown[]): boolean {
  return row.length === other.length && row.every((cell, i) => cell === other[i]);
}

/** How many cells of a row there are up to its last one with content. */
export function filledWidth(row: readonly unknown[]): number {
  let width = row.length;
  while (width > 0 && (row[width - 1] === '' || row[width - 1] === null)) width -= 1;
  return width;
}
