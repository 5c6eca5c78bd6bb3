import type { KeptEntry, KeptSettings } from '../../app/kept-settings';
import { formatPosition, type CellRange } from '../../core/table/cell';
import type { Marker } from '../own-marker';
import type { ListedSheet } from '../sheet-list';

/**
 * The sheet that keeps settings is not the one that mirrors marked cells (marks/): 清除标记 deletes the mirror and
 * everything on it, and the mirror covers the addresses of the clerk's own sheets, so that no cell of it is free.
 */
export const STORE_SHEET = 'DutyLedgerStore';

/** What the add-in writes; a higher number is a later version's. */
export const STORE_FORMAT = 1;

/** The first row says what the columns hold, for whoever looks in by hand. */
export const STORE_HEADER = ['setting', 'value', 'version'] as const;

/** More rows than there will ever be settings; what stands below is not read. */
const MOST_ROWS = 5_000;

/** A sheet that may keep settings: where its content ends, and whether it says that it is ours. */
export interface StoreSheet {
  readonly sheet: ListedSheet;
  readonly marker: Marker | null;
  readonly used: CellRange | null;
}

/**
 * The store is known by its marker; one that lost it, by its name on a sheet that only programs can hide so. A blank
 * sheet of that name is one whose making was cut short.
 */
export function storeAmong<Sheet extends StoreSheet>(sheets: readonly Sheet[]): Sheet | null {
  return (
    sheets.find(({ marker }) => marker?.role === 'store') ??
    sheets.find(
      ({ sheet, marker, used }) =>
        (sheet.visibility === 'veryHidden' || used === null) &&
        sheet.name.startsWith(STORE_SHEET) &&
        (marker === null || marker.role === 'unreadable'),
    ) ??
    null
  );
}

/** The cells of the settings, asked for; null where the sheet is blank. */
export function queueStore({ sheet, used }: StoreSheet): Excel.Range | null {
  if (used === null) return null;
  const rowCount = Math.min(used.row + used.rowCount, MOST_ROWS);
  return sheet.proxy.getRangeByIndexes(0, 0, rowCount, STORE_HEADER.length).load('values');
}

/** A setting and the zero-based row it stands on. */
export interface StoredEntry extends KeptEntry {
  readonly row: number;
}

/** What a store holds. `isForeign`: it neither says that it is ours nor looks like it. */
export interface StoreContent {
  readonly entries: readonly StoredEntry[];
  readonly unreadable: readonly string[];
  readonly isForeign: boolean;
}

/** Reads the store's cells, which anybody may have changed: what can be read is, the rest is named. */
export function contentOf({ marker }: Pick<StoreSheet, 'marker'>, cells: Excel.Range | null): StoreContent {
  const [header = [], ...rows]: readonly (readonly unknown[])[] = cells?.values ?? [];
  const isHeaderOurs = STORE_HEADER.every((title, column) => header[column] === title);
  if (marker?.role !== 'store' && cells !== null && !isHeaderOurs) {
    return { entries: [], unreadable: [], isForeign: true };
  }
  const byKey = new Map<string, StoredEntry>();
  const unreadable = cells === null || isHeaderOurs ? [] : [formatPosition({ row: 0, column: 0 })];
  rows.forEach(([key, json, version], i) => {
    const row = i + 1;
    if (typeof key === 'string' && key !== '') {
      const entry = { key, json: textOf(json), version: countOf(version), row };
      const known = byKey.get(key);
      if (known === undefined || known.version < entry.version) byKey.set(key, entry);
    } else if ([key, json, version].some((value) => value !== '' && value !== undefined)) {
      unreadable.push(formatPosition({ row, column: 0 }));
    }
  });
  return { entries: [...byKey.values()], unreadable, isForeign: false };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const countOf = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;

/** What the use cases learn of the store; null for no store at all. */
export function keptSettings(store: StoreSheet | null, cells: Excel.Range | null): KeptSettings {
  if (store === null) return { kind: 'none' };
  if (isLater(store)) return { kind: 'later' };
  const { entries, unreadable, isForeign } = contentOf(store, cells);
  if (isForeign) return { kind: 'none' };
  return {
    kind: 'kept',
    entries: entries.map(({ key, json, version }) => ({ key, json, version })),
    unreadable,
  };
}

export const isLater = ({ marker }: Pick<StoreSheet, 'marker'>): boolean =>
  marker?.role === 'store' && marker.format > STORE_FORMAT;
