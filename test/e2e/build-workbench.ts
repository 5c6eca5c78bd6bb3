import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '..', '..');

/** Builds the workbench, with the pane as it ships, into a folder of its own; returns the folder. */
export async function buildWorkbench(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duty-ledger-workbench-'));
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const args = [webpack, '--mode', 'production', '--env', 'workbench', '--output-path', folder];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  return folder;
}
