/** The rows or the columns of a sheet, laid end to end in pixels. */
export interface SheetAxis {
  /** How many there are to show; a sheet goes on far beyond. */
  readonly count: number;
  readonly total: number;
  /** Where it begins; `count` gives the end of the last. */
  start(index: number): number;
  size(index: number): number;
  /** The one that covers that place. */
  at(pixels: number): number;
}

/** Adds up `count` sizes once; lookups are then by halving. */
export function sheetAxis(count: number, sizeOf: (index: number) => number): SheetAxis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) {
    starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  }
  const start = (index: number): number => starts[Math.min(Math.max(index, 0), count)] ?? 0;
  return {
    count,
    total: start(count),
    start,
    size: (index) => start(index + 1) - start(index),
    at: (pixels) => {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (start(middle) <= pixels) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** Indexes from `first` to `last`, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What of an axis is seen between two places; never before `least`. */
export function visibleSpan(axis: SheetAxis, from: number, to: number, least: number): Span {
  return { first: Math.max(least, axis.at(from)), last: Math.min(axis.count - 1, axis.at(to)) };
}
