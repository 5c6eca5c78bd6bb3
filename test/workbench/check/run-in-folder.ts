import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { runCheck } from '../../../workbench/check/run';
import { day } from '../../core/checks/table-of';

/** What a run said and did. */
export interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: readonly string[];
}

export const NOW = { day: day('2022-10-31'), time: '09:30' };

/** Runs the check in this process, as on no terminal, on the day 2022-10-31. */
export async function check(...argv: readonly string[]): Promise<Run> {
  const output: string[] = [];
  const errors: string[] = [];
  const code = await runCheck(argv, {
    now: NOW,
    print: (text) => output.push(text),
    complain: (text) => errors.push(text),
    progress: null,
  });
  return { code, output: output.join('\n'), errors };
}

/** A folder of its own for each test that asks for one; gone after it. */
export function folderForEachTest(): {
  readonly at: (name: string) => string;
  readonly files: () => readonly string[];
} {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duty-ledger-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  return { at: (name) => join(folder, name), files: () => readdirSync(folder).sort() };
}

/** Writes a workbook of the given sheets, each a list of rows. */
export async function writeWorkbook(
  file: string,
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
): Promise<string> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return file;
}

export function writeJson(file: string, content: unknown): string {
  writeFileSync(file, JSON.stringify(content));
  return file;
}

export const readJson = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8')) as Content;
