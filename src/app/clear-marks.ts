import type { WorkbookOutcome, WorkbookPort } from './workbook-port';

/** 清除标记: takes every mark away, on every sheet, and nothing else. */
export function clearMarks(workbook: WorkbookPort): WorkbookOutcome<{ readonly removed: number }> {
  return workbook.clearMarks();
}
