import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { OpenedWorkbench } from './open-workbench';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

/** Fluent's keyboard helper puts them in the tab order to catch the focus and pass it on at once. */
const FOCUS_CATCHERS = '[data-tabster-dummy]';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violationsIn(frame: Frame, excluded: readonly string[]): Promise<readonly string[]> {
  const isThere = await frame.evaluate(() => 'axe' in window);
  if (!isThere) await frame.evaluate(source);
  const { violations } = await frame.evaluate(
    ([exclude, standards]) => {
      // An open menu lies over what is behind it and waits for an answer: it is looked at alone.
      const menu = document.querySelector('[role="menu"]');
      const looked = menu === null ? { exclude: [...exclude] } : { include: [menu], exclude: [...exclude] };
      return axe.run(looked, { runOnly: [...standards] });
    },
    [excluded, STANDARDS] as const,
  );
  return violations.map(
    ({ id, impact, nodes }) =>
      `${impact ?? ''} ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 300) ?? ''}`,
  );
}

/** What axe-core finds wrong in the pane: rule, and the first element it names. */
export async function paneViolations({ page }: OpenedWorkbench): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.url().includes('taskpane'));
  if (frame === undefined) throw new Error('there is no pane');
  return violationsIn(frame, [FOCUS_CATCHERS]);
}

/** The same for the workbench around it. */
export async function pageViolations({ page }: OpenedWorkbench): Promise<readonly string[]> {
  return violationsIn(page.mainFrame(), [FOCUS_CATCHERS, 'iframe']);
}
