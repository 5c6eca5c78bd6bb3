import type { Ranking } from '../ranking/ranking';
import type { YearGoals } from '../registers/goals';
import { blank, evenSpans, headingRow, number, text, type PlacedCell, type PlacedRow } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { markedWord } from './status-mark';

const COUNTED = ['onTime', 'late', 'incomplete', 'missing', 'unverified'] as const;

const tileStyle = (status: (typeof COUNTED)[number], count: number): 'tileNumber' | 'tileAdverse' =>
  count > 0 && status !== 'onTime' && status !== 'unverified' ? 'tileAdverse' : 'tileNumber';

interface Tile {
  readonly label: string;
  readonly figure: (span: number) => PlacedCell;
}

/** 应报 按时 迟报 缺项 未报 时间不明 按时率: a row of words over a row of figures. */
export function tileRows(
  { totals, hasDates }: Ranking,
  widths: readonly number[],
  { terms, sheets }: ReportTexts,
): readonly PlacedRow[] {
  const { summary, common } = sheets;
  const rate = totals.onTimeRate;
  const tiles: readonly Tile[] = [
    { label: summary.columns.due, figure: (span) => number('tileNumber', totals.due, span) },
    ...COUNTED.map((status): Tile => ({
      label: markedWord(status, terms.status),
      figure: (span) => number(tileStyle(status, totals[status]), totals[status], span),
    })),
    {
      label: summary.rate(hasDates),
      figure: (span) =>
        rate === null ? text('tileNumber', common.none, span) : number('tileRate', rate, span),
    },
  ];
  const spans = evenSpans(widths, tiles.length);
  return [
    headingRow(...tiles.map(({ label }, index) => text('tileLabel', label, spans[index]))),
    headingRow(...tiles.map(({ figure }, index) => figure(spans[index] ?? 1))),
  ];
}

/** 省级以上表彰 and 经验推广 against their goals; without a register it says so, since 0 would be a guess. */
export function goalRow(
  goals: Pick<YearGoals, 'awards' | 'experiences'> | null,
  targets: { readonly awards: number; readonly experiences: number },
  widths: readonly number[],
  { sheets: { summary } }: ReportTexts,
): PlacedRow {
  const [left = 1, right = 0] = evenSpans(widths, 2);
  return headingRow(
    text('goal', summary.awards(goals?.awards ?? null, targets.awards), left),
    right > 0
      ? text('goal', summary.experiences(goals?.experiences ?? null, targets.experiences), right)
      : blank('goal'),
  );
}
