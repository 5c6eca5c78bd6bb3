import { found } from './pane-jobs';
import type { OpenedWorkbench } from './open-workbench';
import { picturePane } from './screens';
import { siteForTests } from './test-site';

const { open } = siteForTests();

const focused = ({ pane }: OpenedWorkbench): Promise<string> =>
  pane.locator(':focus-visible').evaluate((element) => element.textContent);

/** Presses Tab until the focus, which has to be visible, is on what begins with the words. */
async function tabTo(workbench: OpenedWorkbench, words: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const isInPane = (await workbench.pane.locator(':focus-visible').count()) > 0;
    if (isInPane && (await focused(workbench)).startsWith(words)) return;
    await workbench.page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${words}`);
}

test('open, check, third finding, mark, summary: without a pointer, and the focus never jumps', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await found(workbench);
  await page.keyboard.press('F6');

  await tabTo(workbench, words.pane.controls.check);
  await page.keyboard.press('Enter');
  await pane.getByText(words.pane.table.preliminary, { exact: true }).waitFor({ state: 'detached' });
  expect(await focused(workbench)).toBe(words.pane.controls.check);

  await tabTo(workbench, '单位名称待核');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = await focused(workbench);
  await page.keyboard.press('Enter');
  const cell = /日期未到.*?([A-Z]+\d+)/.exec(third)?.[1] ?? 'none';
  await page.getByTestId('selected-cell').filter({ hasText: cell }).waitFor();
  expect(await focused(workbench)).toBe(third);

  await tabTo(workbench, words.pane.actions.mark);
  await page.keyboard.press('Enter');
  await pane
    .getByText(/^已标记\d+个单元格。$/)
    .first()
    .waitFor();
  expect(await focused(workbench)).toBe(words.pane.actions.mark);

  await tabTo(workbench, words.pane.actions.summary);
  await page.keyboard.press('Enter');
  await pane.getByRole('alertdialog').waitFor();
  await tabTo(workbench, words.pane.confirmSummary.go);
  await page.keyboard.press('Enter');
  await pane
    .getByText(/^已写好工作表/)
    .first()
    .waitFor();
});

test('a page that is opened over the check gives the focus back where it came from', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await found(workbench);
  await page.keyboard.press('F6');
  for (const [button, title] of [
    [words.pane.table.remap, words.pane.mapping.title],
    [words.pane.actions.settings, words.pane.settings.title],
  ] as const) {
    await tabTo(workbench, button);
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: title, exact: true }).waitFor();
    await pane.getByRole('button', { name: words.pane.page.back, exact: true }).press('Enter');
    await found(workbench);
    expect(await pane.locator(':focus').innerText()).toBe(button);
  }
});

test('the buttons of a finding are reached with the arrow keys', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await found(workbench);
  await page.keyboard.press('F6');
  await tabTo(workbench, '单位名称待核');
  await page.keyboard.press('ArrowRight');
  expect(await focused(workbench)).toBe(words.pane.suggestion.accept);
  await page.keyboard.press('Enter');
  await pane.getByText(words.pane.done.aliased('区市场监管局局', '区市场监管局')).first().waitFor();
});

test('with forced colours, tiles, marks and buttons keep their outlines and words', async () => {
  const workbench = await open({ forcedColors: 'active' });
  const { pane, words } = workbench;
  await found(workbench);
  await picturePane(workbench, 'forced-colors');
  const tile = pane.getByRole('button', { name: new RegExp(`^${words.terms.status.late} \\d+$`) });
  await tile.click();
  await picturePane(workbench, 'forced-colors-pressed');
  const width = await tile.evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect(parseFloat(width)).toBeGreaterThan(0);
});
