/** Takes the pictures of the guide and of the README from the workbench, into docs/images: `npm run screenshots`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ownSite, type Opening, type OpenedWorkbench, type WorkbenchSite } from './open-workbench';
import { check, found, markFindings, press, pressTile, writeSummary } from './pane-jobs';

const images = path.resolve(__dirname, '..', '..', 'docs', 'images');

const WIDE = { width: 1366, height: 800 };

interface Picture {
  /** Below docs/images. */
  readonly file: string;
  readonly opening?: Opening;
  readonly act: (workbench: OpenedWorkbench) => Promise<void>;
  /** Only what this selects; the whole page otherwise. */
  readonly of?: 'pane' | 'book';
}

async function goToFinding({ page, pane }: OpenedWorkbench): Promise<void> {
  await pane.getByRole('listitem').filter({ hasText: 'H8' }).first().click();
  await page.getByTestId('selected-cell').filter({ hasText: 'H8' }).waitFor();
}

async function mainJob(workbench: OpenedWorkbench): Promise<void> {
  await check(workbench);
  await markFindings(workbench);
  await workbench.pane.getByRole('button', { name: workbench.words.pane.done.dismiss }).first().click();
  await goToFinding(workbench);
}

async function sheetInFront({ page }: OpenedWorkbench, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

const summarySheet =
  (name: string) =>
  async (workbench: OpenedWorkbench): Promise<void> => {
    await check(workbench);
    await writeSummary(workbench);
    await sheetInFront(workbench, name);
  };

const PICTURES: readonly Picture[] = [
  { file: 'workbench.png', act: mainJob },
  { file: 'workbench.en.png', opening: { language: 'en' }, act: mainJob },
  { file: 'guide/opened.png', act: found },
  { file: 'guide/opened-en.png', opening: { language: 'en' }, act: found },
  { file: 'guide/late.png', of: 'pane', act: (workbench) => pressTile(workbench, 'late') },
  { file: 'guide/findings.png', of: 'pane', act: check },
  {
    file: 'guide/marked.png',
    of: 'book',
    act: async (workbench) => {
      await check(workbench);
      await markFindings(workbench);
    },
  },
  {
    file: 'guide/texts.png',
    of: 'pane',
    act: async (workbench) => {
      await check(workbench);
      await press(workbench, workbench.words.pane.actions.documents);
      await workbench.pane.getByRole('heading', { name: workbench.words.pane.documents.title }).waitFor();
    },
  },
  { file: 'guide/summary.png', of: 'book', act: summarySheet('督查汇总') },
  { file: 'guide/matrix.png', of: 'book', act: summarySheet('事项进展矩阵') },
];

async function take(site: WorkbenchSite, { file, opening, act, of }: Picture): Promise<void> {
  const workbench = await site.open({ viewport: WIDE, ...opening });
  const { page } = workbench;
  await found(workbench);
  await act(workbench);
  await page.mouse.move(5, 5);
  await workbench.pane.getByRole('tooltip').first().waitFor({ state: 'hidden' });
  const target = of === 'pane' ? page.getByTestId('pane') : of === 'book' ? page.locator('main') : page;
  await target.screenshot({ path: path.join(images, file), animations: 'disabled' });
  await workbench.close();
}

async function main(): Promise<void> {
  await mkdir(path.join(images, 'guide'), { recursive: true });
  const wanted = process.argv.slice(2);
  const site = await ownSite();
  try {
    for (const picture of PICTURES) {
      if (wanted.length === 0 || wanted.some((part) => picture.file.includes(part)))
        await take(site, picture);
    }
  } finally {
    await site.close();
  }
}

void main();
