import type { KeptColumn, OwnSheetKind } from '../core/report/sheet-content';
import type { CellPosition, CellRange } from '../core/table/cell';

/** The custom property by which a sheet of the add-in's is known again, whatever it is renamed to. Rules §11. */
export const MARKER_KEY = 'DutyLedger';

/** What a written sheet remembers of itself. */
export interface ReportMarker {
  readonly role: 'report';
  readonly kind: OwnSheetKind;
  /** The sheet's id and name when it was written: a copy made by the user has neither. */
  readonly id: string;
  readonly name: string;
  /** Rows and columns from A1 that the add-in wrote: all that it may clear. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell that says how far the writing came. */
  readonly stamp: CellPosition;
  readonly kept: KeptColumn | null;
  /** While the sheet is being written: the kept texts by key, so that none is lost half-way. */
  readonly saved: Readonly<Record<string, string>>;
  /** Where data bars were set. */
  readonly bars: readonly CellRange[];
  /** The names of our charts. */
  readonly charts: readonly string[];
  /** False from the first action of writing to the last. */
  readonly finished: boolean;
}

/**
 * `marks` mirrors the marked cells; `store` keeps the settings, in a form that `format` counts; `unreadable` is ours
 * by its key, with a value that says nothing to us.
 */
export type Marker =
  | ReportMarker
  | { readonly role: 'marks' }
  | { readonly role: 'store'; readonly format: number }
  | { readonly role: 'unreadable' };

const KINDS: readonly string[] = [
  'summary',
  'matrix',
  'findings',
  'dispatch',
  'quarter',
  'notices',
  'outcomes',
] satisfies OwnSheetKind[];

export function formatMarker(marker: Exclude<Marker, { role: 'unreadable' }>): string {
  return JSON.stringify(marker);
}

/** Reads a marker's value. It lies in the workbook, where anybody may have changed it. */
export function parseMarker(value: string): Marker {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return { role: 'unreadable' };
  }
  if (!isRecord(parsed)) return { role: 'unreadable' };
  if (parsed.role === 'marks') return { role: 'marks' };
  if (parsed.role === 'store' && isCount(parsed.format)) return { role: 'store', format: parsed.format };
  // Sheets that were written before there were charts say nothing of them.
  const report = { charts: [], ...parsed };
  return isReport(report) ? report : { role: 'unreadable' };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const isRange = (value: unknown): value is CellRange =>
  isRecord(value) && [value.row, value.column, value.rowCount, value.columnCount].every(isCount);

const isKept = (value: unknown): value is KeptColumn =>
  isRecord(value) && [value.row, value.rowCount, value.keyColumn, value.column].every(isCount);

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const isReport = (value: unknown): value is ReportMarker =>
  isRecord(value) &&
  value.role === 'report' &&
  typeof value.kind === 'string' &&
  KINDS.includes(value.kind) &&
  typeof value.id === 'string' &&
  typeof value.name === 'string' &&
  isCount(value.rowCount) &&
  isCount(value.columnCount) &&
  isRecord(value.stamp) &&
  [value.stamp.row, value.stamp.column].every(isCount) &&
  isTexts(value.saved) &&
  (value.kept === null || isKept(value.kept)) &&
  Array.isArray(value.bars) &&
  value.bars.every(isRange) &&
  Array.isArray(value.charts) &&
  value.charts.every((name) => typeof name === 'string') &&
  typeof value.finished === 'boolean';
