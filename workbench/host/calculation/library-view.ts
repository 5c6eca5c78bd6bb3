import type {
  CellLike,
  DefinedNameEntry,
  DefinedNamesLike,
  DimensionsLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import { formatArea, parseArea } from '../model/address';
import { areaBetween, areaContainsCell, lastColumnOf, lastRowOf, WHOLE_SHEET } from '../model/area';
import { errorValue, isError, type CellValue } from '../model/cell-value';
import type { Sheet } from '../model/sheet';
import type { SpillSource } from '../model/spills';
import type { HostWorkbook } from '../model/workbook';

/** The engine's kinds of cell, by their number. */
const KIND = { blank: 0, covered: 1, number: 2, text: 3, formula: 6, boolean: 9, error: 10 } as const;

/** What the engine gives for cells: the model decides what becomes of it. */
export interface TakeResults {
  readonly result: (sheet: Sheet, row: number, column: number, result: CellValue) => void;
  /** A neighbour of a formula whose result is larger than its cell. */
  readonly spilled: (
    sheet: Sheet,
    row: number,
    column: number,
    value: CellValue,
    source: SpillSource,
  ) => void;
  /** A cell that the formula no longer spills into. */
  readonly withdrawn: (sheet: Sheet, row: number, column: number) => void;
}

/** What the engine is to see of the model's formulas. */
export interface FormulaView {
  /** Whether the sheet's formulas are calculated; those of other sheets show the values that they have. */
  readonly isCalculated: (sheet: Sheet) => boolean;
  /** Whether the result of this cell's formula may fill its neighbours; else it has the one value of its row or column. */
  readonly maySpill: (sheet: Sheet, row: number, column: number) => boolean;
}

const EVERY_FORMULA: FormulaView = { isCalculated: () => true, maySpill: () => true };

/** The engine writes a formula's result first, and then what it spills. */
interface Writing {
  readonly take: TakeResults;
  readonly formulas: FormulaView;
  /** The names of all tables, in small letters. */
  readonly tables: ReadonlySet<string>;
  source: SpillSource;
}

function asCellValue(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'string') {
    return errorValue(value.error);
  }
  return '';
}

/** `B2#`, which the engine does not read, as the area that B2 spills into. */
function withSpillReferences(formula: string, sheet: Sheet): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!])(\$?[A-Za-z]{1,3}\$?\d{1,7})#/gu,
    (whole: string, reference?: string) => {
      const cell = reference === undefined ? null : parseArea(reference);
      if (cell === null) return whole;
      const area = sheet.spills.from(cell.row, cell.column);
      return area === null ? '#REF!' : formatArea(area);
    },
  );
}

/** What is left out within a table, or where its data are meant, written out as the engine wants it. */
function withTableNames(formula: string, tables: ReadonlySet<string>, home: string | null): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.\]])\[(?:[^[\]]|\[[^[\]]*\])*\](?![\p{L}\p{N}_.]*!)|[\p{L}_\\][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.([!])/gu,
    (part: string) => {
      if (/^["']/.test(part)) return part;
      if (part.startsWith('[')) return home === null ? part : home + part;
      return tables.has(part.toLowerCase()) ? `${part}[]` : part;
    },
  );
}

/** A cell of the model as the engine looks at it; rows and columns count from 1. */
class CellView implements CellLike {
  constructor(
    private readonly sheet: Sheet,
    readonly row: number,
    readonly col: number,
    private readonly writing: Writing,
  ) {}

  get model(): { readonly isDynamicArray: boolean } {
    const { sheet, row, col, writing } = this;
    return { isDynamicArray: writing.formulas.maySpill(sheet, row - 1, col - 1) };
  }

  get type(): number {
    const { sheet, row, col, writing } = this;
    if (sheet.merges.covers(row - 1, col - 1)) return KIND.covered;
    const hasFormula = sheet.cells.formula(row - 1, col - 1) !== undefined;
    if (hasFormula && writing.formulas.isCalculated(sheet)) return KIND.formula;
    const value = sheet.cells.value(row - 1, col - 1);
    if (value === '') return KIND.blank;
    if (typeof value === 'number') return KIND.number;
    if (typeof value === 'boolean') return KIND.boolean;
    return isError(value) ? KIND.error : KIND.text;
  }

  get formula(): string {
    const { sheet, row, col, writing } = this;
    const written = sheet.cells.formula(row - 1, col - 1)?.slice(1) ?? '';
    const formula = written.includes('#') ? withSpillReferences(written, sheet) : written;
    if (writing.tables.size === 0) return formula;
    const home = sheet.tables.find(({ area }) => areaContainsCell(area, row - 1, col - 1));
    return withTableNames(formula, writing.tables, home?.name ?? null);
  }

  get value(): CellValue | null {
    const value = this.sheet.cells.value(this.row - 1, this.col - 1);
    return value === '' ? null : value;
  }

  /** Cells that a result spills into. */
  set value(value: unknown) {
    const { sheet, row, col, writing } = this;
    if (value === null) writing.take.withdrawn(sheet, row - 1, col - 1);
    else writing.take.spilled(sheet, row - 1, col - 1, asCellValue(value), writing.source);
  }

  get result(): CellValue | undefined {
    const value = this.sheet.cells.value(this.row - 1, this.col - 1);
    return value === '' ? undefined : value;
  }

  set result(result: unknown) {
    const { sheet, row, col, writing } = this;
    writing.source = { row: row - 1, column: col - 1 };
    writing.take.result(sheet, row - 1, col - 1, result === undefined ? 0 : asCellValue(result));
  }
}

class SheetView implements WorksheetLike {
  constructor(
    readonly id: number,
    private readonly sheet: Sheet,
    private readonly writing: Writing,
  ) {}

  get name(): string {
    return this.sheet.name;
  }

  get dimensions(): DimensionsLike | null {
    const used = this.sheet.cells.used(WHOLE_SHEET, true);
    if (used === null) return null;
    return {
      top: used.row + 1,
      left: used.column + 1,
      bottom: lastRowOf(used) + 1,
      right: lastColumnOf(used) + 1,
    };
  }

  get mergedRegions(): readonly DimensionsLike[] {
    return this.sheet.merges.areas.map((area) => ({
      top: area.row + 1,
      left: area.column + 1,
      bottom: lastRowOf(area) + 1,
      right: lastColumnOf(area) + 1,
    }));
  }

  eachRow(...args: readonly unknown[]): void {
    const visit = args.at(-1);
    if (!isRowVisitor(visit)) return;
    const { cells, rows } = this.sheet;
    for (let row = 0; row < cells.rowLimit; row++) {
      const hidden = rows.get(row)?.hidden ?? false;
      if (cells.row(row) === undefined && !hidden) continue;
      visit(
        { hidden, eachCell: (...given: readonly unknown[]) => this.#eachCell(row, given.at(-1)) },
        row + 1,
      );
    }
  }

  #eachCell(row: number, visit: unknown): void {
    if (!isCellVisitor(visit)) return;
    this.sheet.cells.forEach(areaBetween(row, 0, row, WHOLE_SHEET.columnCount - 1), (_row, column, cells) => {
      if (cells.values[column] === undefined && cells.formulas?.[column] === undefined) return;
      visit(new CellView(this.sheet, row + 1, column + 1, this.writing), column + 1);
    });
  }

  findCell(row: number, col: number): CellView {
    return this.getCell(row, col);
  }

  getCell(row: number, col: number): CellView {
    return new CellView(this.sheet, row, col, this.writing);
  }

  getTables(): NonNullable<ReturnType<NonNullable<WorksheetLike['getTables']>>> {
    const { tables, cells } = this.sheet;
    return tables.map(({ name, area, showHeaders, showTotals }) => ({
      table: {
        name,
        displayName: name,
        tl: { row: area.row + 1, col: area.column + 1 },
        columns: Array.from({ length: area.columnCount }, (_column, at) => ({
          name: String(asText(cells.value(area.row, area.column + at))),
        })),
        rows: Array.from(
          { length: area.rowCount - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0) },
          () => null,
        ),
        headerRow: showHeaders,
        totalsRow: showTotals,
      },
    }));
  }
}

const asText = (value: CellValue): string => (isError(value) ? value.error : String(value));

function isRowVisitor(value: unknown): value is (row: RowLike, number: number) => void {
  return typeof value === 'function';
}

function isCellVisitor(value: unknown): value is (cell: CellLike, number: number) => void {
  return typeof value === 'function';
}

/** A workbook of the model as the engine looks at it. */
export class WorkbookView implements WorkbookLike {
  readonly worksheets: WorksheetLike[];
  readonly properties: { readonly date1904: boolean };
  readonly definedNames: DefinedNamesLike;

  constructor(
    workbook: HostWorkbook,
    sheets: readonly Sheet[],
    take: TakeResults,
    formulas: FormulaView = EVERY_FORMULA,
  ) {
    const tables = new Set(sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
    const writing: Writing = { take, formulas, tables, source: { row: 0, column: 0 } };
    this.worksheets = sheets.map((sheet, at) => new SheetView(at + 1, sheet, writing));
    this.properties = { date1904: workbook.dates === 1904 };
    const entries: DefinedNameEntry[] = workbook.names.map(({ name, formula, scope }) => {
      const text = formula.replace(/^=/, '');
      const local = scope === null ? {} : { localSheetId: workbook.sheets.indexOf(scope) };
      return isReference(text)
        ? { name, ranges: [text], ...local }
        : { name, ranges: [], formulaExpression: text, ...local };
    });
    this.definedNames = { getAllEntries: () => entries, getAllNames: () => entries };
  }

  getWorksheet(id?: number | string): WorksheetLike | undefined {
    return this.worksheets.find((sheet) => sheet.id === id || sheet.name === id);
  }
}

const isReference = (text: string): boolean =>
  /^(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u.test(text);
