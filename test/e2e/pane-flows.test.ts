import { messagesIn } from '../../src/locale/messages';
import { check, found, markFindings, press, pressTile, reported, writeSummary } from './pane-jobs';
import { openFile, type OpenedWorkbench } from './open-workbench';
import { picturePage, picturePane } from './screens';
import { siteForTests } from './test-site';
import {
  cellText,
  insertRow,
  renameSheet,
  replaceSheet,
  setTrouble,
  sheetNames,
  typeInto,
} from './workbook-model';

const { open } = siteForTests();

/** The number on a tile. */
async function counted({ pane, words }: OpenedWorkbench, status: 'late' | 'missing'): Promise<number> {
  const tile = pane.getByRole('button', { name: new RegExp(`^${words.terms.status[status]} \\d+$`) });
  return Number((/\d+$/.exec(await tile.innerText()) ?? ['NaN'])[0]);
}

async function tileSays(
  workbench: OpenedWorkbench,
  status: 'late' | 'missing',
  count: number,
): Promise<void> {
  const { pane, words } = workbench;
  await pane
    .getByRole('button', { name: words.pane.tiles.tile(words.terms.status[status], count) })
    .waitFor();
}

describe('what stands in the way, and goes away', () => {
  test('a job waits while a cell is being edited, and goes on by itself after Enter', async () => {
    const workbench = await open();
    const { page, pane, words } = workbench;
    await check(workbench);
    await page.getByTestId('cell-editor').press('F2');
    await press(workbench, words.pane.actions.mark);
    await pane.getByText(words.pane.running.editing).first().waitFor();
    await page.getByTestId('cell-editor').press('Enter');
    await reported(workbench, words.pane.done.marked);
  });

  test('what waits for a cell can be called off', async () => {
    const workbench = await open();
    const { page, pane, words } = workbench;
    await check(workbench);
    const before = await sheetNames(page);
    await page.getByTestId('cell-editor').press('F2');
    await press(workbench, words.pane.actions.mark);
    await pane.getByText(words.pane.running.editing).first().waitFor();
    await press(workbench, words.pane.running.cancel);
    await pane.getByText(words.pane.running.editing).first().waitFor({ state: 'detached' });
    await page.getByTestId('cell-editor').press('Escape');
    expect(await sheetNames(page)).toEqual(before);
  });

  test('a protected sheet is left alone, and marked once it is free', async () => {
    const workbench = await open();
    const { pane, words } = workbench;
    await check(workbench);
    await setTrouble(workbench, 'sheetProtected', true);
    await press(workbench, words.pane.actions.mark);
    await pane.getByText(words.pane.failed.mark, { exact: true }).waitFor();
    await setTrouble(workbench, 'sheetProtected', false);
    await press(workbench, words.pane.failed.retry);
    await reported(workbench, words.pane.done.marked);
  });
});

describe('the table changes after the check', () => {
  test('an edit is followed after a pause, without being asked', async () => {
    const workbench = await open();
    await check(workbench);
    const missing = await counted(workbench, 'missing');
    // F9 and G9 are April of 区文旅广体局, of which nothing was reported.
    await typeInto(workbench, 'F9', '完成文化馆改造');
    await typeInto(workbench, 'G9', '5');
    await tileSays(workbench, 'missing', missing - 1);
  });

  test('a row that was put in asks for another check, and the marks stay with what was judged', async () => {
    const workbench = await open();
    const { pane, words } = workbench;
    await check(workbench);
    await insertRow(workbench, 6);
    await pane.getByText(words.pane.notices.moved).waitFor();
    await press(workbench, words.pane.notices.recheck);
    await pane.getByText(words.pane.notices.moved).waitFor({ state: 'detached' });
    await pane.getByText('H9', { exact: true }).first().waitFor();
  });

  test('what a co-author types is followed as well', async () => {
    const workbench = await open();
    const { page } = workbench;
    await check(workbench);
    const missing = await counted(workbench, 'missing');
    await page.getByRole('button', { name: '第二个用户' }).click();
    const strip = page.getByRole('form', { name: '第二个用户' });
    await strip.getByLabel('单元格').fill('F9');
    await strip.getByLabel('填入').fill('同事填的进展');
    await strip.getByRole('button', { name: '写入' }).click();
    await tileSays(workbench, 'missing', missing - 1);
    expect(await cellText(page, 'F9')).toBe('同事填的进展');
  });
});

describe('in an order that nobody expects', () => {
  test('the sheet that was checked is deleted: nothing is written from it', async () => {
    const workbench = await open();
    const { page, pane, words } = workbench;
    await check(workbench);
    await replaceSheet(workbench, '责任表', '别的');
    await pane.getByText(words.pane.notices.moved).waitFor();
    await press(workbench, words.pane.actions.summary);
    await pane.getByRole('heading', { name: words.pane.noTable.title }).waitFor();
    expect(await sheetNames(page)).not.toContain('督查汇总');
  });

  test('the sheet that was checked is renamed: what no longer finds it says so, and marking checks anew', async () => {
    const workbench = await open();
    const { pane, words } = workbench;
    await check(workbench);
    await renameSheet(workbench, '责任表', '责任表（新）');
    await pane.getByRole('listitem').filter({ hasText: 'H8' }).first().click();
    await pane.getByText(words.pane.failed.goTo, { exact: true }).waitFor();
    await pane.getByText(words.pane.notices.moved).waitFor();
    await markFindings(workbench);
    await pane.getByRole('heading', { name: '责任表（新）' }).waitFor();
  });

  test('what was typed a moment ago is in the summary', async () => {
    const workbench = await open();
    const { page, words } = workbench;
    await found(workbench);
    const missing = await counted(workbench, 'missing');
    await typeInto(workbench, 'F9', '完成文化馆改造');
    await typeInto(workbench, 'G9', '5');
    await press(workbench, words.pane.actions.summary, words.pane.confirmSummary.go);
    await reported(workbench, (count) => words.pane.done.wrote([String(count)]));
    await tileSays(workbench, 'missing', missing - 1);
    expect(await sheetNames(page)).toContain('督查汇总');
  });

  test('settings whose keeping is called off are not in force', async () => {
    const workbench = await open();
    const { pane, words } = workbench;
    await check(workbench);
    const late = await counted(workbench, 'late');
    await press(workbench, words.pane.actions.settings);
    await pane.getByLabel(words.pane.settings.day).fill('20');
    await setTrouble(workbench, 'silent', true);
    await press(workbench, words.pane.page.save);
    // The page has a button of that name as well, which leaves it.
    await pane.getByRole('region', { name: words.pane.running.settings }).getByRole('button').click();
    await pane.getByText(words.pane.failed.settings, { exact: true }).waitFor();
    await press(workbench, words.pane.page.back);
    expect(await counted(workbench, 'late')).toBe(late);
  });

  test('the language changes while something waits: the pane speaks it, and works', async () => {
    const workbench = await open();
    const { page, words } = workbench;
    await check(workbench);
    await page.getByTestId('cell-editor').press('F2');
    await press(workbench, words.pane.actions.mark);
    await page.getByLabel('语言').selectOption('en');
    const english = { ...workbench, words: messagesIn('en') };
    // The pane is opened anew, and the cell is still being edited.
    await english.pane.getByText(english.words.pane.running.editing).first().waitFor();
    await page.getByTestId('cell-editor').press('Enter');
    await check(english);
    await markFindings(english);
  });
});

test('the first steps are told once, and take no focus', async () => {
  const workbench = await open({ isNew: true });
  const { page, pane, words } = workbench;
  const steps = pane.getByRole('complementary', { name: words.pane.introduction.title });
  await steps.waitFor();
  expect(await steps.evaluate((surface) => surface.contains(document.activeElement))).toBe(false);
  await press(workbench, words.pane.introduction.done);
  await steps.waitFor({ state: 'detached' });
  await page.getByLabel('主题').selectOption('dark');
  await steps.waitFor({ state: 'detached' });
  await markFindings(workbench);
  expect(await steps.count()).toBe(0);
});

test('two people write the summary at once, and there is one of each sheet', async () => {
  const workbench = await open({ viewport: { width: 1500, height: 800 } });
  const { page, words } = workbench;
  await check(workbench);
  await page.getByRole('button', { name: '第二个用户' }).click();
  await page.getByRole('switch').click();
  const second = { ...workbench, pane: page.frameLocator('[data-testid="second-pane"] iframe') };
  await check(second);
  await press(workbench, words.pane.actions.summary);
  await press(second, words.pane.actions.summary);
  await picturePage(workbench, 'two-users');
  await Promise.all(
    [workbench, second].map((each) =>
      each.pane.getByRole('button', { name: words.pane.confirmSummary.go }).click(),
    ),
  );
  for (const each of [workbench, second]) await writtenAtLast(each);
  const shown = (await sheetNames(page)).filter((name) => /^(督查汇总|事项进展矩阵)/.test(name));
  expect([...shown].sort()).toEqual(['事项进展矩阵', '督查汇总']);
});

/** Whoever could not write because the other one did is told so, and does it with 重试. */
async function writtenAtLast(workbench: OpenedWorkbench): Promise<void> {
  const { pane, words } = workbench;
  const done = pane.getByText(words.pane.done.wrote(['督查汇总', '事项进展矩阵'])).first();
  const retry = pane.getByRole('button', { name: words.pane.failed.retry }).first();
  await done.or(retry).waitFor();
  if (await retry.isVisible()) {
    await retry.click();
    await pane.getByRole('button', { name: words.pane.confirmSummary.go }).or(done).first().waitFor();
    const go = pane.getByRole('button', { name: words.pane.confirmSummary.go });
    if (await go.isVisible()) await go.click();
  }
  await done.waitFor();
}

describe('the ribbon', () => {
  const ribbon = ({ page }: OpenedWorkbench, name: string) =>
    page.getByRole('group', { name: '督查台账' }).getByRole('button', { name });

  test('检查本月 checks and marks, opens the pane to say so, and 清除标记 undoes it', async () => {
    const workbench = await open();
    const { page, pane, words } = workbench;
    await found(workbench);
    await page.getByRole('button', { name: '关闭面板' }).click();
    await page.getByTestId('pane').waitFor({ state: 'hidden' });
    await ribbon(workbench, '检查本月').click();
    await page.getByTestId('pane').waitFor({ state: 'visible' });
    await reported(workbench, words.pane.done.marked);
    await ribbon(workbench, '清除标记').click();
    await pane.getByText(words.pane.done.cleared(1)).first().waitFor();
  });

  test('生成汇总 asks about names to be verified, and writes', async () => {
    const workbench = await open();
    const { pane, page, words } = workbench;
    await found(workbench);
    await ribbon(workbench, '生成汇总').click();
    await press(workbench, words.pane.confirmSummary.go);
    await pane
      .getByText(words.pane.done.wrote(['督查汇总', '事项进展矩阵']))
      .first()
      .waitFor();
    expect(await sheetNames(page)).toContain('督查汇总');
  });

  test('督查面板 brings the pane back', async () => {
    const workbench = await open();
    const { page } = workbench;
    await found(workbench);
    await page.getByRole('button', { name: '关闭面板' }).click();
    await ribbon(workbench, '督查面板').click();
    await page.getByTestId('pane').waitFor({ state: 'visible' });
  });
});

test('a mapping by hand shows what it gives, is kept in the workbook, and is used by the next pane', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await found(workbench);
  await press(workbench, words.pane.table.remap);
  await pane.getByLabel(words.terms.role.leadUnit, { exact: true }).selectOption({ index: 5 });
  await picturePane(workbench, 'mapping-changed');
  await press(workbench, words.pane.page.save);
  await pane.getByText(words.pane.table.corrected).first().waitFor();
  await page.getByLabel('主题').selectOption('dark');
  await pane.getByText(words.pane.table.corrected).first().waitFor();
});

test('a setting changes what counts as late, and is kept in the workbook', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await found(workbench);
  const late = await counted(workbench, 'late');
  await press(workbench, words.pane.actions.settings);
  await pane.getByLabel(words.pane.settings.day).fill('20');
  await press(workbench, words.pane.page.save);
  await pane
    .getByText(/每月20日前/)
    .first()
    .waitFor();
  expect(await counted(workbench, 'late')).toBeGreaterThan(late);
  await page.getByLabel('主题').selectOption('dark');
  await pane
    .getByText(/每月20日前/)
    .first()
    .waitFor();
});

describe('a name that looks like a slip', () => {
  const finding = ({ pane, words }: OpenedWorkbench) =>
    pane.getByRole('listitem').filter({ hasText: words.pane.suggestion.accept });

  test('采用建议 counts both as one, and changes no cell', async () => {
    const workbench = await open();
    const { page, words } = workbench;
    await check(workbench);
    await press(workbench, words.pane.suggestion.accept);
    await finding(workbench).waitFor({ state: 'detached' });
    expect(await cellText(page, 'C8')).toBe('区市场监管局局');
  });

  test('改写单元格 names the cells first, and rewrites them', async () => {
    const workbench = await open();
    const { page, pane, words } = workbench;
    await check(workbench);
    await press(workbench, words.pane.suggestion.rewrite);
    await pane.getByRole('alertdialog').getByText('责任表!C8').waitFor();
    expect(await cellText(page, 'C8')).toBe('区市场监管局局');
    await press(workbench, words.pane.suggestion.go(1));
    await reported(workbench, words.pane.done.rewrote);
    expect(await cellText(page, 'C8')).toBe('区市场监管局');
  });
});

test.each([
  ['findings', ['问题清单']],
  ['dispatch', ['月度调度']],
  ['quarter', ['季度督查']],
  ['all', ['督查汇总', '事项进展矩阵', '问题清单', '月度调度', '季度督查']],
] as const)('the menu of 生成汇总 writes %s', async (kind, expected) => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await check(workbench);
  await press(workbench, words.pane.suggestion.accept);
  const before = await sheetNames(page);
  await press(workbench, words.pane.actions.kinds);
  await pane.getByRole('menuitem', { name: words.pane.actions.kind[kind], exact: true }).click();
  await pane
    .getByText(words.pane.done.wrote([...expected]))
    .first()
    .waitFor();
  const added = (await sheetNames(page)).filter(
    (name) => !before.includes(name) && name !== 'DutyLedgerStore',
  );
  expect([...added].sort()).toEqual([...expected].sort());
});

test('without a table, a sample can be opened and is checked', async () => {
  const workbench = await open();
  const { pane, words } = workbench;
  await found(workbench);
  await openFile(workbench, 'layouts/X-会议纪要.xlsx');
  await press(workbench, words.pane.noTable.sample);
  await pane.getByText(words.pane.done.sampleOpened('争创项目申报表样例')).first().waitFor();
  await found(workbench);
});

test('going to a finding selects its cell, and opens nothing that was hidden', async () => {
  const workbench = await open({ query: { today: '2022-09-30' } });
  const { page, pane } = workbench;
  await found(workbench);
  await openFile(workbench, 'layouts/L3-表从C5起-隐藏行列-筛选.xlsx');
  await found(workbench);
  const hidden = (): Promise<number> =>
    page.evaluate(
      () =>
        [...(window.workbench?.workbook.activeSheet?.rows.values() ?? [])].filter((row) => row.hidden).length,
    );
  const before = await hidden();
  expect(before).toBeGreaterThan(0);
  const lines = pane.getByRole('listitem').filter({ hasText: /[A-Z]+\d+/ });
  const cell = (/[A-Z]+\d+(?=\D*$|\s)/.exec(await lines.nth(1).innerText()) ?? [''])[0];
  await lines.nth(1).click();
  await page.getByTestId('selected-cell').filter({ hasText: cell }).waitFor();
  expect(await hidden()).toBe(before);
});

test('the results of jobs are said to those who do not see them', async () => {
  const workbench = await open();
  const { pane, words } = workbench;
  await found(workbench);
  await press(workbench, words.pane.controls.check);
  await pane
    .getByRole('status')
    .filter({ hasText: /^检查完成，发现\d+个问题。$/ })
    .waitFor({ state: 'attached' });
  await markFindings(workbench);
  const live = pane.locator('[aria-live], [role=status], [role=alert], [role=group]');
  await live
    .filter({ hasText: /已标记\d+个单元格/ })
    .first()
    .waitFor({ state: 'attached' });
});

test('the summary that is written twice is one sheet, with the note that a person put beside a unit', async () => {
  const workbench = await open();
  const { page, words } = workbench;
  await check(workbench);
  await writeSummary(workbench);
  await press(workbench, words.pane.done.dismiss);
  await page.getByRole('navigation').getByRole('button', { name: '督查汇总' }).click();
  const place = await page.evaluate(() => {
    const sheet = window.workbench?.workbook.findSheet('督查汇总');
    const used = sheet?.usedArea(true);
    if (sheet === undefined || used === undefined || used === null) return null;
    for (let row = 0; row < used.row + used.rowCount; row++) {
      for (let column = 0; column < used.column + used.columnCount; column++) {
        if (sheet.valueAt(row, column) === '备注') return { row, column };
      }
    }
    return null;
  });
  expect(place).not.toBeNull();
  const address = `${String.fromCharCode(65 + (place?.column ?? 0))}${(place?.row ?? 0) + 2}`;
  await typeInto(workbench, address, '已约谈');
  await page.getByRole('navigation').getByRole('button', { name: '责任表' }).click();
  await writeSummary(workbench);
  expect((await sheetNames(page)).filter((name) => name.startsWith('督查汇总'))).toEqual(['督查汇总']);
  await page.getByRole('navigation').getByRole('button', { name: '督查汇总' }).click();
  expect(await cellText(page, address)).toBe('已约谈');
});

test('a pressed tile shows its entries alone', async () => {
  const workbench = await open();
  const { pane, words } = workbench;
  await found(workbench);
  const late = await counted(workbench, 'late');
  await pressTile(workbench, 'late');
  // Hollow or repeated progress of a late entry stands beside its lateness.
  const lines = pane.getByRole('listitem').filter({ hasText: /[A-Z]+\d+/ });
  expect(await lines.count()).toBeGreaterThanOrEqual(late);
  expect(await lines.filter({ hasText: words.terms.status.late }).count()).toBe(late);
});

test('the help opens as a page of its own, with its pictures, and asks nothing of a network', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await found(workbench);
  const [help] = await Promise.all([
    page.waitForEvent('popup'),
    pane.getByRole('link', { name: words.pane.foot.help }).click(),
  ]);
  await help.getByRole('heading', { name: '五分钟上手' }).waitFor();
  await help.evaluate(() =>
    Promise.all([...document.images].map((image) => ((image.loading = 'eager'), image.decode()))),
  );
  const broken = await help.evaluate(
    () => [...document.images].filter((image) => image.naturalWidth === 0).length,
  );
  expect(broken).toBe(0);
  await help.close();
});

test('通报稿 is drafted and copied, plain and formatted, and so is what one unit is asked for', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await check(workbench);
  await press(workbench, words.pane.actions.documents);
  await picturePane(workbench, 'documents');
  await press(workbench, words.pane.documents.copy);
  await pane.getByText(words.pane.done.copied).first().waitFor();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain('下一步');
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect([...types].sort()).toEqual(['text/html', 'text/plain']);
});

test('registers are added once, with nothing in them, and the goals say so', async () => {
  const workbench = await open();
  const { page, pane, words } = workbench;
  await check(workbench);
  await pane.getByRole('tab', { name: words.pane.tabs.goals }).click();
  await picturePane(workbench, 'goals-without-registers');
  await press(workbench, words.pane.goals.make);
  await pane
    .getByText(words.pane.done.registersMade(['通报台账', '成果台账'], []))
    .first()
    .waitFor();
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(['通报台账', '成果台账']));
  await picturePage(workbench, 'registers');
});
