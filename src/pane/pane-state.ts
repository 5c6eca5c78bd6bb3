import type { UnitRewritePlan } from '../app/rewrite-unit';
import type { WorkbookProblem, WrittenSheet } from '../app/workbook-port';
import type { CalendarDate } from '../core/calendar/calendar-date';
import type { Period } from '../core/calendar/period';
import type { EntryStatus } from '../core/checks/check-result';
import type { FindingParams } from '../core/finding';
import type { OwnSheetKind } from '../core/report/sheet-content';
import type { CellAddress } from '../core/table/cell';
import type { CheckedTable, CheckedWorkbook, CheckRequest, TableChange } from './pane-jobs';

/** What the pane is asked to do in Excel; one at a time. `refresh` follows edits and speaks only when it fails. */
export type JobName =
  | 'open'
  | 'check'
  | 'refresh'
  | 'mark'
  | 'clear'
  | 'summary'
  | 'settings'
  | 'rewrite'
  | 'sample'
  | 'registers'
  | 'goTo';

/** Jobs too short to speak of. */
export const QUIET_JOBS: readonly JobName[] = ['goTo', 'refresh'];

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
  | { readonly kind: 'settingsKept' }
  | { readonly kind: 'aliased'; readonly name: string; readonly suggestion: string }
  | { readonly kind: 'rewrote'; readonly rewritten: number; readonly left: readonly CellAddress[] }
  | { readonly kind: 'sampleOpened'; readonly sheet: string }
  | { readonly kind: 'registersMade'; readonly made: readonly string[]; readonly kept: readonly string[] }
  | { readonly kind: 'copied' | 'notCopied' }
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

export type PaneTab = 'findings' | 'ranking' | 'goals';

/** What fills the pane: the check, or a page that is opened over it. */
export type PanePage = 'check' | 'mapping' | 'settings' | 'documents';

export type Grouping = 'unit' | 'kind';

/** Which findings are shown, and how. */
export interface FindingView {
  /** The pressed tile; null for none. */
  readonly status: TileStatus | null;
  readonly search: string;
  readonly grouping: Grouping;
}

/** A name that looks like a slip, and what it may stand for. */
export type DoubtfulName = FindingParams['unit.suspicious'];

/** What waits for a person's answer. */
export type Question =
  | {
      readonly kind: 'doubtfulNames';
      readonly sheets: readonly OwnSheetKind[];
      readonly pairs: readonly DoubtfulName[];
    }
  | { readonly kind: 'rewrite'; readonly plan: UnitRewritePlan };

export interface PaneState {
  readonly knowledge: Knowledge;
  readonly request: CheckRequest;
  readonly running: JobName | null;
  /** Why the running job takes its time: Excel is slow to answer, or a cell is being edited for sure. */
  readonly waiting: 'slow' | 'editing' | null;
  readonly report: Report | null;
  /** When the shown check was made, in milliseconds since 1970; null before the first. */
  readonly checkedAt: number | null;
  /** What people changed since then; null for nothing that is known. */
  readonly changed: TableChange | null;
  readonly page: PanePage;
  readonly tab: PaneTab;
  readonly findings: FindingView;
  readonly question: Question | null;
}

export type PaneAction =
  | { readonly type: 'started'; readonly job: JobName }
  | { readonly type: 'waited'; readonly waiting: PaneState['waiting'] }
  | {
      readonly type: 'read';
      readonly job: 'open' | 'check' | 'refresh';
      readonly workbook: CheckedWorkbook;
      readonly at: number;
    }
  | { readonly type: 'finished'; readonly report: Exclude<Report, { kind: 'checked' | 'problem' }> | null }
  | {
      readonly type: 'settingsChanged';
      readonly workbook: CheckedWorkbook | null;
      /** null where a notice says what became of them. */
      readonly report: Extract<Report, { kind: 'settingsKept' | 'aliased' }> | null;
    }
  | { readonly type: 'failed'; readonly job: JobName; readonly problem: WorkbookProblem }
  | {
      readonly type: 'requested';
      readonly request: CheckRequest;
      readonly workbook: CheckedWorkbook | null;
    }
  | { readonly type: 'changed'; readonly change: TableChange }
  | { readonly type: 'pageOpened'; readonly page: PanePage }
  | { readonly type: 'tabChosen'; readonly tab: PaneTab }
  | { readonly type: 'tilePressed'; readonly status: TileStatus }
  | { readonly type: 'searched'; readonly search: string }
  | { readonly type: 'grouped'; readonly grouping: Grouping }
  | { readonly type: 'filterCleared' }
  | { readonly type: 'questioned'; readonly question: Question }
  | { readonly type: 'answered' }
  | { readonly type: 'reportDismissed' };

export function initialState(today: CalendarDate): PaneState {
  return {
    knowledge: { kind: 'loading' },
    request: { period: null, asOf: today },
    running: null,
    waiting: null,
    report: null,
    checkedAt: null,
    changed: null,
    page: 'check',
    tab: 'findings',
    findings: { status: null, search: '', grouping: 'unit' },
    question: null,
  };
}

const isLookedFor = (knowledge: Knowledge): boolean =>
  knowledge.kind === 'loading' || knowledge.kind === 'unread';

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'started': {
      const isQuiet = QUIET_JOBS.includes(action.job);
      return {
        ...state,
        running: action.job,
        waiting: null,
        report: isQuiet ? state.report : null,
        knowledge: state.knowledge.kind === 'unread' && !isQuiet ? { kind: 'loading' } : state.knowledge,
        question: isQuiet ? state.question : null,
      };
    }
    case 'waited':
      return state.running === null ? state : { ...state, waiting: action.waiting };
    case 'read':
      return {
        ...state,
        ...IDLE,
        knowledge: action.workbook,
        checkedAt: action.at,
        changed: null,
        report: action.job === 'check' ? { kind: 'checked' } : action.job === 'open' ? null : state.report,
      };
    case 'finished':
      return { ...state, ...IDLE, report: action.report ?? state.report };
    case 'settingsChanged':
      return {
        ...state,
        ...IDLE,
        page: 'check',
        report: action.report,
        knowledge: action.workbook ?? state.knowledge,
      };
    case 'failed':
      return {
        ...state,
        ...IDLE,
        report: { kind: 'problem', job: action.job, problem: action.problem },
        knowledge: isLookedFor(state.knowledge) ? { kind: 'unread' } : state.knowledge,
        changed: action.problem.code === 'sheetGone' ? 'moved' : state.changed,
      };
    case 'requested':
      return {
        ...state,
        request: action.request,
        ...(action.workbook !== null && { knowledge: action.workbook, report: { kind: 'checked' } }),
      };
    case 'changed':
      return { ...state, changed: state.changed === 'moved' ? 'moved' : action.change };
    case 'pageOpened':
      return { ...state, page: action.page, report: null };
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
    case 'questioned':
      return { ...state, question: action.question };
    case 'answered':
      return { ...state, question: null };
    case 'reportDismissed':
      return { ...state, report: null };
  }
}

const IDLE = { running: null, waiting: null } as const;

/** The checked table with months to judge, or null: what marks and sheets can be made from. */
export function writableCheck(state: PaneState): CheckedTable | null {
  return state.knowledge.kind === 'checked' ? state.knowledge : null;
}

/** The months that can be chosen: every month of the table, the latest first. */
export function selectablePeriods(checked: CheckedTable): readonly Period[] {
  return checked.check.table.months.map((month) => month.period).reverse();
}
