import { errorValue, type CellValue } from './cell-value';
import type { Sheet } from './sheet';

export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** What a formula engine needs to say. */
export interface FormulaEngine {
  /**
   * Works out the formulas of the sheets, or of the `waiting` ones alone, whose value is not known yet. Gives those
   * that were waiting or have another value than before.
   */
  calculate(
    sheets: readonly Sheet[],
    waiting: readonly FormulaCell[],
    isWaitingAlone: boolean,
  ): readonly FormulaCell[];
  /** The value of a formula, with its leading `=`, that stands in no cell. */
  evaluate(formula: string): CellValue;
}

/** Knows which formulas still need their values, and when others may have changed theirs. */
export class Calculation {
  #waiting: FormulaCell[] = [];
  #hasChanged = false;
  #engine: FormulaEngine | null = null;
  #calculated: FormulaCell[] = [];
  /** Excel.CalculationMode: in Manual, formulas are worked out when they are entered, and when somebody asks. */
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';

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
    const isManual = this.mode === 'Manual';
    const waiting = this.#waiting.filter((cell) => !settleLink(cell));
    const isStale = !isManual && this.#hasChanged && sheets.some(hasCalculations);
    this.#waiting = [];
    if (!isManual) this.#hasChanged = false;
    if (waiting.length === 0 && !isStale) return;
    this.#calculated.push(...(this.#engine?.calculate(sheets, waiting, isManual) ?? []));
  }

  /** Works out everything, whatever the mode. */
  runAll(sheets: readonly Sheet[]): void {
    const waiting = this.#waiting.filter((cell) => !settleLink(cell));
    this.#waiting = [];
    this.#hasChanged = false;
    if (!sheets.some(hasCalculations)) return;
    this.#calculated.push(...(this.#engine?.calculate(sheets, waiting, false) ?? []));
  }

  /** The formulas that got a value since somebody last asked. */
  takeCalculated(): readonly FormulaCell[] {
    const calculated = this.#calculated;
    this.#calculated = [];
    return calculated;
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
