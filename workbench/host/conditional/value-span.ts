import type { Area } from '../model/area';
import { isError, type CellValue } from '../model/cell-value';
import type { Sheet } from '../model/sheet';

/** The numbers of some cells, and how often each of their values comes. */
export class ValueSpan {
  /** In ascending order. */
  readonly numbers: readonly number[];
  readonly #counts = new Map<string, number>();

  constructor(sheet: Sheet, areas: readonly Area[]) {
    const numbers: number[] = [];
    const seen = new Set<string>();
    for (const area of areas) {
      sheet.cells.forEach(area, (row, column) => {
        const value = sheet.valueAt(row, column);
        const at = `${row}|${column}`;
        if (value === '' || (areas.length > 1 && seen.has(at))) return;
        if (areas.length > 1) seen.add(at);
        if (typeof value === 'number') numbers.push(value);
        const key = keyOf(value);
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      });
    }
    this.numbers = numbers.sort((one, other) => one - other);
  }

  get least(): number {
    return this.numbers[0] ?? 0;
  }

  get most(): number {
    return this.numbers.at(-1) ?? 0;
  }

  get average(): number {
    return this.numbers.reduce((sum, value) => sum + value, 0) / this.numbers.length;
  }

  /** Of the population. */
  get deviation(): number {
    const { average, numbers } = this;
    return Math.sqrt(numbers.reduce((sum, value) => sum + (value - average) ** 2, 0) / numbers.length);
  }

  /** 0 to 100, between the two nearest numbers by their distance. */
  percentile(percent: number): number {
    const place = ((this.numbers.length - 1) * percent) / 100;
    const below = this.numbers[Math.floor(place)] ?? 0;
    const above = this.numbers[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  }

  countOf(value: CellValue): number {
    return this.#counts.get(keyOf(value)) ?? 0;
  }
}

/** Texts are the same whatever their case. */
function keyOf(value: CellValue): string {
  if (isError(value)) return `e${value.error}`;
  return `${typeof value}${String(value).toLowerCase()}`;
}
