import type { CellValue } from './cell-value';
import type { Sheet } from './sheet';

interface DirtyCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Works out what a formula gives; `null` where it cannot be said. */
export type Evaluate = (sheet: Sheet, row: number, column: number, formula: string) => CellValue | null;

/** Formulas that still need their values. */
export class Calculation {
  #dirty: DirtyCell[] = [];

  constructor(private readonly evaluate: Evaluate) {}

  markDirty(sheet: Sheet, row: number, column: number): void {
    this.#dirty.push({ sheet, row, column });
  }

  /** Gives every waiting formula its value. */
  run(): void {
    const waiting = this.#dirty;
    this.#dirty = [];
    for (const { sheet, row, column } of waiting) {
      const formula = sheet.cells.formula(row, column);
      if (formula === undefined) continue;
      sheet.cells.setResult(row, column, this.evaluate(sheet, row, column, formula) ?? 0);
    }
  }
}

/** `=HYPERLINK("#…","text")` → the text that it shows, or its link; null for any other formula. */
export function hyperlinkText(formula: string): string | null {
  const match = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:,\s*"((?:[^"]|"")*)"\s*)?\)$/i.exec(formula);
  const shown = match?.[2] ?? match?.[1];
  return shown === undefined ? null : shown.replaceAll('""', '"');
}
