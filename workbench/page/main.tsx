import { createRoot } from 'react-dom/client';
import { languageOf } from '../../src/locale/messages';
import sample from '../../test/fixtures/2022-责任表-至10月.xlsx';
import { workbenchTexts } from './texts';
import { Workbench } from './Workbench';
import type { WorkbenchChoices } from './WorkbenchBar';
import { openFile } from './workbook-files';
import type { WorkbenchSession } from './workbench-session';

declare global {
  interface Window {
    /** The session on screen: a test, or a curious person, can look at its model. */
    workbench?: WorkbenchSession;
  }
}

/** The day on which the filled table of 2022 is looked at: October's deadline has passed. */
const SAMPLE_DAY = '2022-10-31';

/** `?lang=en&theme=dark&today=2022-09-20` begin with these. */
function choicesOf({ search }: Location): WorkbenchChoices {
  const said = new URLSearchParams(search);
  const dark = said.get('theme') ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '');
  return {
    language: languageOf(said.get('lang') ?? 'zh-CN'),
    shade: dark === 'dark' ? 'dark' : 'light',
    today: said.get('today') ?? SAMPLE_DAY,
  };
}

async function start(root: HTMLElement): Promise<void> {
  const response = await fetch(sample);
  const name = decodeURIComponent(sample.split('/').at(-1) ?? '');
  const session = await openFile(new File([await response.arrayBuffer()], name));
  const choices = choicesOf(window.location);
  if (session === null) {
    root.textContent = workbenchTexts(choices.language).cannotOpen(name);
    return;
  }
  const show = (shown: WorkbenchSession): void => {
    window.workbench = shown;
  };
  show(session);
  createRoot(root).render(<Workbench first={session} initially={choices} onSession={show} />);
}

const root = document.getElementById('workbench');
if (root !== null) void start(root);
