import { isError, type CellValue } from '../model/cell-value';
import type { Sheet } from '../model/sheet';
import { referenceOf } from './references';

/** Whether two cells hold the same; nothing is as an empty text. */
export function sameValue(one: CellValue | undefined, other: CellValue | undefined): boolean {
  if (one === other) return true;
  const [first, second] = [one ?? '', other ?? ''];
  return isError(first) && isError(second) ? first.error === second.error : first === second;
}

/** Whether two sheets hold the same in the same cells. */
export function sameCells(one: Sheet, other: Sheet): boolean {
  const limit = Math.max(one.cells.rowLimit, other.cells.rowLimit);
  for (let row = 0; row < limit; row++) {
    const first = one.cells.row(row);
    const second = other.cells.row(row);
    if (first === second) continue;
    const count = Math.max(
      first?.values.length ?? 0,
      first?.styles.length ?? 0,
      second?.values.length ?? 0,
      second?.styles.length ?? 0,
      first?.formulas?.length ?? 0,
      second?.formulas?.length ?? 0,
    );
    for (let column = 0; column < count; column++) {
      if (first?.styles[column] !== second?.styles[column]) return false;
      if (first?.formulas?.[column] !== second?.formulas?.[column]) return false;
      if (!sameValue(first?.values[column], second?.values[column])) return false;
    }
  }
  return true;
}

/** The rows of formulas that fill other cells than the file says; where cells moved, all that fill any. */
export function respilledRows(sheet: Sheet, known: Sheet | null): ReadonlySet<number> {
  const keys = (of: Sheet | null): ReadonlyMap<string, number> =>
    new Map((of?.spills.areas() ?? []).map((area) => [referenceOf(area), area.row]));
  const [now, before] = [keys(sheet), keys(known)];
  const changed = [...now, ...before].filter(([key]) => !(now.has(key) && before.has(key)));
  return new Set(changed.map(([, row]) => row));
}
