import type { Outcome } from '../app/outcome';
import type { WorkbookProblem } from '../app/workbook-port';
import { QUIET_JOBS, type JobName, type PaneAction } from './pane-state';

/** While a cell is being edited, Excel is asked again so often, in milliseconds. */
const EDITING_RETRY = 1_000;

const WRITING: readonly JobName[] = [
  'mark',
  'clear',
  'summary',
  'settings',
  'rewrite',
  'sample',
  'registers',
];

/** A job that broke off where nobody expected it: one that writes may have written. */
const unexpected = (job: JobName, reason: unknown): WorkbookProblem => ({
  code: 'unexpected',
  done: WRITING.includes(job) ? 'partly' : 'nothing',
  details: reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason),
});

const CANCELLED: WorkbookProblem = { code: 'cancelled', done: 'nothing', details: '' };

type Work<Value> = () => Promise<Outcome<Value, WorkbookProblem>>;

export interface JobRunner {
  readonly isRunning: () => boolean;
  /** Resolves when nothing goes on quietly. */
  readonly afterQuiet: () => Promise<void>;
  /**
   * False where another job is running, or where it failed. What a person asks for waits for what goes on quietly.
   */
  readonly run: <Value>(
    job: JobName,
    work: Work<Value>,
    finish: (value: Value) => PaneAction,
  ) => Promise<boolean>;
  readonly idle: () => Promise<void>;
  /** Ends the waiting for a cell that is being edited. */
  readonly cancel: () => void;
}

/** Runs one job at a time and dispatches what comes of it. */
export function createJobRunner(
  dispatch: (action: PaneAction) => void,
  later: (milliseconds: number, callback: () => void) => void,
): JobRunner {
  let current: { readonly job: JobName; readonly end: Promise<unknown> } | null = null;
  let isCancelled = false;

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      later(milliseconds, resolve);
    });

  /** Clicking the pane does not end the editing of a cell: the person is asked, and then it goes on by itself. */
  const untilEditingEnds = async <Value>(work: Work<Value>): Promise<Outcome<Value, WorkbookProblem>> => {
    for (;;) {
      const outcome = await work();
      if (outcome.ok || outcome.problem.code !== 'cellBeingEdited') return outcome;
      dispatch({ type: 'waited', waiting: 'editing' });
      await pause(EDITING_RETRY);
      if (isCancelled) return { ok: false, problem: { ...CANCELLED, done: outcome.problem.done } };
    }
  };

  const afterQuiet = async (): Promise<void> => {
    while (current !== null && QUIET_JOBS.includes(current.job)) await current.end;
  };

  return {
    isRunning: () => current !== null,
    afterQuiet,
    run: async (job, work, finish) => {
      if (current !== null && !QUIET_JOBS.includes(job)) await afterQuiet();
      if (current !== null) return false;
      isCancelled = false;
      dispatch({ type: 'started', job });
      const running = (QUIET_JOBS.includes(job) ? work() : untilEditingEnds(work)).catch(
        (reason: unknown) => ({ ok: false as const, problem: unexpected(job, reason) }),
      );
      current = { job, end: running };
      const outcome = await running;
      current = null;
      dispatch(outcome.ok ? finish(outcome.value) : { type: 'failed', job, problem: outcome.problem });
      return outcome.ok;
    },
    idle: async () => {
      while (current !== null) await current.end;
    },
    cancel: () => {
      isCancelled = true;
    },
  };
}
