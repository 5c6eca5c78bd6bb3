import { countedPeriods } from '../ranking/counted-periods';
import type { CheckResult } from '../checks/check-result';
import type { SheetStamp } from './sheet-content';
import { evenSpans, headingRow, text, type PlacedRow } from './sheet-rows';
import type { CommonSheetTexts, MadeOn } from './sheet-texts';

/** Where the figures come from and when the sheet was made. */
export interface Making {
  readonly fileName: string;
  readonly madeOn: MadeOn;
}

/** The rows above every sheet's figures, and its stamp. Workbook §3. */
export interface Preamble {
  readonly rows: readonly PlacedRow[];
  readonly stamp: SheetStamp;
}

/** Title, rule line, a warning where the check does not speak of today, and when the sheet was made. */
export function preamble(
  title: string,
  result: CheckResult,
  { fileName, madeOn }: Making,
  widths: readonly number[],
  texts: CommonSheetTexts,
): Preamble {
  const { scope, settings, table } = result;
  const across = widths.length;
  const [left = across, right = 0] = across > 1 ? evenSpans(widths, 2) : [];
  const ruleLine = texts.ruleLine({
    counted: countedPeriods(result, scope.period),
    rule: settings.deadline,
    deadline: scope.deadline,
    asOf: scope.asOf,
    fileName,
    sheets: [...new Set(table.months.length > 0 ? table.months.map(({ sheet }) => sheet) : [table.sheet])],
  });
  const done = texts.made(madeOn);
  const rows = [
    headingRow(text('title', title, across)),
    headingRow(text('ruleLine', ruleLine, across)),
    ...(scope.asOf === scope.today
      ? []
      : [headingRow(text('notice', texts.lookingBack(scope.asOf, scope.today), across))]),
    headingRow(text('note', texts.linksAsMade, left), text('stamp', done, right)),
  ];
  return { rows, stamp: { row: rows.length - 1, column: left, writing: texts.writing, done } };
}
