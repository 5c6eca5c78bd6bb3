import type { CellPosition, CellRange } from './cell';
import { indexMerges } from './merge-index';
import type { LocatedCell } from './responsibility-table';
import type { SheetSnapshot } from './workbook-snapshot';

/** A sheet's cells by their place on it, with merged areas resolved. Rows and columns are zero-based. */
export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  /** One past the last row that holds something. */
  readonly rowEnd: number;
  /** First row and one past the last column that can hold something. */
  readonly firstRow: number;
  /** The cell that speaks for this one: a merged area's top-left cell, or itself. */
  speaker(position: CellPosition): CellPosition;
  /** The merged area that covers the cell; null where none does or merges were not asked for. */
  areaAt(position: CellPosition): CellRange | null;
  /** What stands in this very cell, as displayed (a text in full, however narrow its column); empty under a merge. */
  ownText(row: number, column: number): string;
  /** What the cell shows: of a merged area, its top-left cell's text. */
  shownText(row: number, column: number): string;
  /** The cell that speaks for this one, with its value. */
  cellAt(row: number, column: number): LocatedCell;
  /** Columns of a row that hold something themselves, ascending. */
  filledColumns(row: number): readonly number[];
  /** Whether some text of a row is like this; numbers and blanks are not asked. */
  hasText(row: number, isLike: (text: string) => boolean): boolean;
}

const VISIBLE = /[^\p{White_Space}\p{Cf}\p{Cc}]/u;

/** Whether a text shows something. Most texts tell by their first character. */
export function isVisibleText(text: string): boolean {
  if (text === '') return false;
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff) || VISIBLE.test(text);
}

export function gridOf(sheet: SheetSnapshot): SheetGrid {
  const { row: top, column: left } = sheet.used ?? { row: 0, column: 0 };
  const merges = indexMerges(
    (sheet.merges ?? []).filter(({ rowCount, columnCount }) => rowCount > 1 || columnCount > 1),
  );
  const hasMerges = sheet.merges !== null && sheet.merges.length > 0;
  const areaAt = (position: CellPosition): CellRange | null => (hasMerges ? merges.areaAt(position) : null);
  const speaker = (position: CellPosition): CellPosition => areaAt(position) ?? position;
  const ownText = (row: number, column: number): string => {
    const value = sheet.values[row - top]?.[column - left];
    return typeof value === 'string' ? value : (sheet.text[row - top]?.[column - left] ?? '');
  };
  return {
    sheet,
    firstRow: top,
    rowEnd: top + sheet.values.length,
    speaker,
    areaAt,
    ownText,
    shownText: (row, column) => {
      const own = ownText(row, column);
      if (own !== '' || !hasMerges) return own;
      const at = speaker({ row, column });
      return ownText(at.row, at.column);
    },
    cellAt: (row, column) => {
      const at = speaker({ row, column });
      const [i, j] = [at.row - top, at.column - left];
      return {
        sheet: sheet.name,
        row: at.row,
        column: at.column,
        value: sheet.values[i]?.[j] ?? '',
        text: ownText(at.row, at.column),
        numberFormat: sheet.numberFormats[i]?.[j] ?? 'General',
      };
    },
    hasText: (row, isLike) =>
      (sheet.values[row - top] ?? []).some(
        (value) => typeof value === 'string' && value !== '' && isLike(value),
      ),
    filledColumns: (row) => {
      const values = sheet.values[row - top] ?? [];
      const filled: number[] = [];
      for (let index = 0; index < values.length; index += 1) {
        const value = values[index] ?? '';
        if (typeof value !== 'string' || isVisibleText(value)) filled.push(left + index);
      }
      return filled;
    },
  };
}
