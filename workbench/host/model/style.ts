/** A colour as the file names it: resolved against the theme only when somebody reads it. */
export type Color =
  | { readonly kind: 'rgb'; readonly rgb: string; readonly tint?: number }
  | { readonly kind: 'theme'; readonly theme: number; readonly tint: number }
  | { readonly kind: 'indexed'; readonly index: number };

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  /** Excel.RangeUnderlineStyle. */
  readonly underline: string;
  /** Null is the automatic colour. */
  readonly color: Color | null;
  /** What the file says besides (family, charset, scheme), kept for saving. */
  readonly kept?: Readonly<Record<string, unknown>>;
}

export interface FillStyle {
  /** Excel.FillPattern. */
  readonly pattern: string;
  readonly color: Color | null;
  readonly patternColor: Color | null;
  /** A gradient, which is not modelled, kept for saving. */
  readonly gradient?: unknown;
}

export interface BorderLine {
  /** Excel.BorderLineStyle. */
  readonly style: string;
  /** Excel.BorderWeight. */
  readonly weight: string;
  readonly color: Color | null;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

export type Borders = { readonly [Side in BorderSide]?: BorderLine };

export interface Alignment {
  /** Excel.HorizontalAlignment. */
  readonly horizontal: string;
  /** Excel.VerticalAlignment. */
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indent: number;
  /** Degrees −90..90, or 180 for stacked letters. */
  readonly orientation: number;
  /** Excel.ReadingOrder. */
  readonly readingOrder: string;
  /** Whether distributed texts are indented; absent where they are not. */
  readonly autoIndent?: boolean;
}

export interface Protection {
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** Everything about a cell's looks; immutable, shared by all cells that look alike. */
export interface CellStyle {
  /** The named style that the cell was given, as Excel.BuiltInStyle has it or by its own name; absent for Normal. */
  readonly named?: string;
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: Borders;
  readonly alignment: Alignment;
  readonly protection: Protection;
}

export const NO_FILL: FillStyle = { pattern: 'None', color: null, patternColor: null };

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    strikethrough: false,
    superscript: false,
    subscript: false,
    underline: 'None',
    color: { kind: 'theme', theme: 1, tint: 0 },
  },
  fill: NO_FILL,
  borders: {},
  alignment: {
    horizontal: 'General',
    vertical: 'Bottom',
    wrapText: false,
    shrinkToFit: false,
    indent: 0,
    orientation: 0,
    readingOrder: 'Context',
  },
  protection: { locked: true, formulaHidden: false },
};
