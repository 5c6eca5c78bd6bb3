import { createRoot } from 'react-dom/client';
import { languageOf } from '../../src/locale/messages';
import { fetchSample, sampleName, SAMPLES } from './samples';
import { TROUBLES } from './surroundings';
import { workbenchTexts } from './texts';
import type { WorkbenchChoices } from './TitleBar';
import { Workbench } from './Workbench';
import { openFile } from './workbook-files';
import type { WorkbenchSession } from './workbench-session';
import { themeChoice } from './workbench-theme';

declare global {
  interface Window {
    /** The session on screen: a test, or a curious person, can look at its model. */
    workbench?: WorkbenchSession;
  }
}

/** The day on which the filled table of 2022 is looked at: October's deadline has passed. */
const SAMPLE_DAY = '2022-10-31';

/** `?lang=en&theme=dark&today=2022-09-20&trouble=tooOld` begin with these. */
function choicesOf({ search }: Location): WorkbenchChoices {
  const said = new URLSearchParams(search);
  return {
    language: languageOf(said.get('lang') ?? 'zh-CN'),
    theme: themeChoice(said.get('theme')),
    today: said.get('today') ?? SAMPLE_DAY,
  };
}

async function start(root: HTMLElement): Promise<void> {
  const [sample] = SAMPLES;
  const session = await openFile(await fetchSample(sample));
  const choices = choicesOf(window.location);
  if (session === null) {
    root.textContent = workbenchTexts(choices.language).cannotOpen(sampleName(sample));
    return;
  }
  const asked = new URLSearchParams(window.location.search).get('trouble')?.split(',') ?? [];
  for (const trouble of TROUBLES) if (asked.includes(trouble)) session.setTrouble(trouble, true);
  const show = (shown: WorkbenchSession): void => {
    window.workbench = shown;
  };
  show(session);
  createRoot(root).render(<Workbench first={session} initially={choices} onSession={show} />);
}

const root = document.getElementById('workbench');
if (root !== null) void start(root);
