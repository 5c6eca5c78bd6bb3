import type { EntryStatus } from '../../src/core/checks/check-result';
import type { OpenedWorkbench } from './open-workbench';

/** The table was found: its result is on screen. */
export async function found({ pane }: OpenedWorkbench): Promise<void> {
  await pane.getByRole('tab').first().waitFor();
}

/** Presses buttons of the pane by their whole names, one after the other. */
export async function press({ pane }: OpenedWorkbench, ...names: readonly string[]): Promise<void> {
  for (const name of names) await pane.getByRole('button', { name, exact: true }).first().click();
}

/** Presses 检查 and waits until the result is no longer a first look. */
export async function check(workbench: OpenedWorkbench): Promise<void> {
  const { pane, words } = workbench;
  await found(workbench);
  await press(workbench, words.pane.controls.check);
  await pane.getByText(words.pane.table.preliminary, { exact: true }).waitFor({ state: 'detached' });
}

export async function pressTile({ pane, words }: OpenedWorkbench, status: EntryStatus): Promise<void> {
  await pane.getByRole('button', { name: new RegExp(`^${words.terms.status[status]} \\d+$`) }).click();
}

/** A report such as 已标记36个单元格。, told by its words around the number. */
export async function reported({ pane }: OpenedWorkbench, text: (count: number) => string): Promise<void> {
  await pane
    .getByText(around(text(12_345), /12,?345/))
    .first()
    .waitFor();
}

/** The words around what is not known beforehand. */
function around(text: string, unknown: RegExp): RegExp {
  return new RegExp(
    text
      .split(unknown)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  );
}

export async function markFindings(workbench: OpenedWorkbench): Promise<void> {
  await press(workbench, workbench.words.pane.actions.mark);
  await reported(workbench, workbench.words.pane.done.marked);
}

/** Writes 督查汇总 and 事项进展矩阵, although a name is to be verified. */
export async function writeSummary(workbench: OpenedWorkbench): Promise<void> {
  const { pane, words } = workbench;
  await press(workbench, words.pane.actions.summary, words.pane.confirmSummary.go);
  const { summary, matrix } = words.sheets;
  await pane
    .getByText(words.pane.done.wrote([summary.name, matrix.name]))
    .first()
    .waitFor();
}
