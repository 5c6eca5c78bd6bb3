import { columnIndex } from '../../../src/core/table/cell';
import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { readFileText, readRuns } from './file-text';

/** A cell's element; what it does not have is undefined, and the texts are as they are read. */
export interface ScannedCell {
  readonly row: number;
  readonly column: number;
  /** The number of its format in the file. */
  readonly format: number | undefined;
  /** ST_CellType: `s`, `str`, `inlineStr`, `b`, `e`, `d` or `n`. */
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly formula: ScannedFormula | undefined;
}

export interface ScannedFormula {
  readonly attributes: string;
  readonly text: string;
}

export interface CellVisitor {
  /** A row's tag, with its attributes as they stand there. */
  row(row: number, attributes: string): void;
  cell(cell: ScannedCell): void;
}

const CHUNK_BYTES = 1 << 20;

/** A cell holds 32 767 characters: no element is longer, however they are written. */
const LONGEST_ELEMENT = 1 << 22;

/** A row's tag, the end of a row, a cell, or what may stand between them. */
const PIECE =
  /\s*(?:<row(?=[\s/>])([^>]*)>|<c(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/c\s*>)|<\/row\s*>|<!--[\s\S]*?-->|<extLst(?=[\s>])[\s\S]*?<\/extLst\s*>)/y;

/** The usual order of a cell's attributes, and each by itself in any. */
const USUAL = /^ r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d+)")?(?: t="(\w+)")?\s*$/;
const PLACE = /\sr\s*=\s*["']([A-Za-z]+)(\d+)["']/;
const FORMAT = /\ss\s*=\s*["'](\d+)["']/;
const TYPE = /\st\s*=\s*["'](\w+)["']/;
const ROW_NUMBER = /(?:^|\s)r\s*=\s*["'](\d+)["']/;

const USUAL_CONTENT =
  /^\s*(?:<f(?=[\s/>])([^>]*?)(?:\/>|>([^<]*)<\/f\s*>)\s*)?(?:<v(?:\s[^>]*?)?(?:\/>|>([^<]*)<\/v\s*>)\s*)?$/;

/** A text of its own without runs. */
const USUAL_TEXT = /^<is><t(?:\s[^>]*?)?>([^<]*)<\/t><\/is>$/;

/**
 * Goes through the rows and cells of `<sheetData>`, given without its own tags, in pieces: the text of a large sheet
 * is never held as a whole. Throws where it is cut off or damaged: half a table is worse than none.
 */
export function scanCells(bytes: Uint8Array, visitor: CellVisitor): void {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const place = new Place(visitor);
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    const chunk = bytes.subarray(from, from + CHUNK_BYTES);
    text += decoder.decode(chunk, { stream: from + CHUNK_BYTES < bytes.length });
    text = text.slice(scanPieces(text, place));
    if (text.length > LONGEST_ELEMENT) break;
  }
  if (text.trim() !== '' || place.isInRow) throw new Error('The cells of a sheet are cut off or damaged.');
}

/** Visits the pieces that are there as a whole, and says where they end. */
function scanPieces(text: string, place: Place): number {
  let at = 0;
  for (;;) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (piece === null) return at;
    const [whole, row, cell, content] = piece;
    if (cell !== undefined) place.cell(cell, content ?? '');
    else if (row !== undefined) place.openRow(row);
    else if (whole.includes('</row')) place.closeRow();
    at = PIECE.lastIndex;
  }
}

/** Where the scanner is: cells and rows that do not say where they are follow the one before. */
class Place {
  isInRow = false;
  #row = -1;
  #column = 0;

  constructor(private readonly visitor: CellVisitor) {}

  openRow(tag: string): void {
    if (this.isInRow) throw new Error(`Row ${this.#row + 1} has no end.`);
    this.isInRow = !tag.endsWith('/');
    const attributes = this.isInRow ? tag : tag.slice(0, -1);
    const number = ROW_NUMBER.exec(attributes)?.[1];
    this.#row = within(number === undefined ? this.#row + 1 : Number(number) - 1, MAX_ROWS);
    this.#column = 0;
    this.visitor.row(this.#row, attributes);
  }

  closeRow(): void {
    this.isInRow = false;
  }

  cell(attributes: string, content: string): void {
    const usual = USUAL.exec(attributes);
    const [, letters, number] = usual ?? PLACE.exec(attributes) ?? [];
    const column = letters === undefined ? this.#column : columnIndex(letters);
    const row = number === undefined ? this.#row : within(Number(number) - 1, MAX_ROWS);
    const format = usual === null ? FORMAT.exec(attributes)?.[1] : usual[3];
    const type = usual === null ? TYPE.exec(attributes)?.[1] : usual[4];
    this.#column = within(column ?? MAX_COLUMNS, MAX_COLUMNS) + 1;
    this.visitor.cell({
      row,
      column: this.#column - 1,
      format: format === undefined ? undefined : Number(format),
      type,
      ...contentOf(content, type),
    });
  }
}

function within(index: number, limit: number): number {
  if (index < 0 || index >= limit) throw new Error(`There is no row or column ${index + 1}.`);
  return index;
}

function contentOf(content: string, type: string | undefined): Pick<ScannedCell, 'value' | 'formula'> {
  const usual = USUAL_CONTENT.exec(content);
  if (usual !== null) {
    const [, attributes, formula = '', value] = usual;
    return {
      value: readText(value),
      formula: attributes === undefined ? undefined : { attributes, text: readFileText(formula) },
    };
  }
  const text = USUAL_TEXT.exec(content)?.[1];
  if (text !== undefined) return { value: readFileText(text), formula: undefined };
  if (/<(?:c|row)(?=[\s/>])/.test(content)) throw new Error('A cell has no end.');
  const formula = elementOf(content, 'f');
  return {
    value:
      type === 'inlineStr'
        ? readRuns(elementOf(content, 'is')?.text ?? '')
        : readText(elementOf(content, 'v')?.text),
    formula: formula === undefined ? undefined : { ...formula, text: readFileText(formula.text) },
  };
}

const readText = (xml: string | undefined): string | undefined =>
  xml === undefined ? undefined : readFileText(xml);

function elementOf(content: string, name: string): ScannedFormula | undefined {
  const match = new RegExp(`<${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</${name}\\s*>)`).exec(content);
  return match === null ? undefined : { attributes: match[1] ?? '', text: match[2] ?? '' };
}
