import { isOtherSheet, tabsOf } from '../model/other-sheets';
import type { Sheet, Visibility } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { HostError } from '../wire/host-error';
import { copySheet, insertSheet } from '../model/sheet-copy';
import { followSheetDeletion, followSheetRename } from '../model/formula-references';

const MAX_NAME_LENGTH = 31;

export function assertStructureEditable(workbook: HostWorkbook): void {
  if (workbook.isStructureProtected) throw new HostError('AccessDenied');
}

/** Refuses names that Excel refuses; a name in use is ItemAlreadyExists. */
export function assertSheetName(workbook: HostWorkbook, name: string, renamed: Sheet | null): void {
  const allowed =
    name !== '' &&
    name.length <= MAX_NAME_LENGTH &&
    !/[\\/?*[\]:\p{Cc}]/u.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!allowed) throw new HostError('InvalidArgument');
  const folded = name.toLowerCase();
  if (tabsOf(workbook).some((sheet) => sheet !== renamed && sheet.name.toLowerCase() === folded)) {
    throw new HostError('ItemAlreadyExists');
  }
}

/** Adds a sheet at the end. It is not activated. */
export function addSheet(workbook: HostWorkbook, name: string | undefined): Sheet {
  assertStructureEditable(workbook);
  if (name !== undefined) assertSheetName(workbook, name, null);
  return workbook.addSheet(name ?? workbook.freeSheetName());
}

export const COPY_PLACES = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** Copies a sheet to the beginning, the end, or beside another. */
export function copyTo(
  workbook: HostWorkbook,
  sheet: Sheet,
  place: (typeof COPY_PLACES)[number],
  beside: Sheet | null,
): Sheet {
  assertStructureEditable(workbook);
  assertNeighbour(place, beside);
  const copy = copySheet(workbook, sheet);
  orderAdded(workbook, [copy], place, beside);
  return copy;
}

type CopyPlace = (typeof COPY_PLACES)[number];

function assertNeighbour(place: CopyPlace, beside: Sheet | null): void {
  const needsNeighbour = place === 'Before' || place === 'After';
  if (needsNeighbour && beside === null) throw new HostError('InvalidArgument');
}

/** Puts sheets that were added at the end where they are wanted. */
function orderAdded(
  workbook: HostWorkbook,
  added: readonly Sheet[],
  place: CopyPlace,
  beside: Sheet | null,
): void {
  const others = tabsOf(workbook).filter((other) => !added.includes(other));
  const neighbour = beside === null ? 0 : others.indexOf(beside);
  const at = { None: 0, Beginning: 0, Before: neighbour, After: neighbour + 1, End: others.length }[place];
  orderTabs(workbook, [...others.slice(0, at), ...added, ...others.slice(at)]);
}

/** Inserts sheets of another workbook, by default all of them at the end. */
export function insertSheets(
  workbook: HostWorkbook,
  from: HostWorkbook,
  names: readonly string[],
  place: CopyPlace,
  beside: Sheet | null,
): readonly Sheet[] {
  assertStructureEditable(workbook);
  const wanted = names.length === 0 ? from.sheets : names.map((name) => from.findSheet(name));
  const sources = wanted.filter((sheet) => sheet !== undefined);
  if (sources.length < wanted.length) throw new HostError('ItemNotFound');
  if (beside === null && (place === 'Before' || place === 'After')) {
    // Without a neighbour they go to the beginning or to the end.
    return insertSheets(workbook, from, names, place === 'Before' ? 'Beginning' : 'End', null);
  }
  const added = sources.map((sheet) => insertSheet(workbook, sheet, from));
  orderAdded(workbook, added, place, beside);
  return added;
}

export function renameSheet(workbook: HostWorkbook, sheet: Sheet, name: string): void {
  assertStructureEditable(workbook);
  assertSheetName(workbook, name, sheet);
  followSheetRename(workbook, sheet, name);
  sheet.name = name;
}

export function moveSheet(workbook: HostWorkbook, sheet: Sheet, position: number): void {
  assertStructureEditable(workbook);
  const tabs = tabsOf(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= tabs.length) {
    throw new HostError('InvalidArgument');
  }
  const others = tabs.filter((other) => other !== sheet);
  orderTabs(workbook, [...others.slice(0, position), sheet, ...others.slice(position)]);
}

/** Tabs that are no worksheets stay behind those that they followed. */
function orderTabs(workbook: HostWorkbook, tabs: readonly Sheet[]): void {
  workbook.sheets = tabs.filter((tab) => !isOtherSheet(workbook, tab));
}

const isOnlyVisible = (workbook: HostWorkbook, sheet: Sheet): boolean =>
  tabsOf(workbook).every((other) => other === sheet || other.visibility !== 'Visible');

export function setVisibility(workbook: HostWorkbook, sheet: Sheet, visibility: Visibility): void {
  assertStructureEditable(workbook);
  if (visibility !== 'Visible' && isOnlyVisible(workbook, sheet)) throw new HostError('InvalidOperation');
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && workbook.activeSheetId === sheet.id) activateNeighbour(workbook, sheet);
}

function activateNeighbour(workbook: HostWorkbook, sheet: Sheet): void {
  const tabs = tabsOf(workbook);
  const at = tabs.indexOf(sheet);
  const isShown = (other: Sheet): boolean => other !== sheet && other.visibility === 'Visible';
  const next = tabs.slice(at).find(isShown) ?? tabs.slice(0, at).findLast(isShown);
  if (next !== undefined) workbook.activeSheetId = next.id;
}

/** The last visible sheet and a veryHidden one stay. */
export function deleteSheet(workbook: HostWorkbook, sheet: Sheet): void {
  assertStructureEditable(workbook);
  if (sheet.visibility === 'VeryHidden' || isOnlyVisible(workbook, sheet)) {
    throw new HostError('InvalidOperation');
  }
  if (workbook.activeSheetId === sheet.id) activateNeighbour(workbook, sheet);
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.names = workbook.names.filter(({ scope }) => scope !== sheet);
  followSheetDeletion(workbook, sheet);
}

export function activate(workbook: HostWorkbook, sheet: Sheet): void {
  workbook.activeChartId = null;
  if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
  workbook.activeSheetId = sheet.id;
}
