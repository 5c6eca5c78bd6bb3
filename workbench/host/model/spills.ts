import { boundingArea, cellArea, type Area } from './area';
import type { CellValue } from './cell-value';

/** The cell of a formula whose result is larger than it. */
export interface SpillSource {
  readonly row: number;
  readonly column: number;
}

/** A cell that a formula spilled into. */
export interface SpilledCell {
  /** The formula's own cell. */
  readonly home: SpillSource;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

interface Spill {
  area: Area;
  readonly cells: SpilledCell[];
}

/** Where the results of a sheet's formulas spill into their neighbours. */
export class Spills {
  #bySource = new Map<string, Spill>();

  add(source: SpillSource, row: number, column: number, value: CellValue): void {
    const key = `${source.row}|${source.column}`;
    const spill = this.#bySource.get(key) ?? { area: cellArea(source.row, source.column), cells: [] };
    spill.area = boundingArea(spill.area, cellArea(row, column));
    spill.cells.push({ home: { row: source.row, column: source.column }, row, column, value });
    this.#bySource.set(key, spill);
  }

  /** The spilled areas, each with the formula's own cell at its top left. */
  areas(): readonly Area[] {
    return [...this.#bySource.values()].map(({ area }) => area);
  }

  /** The area that the formula of this cell spills into, itself included. */
  from(row: number, column: number): Area | null {
    return this.#bySource.get(`${row}|${column}`)?.area ?? null;
  }

  /** Takes over what another sheet's formulas spill. */
  takeOver(other: Spills): void {
    this.#bySource = new Map(
      [...other.#bySource].map(([key, { area, cells }]) => [key, { area, cells: [...cells] }]),
    );
  }

  /** Forgets all spills and gives the cells that they filled. */
  clear(): readonly SpilledCell[] {
    const cells = [...this.#bySource.values()].flatMap((spill) => spill.cells);
    this.#bySource = new Map();
    return cells;
  }

  /** Cells go where `moved` says, spilled ones with their formulas. */
  follow(moved: (area: Area) => Area | null): void {
    const spills = [...this.#bySource.values()];
    this.#bySource = new Map();
    for (const { area, cells } of spills) {
      const home = moved(cellArea(area.row, area.column)) ?? cellArea(area.row, area.column);
      for (const { row, column, value } of cells) {
        const place = moved(cellArea(row, column));
        if (place !== null) this.add({ row: home.row, column: home.column }, place.row, place.column, value);
      }
    }
  }
}
