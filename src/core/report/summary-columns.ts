import type { CheckResult, EntryStatus } from '../checks/check-result';
import type { Counts, Ranking, UnitRow } from '../ranking/ranking';
import type { CellAddress } from '../table/cell';
import { changeWords } from './entry-words';
import type { PlacedNotes } from './kept-notes';
import { shownUnit } from './places';
import { fittedColumn, type SheetColumn } from './sheet-columns';
import { blank, link, number, text, type PlacedCell } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { markedWord } from './status-mark';
import { STATUS_STYLE } from './styles';

/** A sum of obligations; `atLeast`: its days late are a lower bound. */
export interface LabelledCounts extends Counts {
  readonly label: string;
  readonly atLeast: boolean;
}

/** A column of the ranking: what it shows for a unit, and for a sum of obligations. */
export interface SummaryColumn extends SheetColumn<UnitRow> {
  sum(sum: LabelledCounts): PlacedCell;
}

/** The columns by which the sheet is put together. */
export const UNIT_COLUMN = 1;

/** In characters: room for an item's short name too, in the table below the charts. */
const UNIT_WIDTH = 27;

export interface SummaryColumnsInput {
  readonly result: CheckResult;
  readonly ranking: Ranking;
  readonly texts: ReportTexts;
  readonly notes: PlacedNotes;
  /** Whether a register of notices was read. */
  readonly hasNotices: boolean;
  /** Where each unit's name leads. */
  readonly cells: ReadonlyMap<string, CellAddress>;
  /** Units whose days late are a lower bound. */
  readonly atLeast: ReadonlySet<string | null>;
}

/** The ranking's columns, from left to right. Workbook §3. */
export function summaryColumns(input: SummaryColumnsInput): readonly SummaryColumn[] {
  const { result, ranking, texts, notes, hasNotices, cells, atLeast } = input;
  const { common, summary } = texts.sheets;
  const { columns: words } = summary;
  const { status } = texts.terms;
  const rate = summary.rate(ranking.hasDates);
  const none = (): PlacedCell => text('textCenter', common.none);
  const noSum = (): PlacedCell => blank('total');

  const column = (
    header: string,
    bounds: readonly [number, number],
    cell: SummaryColumn['cell'],
    sum: SummaryColumn['sum'] = noSum,
  ): SummaryColumn => ({ ...fittedColumn(header, bounds, ranking.units, cell), sum });

  const count = (header: string, key: CountKey, least = 7): SummaryColumn =>
    column(
      header,
      [least, 10],
      (row) => number(countStyle(key, row[key]), row[key]),
      (counts) => number('total', counts[key]),
    );

  const unitCell = (row: UnitRow): PlacedCell => {
    const to = cells.get(row.unit);
    const name = shownUnit(row, common);
    return to === undefined ? text('textCenter', name) : link('link', to, name);
  };
  const rateCell = ({ onTimeRate }: UnitRow): PlacedCell =>
    onTimeRate === null ? none() : number('rate', onTimeRate);
  const daysCell = ({ unit, daysLate }: UnitRow): PlacedCell =>
    number(atLeast.has(unit) ? 'adverseAtLeast' : countStyle('late', daysLate), daysLate);
  const thisMonthCell = ({ thisMonth }: UnitRow): PlacedCell =>
    thisMonth === null
      ? none()
      : text(
          STATUS_STYLE[thisMonth.status],
          summary.thisMonth(markedWord(thisMonth.status, status), thisMonth.count),
        );

  return [
    column(words.place, [6, 8], ({ place }) => (place === null ? none() : number('place', place))),
    column(words.unit, [UNIT_WIDTH, 30], unitCell, ({ label }) => text('total', label)),
    column(words.leader, [9, 16], ({ leaders }) => text('textCenter', common.list(leaders))),
    count(words.due, 'due'),
    count(status.onTime, 'onTime'),
    count(status.late, 'late'),
    count(status.incomplete, 'incomplete'),
    count(status.missing, 'missing'),
    count(status.unverified, 'unverified', 10),
    column(rate, [ranking.hasDates ? 14 : 20, 20], rateCell, ({ onTimeRate }) =>
      onTimeRate === null ? text('total', common.none) : number('totalRate', onTimeRate),
    ),
    ...(result.settings.scoring === 'points'
      ? [column(words.points, [7, 9], ({ points }) => (points === null ? none() : number('count', points)))]
      : []),
    column(words.daysLate, [10, 10], daysCell, (sum) =>
      number(sum.atLeast ? 'totalAtLeast' : 'total', sum.daysLate),
    ),
    column(words.averageRank, [13.75, 13.75], ({ averageRank }) =>
      averageRank === null ? none() : number('mean', averageRank),
    ),
    column(words.change, [8, 9], ({ change }) => text('textCenter', changeWords(change, common.none))),
    column(words.thisMonth, [14, 22], thisMonthCell),
    column(words.noticeStreak, [9.75, 12], ({ noticeStreak }) =>
      hasNotices ? number(countStyle('late', noticeStreak), noticeStreak) : none(),
    ),
    column(words.note, [24, 24], ({ unit }) => text('kept', notes.noteFor(unit))),
  ];
}

type CountKey = 'due' | Exclude<EntryStatus, 'notApplicable' | 'pending'>;

/** Nothing recedes, and what speaks against a unit stands out. */
const countStyle = (key: CountKey, value: number): 'zero' | 'count' | 'adverse' => {
  if (value === 0) return 'zero';
  return key === 'due' || key === 'onTime' ? 'count' : 'adverse';
};
