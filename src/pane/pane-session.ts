import type { Documents } from '../app/compose-documents';
import { planUnitRewrite, type UnitRewritePlan } from '../app/rewrite-unit';
import { SUMMARY_SHEETS } from '../app/sheet-choices';
import type { OwnSheetKind } from '../core/report/sheet-content';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { CellAddress } from '../core/table/cell';
import { copyText } from './copy-text';
import { createEditFollower } from './follow-edits';
import { createJobRunner } from './job-runner';
import type { PaneClock } from './pane-clock';
import type { PaneCommands } from './pane-commands';
import type { CheckedTable, MappingSource, PaneJobs } from './pane-jobs';
import { initialState, paneReducer, writableCheck, type PaneAction, type PaneState } from './pane-state';

/** The pane's state and what is done with it; lives as long as the runtime, whether or not a pane shows it. */
export interface PaneSession {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: PaneAction) => void;
  readonly commands: PaneCommands;
  readonly mapping: () => MappingSource | null;
  readonly documents: (checked: CheckedTable) => Promise<Documents>;
}

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
  const { run, idle, afterQuiet } = runner;
  const { noteChange, followEdits } = createEditFollower({
    jobs,
    clock,
    runner,
    dispatch,
    state: () => state,
  });
  let wanted: CellAddress | null = null;
  let lastSheets: readonly OwnSheetKind[] = SUMMARY_SHEETS;
  let timesCalledOff = 0;
  /** What failed last and only its own words can repeat. */
  let again: () => Promise<unknown> = () => Promise.resolve();

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

  /** Writes from what the table says now: after a first look, or where it has changed since, it is checked first. */
  const withCurrentCheck = async (work: (checked: CheckedTable) => Promise<unknown>): Promise<void> => {
    const before = timesCalledOff;
    await afterQuiet();
    const shown = writableCheck(state);
    if (shown === null) return;
    const isOld = shown.preliminary || state.changed !== null;
    if (isOld && !((await read('check')) && hasMonths() && timesCalledOff === before)) return;
    await withCheck(work);
  };

  const withCheck = async (work: (checked: CheckedTable) => Promise<unknown>): Promise<void> => {
    await afterQuiet();
    const checked = writableCheck(state);
    if (checked !== null) await work(checked);
  };

  const hasMonths = (): boolean => writableCheck(state)?.check.scope.period != null;

  const change = (
    settings: (settings: Settings) => Settings,
    report: Extract<PaneAction, { type: 'settingsChanged' }>['report'],
  ): Promise<boolean> => {
    again = () => change(settings, report);
    return run(
      'settings',
      () => jobs.changeSettings(settings, state.request),
      (workbook) => ({
        type: 'settingsChanged',
        workbook,
        report: workbook?.unkept == null ? report : null,
      }),
    );
  };

  const rewrite = async (plan: UnitRewritePlan): Promise<void> => {
    again = () => rewrite(plan);
    const done = await run(
      'rewrite',
      () => jobs.rewriteUnit(plan),
      (result) => ({ type: 'finished', report: { kind: 'rewrote', ...result } }),
    );
    if (done) await followEdits();
  };

  const commands: PaneCommands = {
    open: async () => void (await read('open')),
    check: async () => void (await read('check')),
    request: async (request) => {
      await afterQuiet();
      if (!runner.isRunning()) dispatch({ type: 'requested', request, workbook: jobs.recheck(request) });
    },
    mark: () =>
      withCurrentCheck((checked) =>
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
      withCurrentCheck((checked) => {
        lastSheets = sheets;
        const pairs = checked.check.findings.flatMap((finding) =>
          finding.code === 'unit.suspicious' ? [finding.params] : [],
        );
        if (pairs.length === 0) return commands.summaryAnyway(sheets);
        dispatch({ type: 'questioned', question: { kind: 'doubtfulNames', sheets, pairs } });
        return Promise.resolve();
      }),
    summaryAnyway: (sheets) =>
      withCurrentCheck((checked) =>
        run(
          'summary',
          () => jobs.writeSheets(checked, sheets),
          (written) => ({ type: 'finished', report: { kind: 'wrote', sheets: written } }),
        ),
      ),
    // Who clicks through findings faster than Excel follows ends up at the last.
    goTo: async (address) => {
      wanted = address;
      await afterQuiet();
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
      if (question?.kind === 'rewrite') await rewrite(question.plan);
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
      timesCalledOff += 1;
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
          return again().then(() => undefined);
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
