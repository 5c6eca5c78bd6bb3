import type { Documents } from '../app/compose-documents';
import type { MadeRegisters } from '../app/make-registers';
import type { Outcome } from '../app/outcome';
import type { RewriteResult } from '../app/cell-rewrite';
import type { UnitRewritePlan } from '../app/rewrite-unit';
import type { WorkbookProblem, WorkbookState, WrittenSheet } from '../app/workbook-port';
import type { CalendarDate } from '../core/calendar/calendar-date';
import type { Period } from '../core/calendar/period';
import type { CheckResult } from '../core/checks/check-result';
import type { Ranking } from '../core/ranking/ranking';
import type { RegisterReview } from '../core/registers/register-review';
import type { OwnSheetKind } from '../core/report/sheet-content';
import type { Settings, TableCorrections } from '../core/settings';
import type { CellAddress } from '../core/table/cell';
import type { Candidate, Detection, DetectionReason } from '../core/table/responsibility-table';
import type { SheetSnapshot } from '../core/table/workbook-snapshot';

/** What people did to the sheets since the check: cells `edited` in place, or rows, columns, sheets `moved`. */
export type TableChange = 'edited' | 'moved';

/** What a person asks the check to speak of. */
export interface CheckRequest {
  /** null: the latest month that has begun and has a column. */
  readonly period: Period | null;
  readonly asOf: CalendarDate;
}

/** What the workbook says of the settings that the check went by. */
export interface SettingsInForce {
  readonly settings: Settings;
  /** Settings that the workbook keeps and that could not be used. */
  readonly unusable: readonly string[];
  /** Why the settings hold in this pane alone; null where the workbook keeps them. */
  readonly unkept: WorkbookProblem | null;
}

/** A table that was found and checked. */
export interface CheckedTable extends SettingsInForce {
  readonly kind: 'checked';
  readonly check: CheckResult;
  readonly ranking: Ranking;
  readonly registers: RegisterReview;
  /** True where merged areas were not read and the blanks of the layout stood in for them. */
  readonly preliminary: boolean;
  readonly state: WorkbookState;
  /** Why this table was taken. */
  readonly reasons: readonly DetectionReason[];
  /** How sure the recognition is, 0 to 1. */
  readonly score: number;
}

/** What came of reading the workbook and looking for its table. */
export type CheckedWorkbook =
  | CheckedTable
  | ({ readonly kind: 'unsure'; readonly candidates: readonly Candidate[] } & SettingsInForce)
  | ({
      readonly kind: 'none';
      readonly nearest: Extract<Detection, { kind: 'none' }>['nearest'];
    } & SettingsInForce);

/** What the mapping view shows of the workbook: the sheets that were read, and what corrections make of them. */
export interface MappingSource {
  readonly sheets: readonly SheetSnapshot[];
  /** Looks for the table as it would be with these corrections. */
  detect(corrections: TableCorrections): Detection;
}

type Job<Value> = Promise<Outcome<Value, WorkbookProblem>>;

/** Everything the pane can have done; built by the composition root over the use cases. */
export interface PaneJobs {
  /**
   * Reads the workbook and checks it. `evidence: true` is a check that a person asked for: it reads merged areas
   * (which clears Excel's undo) and leaves its trace; without it nothing in the workbook changes.
   */
  check(request: CheckRequest, options: { readonly evidence: boolean }): Job<CheckedWorkbook>;
  /** Reads anew after an edit in place: merged areas are taken as they were, and undo stays. */
  refresh(request: CheckRequest): Job<CheckedWorkbook>;
  /** Checks what was last read for another month or date, without asking Excel. */
  recheck(request: CheckRequest): CheckedWorkbook | null;
  mark(checked: CheckedTable): Job<{ readonly marked: number }>;
  clearMarks(): Job<{ readonly removed: number }>;
  writeSheets(checked: CheckedTable, kinds: readonly OwnSheetKind[]): Job<readonly WrittenSheet[]>;
  goTo(address: CellAddress): Job<void>;
  /**
   * Checks what was last read by other settings, and keeps them in the workbook. Where it cannot keep them they hold
   * in this pane, and `unkept` says why; fails only where somebody else changed them meanwhile.
   */
  changeSettings(
    change: (settings: Settings) => Settings,
    request: CheckRequest,
  ): Job<CheckedWorkbook | null>;
  /** null before anything was read. */
  mapping(asOf: CalendarDate): MappingSource | null;
  rewriteUnit(plan: UnitRewritePlan): Job<RewriteResult>;
  openSample(): Job<{ readonly sheet: string }>;
  /** 台账: makes the registers that the workbook does not have. */
  makeRegisters(settings: Settings): Job<MadeRegisters>;
  /** 催报 and 通报稿, to be copied. */
  documents(checked: CheckedTable): Promise<Documents>;
  /** Tells of changes by people, from the first time on that it is asked; asking again does nothing. */
  watch(listener: (change: TableChange) => void): Promise<void>;
  /** Calls off what has not begun to write. */
  cancel(): void;
}
