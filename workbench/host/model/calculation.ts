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
   * Works out the `waiting` formulas, whose value is not known yet, and with them what `follows`: all others, those
   * that may look at cells of the sheets that changed, or none. Gives those that were waiting or have another value
   * than before.
   */
  calculate(
    waiting: readonly FormulaCell[],
    follows: 'all' | 'none' | ReadonlySet<Sheet>,
  ): readonly FormulaCell[];
  /** The value of a formula, with its leading `=`, that stands in no cell. */
  evaluate(formula: string): CellValue;
}

/** Knows which formulas still need their values, and when others may have changed theirs. */
export class Calculation {
  #waiting: FormulaCell[] = [];
  /** Sheets whose cells changed since the last calculation; null where any may have. */
  #changed: Set<Sheet> | null = new Set();
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

  /** Cells' values changed, on which formulas may depend: on this sheet alone, or anywhere. */
  markChanged(sheet?: Sheet): void {
    if (sheet === undefined) this.#changed = null;
    else this.#changed?.add(sheet);
  }

  evaluate(formula: string): CellValue {
    return this.#engine?.evaluate(formula) ?? errorValue('#NAME?');
  }

  /** Gives every formula the value that it now has. */
  run(sheets: readonly Sheet[]): void {
    const isManual = this.mode === 'Manual';
    const waiting = this.#waiting.filter((cell) => !settleLink(cell));
    const changed = this.#changed;
    const isStale = !isManual && (changed === null || changed.size > 0) && sheets.some(hasCalculations);
    this.#waiting = [];
    if (!isManual) this.#changed = new Set();
    if (waiting.length === 0 && !isStale) return;
    const follows = isManual ? 'none' : (changed ?? 'all');
    this.#calculated.push(...(this.#engine?.calculate(waiting, follows) ?? []));
  }

  /** Works out everything, whatever the mode. */
  runAll(sheets: readonly Sheet[]): void {
    const waiting = this.#waiting.filter((cell) => !settleLink(cell));
    this.#waiting = [];
    this.#changed = new Set();
    if (!sheets.some(hasCalculations)) return;
    this.#calculated.push(...(this.#engine?.calculate(waiting, 'all') ?? []));
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
