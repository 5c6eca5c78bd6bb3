import type { KeptByKind } from '../../app/workbook-port';
import type { KeptTexts, OwnSheetKind } from '../../core/report/sheet-content';
import type { CellRange } from '../../core/table/cell';
import { queueUsedRange, rangeOf } from '../reading/content-areas';
import { askSheets, listSheets, markerIn, queueMarker, type SheetList } from '../sheet-list';
import type { Session } from '../session';
import { keptTexts, queueKept, type KeptQuestion } from './kept-column';
import { ownSheetOf, overtakenDrafts, type OwnSheet } from './own-sheets';

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/** A sheet of ours as it stands before it is written anew. */
export interface PreviousSheet extends OwnSheet {
  readonly kept: KeptTexts;
  /** Our data bars. */
  readonly bars: readonly Excel.ConditionalFormat[];
  /** Every chart that was there, by its id. */
  readonly chartIds: ReadonlySet<string>;
  /** Our charts that are still there, by name. */
  readonly charts: ReadonlyMap<string, Excel.Chart>;
  /** What people put under and beside what the add-in wrote, charts of theirs included; null for nothing. */
  readonly below: CellRange | null;
  readonly beside: CellRange | null;
}

export interface Survey {
  readonly list: SheetList;
  readonly previous: ReadonlyMap<OwnSheetKind, PreviousSheet>;
  /** Drafts that never became a sheet, since another person had written one of their kind meanwhile. */
  readonly overtaken: readonly Excel.Worksheet[];
  /** Blank sheets without a marker, by name: a draft that was never begun is one. */
  readonly blank: ReadonlyMap<string, Excel.Worksheet>;
  readonly kept: KeptByKind;
}

/** Looks at the workbook before anything is written: our sheets, what is kept of them, what lies around them. */
export async function survey(session: Session, kinds: readonly OwnSheetKind[]): Promise<Survey> {
  const list = await listSheets(session);
  const answers = await askSheets(session, list.sheets, (sheet) => ({
    properties: queueMarker(sheet),
    used: queueUsedRange(sheet.proxy),
  }));
  const marked = [...answers].map(([sheet, { properties }]) => [sheet, markerIn(properties)] as const);
  const own = kinds.flatMap((kind) => ownSheetOf(kind, marked) ?? []);
  const asked = own.map(question);
  if (asked.length > 0) await session.sync();
  const previous = new Map(asked.map((one) => [one.own.marker.kind, answered(one)]));
  const unmarked = marked.flatMap(([sheet, marker]) => (marker === null ? [sheet] : []));
  return {
    list,
    previous,
    overtaken: overtakenDrafts(own, marked)
      .filter(({ sheet, marker }) => {
        const used = answers.get(sheet)?.used;
        return used !== undefined && holds(marker, rangeOf(used));
      })
      .map(({ sheet }) => sheet.proxy),
    blank: new Map(
      unmarked
        .filter((sheet) => answers.get(sheet)?.used.isNullObject)
        .map(({ name, proxy }) => [name, proxy]),
    ),
    kept: new Map([...previous].map(([kind, { kept }]) => [kind, kept])),
  };
}

/** Whether nothing stands on the sheet but what the add-in wrote. */
const holds = ({ rowCount, columnCount }: OwnSheet['marker'], used: CellRange | null): boolean =>
  used === null || (used.row + used.rowCount <= rowCount && used.column + used.columnCount <= columnCount);

interface Question {
  readonly own: OwnSheet;
  readonly kept: KeptQuestion | null;
  readonly formats: readonly Excel.ConditionalFormatCollection[];
  readonly charts: Excel.ChartCollection;
  /** The cell diagonally below what the add-in wrote: charts are placed by points. */
  readonly corner: Excel.Range;
  readonly below: Excel.Range;
  readonly beside: Excel.Range;
}

function question(own: OwnSheet): Question {
  const { proxy } = own.sheet;
  const { rowCount, columnCount, kept, bars } = own.marker;
  return {
    own,
    kept: kept === null || kept.rowCount === 0 ? null : queueKept(proxy, kept),
    formats: bars.map((bar) => {
      const { conditionalFormats } = proxy.getRangeByIndexes(
        bar.row,
        bar.column,
        bar.rowCount,
        bar.columnCount,
      );
      conditionalFormats.load('items/id,items/type');
      return conditionalFormats;
    }),
    charts: proxy.charts.load('items/id,items/name,items/top,items/left'),
    corner: proxy.getRangeByIndexes(rowCount, columnCount, 1, 1).load('top,left'),
    below: queueUsedRange(proxy.getRangeByIndexes(rowCount, 0, SHEET_ROWS - rowCount, SHEET_COLUMNS)),
    beside: queueUsedRange(proxy.getRangeByIndexes(0, columnCount, SHEET_ROWS, SHEET_COLUMNS - columnCount)),
  };
}

function answered({ own, kept, formats, charts, corner, below, beside }: Question): PreviousSheet {
  const { rowCount, columnCount, charts: names } = own.marker;
  const ours = charts.items.filter(({ name }) => names.includes(name));
  const theirs = charts.items.filter(({ name }) => !names.includes(name));
  const cellBelow = { row: rowCount, column: 0, rowCount: 1, columnCount: 1 };
  const cellBeside = { row: 0, column: columnCount, rowCount: 1, columnCount: 1 };
  return {
    ...own,
    kept: keptTexts(own.marker.saved, kept),
    bars: dataBarsIn(formats),
    chartIds: new Set(charts.items.map(({ id }) => id)),
    // The first of a name is the one that Excel finds by it.
    charts: new Map([...ours].reverse().map((chart) => [chart.name, chart])),
    below: theirs.some(({ top }) => top >= corner.top) ? cellBelow : rangeOf(below),
    beside: theirs.some(({ left }) => left >= corner.left) ? cellBeside : rangeOf(beside),
  };
}

/** Each data bar once, though ranges overlap; the last first, so that deleting one moves none of the others. */
function dataBarsIn(
  formats: readonly Excel.ConditionalFormatCollection[],
): readonly Excel.ConditionalFormat[] {
  const bars = formats.flatMap(({ items }) => items.filter(({ type }) => type === 'DataBar'));
  return [...new Map(bars.map((bar) => [bar.id, bar])).values()].reverse();
}
