import type { CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import type { CellRange } from '../table/cell';
import { countedPeriods } from '../ranking/counted-periods';
import { chartRows, madeBeside, rowsWithin, type SharingWidth } from './chart-rows';
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

/** So many bars, and the lines beside them, are read with ease on one page. */
const BARS_BESIDE_LINES = 20;

/** Bars of one of three charts beside each other, over the lines and without. */
const BARS_OVER_LINES = 20;
const BARS_ALONE = 30;
const MOST_BESIDE = 3;

/** In points. */
const LEAST_HEIGHT = 300;
const AROUND_BARS = 64;
const PER_BAR = 22;
const PER_NARROW_BAR = 15;

/** What the header that Excel repeats and the gaps take of a page, in points. */
const TAKEN = 56;

/**
 * 按时率 by unit in the ranking's order, as bars over the ranking's own cells, and 预估排名 over the months, as lines
 * over a table of their own. Few units' bars stand beside the lines with the table under both; up to sixty units' stand
 * over the lines, on one page with them, after the table; more have pages of their own before. Workbook §3.
 */
export function summaryCharts(input: SummaryChartsInput): readonly ChartBlock[] {
  const { result, ranking, ranked, widths, texts, firstRow } = input;
  const units = ranked.rowCount;
  if (units === 0) return [];
  const table = rankTable(result, ranking, widths, texts);
  const room = pageHeight(widths) - TAKEN;
  const roomBesideTable = room - heightOf(table?.rows ?? [], widths);

  if (units <= BARS_BESIDE_LINES) {
    const height = Math.min(roomBesideTable, Math.max(LEAST_HEIGHT, AROUND_BARS + units * PER_BAR));
    const bars = barsOf(input, units).map((each) => ({ ...each, share: BAR_SHARE }));
    return [blockOf(widths, firstRow, (at) => [{ height, parts: [...bars, ...linesOf(table, at)] }], table)];
  }

  if (units <= BARS_OVER_LINES * MOST_BESIDE) {
    const bars = barsOf(input, BARS_OVER_LINES);
    const height = Math.min(room * BARS_OF_PAGE, AROUND_BARS + BARS_OVER_LINES * PER_NARROW_BAR);
    const lines = { height: room - height, parts: linesOf(table, firstRow) };
    const bands = [{ height, parts: bars }, ...(table === null ? [] : [lines])];
    const before = table === null ? [] : [tableBlock(table, firstRow)];
    const at = firstRow + (table?.rows.length ?? 0);
    return [...before, blockOf(widths, at, () => bands, null)];
  }

  const blocks: ChartBlock[] = [];
  let at = firstRow;
  const bars = barsOf(input, BARS_ALONE);
  for (let first = 0; first < bars.length; first += MOST_BESIDE) {
    const height = Math.min(room, AROUND_BARS + BARS_ALONE * PER_NARROW_BAR);
    const parts = bars.slice(first, first + MOST_BESIDE);
    const block = blockOf(widths, at, () => [{ height, parts }], null);
    blocks.push(block);
    at += block.rows.length;
  }
  if (table === null) return blocks;
  const lines = (row: number): readonly Band[] => [{ height: roomBesideTable, parts: linesOf(table, row) }];
  return [...blocks, blockOf(widths, at, lines, table)];
}

/** Of the width, beside the lines' share of 1. */
const BAR_SHARE = 0.7;

/** Of the page's height, over the lines. */
const BARS_OF_PAGE = 0.6;

/** Charts beside each other. */
interface Band {
  /** Points. */
  readonly height: number;
  readonly parts: readonly SharingWidth<SheetChart>[];
}

/**
 * Bands of charts below each other, over white rows, and the table where it is to follow on the same page.
 * `bandsFor` is told the row after the charts, where the table begins.
 */
function blockOf(
  widths: readonly number[],
  firstRow: number,
  bandsFor: (tableRow: number) => readonly Band[],
  table: RankTable | null,
): ChartBlock {
  const rowCounts = bandsFor(firstRow).map(({ height }) => rowsWithin(height));
  const top = firstRow + 1;
  const bands = bandsFor(top + sum(rowCounts));
  const charts = bands.flatMap(({ parts }, index) =>
    madeBeside(parts, widths, {
      row: top + sum(rowCounts.slice(0, index)),
      rowCount: rowCounts[index] ?? 1,
    }),
  );
  return {
    firstRow,
    rows: [gapRow(widths.length), ...chartRows(sum(rowCounts), widths.length), ...(table?.rows ?? [])],
    charts,
  };
}

const tableBlock = ({ rows }: RankTable, firstRow: number): ChartBlock => ({ firstRow, rows, charts: [] });

const linesOf = (table: RankTable | null, tableRow: number): readonly SharingWidth<SheetChart>[] =>
  table === null ? [] : [{ share: 1, make: (place) => table.chart(tableRow, place) }];

/** As few charts of bars as hold all units, about the same number in each. */
function barsOf(input: SummaryChartsInput, most: number): readonly SharingWidth<SheetChart>[] {
  const units = input.ranked.rowCount;
  const charts = Math.ceil(units / most);
  const each = Math.ceil(units / charts);
  return Array.from({ length: charts }, (_, index) => ({
    share: 1,
    make: (place) =>
      barChart(
        input,
        { number: index + 1, first: index * each, count: Math.min(each, units - index * each) },
        place,
      ),
  }));
}

/** Units of one chart: its number, the first unit's position in the ranking, and how many there are. */
interface Bars {
  readonly number: number;
  readonly first: number;
  readonly count: number;
}

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
      count === rowCount ? null : { first: first + 1, last: first + count },
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

const sum = (numbers: readonly number[]): number => numbers.reduce((so, number) => so + number, 0);
