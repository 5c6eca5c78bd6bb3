import { areaBetween, type Area } from './area';

/** A run of cells in one row. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * The cells as few rectangles: runs of each row, and equal runs of rows that follow each other joined. Cells come
 * row by row, from left to right.
 */
export function rectanglesOf(cells: Iterable<readonly [row: number, column: number]>): readonly Area[] {
  const runs = new Map<number, Run[]>();
  for (const [row, column] of cells) {
    const known = runs.get(row) ?? [];
    const last = known.at(-1);
    if (last !== undefined && last.last + 1 === column) known[known.length - 1] = { ...last, last: column };
    else known.push({ first: column, last: column });
    runs.set(row, known);
  }
  return joinRows(runs);
}

function joinRows(runs: ReadonlyMap<number, readonly Run[]>): readonly Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  let before = -2;
  for (const [row, list] of runs) {
    const next = new Map<string, Area>();
    for (const { first, last } of list) {
      const key = `${first}:${last}`;
      const above = row === before + 1 ? open.get(key) : undefined;
      if (above !== undefined) open.delete(key);
      next.set(
        key,
        above === undefined ? areaBetween(row, first, row, last) : { ...above, rowCount: above.rowCount + 1 },
      );
    }
    done.push(...open.values());
    open = next;
    before = row;
  }
  return [...done, ...open.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The numbers from `start` that pass, as runs. */
export function runsOf(start: number, count: number, passes: (index: number) => boolean): readonly Run[] {
  const runs: Run[] = [];
  let first = -1;
  for (let index = start; index <= start + count; index++) {
    const counts = index < start + count && passes(index);
    if (counts && first < 0) first = index;
    if (!counts && first >= 0) {
      runs.push({ first, last: index - 1 });
      first = -1;
    }
  }
  return runs;
}
