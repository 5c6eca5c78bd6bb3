import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageViolations } from './axe';
import { check, found, press, writeSummary } from './pane-jobs';
import type { OpenedWorkbench } from './open-workbench';
import { picturePage } from './screens';
import { siteForTests } from './test-site';
import { cellText, selectCell, setTrouble, typeInto } from './workbook-model';

const { open } = siteForTests();

const place = ({ page }: OpenedWorkbench) => page.getByTestId('selected-cell');

async function at(workbench: OpenedWorkbench, address: string): Promise<void> {
  await place(workbench)
    .filter({ hasText: new RegExp(`^${address}$`) })
    .waitFor();
}

test('it opens with the filled table of 2022, and axe finds nothing wrong in either theme', async () => {
  const workbench = await open();
  await found(workbench);
  await picturePage(workbench, 'light');
  expect(await pageViolations(workbench)).toEqual([]);
  await workbench.page.emulateMedia({ colorScheme: 'dark' });
  await picturePage(workbench, 'dark');
  expect(await pageViolations(workbench)).toEqual([]);
});

test('in English it says everything in English', async () => {
  const workbench = await open({ language: 'en' });
  await found(workbench);
  await picturePage(workbench, 'english');
  const chrome = await workbench.page.locator('header, footer, [role=group]').allInnerTexts();
  expect(chrome.join('').replace(/2022-责任表-至10月\.xlsx|中文/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
});

test('the keyboard moves, jumps, extends and edits as in Excel', async () => {
  const workbench = await open();
  const { page } = workbench;
  await found(workbench);
  await selectCell(page, 'B4');
  await page.getByTestId('cell-editor').focus();
  await page.keyboard.press('ArrowRight');
  await at(workbench, 'C4');
  await page.keyboard.press('Control+ArrowDown');
  await at(workbench, 'C17');
  await page.keyboard.press('Control+Home');
  await at(workbench, 'A1');
  await selectCell(page, 'G9');
  await page.keyboard.type('3/12');
  await page.keyboard.press('Enter');
  await at(workbench, 'G10');
  // As Excel does: the twelfth of March, and no ranking any more.
  expect(await cellText(page, 'G9')).toMatch(/3月|Mar|3\/12/);
  await selectCell(page, 'F9');
  await page.keyboard.press('F2');
  await page.keyboard.insertText('改了又不要');
  await page.keyboard.press('Escape');
  expect(await cellText(page, 'F9')).toBe('');
});

test('cells are typed into by an input method, and many are pasted at once', async () => {
  const workbench = await open();
  const { page } = workbench;
  await found(workbench);
  await typeInto(workbench, 'F9', '完成文化馆改造');
  expect(await cellText(page, 'F9')).toBe('完成文化馆改造');
  await selectCell(page, 'F9');
  await page.getByTestId('cell-editor').evaluate((editor) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '甲\t4\r\n"乙\n丙"\t5');
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await Promise.all(['F9', 'G9', 'F10', 'G10'].map((cell) => cellText(page, cell)))).toEqual([
    '甲',
    '4',
    '乙\n丙',
    '5',
  ]);
});

test('a protected sheet refuses typing, and says so', async () => {
  const workbench = await open();
  const { page } = workbench;
  await found(workbench);
  await setTrouble(workbench, 'sheetProtected', true);
  await selectCell(page, 'F9');
  await page.getByTestId('cell-editor').focus();
  await page.keyboard.press('a');
  await page.getByText('工作表已设置保护，单元格不能修改').waitFor();
  await picturePage(workbench, 'protected');
  expect(await cellText(page, 'F9')).toBe('');
});

test('F6 goes round between sheet, pane and bar, so that Tab in the sheet is no trap', async () => {
  const workbench = await open();
  const { page } = workbench;
  await found(workbench);
  await page.getByTestId('cell-editor').focus();
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  await page.getByTestId('cell-editor').focus();
  await page.keyboard.press('Shift+F6');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('打开');
});

test('another workbook can be opened from the samples, and a file that is none is refused in words', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await found(workbench);
  await page.getByRole('button', { name: '打开' }).click();
  await page.getByRole('menuitem', { name: '2022-争创项目申报表' }).click();
  await pane.getByRole('heading', { name: words.pane.noMonths.title }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '不是表.xlsx', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await page.getByText('“不是表.xlsx”打不开').waitFor();
});

test('what is saved is the workbook with what was typed, marked and written', async () => {
  const workbench = await open();
  const { page } = workbench;
  await check(workbench);
  await typeInto(workbench, 'F9', '存下来');
  await writeSummary(workbench);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存为' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('2022-责任表-至10月.xlsx');
  const folder = await mkdtemp(path.join(tmpdir(), 'saved-'));
  const file = path.join(folder, 'saved.xlsx');
  await download.saveAs(file);
  const saved = await readFile(file);
  await rm(folder, { recursive: true });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '再打开.xlsx', mimeType: 'application/octet-stream', buffer: saved });
  await page.getByText('再打开.xlsx').first().waitFor();
  await page.getByRole('navigation').getByRole('button', { name: '责任表' }).click();
  expect(await cellText(page, 'F9')).toBe('存下来');
  await page.getByRole('navigation').getByRole('button', { name: '督查汇总' }).click();
  await page.getByRole('img').first().waitFor();
  await picturePage(workbench, 'summary');
});

test('marks, and the matrix that is written, show on the grid', async () => {
  const workbench = await open();
  const { page, words } = workbench;
  await check(workbench);
  await writeSummary(workbench);
  await press(workbench, words.pane.done.dismiss);
  await page.getByRole('navigation').getByRole('button', { name: '事项进展矩阵' }).click();
  await picturePage(workbench, 'matrix');
  expect(await page.locator('[data-row]').filter({ hasText: '✓' }).count()).toBeGreaterThan(10);
});

test('trouble on purpose is named beside its menu, and ends there', async () => {
  const workbench = await open();
  const { page } = workbench;
  await found(workbench);
  await page.getByRole('button', { name: '模拟故障' }).click();
  await picturePage(workbench, 'troubles');
  await page.getByRole('menuitemcheckbox', { name: '结构保护' }).click();
  await page.keyboard.press('Escape');
  const isProtected = (): Promise<boolean | undefined> =>
    page.evaluate(() => window.workbench?.workbook.isStructureProtected);
  expect(await isProtected()).toBe(true);
  await page.getByRole('button', { name: '结束“结构保护”' }).click();
  expect(await isProtected()).toBe(false);
});
