import type { CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import { formatPosition } from '../table/cell';
import { byLeader, dispatchItems, type DispatchItem } from './dispatch-items';
import { changeWords, entryWords } from './entry-words';
import { placeNotes, type PlacedNotes } from './kept-notes';
import { preamble, type Making } from './preamble';
import { fittedColumn, type SheetColumn } from './sheet-columns';
import type { KeptTexts, SheetContent } from './sheet-content';
import { sheetOf } from './sheet-layout';
import { blank, headingRow, link, number, row, text, type PlacedCell, type PlacedRow } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { markedWord, STATUSES } from './status-mark';
import { STATUS_STYLE, STYLES } from './styles';
import { partsForRows } from './text-measure';

export interface DispatchInput {
  readonly result: CheckResult;
  readonly ranking: Ranking;
  /** 会商意见 by item. */
  readonly kept: KeptTexts;
  readonly making: Making;
  readonly texts: ReportTexts;
}

/** A row of an item; the first has all of it, further ones what of its progress no row can hold. */
interface DispatchRow {
  readonly item: DispatchItem;
  readonly part: number;
  readonly progress: string;
}

const ITEM_COLUMN = 1;
const PROGRESS_WIDTH = 50;

/**
 * 月度调度: the checked month by leader in charge, for the monthly meeting and the weekly consultation; null where the
 * table has no month. Workbook §3.
 */
export function dispatchSheet({ result, ranking, kept, making, texts }: DispatchInput): SheetContent | null {
  const { period } = result.scope;
  if (period === null) return null;

  const { common, dispatch } = texts.sheets;
  const items = dispatchItems(result, ranking, period, texts);
  const notes = opinionsOf(items, kept, texts);
  const rows = new Map(items.map((item) => [item, rowsOf(item)]));
  const columns = dispatchColumns([...rows.values()].flat(), notes, texts);
  const widths = columns.map(({ width }) => width);
  const across = columns.length;
  const line = (of: DispatchRow): PlacedRow => row(...columns.map((column) => column.cell(of)));
  const group = (words: string): PlacedRow => headingRow(text('group', words, across));

  const opening = preamble(dispatch.title(period), result, making, widths, common);
  const head: readonly PlacedRow[] = [
    ...opening.rows,
    headingRow(...columns.map(({ header }) => text('header', header))),
  ];
  const body: readonly PlacedRow[] = [
    ...byLeader(items).flatMap(({ leader, items: own }) => [
      group(dispatch.group(leader ?? dispatch.withoutLeader, own.length, statusCounts(own, texts))),
      ...own.flatMap((item) => rows.get(item) ?? []).map(line),
    ]),
    ...(notes.vanished.length === 0 ? [] : [group(dispatch.vanished)]),
    ...notes.vanished.map(({ name, note }) =>
      row(blank('text'), text('text', name), text('text', common.keptAsWas, across - 3), text('kept', note)),
    ),
  ];
  return sheetOf({
    kind: 'dispatch',
    name: dispatch.name,
    widths,
    rows: [...head, ...body],
    headerRow: head.length - 1,
    frozenColumns: ITEM_COLUMN + 1,
    dataBars: [],
    filter: null,
    kept: { row: head.length, rowCount: body.length, keyColumn: ITEM_COLUMN, column: across - 1 },
    stamp: opening.stamp,
    footer: common.footer,
  });
}

function dispatchColumns(
  rows: readonly DispatchRow[],
  notes: PlacedNotes,
  texts: ReportTexts,
): readonly SheetColumn<DispatchRow>[] {
  const { common, dispatch } = texts.sheets;
  const { columns: words } = dispatch;
  const none = (): PlacedCell => text('textCenter', common.none);
  const column = (
    header: string,
    bounds: readonly [number, number],
    cell: (item: DispatchItem) => PlacedCell,
  ): SheetColumn<DispatchRow> =>
    fittedColumn(header, bounds, rows, ({ item, part }) => (part === 0 ? cell(item) : blank('text')));

  const rankCell = ({ rank, rankText }: DispatchItem): PlacedCell =>
    rank === null ? text('textCenter', rankText === '' ? common.none : rankText) : number('count', rank);
  const statusCell = ({ entry }: DispatchItem): PlacedCell =>
    entry === null ? none() : text(STATUS_STYLE[entry.status], entryWords(entry, texts));

  return [
    column(words.seq, [6, 8], ({ seq }) => text('textCenter', seq)),
    fittedColumn(words.item, [20, 26], rows, ({ item, part }) =>
      text('text', part === 0 ? item.name : common.continued(item.name)),
    ),
    column(words.unit, [14, 18], ({ units }) => text('textCenter', units)),
    column(words.support, [16, 22], ({ support }) => text('textCenter', support)),
    fittedColumn(words.progress, [PROGRESS_WIDTH, PROGRESS_WIDTH], rows, ({ progress }) =>
      text('text', progress),
    ),
    column(words.rank, [9, 12], rankCell),
    column(words.change, [8, 9], ({ gained }) => text('textCenter', changeWords(gained, common.none))),
    column(words.status, [10, 16], statusCell),
    column(words.problems, [36, 36], ({ problems }) => text('text', problems.join('\n'))),
    column(words.cell, [7, 9], ({ cell }) => link('link', cell, formatPosition(cell))),
    column(words.opinion, [24, 24], ({ name }) => text('kept', notes.noteFor(name))),
  ];
}

function rowsOf(item: DispatchItem): readonly DispatchRow[] {
  return partsForRows(item.progress, PROGRESS_WIDTH, STYLES.text.size).map((progress, part) => ({
    item,
    part,
    progress,
  }));
}

/** `✓ 按时 3`, `✗ 未报 1` … of a leader's items, those that occur. */
function statusCounts(items: readonly DispatchItem[], { terms }: ReportTexts): readonly string[] {
  return STATUSES.flatMap((status) => {
    const count = items.filter(({ entry }) => entry?.status === status).length;
    return count === 0 ? [] : [`${markedWord(status, terms.status)} ${count}`];
  });
}

/** What was noted beside a continued row belongs to its item. */
function opinionsOf(
  items: readonly DispatchItem[],
  kept: KeptTexts,
  { sheets: { common } }: ReportTexts,
): PlacedNotes {
  const continued = new Map(items.map(({ name }) => [common.continued(name), name]));
  return placeNotes(
    kept,
    items.map(({ name }) => name),
    (name) => continued.get(name) ?? name,
  );
}
