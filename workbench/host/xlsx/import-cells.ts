import type { CellValue } from '../model/cell-value';
import { errorValue } from '../model/cell-value';
import { parseArea } from '../model/address';
import { isSingleCell, lastColumnOf, lastRowOf, MAX_COLUMNS, type Area } from '../model/area';
import { translateFormula } from '../model/formula-references';
import type { RowShape, Sheet } from '../model/sheet';
import { scanCells, type CellVisitor, type ScannedCell, type ScannedFormula } from './cell-scanner';
import { withoutMarks } from './future-functions';
import { pointsOfCharacters } from './units';
import { innerElements } from './xml-spans';
import { attribute } from './xml-text';

/** What cells of the file refer to. */
export interface CellReading {
  readonly strings: readonly string[];
  /** The model's style by the number of a format in the file. */
  readonly formats: readonly number[];
  readonly date1904: boolean;
}

/** Copies cells and rows of a sheet's part into the model. `cells` is what stands in its `<sheetData>`. */
export function importCells(cells: Uint8Array, to: Sheet, reading: CellReading): void {
  const importer = new Importer(to, reading);
  scanCells(cells, importer);
  importer.spill();
}

/** What tells a row's tag from the next one's: its number, and between which columns it has cells. */
const ROW_NUMBER = /(?:^|\s)(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The cells that a formula of several results fills; null where it fills its own alone. */
function spillOf({ formula }: ScannedCell): Area | null {
  if (formula === undefined || attribute(formula.attributes, 't') !== 'array') return null;
  const area = parseArea(attribute(formula.attributes, 'ref') ?? '?');
  return area === null || isSingleCell(area) ? null : area;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

class Importer implements CellVisitor {
  readonly #shared = new Map<string, SharedFormula>();
  readonly #spills: Area[] = [];
  #looks = '';
  #shape: RowShape = {};

  constructor(
    private readonly to: Sheet,
    private readonly reading: CellReading,
  ) {}

  row(row: number, attributes: string): void {
    // Rows that look alike follow each other, up to a million of them.
    const looks = attributes.replace(ROW_NUMBER, '');
    if (looks !== this.#looks) {
      this.#looks = looks;
      this.#shape = looks.trim() === '' ? {} : this.#rowShape(looks);
    }
    if (Object.keys(this.#shape).length > 0) this.to.rows.set(row, { ...this.#shape });
  }

  #rowShape(attributes: string): RowShape {
    const height = numberOf(attribute(attributes, 'ht'));
    const outlineLevel = numberOf(attribute(attributes, 'outlineLevel'));
    const style = this.#style(numberOf(attribute(attributes, 's')));
    return {
      ...(height === undefined ? {} : { height }),
      ...(isSet(attribute(attributes, 'hidden')) ? { hidden: true } : {}),
      ...(outlineLevel === undefined || outlineLevel <= 0 ? {} : { outlineLevel }),
      ...(style === undefined ? {} : { style }),
    };
  }

  cell(cell: ScannedCell): void {
    const { row, column } = cell;
    const { cells, merges } = this.to;
    const style = this.#style(cell.format);
    if (style !== undefined) cells.setStyle(row, column, style);
    const formula = cell.formula === undefined ? undefined : this.#formula(cell, cell.formula);
    if (merges.covers(row, column)) return;
    const value = this.#value(cell);
    if (formula !== undefined) {
      cells.setFormula(row, column, `=${formula}`, value);
      const area = spillOf(cell);
      if (area !== null) this.#spills.push(area);
    }
    if (formula === undefined && value !== '') cells.setValue(row, column, value);
  }

  /** Tells the sheet which cells have the values of formulas that are larger than a cell. */
  spill(): void {
    for (const area of this.#spills) {
      for (let row = area.row; row <= lastRowOf(area); row++) {
        for (let column = area.column; column <= lastColumnOf(area); column++) {
          if (row === area.row && column === area.column) continue;
          this.to.spills.add(area, row, column, this.to.cells.value(row, column));
        }
      }
    }
  }

  #style(format: number | undefined): number | undefined {
    return format === undefined ? undefined : this.reading.formats[format];
  }

  #value({ type, value }: ScannedCell): CellValue {
    if (value === undefined) return '';
    switch (type) {
      case 's':
        return this.#sharedText(value);
      case 'str':
      case 'inlineStr':
        return value;
      case 'b':
        return isSet(value);
      case 'e':
        return errorValue(value);
      case 'd':
        return serialOf(value, this.reading.date1904) ?? value;
      default:
        return numberOf(value) ?? '';
    }
  }

  /** A file without shared texts is read as far as it goes; one that lacks some of them is damaged. */
  #sharedText(index: string): string {
    const { strings } = this.reading;
    const text = strings[Number(index)];
    if (text === undefined && strings.length > 0) throw new Error(`There is no shared text ${index}.`);
    return text ?? index;
  }

  /** The cell's formula without its `=`; of those that share one, only the first has its text. */
  #formula({ row, column }: ScannedCell, { attributes, text }: ScannedFormula): string | undefined {
    const index = attribute(attributes, 't') === 'shared' ? attribute(attributes, 'si') : undefined;
    const formula = withoutMarks(text);
    if (index === undefined) return formula === '' ? undefined : formula;
    if (formula !== '') {
      this.#shared.set(index, { row, column, formula });
      return formula;
    }
    const first = this.#shared.get(index);
    return first === undefined
      ? undefined
      : translateFormula(first.formula, row - first.row, column - first.column);
  }
}

/** Copies the widths and looks of the columns that `cols`, the sheet's element of that name, tells of. */
export function importColumns(cols: string | undefined, to: Sheet, formats: CellReading['formats']): void {
  for (const element of innerElements(cols ?? '<cols/>')) {
    const [first, last] = [numberOf(attribute(element, 'min')), numberOf(attribute(element, 'max'))];
    const filed = numberOf(attribute(element, 'width'));
    // The standard width has to be written where anything else is said of a column.
    const isOwn = filed !== undefined && (isSet(attribute(element, 'customWidth')) || !isStandard(filed, to));
    const width = isOwn ? filed : undefined;
    const outlineLevel = numberOf(attribute(element, 'outlineLevel')) ?? 0;
    const style = formats[Number(attribute(element, 'style') ?? NaN)];
    const shape = {
      ...(width === undefined || width === 0 ? {} : { width: pointsOfCharacters(width) }),
      // Without any width it does not show.
      ...(isSet(attribute(element, 'hidden')) || width === 0 ? { hidden: true } : {}),
      ...(outlineLevel > 0 ? { outlineLevel } : {}),
      ...(style === undefined ? {} : { style }),
    };
    if (first === undefined || Object.keys(shape).length === 0) continue;
    const end = Math.min(last ?? first, MAX_COLUMNS);
    for (let number = first; number <= end; number++) to.columns.set(number - 1, { ...shape });
  }
}

const isStandard = (width: number, { standardWidth }: Sheet): boolean =>
  width > 0 && pointsOfCharacters(width) === standardWidth;

const isSet = (text: string | undefined): boolean => /^(?:1|true)$/.test(text ?? '');

function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

const MS_PER_DAY = 86_400_000;
/** Serial numbers of 1970-01-01. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;

/** `2022-10-24T15:00:00` as a serial number; null for what is no date. */
function serialOf(text: string, date1904: boolean): number | null {
  const isZoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const time = Date.parse(isZoned || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? null : time / MS_PER_DAY + EPOCH[date1904 ? 1904 : 1900];
}
