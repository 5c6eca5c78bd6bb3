import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Report } from '../../../workbench/check/report';
import { differences } from '../../golden/compare-report';
import { expectedReport, fixturePath, GOLDEN } from '../../golden/fixtures';
import { readJson, folderForEachTest } from './run-in-folder';

const folder = folderForEachTest();
const PROJECT = join(__dirname, '../../..');
const [NAME] = GOLDEN;

/** Runs the command as a person does; what npm itself says on standard error is left out. */
function npmRunCheck(...argv: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      'npm',
      ['run', '--silent', 'check', '--', ...argv],
      { cwd: PROJECT, shell: process.platform === 'win32' },
      (error, output, errors) => {
        const said = errors.split('\n').filter((line) => !line.startsWith('npm '));
        resolve({ code: Number(error?.code ?? 0), output, errors: said.join('\n') });
      },
    );
  });
}

describe('npm run check', () => {
  it('checks a file and reports it as expected', async () => {
    const expected = expectedReport(NAME);
    const json = folder.at('report.json');
    const run = await npmRunCheck(fixturePath(NAME), ...expected.args, '--json', json);
    expect(run).toMatchObject({ code: 0, errors: '' });
    expect(run.output).toContain('应报 98  按时 75');
    expect(differences(expected, readJson<Report>(json))).toEqual([]);
  }, 60_000);

  it('exits with 2 and one line on standard error', async () => {
    const run = await npmRunCheck(folder.at('none.xlsx'), '--lang', 'en', '--out', folder.at('out.xlsx'));
    expect(run).toMatchObject({ code: 2, output: '' });
    expect(run.errors).toMatch(/^There is no file “[^\n]*none\.xlsx”[^\n]*\n$/);
    expect(folder.files()).toEqual([]);
  }, 60_000);
});
