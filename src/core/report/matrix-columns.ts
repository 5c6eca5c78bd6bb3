import { periodParts, type Period } from '../calendar/period';
import type { CheckedEntry, CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import { countIn, countsOf, emptyTally, type Tally } from '../ranking/tally';
import { formatPosition } from '../table/cell';
import type { TableItem } from '../table/responsibility-table';
import { entryWords } from './entry-words';
import { itemFacts } from './item-facts';
import { columnsThatFit } from './page';
import { itemCell } from './places';
import { fittedColumn, type SheetColumn } from './sheet-columns';
import { link, number, text, type PlacedCell } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { STATUS_STYLE, STYLES } from './styles';
import { columnWidth } from './text-measure';

/** A month's column; `rate` is the month's own, over all items. */
export interface MonthColumn extends SheetColumn<TableItem> {
  readonly rate: PlacedCell;
}

/** In characters: all columns together are still read with ease on a page. */
const COMFORTABLE_WIDTH = 212;

const ITEM_WIDTH = { least: 38, most: 80 };

/** The columns that say which item a row speaks of. */
export function itemColumns(
  result: CheckResult,
  ranking: Ranking,
  texts: ReportTexts,
): readonly SheetColumn<TableItem>[] {
  const { common, matrix } = texts.sheets;
  const { columns: words } = matrix;
  const facts = itemFacts(result, ranking, common);
  const placeCell = ({ index }: TableItem): PlacedCell => {
    const place = facts.placeOf(index);
    return place === null ? text('textCenter', common.none) : number('place', place);
  };
  const cellOf = (item: TableItem): PlacedCell => {
    const to = itemCell(result, item);
    return link('link', to, formatPosition(to));
  };
  const { items } = result.table;
  const place = fittedColumn(words.place, [6, 8], items, placeCell);
  const unit = fittedColumn(words.unit, [14, 30], items, ({ index }) =>
    text('textCenter', facts.unitsOf(index)),
  );
  const leader = fittedColumn(words.leader, [9, 14], items, ({ index }) =>
    text('textCenter', facts.leaderOf(index)),
  );
  const cell = fittedColumn(words.cell, [7, 10], items, cellOf);
  const taken = [place, unit, leader, cell].reduce((sum, { width }) => sum + width, 0);
  const left = COMFORTABLE_WIDTH - taken - monthWidth(result, texts) * checkedPeriods(result).length;
  const mostOfItem = Math.min(ITEM_WIDTH.most, Math.max(ITEM_WIDTH.least, Math.floor(left)));
  const item = fittedColumn(words.item, [ITEM_WIDTH.least, mostOfItem], items, (each) =>
    text('text', each.text),
  );
  return [place, unit, leader, item, cell];
}

/** The months that fit beside the item's columns, the latest ones; a status with its mark and word in each. */
export function monthColumns(
  result: CheckResult,
  beside: readonly SheetColumn<TableItem>[],
  texts: ReportTexts,
): readonly MonthColumn[] {
  const { common } = texts.sheets;
  const entries = entriesByItem(result);
  const periods = checkedPeriods(result);
  const header = monthHeader(periods, texts);
  const width = monthWidth(result, texts);
  const rates = ratesByPeriod(result);
  return periods.slice(-columnsThatFit(beside, width)).map((period) => {
    const rate = rates.get(period) ?? null;
    return {
      header: header(period),
      width,
      cell: ({ index }) => {
        const entry = entries.get(index)?.get(period);
        return entry === undefined
          ? text('textCenter', common.none)
          : text(STATUS_STYLE[entry.status], entryWords(entry, texts));
      },
      rate: rate === null ? text('total', common.none) : number('totalRate', rate),
    };
  });
}

/** A month's header; with its year where there are months of several years. */
export function monthHeader(
  periods: readonly Period[],
  { sheets: { matrix } }: ReportTexts,
): (period: Period) => string {
  const years = new Set(periods.map((period) => periodParts(period).year));
  return (period) => matrix.month(period, years.size > 1);
}

/** One width for all months, so that they look alike. */
function monthWidth(result: CheckResult, texts: ReportTexts): number {
  const periods = checkedPeriods(result);
  return columnWidth(
    periods.map(monthHeader(periods, texts)).join(' '),
    result.entries.map((entry) => entryWords(entry, texts)),
    8,
    16,
    STYLES.text.size,
  );
}

/** All months from the start period to the checked month that have a column. */
export function checkedPeriods({ entries }: CheckResult): readonly Period[] {
  return [...new Set(entries.map(({ period }) => period))].sort();
}

function entriesByItem({ entries }: CheckResult): ReadonlyMap<number, ReadonlyMap<Period, CheckedEntry>> {
  const byItem = new Map<number, Map<Period, CheckedEntry>>();
  for (const entry of entries) {
    const known = byItem.get(entry.item);
    if (known === undefined) byItem.set(entry.item, new Map([[entry.period, entry]]));
    else known.set(entry.period, entry);
  }
  return byItem;
}

function ratesByPeriod({ entries }: CheckResult): ReadonlyMap<Period, number | null> {
  const tallies = new Map<Period, Tally>();
  for (const entry of entries) {
    const tally = tallies.get(entry.period) ?? emptyTally();
    tallies.set(entry.period, tally);
    countIn(tally, entry);
  }
  return new Map([...tallies].map(([period, tally]) => [period, countsOf(tally).onTimeRate]));
}
