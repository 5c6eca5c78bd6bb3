import type { CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import type { CellRange } from '../table/cell';
import { changeWords } from './entry-words';
import { itemFacts } from './item-facts';
import { checkedPeriods, monthHeader } from './matrix-columns';
import { rankChanges, type RankCourse } from './rank-changes';
import type { SheetChart } from './sheet-content';
import { shortNames, wholeName } from './short-name';
import {
  blank,
  evenSpans,
  headingRow,
  number,
  row,
  text,
  type PlacedCell,
  type PlacedRow,
} from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { lineLook } from './styles';

/** The figures of the items whose estimated ranking changed most, and the chart over them. */
export interface RankTable {
  readonly rows: readonly PlacedRow[];
  /** The chart where the table begins on row `firstRow`; null where nothing can be drawn. */
  chart(firstRow: number, place: CellRange): SheetChart;
}

/** Number, name, spread and unit always stand beside the months. */
const COLUMNS_BESIDE = 4;
const NAME_COLUMN = 1;
const FIRST_MONTH = 2;

/** null where no item has an estimated ranking in two months. Workbook §3. */
export function rankTable(
  result: CheckResult,
  ranking: Ranking,
  widths: readonly number[],
  texts: ReportTexts,
): RankTable | null {
  const { common, summary } = texts.sheets;
  const { columns: words } = summary.ranks;
  const across = widths.length;
  const all = checkedPeriods(result);
  const periods = all.slice(-(across - COLUMNS_BESIDE));
  const { shown, all: count } = rankChanges(result, periods);
  if (shown.length === 0) return null;

  const facts = itemFacts(result, ranking, common);
  // A line without a name could not be found in the chart: an item without a text is called by its unit.
  const names = shortNames(
    shown.map(({ item: { text: words, index } }) => (wholeName(words) === '' ? facts.unitsOf(index) : words)),
  );
  const monthOf = monthHeader(all, texts);
  const beside = columnsBeside(widths.slice(FIRST_MONTH + periods.length), [
    { header: words.spread, cell: ({ spread }) => number('count', spread) },
    {
      header: words.gained,
      cell: ({ ranks }) => text('textCenter', changeWords(gainedOver(ranks), common.none)),
    },
    { header: words.unit, cell: ({ item }) => text('textCenter', facts.unitsOf(item.index)) },
    { header: words.leader, cell: ({ item }) => text('textCenter', facts.leaderOf(item.index)) },
  ]);
  const rankCell = (rank: number | null): PlacedCell =>
    rank === null ? blank('textCenter') : number('count', rank);
  const rows = shown.map((course, index) =>
    row(
      text('textCenter', course.item.cells.seq?.text.trim() ?? ''),
      text('textCenter', names[index] ?? ''),
      ...course.ranks.map(rankCell),
      ...beside.map(({ cell, span }) => ({ ...cell(course), span })),
    ),
  );
  return {
    rows: [
      headingRow(text('group', summary.ranks.heading, across)),
      headingRow(
        text('header', words.seq),
        text('header', words.item),
        ...periods.map((period) => text('header', monthOf(period))),
        ...beside.map(({ header, span }) => text('header', header, span)),
      ),
      ...rows,
    ],
    chart: (firstRow, place) => {
      const header = firstRow + 1;
      const months = { column: FIRST_MONTH, rowCount: 1, columnCount: periods.length };
      return {
        name: 'DutyLedger.ranks',
        kind: 'line',
        title: summary.ranks.title(shown.length, count),
        seriesIn: 'rows',
        categories: { row: header, ...months },
        series: shown.map((_, index) => ({
          name: { row: header + 1 + index, column: NAME_COLUMN },
          values: { row: header + 1 + index, ...months },
          look: lineLook(index),
        })),
        scale: { minimum: 1, maximum: result.settings.peers, step: 1, numberFormat: '0' },
        place,
      };
    },
  };
}

interface BesideColumn {
  readonly header: string;
  readonly cell: (course: RankCourse) => PlacedCell;
}

/** What stands right of the months: all four where there are columns for them, at least spread and unit. */
function columnsBeside(
  widths: readonly number[],
  [spread, gained, unit, leader]: readonly [BesideColumn, BesideColumn, BesideColumn, BesideColumn],
): readonly (BesideColumn & { readonly span: number })[] {
  const narrow = widths.length < 3 ? [spread] : [spread, gained];
  const broad = widths.length < 4 ? [unit] : [unit, leader];
  const spans = evenSpans(widths.slice(narrow.length), broad.length);
  return [
    ...narrow.map((column) => ({ ...column, span: 1 })),
    ...broad.map((column, index) => ({ ...column, span: spans[index] ?? 1 })),
  ];
}

/** Places gained from the first number to the last. */
function gainedOver(ranks: RankCourse['ranks']): number | null {
  const numbers = ranks.filter((rank) => rank !== null);
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === undefined || last === undefined ? null : first - last;
}
