import { formatPosition, type CellRange } from '../../core/table/cell';

/** Excel takes 8 192 characters of address (handbook §0). */
const LONGEST_ADDRESS = 8_000;

/**
 * Covers a grid with rectangles of equal cells: runs along the rows, joined downwards where they are alike.
 * Linear in the cells. `grid[i][j]` is the cell at row i, column j.
 */
export function rectanglesByKey(
  grid: readonly (readonly string[])[],
): ReadonlyMap<string, readonly CellRange[]> {
  const byKey = new Map<string, CellRange[]>();
  let open = new Map<string, { readonly key: string; range: CellRange }>();
  const close = (rectangles: Iterable<{ readonly key: string; readonly range: CellRange }>): void => {
    for (const { key, range } of rectangles) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [range]);
      else known.push(range);
    }
  };
  grid.forEach((cells, row) => {
    const next: typeof open = new Map();
    for (const { key, column, columnCount } of runsOf(cells)) {
      const at = `${column}:${columnCount}`;
      const above = open.get(at);
      if (above?.key === key) {
        next.set(at, { key, range: { ...above.range, rowCount: above.range.rowCount + 1 } });
        open.delete(at);
      } else {
        next.set(at, { key, range: { row, column, rowCount: 1, columnCount } });
      }
    }
    close(open.values());
    open = next;
  });
  close(open.values());
  return byKey;
}

/** Runs of equal values: where each begins and how long it is. */
function runsOf(cells: readonly string[]): { key: string; column: number; columnCount: number }[] {
  const runs: { key: string; column: number; columnCount: number }[] = [];
  cells.forEach((key, column) => {
    const last = runs.at(-1);
    if (last?.key === key) last.columnCount += 1;
    else runs.push({ key, column, columnCount: 1 });
  });
  return runs;
}

/** Addresses of the ranges, in as few texts as Excel's limit allows. */
export function addressLists(ranges: readonly CellRange[]): string[] {
  return joined(ranges.map(formatRange));
}

/** Addresses of whole rows (`3:5,9:9`), zero-based ranges in, in as few texts as Excel's limit allows. */
export function rowAddressLists(ranges: readonly CellRange[]): string[] {
  return joined(ranges.map(({ row, rowCount }) => `${row + 1}:${row + rowCount}`));
}

/** `A1:C4`. */
export function formatRange({ row, column, rowCount, columnCount }: CellRange): string {
  const last = { row: row + rowCount - 1, column: column + columnCount - 1 };
  return `${formatPosition({ row, column })}:${formatPosition(last)}`;
}

function joined(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
      lists[lists.length - 1] = `${last},${address}`;
    } else {
      lists.push(address);
    }
  }
  return lists;
}
