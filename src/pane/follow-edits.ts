import { succeeded } from '../app/outcome';
import { isPassingProblem } from '../app/passing-problem';
import type { JobRunner } from './job-runner';
import type { PaneClock } from './pane-clock';
import type { CheckedWorkbook, PaneJobs, TableChange } from './pane-jobs';
import type { PaneAction, PaneState } from './pane-state';

/** After so long without another edit the check is made anew, in milliseconds. */
const PAUSE_IN_EDITING = 2_000;

interface EditFollowerOptions {
  readonly jobs: Pick<PaneJobs, 'refresh' | 'mark'>;
  readonly clock: Pick<PaneClock, 'now' | 'later'>;
  readonly runner: Pick<JobRunner, 'run' | 'isRunning'>;
  readonly state: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
}

export interface EditFollower {
  /** Says that the check is older than the table, and makes it anew once people pause. */
  readonly noteChange: (change: TableChange) => void;
  /** False where Excel was not to be disturbed just then; what stands on screen stays, and says that it is old. */
  readonly followEdits: () => Promise<boolean>;
}

/** Keeps the check on screen in step with the table that people edit. */
export function createEditFollower({
  jobs,
  clock,
  runner,
  state,
  dispatch,
}: EditFollowerOptions): EditFollower {
  let callOff = (): void => undefined;

  const soon = (): void => {
    callOff();
    callOff = clock.later(PAUSE_IN_EDITING, () => void refresh());
  };

  const followEdits = async (): Promise<boolean> => {
    let isDisturbing = false;
    await runner.run<CheckedWorkbook | null>(
      'refresh',
      async () => {
        const outcome = await jobs.refresh(state().request);
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

  /** Follows edits in place by itself; what moved rows or columns waits for a check, since merged areas moved too. */
  const refresh = async (): Promise<void> => {
    if (state().changed !== 'edited') return;
    if (runner.isRunning() || !(await followEdits())) soon();
  };

  return {
    noteChange: (change) => {
      const { kind } = state().knowledge;
      if (kind === 'loading' || kind === 'unread') return;
      dispatch({ type: 'changed', change });
      soon();
    },
    followEdits,
  };
}
