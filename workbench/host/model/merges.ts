import { areaContainsCell, intersects, type Area } from './area';

/** Merged areas of one sheet, found by row without looking at all of them. */
export class Merges {
  #areas: Area[] = [];
  /** By each row they touch; rebuilt when somebody asks after a change. */
  #byRow: Map<number, Area[]> | null = null;

  get areas(): readonly Area[] {
    return this.#areas;
  }

  replaceAll(areas: readonly Area[]): void {
    this.#areas = [...areas];
    this.#byRow = null;
  }

  add(area: Area): void {
    this.#areas.push(area);
    this.#byRow = null;
  }

  /** Takes away every merged area that touches `area`, and returns them. */
  remove(area: Area): readonly Area[] {
    const removed = this.touching(area);
    if (removed.length > 0) {
      const gone = new Set(removed);
      this.replaceAll(this.#areas.filter((merged) => !gone.has(merged)));
    }
    return removed;
  }

  touching(area: Area): readonly Area[] {
    return this.#areas.filter((merged) => intersects(merged, area));
  }

  at(row: number, column: number): Area | undefined {
    return this.#rows()
      .get(row)
      ?.find((area) => areaContainsCell(area, row, column));
  }

  /** Whether a merged area hides this cell under its top-left one. */
  covers(row: number, column: number): boolean {
    if (this.#areas.length === 0) return false;
    const area = this.at(row, column);
    return area !== undefined && (area.row !== row || area.column !== column);
  }

  #rows(): Map<number, Area[]> {
    if (this.#byRow !== null) return this.#byRow;
    const byRow = new Map<number, Area[]>();
    for (const area of this.#areas) {
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        const known = byRow.get(row);
        if (known === undefined) byRow.set(row, [area]);
        else known.push(area);
      }
    }
    this.#byRow = byRow;
    return byRow;
  }
}
