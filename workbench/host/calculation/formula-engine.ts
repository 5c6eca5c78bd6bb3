import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { errorValue, isError, type CellValue } from '../model/cell-value';
import type { FormulaCell, FormulaEngine } from '../model/calculation';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { WorkbookView } from './library-view';

/** What the library gives where it knows no such function or form; Excel may well know it. */
const UNKNOWN = new Set(['#NAME?', '#CALC!']);

const isUnknown = (value: CellValue): boolean => isError(value) && UNKNOWN.has(value.error);

/**
 * Calculates with the xlsx library's formulas. A value that the file brought is kept where the library does not know
 * the formula: Excel knew it.
 */
export function formulaEngine(workbook: HostWorkbook): FormulaEngine {
  return {
    calculate: (_sheets: readonly Sheet[], waiting: readonly FormulaCell[]) => {
      const open = new Map(waiting.map((cell) => [keyOf(cell.sheet, cell.row, cell.column), cell]));
      const view = new WorkbookView(workbook, (sheet, row, column, result) => {
        const isWaiting = open.delete(keyOf(sheet, row, column));
        if (isWaiting || !isUnknown(result)) sheet.cells.setResult(row, column, result);
      });
      calculateFormulas(view);
      // What the library could not even read has no result: a broken reference, or words that mean nothing.
      for (const { sheet, row, column } of open.values()) {
        const isBroken = sheet.cells.formula(row, column)?.includes('#REF!') === true;
        sheet.cells.setResult(row, column, errorValue(isBroken ? '#REF!' : '#NAME?'));
      }
    },
  };
}

const keyOf = (sheet: Sheet, row: number, column: number): string => `${sheet.id}|${row}|${column}`;
