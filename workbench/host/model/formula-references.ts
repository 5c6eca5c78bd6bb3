import { quoteSheetName } from './address';
import type { Sheet } from './sheet';
import type { HostWorkbook } from './workbook';

/** A sheet's name before `!` in a formula; texts in double quotes are passed over. */
const SHEET_REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

type Rewrite = (formula: string) => string;

function replaceSheet(from: string, to: string): Rewrite {
  const folded = from.toLowerCase();
  return (formula) =>
    formula.replace(SHEET_REFERENCE, (whole: string, quoted?: string, plain?: string) => {
      const name = quoted?.replaceAll("''", "'") ?? plain;
      return name?.toLowerCase() === folded ? to : whole;
    });
}

/** Applies a change to every formula of the workbook: cells, names and conditional formats. */
export function rewriteFormulas(workbook: HostWorkbook, rewrite: Rewrite): void {
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < sheet.cells.rowLimit; row++) {
      const formulas = sheet.cells.row(row)?.formulas;
      formulas?.forEach((formula, column) => {
        if (formula === undefined) return;
        const next = rewrite(formula);
        if (next === formula) return;
        formulas[column] = next;
        workbook.calculation.markDirty(sheet, row, column);
      });
    }
    for (const format of sheet.conditionalFormats) {
      if (format.rule.kind !== 'Custom') continue;
      format.rule = { ...format.rule, formula: rewrite(format.rule.formula) };
    }
  }
  for (const name of workbook.names) name.formula = rewrite(name.formula);
}

export function followSheetRename(workbook: HostWorkbook, sheet: Sheet, name: string): void {
  rewriteFormulas(workbook, replaceSheet(sheet.name, `${quoteSheetName(name)}!`));
}

/** What referred to a deleted sheet refers to nothing. */
export function followSheetDeletion(workbook: HostWorkbook, sheet: Sheet): void {
  const broken = replaceSheet(sheet.name, '#REF!');
  rewriteFormulas(workbook, (formula) =>
    broken(formula).replace(/#REF!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '#REF!'),
  );
}
