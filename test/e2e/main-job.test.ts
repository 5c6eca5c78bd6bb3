import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { OpenedWorkbench, Opening } from './open-workbench';
import { check } from './pane-jobs';
import { siteForTests } from './test-site';
import { cellStyles, sheetNames, sheetTexts } from './workbook-model';
import { gzippedBytes } from './workbench-site';

const fixture = path.join(__dirname, '..', 'fixtures', '2022-责任表-至10月.expected.json');

interface Expected {
  readonly entries: readonly { readonly status: string }[];
  readonly findings: readonly { readonly code: string; readonly cell: string; readonly severity: string }[];
  readonly units: readonly { readonly place: number | null; readonly unit: string }[];
}

const expected = JSON.parse(readFileSync(fixture, 'utf8')) as Expected;
const TABLE = '责任表';

/** Gzipped; office.js apart. */
const PANE_BYTES = 300_000;

const { open: openPage, site } = siteForTests();

async function open(options?: Opening): Promise<OpenedWorkbench> {
  const workbench = await openPage(options);
  await workbench.pane.getByRole('tab').first().waitFor();
  return workbench;
}

const count = (status: string): number => expected.entries.filter((entry) => entry.status === status).length;

/** The cells of the grid that show a mark, as the person sees them: by the colour of their ground. */
const groundOf = (page: Page, row: number, column: number): Promise<string> =>
  page
    .locator(`[data-row="${row}"][data-column="${column}"]`)
    .first()
    .evaluate((cell) => getComputedStyle(cell).backgroundColor);

/** The pane's own scripts and styles as the browser asks for them, office.js apart. */
const ownParts = (page: Page): string[] => {
  const names: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const isOfPane = request.frame().url().includes('taskpane') || request.frame().parentFrame() !== null;
    if (isOfPane && /\.(?:js|css)$/.test(pathname) && !pathname.includes('office-js')) {
      names.push(pathname.slice(1));
    }
  });
  return names;
};

test('script and style that are fetched to open and check stay small', async () => {
  let names: string[] = [];
  const workbench = await open({
    before: (page) => {
      names = ownParts(page);
      return Promise.resolve();
    },
  });
  await check(workbench);
  const bytes = await gzippedBytes(site(), [...new Set(names)]);
  expect(names.some((name) => name.startsWith('taskpane'))).toBe(true);
  expect(bytes).toBeLessThanOrEqual(PANE_BYTES);
});

test('the pane finds the table of 2022 and counts it as expected', async () => {
  const { pane } = await open();
  await pane.getByText('初步识别').waitFor();
  for (const [word, status] of [
    ['按时', 'onTime'],
    ['迟报', 'late'],
    ['缺项', 'incomplete'],
    ['未报', 'missing'],
    ['时间不明', 'unverified'],
    ['待报', 'pending'],
  ] as const) {
    await pane.getByRole('button', { name: `${word} ${count(status)}`, exact: true }).waitFor();
  }
  await pane.getByRole('tab', { name: '排名' }).click();
  const places = expected.units.filter(({ place }) => place !== null);
  const headings = pane.getByRole('tabpanel').getByRole('heading');
  await headings.first().waitFor();
  expect(await headings.count()).toBe(places.length);
  expect(await headings.first().innerText()).toContain(places[0]?.unit);
});

test('a finding goes to its cell', async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  await check(workbench);
  await pane.getByRole('searchbox').fill('错误值');
  await pane.getByText('M10', { exact: true }).click();
  await page.getByTestId('selected-cell').filter({ hasText: 'M10' }).waitFor();
});

test('marks show on the judged cells, and clearing them leaves no trace', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await check(workbench);
  const before = await cellStyles(page, TABLE);
  const sheets = await sheetNames(page);
  // C8 is 区市场监管局局; nothing is wrong with D8 beside it.
  expect(await groundOf(page, 7, 2)).toBe(await groundOf(page, 7, 3));

  await pane.getByRole('button', { name: '标记问题' }).click();
  await pane.getByText(/^已标记\d+个单元格。$/).waitFor();
  const marked = new Set(
    expected.findings.filter(({ severity }) => severity !== 'info').map(({ cell }) => cell),
  );
  await pane.getByText(`已标记${marked.size}个单元格。`).waitFor();
  expect(await groundOf(page, 7, 2)).not.toBe(await groundOf(page, 7, 3));
  expect(await cellStyles(page, TABLE)).toEqual(before);

  await pane.getByRole('button', { name: '清除标记' }).click();
  await pane.getByText('标记已全部清除。').waitFor();
  // The sheet behind the marks went with them; the table did not move.
  expect(await pane.getByText(words.pane.notices.moved).count()).toBe(0);
  expect(await groundOf(page, 7, 2)).toBe(await groundOf(page, 7, 3));
  expect(await cellStyles(page, TABLE)).toEqual(before);
  expect((await sheetNames(page)).filter((name) => sheets.includes(name))).toEqual(sheets);
});

test('the summary is written with every ranked unit in its order, once', async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  await check(workbench);
  const write = async (): Promise<void> => {
    await pane.getByRole('button', { name: '生成汇总' }).click();
    await pane.getByRole('button', { name: '仍然生成' }).click();
    await pane.getByText('已写好工作表：督查汇总、事项进展矩阵。').waitFor();
  };
  await write();
  const texts = (await sheetTexts(page, '督查汇总')).map((row) => row.join('\t'));
  const ranked = expected.units.filter(({ place }) => place !== null).map(({ unit }) => unit);
  const rows = ranked.map((unit) => texts.findIndex((row) => row.includes(`\t${unit}`)));
  expect(rows.every((row) => row > 0)).toBe(true);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  const sheets = await sheetNames(page);
  await pane.getByRole('button', { name: '关闭' }).click();
  await write();
  expect(await sheetNames(page)).toEqual(sheets);
});

test('in English and in the dark, it says the same', async () => {
  const { page, pane } = await open({ language: 'en', query: { theme: 'dark' } });
  await pane.getByText('Preliminary').waitFor();
  await pane.getByRole('button', { name: `Late ${count('late')}`, exact: true }).waitFor();
  await page.getByLabel('Language').selectOption('zh-CN');
  await pane.getByText('初步识别').waitFor();
});
