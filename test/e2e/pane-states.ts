import { unsureWorkbook, type MadeFile } from './made-workbooks';
import { openFile, type Opening, type OpenedWorkbench } from './open-workbench';
import { check, found, markFindings, press, pressTile, writeSummary } from './pane-jobs';
import { insertRow, setTrouble, typeInto } from './workbook-model';

/** A state of the pane, and how a person gets it there. */
export interface PaneState {
  readonly name: string;
  readonly opening?: Opening;
  readonly reach: (workbench: OpenedWorkbench) => Promise<void>;
}

/** Beyond what the pane waits for an answer, in milliseconds. */
const LONG = 70_000;

/** Lets time pass at once; the page's clock has to be installed before it is opened. */
export async function letTimePass({ page }: OpenedWorkbench): Promise<void> {
  await page.clock.fastForward(LONG);
}

export const withClock: Opening = { before: (page) => page.clock.install() };

async function fileOpened(workbench: OpenedWorkbench, file: string | MadeFile): Promise<void> {
  await found(workbench);
  await openFile(workbench, file);
}

async function heading({ pane }: OpenedWorkbench, name: string): Promise<void> {
  await pane.getByRole('heading', { name, exact: true }).first().waitFor();
}

/** A failure with its details open. */
async function failed(workbench: OpenedWorkbench, title: string): Promise<void> {
  await workbench.pane.getByText(title, { exact: true }).first().waitFor();
  await press(workbench, workbench.words.pane.failed.details);
}

async function suspiciousName(workbench: OpenedWorkbench, answer: 'accept' | 'rewrite'): Promise<void> {
  await check(workbench);
  await press(workbench, workbench.words.pane.suggestion[answer]);
}

/** Reading, or not getting so far. */
const BEFORE_THE_TABLE: readonly PaneState[] = [
  {
    name: 'loading',
    opening: { query: { trouble: 'silent' } },
    reach: async ({ pane, words }) => {
      await pane.getByText(words.pane.running.open).first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'no-answer',
    opening: { query: { trouble: 'silent' }, ...withClock },
    reach: async (workbench) => {
      const { pane, words } = workbench;
      await pane.getByText(words.pane.running.open).first().waitFor({ state: 'attached' });
      await letTimePass(workbench);
      await failed(workbench, words.pane.failed.open);
    },
  },
  {
    name: 'too-old',
    opening: { query: { trouble: 'tooOld' } },
    reach: (workbench) => failed(workbench, workbench.words.pane.failed.open),
  },
  {
    name: 'office-unreachable',
    opening: { query: { trouble: 'officeUnreachable' }, expected: /unreachable/ },
    reach: (workbench) => failed(workbench, workbench.words.pane.failed.open),
  },
  {
    name: 'no-table',
    reach: async (workbench) => {
      await fileOpened(workbench, 'layouts/X-会议纪要.xlsx');
      await heading(workbench, workbench.words.pane.noTable.title);
    },
  },
  {
    name: 'unsure',
    reach: async (workbench) => {
      await fileOpened(workbench, await unsureWorkbook());
      await heading(workbench, workbench.words.pane.unsure.title);
    },
  },
];

/** A table is there. */
const THE_TABLE: readonly PaneState[] = [
  { name: 'found', reach: found },
  {
    name: 'first-use',
    opening: { isNew: true },
    reach: async (workbench) => {
      await found(workbench);
      await workbench.pane.getByRole('button', { name: workbench.words.pane.introduction.done }).waitFor();
    },
  },
  { name: 'checked', reach: check },
  {
    name: 'no-months',
    reach: async (workbench) => {
      await fileOpened(workbench, '2022-争创项目申报表.xlsx');
      await heading(workbench, workbench.words.pane.noMonths.title);
    },
  },
  {
    name: 'nothing-wrong',
    reach: async (workbench) => {
      await fileOpened(workbench, 'layouts/V-排名各形.xlsx');
      await workbench.pane.getByText(workbench.words.pane.findings.noneAtAll).first().waitFor();
    },
  },
  {
    name: 'late-only',
    reach: async (workbench) => {
      await found(workbench);
      await pressTile(workbench, 'late');
    },
  },
  { name: 'pending', opening: { query: { today: '2022-10-15' } }, reach: found },
  {
    name: 'nothing-matches',
    reach: async (workbench) => {
      await found(workbench);
      await workbench.pane.getByRole('searchbox').fill('zzz');
      await workbench.pane.getByText(workbench.words.pane.findings.noneMatch).first().waitFor();
    },
  },
  {
    name: 'ranking',
    reach: async (workbench) => {
      const { pane, words } = workbench;
      await found(workbench);
      await pane.getByRole('tab', { name: words.pane.tabs.ranking }).click();
      await pane
        .getByRole('button', { name: /区商务局/ })
        .first()
        .click();
    },
  },
  {
    name: 'reasons',
    reach: async (workbench) => {
      await found(workbench);
      const { pane, words } = workbench;
      await press(workbench, words.pane.table.reasons);
      await pane.getByRole('heading', { name: words.pane.table.reasons }).waitFor();
    },
  },
  {
    name: 'goals',
    reach: async (workbench) => {
      const { pane, words } = workbench;
      await found(workbench);
      await pane.getByRole('tab', { name: words.pane.tabs.goals }).click();
      await pane.getByRole('button', { name: words.pane.goals.make }).waitFor();
    },
  },
  {
    name: 'texts',
    reach: async (workbench) => {
      await check(workbench);
      await press(workbench, workbench.words.pane.actions.documents);
      await heading(workbench, workbench.words.pane.documents.title);
      await workbench.pane.getByText('下一步').first().waitFor();
    },
  },
  {
    name: 'mapping',
    reach: async (workbench) => {
      await found(workbench);
      await press(workbench, workbench.words.pane.table.remap);
      await heading(workbench, workbench.words.pane.mapping.title);
    },
  },
  {
    name: 'settings',
    reach: async (workbench) => {
      await found(workbench);
      await press(workbench, workbench.words.pane.actions.settings);
      await heading(workbench, workbench.words.pane.settings.title);
    },
  },
];

/** Something is being done, or was. */
const JOBS: readonly PaneState[] = [
  {
    name: 'busy',
    reach: async (workbench) => {
      await check(workbench);
      await setTrouble(workbench, 'silent', true);
      await press(workbench, workbench.words.pane.actions.mark);
      await workbench.pane.getByText(workbench.words.pane.running.mark).first().waitFor();
    },
  },
  {
    name: 'cell-edit',
    reach: async (workbench) => {
      await check(workbench);
      await workbench.page.getByTestId('cell-editor').press('F2');
      await press(workbench, workbench.words.pane.actions.mark);
      await workbench.pane.getByText(workbench.words.pane.running.editing).first().waitFor();
    },
  },
  {
    name: 'edited-since',
    reach: async (workbench) => {
      await check(workbench);
      await typeInto(workbench, 'F9', '已开工');
      await setTrouble(workbench, 'silent', true);
      await workbench.pane.getByText(workbench.words.pane.notices.edited).waitFor();
    },
  },
  {
    name: 'moved-since',
    reach: async (workbench) => {
      await check(workbench);
      await insertRow(workbench, 6);
      await workbench.pane.getByText(workbench.words.pane.notices.moved).waitFor();
    },
  },
  {
    name: 'sheet-protected',
    reach: async (workbench) => {
      await check(workbench);
      await setTrouble(workbench, 'sheetProtected', true);
      await press(workbench, workbench.words.pane.actions.mark);
      await failed(workbench, workbench.words.pane.failed.mark);
    },
  },
  {
    name: 'structure-protected',
    reach: async (workbench) => {
      const { words } = workbench;
      await found(workbench);
      await setTrouble(workbench, 'structureProtected', true);
      await check(workbench);
      await press(workbench, words.pane.actions.summary, words.pane.confirmSummary.go);
      await failed(workbench, words.pane.failed.summary);
    },
  },
  {
    name: 'read-only',
    opening: { query: { trouble: 'readOnly' } },
    reach: async (workbench) => {
      await found(workbench);
      await press(workbench, workbench.words.pane.actions.mark);
      await failed(workbench, workbench.words.pane.failed.mark);
    },
  },
  {
    name: 'marked',
    reach: async (workbench) => {
      await check(workbench);
      await markFindings(workbench);
    },
  },
  {
    name: 'names-to-verify',
    reach: async (workbench) => {
      await check(workbench);
      await press(workbench, workbench.words.pane.actions.summary);
      await workbench.pane.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'summary-written',
    reach: async (workbench) => {
      await check(workbench);
      await writeSummary(workbench);
    },
  },
  {
    name: 'sheets-menu',
    reach: async (workbench) => {
      await check(workbench);
      await press(workbench, workbench.words.pane.actions.kinds);
      await workbench.pane.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'alias-accepted',
    reach: async (workbench) => {
      await suspiciousName(workbench, 'accept');
      const { aliased } = workbench.words.pane.done;
      await workbench.pane.getByText(aliased('区市场监管局局', '区市场监管局')).first().waitFor();
    },
  },
  {
    name: 'rewrite-asked',
    reach: async (workbench) => {
      await suspiciousName(workbench, 'rewrite');
      await workbench.pane.getByRole('alertdialog').waitFor();
    },
  },
];

/** Every state that the pane has. */
export const PANE_STATES: readonly PaneState[] = [...BEFORE_THE_TABLE, ...THE_TABLE, ...JOBS];
