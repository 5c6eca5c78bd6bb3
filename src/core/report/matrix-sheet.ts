import type { CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import { checkedPeriods, itemColumns, monthColumns, type MonthColumn } from './matrix-columns';
import { itemsByUnit } from './places';
import { preamble, type Making } from './preamble';
import type { SheetContent } from './sheet-content';
import { sheetOf } from './sheet-layout';
import { evenSpans, gapRow, headingRow, row, text, type PlacedRow } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { markedWord, STATUSES } from './status-mark';
import { STATUS_STYLE } from './styles';

export interface MatrixInput {
  readonly result: CheckResult;
  readonly ranking: Ranking;
  readonly making: Making;
  readonly texts: ReportTexts;
}

/**
 * 事项进展矩阵: every item by month; null where the table has no month. The rows stand by unit in the ranking's order:
 * a leader who comes from 督查汇总 finds the units in the same order, each with all that it answers for.
 * Workbook §3.
 */
export function matrixSheet({ result, ranking, making, texts }: MatrixInput): SheetContent | null {
  const { common, matrix, summary } = texts.sheets;
  const periods = checkedPeriods(result);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return null;

  const items = itemColumns(result, ranking, texts);
  const months = monthColumns(result, items, texts);
  const columns = [...items, ...months];
  const widths = columns.map(({ width }) => width);
  const across = columns.length;

  const opening = preamble(matrix.title(first, last), result, making, widths, common);
  const head: readonly PlacedRow[] = [
    ...opening.rows,
    ...(months.length < periods.length
      ? [headingRow(text('notice', matrix.latestMonths(months.length, periods.length), across))]
      : []),
    ...legendRows(items.length, months, texts),
    headingRow(...columns.map(({ header }) => text('header', header))),
  ];
  const body = itemsByUnit(result, ranking).map((item) => row(...columns.map((column) => column.cell(item))));
  const foot = row(
    text('total', matrix.monthRate(summary.rate(ranking.hasDates)), items.length),
    ...months.map(({ rate }) => rate),
  );
  return sheetOf({
    kind: 'matrix',
    name: matrix.name,
    widths,
    rows: [...head, ...body, foot],
    headerRow: head.length - 1,
    frozenColumns: items.length,
    dataBars: [],
    filter: null,
    kept: null,
    stamp: opening.stamp,
    footer: common.footer,
  });
}

/** How the rows stand, and every status with its mark, word and fill, above the months where there are enough. */
function legendRows(
  itemColumnCount: number,
  months: readonly MonthColumn[],
  { terms, sheets: { matrix } }: ReportTexts,
): readonly PlacedRow[] {
  const words = STATUSES.map((status) => markedWord(status, terms.status));
  if (months.length < STATUSES.length) {
    const across = itemColumnCount + months.length;
    return [headingRow(text('note', `${matrix.order}${matrix.legend(words)}`, across))];
  }
  const spans = evenSpans(
    months.map(({ width }) => width),
    STATUSES.length,
  );
  const legend = STATUSES.map((status, index) =>
    text(STATUS_STYLE[status], words[index] ?? '', spans[index]),
  );
  return [
    headingRow(text('note', matrix.order, itemColumnCount), ...legend),
    gapRow(itemColumnCount + months.length),
  ];
}
