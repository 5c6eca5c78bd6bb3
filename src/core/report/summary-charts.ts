import type { CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import type { CellRange } from '../table/cell';
import { countedPeriods } from '../ranking/counted-periods';
import { chartRows, madeBeside, rowsWithin } from './chart-rows';
import { pageHeight } from './page';
import { rankTable, type RankTable } from './rank-table';
import type { SheetChart } from './sheet-content';
import { gapRow, layRows, type PlacedRow } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { CHART_BAR } from './styles';

/** Where the ranking stands on the sheet. */
export interface RankedRows {
  readonly headerRow: number;
  /** Of units that have a place. */
  readonly rowCount: number;
  readonly unitColumn: number;
  readonly rateColumn: number;
}

export interface SummaryChartsInput {
  readonly result: CheckResult;
  readonly ranking: Ranking;
  readonly ranked: RankedRows;
  readonly widths: readonly number[];
  /** The row where the charts begin. */
  readonly firstRow: number;
  readonly texts: ReportTexts;
}

/** Rows that no page may part, with the charts that lie over them. */
export interface ChartBlock {
  readonly firstRow: number;
  readonly rows: readonly PlacedRow[];
  readonly charts: readonly SheetChart[];
}

/** Bars of one chart: more cannot be read on a page. */
const MOST_BARS = 30;

/** Charts beside each other. */
const MOST_BESIDE = 3;

/** In points. */
const LEAST_HEIGHT = 300;
const AROUND_BARS = 64;
const PER_BAR = 22;

/** What the header that Excel repeats and the gaps take of a page, in points. */
const TAKEN = 56;

/**
 * 按时率 by unit in the ranking's order, as bars over the ranking's own cells, and 预估排名 over the months, as lines
 * over a table that stands below them. Where the bars leave room for the lines, all of it is one block; else the
 * bars have blocks of their own before. Workbook §3.
 */
export function summaryCharts(input: SummaryChartsInput): readonly ChartBlock[] {
  const { result, ranking, ranked, widths, texts } = input;
  if (ranked.rowCount === 0) return [];
  const table = rankTable(result, ranking, widths, texts);
  const bars = barsOf(ranked.rowCount);
  if (bars.length < MOST_BESIDE) return [blockOf(input, bars, table, input.firstRow)];

  const blocks: ChartBlock[] = [];
  let firstRow = input.firstRow;
  for (let first = 0; first < bars.length; first += MOST_BESIDE) {
    const block = blockOf(input, bars.slice(first, first + MOST_BESIDE), null, firstRow);
    blocks.push(block);
    firstRow += block.rows.length;
  }
  return table === null ? blocks : [...blocks, blockOf(input, [], table, firstRow)];
}

/** Units of one chart: its number, the first unit's position in the ranking, and how many there are. */
interface Bars {
  readonly number: number;
  readonly first: number;
  readonly count: number;
}

/** As few charts as hold all units, about the same number in each. */
function barsOf(units: number): readonly Bars[] {
  const charts = Math.ceil(units / MOST_BARS);
  const each = Math.ceil(units / charts);
  return Array.from({ length: charts }, (_, index) => ({
    number: index + 1,
    first: index * each,
    count: Math.min(each, units - index * each),
  }));
}

/** Bars to the left, lines to the right, the lines' figures below them. */
function blockOf(
  input: SummaryChartsInput,
  bars: readonly Bars[],
  table: RankTable | null,
  firstRow: number,
): ChartBlock {
  const { widths } = input;
  const tableRows = table?.rows ?? [];
  const room = pageHeight(widths) - heightOf(tableRows, widths) - TAKEN;
  const wanted = Math.max(LEAST_HEIGHT, ...bars.map(({ count }) => AROUND_BARS + count * PER_BAR));
  const rowCount = rowsWithin(Math.min(room, wanted));
  const top = firstRow + 1;
  const share = BAR_SHARE[bars.length] ?? 1;
  const charts = madeBeside(
    [
      ...bars.map((each) => ({ share, make: (place: CellRange) => barChart(input, each, place) })),
      ...(table === null
        ? []
        : [{ share: 1, make: (place: CellRange) => table.chart(top + rowCount, place) }]),
    ],
    widths,
    { row: top, rowCount },
  );
  return {
    firstRow,
    rows: [gapRow(widths.length), ...chartRows(rowCount, widths.length), ...tableRows],
    charts,
  };
}

/** Of the width, beside the lines' share of 1, by how many charts of bars there are. */
const BAR_SHARE: Readonly<Record<number, number>> = { 1: 0.7, 2: 0.6 };

function barChart(
  { result, ranking, ranked, texts: { sheets } }: SummaryChartsInput,
  { number, first, count }: Bars,
  place: CellRange,
): SheetChart {
  const { summary } = sheets;
  const { headerRow, rowCount, unitColumn, rateColumn } = ranked;
  const rows = { row: headerRow + 1 + first, rowCount: count, columnCount: 1 };
  return {
    name: `DutyLedger.rates.${number}`,
    kind: 'bar',
    title: summary.rateChart(
      summary.rate(ranking.hasDates),
      countedPeriods(result, result.scope.period),
      count === rowCount ? null : { first: first + 1, last: first + count, all: rowCount },
    ),
    seriesIn: 'columns',
    categories: { ...rows, column: unitColumn },
    series: [
      {
        name: { row: headerRow, column: rateColumn },
        values: { ...rows, column: rateColumn },
        look: CHART_BAR,
      },
    ],
    scale: { minimum: 0, maximum: ROOM_FOR_LABEL, step: 0.25, numberFormat: '0.0%' },
    place,
  };
}

/** A rate of 1 and the words at its end. */
const ROOM_FOR_LABEL = 1.15;

const heightOf = (rows: readonly PlacedRow[], widths: readonly number[]): number =>
  layRows(rows, widths).rows.reduce((sum, { height }) => sum + height, 0);
