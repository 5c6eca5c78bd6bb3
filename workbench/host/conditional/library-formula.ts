import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { WorkbookView } from '../calculation/library-view';
import { isError, type CellValue } from '../model/cell-value';
import { quoteSheetName } from '../model/address';
import { translateFormula } from '../model/formula-references';
import { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';

/** A cell that a rule is worked out for. */
export interface RuleCell {
  readonly row: number;
  readonly column: number;
}

/** What stands in no text, and is no function's or sheet's name: a reference to the rule's own sheet. */
const OWN_REFERENCE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(])|(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])/giu;

function namingSheet(formula: string, sheet: Sheet): string {
  return formula.replace(OWN_REFERENCE, (reference) =>
    reference.startsWith('"') || reference.includes('!')
      ? reference
      : `${quoteSheetName(sheet.name)}!${reference}`,
  );
}

/**
 * Works out a rule's formula, written for `origin`, by the xlsx library: for all the cells at once, because each time
 * it looks at the whole workbook.
 */
export function libraryValues(
  workbook: HostWorkbook,
  sheet: Sheet,
  formula: string,
  origin: RuleCell,
  cells: readonly RuleCell[],
): ReadonlyMap<string, CellValue> {
  const scratch = new Sheet({ id: '', name: '\u0001', styles: workbook.styles });
  for (const { row, column } of cells) {
    const moved = translateFormula(formula, row - origin.row, column - origin.column);
    scratch.cells.setFormula(row, column, namingSheet(moved, sheet), 0);
  }
  const values = new Map<string, CellValue>();
  const view = new WorkbookView(workbook, [...workbook.sheets, scratch], {
    result: (at, row, column, value) => {
      if (at === scratch) values.set(`${row}|${column}`, value);
    },
    spilled: () => undefined,
    withdrawn: () => undefined,
  });
  calculateFormulas(view);
  return values;
}

export const isKnown = (value: CellValue | undefined): value is CellValue =>
  value !== undefined && !(isError(value) && value.error === '#NAME?');
