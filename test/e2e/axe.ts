import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

/** Fluent's keyboard helper puts them in the tab order to catch the focus and pass it on at once. */
const FOCUS_CATCHERS = '[data-tabster-dummy]';

/** What axe-core finds in the pane that is serious or worse: rule, and the elements it names. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('there is no pane');
  await frame.evaluate(source);
  const { violations } = await frame.evaluate(
    (exclude) =>
      axe.run(
        { exclude: [exclude] },
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      ),
    FOCUS_CATCHERS,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 300)}`);
}
