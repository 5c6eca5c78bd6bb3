import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { areaContainsCell } from '../model/area';
import { errorValue, isError, type CellValue } from '../model/cell-value';
import type { FormulaCell, FormulaEngine } from '../model/calculation';
import { referencesOf } from '../model/formula-references';
import { Sheet } from '../model/sheet';
import type { SpilledCell, SpillSource } from '../model/spills';
import type { HostWorkbook } from '../model/workbook';
import { followingSheets } from './following-sheets';
import { WorkbookView, type TakeResults } from './library-view';

/** What the library gives where it knows no such function or form; Excel may well know it. */
const UNKNOWN = new Set(['#NAME?', '#CALC!']);

const isUnknown = (value: CellValue): boolean => isError(value) && UNKNOWN.has(value.error);

/** `[1]Sheet1!A1`: cells of another workbook, which is not open. */
const OUTSIDE = /(?:^|[=+\-*/^&<>(,;{\s'"])\[\d+\]/;

const looksOutside = ({ cells }: Sheet, row: number, column: number): boolean =>
  OUTSIDE.test(cells.formula(row, column) ?? '');

/**
 * Calculates with the xlsx library's formulas. A value that the file brought is kept where the library does not know
 * the formula: Excel knew it.
 */
export function formulaEngine(workbook: HostWorkbook): FormulaEngine {
  return {
    calculate: (waiting: readonly FormulaCell[], follows: 'all' | 'none' | ReadonlySet<Sheet>) => {
      const isWaitingAlone = follows === 'none';
      const following =
        typeof follows === 'string' ? new Set(workbook.sheets) : followingOf(workbook, waiting, follows);
      const open = new Map(waiting.map((cell) => [keyOf(cell.sheet, cell.row, cell.column), cell]));
      const entered = new Set(open.keys());
      const changed = new Map(open);
      const taken = isWaitingAlone ? [] : takeSpillsBack(following);
      const spilledBefore = new Set(taken.map(({ sheet, home }) => keyOf(sheet, home.row, home.column)));
      const settled = new Set<string>();
      const take: TakeResults = {
        result: (sheet, row, column, result) => {
          const key = keyOf(sheet, row, column);
          open.delete(key);
          const isLost = isUnknown(result) || looksOutside(sheet, row, column);
          if (entered.has(key) || !isLost) settled.add(key);
          if (!entered.has(key) && (isWaitingAlone || isLost)) return;
          if (sheet.cells.value(row, column) !== result) changed.set(key, { sheet, row, column });
          sheet.cells.setResult(row, column, result);
        },
        spilled: (sheet, row, column, value, source) => {
          if (isWaitingAlone && !entered.has(keyOf(sheet, source.row, source.column))) return;
          if (isInTable(sheet, source)) {
            sheet.cells.setResult(source.row, source.column, errorValue('#SPILL!'));
            return;
          }
          sheet.cells.setResult(row, column, value);
          sheet.spills.add(source, row, column, value);
        },
        withdrawn: (sheet, row, column) => {
          sheet.cells.clearContent(row, column);
        },
      };
      const view = new WorkbookView(workbook, workbook.sheets, take, {
        isCalculated: (sheet) => following.has(sheet),
        maySpill: (sheet, row, column) => {
          const key = keyOf(sheet, row, column);
          return entered.has(key) || spilledBefore.has(key) || isSpilling(sheet, row, column);
        },
      });
      calculateFormulas(view);
      // What looks at cells that a formula spilled into comes after it once it is known where they are.
      if ([...following].some(({ spills }) => spills.areas().length > 0)) calculateFormulas(view);
      putBack(taken, settled);
      // What the library could not even read has no result: a broken reference, or words that mean nothing.
      for (const { sheet, row, column } of open.values()) {
        const isBroken = sheet.cells.formula(row, column)?.includes('#REF!') === true;
        sheet.cells.setResult(row, column, errorValue(isBroken ? '#REF!' : '#NAME?'));
      }
      return [...changed.values()];
    },
    evaluate: (formula: string) => evaluate(workbook, formula),
  };
}

/** Those whose cells changed, or that wait for a value, and those that follow them. */
const followingOf = (
  workbook: HostWorkbook,
  waiting: readonly FormulaCell[],
  changed: ReadonlySet<Sheet>,
): ReadonlySet<Sheet> =>
  followingSheets(workbook, new Set([...changed, ...waiting.map(({ sheet }) => sheet)]));

/** Functions whose results are arrays. */
const ARRAY_FUNCTION =
  /\b(?:FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|RANDARRAY|TOCOL|TOROW|CHOOSEROWS|CHOOSECOLS|[VH]STACK|WRAPROWS|WRAPCOLS|EXPAND|TAKE|DROP|TEXTSPLIT|LET|MAP|BYROW|BYCOL|SCAN|MAKEARRAY)\(/i;

/**
 * Whether a formula that was there before may spill: one that an array function makes, or whose way was blocked. Any
 * other is of the old kind, which has one value: where it names many cells, the one in its own row or column counts.
 */
function isSpilling({ cells }: Sheet, row: number, column: number): boolean {
  const value = cells.value(row, column);
  return (
    (isError(value) && value.error === '#SPILL!') || ARRAY_FUNCTION.test(cells.formula(row, column) ?? '')
  );
}

/** Nothing spills within a table. */
const isInTable = ({ tables }: Sheet, { row, column }: SpillSource): boolean =>
  tables.some(({ area }) => areaContainsCell(area, row, column));

/** A value that a formula spilled, taken out of its cell. */
interface TakenCell extends SpilledCell {
  readonly sheet: Sheet;
}

/** Spilled values go before each calculation: the formula that spilled them does so again. */
function takeSpillsBack(sheets: ReadonlySet<Sheet>): readonly TakenCell[] {
  return [...sheets].flatMap((sheet) => {
    const { spills, cells } = sheet;
    return spills.clear().flatMap((spilled): readonly TakenCell[] => {
      const { row, column, value } = spilled;
      // What somebody has written over a spilled value stays, and is in the formula's way.
      if (cells.formula(row, column) !== undefined || cells.value(row, column) !== value) return [];
      cells.clearContent(row, column);
      return [{ ...spilled, sheet }];
    });
  });
}

/** Formulas that the library does not know keep the values that they spilled. */
function putBack(taken: readonly TakenCell[], settled: ReadonlySet<string>): void {
  for (const { sheet, home, row, column, value } of taken) {
    const isSettled =
      settled.has(keyOf(sheet, home.row, home.column)) ||
      sheet.cells.formula(home.row, home.column) === undefined;
    if (isSettled || sheet.cells.value(row, column) !== '') continue;
    sheet.cells.setResult(row, column, value);
    sheet.spills.add(home, row, column, value);
  }
}

/** Works out one formula that stands in no cell, and changes nothing. */
function evaluate(workbook: HostWorkbook, formula: string): CellValue {
  const scratch = new Sheet({ id: '', name: '\u0001', styles: workbook.styles });
  scratch.cells.setFormula(0, 0, formula, 0);
  let found: CellValue = errorValue('#NAME?');
  const sheets = looksAtSheets(workbook, scratch, formula) ? [...workbook.sheets, scratch] : [scratch];
  const view = new WorkbookView(workbook, sheets, {
    result: (sheet, _row, _column, result) => {
      if (sheet === scratch) found = result;
    },
    spilled: () => undefined,
    withdrawn: () => undefined,
  });
  calculateFormulas(view);
  return found;
}

/** Functions that find cells by other ways than a reference. */
const FINDS_CELLS = /\b(?:INDIRECT|SHEETS?|CELL|INFO)\(|\[/i;

/** Whether a formula's value depends on the workbook's cells: where it does not, they need not be looked at. */
const looksAtSheets = (workbook: HostWorkbook, home: Sheet, formula: string): boolean =>
  FINDS_CELLS.test(formula) || referencesOf(workbook, home, formula).length > 0;

const keyOf = (sheet: Sheet, row: number, column: number): string => `${sheet.id}|${row}|${column}`;
