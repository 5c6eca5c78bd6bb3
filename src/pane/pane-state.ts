import type { WorkbookProblem, WrittenSheet } from '../app/workbook-port';
import type { CalendarDate } from '../core/calendar/calendar-date';
import type { Period } from '../core/calendar/period';
import type { EntryStatus } from '../core/checks/check-result';
import type { CheckedTable, CheckedWorkbook, CheckRequest } from './pane-jobs';

/** What the pane is asked to do in Excel; one at a time. */
export type JobName = 'open' | 'check' | 'mark' | 'clear' | 'summary' | 'goTo';

/** What the pane knows of the workbook. */
export type Knowledge =
  | { readonly kind: 'loading' }
  /** Never read: the report says why. */
  | { readonly kind: 'unread' }
  | CheckedWorkbook;

/** What the last job came to, for the person who asked for it. */
export type Report =
  | { readonly kind: 'checked' }
  | { readonly kind: 'marked'; readonly marked: number }
  | { readonly kind: 'cleared'; readonly removed: number }
  | { readonly kind: 'wrote'; readonly sheets: readonly WrittenSheet[] }
  | { readonly kind: 'problem'; readonly job: JobName; readonly problem: WorkbookProblem };

export type TileStatus = Exclude<EntryStatus, 'notApplicable'>;

/** In the order in which people say them. */
export const TILE_STATUSES: readonly TileStatus[] = [
  'onTime',
  'late',
  'incomplete',
  'missing',
  'unverified',
  'pending',
];

export type PaneTab = 'findings' | 'ranking';

export type Grouping = 'unit' | 'kind';

/** Which findings are shown, and how. */
export interface FindingView {
  /** The pressed tile; null for none. */
  readonly status: TileStatus | null;
  readonly search: string;
  readonly grouping: Grouping;
}

export interface PaneState {
  readonly knowledge: Knowledge;
  readonly request: CheckRequest;
  readonly running: JobName | null;
  readonly report: Report | null;
  /** When the shown check was made, in milliseconds since 1970; null before the first. */
  readonly checkedAt: number | null;
  readonly tab: PaneTab;
  readonly findings: FindingView;
  /** The summary waits for an answer about names that are to be verified. */
  readonly confirmingSummary: boolean;
}

export type PaneAction =
  | { readonly type: 'started'; readonly job: JobName }
  | {
      readonly type: 'read';
      readonly job: 'open' | 'check';
      readonly workbook: CheckedWorkbook;
      readonly at: number;
    }
  | { readonly type: 'finished'; readonly report: Exclude<Report, { kind: 'checked' | 'problem' }> | null }
  | { readonly type: 'failed'; readonly job: JobName; readonly problem: WorkbookProblem }
  | {
      readonly type: 'requested';
      readonly request: CheckRequest;
      readonly workbook: CheckedWorkbook | null;
    }
  | { readonly type: 'tabChosen'; readonly tab: PaneTab }
  | { readonly type: 'tilePressed'; readonly status: TileStatus }
  | { readonly type: 'searched'; readonly search: string }
  | { readonly type: 'grouped'; readonly grouping: Grouping }
  | { readonly type: 'filterCleared' }
  | { readonly type: 'summaryQuestioned' }
  | { readonly type: 'summaryAnswered' }
  | { readonly type: 'reportDismissed' };

export function initialState(today: CalendarDate): PaneState {
  return {
    knowledge: { kind: 'loading' },
    request: { period: null, asOf: today },
    running: null,
    report: null,
    checkedAt: null,
    tab: 'findings',
    findings: { status: null, search: '', grouping: 'unit' },
    confirmingSummary: false,
  };
}

const isLookedFor = (knowledge: Knowledge): boolean =>
  knowledge.kind === 'loading' || knowledge.kind === 'unread';

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'started':
      return {
        ...state,
        running: action.job,
        report: action.job === 'goTo' ? state.report : null,
        knowledge:
          state.knowledge.kind === 'unread' && action.job !== 'goTo' ? { kind: 'loading' } : state.knowledge,
        confirmingSummary: false,
      };
    case 'read':
      return {
        ...state,
        running: null,
        knowledge: action.workbook,
        checkedAt: action.at,
        report: action.job === 'check' ? { kind: 'checked' } : null,
      };
    case 'finished':
      return { ...state, running: null, report: action.report ?? state.report };
    case 'failed':
      return {
        ...state,
        running: null,
        report: { kind: 'problem', job: action.job, problem: action.problem },
        knowledge: isLookedFor(state.knowledge) ? { kind: 'unread' } : state.knowledge,
      };
    case 'requested':
      return {
        ...state,
        request: action.request,
        ...(action.workbook !== null && { knowledge: action.workbook, report: { kind: 'checked' } }),
      };
    case 'tabChosen':
      return { ...state, tab: action.tab };
    case 'tilePressed': {
      const status = state.findings.status === action.status ? null : action.status;
      return { ...state, tab: 'findings', findings: { ...state.findings, status } };
    }
    case 'searched':
      return { ...state, findings: { ...state.findings, search: action.search } };
    case 'grouped':
      return { ...state, findings: { ...state.findings, grouping: action.grouping } };
    case 'filterCleared':
      return { ...state, findings: { ...state.findings, status: null, search: '' } };
    case 'summaryQuestioned':
      return { ...state, confirmingSummary: true };
    case 'summaryAnswered':
      return { ...state, confirmingSummary: false };
    case 'reportDismissed':
      return { ...state, report: null };
  }
}

/** The checked table with months to judge, or null: what marks and sheets can be made from. */
export function writableCheck(state: PaneState): CheckedTable | null {
  return state.knowledge.kind === 'checked' ? state.knowledge : null;
}

/** The months that can be chosen: every month of the table, the latest first. */
export function selectablePeriods(checked: CheckedTable): readonly Period[] {
  return checked.check.table.months.map((month) => month.period).reverse();
}
