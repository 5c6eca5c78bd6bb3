/**
 * Tries the check on every workbook of a folder, each in a process of its own: it must read or refuse it without a
 * crash, a hang, more memory than the file warrants, or a change to the file. What it reads as a table it also marks
 * and summarises in a copy, in which there must be nothing that Excel would find wrong and did not before.
 *
 *   tsx test/awkward/try-files.ts FOLDER
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { packageFaults } from '../workbench/host/package/package-faults';

const TIME_LIMIT_MS = 10_000;
/** How `npm run check` starts Node. */
const AS_NPM_RUNS_IT = ['--max-semi-space-size=4', '--import', 'tsx'];
const LEAST_MEMORY = 256 * 1024 * 1024;
const MEMORY_PER_BYTE = 10;

interface Trial {
  readonly file: string;
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly ms: number;
  readonly memory: number;
  readonly memoryLimit: number;
  readonly stderr: string;
  readonly changed: boolean;
}

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function unpackedSize(path: string): number {
  try {
    return Object.values(unzipSync(new Uint8Array(readFileSync(path)))).reduce(
      (sum, part) => sum + part.length,
      0,
    );
  } catch {
    // Not a zip: what it takes to refuse it is bounded by the least memory alone.
    return 0;
  }
}

/** What is wrong with the copy that the check writes, and was not with the file. */
async function faultsOfCopy(path: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'awkward-'));
  try {
    const copy = join(folder, `copy${extname(path)}`);
    const { exitCode, stderr } = await runCheck([path, '--out', copy]);
    if (exitCode !== 0) return [`did not write a copy: ${stderr}`];
    const before = new Set(packageFaults(new Uint8Array(readFileSync(path))));
    return packageFaults(new Uint8Array(readFileSync(copy))).filter((fault) => !before.has(fault));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Run {
  readonly exitCode: number | null;
  readonly stderr: string;
}

function runCheck(argv: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [...AS_NPM_RUNS_IT, 'workbench/check.ts', ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      resolve({ exitCode, stderr: stderr.trim() });
    });
  });
}

function tryFile(path: string): Promise<Trial> {
  const before = digest(path);
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...AS_NPM_RUNS_IT, '--import', './test/awkward/report-memory.mjs', 'workbench/check.ts', path],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  let stderr = '';
  let memory = '';
  let timedOut = false;
  child.stdio[2]?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdio[3]?.on('data', (chunk: Buffer) => (memory += chunk.toString()));
  const timer = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, TIME_LIMIT_MS);
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      resolve({
        file: path,
        exitCode,
        timedOut,
        ms: performance.now() - started,
        memory: Number(memory),
        memoryLimit: Math.max(LEAST_MEMORY, unpackedSize(path) * MEMORY_PER_BYTE),
        stderr: stderr.trim(),
        changed: digest(path) !== before,
      });
    });
  });
}

function complaints(trial: Trial): string[] {
  const found: string[] = [];
  if (trial.timedOut) found.push(`took longer than ${TIME_LIMIT_MS / 1000} s`);
  else if (trial.exitCode !== 0 && trial.exitCode !== 2) found.push(`ended with ${trial.exitCode}`);
  if (trial.exitCode === 2 && trial.stderr.split('\n').length !== 1) found.push('did not refuse in one line');
  if (/\n\s+at /.test(trial.stderr)) found.push('showed a stack trace');
  if (trial.memory > trial.memoryLimit) found.push(`took ${megabytes(trial.memory)}`);
  if (trial.changed) found.push('changed the file');
  return found;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

async function main(): Promise<number> {
  const folder = process.argv[2];
  if (folder === undefined) {
    process.stderr.write('usage: tsx test/awkward/try-files.ts FOLDER\n');
    return 2;
  }
  const waiting = readdirSync(folder)
    .filter((name) => /\.(xls.?|docx|zip)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
  if (waiting.length === 0) {
    process.stderr.write(`no workbook in ${folder}\n`);
    return 1;
  }
  const trials: Trial[] = [];
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      trials.push(await tryFile(path));
  };
  await Promise.all(cpus().map(work));

  const bad = trials.flatMap((trial) =>
    complaints(trial).map(
      (what) => `${trial.file}: ${what}\n    ${trial.stderr.split('\n').slice(0, 6).join('\n    ')}`,
    ),
  );
  const read = trials.filter((trial) => trial.exitCode === 0);
  for (const { file } of read) {
    for (const fault of await faultsOfCopy(file)) bad.push(`${file}: its copy: ${fault}`);
  }
  process.stdout.write(bad.map((line) => `FAILED ${line}\n`).join(''));
  process.stdout.write(read.map((trial) => `read as a table: ${trial.file}\n`).join(''));
  process.stdout.write(
    `${trials.length} files: ${read.length} read as a table, ${trials.length - read.length} refused, ` +
      `${bad.length} complaints; slowest ${Math.round(Math.max(...trials.map((trial) => trial.ms)))} ms, ` +
      `most memory ${megabytes(Math.max(...trials.map((trial) => trial.memory)))}\n`,
  );
  return bad.length === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
