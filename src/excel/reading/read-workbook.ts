import type { WorkbookReading, WorkbookState } from '../../app/workbook-port';
import type { DateSystem } from '../../core/calendar/calendar-date';
import type { CellRange } from '../../core/table/cell';
import type { SheetSnapshot } from '../../core/table/workbook-snapshot';
import type { Marker } from '../own-marker';
import {
  askSheets,
  isUnsupported,
  listSheets,
  markerIn,
  queueMarker,
  type ListedSheet,
  type SheetList,
} from '../sheet-list';
import type { Session } from '../session';
import { keptSettings, queueStore, storeAmong, type StoreSheet } from '../store/store-sheet';
import { readBlocks } from './cell-blocks';
import { narrow, queueUsedRange, rangeOf, type ContentArea } from './content-areas';
import { readMergedAreas } from './merged-areas';
import { NO_CELLS_READ, SheetReader, type SheetCells } from './sheet-reader';

/** The serial of 1904-01-01 where the date system begins with 1900. */
const SERIAL_OF_1904 = 1_462;

/** Reads the workbook: sheets, then what they hold, then cells by bytes, then merged areas where asked for. */
export async function readWorkbook(
  session: Session,
  { merges }: { readonly merges: boolean },
): Promise<WorkbookReading> {
  const { list, fileName, dateSystem, activeId } = await askWorkbook(session);
  const described = await describeSheets(session, list.sheets);
  const areas = await narrow(session, described.flatMap(areaOf));
  const store = storeAmong(
    described.map(({ listed, marker, content }) => ({ sheet: listed, marker, used: content })),
  );
  const { cells, kept } = await readCells(session, areas, described, store);
  const merged = merges ? await readMergedAreas(session, areas) : null;
  return {
    snapshot: {
      fileName,
      dateSystem,
      sheets: described.map((sheet) => ({
        ...identity(sheet, activeId),
        ...(cells.get(sheet.listed) ?? NO_CELLS_READ),
        merges: merged === null ? null : (merged.get(sheet.listed) ?? []),
      })),
    },
    state: stateOf(list, described),
    kept: keptSettings(store, kept),
  };
}

interface AskedWorkbook {
  readonly list: SheetList;
  readonly fileName: string;
  readonly dateSystem: DateSystem;
  /** null where a chart's sheet, or one of macros, is in front. */
  readonly activeId: string | null;
}

async function askWorkbook(session: Session): Promise<AskedWorkbook> {
  const { workbook } = session.context;
  const ask = async (active: Excel.Worksheet | null): Promise<AskedWorkbook> => {
    const probe = workbook.functions.date(1904, 1, 1);
    const list = await listSheets(session, () => {
      workbook.load('name');
      active?.load('id');
      probe.load('value');
    });
    return {
      list,
      fileName: workbook.name,
      dateSystem: probe.value === SERIAL_OF_1904 ? 1900 : 1904,
      activeId: active?.id ?? null,
    };
  };
  try {
    return await ask(workbook.worksheets.getActiveWorksheet());
  } catch (error) {
    if (!isUnsupported(error)) throw error;
    return ask(null);
  }
}

/** A sheet with what its second question told; `used` is null for blank sheets and for those that are not read. */
interface DescribedSheet {
  readonly listed: ListedSheet;
  readonly marker: Marker | null;
  /** Where content is, read or not. */
  readonly content: CellRange | null;
  readonly used: CellRange | null;
  readonly tables: readonly Excel.Table[];
}

async function describeSheets(
  session: Session,
  sheets: readonly ListedSheet[],
): Promise<readonly DescribedSheet[]> {
  const answers = await askSheets(session, sheets, (sheet) => ({
    properties: queueMarker(sheet),
    used: queueUsedRange(sheet.proxy),
    tables: sheet.proxy.tables.load('items/name,items/showHeaders,items/showTotals'),
  }));
  return [...answers].map(([listed, { properties, used, tables }]) => {
    const marker = markerIn(properties);
    const isRead = isFilledByPeople(marker) && listed.visibility !== 'veryHidden';
    const content = rangeOf(used);
    return { listed, marker, content, used: isRead ? content : null, tables: isRead ? tables.items : [] };
  });
}

/** People's own sheets, and the registers that the add-in made for them to fill. */
const isFilledByPeople = (marker: Marker | null): boolean =>
  marker === null || (marker.role === 'report' && (marker.kind === 'notices' || marker.kind === 'outcomes'));

const areaOf = ({ listed, used }: DescribedSheet): ContentArea[] =>
  used === null ? [] : [{ sheet: listed, range: used }];

/** Reads the cells of the areas, and with the first of them what else is to be known of the sheets and the settings. */
async function readCells(
  session: Session,
  areas: readonly ContentArea[],
  described: readonly DescribedSheet[],
  store: StoreSheet | null,
): Promise<{ readonly cells: ReadonlyMap<ListedSheet, SheetCells>; readonly kept: Excel.Range | null }> {
  const readers = new Map<ListedSheet, SheetReader>();
  for (const { listed, tables } of described) {
    const own = areas.filter(({ sheet }) => sheet === listed);
    if (own.length > 0) readers.set(listed, new SheetReader(own, tables));
  }
  let kept: Excel.Range | null = null;
  const queueFirst = (): void => {
    readers.forEach((reader) => reader.queue());
    kept = store === null ? null : queueStore(store);
  };
  if (areas.length > 0) {
    await readBlocks(session, areas, (block) => readers.get(block.sheet)?.add(block), queueFirst);
  } else if (store !== null) {
    queueFirst();
    await session.sync();
  }
  return { cells: new Map([...readers].map(([sheet, reader]) => [sheet, reader.cells()])), kept };
}

function identity(
  { listed: { id, name, visibility }, marker }: DescribedSheet,
  activeId: string | null,
): Pick<SheetSnapshot, 'id' | 'name' | 'visibility' | 'isActive' | 'isOwn'> {
  return { id, name, visibility, isActive: id === activeId, isOwn: marker !== null };
}

function stateOf(list: SheetList, described: readonly DescribedSheet[]): WorkbookState {
  return {
    readOnly: list.readOnly,
    structureProtected: list.structureProtected,
    protectedSheets: list.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name),
    marked: described.some(({ marker, content }) => marker?.role === 'marks' && content !== null),
    ownSheets: described.flatMap(({ listed, marker }) =>
      marker?.role === 'report'
        ? [{ kind: marker.kind, name: listed.name, unfinished: !marker.finished }]
        : [],
    ),
  };
}
