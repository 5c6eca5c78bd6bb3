import type { DateSystem } from '../calendar/calendar-date';
import type { CellRange, CellValue } from './cell';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * One worksheet as it was read. The three grids share the shape of `used` and count from its corner:
 * `values[i][j]` is the cell at row `used.row + i`, column `used.column + j`. A row may be shorter than
 * `used.columnCount` where the rest is blank, and blanks before a cell far to the right may be left out of its array.
 */
export interface SheetSnapshot {
  /** Excel's own id of the sheet: it survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isActive: boolean;
  /** Made by the add-in: never a candidate for the table. */
  readonly isOwn: boolean;
  /** The used range by values; null for a sheet without any. */
  readonly used: CellRange | null;
  readonly values: readonly (readonly CellValue[])[];
  /** As displayed. */
  readonly text: readonly (readonly string[])[];
  /** Number format codes, en-US. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas, or null where they were not asked for (asking clears the user's undo): blanks stand in. */
  readonly merges: readonly CellRange[] | null;
  /** Cells centred across a selection, which look merged and are not. */
  readonly centeredAcross: readonly CellRange[];
  /** Zero-based, hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Excel Tables (ListObject) on the sheet. */
  readonly tables: readonly ListObjectSnapshot[];
}

export interface ListObjectSnapshot {
  readonly name: string;
  /** Headers and totals included. */
  readonly range: CellRange;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** All of a workbook that the rules look at: plain data, read once. */
export interface WorkbookSnapshot {
  /** The file's name, for the year of its months; empty where it was never saved. */
  readonly fileName: string;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetSnapshot[];
}
