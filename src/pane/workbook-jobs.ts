import { checkSnapshot, checkWorkbook, type SnapshotCheck } from '../app/check-workbook';
import { clearMarks } from '../app/clear-marks';
import { goToCell } from '../app/go-to-cell';
import { markFindings } from '../app/mark-findings';
import { failed, succeeded } from '../app/outcome';
import type { WorkbookPort, WorkbookProblem, WorkbookReading } from '../app/workbook-port';
import { writeSummary } from '../app/write-summary';
import type { CalendarDate } from '../core/calendar/calendar-date';
import type { MadeOn } from '../core/report/sheet-texts';
import { NO_REGISTERS } from '../core/report/summary-sheet';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { Messages } from '../locale/messages';
import type { CheckedWorkbook, CheckRequest, PaneJobs } from './pane-jobs';

export interface WorkbookJobsOptions {
  readonly today: () => CalendarDate;
  /** The moment that a written sheet says it was made. */
  readonly madeOn: () => MadeOn;
  /** The language of what is written. */
  readonly messages: Messages;
}

/** The pane's jobs, done in a workbook by the use cases. What was last read is kept for checking it anew. */
export function workbookJobs(workbook: WorkbookPort, options: WorkbookJobsOptions): PaneJobs {
  const { today, madeOn, messages } = options;
  let last: { readonly reading: WorkbookReading; readonly merges: boolean } | null = null;
  let settings: Settings = DEFAULT_SETTINGS;

  const speak = (check: SnapshotCheck): CheckedWorkbook => {
    if (check.kind === 'unchecked') return check.detection;
    return {
      kind: 'checked',
      check: check.result,
      ranking: check.ranking,
      preliminary: last?.merges !== true,
      state: last?.reading.state ?? NOTHING_KNOWN,
      reasons: check.detection.best.reasons,
    };
  };
  const wholeRequest = (request: CheckRequest) => ({ ...request, settings, today: today() });

  return {
    check: async (request, { evidence }) => {
      const outcome = await checkWorkbook(
        workbook,
        { ...request, settings: (kept) => kept, today: today() },
        { merges: evidence },
      );
      if (!outcome.ok) return outcome;
      settings = outcome.value.settings;
      last = { reading: outcome.value.reading, merges: evidence };
      return succeeded(speak(outcome.value.check));
    },
    recheck: (request) =>
      last === null ? null : speak(checkSnapshot(last.reading.snapshot, wholeRequest(request))),
    mark: ({ check }) =>
      last === null
        ? Promise.resolve(failed(NEVER_READ))
        : markFindings(workbook, check, last.reading.snapshot),
    clearMarks: () => clearMarks(workbook),
    writeSummary: ({ check, ranking }) =>
      writeSummary(workbook, {
        result: check,
        ranking,
        registers: NO_REGISTERS,
        making: { fileName: last?.reading.snapshot.fileName ?? '', madeOn: madeOn() },
        texts: messages,
      }),
    goTo: (cell) => goToCell(workbook, cell),
  };
}

const NOTHING_KNOWN = { readOnly: false, structureProtected: false, protectedSheets: [], ownSheets: [] };

const NEVER_READ: WorkbookProblem = { code: 'unexpected', done: 'nothing', details: 'nothing was read yet' };

/** The jobs of a pane that cannot reach Excel: each says why. */
export function refusingJobs(problem: WorkbookProblem): PaneJobs {
  const refuse = () => Promise.resolve(failed(problem));
  return {
    check: refuse,
    recheck: () => null,
    mark: refuse,
    clearMarks: refuse,
    writeSummary: refuse,
    goTo: refuse,
  };
}
