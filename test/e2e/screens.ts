import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { OpenedWorkbench } from './open-workbench';

/** Kept by CI. */
const folder = path.resolve(__dirname, '..', '..', 'out', 'ci', 'screens');

/** A picture of the pane as it stands, for people to look at. */
export async function picturePane({ page }: OpenedWorkbench, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page
    .getByTestId('pane')
    .screenshot({ path: path.join(folder, `pane-${name}.png`), animations: 'disabled' });
}

/** A picture of the whole page. */
export async function picturePage({ page }: OpenedWorkbench, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `page-${name}.png`), animations: 'disabled' });
}
