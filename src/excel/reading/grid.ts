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

/**
 * Puts a sheet's blocks together as the three grids of a snapshot. A table of 100 000 rows must fit the pane's
 * memory, so whatever is equal is shared: text with its value, a row's formats with those of the row above, errors of
 * one name, and every blank row.
 */
export class GridBuilder {
  private readonly errors = new Map<string, CellError>();
  private readonly values: CellValue[][] = [];
  private readonly text: (readonly string[])[] = [];
  private readonly formats: (readonly string[])[] = [];

  constructor(private readonly used: CellRange) {}

  add({ range, values, text, numberFormat, valueTypes }: CellBlock): void {
    const top = range.row - this.used.row;
    const left = range.column - this.used.column;
    values.forEach((row, i) => {
      const width = filledWidth(row);
      if (width === 0) return;
      const read = Array.from({ length: width }, (_, j) => this.value(row[j], valueTypes[i]?.[j]));
      this.put(top + i, left, read, text[i] ?? NO_CELLS, (numberFormat[i] ?? NO_CELLS).map(String));
    });
  }

  build(): Grids {
    const rows = Array.from({ length: this.used.rowCount }, (_, i) => i);
    return {
      used: this.used,
      values: rows.map((i) => this.values[i] ?? NO_CELLS),
      text: rows.map((i) => this.text[i] ?? NO_CELLS),
      numberFormats: rows.map((i) => this.formats[i] ?? NO_CELLS),
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

  /** A row may come in several blocks side by side, the left one first. */
  private put(
    i: number,
    left: number,
    read: CellValue[],
    text: readonly string[],
    formats: readonly string[],
  ): void {
    const padding = Math.max(0, left - (this.values[i]?.length ?? 0));
    const values = [...(this.values[i] ?? NO_CELLS), ...repeat('', padding), ...read];
    const texts = [
      ...(this.text[i] ?? NO_CELLS),
      ...repeat('', padding),
      ...read.map((value, j) => (value === text[j] ? value : (text[j] ?? ''))),
    ];
    const row = [
      ...(this.formats[i] ?? NO_CELLS),
      ...repeat('General', padding),
      ...formats.slice(0, read.length),
    ];
    const above = this.formats[i - 1];
    this.values[i] = values;
    this.text[i] = isText(values) && isSame(values, texts) ? values : texts;
    this.formats[i] = above !== undefined && isSame(row, above) ? above : row;
  }
}

const repeat = (text: string, count: number): string[] => Array.from({ length: count }, () => text);

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
