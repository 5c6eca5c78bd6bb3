import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Outcome } from '../app/outcome';
import type { WorkbookProblem } from '../app/workbook-port';
import type { CellAddress } from '../core/table/cell';
import type { CheckRequest, PaneJobs } from './pane-jobs';
import {
  initialState,
  paneReducer,
  writableCheck,
  type JobName,
  type PaneAction,
  type PaneState,
} from './pane-state';
import type { CalendarDate } from '../core/calendar/calendar-date';

/** What a person can do in the pane. */
export interface PaneCommands {
  readonly check: () => void;
  readonly retry: (job: JobName) => void;
  readonly request: (request: CheckRequest) => void;
  readonly mark: () => void;
  readonly clearMarks: () => void;
  /** Asks first where names are to be verified. */
  readonly summary: () => void;
  readonly writeSummaryAnyway: () => void;
  readonly goTo: (address: CellAddress) => void;
}

const WRITING: readonly JobName[] = ['mark', 'clear', 'summary'];

/** A job that broke off where nobody expected it: one that writes may have written. */
const unexpected = (job: JobName, reason: unknown): WorkbookProblem => ({
  code: 'unexpected',
  done: WRITING.includes(job) ? 'partly' : 'nothing',
  details: reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason),
});

/** Runs the jobs one at a time and tells the reducer what came of them. */
export function usePane(
  jobs: PaneJobs,
  clock: { readonly today: () => CalendarDate; readonly now: () => number },
): {
  readonly state: PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly commands: PaneCommands;
} {
  const [state, dispatch] = useReducer(paneReducer, clock.today(), initialState);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const occupied = useRef(false);
  const wanted = useRef<CellAddress | null>(null);

  const run = useCallback(
    async <Value>(
      job: JobName,
      work: () => Promise<Outcome<Value, WorkbookProblem>>,
      finish: (value: Value) => PaneAction,
    ): Promise<void> => {
      if (occupied.current) return;
      occupied.current = true;
      if (job !== 'goTo') wanted.current = null;
      dispatch({ type: 'started', job });
      const outcome = await work().catch((reason: unknown) => ({
        ok: false as const,
        problem: unexpected(job, reason),
      }));
      occupied.current = false;
      dispatch(outcome.ok ? finish(outcome.value) : { type: 'failed', job, problem: outcome.problem });
    },
    [],
  );

  const read = useCallback(
    (job: 'open' | 'check') =>
      run(
        job,
        () => jobs.check(latest.current.request, { evidence: job === 'check' }),
        (workbook) => ({ type: 'read', job, workbook, at: clock.now() }),
      ),
    [jobs, clock, run],
  );

  useEffect(() => {
    void read('open');
  }, [read]);

  const withCheck = useCallback(
    (work: (checked: NonNullable<ReturnType<typeof writableCheck>>) => Promise<void>): void => {
      const checked = writableCheck(latest.current);
      if (checked !== null) void work(checked);
    },
    [],
  );

  const writeSummary = (): void => {
    withCheck((checked) =>
      run(
        'summary',
        () => jobs.writeSummary(checked),
        (sheets) => ({ type: 'finished', report: { kind: 'wrote', sheets } }),
      ),
    );
  };

  // Who clicks through findings faster than Excel follows ends up at the last.
  const goToWanted = async (): Promise<void> => {
    while (wanted.current !== null) {
      const address = wanted.current;
      wanted.current = null;
      await run(
        'goTo',
        () => jobs.goTo(address),
        () => ({ type: 'finished', report: null }),
      );
    }
  };

  const commands: PaneCommands = {
    check: () => void read('check'),
    request: (request) => {
      if (!occupied.current) dispatch({ type: 'requested', request, workbook: jobs.recheck(request) });
    },
    mark: () => {
      withCheck((checked) =>
        run(
          'mark',
          () => jobs.mark(checked),
          ({ marked }) => ({ type: 'finished', report: { kind: 'marked', marked } }),
        ),
      );
    },
    clearMarks: () =>
      void run(
        'clear',
        () => jobs.clearMarks(),
        ({ removed }) => ({ type: 'finished', report: { kind: 'cleared', removed } }),
      ),
    summary: () => {
      const checked = writableCheck(latest.current);
      const inDoubt = checked?.check.findings.some((finding) => finding.code === 'unit.suspicious');
      if (inDoubt === true) dispatch({ type: 'summaryQuestioned' });
      else writeSummary();
    },
    writeSummaryAnyway: writeSummary,
    goTo: (address) => {
      wanted.current = address;
      if (!occupied.current) void goToWanted();
    },
    retry: (job) => {
      if (job === 'open' || job === 'check') void read(job);
      else if (job === 'mark') commands.mark();
      else if (job === 'clear') commands.clearMarks();
      else if (job === 'summary') commands.summary();
    },
  };

  return { state, dispatch, commands };
}
