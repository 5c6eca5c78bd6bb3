import type { Area } from './area';

/** A validation of cells, its rule as Office.js shows it read back: formulas are texts like `=10`. */
export interface DataValidation {
  /** Excel.DataValidationType. */
  readonly type: string;
  /** The rule's own part: `{formula1, formula2, operator}`, `{inCellDropDown, source}` or `{formula}`. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

export interface ValidatedArea {
  readonly area: Area;
  /** The cell that the rule's formulas are written for, where it is not the area's first. */
  readonly origin?: { readonly row: number; readonly column: number };
  readonly validation: DataValidation;
}
