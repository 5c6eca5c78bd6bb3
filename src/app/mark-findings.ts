import type { CheckResult } from '../core/checks/check-result';
import type { WorkbookSnapshot } from '../core/table/workbook-snapshot';
import { planMarks } from './mark-plan';
import type { WorkbookOutcome, WorkbookPort } from './workbook-port';

/** 标记问题: marks every cell with an error or a warning, in place of the marks that were there. */
export function markFindings(
  workbook: WorkbookPort,
  check: CheckResult,
  snapshot: WorkbookSnapshot,
): WorkbookOutcome<{ readonly marked: number }> {
  return workbook.mark(planMarks(check, snapshot));
}
