import type { Sheet } from '../../host/model/sheet';
import { numberFormatCategory } from '../../host/model/cell-text';
import { readTyped } from '../../host/model/typed-value';
import type { HostWorkbook } from '../../host/model/workbook';

/** What stands in the editor when a cell is opened for editing: what would give the cell again if it were typed. */
export function inputText(workbook: HostWorkbook, sheet: Sheet, row: number, column: number): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.valueAt(row, column);
  const { numberFormat } = sheet.styleAt(row, column);
  if (typeof value === 'string') return typedAgain(value, numberFormat, workbook);
  if (typeof value !== 'number') return workbook.texts.text(value, 'General');
  switch (numberFormatCategory(numberFormat)) {
    case 'Date':
      return workbook.texts.text(value, Number.isInteger(value) ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss');
    case 'Time':
      return workbook.texts.text(value, 'h:mm:ss');
    case 'Percentage':
      return `${Number((value * 100).toPrecision(12))}%`;
    default:
      return String(value);
  }
}

/** A text that typing would turn into something else keeps its apostrophe. */
function typedAgain(text: string, numberFormat: string, { dates }: HostWorkbook): string {
  const typed = readTyped(text, numberFormat, dates);
  return typed.kind === 'value' && typed.value === text ? text : `'${text}`;
}
