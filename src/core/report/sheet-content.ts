import type { EntryArea } from './entry-area';
import type { CellAddress, CellPosition, CellRange } from '../table/cell';

/** The sheets that the add-in makes: reports, which it writes anew, and registers, which people fill. Workbook §3. */
export type OwnSheetKind = ReportKind | 'notices' | 'outcomes';

export type ReportKind = 'summary' | 'matrix' | 'findings' | 'dispatch' | 'quarter';

/** Fonts that Chinese offices have. */
export type FontName = '宋体' | '仿宋' | '黑体' | '楷体';

/** `#RRGGBB`. */
export type Color = `#${string}`;

export interface CellStyle {
  readonly font: FontName;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: Color;
  /** Every written cell has one, white included: a dark theme must not shine through. */
  readonly fill: Color;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  readonly border: 'none' | 'thin';
  /** Excel's number format code, en-US. */
  readonly numberFormat: string;
}

/** What stands in a written cell. Text is always text, whatever it begins with. */
export type SheetCellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A HYPERLINK formula to a cell of this workbook. */
  | { readonly kind: 'link'; readonly to: CellAddress; readonly text: string };

export interface SheetCell {
  readonly value: SheetCellValue;
  /** A key of {@link SheetContent.styles}. */
  readonly style: string;
}

export interface SheetRow {
  /** Points; computed from the text, since auto-fit is not to be relied on. */
  readonly height: number;
  /** From the sheet's first column; exactly as many as there are columns. */
  readonly cells: readonly SheetCell[];
}

/** A4, one page wide. */
export interface PrintSetting {
  readonly orientation: 'landscape' | 'portrait';
  /** Points. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** In the middle at the foot of each page, in Excel's codes: `&P` the page, `&N` how many there are. */
  readonly footer: string;
  /** Zero-based rows that repeat on every page; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows before which a new page begins, zero-based. */
  readonly pageBreaksBefore: readonly number[];
}

/** What a column's width counts in: the default font's digit, 7 pixels at 96 dots an inch. */
export const POINTS_PER_CHARACTER = 5.25;

/** How a series is drawn; markers and dashes tell lines apart where colours are lost. */
export interface SeriesLook {
  readonly color: Color;
  readonly line: 'solid' | 'dash' | 'dot';
  readonly marker: 'circle' | 'square' | 'triangle' | 'diamond';
}

/** A series of a chart: it takes its name from a cell, so that the name survives saving. */
export interface ChartSeries {
  readonly name: CellPosition;
  readonly values: CellRange;
  readonly look: SeriesLook;
}

/**
 * A chart over cells of the same sheet. Both kinds run downward: bars in the order of their rows, the first on top;
 * lines with the smallest value on top, as places are read.
 */
export interface SheetChart {
  /** By it the chart is found again, and updated in place. */
  readonly name: string;
  readonly kind: 'bar' | 'line';
  readonly title: string;
  /** Whether a series lies in a row of cells or in a column; its name is the first cell of that row or column. */
  readonly seriesIn: 'rows' | 'columns';
  readonly categories: CellRange;
  readonly series: readonly ChartSeries[];
  /** The ends of the axis of values, its step and its number format. */
  readonly scale: {
    readonly minimum: number;
    readonly maximum: number;
    readonly step: number;
    readonly numberFormat: string;
  };
  /** The cells that it covers. */
  readonly place: CellRange;
}

/** A sheet to be written, whole: plain data. The writer knows no rule. */
export interface SheetContent {
  readonly kind: OwnSheetKind;
  /** The tab's name where it is free. */
  readonly name: string;
  /** In characters of {@link POINTS_PER_CHARACTER} each (a Chinese character is two). */
  readonly columnWidths: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly merges: readonly CellRange[];
  /** Cells that hold a rate of 0 to 1 and show it as a bar. */
  readonly dataBars: readonly { readonly range: CellRange; readonly color: Color }[];
  readonly charts: readonly SheetChart[];
  /** Header row and body of a list that people filter; null for none. */
  readonly filter: CellRange | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly print: PrintSetting;
  /** A column that people fill (备注, 会商意见), kept from run to run; null where there is none. */
  readonly kept: KeptColumn | null;
  /** The cell that speaks of the run itself; part of `rows`, where it holds `done`. */
  readonly stamp: SheetStamp;
  /** Under `rows`; left out where there is none. */
  readonly entryArea?: EntryArea;
}

/**
 * Cells that people fill, on rows `row` to `row + rowCount - 1`. What stands there is found again by the text of
 * `keyColumn` on the same row, so that it follows its unit or item when the sheet is sorted or written anew.
 */
export interface KeptColumn {
  readonly row: number;
  readonly rowCount: number;
  readonly keyColumn: number;
  readonly column: number;
}

export interface SheetStamp {
  readonly row: number;
  readonly column: number;
  /** Stands from the first action of writing to the last: says 未完成. */
  readonly writing: string;
  /** Written last: when it was made, and of what. */
  readonly done: string;
}

/** What people wrote into a kept column, by key. */
export type KeptTexts = ReadonlyMap<string, string>;
