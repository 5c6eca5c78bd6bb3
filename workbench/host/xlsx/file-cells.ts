import { columnIndex } from '../../../src/core/table/cell';

/** A cell as the file has it. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Whether it says itself where it is. */
  readonly isPlaced: boolean;
  /** The whole element. */
  readonly xml: string;
  /** The attributes of its tag. */
  readonly attributes: string;
}

/** A row as the file has it. */
export class FileRow {
  constructor(
    readonly row: number,
    /** Whether it says itself which it is. */
    readonly isPlaced: boolean,
    /** The attributes of its tag. */
    readonly attributes: string,
    /** The whole element. */
    readonly xml: string,
    private readonly inner: string,
  ) {}

  /** Its cells, found anew each time. */
  get cells(): readonly FileCell[] {
    return cellsOf(this.inner, this.row);
  }
}

const ROW = /<row(?=[\s/>])([^>]*?)(\/?)>/g;
const CELL = /<c(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const ROW_NUMBER = /(?:^|\s)r\s*=\s*["'](\d+)["']/;
const CELL_PLACE = /(?:^|\s)r\s*=\s*["']([A-Za-z]+)(\d+)["']/;

/** The rows of `<sheetData>` with their cells; those that do not say where they are follow the one before. */
export function* fileRows(sheetData: string): Generator<FileRow> {
  let next = 0;
  let at = 0;
  for (;;) {
    ROW.lastIndex = at;
    const tag = ROW.exec(sheetData);
    if (tag === null) return;
    const [whole, attributes = '', empty] = tag;
    const number = ROW_NUMBER.exec(attributes)?.[1];
    const row = number === undefined ? next : Number(number) - 1;
    const start = tag.index + whole.length;
    const close = empty === '/' ? start : sheetData.indexOf('</row', start);
    const end = close < 0 ? sheetData.length : close;
    const after = close < 0 || empty === '/' ? end : sheetData.indexOf('>', end) + 1;
    const xml = sheetData.slice(tag.index, after);
    yield new FileRow(row, number !== undefined, attributes, xml, sheetData.slice(start, end));
    next = row + 1;
    at = Math.max(after, start);
  }
}

function cellsOf(xml: string, row: number): readonly FileCell[] {
  const cells: FileCell[] = [];
  let next = 0;
  for (const [whole, attributes = ''] of xml.matchAll(CELL)) {
    const letters = CELL_PLACE.exec(attributes)?.[1];
    const column = letters === undefined ? next : (columnIndex(letters) ?? next);
    cells.push({ row, column, isPlaced: letters !== undefined, xml: whole, attributes });
    next = column + 1;
  }
  return cells;
}
