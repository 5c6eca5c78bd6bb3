/** Position of a cell on its sheet, zero-based, as Office.js counts rows and columns. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A cell a person can go to: the sheet by its tab's name, row and column zero-based. */
export interface CellAddress extends CellPosition {
  readonly sheet: string;
}

/** A rectangle of cells on one sheet, zero-based. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A cell that holds an error value (`#REF!`, `#N/A` …), which is not the same as the text of one. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; a blank cell is the empty text, as in Office.js. Dates are serial numbers. */
export type CellValue = string | number | boolean | CellError;

/** A cell with all that reading its value takes. */
export interface CellContent {
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  /** Excel's number format code, en-US. */
  readonly numberFormat: string;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object';
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `aa` → `26`; null where the text names no column of a sheet. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  const index = [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return index < 16_384 ? index : null;
}

/** `{row: 3, column: 11}` → `L4`. */
export function formatPosition({ row, column }: CellPosition): string {
  return `${columnName(column)}${row + 1}`;
}

/** `责任表!L4`, for people and reports; a formula needs quotes round the sheet's name. */
export function formatAddress(address: CellAddress): string {
  return `${address.sheet}!${formatPosition(address)}`;
}

/** `'责任表'!L4`, as a formula or a hyperlink takes it. */
export function formatReference(address: CellAddress): string {
  return `'${address.sheet.replaceAll("'", "''")}'!${formatPosition(address)}`;
}
