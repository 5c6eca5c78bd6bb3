/**
 * Takes pictures of the workbench and of the pane in its states: `npm run screenshots [FOLDER]`, by default
 * out/screenshots. With `--docs` the picture of the README is taken anew, in docs/images.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openSite, type OpenedWorkbench, type WorkbenchSite } from './open-workbench';

const root = path.resolve(__dirname, '..', '..');
const fixture = (name: string): string => path.join(root, 'test', 'fixtures', name);

interface Shot {
  readonly name: string;
  readonly query?: string;
  /** What is done before the picture is taken. */
  readonly act?: (workbench: OpenedWorkbench) => Promise<void>;
  readonly width?: number;
}

const openFile =
  (name: string, heading: string) =>
  async ({ page, pane }: OpenedWorkbench): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(fixture(name));
    await pane.getByRole('heading', { name: heading }).waitFor();
  };

async function protectTable({ page }: OpenedWorkbench): Promise<void> {
  await page.evaluate(() => {
    const [sheet] = window.workbench?.workbook.sheets ?? [];
    if (sheet !== undefined) sheet.isProtected = true;
  });
}

const press =
  (...names: readonly (string | RegExp)[]) =>
  async ({ pane }: OpenedWorkbench): Promise<void> => {
    for (const name of names) await pane.getByRole('button', { name }).click();
  };

const ranking = async ({ pane }: OpenedWorkbench): Promise<void> => {
  await pane.getByRole('tab', { name: /排名/ }).click();
  await pane.getByRole('button', { name: /区商务局/ }).click();
};

const ISSUED = '2022-争创项目申报表.xlsx';

/** The pane alone, in each state that it has so far. */
const PANE_SHOTS: readonly Shot[] = [
  { name: 'light' },
  { name: 'dark', query: '?theme=dark' },
  { name: 'english', query: '?lang=en' },
  { name: 'narrow', width: 320 },
  { name: 'narrow-english-dark', query: '?lang=en&theme=dark', width: 320 },
  { name: 'double-text', width: 175 },
  { name: 'late', act: press(/迟报/) },
  { name: 'pending', query: '?today=2022-10-15', act: press(/待报/) },
  { name: 'ranking', act: ranking },
  { name: 'ranking-dark', query: '?theme=dark', act: ranking },
  { name: 'names-to-verify', act: press('生成汇总') },
  { name: 'reasons', act: press('识别依据') },
  { name: 'no-months', act: openFile(ISSUED, '表中还没有月份列') },
  {
    name: 'no-months-english',
    query: '?lang=en',
    act: openFile(ISSUED, 'The table has no month columns yet'),
  },
  {
    name: 'protected',
    act: async (workbench) => {
      await protectTable(workbench);
      await press('标记问题', '详情')(workbench);
    },
  },
];

/** The whole of it: checked, marked, and a finding gone to. */
async function mainJob(workbench: OpenedWorkbench): Promise<void> {
  const { page, pane } = workbench;
  await press('检查')(workbench);
  await pane.getByText('初步识别').waitFor({ state: 'detached' });
  await press('标记问题')(workbench);
  await pane.getByText(/已标记/).waitFor();
  await press('关闭')(workbench);
  await pane.getByRole('listitem').filter({ hasText: '日期未到' }).first().click();
  await page.getByTestId('selected-cell').filter({ hasText: 'H8' }).waitFor();
  await page.mouse.move(500, 500);
}

async function take(site: WorkbenchSite, folder: string, { name, query, act, width }: Shot): Promise<void> {
  const workbench = await site.open(query, { width: 1280, height: 800 });
  const { page, pane } = workbench;
  if (width !== undefined) await page.addStyleTag({ content: `aside { width: ${width}px !important }` });
  await pane.getByRole('tab').first().waitFor();
  await act?.(workbench);
  await page.locator('aside').screenshot({ path: path.join(folder, `pane-${name}.png`) });
  await workbench.close();
}

async function main(): Promise<void> {
  const forDocs = process.argv.includes('--docs');
  const said = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  const folder = forDocs ? path.join(root, 'docs', 'images') : path.resolve(said ?? 'out/screenshots');
  await mkdir(folder, { recursive: true });
  const site = await openSite();
  const workbench = await site.open('', { width: 1280, height: 800 });
  await workbench.pane.getByRole('tab').first().waitFor();
  await mainJob(workbench);
  await workbench.page.screenshot({ path: path.join(folder, 'workbench.png') });
  await workbench.close();
  if (!forDocs) for (const shot of PANE_SHOTS) await take(site, folder, shot);
  await site.close();
}

void main();
