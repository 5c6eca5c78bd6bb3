import type { Outcome } from '../app/outcome';
import type { WorkbookProblem, WorkbookState, WrittenSheet } from '../app/workbook-port';
import type { CalendarDate } from '../core/calendar/calendar-date';
import type { Period } from '../core/calendar/period';
import type { CheckResult } from '../core/checks/check-result';
import type { Ranking } from '../core/ranking/ranking';
import type { CellAddress } from '../core/table/cell';
import type { Candidate, Detection, DetectionReason } from '../core/table/responsibility-table';

/** What a person asks the check to speak of. */
export interface CheckRequest {
  /** null: the latest month that has begun and has a column. */
  readonly period: Period | null;
  readonly asOf: CalendarDate;
}

/** A table that was found and checked. */
export interface CheckedTable {
  readonly kind: 'checked';
  readonly check: CheckResult;
  readonly ranking: Ranking;
  /** True where merged areas were not read and the blanks of the layout stood in for them. */
  readonly preliminary: boolean;
  readonly state: WorkbookState;
  /** Why this table was taken. */
  readonly reasons: readonly DetectionReason[];
}

/** What came of reading the workbook and looking for its table. */
export type CheckedWorkbook =
  | CheckedTable
  | { readonly kind: 'unsure'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none'; readonly nearest: Extract<Detection, { kind: 'none' }>['nearest'] };

type Job<Value> = Promise<Outcome<Value, WorkbookProblem>>;

/** Everything the pane can have done; built by the composition root over the use cases. */
export interface PaneJobs {
  /**
   * Reads the workbook and checks it. `evidence: true` is a check that a person asked for: it reads merged areas
   * (which clears Excel's undo) and leaves its trace; without it nothing in the workbook changes.
   */
  check(request: CheckRequest, options: { readonly evidence: boolean }): Job<CheckedWorkbook>;
  /** Checks what was last read for another month or date, without asking Excel. */
  recheck(request: CheckRequest): CheckedWorkbook | null;
  mark(checked: CheckedTable): Job<{ readonly marked: number }>;
  clearMarks(): Job<{ readonly removed: number }>;
  writeSummary(checked: CheckedTable): Job<readonly WrittenSheet[]>;
  goTo(address: CellAddress): Job<void>;
}
