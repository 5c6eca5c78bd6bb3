import type { EntryColumn, EntryRule } from '../../core/report/entry-area';
import type { CellStyle, SheetContent } from '../../core/report/sheet-content';
import type { Payload } from '../payload';
import { BORDER_COLOR, BORDERS, HORIZONTAL, VERTICAL } from './format-values';

/** A column's looks and rule weigh about this much on the wire. */
const BYTES_PER_COLUMN = 3_000;

/** Queues the looks and rules of the cells that people fill under the written rows; their values are never touched. */
export async function queueEntryArea(
  payload: Payload,
  sheet: Excel.Worksheet,
  { entryArea, rows, styles }: SheetContent,
): Promise<void> {
  if (entryArea === undefined) return;
  const first = rows.length;
  for (const [index, column] of entryArea.columns.entries()) {
    const style = styles[column.style];
    if (style === undefined) continue;
    await payload.add(BYTES_PER_COLUMN, () =>
      setColumn(sheet.getRangeByIndexes(first, index, entryArea.rows, 1), column, style),
    );
    await payload.add(BYTES_PER_COLUMN, () =>
      frame(sheet.getRangeByIndexes(first, index, entryArea.framedRows, 1), style),
    );
  }
}

/** No fill and no border beyond the frame: both would be printed, page after page. */
function setColumn(range: Excel.Range, column: EntryColumn, style: CellStyle): void {
  const { format, dataValidation } = range;
  range.numberFormat = [[style.numberFormat]];
  format.font.name = style.font;
  format.font.size = style.size;
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  format.wrapText = style.wrap;
  dataValidation.rule = ruleOf(column.rule);
  dataValidation.errorAlert = { ...column.doubt, style: 'Information', showAlert: asks(column.rule) };
  dataValidation.prompt = { ...column.prompt, showPrompt: true };
}

/** `Information` tells and lets pass; only `Stop` would block. */
const asks = (rule: EntryRule): boolean => rule.kind !== 'any' && (rule.kind !== 'list' || rule.strict);

function ruleOf(rule: EntryRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'date':
      return { date: { operator: 'GreaterThanOrEqualTo', formula1: '2000-01-01' } };
    case 'whole':
      return { wholeNumber: { operator: 'Between', formula1: rule.from, formula2: rule.to } };
    case 'any':
      // A prompt needs a rule; this one holds for whatever is entered.
      return { textLength: { operator: 'GreaterThanOrEqualTo', formula1: 0 } };
  }
}

function frame({ format }: Excel.Range, style: CellStyle): void {
  format.font.color = style.color;
  format.fill.color = style.fill;
  for (const edge of BORDERS) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}
