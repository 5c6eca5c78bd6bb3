import { paneViolations } from './axe';
import { setPaneWidth, type OpenedWorkbench } from './open-workbench';
import { PANE_STATES } from './pane-states';
import { picturePane } from './screens';
import { siteForTests } from './test-site';

/** The least that the pane is made for, and the same at 200 % text. */
const NARROW = 320;
const NARROW_AT_DOUBLE_TEXT = 160;

const { open } = siteForTests();

async function awayFromTooltips({ page, pane }: OpenedWorkbench): Promise<void> {
  await page.mouse.move(5, 5);
  await pane.getByRole('tooltip').first().waitFor({ state: 'hidden' });
}

/** What of the pane's content reaches beyond the pane. */
function sidewaysScroll({ page }: OpenedWorkbench): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.url().includes('taskpane'));
  if (frame === undefined) throw new Error('there is no pane');
  return frame.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        const isSeen = width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
        return isSeen && (right > room + 1 || left < -1);
      })
      .filter((element) => {
        // What an ancestor clips on purpose, as an ellipsis does, is not cut off by the pane's edge.
        for (let up = element.parentElement; up !== null; up = up.parentElement) {
          if (getComputedStyle(up).overflowX !== 'visible' && up !== document.body) {
            return up.getBoundingClientRect().right > room + 1;
          }
        }
        return true;
      })
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
  });
}

describe.each(PANE_STATES)('$name', ({ name, opening, reach }) => {
  test('in Chinese, light and dark, at the width that Excel gives', async () => {
    const workbench = await open(opening);
    await reach(workbench);
    await awayFromTooltips(workbench);
    await picturePane(workbench, `${name}-light`);
    expect(await paneViolations(workbench)).toEqual([]);
    await workbench.page.emulateMedia({ colorScheme: 'dark' });
    await picturePane(workbench, `${name}-dark`);
    expect(await paneViolations(workbench)).toEqual([]);
  });

  test('in English, narrow, and with text twice as large', async () => {
    const workbench = await open({ ...opening, language: 'en', paneWidth: NARROW });
    await reach(workbench);
    await awayFromTooltips(workbench);
    await picturePane(workbench, `${name}-narrow-english`);
    expect(await sidewaysScroll(workbench)).toEqual([]);
    await setPaneWidth(workbench.page, NARROW_AT_DOUBLE_TEXT);
    await picturePane(workbench, `${name}-double-text-english`);
    expect(await sidewaysScroll(workbench)).toEqual([]);
  });
});
