import type { CheckResult } from '../core/checks/check-result';
import type { Ranking } from '../core/ranking/ranking';
import { matrixSheet } from '../core/report/matrix-sheet';
import type { Making } from '../core/report/preamble';
import type { ReportTexts } from '../core/report/sheet-texts';
import { summarySheet, type RegisterFigures } from '../core/report/summary-sheet';
import type { WorkbookOutcome, WorkbookPort, WrittenSheet } from './workbook-port';

/** Everything that the sheets are made of. */
export interface SummaryMaterial {
  readonly result: CheckResult;
  readonly ranking: Ranking;
  readonly registers: RegisterFigures;
  readonly making: Making;
  readonly texts: ReportTexts;
}

/** 生成汇总: writes 督查汇总, and 事项进展矩阵 where the table has months. What people noted beside units stays. */
export function writeSummary(
  workbook: WorkbookPort,
  material: SummaryMaterial,
): WorkbookOutcome<readonly WrittenSheet[]> {
  return workbook.writeSheets(['summary', 'matrix'], (kept) => {
    const matrix = matrixSheet(material);
    const summary = summarySheet({ ...material, kept: kept.get('summary') ?? new Map<string, string>() });
    return matrix === null ? [summary] : [summary, matrix];
  });
}
