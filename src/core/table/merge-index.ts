import type { CellPosition, CellRange } from './cell';

/** Finds the area that covers a cell, in O(log n) of the areas that share its row or column. Areas never overlap. */
export interface MergeIndex {
  /** The area that covers the cell; null where none does. */
  areaAt(position: CellPosition): CellRange | null;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly area: CellRange;
}

type Lines = Map<number, Span[]>;

/**
 * Each area is listed along its shorter side, so that neither a title over 16 384 columns nor a cell over
 * 1 048 576 rows costs more than one entry a line.
 */
export function indexMerges(areas: readonly CellRange[]): MergeIndex {
  const rows: Lines = new Map();
  const columns: Lines = new Map();
  for (const area of areas) {
    if (area.rowCount <= area.columnCount) {
      addSpans(rows, area.row, area.rowCount, {
        from: area.column,
        to: area.column + area.columnCount - 1,
        area,
      });
    } else {
      addSpans(columns, area.column, area.columnCount, {
        from: area.row,
        to: area.row + area.rowCount - 1,
        area,
      });
    }
  }
  for (const lines of [rows, columns])
    for (const spans of lines.values()) spans.sort((a, b) => a.from - b.from);
  return {
    areaAt: ({ row, column }) => spanAt(rows.get(row), column) ?? spanAt(columns.get(column), row),
  };
}

function addSpans(lines: Lines, first: number, count: number, span: Span): void {
  for (let line = first; line < first + count; line += 1) {
    const spans = lines.get(line);
    if (spans) spans.push(span);
    else lines.set(line, [span]);
  }
}

function spanAt(spans: readonly Span[] | undefined, place: number): CellRange | null {
  if (spans === undefined) return null;
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return null;
    if (place < span.from) high = middle - 1;
    else if (place > span.to) low = middle + 1;
    else return span.area;
  }
  return null;
}
