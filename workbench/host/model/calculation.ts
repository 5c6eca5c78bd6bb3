import { errorValue, type CellValue } from './cell-value';
import type { Sheet } from './sheet';

export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** What a formula engine needs to say. */
export interface FormulaEngine {
  /** Works out all formulas of the sheets. `waiting` are those whose value is not known yet. */
  calculate(sheets: readonly Sheet[], waiting: readonly FormulaCell[]): void;
  /** The value of a formula, with its leading `=`, that stands in no cell. */
  evaluate(formula: string): CellValue;
}

/** Knows which formulas still need their values, and when others may have changed theirs. */
export class Calculation {
  #waiting: FormulaCell[] = [];
  #hasChanged = false;
  #engine: FormulaEngine | null = null;

  /** Without an engine, only link formulas get a value. */
  use(engine: FormulaEngine): void {
    this.#engine = engine;
  }

  /** A formula was entered or rewritten. */
  markDirty(sheet: Sheet, row: number, column: number): void {
    this.#waiting.push({ sheet, row, column });
  }

  /** A cell's value changed, on which formulas may depend. */
  markChanged(): void {
    this.#hasChanged = true;
  }

  evaluate(formula: string): CellValue {
    return this.#engine?.evaluate(formula) ?? errorValue('#NAME?');
  }

  /** Gives every formula the value that it now has. */
  run(sheets: readonly Sheet[]): void {
    const waiting = this.#waiting.filter((cell) => !settleLink(cell));
    const isNeeded = waiting.length > 0 || (this.#hasChanged && sheets.some(hasCalculations));
    this.#waiting = [];
    this.#hasChanged = false;
    if (isNeeded) this.#engine?.calculate(sheets, waiting);
  }
}

/** Gives a link formula its text, which is written in it. */
function settleLink({ sheet, row, column }: FormulaCell): boolean {
  const formula = sheet.cells.formula(row, column);
  if (formula === undefined) return true;
  const text = hyperlinkText(formula);
  if (text !== null) sheet.cells.setResult(row, column, text);
  return text !== null;
}

/** Whether a sheet has formulas that depend on other cells. */
function hasCalculations({ cells }: Sheet): boolean {
  for (let row = 0; row < cells.rowLimit; row++) {
    const formulas = cells.row(row)?.formulas;
    if (formulas?.some((formula) => formula !== undefined && hyperlinkText(formula) === null) === true) {
      return true;
    }
  }
  return false;
}

/** `=HYPERLINK("#…","text")` → the text that it shows, or its link; null for any other formula. */
export function hyperlinkText(formula: string): string | null {
  const match = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:,\s*"((?:[^"]|"")*)"\s*)?\)$/i.exec(formula);
  const shown = match?.[2] ?? match?.[1];
  return shown === undefined ? null : shown.replaceAll('""', '"');
}
