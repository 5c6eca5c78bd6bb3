import { emptyTable } from './made-workbooks';
import { found } from './pane-jobs';
import { openFile, type OpenedWorkbench } from './open-workbench';
import { picturePane } from './screens';
import { siteForTests } from './test-site';

const ITEMS = 2_000;
const MONTHS = 10;

const { open } = siteForTests();

async function openLarge(): Promise<OpenedWorkbench> {
  const workbench = await open();
  await found(workbench);
  await openFile(workbench, await emptyTable(ITEMS));
  // One more speaks of the table, which has no date column.
  await tabSays(workbench, new RegExp(`${ITEMS * MONTHS + 1}`));
  return workbench;
}

async function tabSays({ pane }: OpenedWorkbench, pattern: RegExp): Promise<void> {
  await pane.getByRole('tab').first().filter({ hasText: pattern }).waitFor();
}

test('of 20 000 findings only those in sight are in the page, wherever it is scrolled', async () => {
  const workbench = await openLarge();
  const { page, pane } = workbench;
  const lines = pane.getByRole('listitem');
  await lines.first().waitFor();
  await picturePane(workbench, 'many');
  expect(await lines.count()).toBeLessThan(100);
  await lines.first().hover();
  await page.mouse.wheel(0, 400_000);
  await pane
    .getByText(/第1\d{3}项|第[2-9]\d{2}项/)
    .first()
    .waitFor();
  expect(await lines.count()).toBeLessThan(100);
  await picturePane(workbench, 'many-scrolled');
});

test('a search over all of them leaves those that match, and going to one selects its cell', async () => {
  const workbench = await openLarge();
  const { page, pane } = workbench;
  await pane.getByRole('searchbox').fill('第1999项');
  const lines = pane.getByRole('listitem').filter({ hasText: '第1999项' });
  await lines.first().waitFor();
  expect(await lines.count()).toBe(MONTHS);
  await lines.first().click();
  await page.getByTestId('selected-cell').filter({ hasText: 'D2000' }).waitFor();
});
