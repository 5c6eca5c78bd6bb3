import type { CheckResult } from '../core/checks/check-result';
import type { Ranking } from '../core/ranking/ranking';
import type { RegisterReview } from '../core/registers/register-review';
import { dispatchSheet } from '../core/report/dispatch-sheet';
import { findingsSheet } from '../core/report/findings-sheet';
import { matrixSheet } from '../core/report/matrix-sheet';
import type { Making } from '../core/report/preamble';
import type { KeptTexts, OwnSheetKind, SheetContent } from '../core/report/sheet-content';
import { quarterSheet } from '../core/report/quarter-sheet';
import type { ReportTexts } from '../core/report/sheet-texts';
import { summarySheet } from '../core/report/summary-sheet';
import { SUMMARY_SHEETS } from './sheet-choices';
import type { KeptByKind, WorkbookOutcome, WorkbookPort, WrittenSheet } from './workbook-port';

export { ALL_SHEETS, SUMMARY_SHEETS } from './sheet-choices';

/** Everything that the sheets are made of. */
export interface SheetMaterial {
  readonly result: CheckResult;
  readonly ranking: Ranking;
  readonly registers: RegisterReview;
  readonly making: Making;
  readonly texts: ReportTexts;
}

/**
 * Writes the sheets of `kinds` in their order, those that the table's data allow: without a month column there is
 * nothing to say by item and month. What people noted beside units and items stays.
 */
export function writeSheets(
  workbook: WorkbookPort,
  material: SheetMaterial,
  kinds: readonly OwnSheetKind[] = SUMMARY_SHEETS,
): WorkbookOutcome<readonly WrittenSheet[]> {
  return workbook.writeSheets(kinds, (kept) =>
    kinds.flatMap((kind) => contentOf(kind, material, kept) ?? []),
  );
}

function contentOf(kind: OwnSheetKind, material: SheetMaterial, keptByKind: KeptByKind): SheetContent | null {
  const kept: KeptTexts = keptByKind.get(kind) ?? new Map<string, string>();
  switch (kind) {
    case 'summary':
      return summarySheet({ ...material, kept });
    case 'matrix':
      return matrixSheet(material);
    case 'findings':
      return findingsSheet(material);
    case 'dispatch':
      return dispatchSheet({ ...material, kept });
    case 'quarter':
      return quarterSheet(material);
    case 'notices':
    case 'outcomes':
      // People fill these: they are made once, by make-registers, and never written anew.
      return null;
  }
}
