import type { CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import type { FavouredUnit } from '../registers/goals';
import type { Notice } from '../registers/register';
import type { RegisterReview } from '../registers/register-review';
import { checkedRound, roundReview, type RoundReview, type RoundUnit } from '../registers/round-review';
import { itemFacts } from './item-facts';
import { cellsOfUnits, shownUnit } from './places';
import { preamble, type Making } from './preamble';
import { monthOfUnit, partUnits, reasonsOf } from './quarter-units';
import { fittedColumn, type SheetColumn } from './sheet-columns';
import type { SheetContent } from './sheet-content';
import { sheetOf } from './sheet-layout';
import { blank, headingRow, link, number, row, text, type PlacedCell, type PlacedRow } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';

export interface QuarterInput {
  readonly result: CheckResult;
  readonly ranking: Ranking;
  readonly registers: RegisterReview;
  readonly making: Making;
  readonly texts: ReportTexts;
}

/**
 * 季度督查: the checked month's round, unit by unit: its months, its notices, what the registers lead to and whom the
 * thresholds propose for 通报; null where the table has no month. Workbook §3, rules §10.
 */
export function quarterSheet({
  result,
  ranking,
  registers,
  making,
  texts,
}: QuarterInput): SheetContent | null {
  const round = checkedRound(result);
  if (round === null) return null;

  const { common, quarter } = texts.sheets;
  const review = roundReview(result, registers, round);
  const columns = quarterColumns(review, { result, ranking, registers, texts });
  const widths = columns.map(({ width }) => width);
  const across = columns.length;
  const unitRows = (units: readonly RoundUnit[]): readonly PlacedRow[] =>
    units.map((unit) => row(...columns.map((column) => column.cell(unit))));
  const said = (words: string): PlacedRow => row(text('text', words, across));

  const parts = partUnits(review, ranking);
  const opening = preamble(quarter.title(texts.registers.round(round)), result, making, widths, common);
  const head: readonly PlacedRow[] = [
    ...opening.rows,
    ...(review.isWhole ? [] : [headingRow(text('notice', quarter.partOfRound(review.months), across))]),
    ...(registers.notices === null ? [headingRow(text('notice', quarter.noNotices, across))] : []),
    headingRow(...columns.map(({ header }) => text('header', header))),
  ];
  const { noticeThresholds } = result.settings;
  const sections: readonly (readonly [string, readonly PlacedRow[]])[] = [
    [
      quarter.proposed(parts.proposed.length),
      parts.proposed.length === 0 ? [said(quarter.nobodyProposed)] : unitRows(parts.proposed),
    ],
    [quarter.noticed(parts.noticed.length), unitRows(parts.noticed)],
    [quarter.others, unitRows(parts.others)],
    [quarter.collective, unitRows(parts.collective)],
    [quarter.onlyInRegisters, unitRows(parts.onlyInRegisters)],
    [quarter.favoured(registers.goals?.year ?? null), favouredRows(registers, across, texts)],
  ];
  const body: readonly PlacedRow[] = [
    ...sections
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([words, rows], index) => [
        headingRow(text('group', quarter.section(index + 1, words), across)),
        ...rows,
      ]),
    ...quarter.rules(noticeThresholds).map((paragraph) => row(text('note', paragraph, across))),
  ];
  return sheetOf({
    kind: 'quarter',
    name: quarter.name,
    widths,
    rows: [...head, ...body],
    headerRow: head.length - 1,
    frozenColumns: 1,
    dataBars: [],
    filter: null,
    kept: null,
    stamp: opening.stamp,
    footer: common.footer,
  });
}

function quarterColumns(
  { units, months }: RoundReview,
  { result, ranking, registers, texts }: Omit<QuarterInput, 'making'>,
): readonly SheetColumn<RoundUnit>[] {
  const { common, quarter, findings } = texts.sheets;
  const { columns: words } = quarter;
  const rows = new Map(ranking.units.map((unit) => [unit.unit, unit]));
  const cells = cellsOfUnits(result);
  const facts = itemFacts(result, ranking, common);
  const streaks = new Map((registers.notices?.units ?? []).map(({ unit, streak }) => [unit, streak]));
  const column = (
    header: string,
    bounds: readonly [number, number],
    cell: (unit: RoundUnit) => PlacedCell,
  ): SheetColumn<RoundUnit> => fittedColumn(header, bounds, units, cell);

  const unitCell = ({ unit, notices }: RoundUnit): PlacedCell => {
    const ranked = rows.get(unit);
    const name = ranked === undefined ? unit : shownUnit(ranked, common);
    const to = cells.get(unit) ?? notices[0]?.cell;
    return to === undefined ? text('textCenter', name) : link('link', to, name);
  };
  const count = (value: number): PlacedCell => number(value === 0 ? 'zero' : 'adverse', value);
  const streakCell = ({ unit }: RoundUnit): PlacedCell => count(streaks.get(unit) ?? 0);
  const noticesCell = ({ notices }: RoundUnit): PlacedCell =>
    text('text', notices.map((notice) => noticeWords(notice, texts)).join('\n'));
  const proposalCell = ({ proposals }: RoundUnit): PlacedCell =>
    text(
      'text',
      proposals.flatMap((each) => [texts.registers.proposal(each), texts.registers.grounds(each)]).join('\n'),
    );

  return [
    column(words.unit, [16, 27], unitCell),
    column(words.leader, [9, 14], ({ unit }) =>
      text('textCenter', common.list(rows.get(unit)?.leaders ?? [])),
    ),
    ...months.map((period, index) =>
      column(findings.month(period), [11, 16], (unit) => {
        const { words: shown, style } = monthOfUnit(unit.months[index]?.entries ?? [], texts);
        return text(style, shown);
      }),
    ),
    column(texts.terms.status.missing, [6, 8], ({ missing }) => count(missing)),
    column(texts.terms.status.incomplete, [6, 8], ({ incomplete }) => count(incomplete)),
    column(texts.terms.status.late, [6, 8], ({ late }) => count(late)),
    column(words.reasons, registers.notices === null ? [100, 100] : [40, 40], (unit) =>
      text('text', reasonsOf(unit, facts, texts)),
    ),
    // Without a register of notices nothing can be said of them, which a line above says.
    ...(registers.notices === null
      ? []
      : [
          column(words.notices, [32, 32], noticesCell),
          column(words.streak, [9.75, 12], streakCell),
          column(words.proposals, [40, 40], proposalCell),
        ]),
  ];
}

/** `通报批评（区级，第5期，2022年10月10日）：事由`, with what became of it where it does not count. */
function noticeWords(notice: Notice, { sheets: { quarter, common }, registers }: ReportTexts): string {
  const { kind, level, number: issue, date, reason, standing } = notice;
  return quarter.notice({
    kind: kind === null ? common.none : registers.noticeKinds[kind],
    details: [...(level === null ? [] : [registers.levels[level]]), ...(issue === '' ? [] : [issue])],
    date,
    reason,
    standing,
  });
}

/** Units with an award of the province: their appraisal leans to excellent. */
function favouredRows({ goals }: RegisterReview, across: number, texts: ReportTexts): readonly PlacedRow[] {
  const { quarter } = texts.sheets;
  if (goals === null) return [row(text('text', quarter.noOutcomes, across))];
  if (goals.favoured.length === 0) return [row(text('text', quarter.nobodyFavoured, across))];
  return goals.favoured.map((unit) => favouredRow(unit, across, texts));
}

function favouredRow({ unit, outcomes }: FavouredUnit, across: number, texts: ReportTexts): PlacedRow {
  const { quarter } = texts.sheets;
  const { registers } = texts;
  const words = outcomes.map(({ item, level, date, basis }) =>
    quarter.outcome({ item, level: level === null ? '' : registers.levels[level], date, basis }),
  );
  const [first] = outcomes;
  return row(
    first === undefined ? blank('text') : link('link', first.cell, unit),
    text('text', words.join('\n'), across - 1),
  );
}
