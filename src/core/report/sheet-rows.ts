import type { CellAddress, CellRange } from '../table/cell';
import type { SheetCell, SheetCellValue, SheetRow } from './sheet-content';
import { STYLES, type StyleKey } from './styles';
import { lineCount, rowHeightFor } from './text-measure';

/** A cell as a layout names it: what stands there, how it looks, and over how many columns. */
export interface PlacedCell {
  readonly value: SheetCellValue;
  readonly style: StyleKey;
  readonly span: number;
}

/** A row as a layout names it; its height follows from its texts. */
export interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  /** A heading: no page ends with it. */
  readonly keepWithNext: boolean;
  /** Points; null: as its texts need. */
  readonly height: number | null;
}

const placed = (value: SheetCellValue, style: StyleKey, span: number): PlacedCell => ({ value, style, span });

export const blank = (style: StyleKey, span = 1): PlacedCell => placed({ kind: 'blank' }, style, span);

export const text = (style: StyleKey, words: string, span = 1): PlacedCell =>
  words === '' ? blank(style, span) : placed({ kind: 'text', text: words }, style, span);

export const number = (style: StyleKey, value: number, span = 1): PlacedCell =>
  placed({ kind: 'number', value }, style, span);

export const link = (style: StyleKey, to: CellAddress, words: string): PlacedCell =>
  placed({ kind: 'link', to, text: words }, style, 1);

export const row = (...cells: readonly PlacedCell[]): PlacedRow => ({
  cells,
  keepWithNext: false,
  height: null,
});

export const headingRow = (...cells: readonly PlacedCell[]): PlacedRow => ({
  cells,
  keepWithNext: true,
  height: null,
});

/** White space between two tables. */
export const gapRow = (across: number): PlacedRow => ({
  cells: [blank('empty', across)],
  keepWithNext: true,
  height: GAP_HEIGHT,
});

const GAP_HEIGHT = 8;

/** The rows of a sheet with their heights, and the areas to merge. Each row fills all the columns. */
export function layRows(
  rows: readonly PlacedRow[],
  widths: readonly number[],
): { readonly rows: readonly SheetRow[]; readonly merges: readonly CellRange[] } {
  const merges: CellRange[] = [];
  const laid = rows.map(({ cells, height: given }, index): SheetRow => {
    const filled: SheetCell[] = [];
    let height = 0;
    for (const { value, style, span } of cells) {
      const column = filled.length;
      if (span > 1) merges.push({ row: index, column, rowCount: 1, columnCount: span });
      const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      const { size } = STYLES[style];
      height = Math.max(height, rowHeightFor(lineCount(shownText(value), width, size), size));
      filled.push({ value, style });
      for (let covered = 1; covered < span; covered += 1) filled.push({ value: { kind: 'blank' }, style });
    }
    return { height: given ?? height, cells: filled };
  });
  return { rows: laid, merges };
}

/** The text in a cell; a number takes one line, whatever its format. */
export const shownText = (value: SheetCellValue): string =>
  value.kind === 'text' || value.kind === 'link' ? value.text : '';

/** Parts the columns into `count` neighbouring groups of about the same width: the spans of a row of tiles. */
export function evenSpans(widths: readonly number[], count: number): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const spans: number[] = [];
  let column = 0;
  let before = 0;
  for (let group = 1; group <= count; group += 1) {
    const start = column;
    const end = (total * group) / count;
    const leave = count - group;
    while (column < widths.length - leave) {
      const next = before + (widths[column] ?? 0);
      const nearer = Math.abs(next - end) <= Math.abs(before - end);
      if (column > start && group < count && !nearer) break;
      before = next;
      column += 1;
    }
    spans.push(column - start);
  }
  return spans;
}
