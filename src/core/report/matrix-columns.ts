import { periodParts, type Period } from '../calendar/period';
import type { CheckedEntry, CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import { countIn, countsOf, emptyTally, type Tally } from '../ranking/tally';
import { formatPosition } from '../table/cell';
import type { TableItem } from '../table/responsibility-table';
import { columnsThatFit } from './page';
import { itemCell, shownUnit } from './places';
import { blank, link, number, text, type PlacedCell } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { markedWord } from './status-mark';
import { STATUS_STYLE, STYLES } from './styles';
import { columnWidth } from './text-measure';

/** A column of the matrix: what it shows for an item. */
export interface MatrixColumn {
  readonly header: string;
  readonly width: number;
  item(item: TableItem): PlacedCell;
}

/** A month's column; `rate` is the month's own, over all items. */
export interface MonthColumn extends MatrixColumn {
  readonly rate: PlacedCell;
}

const BODY_SIZE = STYLES.text.size;
const ITEM_WIDTH = { least: 38, most: 60 };

/** The columns that say which item a row speaks of. */
export function itemColumns(
  result: CheckResult,
  ranking: Ranking,
  { sheets: { common, matrix } }: ReportTexts,
): readonly MatrixColumn[] {
  const { columns: words } = matrix;
  const names = new Map(ranking.units.map((unit) => [unit.unit, shownUnit(unit, common)]));
  const places = new Map(ranking.units.map(({ unit, place }) => [unit, place]));
  const leads = ({ index }: TableItem): readonly string[] => result.units[index]?.lead ?? [];
  const unitsOf = (item: TableItem): string =>
    leads(item).length === 0
      ? matrix.withoutUnit
      : common.list(leads(item).map((unit) => names.get(unit) ?? unit));
  const leaderOf = ({ index }: TableItem): string => result.units[index]?.leader ?? common.none;
  const cellOf = (item: TableItem): string => formatPosition(itemCell(result, item));

  const column = (
    header: string,
    [least, most]: readonly [number, number],
    shown: (item: TableItem) => string,
    item: MatrixColumn['item'] = (each) => text('textCenter', shown(each)),
  ): MatrixColumn => ({
    header,
    width: columnWidth(header, result.table.items.map(shown), least, most, BODY_SIZE),
    item,
  });

  return [
    column(
      words.place,
      [6, 8],
      () => '',
      (item) => {
        const place = places.get(leads(item)[0] ?? '') ?? null;
        return place === null ? text('textCenter', common.none) : number('place', place);
      },
    ),
    column(words.unit, [14, 26], unitsOf, (item) => text('textCenter', unitsOf(item))),
    column(words.leader, [9, 14], leaderOf),
    column(
      words.item,
      [ITEM_WIDTH.least, ITEM_WIDTH.most],
      (item) => item.text,
      (item) => text('text', item.text),
    ),
    column(words.cell, [7, 10], cellOf, (item) => link('link', itemCell(result, item), cellOf(item))),
  ];
}

/** The months that fit beside the item's columns, the latest ones; a status with its mark and word in each. */
export function monthColumns(
  result: CheckResult,
  beside: readonly MatrixColumn[],
  texts: ReportTexts,
): readonly MonthColumn[] {
  const { common, matrix } = texts.sheets;
  const entries = entriesByItem(result);
  const periods = checkedPeriods(result);
  const years = new Set(periods.map((period) => periodParts(period).year));
  const header = (period: Period): string => matrix.month(period, years.size > 1);
  const width = columnWidth(
    periods.map(header).join(' '),
    result.entries.map((entry) => statusText(entry, texts)),
    8,
    16,
    BODY_SIZE,
  );
  const rates = ratesByPeriod(result);
  return periods.slice(-columnsThatFit(beside, width)).map((period) => {
    const rate = rates.get(period) ?? null;
    return {
      header: header(period),
      width,
      item: ({ index }) => {
        const entry = entries.get(index)?.get(period);
        return entry === undefined
          ? blank('text')
          : text(STATUS_STYLE[entry.status], statusText(entry, texts));
      },
      rate: rate === null ? text('total', common.none) : number('totalRate', rate),
    };
  });
}

/** All months from the start period to the checked month that have a column. */
export function checkedPeriods({ entries }: CheckResult): readonly Period[] {
  return [...new Set(entries.map(({ period }) => period))].sort();
}

function statusText(entry: CheckedEntry, { terms, sheets: { matrix } }: ReportTexts): string {
  const word = markedWord(entry.status, terms.status);
  return entry.status === 'late' ? `${word}\n${matrix.daysLate(entry.daysLate, entry.atLeast)}` : word;
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
