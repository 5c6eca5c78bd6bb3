import type { CheckResult } from '../checks/check-result';
import { countedPeriods, isCounted } from '../ranking/counted-periods';
import type { Ranking, UnitRow } from '../ranking/ranking';
import { countIn, countsOf, emptyTally } from '../ranking/tally';
import type { RegisterReview } from '../registers/register-review';
import { placeNotes, type PlacedNotes } from './kept-notes';
import { cellsOfUnits } from './places';
import { preamble, type Making } from './preamble';
import type { KeptTexts, SheetContent } from './sheet-content';
import { sheetOf } from './sheet-layout';
import { blank, gapRow, headingRow, row, text, type PlacedRow } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { BAR_COLOR } from './styles';
import { summaryCharts } from './summary-charts';
import { summaryColumns, UNIT_COLUMN, type LabelledCounts } from './summary-columns';
import { goalRow, tileRows } from './summary-tiles';

export interface SummaryInput {
  readonly result: CheckResult;
  readonly ranking: Ranking;
  /** 备注 by unit. */
  readonly kept: KeptTexts;
  readonly registers: Pick<RegisterReview, 'goals' | 'notices'>;
  readonly making: Making;
  readonly texts: ReportTexts;
}

/** 督查汇总: what leaders read, on a screen or on paper. Workbook §3. */
export function summarySheet({
  result,
  ranking,
  kept,
  registers,
  making,
  texts,
}: SummaryInput): SheetContent {
  const { common, summary } = texts.sheets;
  const { settings, scope } = result;
  const notes = unitNotes(result, ranking, kept, texts);
  const atLeast = unitsWithLowerBounds(result);
  const columns = summaryColumns({
    result,
    ranking,
    texts,
    notes,
    hasNotices: registers.notices !== null,
    cells: cellsOfUnits(result),
    atLeast,
  });
  const widths = columns.map(({ width }) => width);
  const across = columns.length;

  const unitRow = (unit: UnitRow): PlacedRow => row(...columns.map((column) => column.cell(unit)));
  const sumRow = (sum: LabelledCounts): PlacedRow => row(...columns.map((column) => column.sum(sum)));
  const section = (heading: string, rows: readonly PlacedRow[]): readonly PlacedRow[] =>
    rows.length === 0 ? [] : [headingRow(text('group', heading, across)), ...rows];
  const ranked = ranking.units.filter(({ place }) => place !== null).map(unitRow);
  const idle = ranking.units.filter(({ place, collective }) => place === null && !collective).map(unitRow);
  const collective = ranking.units.filter((unit) => unit.collective).map(unitRow);
  const withoutUnit = countsWithoutUnit(result);

  const opening = preamble(summary.title(scope.period), result, making, widths, common);
  const head: readonly PlacedRow[] = [
    ...opening.rows,
    ...(scope.period === null ? [headingRow(text('notice', summary.nothingDue, across))] : []),
    ...tileRows(ranking, widths, texts),
    goalRow(registers.goals, settings.goals, widths, texts),
    gapRow(across),
    headingRow(...columns.map(({ header }) => text('header', header))),
  ];
  const body: readonly PlacedRow[] = [
    ...ranked,
    ...section(summary.unitsWithNothingDue, idle),
    ...section(summary.collectiveUnits, collective),
    ...(withoutUnit.due === 0
      ? []
      : [sumRow({ ...withoutUnit, label: common.withoutUnit, atLeast: atLeast.has(null) })]),
    sumRow({ ...ranking.totals, label: common.total, atLeast: atLeast.size > 0 }),
    ...section(
      summary.vanished,
      notes.vanished.map(({ name, note }) =>
        row(
          blank('text'),
          text('textCenter', name),
          text('text', common.keptAsWas, across - 3),
          text('kept', note),
        ),
      ),
    ),
  ];
  const rule = summary.rankingRule({
    scoring: settings.scoring,
    points: settings.points,
    multiLead: settings.multiLead,
    hasDates: ranking.hasDates,
  });
  const rateColumn = columns.findIndex(({ header }) => header === summary.rate(ranking.hasDates));
  const closing = rule.map((paragraph) => row(text('note', paragraph, across)));
  const headerRow = head.length - 1;
  const blocks = summaryCharts({
    result,
    ranking,
    ranked: { headerRow, rowCount: ranked.length, unitColumn: UNIT_COLUMN, rateColumn },
    widths,
    firstRow: head.length + body.length + closing.length,
    texts,
  });
  const [firstBlock, ...otherBlocks] = blocks.map((block) => block.firstRow);

  return sheetOf({
    kind: 'summary',
    name: summary.name,
    widths,
    rows: [...head, ...body, ...closing, ...blocks.flatMap(({ rows }) => rows)],
    headerRow,
    frozenColumns: UNIT_COLUMN + 1,
    dataBars:
      ranked.length === 0
        ? []
        : [
            {
              range: { row: head.length, column: rateColumn, rowCount: ranked.length, columnCount: 1 },
              color: BAR_COLOR,
            },
          ],
    filter: null,
    charts: blocks.flatMap(({ charts }) => charts),
    ...(firstBlock === undefined
      ? {}
      : { pageEnd: { closing: head.length + ranked.length, blocks: [firstBlock, ...otherBlocks] } }),
    kept: { row: head.length, rowCount: body.length, keyColumn: UNIT_COLUMN, column: across - 1 },
    stamp: opening.stamp,
    footer: common.footer,
  });
}

/** 备注 follow a unit through the loss of its mark and through an alias. */
function unitNotes(
  { settings }: CheckResult,
  ranking: Ranking,
  kept: KeptTexts,
  { sheets: { common } }: ReportTexts,
): PlacedNotes {
  const unmarked = new Map(ranking.units.map(({ unit }) => [common.toBeChecked(unit), unit]));
  for (const [written, counted] of Object.entries(settings.aliases)) {
    unmarked.set(written, counted);
    unmarked.set(common.toBeChecked(written), counted);
  }
  return placeNotes(
    kept,
    ranking.units.map(({ unit }) => unit),
    (name) => unmarked.get(name) ?? name,
  );
}

/** Units with a late entry of which only the ledger tells how late at least; null stands for no unit. Rules §5. */
function unitsWithLowerBounds(result: CheckResult): ReadonlySet<string | null> {
  const periods = countedPeriods(result, result.scope.period);
  return new Set(
    result.entries.flatMap((entry): readonly (string | null)[] => {
      if (entry.status !== 'late' || !entry.atLeast || !isCounted(periods, entry.period)) return [];
      return entry.units.length === 0 ? [null] : entry.units;
    }),
  );
}

/** Obligations that no unit answers for: they count in the totals alone. Rules §9. */
function countsWithoutUnit(result: CheckResult): Ranking['totals'] {
  const periods = countedPeriods(result, result.scope.period);
  const tally = emptyTally();
  for (const entry of result.entries) {
    if (entry.units.length === 0 && isCounted(periods, entry.period)) countIn(tally, entry);
  }
  return countsOf(tally);
}
