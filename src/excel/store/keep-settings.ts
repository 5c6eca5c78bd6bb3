import type { KeptChange, KeptSettings } from '../../app/kept-settings';
import { formatMarker, MARKER_KEY } from '../own-marker';
import { Refusal } from '../problems';
import { queueUsedRange, rangeOf } from '../reading/content-areas';
import type { Session } from '../session';
import { askSheets, listSheets, markerIn, queueMarker, type SheetList } from '../sheet-list';
import { textInput } from '../writing/cell-input';
import {
  contentOf,
  isLater,
  keptSettings,
  queueStore,
  STORE_FORMAT,
  STORE_HEADER,
  STORE_SHEET,
  storeAmong,
  type StoreContent,
  type StoreSheet,
} from './store-sheet';

/** Two people may take the same free row at once: whose entry is not there after writing takes another. */
const MOST_ATTEMPTS = 3;

/**
 * Keeps the changes, each in the row of its key, or in a row of its own below the others; then reads them back.
 * Somebody may have written between: then it is tried again where the row was taken, and refused where the setting
 * itself was changed. Workbook §5, handbook §7.
 */
export async function keepSettings(session: Session, changes: readonly KeptChange[]): Promise<KeptSettings> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const found = await findStore(session);
    refuseBeforeWriting(found, changes, attempt);
    const missing = changes.filter(({ key, json, basedOn }) => {
      const entry = found.content.entries.find((stored) => stored.key === key);
      return entry === undefined || entry.json !== json || entry.version !== basedOn + 1;
    });
    if (missing.length === 0 && attempt > 1) return keptSettings(found.store, found.cells);
    queueChanges(session, found, missing);
    await session.write();
  }
  const { store, cells, content } = await findStore(session);
  if (
    !changes.every(({ key, json }) => content.entries.some((kept) => kept.key === key && kept.json === json))
  )
    throw new Refusal('changedMeanwhile');
  return keptSettings(store, cells);
}

interface FoundStore {
  readonly list: SheetList;
  readonly store: StoreSheet | null;
  readonly cells: Excel.Range | null;
  readonly content: StoreContent;
}

const NOTHING_KEPT: StoreContent = { entries: [], unreadable: [], isForeign: false };

async function findStore(session: Session): Promise<FoundStore> {
  const list = await listSheets(session);
  const answers = await askSheets(session, list.sheets, (sheet) => ({
    properties: queueMarker(sheet),
    used: queueUsedRange(sheet.proxy),
  }));
  const store = storeAmong(
    [...answers].map(([sheet, { properties, used }]) => ({
      sheet,
      marker: markerIn(properties),
      used: rangeOf(used),
    })),
  );
  const cells = store === null ? null : queueStore(store);
  if (cells !== null) await session.sync();
  const content = store === null ? NOTHING_KEPT : contentOf(store, cells);
  return content.isForeign
    ? { list, store: null, cells: null, content: NOTHING_KEPT }
    : { list, store, cells, content };
}

/** In the first attempt, who changes a setting must have seen its last version; later ones find their own. */
function refuseBeforeWriting(
  { list, store, content }: FoundStore,
  changes: readonly KeptChange[],
  attempt: number,
): void {
  if (list.readOnly) throw new Refusal('readOnly');
  if (store !== null && isLater(store)) throw new Refusal('keptByLater');
  if (store === null && list.structureProtected) throw new Refusal('structureProtected');
  if (store?.sheet.isProtected === true) throw new Refusal('sheetProtected', store.sheet.name);
  const isOvertaken = changes.some(({ key, json, basedOn }) => {
    const entry = content.entries.find((stored) => stored.key === key);
    if (entry === undefined || entry.version === basedOn) return false;
    return attempt === 1 || entry.json !== json;
  });
  if (isOvertaken) throw new Refusal('changedMeanwhile');
}

function queueChanges(
  session: Session,
  { list, store, content }: FoundStore,
  changes: readonly KeptChange[],
): void {
  const { worksheets } = session.context.workbook;
  const sheet = store?.sheet.proxy ?? worksheets.add(freeName(list));
  if (store?.marker?.role !== 'store') {
    sheet.visibility = 'VeryHidden';
    sheet.getRangeByIndexes(0, 0, 1, STORE_HEADER.length).values = [[...STORE_HEADER]];
    // Last: a sheet with the marker has its header.
    sheet.customProperties.add(MARKER_KEY, formatMarker({ role: 'store', format: STORE_FORMAT }));
  }
  let free = Math.max(1, (store?.used?.row ?? 0) + (store?.used?.rowCount ?? 0));
  for (const { key, json, basedOn } of changes) {
    const row = content.entries.find((stored) => stored.key === key)?.row ?? free++;
    sheet.getRangeByIndexes(row, 0, 1, STORE_HEADER.length).values = [
      [textInput(key), textInput(json), basedOn + 1],
    ];
  }
}

function freeName({ sheets }: SheetList): string {
  const taken = new Set(sheets.map(({ name }) => name.toUpperCase()));
  let name = STORE_SHEET;
  for (let i = 2; taken.has(name.toUpperCase()); i += 1) name = `${STORE_SHEET}${i}`;
  return name;
}
