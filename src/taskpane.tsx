import { createRoot } from 'react-dom/client';
import { calendarDate, type CalendarDate } from './core/calendar/calendar-date';
import { boot, type ExcelSurroundings } from './excel/boot';
import { createOfficeWorkbook } from './excel/office-workbook';
import { languageOf, messagesIn } from './locale/messages';
import { Pane } from './pane/Pane';
import { trialOf } from './pane/trial';
import { refusingJobs, workbookJobs } from './pane/workbook-jobs';

declare const BUILD_VERSION: string;

/** So long may Excel take until the pane says that it does not answer, in milliseconds. */
const ANSWER_WITHIN = 15_000;

/** The day where the pane runs, at that moment. */
function dayOf(instant: Date): CalendarDate {
  const day = calendarDate(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
  if (day === null) throw new RangeError(`no calendar date: ${instant.toISOString()}`);
  return day;
}

async function start(root: HTMLElement): Promise<void> {
  const trial = trialOf(window.location);
  const today = (): CalendarDate => trial.today ?? dayOf(new Date());
  const booted = await boot(typeof Office === 'undefined' ? undefined : Office, ANSWER_WITHIN);
  const { displayLanguage, shade }: ExcelSurroundings = booted.ok
    ? booted.value
    : { displayLanguage: navigator.language, shade: null };
  const language = languageOf(displayLanguage);
  document.documentElement.lang = language;
  const messages = messagesIn(language);
  document.title = messages.pane.title;
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  const jobs = booted.ok
    ? workbookJobs(createOfficeWorkbook(Excel), {
        today,
        messages,
        madeOn: () => ({ day: today(), time: clock.format(new Date()) }),
      })
    : refusingJobs(booted.problem);
  createRoot(root).render(
    <Pane
      jobs={jobs}
      surroundings={{
        language,
        shade: trial.shade ?? shade,
        today,
        now: () => Date.now(),
        version: BUILD_VERSION,
      }}
    />,
  );
}

const root = document.getElementById('pane');
if (root !== null) void start(root);
