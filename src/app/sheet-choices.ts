import type { OwnSheetKind } from '../core/report/sheet-content';

/** What 生成汇总 writes unless asked for more. */
export const SUMMARY_SHEETS: readonly OwnSheetKind[] = ['summary', 'matrix'];

/** Every sheet of workbook §3, in the order of their tabs. */
export const ALL_SHEETS: readonly OwnSheetKind[] = ['summary', 'matrix', 'findings', 'dispatch', 'quarter'];
