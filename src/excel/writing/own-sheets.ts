import type { OwnSheetKind } from '../../core/report/sheet-content';
import type { Marker, ReportMarker } from '../own-marker';
import type { ListedSheet } from '../sheet-list';

/** Excel's own limit. */
const LONGEST_NAME = 31;

/** A written sheet and what it remembers of itself. */
export interface OwnSheet {
  readonly sheet: ListedSheet;
  readonly marker: ReportMarker;
}

/**
 * The sheet of a kind that is to be written anew; null where there is none. The user may have copied one, marker
 * and all: the original is the one that still has its id, or its name where another program gave out new ids.
 */
export function ownSheetOf(
  kind: OwnSheetKind,
  sheets: Iterable<readonly [ListedSheet, Marker | null]>,
): OwnSheet | null {
  const own: OwnSheet[] = [];
  for (const [sheet, marker] of sheets) {
    if (marker?.role === 'report' && marker.kind === kind) own.push({ sheet, marker });
  }
  return (
    own.find(({ sheet, marker }) => sheet.id === marker.id) ??
    own.find(({ sheet, marker }) => sheet.name === marker.name) ??
    own[0] ??
    null
  );
}

/**
 * Drafts beside a whole sheet of their kind: two people wrote at once, and the other was first to give the sheet its
 * name. They were never shown as finished, so nothing can refer to them.
 */
export function overtakenDrafts(
  chosen: readonly OwnSheet[],
  sheets: Iterable<readonly [ListedSheet, Marker | null]>,
): readonly OwnSheet[] {
  const whole = new Map(
    chosen.flatMap(({ marker, sheet }) => (marker.finished ? [[marker.kind, sheet] as const] : [])),
  );
  const drafts: OwnSheet[] = [];
  for (const [sheet, marker] of sheets) {
    if (marker?.role !== 'report' || marker.finished || sheet.name !== draftName(marker.name)) continue;
    const other = whole.get(marker.kind);
    if (other !== undefined && other !== sheet) drafts.push({ sheet, marker });
  }
  return drafts;
}

/** The wanted name, or `督查汇总 (2)` and so on where it is taken; Excel compares without regard to case. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toUpperCase()));
  for (let i = 1; ; i += 1) {
    const suffix = i === 1 ? '' : ` (${i})`;
    const name = `${wanted.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
    if (!used.has(name.toUpperCase())) return name;
  }
}

/** The name of a sheet that is being made: it gets its own when it is whole. */
export const draftName = (wanted: string): string => `${wanted.slice(0, LONGEST_NAME - 1)}~`;
