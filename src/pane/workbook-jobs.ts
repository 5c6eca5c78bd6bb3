import { checkSnapshot, checkWorkbook, type SnapshotCheck } from '../app/check-workbook';
import { clearMarks } from '../app/clear-marks';
import { goToCell } from '../app/go-to-cell';
import { keptChanges, settingsKept } from '../app/kept-settings';
import { markFindings } from '../app/mark-findings';
import { failed, succeeded } from '../app/outcome';
import { rewriteUnit } from '../app/rewrite-unit';
import type { ChangeListener, WorkbookPort, WorkbookProblem, WorkbookReading } from '../app/workbook-port';
import type { CalendarDate } from '../core/calendar/calendar-date';
import { periodOf } from '../core/calendar/period';
import type { MadeOn } from '../core/report/sheet-texts';
import { DEFAULT_SETTINGS } from '../core/settings';
import { detectTable } from '../core/table/detect-table';
import type { WorkbookSnapshot } from '../core/table/workbook-snapshot';
import { loadMessages, type ProductMessages } from '../locale/load-messages';
import type { TableChange, CheckedWorkbook, CheckRequest, PaneJobs, SettingsInForce } from './pane-jobs';

export interface WorkbookJobsOptions {
  readonly today: () => CalendarDate;
  /** The moment that a written sheet says it was made. */
  readonly madeOn: () => MadeOn;
  /** The language of what is written. */
  readonly messages: ProductMessages;
  /** Calls off what runs in the workbook and has not begun to write. */
  readonly cancel: () => void;
}

/** What was last read. */
interface LastReading {
  readonly reading: WorkbookReading;
  readonly merges: boolean;
}

const BY_DEFAULT: SettingsInForce = { settings: DEFAULT_SETTINGS, unusable: [], unkept: null };

/** The pane's jobs, done in a workbook by the use cases. What was last read is kept for checking it anew. */
export function workbookJobs(workbook: WorkbookPort, options: WorkbookJobsOptions): PaneJobs {
  const { today, madeOn, messages, cancel } = options;
  let last: LastReading | null = null;
  let inForce: SettingsInForce = BY_DEFAULT;
  let watching: Promise<void> | null = null;

  const speak = (check: SnapshotCheck): CheckedWorkbook => {
    if (check.kind === 'unchecked') return { ...check.detection, ...inForce };
    return {
      kind: 'checked',
      check: check.result,
      ranking: check.ranking,
      registers: check.registers,
      preliminary: last?.merges !== true,
      state: last?.reading.state ?? NOTHING_KNOWN,
      reasons: check.detection.best.reasons,
      score: check.detection.best.score,
      ...inForce,
    };
  };
  /** Tells of a deleted sheet only where the check has read it: marks and summaries come and go as they like. */
  const speakingOf =
    (listener: (change: TableChange) => void): ChangeListener =>
    (change, sheetId) => {
      if (change !== 'deleted') listener(change);
      else if (last?.reading.snapshot.sheets.some(({ id, isOwn }) => id === sheetId && !isOwn) === true)
        listener('moved');
    };
  const check = (request: CheckRequest, { reading }: LastReading): CheckedWorkbook =>
    speak(checkSnapshot(reading.snapshot, { ...request, settings: inForce.settings, today: today() }));
  const noteState = (state: Partial<WorkbookReading['state']>): void => {
    if (last !== null)
      last = { ...last, reading: { ...last.reading, state: { ...last.reading.state, ...state } } };
  };
  const making = () => ({ fileName: last?.reading.snapshot.fileName ?? '', madeOn: madeOn() });
  const writable = (): LastReading['reading'] | null => last?.reading ?? null;

  return {
    check: async (request, { evidence }) => {
      const outcome = await checkWorkbook(
        workbook,
        {
          ...request,
          settings: (kept) => (inForce.unkept === null ? kept : inForce.settings),
          today: today(),
        },
        { merges: evidence },
      );
      if (!outcome.ok) return outcome;
      const { reading, settings, unusable, check: made } = outcome.value;
      last = { reading, merges: evidence };
      inForce = { settings, unusable, unkept: inForce.unkept };
      return succeeded(speak(made));
    },
    refresh: async (request) => {
      const outcome = await workbook.read({ merges: false });
      if (!outcome.ok) return outcome;
      const { snapshot, kept } = outcome.value;
      const reading = { ...outcome.value, snapshot: withMergesOf(snapshot, last?.reading.snapshot) };
      last = { reading, merges: last?.merges === true };
      if (inForce.unkept === null) inForce = { ...settingsKept(kept, snapshot), unkept: null };
      return succeeded(check(request, last));
    },
    recheck: (request) => (last === null ? null : check(request, last)),
    mark: async ({ check: made }) => {
      const reading = writable();
      if (reading === null) return failed(NEVER_READ);
      const outcome = await markFindings(workbook, made, reading.snapshot);
      if (outcome.ok) noteState({ marked: outcome.value.marked > 0 });
      return outcome;
    },
    clearMarks: async () => {
      const outcome = await clearMarks(workbook);
      if (outcome.ok) noteState({ marked: false });
      return outcome;
    },
    writeSheets: async ({ check: made, ranking, registers }, kinds) => {
      const { writeSheets } = await import('../app/write-sheets');
      return writeSheets(
        workbook,
        {
          result: made,
          ranking,
          registers,
          making: making(),
          texts: messages,
        },
        kinds,
      );
    },
    goTo: (cell) => goToCell(workbook, cell),
    changeSettings: async (change, request) => {
      const settings = change(inForce.settings);
      if (last === null) return failed(NEVER_READ);
      const { kept: before, snapshot } = last.reading;
      const changes = keptChanges(before, settingsKept(before, snapshot).settings, settings);
      const outcome = changes.length === 0 ? null : await workbook.keepSettings(changes);
      if (outcome !== null && !outcome.ok) {
        const { code, done } = outcome.problem;
        if (code === 'changedMeanwhile' || code === 'cancelled' || done === 'partly') return outcome;
        inForce = { ...inForce, settings, unkept: outcome.problem };
      } else {
        const kept = outcome?.value ?? before;
        last = { ...last, reading: { ...last.reading, kept } };
        inForce = { ...settingsKept(kept, snapshot), unkept: null };
      }
      return succeeded(check(request, last));
    },
    mapping: (asOf) => {
      if (last === null) return null;
      const { snapshot } = last.reading;
      return {
        sheets: snapshot.sheets.filter(({ isOwn, used }) => !isOwn && used !== null),
        detect: (corrections) => detectTable(snapshot, { asOf, corrections }),
      };
    },
    rewriteUnit: (plan) => rewriteUnit(workbook, plan),
    openSample: () => workbook.openSample(messages.pane.sample(periodOf(today()), today())),
    makeRegisters: async (settings) => {
      const { makeRegisters } = await import('../app/make-registers');
      return makeRegisters(workbook, { settings, making: making(), texts: messages });
    },
    documents: async ({ check: made, registers }) => {
      // What goes out to units is Chinese, whatever language the pane speaks.
      const [{ composeDocuments }, words] = await Promise.all([
        import('../app/compose-documents'),
        loadMessages('zh-CN'),
      ]);
      return composeDocuments({ result: made, registers }, today(), words);
    },
    watch: async (listener) => {
      // Without events the pane is no worse than a paper: the check stays what it was until it is asked for again.
      watching ??= workbook.watch(speakingOf(listener)).then((outcome) => {
        if (!outcome.ok) watching = null;
      });
      await watching;
    },
    cancel,
  };
}

/** An edit in place merges nothing: what was merged on a sheet still is. */
function withMergesOf(snapshot: WorkbookSnapshot, before: WorkbookSnapshot | undefined): WorkbookSnapshot {
  const known = new Map(before?.sheets.map(({ id, merges }) => [id, merges]));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges: known.get(sheet.id) ?? sheet.merges })),
  };
}

const NOTHING_KNOWN = {
  readOnly: false,
  structureProtected: false,
  protectedSheets: [],
  marked: false,
  ownSheets: [],
};

const NEVER_READ: WorkbookProblem = { code: 'unexpected', done: 'nothing', details: 'nothing was read yet' };

/** The jobs of a pane that cannot reach Excel: each says why. */
export function refusingJobs(problem: WorkbookProblem): PaneJobs {
  const refuse = () => Promise.resolve(failed(problem));
  return {
    check: refuse,
    refresh: refuse,
    recheck: () => null,
    mark: refuse,
    clearMarks: refuse,
    writeSheets: refuse,
    goTo: refuse,
    changeSettings: refuse,
    mapping: () => null,
    rewriteUnit: refuse,
    openSample: refuse,
    makeRegisters: refuse,
    documents: () => Promise.resolve({ reminders: [], reminderForAll: null, circular: null }),
    watch: () => Promise.resolve(),
    cancel: () => undefined,
  };
}
