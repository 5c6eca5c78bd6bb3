import { columnName } from '../../../src/core/table/cell';
import { cellArea, type Area } from '../model/area';
import { isError, type CellValue } from '../model/cell-value';
import type { RowShape, Sheet } from '../model/sheet';
import type { CellFormats, FileFormat } from './cell-formats';
import { fileRows, type FileCell, type FileRow } from './file-cells';
import { withMarks } from './future-functions';
import { escapeCellText, type SharedStrings } from './shared-strings';
import { respilledRows, sameValue } from './same-cells';
import type { SheetChanges } from './sheet-changes';
import { referenceOf } from './references';
import { openTag, patchAttributes } from './xml-spans';
import { attribute } from './xml-text';

/** What writing cells takes. */
export interface CellWriting {
  readonly formats: CellFormats;
  readonly strings: SharedStrings;
  /** The mark of cells whose formulas spill. */
  readonly spillMark: () => number;
  /** Cells over the columns of tables, which have to hold this text, by `row|column`. */
  readonly headers: ReadonlyMap<string, string>;
}

interface PlacedRow {
  /** The row's place in the file. */
  readonly from: number;
  readonly attributes: string;
  /** Its whole element where nothing in it is other than in the file. */
  readonly kept: string | null;
}

const FORMULA = /<f(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/f>)/;

/**
 * The cells of a sheet: those that are as in the file keep its text (rich text, phonetics, hidden contents of merged
 * cells), wherever they have moved; the others are written anew.
 */
export class SheetDataWriter {
  readonly #rows = new Map<number, PlacedRow>();
  /** Rows with formulas that fill other cells than in the file. */
  readonly #respilled: ReadonlySet<number>;
  readonly #cells = new Map<number, Map<number, FileCell>>();
  #keepsShared = true;

  constructor(
    private readonly sheet: Sheet,
    private readonly known: Sheet | null,
    private readonly changes: SheetChanges,
    private readonly writing: CellWriting,
    sheetData: string,
  ) {
    this.#respilled = respilledRows(sheet, known);
    // Formulas that share one text are told apart from others only where all are looked at.
    const canKeep = changes.moves.length === 0 && known !== null && !sheetData.includes('"shared"');
    const headerRows = new Set([...writing.headers.keys()].map((key) => Number(key.split('|')[0])));
    for (const row of fileRows(sheetData)) {
      const place = changes.placeOfRow(row.row);
      const keeps = canKeep && row.isPlaced && !headerRows.has(row.row) && this.#isSameRow(row);
      const kept = keeps ? row.xml : null;
      if (place !== null) this.#rows.set(place, { from: row.row, attributes: row.attributes, kept });
      if (!keeps) for (const cell of row.cells) this.#place(cell);
    }
  }

  #isSameRow({ row }: FileRow): boolean {
    const { known, sheet } = this;
    return (
      known !== null &&
      sheet.cells.row(row) === known.cells.row(row) &&
      !this.#respilled.has(row) &&
      JSON.stringify(sheet.rows.get(row)) === JSON.stringify(known.rows.get(row))
    );
  }

  #place(cell: FileCell): void {
    const place = this.changes.placeOf(cellArea(cell.row, cell.column));
    if (cell.xml.includes('"shared"')) {
      const stays = place !== null && place.row === cell.row && place.column === cell.column;
      if (!stays || !this.#isSame(cell, place)) this.#keepsShared = false;
    }
    if (place === null) return;
    const row = this.#cells.get(place.row);
    if (row === undefined) this.#cells.set(place.row, new Map([[place.column, cell]]));
    else row.set(place.column, cell);
  }

  /** Whether the cell holds what the file's cell held, and looks like it. */
  #isSame(cell: FileCell, { row, column }: Pick<Area, 'row' | 'column'>): boolean {
    const { known, sheet } = this;
    return (
      known !== null &&
      !(this.#respilled.has(row) && sheet.cells.formula(row, column) !== undefined) &&
      sheet.cells.formula(row, column) === known.cells.formula(cell.row, cell.column) &&
      sameValue(sheet.cells.value(row, column), known.cells.value(cell.row, cell.column)) &&
      sheet.cells.style(row, column) === known.cells.style(cell.row, cell.column)
    );
  }

  /** `<sheetData>` as it is now. */
  toXml(): string {
    const { sheet } = this;
    const numbers = new Set([...this.#rows.keys(), ...this.#cells.keys(), ...sheet.rows.keys()]);
    for (let row = 0; row < sheet.cells.rowLimit; row++) {
      if (sheet.cells.row(row) !== undefined) numbers.add(row);
    }
    const rows = [...numbers].sort((one, other) => one - other).map((row) => this.#rowXml(row));
    return `<sheetData>${rows.join('')}</sheetData>`;
  }

  #rowXml(row: number): string {
    const placed = this.#rows.get(row);
    if (placed !== undefined && placed.kept !== null) return placed.kept;
    const filed = this.#cells.get(row);
    const held = this.sheet.cells.row(row);
    const count = Math.max(held?.values.length ?? 0, held?.styles.length ?? 0, held?.formulas?.length ?? 0);
    const columns = new Set<number>(filed?.keys());
    for (let column = 0; column < count; column++) {
      const isThere =
        held?.values[column] !== undefined ||
        held?.styles[column] !== undefined ||
        held?.formulas?.[column] !== undefined;
      if (isThere) columns.add(column);
    }
    const cells = [...columns]
      .sort((one, other) => one - other)
      .map((column) => this.#cellXml(row, column, filed?.get(column)))
      .join('');
    const tag = this.#rowTag(row, placed);
    if (cells === '') return /^<row r="\d+"\/>$/.test(tag) ? '' : tag;
    return `${tag.slice(0, -2)}>${cells}</row>`;
  }

  /** The row's tag, closed in itself. */
  #rowTag(row: number, placed: PlacedRow | undefined): string {
    const shape = this.sheet.rows.get(row);
    const before = placed === undefined ? undefined : this.known?.rows.get(placed.from);
    const tag = patchAttributes(`<row${placed?.attributes.trimEnd() ?? ''}/>`, { r: row + 1, spans: null });
    return patchAttributes(tag, this.#rowChanges(shape, before));
  }

  #rowChanges(
    shape: RowShape | undefined,
    before: RowShape | undefined,
  ): Record<string, string | number | null> {
    const changes: Record<string, string | number | null> = {};
    if (shape?.height !== before?.height) {
      changes['ht'] = shape?.height ?? null;
      changes['customHeight'] = shape?.height === undefined ? null : 1;
    }
    if ((shape?.hidden ?? false) !== (before?.hidden ?? false)) {
      changes['hidden'] = shape?.hidden === true ? 1 : null;
    }
    if (shape?.outlineLevel !== before?.outlineLevel) changes['outlineLevel'] = shape?.outlineLevel ?? null;
    if (shape?.style !== before?.style) {
      changes['s'] = shape?.style === undefined ? null : this.writing.formats.index(shape.style);
      changes['customFormat'] = shape?.style === undefined ? null : 1;
    }
    return changes;
  }

  #cellXml(row: number, column: number, filed: FileCell | undefined): string {
    const reference = `${columnName(column)}${row + 1}`;
    const header = this.writing.headers.get(`${row}|${column}`);
    if (header !== undefined) {
      const index = this.#formatIndex(row, column, filed);
      return `<c r="${reference}"${index === null ? '' : ` s="${index}"`}${this.#valueXml(header)}`;
    }
    const unshares = filed?.xml.includes('"shared"') === true && !this.#keepsShared;
    if (filed !== undefined && !unshares && this.#isSame(filed, { row, column })) {
      if (filed.row === row && filed.column === column && filed.isPlaced) return filed.xml;
      return this.#movedFormula(patchAttributes(filed.xml, { r: reference }));
    }
    const { cells } = this.sheet;
    const value = cells.value(row, column);
    const formula = cells.formula(row, column);
    const format = this.#formatIndex(row, column, filed);
    const start = `<c r="${reference}"${format === null || format === '0' ? '' : ` s="${format}"`}`;
    if (formula !== undefined) {
      const { xml, mark } = this.#formulaXml(row, column, formula, filed);
      return `${start}${mark === null ? '' : ` cm="${mark}"`}${resultXml(value, xml)}`;
    }
    if (value === '') return format === null ? '' : `${start}/>`;
    return `${start}${this.#valueXml(value)}`;
  }

  /** The file's format of a cell, null where it has none of its own. */
  #formatIndex(row: number, column: number, filed: FileCell | undefined): string | null {
    const own = this.sheet.cells.style(row, column);
    const filedIndex = filed === undefined ? undefined : attribute(filed.attributes, 's');
    const filedStyle = filed === undefined ? undefined : this.known?.cells.style(filed.row, filed.column);
    const isText = this.sheet.cells.formula(row, column) === undefined;
    if (filed !== undefined && own === filedStyle && (isText || filedStyle === undefined)) {
      return filedIndex ?? null;
    }
    const isBlank = this.sheet.cells.value(row, column) === '' && isText;
    if (own === undefined && isBlank) return null;
    const from: FileFormat | null =
      filedIndex === undefined ? null : { index: Number(filedIndex), style: filedStyle ?? 0 };
    return String(this.writing.formats.index(own ?? this.sheet.styleNumber(row, column), from));
  }

  /**
   * The formula's element, and the mark of its cell: the file's own as long as it is the same formula, which may have
   * followed its cells. A formula that fills more than its cell says which.
   */
  #formulaXml(
    row: number,
    column: number,
    formula: string,
    filed: FileCell | undefined,
  ): { readonly xml: string; readonly mark: string | number | null } {
    const text = escapeCellText(withMarks(formula.replace(/^=/, '')));
    const spill = this.sheet.spills.from(row, column);
    const element = filed === undefined ? undefined : FORMULA.exec(filed.xml)?.[0];
    const before = filed === undefined ? undefined : this.known?.cells.formula(filed.row, filed.column);
    const mark = filed === undefined ? undefined : attribute(filed.attributes, 'cm');
    const isKept = element !== undefined && before !== undefined && this.changes.follow(before) === formula;
    const isArray = element !== undefined && attribute(openTag(element), 't') === 'array';
    if (spill !== null && !(isKept && isArray && mark === undefined)) {
      const own = isKept ? mark : undefined;
      return {
        xml: `<f t="array" ref="${referenceOf(spill)}">${text}</f>`,
        mark: own ?? this.writing.spillMark(),
      };
    }
    if (!isKept) return { xml: `<f>${text}</f>`, mark: null };
    if (element.includes('"shared"'))
      return { xml: this.#keepsShared ? element : `<f>${text}</f>`, mark: null };
    const tag = this.#movedFormula(element);
    const xml = before === formula ? tag : tag.replace(/>[\s\S]*<\/f>$/, () => `>${text}</f>`);
    return { xml, mark: isArray ? (mark ?? null) : null };
  }

  /** What an array's or a data table's formula says of its cells follows them. */
  #movedFormula(xml: string): string {
    return xml.replace(/<f(?=\s)[^>]*>/, (tag) => {
      const changes = ['ref', 'r1', 'r2'].map((name) => {
        const known = attribute(tag, name);
        return [name, known === undefined ? undefined : this.changes.reference(known)] as const;
      });
      return patchAttributes(tag, Object.fromEntries(changes));
    });
  }

  #valueXml(value: CellValue): string {
    if (typeof value === 'string') return ` t="s"><v>${this.writing.strings.add(value)}</v></c>`;
    return resultXml(value, '');
  }
}

/** The rest of a cell's element after its place and format. */
function resultXml(value: CellValue, formula: string): string {
  if (isError(value)) return ` t="e">${formula}<v>${value.error}</v></c>`;
  if (typeof value === 'boolean') return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `>${formula}<v>${value}</v></c>`;
  return ` t="str">${formula}<v>${escapeCellText(value)}</v></c>`;
}
