import type { Area } from '../model/area';
import type { CellValue } from '../model/cell-value';
import type { DataValidation } from '../model/data-validation';
import type { Sheet } from '../model/sheet';
import { readTyped } from '../model/typed-value';
import type { HostWorkbook } from '../model/workbook';
import { HostError } from '../wire/host-error';
import { mayHold } from './validated-cells';

export type Alert = DataValidation['errorAlert'];

/** What a person typed is not taken: Excel shows the alert of the cell's validation. */
export class EntryRefused extends HostError {
  constructor(readonly alert: Alert) {
    super('InvalidOperation', alert.message === '' ? undefined : alert.message);
    this.name = 'EntryRefused';
  }
}

/**
 * The alert that stops what is typed into a cell, or null where it may stand. Warnings and information leave the
 * choice to the person, who is taken to say yes.
 */
export function refusedEntry(
  workbook: HostWorkbook,
  sheet: Sheet,
  { row, column }: Area,
  text: string,
): Alert | null {
  const typed = readTyped(text, sheet.styleAt(row, column).numberFormat, workbook.dates);
  const value = typed.kind === 'value' ? typed.value : workbook.calculation.evaluate(typed.formula);
  const broken = tried(sheet, row, column, value, () => mayHold(workbook, sheet, { row, column }, value));
  return broken !== null && broken.errorAlert.showAlert && broken.errorAlert.style === 'Stop'
    ? broken.errorAlert
    : null;
}

/** Looks at the sheet as if the value stood in the cell: a rule's formula may refer to it. */
function tried<Result>(
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
  look: () => Result,
): Result {
  const before = sheet.cells.value(row, column);
  const formula = sheet.cells.formula(row, column);
  sheet.cells.setValue(row, column, value);
  try {
    return look();
  } finally {
    if (formula === undefined) sheet.cells.setValue(row, column, before);
    else {
      sheet.cells.setFormula(row, column, formula, before);
    }
  }
}
