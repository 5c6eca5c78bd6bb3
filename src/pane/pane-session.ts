import type { Documents } from '../app/compose-documents';
import { succeeded } from '../app/outcome';
import { isPassingProblem } from '../app/passing-problem';
import { planUnitRewrite } from '../app/rewrite-unit';
import type { SheetChange } from '../app/workbook-port';
import { SUMMARY_SHEETS } from '../app/sheet-choices';
import type { CalendarDate } from '../core/calendar/calendar-date';
import type { FormattedText } from '../core/report/formatted-text';
import type { OwnSheetKind } from '../core/report/sheet-content';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { CellAddress } from '../core/table/cell';
import { copyText } from './copy-text';
import { createJobRunner } from './job-runner';
import type { CheckedTable, CheckedWorkbook, CheckRequest, MappingSource, PaneJobs } from './pane-jobs';
import {
  initialState,
  paneReducer,
  writableCheck,
  type JobName,
  type PaneAction,
  type PaneState,
} from './pane-state';

/** What a person can do in the pane; each is done when its promise is. */
export interface PaneCommands {
  readonly open: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly retry: (job: JobName) => Promise<void>;
  readonly request: (request: CheckRequest) => void;
  readonly mark: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** Asks first where names are to be verified. */
  readonly summary: (sheets?: readonly OwnSheetKind[]) => Promise<void>;
  /** The answer to that question. */
  readonly summaryAnyway: (sheets: readonly OwnSheetKind[]) => Promise<void>;
  readonly goTo: (address: CellAddress) => Promise<void>;
  readonly changeSettings: (change: (settings: Settings) => Settings) => Promise<void>;
  /** 采用建议: from now on the name counts as the other; no cell changes. */
  readonly acceptAlias: (name: string, suggestion: string) => Promise<void>;
  /** 改写单元格: names the cells, and rewrites them when a person says so. */
  readonly planRewrite: (name: string, suggestion: string) => void;
  readonly rewrite: () => Promise<void>;
  readonly openSample: () => Promise<void>;
  readonly makeRegisters: () => Promise<void>;
  /** 催报 of one unit, as plain and as formatted text. */
  readonly copyReminder: (unit: string) => Promise<void>;
  readonly copy: (text: FormattedText) => Promise<void>;
  readonly cancel: () => void;
  /** 检查本月 on the ribbon: checks, and marks what was found. */
  readonly checkAndMark: () => Promise<void>;
  /** 生成汇总 on the ribbon: checks, and writes. */
  readonly checkAndSummarize: () => Promise<void>;
}

/** The pane's state and what is done with it; lives as long as the runtime, whether or not a pane shows it. */
export interface PaneSession {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: PaneAction) => void;
  readonly commands: PaneCommands;
  readonly mapping: () => MappingSource | null;
  readonly documents: (checked: CheckedTable) => Promise<Documents>;
}

export interface PaneClock {
  readonly today: () => CalendarDate;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after so many milliseconds; what it returns calls that off. */
  readonly later: (milliseconds: number, callback: () => void) => () => void;
}

/** After so long without another edit the check is made anew, in milliseconds. */
const PAUSE_IN_EDITING = 2_000;

/** Runs the jobs one at a time and keeps what came of them. */
export function createPaneSession(jobs: PaneJobs, clock: PaneClock): PaneSession {
  let state = initialState(clock.today());
  const listeners = new Set<() => void>();
  const dispatch = (action: PaneAction): void => {
    state = paneReducer(state, action);
    for (const listener of [...listeners]) listener();
  };

  const runner = createJobRunner(
    dispatch,
    (milliseconds, callback) => void clock.later(milliseconds, callback),
  );
  const { run, idle } = runner;
  let wanted: CellAddress | null = null;
  let callOffRefresh = (): void => undefined;
  let lastSheets: readonly OwnSheetKind[] = SUMMARY_SHEETS;

  const read = async (job: 'open' | 'check'): Promise<boolean> => {
    const done = await run(
      job,
      () => jobs.check(state.request, { evidence: job === 'check' }),
      (workbook) => ({ type: 'read', job, workbook, at: clock.now() }),
    );
    // Listening for changes may clear the undo of an older Excel, as the check has just done.
    if (done && job === 'check') await jobs.watch(noteChange);
    return done;
  };

  const noteChange = (change: SheetChange): void => {
    if (state.knowledge.kind === 'loading' || state.knowledge.kind === 'unread') return;
    dispatch({ type: 'changed', change });
    callOffRefresh();
    callOffRefresh = clock.later(PAUSE_IN_EDITING, () => void refresh());
  };

  /** Follows edits in place by itself; what moved rows or columns waits for a check, since merged areas moved too. */
  const refresh = async (): Promise<void> => {
    if (state.changed !== 'edited') return;
    if (runner.isRunning()) {
      callOffRefresh = clock.later(PAUSE_IN_EDITING, () => void refresh());
      return;
    }
    if (!(await followEdits())) callOffRefresh = clock.later(PAUSE_IN_EDITING, () => void refresh());
  };

  /** False where Excel was not to be disturbed just then; what stands on screen stays, and says that it is old. */
  const followEdits = async (): Promise<boolean> => {
    let isDisturbing = false;
    await run<CheckedWorkbook | null>(
      'refresh',
      async () => {
        const outcome = await jobs.refresh(state.request);
        if (!outcome.ok) {
          isDisturbing = isPassingProblem(outcome.problem.code);
          return isDisturbing ? succeeded(null) : outcome;
        }
        const { value } = outcome;
        if (value.kind !== 'checked' || !value.state.marked) return outcome;
        const marked = await jobs.mark(value);
        return marked.ok ? outcome : marked;
      },
      (workbook) =>
        workbook === null
          ? { type: 'finished', report: null }
          : { type: 'read', job: 'refresh', workbook, at: clock.now() },
    );
    return !isDisturbing;
  };

  const withCheck = async (work: (checked: CheckedTable) => Promise<unknown>): Promise<void> => {
    const checked = writableCheck(state);
    if (checked !== null) await work(checked);
  };

  const hasMonths = (): boolean => writableCheck(state)?.check.scope.period != null;

  const change = (
    settings: (settings: Settings) => Settings,
    report: Extract<PaneAction, { type: 'settingsChanged' }>['report'],
  ): Promise<boolean> =>
    run(
      'settings',
      () => jobs.changeSettings(settings, state.request),
      (workbook) => ({ type: 'settingsChanged', workbook, report }),
    );

  const commands: PaneCommands = {
    open: async () => void (await read('open')),
    check: async () => void (await read('check')),
    request: (request) => {
      if (!runner.isRunning()) dispatch({ type: 'requested', request, workbook: jobs.recheck(request) });
    },
    mark: () =>
      withCheck((checked) =>
        run(
          'mark',
          () => jobs.mark(checked),
          ({ marked }) => ({ type: 'finished', report: { kind: 'marked', marked } }),
        ),
      ),
    clearMarks: async () => {
      await run(
        'clear',
        () => jobs.clearMarks(),
        ({ removed }) => ({ type: 'finished', report: { kind: 'cleared', removed } }),
      );
    },
    summary: (sheets = SUMMARY_SHEETS) =>
      withCheck((checked) => {
        lastSheets = sheets;
        const pairs = checked.check.findings.flatMap((finding) =>
          finding.code === 'unit.suspicious' ? [finding.params] : [],
        );
        if (pairs.length === 0) return commands.summaryAnyway(sheets);
        dispatch({ type: 'questioned', question: { kind: 'doubtfulNames', sheets, pairs } });
        return Promise.resolve();
      }),
    summaryAnyway: (sheets) =>
      withCheck((checked) =>
        run(
          'summary',
          () => jobs.writeSheets(checked, sheets),
          (written) => ({ type: 'finished', report: { kind: 'wrote', sheets: written } }),
        ),
      ),
    // Who clicks through findings faster than Excel follows ends up at the last.
    goTo: async (address) => {
      wanted = address;
      while (!runner.isRunning() && wanted !== null) {
        const next: CellAddress = wanted;
        wanted = null;
        await run(
          'goTo',
          () => jobs.goTo(next),
          () => ({ type: 'finished', report: null }),
        );
      }
    },
    changeSettings: async (settings) => void (await change(settings, { kind: 'settingsKept' })),
    acceptAlias: async (name, suggestion) => {
      await change((settings) => ({ ...settings, aliases: { ...settings.aliases, [name]: suggestion } }), {
        kind: 'aliased',
        name,
        suggestion,
      });
    },
    planRewrite: (name, suggestion) => {
      const checked = writableCheck(state);
      if (checked === null) return;
      const plan = planUnitRewrite(checked.check.table, name, suggestion);
      dispatch({ type: 'questioned', question: { kind: 'rewrite', plan } });
    },
    rewrite: async () => {
      const { question } = state;
      if (question?.kind !== 'rewrite') return;
      const done = await run(
        'rewrite',
        () => jobs.rewriteUnit(question.plan),
        (result) => ({ type: 'finished', report: { kind: 'rewrote', ...result } }),
      );
      if (done) await followEdits();
    },
    openSample: async () => {
      const done = await run(
        'sample',
        () => jobs.openSample(),
        ({ sheet }) => ({ type: 'finished', report: { kind: 'sampleOpened', sheet } }),
      );
      if (done) await followEdits();
    },
    makeRegisters: async () => {
      const { knowledge } = state;
      const settings = 'settings' in knowledge ? knowledge.settings : DEFAULT_SETTINGS;
      const done = await run(
        'registers',
        () => jobs.makeRegisters(settings),
        ({ made, kept }) => ({
          type: 'finished',
          report: {
            kind: 'registersMade',
            made: made.map(({ name }) => name),
            kept: kept.map(({ sheet }) => sheet),
          },
        }),
      );
      if (done) await followEdits();
    },
    copyReminder: (unit) =>
      withCheck(async (checked) => {
        const { reminders } = await jobs.documents(checked);
        const own = reminders.find((reminder) => reminder.unit === unit);
        if (own !== undefined) await commands.copy(own.text);
      }),
    copy: async (text) => {
      const isCopied = await copyText(text);
      if (!runner.isRunning())
        dispatch({ type: 'finished', report: { kind: isCopied ? 'copied' : 'notCopied' } });
    },
    cancel: () => {
      runner.cancel();
      jobs.cancel();
    },
    checkAndMark: async () => {
      await idle();
      if ((await read('check')) && hasMonths()) await commands.mark();
    },
    checkAndSummarize: async () => {
      await idle();
      if ((await read('check')) && hasMonths()) await commands.summary();
    },
    retry: (job) => {
      switch (job) {
        case 'open':
        case 'check':
        case 'refresh':
          return commands.check();
        case 'mark':
          return commands.mark();
        case 'clear':
          return commands.clearMarks();
        case 'summary':
          return commands.summary(lastSheets);
        case 'sample':
          return commands.openSample();
        case 'registers':
          return commands.makeRegisters();
        case 'settings':
        case 'rewrite':
        case 'goTo':
          return Promise.resolve();
      }
    },
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    commands,
    mapping: () => jobs.mapping(state.request.asOf),
    documents: (checked) => jobs.documents(checked),
  };
}
