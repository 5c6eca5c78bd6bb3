import { libraryValues, isKnown } from '../conditional/library-formula';
import { formulaValue, isTrue } from '../conditional/rule-formula';
import { isoSerial } from './iso-date';
import { parseArea, splitSheet } from '../model/address';
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import { isError, type CellValue } from '../model/cell-value';
import type { DataValidation } from '../model/data-validation';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';

/** Where a rule is looked at: it is written for the origin, and moves with the cell. */
export interface ValidationPlace {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly origin: { readonly row: number; readonly column: number };
}

type Test = (value: number, first: number, second: number) => boolean;

const between: Test = (value, first, second) =>
  value >= Math.min(first, second) && value <= Math.max(first, second);

/** Excel.DataValidationOperator. */
const TESTS: Readonly<Record<string, Test>> = {
  Between: between,
  NotBetween: (value, first, second) => !between(value, first, second),
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

/** What a formula gives at a cell; null where nobody knows. */
function worked(formula: string, place: ValidationPlace): CellValue | null {
  const { workbook, sheet, row, column, origin } = place;
  const known = formulaValue(formula, {
    workbook,
    sheet,
    row,
    column,
    originRow: origin.row,
    originColumn: origin.column,
  });
  if (known !== null) return known;
  const found = libraryValues(workbook, sheet, formula, origin, [{ row, column }]).get(`${row}|${column}`);
  return isKnown(found) ? found : null;
}

/** A bound as a number: of a formula what it gives, of a date its serial day. */
function boundOf(bound: unknown, place: ValidationPlace): number | null {
  const text = String(bound);
  if (!text.startsWith('=')) return isoSerial(text, place.workbook.dates) ?? numberOf(text);
  const value = worked(text, place);
  if (value === '') return 0;
  return typeof value === 'number' ? value : null;
}

const numberOf = (text: string): number | null => {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? null : number;
};

/** The number that a rule of that type compares, or null where the value is of no such kind. */
function measured(type: string, value: CellValue): number | null {
  if (type === 'TextLength') return isError(value) ? null : String(value).length;
  if (typeof value !== 'number') return null;
  return type === 'WholeNumber' && !Number.isInteger(value) ? null : value;
}

function areaOfSource(
  source: string,
  { workbook, sheet }: ValidationPlace,
): { sheet: Sheet; area: Area } | null {
  const named = workbook.findName(source, sheet) ?? workbook.findName(source, null);
  const { sheet: name, local } = splitSheet(named === undefined ? source : named.formula.slice(1));
  const found = name === null ? sheet : workbook.findSheet(name);
  const area = parseArea(local);
  return found === undefined || area === null ? null : { sheet: found, area };
}

/** The values that a list's source names, as they are compared; null where it names none that are known. */
function isListed(source: string, value: CellValue, place: ValidationPlace): boolean {
  const text = isError(value) ? value.error : String(value);
  if (!source.startsWith('=')) return source.split(',').some((item) => item.trim() === text);
  const found = areaOfSource(source.slice(1), place);
  if (found === null) return true;
  const { sheet, area } = found;
  for (let row = area.row; row <= Math.min(lastRowOf(area), sheet.cells.rowLimit - 1); row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      const item = sheet.valueAt(row, column);
      // A list in cells minds no case, one that is written out does.
      if (item !== '' && !isError(item) && String(item).toLowerCase() === text.toLowerCase()) return true;
    }
  }
  return false;
}

/** Whether a value may stand in the cell. What cannot be worked out does not forbid it. */
export function isAllowed(
  { type, rule, ignoreBlanks }: DataValidation,
  value: CellValue,
  place: ValidationPlace,
): boolean {
  if (type === 'None' || (value === '' && ignoreBlanks)) return true;
  if (type === 'List') return isListed(String(rule['source']), value, place);
  if (type === 'Custom') {
    const given = worked(String(rule['formula']), place);
    return given === null || isTrue(given);
  }
  const number = measured(type, value);
  const test = TESTS[String(rule['operator'])];
  const first = boundOf(rule['formula1'], place);
  const second = rule['formula2'] === undefined ? first : boundOf(rule['formula2'], place);
  if (number === null) return false;
  return test === undefined || first === null || second === null || test(number, first, second);
}
