import { createRoot } from 'react-dom/client';
import { ribbonCommands, type RibbonSurroundings } from './commands/ribbon-commands';
import { calendarDate, type CalendarDate } from './core/calendar/calendar-date';
import { associateCommands, paneWindow } from './excel/addin-runtime';
import { boot } from './excel/boot';
import { bringWriting, createOfficeWorkbook } from './excel/office-workbook';
import { saidShade } from './excel/theme';
import { languageOf } from './locale/language';
import { loadMessages } from './locale/load-messages';
import { introductionOf } from './pane/introduction';
import { Pane } from './pane/Pane';
import type { PaneJobs } from './pane/pane-jobs';
import { createPaneSession, type PaneSession } from './pane/pane-session';
import { trialOf } from './pane/trial';
import { refusingJobs, workbookJobs, type WorkbookJobsOptions } from './pane/workbook-jobs';

declare const BUILD_VERSION: string;

/** So long may Excel take until the pane says that it does not answer, in milliseconds. */
const ANSWER_WITHIN = 15_000;

/** So long after the start the rest of the scripts is brought, in milliseconds. */
const BRING_WRITING_AFTER = 60_000;

/** undefined where the script did not come. */
const office = typeof Office === 'undefined' ? undefined : Office;

const trial = trialOf(window.location);

/** The day where the pane runs, at that moment. */
function dayOf(instant: Date): CalendarDate {
  const day = calendarDate(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
  if (day === null) throw new RangeError(`no calendar date: ${instant.toISOString()}`);
  return day;
}

const today = (): CalendarDate => trial.today ?? dayOf(new Date());

const later = (milliseconds: number, callback: () => void): (() => void) => {
  const timer = setTimeout(callback, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/** The jobs in the workbook that Excel has open, and the waiting that they are told of. */
function jobsInExcel(
  options: Omit<WorkbookJobsOptions, 'cancel'>,
  onWaiting: (waiting: boolean) => void,
): PaneJobs {
  let calledOff = new AbortController();
  const workbook = createOfficeWorkbook(Excel, { onWaiting, signal: () => calledOff.signal });
  const cancel = (): void => {
    calledOff.abort();
    calledOff = new AbortController();
  };
  return workbookJobs(workbook, { ...options, cancel });
}

async function start(root: HTMLElement): Promise<PaneSession> {
  // The likeliest language is on its way while Excel is waited for.
  void loadMessages(languageOf(navigator.language));
  const booted = await boot(office, ANSWER_WITHIN);
  const language = languageOf(booted.ok ? booted.value.displayLanguage : navigator.language);
  document.documentElement.lang = language;
  const messages = await loadMessages(language);
  document.title = messages.pane.title;
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  const madeOn = () => ({ day: today(), time: clock.format(new Date()) });
  const jobs = booted.ok
    ? jobsInExcel({ today, messages, madeOn }, (waiting) => {
        session.dispatch({ type: 'waited', waiting: waiting ? 'slow' : null });
      })
    : refusingJobs(booted.problem);
  const session: PaneSession = createPaneSession(jobs, { today, now: () => Date.now(), later });
  // Excel reads while the pane is drawn for the first time.
  void session.commands.open();
  createRoot(root).render(
    <Pane
      session={session}
      surroundings={{
        language,
        messages,
        shade: () => trial.shade ?? (booted.ok ? saidShade(Office.context) : null),
        version: BUILD_VERSION,
        introduction: introductionOf(() => window.localStorage),
      }}
    />,
  );
  // One that fails is asked for again when it is wanted, and then its failure is told.
  later(BRING_WRITING_AFTER, () => void Promise.allSettled([bringWriting()]));
  return session;
}

const root = document.getElementById('pane');
if (root !== null) {
  const session = start(root);
  const surroundings: RibbonSurroundings = {
    work: session.then(({ commands }) => commands),
    showPane: async () => {
      if (office !== undefined) await (await pane)?.show();
    },
  };
  if (office !== undefined) associateCommands(office, ribbonCommands(surroundings));
  const pane = session.then(() =>
    office === undefined ? null : paneWindow(office, document.visibilityState === 'visible'),
  );
}
