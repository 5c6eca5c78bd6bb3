import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { failed, succeeded, type Outcome } from '../../src/app/outcome';
import { fileErrorCode } from './file-error';
import type { CheckProblem } from './problem';

type NotWritten = Extract<CheckProblem, { code: 'notWritable' | 'sameFile' }>;

/**
 * Looks before any work whether the files can be written: each is no folder, none is one that is read, and no two
 * are the same, whatever names lead to them.
 */
export async function judgeTargets(
  targets: readonly string[],
  sources: readonly string[],
): Promise<Outcome<null, NotWritten>> {
  const taken = new Set<string>();
  for (const source of sources) taken.add(await identityOf(source));
  for (const file of targets) {
    const identity = await identityOf(file);
    if (taken.has(identity)) return failed({ code: 'sameFile', file });
    taken.add(identity);
    try {
      const known = await stat(file).catch(() => null);
      if (known?.isDirectory() === true) return failed({ code: 'notWritable', file, details: 'EISDIR' });
      await access(known === null ? await nearestFolder(file) : file, constants.W_OK);
    } catch (error) {
      return failed({ code: 'notWritable', file, details: fileErrorCode(error) });
    }
  }
  return succeeded(null);
}

/** Writes all of the files or none: each beside its place first, then all moved into place. */
export async function writeFiles(
  files: readonly { readonly file: string; readonly content: Uint8Array | string }[],
): Promise<Outcome<null, NotWritten>> {
  const prepared: { readonly file: string; readonly beside: string }[] = [];
  const notWritten = async (file: string, error: unknown): Promise<Outcome<null, NotWritten>> => {
    await Promise.all(prepared.map(({ beside }) => rm(beside, { force: true })));
    return failed({ code: 'notWritable', file, details: fileErrorCode(error) });
  };
  for (const { file, content } of files) {
    const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
    try {
      await mkdir(dirname(file), { recursive: true });
      prepared.push({ file, beside });
      await writeFile(beside, content);
    } catch (error) {
      return notWritten(file, error);
    }
  }
  for (const { file, beside } of prepared) {
    try {
      await rename(beside, file);
    } catch (error) {
      return notWritten(file, error);
    }
  }
  return succeeded(null);
}

/** What tells one file from another: device and number where it exists, else its full path. */
async function identityOf(file: string): Promise<string> {
  const known = await stat(file).catch(() => null);
  if (known !== null) return `${known.dev}:${known.ino}`;
  const folder = await realpath(dirname(resolve(file))).catch(() => dirname(resolve(file)));
  return join(folder, basename(file));
}

/** The folder that exists and in which the file's own would be made. */
async function nearestFolder(file: string): Promise<string> {
  const folder = dirname(resolve(file));
  const known = await stat(folder).catch(() => null);
  if (known?.isDirectory() === true || dirname(folder) === folder) return folder;
  if (known !== null) throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  return nearestFolder(folder);
}
