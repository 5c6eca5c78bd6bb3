import type { CalendarDate } from '../core/calendar/calendar-date';
import type { Period } from '../core/calendar/period';
import type { CheckResult } from '../core/checks/check-result';
import { checkTable } from '../core/checks/check-table';
import type { Ranking } from '../core/ranking/ranking';
import { rankUnits } from '../core/ranking/rank-units';
import { noticeStandings, reviewRegisters, type RegisterReview } from '../core/registers/register-review';
import type { Settings } from '../core/settings';
import { detectTable } from '../core/table/detect-table';
import type { Detection } from '../core/table/responsibility-table';
import type { WorkbookSnapshot } from '../core/table/workbook-snapshot';
import { settingsKept } from './kept-settings';
import { succeeded } from './outcome';
import type { WorkbookOutcome, WorkbookPort, WorkbookReading } from './workbook-port';

/** What a person asks the check to speak of. */
export interface CheckRequest {
  readonly settings: Settings;
  readonly today: CalendarDate;
  /** The day that the check speaks of. */
  readonly asOf: CalendarDate;
  /** null: the latest month that has begun on `asOf` and has a column. */
  readonly period: Period | null;
}

/** What came of looking for the table and checking it. Below certainty nothing is checked. */
export type SnapshotCheck =
  | {
      readonly kind: 'checked';
      readonly detection: Extract<Detection, { kind: 'found' }>;
      readonly result: CheckResult;
      readonly ranking: Ranking;
      readonly registers: RegisterReview;
    }
  | { readonly kind: 'unchecked'; readonly detection: Exclude<Detection, { kind: 'found' }> };

/** Finds the table in what was read, judges its entries, reads the registers and ranks the units: the whole job. */
export function checkSnapshot(snapshot: WorkbookSnapshot, request: CheckRequest): SnapshotCheck {
  const { settings, asOf } = request;
  const detection = detectTable(snapshot, { asOf, corrections: settings.table });
  if (detection.kind !== 'found') return { kind: 'unchecked', detection };
  const result = checkTable(detection.best.table, request);
  const registers = reviewRegisters(snapshot, result);
  const ranking = rankUnits(result, noticeStandings(registers));
  return { kind: 'checked', detection, result, ranking, registers };
}

export interface WorkbookCheckRequest extends Omit<CheckRequest, 'settings'> {
  /** The settings to check by, made of those that the workbook keeps. */
  readonly settings: (kept: Settings) => Settings;
}

export interface WorkbookCheck {
  /** Kept, so that another month or day can be checked without asking Excel again. */
  readonly reading: WorkbookReading;
  /** What was checked by. */
  readonly settings: Settings;
  /** What the workbook keeps of settings and could not be used; the defaults held in its place. */
  readonly unusable: readonly string[];
  readonly check: SnapshotCheck;
}

/**
 * Reads the workbook and checks it by its own settings. With `merges` merged areas are read, which clears the user's
 * undo; without, blanks stand in for them and the check is a first impression. Changes nothing in the workbook.
 */
export async function checkWorkbook(
  port: Pick<WorkbookPort, 'read'>,
  request: WorkbookCheckRequest,
  { merges }: { readonly merges: boolean },
): WorkbookOutcome<WorkbookCheck> {
  const reading = await port.read({ merges });
  if (!reading.ok) return reading;
  const { snapshot, kept } = reading.value;
  const { settings: own, unusable } = settingsKept(kept, snapshot);
  const settings = request.settings(own);
  const check = checkSnapshot(snapshot, { ...request, settings });
  return succeeded({ reading: reading.value, settings, unusable, check });
}
