import { columnName } from '../core/table/cell';
import {
  DEFAULT_SETTINGS,
  type ColumnCorrections,
  type Settings,
  type TableCorrections,
} from '../core/settings';
import type { WorkbookSnapshot } from '../core/table/workbook-snapshot';
import { givenSettings, settingsOver } from './settings-json';
import type { GivenSettings } from './settings-schema';

/**
 * One setting as the workbook keeps it, in cells of its own, so that two people who change two settings at once never
 * write the same cell. Workbook §5.
 */
export interface KeptEntry {
  /** {@link keptEntries} names them. */
  readonly key: string;
  /** The setting's value as settings.json has it; empty where the default holds again. */
  readonly json: string;
  /** Counts the changes: who writes must have seen the last. */
  readonly version: number;
}

/** What was found of the settings in a workbook. */
export type KeptSettings =
  | { readonly kind: 'none' }
  /** A later version of the add-in keeps its settings here in a way that this one does not know. */
  | { readonly kind: 'later' }
  /** `unreadable`: cells where a setting should stand and none does, such as `A7`. */
  | { readonly kind: 'kept'; readonly entries: readonly KeptEntry[]; readonly unreadable: readonly string[] };

/** A setting to be kept; `basedOn` is the version that was seen, 0 where there was none. */
export interface KeptChange {
  readonly key: string;
  readonly json: string;
  readonly basedOn: number;
}

/** The settings of a workbook, and what of them could not be used. */
export interface WorkbookSettings {
  readonly settings: Settings;
  /** Keys and cells that say nothing to this version; the defaults hold in their place. */
  readonly unusable: readonly string[];
}

/** Where the table is, as one decision under one key: parts of two people's would fit no table. */
const TABLE = 'table';
const ALIAS = 'alias:';

/** Each setting under its key, in the JSON of settings.json; those at their default are left out. */
export function keptEntries(settings: Settings): ReadonlyMap<string, string> {
  const { table, aliases, ...simple } = settings;
  const entries = new Map<string, string>();
  const defaults: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS };
  for (const [key, value] of Object.entries(simple)) {
    const json = JSON.stringify(value);
    if (json !== JSON.stringify(defaults[key])) entries.set(key, json);
  }
  for (const [name, counted] of Object.entries(aliases)) entries.set(ALIAS + name, JSON.stringify(counted));
  if (Object.keys(table).length > 0) entries.set(TABLE, JSON.stringify(tableJson(table)));
  return entries;
}

/**
 * What has to be kept so that a workbook by whose `kept` settings `holds` comes to say `wanted`. What of `kept` could
 * not be used is not touched, unless it is set anew.
 */
export function keptChanges(kept: KeptSettings, holds: Settings, wanted: Settings): readonly KeptChange[] {
  const known = new Map(kept.kind === 'kept' ? kept.entries.map((entry) => [entry.key, entry]) : []);
  const before = keptEntries(holds);
  const after = keptEntries(wanted);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ key, json: after.get(key) ?? '', basedOn: known.get(key)?.version ?? 0 }));
}

/** The settings that hold in a workbook. `snapshot` tells the name that a sheet has by now. */
export function settingsKept(
  kept: KeptSettings,
  snapshot: Pick<WorkbookSnapshot, 'sheets'>,
): WorkbookSettings {
  if (kept.kind !== 'kept') return { settings: DEFAULT_SETTINGS, unusable: [] };
  let settings = DEFAULT_SETTINGS;
  const unusable = [...kept.unreadable];
  for (const { key, json } of kept.entries) {
    if (json === '') continue;
    const given = entryGiven(key, json);
    if (given === null || isElsewhere(given, snapshot)) unusable.push(key);
    else settings = settingsOver(settings, given);
  }
  return { settings, unusable };
}

/** A mapping of a sheet that is gone, or was renamed, says nothing about the others. */
const isElsewhere = ({ sheet }: GivenSettings, { sheets }: Pick<WorkbookSnapshot, 'sheets'>): boolean =>
  sheet !== undefined && !sheets.some(({ name }) => name === sheet);

function entryGiven(key: string, json: string): GivenSettings | null {
  const given = givenSettings(wrapped(key, json));
  return given.ok ? given.value : null;
}

function wrapped(key: string, json: string): string {
  if (key === TABLE) return json;
  if (key.startsWith(ALIAS)) return `{"aliases":{${JSON.stringify(key.slice(ALIAS.length))}:${json}}}`;
  return `{${JSON.stringify(key)}:${json}}`;
}

function tableJson({ sheet, headerRows, columns, months }: TableCorrections): GivenSettingsJson {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(headerRows !== undefined && { headerRows: headerRows.map((row) => row + 1) }),
    ...(columns !== undefined && { columns: letters(columns) }),
    ...(months !== undefined && {
      months: months.map(({ period, sheet: of, ...parts }) => ({
        period,
        ...letters(parts),
        ...(of !== undefined && { sheet: of }),
      })),
    }),
  };
}

type GivenSettingsJson = Readonly<Record<string, unknown>>;

const letters = (columns: ColumnCorrections): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    Object.entries(columns).map(([role, column]) => [role, column === null ? null : columnName(column)]),
  );
