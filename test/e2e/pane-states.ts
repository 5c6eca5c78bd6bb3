import { openFile, type Opening, type OpenedWorkbench } from './open-workbench';

/** A state of the pane, and how a person gets it there. */
export interface PaneState {
  readonly name: string;
  readonly opening?: Opening;
  readonly reach: (workbench: OpenedWorkbench) => Promise<void>;
}

/** Beyond what the pane waits for an answer, in milliseconds. */
const LONG = 20_000;

export async function found({ pane }: OpenedWorkbench): Promise<void> {
  await pane.getByRole('tab').first().waitFor();
}

/** Presses buttons of the pane, one after the other. */
export async function press({ pane }: OpenedWorkbench, ...names: readonly string[]): Promise<void> {
  for (const name of names) await pane.getByRole('button', { name, exact: true }).click();
}

/** Presses 检查 and waits until the result is no longer a first look. */
export async function check(workbench: OpenedWorkbench): Promise<void> {
  const { pane, words } = workbench;
  await found(workbench);
  await press(workbench, words.pane.controls.check);
  await pane.getByText(words.pane.table.preliminary).waitFor({ state: 'detached' });
}

/** Something goes wrong on purpose, by the workbench's own menu. */
export async function trouble({ page }: OpenedWorkbench, name: Trouble): Promise<void> {
  await page.evaluate((wanted) => window.workbench?.setTrouble(wanted, true), name);
}

export type Trouble =
  'sheetProtected' | 'structureProtected' | 'readOnly' | 'silent' | 'tooOld' | 'officeUnreachable';

/** Lets time pass at once; the page's clock has to be installed before it is opened. */
export async function letTimePass({ page }: OpenedWorkbench): Promise<void> {
  await page.clock.fastForward(LONG);
}

const withClock: Opening = { before: (page) => page.clock.install() };

const fileOpened =
  (name: string) =>
  async (workbench: OpenedWorkbench): Promise<void> => {
    await found(workbench);
    await openFile(workbench, name);
  };

const writeSummary = async (workbench: OpenedWorkbench): Promise<void> => {
  const { pane, words } = workbench;
  await check(workbench);
  await press(workbench, words.pane.actions.summary, words.pane.confirmSummary.go);
  await pane.getByText(words.pane.done.wrote([]).slice(0, 4)).first().waitFor();
};

async function problem(workbench: OpenedWorkbench, title: string): Promise<void> {
  await workbench.pane.getByText(title, { exact: true }).first().waitFor();
  await press(workbench, workbench.words.pane.failed.details);
}

/** Every state that the pane has so far. */
export const PANE_STATES: readonly PaneState[] = [
  { name: 'found', reach: found },
  { name: 'checked', reach: check },
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
      await problem(workbench, words.pane.failed.open);
    },
  },
  {
    name: 'too-old',
    opening: { query: { trouble: 'tooOld' } },
    reach: (workbench) => problem(workbench, workbench.words.pane.failed.open),
  },
  {
    name: 'office-unreachable',
    opening: { query: { trouble: 'officeUnreachable' }, expected: /unreachable/ },
    reach: (workbench) => problem(workbench, workbench.words.pane.failed.open),
  },
  {
    name: 'no-table',
    reach: async (workbench) => {
      await fileOpened('layouts/X-会议纪要.xlsx')(workbench);
      await workbench.pane.getByText(workbench.words.pane.noTable.title).waitFor();
    },
  },
  {
    name: 'unsure',
    reach: async (workbench) => {
      await fileOpened('layouts/X-考勤表.xlsx')(workbench);
      await workbench.pane.getByText(workbench.words.pane.unsure.title).waitFor();
    },
  },
  {
    name: 'no-months',
    reach: async (workbench) => {
      await fileOpened('2022-争创项目申报表.xlsx')(workbench);
      await workbench.pane.getByText(workbench.words.pane.noMonths.title).waitFor();
    },
  },
  {
    name: 'nothing-wrong',
    reach: async (workbench) => {
      await fileOpened('layouts/V-排名各形.xlsx')(workbench);
      await workbench.pane.getByText(workbench.words.pane.findings.noneAtAll).waitFor();
    },
  },
  {
    name: 'busy',
    reach: async (workbench) => {
      await check(workbench);
      await trouble(workbench, 'silent');
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
      await workbench.pane.getByText(workbench.words.pane.running.slow).first().waitFor();
    },
  },
  {
    name: 'sheet-protected',
    reach: async (workbench) => {
      await check(workbench);
      await trouble(workbench, 'sheetProtected');
      await press(workbench, workbench.words.pane.actions.mark);
      await problem(workbench, workbench.words.pane.failed.mark);
    },
  },
  {
    name: 'structure-protected',
    reach: async (workbench) => {
      const { words } = workbench;
      await check(workbench);
      await trouble(workbench, 'structureProtected');
      await press(workbench, words.pane.actions.summary, words.pane.confirmSummary.go);
      await problem(workbench, words.pane.failed.summary);
    },
  },
  {
    name: 'read-only',
    opening: { query: { trouble: 'readOnly' } },
    reach: async (workbench) => {
      await found(workbench);
      await press(workbench, workbench.words.pane.actions.mark);
      await problem(workbench, workbench.words.pane.failed.mark);
    },
  },
  {
    name: 'late-only',
    reach: async (workbench) => {
      await found(workbench);
      await workbench.pane
        .getByRole('button', { name: new RegExp(`^${workbench.words.pane.tiles.tile(late(workbench), 7)}`) })
        .click();
    },
  },
  {
    name: 'pending',
    opening: { query: { today: '2022-10-15' } },
    reach: found,
  },
  {
    name: 'ranking',
    reach: async (workbench) => {
      const { pane, words } = workbench;
      await found(workbench);
      await pane.getByRole('tab', { name: words.pane.tabs.ranking }).click();
      await pane.getByRole('button', { name: /区商务局/ }).click();
    },
  },
  {
    name: 'reasons',
    reach: async (workbench) => {
      await found(workbench);
      await press(workbench, workbench.words.pane.table.reasons);
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
  { name: 'summary-written', reach: writeSummary },
  {
    name: 'marked',
    reach: async (workbench) => {
      const { pane, words } = workbench;
      await check(workbench);
      await press(workbench, words.pane.actions.mark);
      await pane.getByText(words.pane.done.marked(35)).waitFor();
    },
  },
];

function late({ language }: OpenedWorkbench): string {
  return language === 'en' ? 'Late' : '迟报';
}
