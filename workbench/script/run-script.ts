import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { runInThisContext } from 'node:vm';
import { createHost } from '../host/host';
import { HostWorkbook } from '../host/model/workbook';
import { openOffice } from '../host/office-client';
import { officeNamespace } from '../host/office-namespace';
import { loadXlsx } from '../host/xlsx/load';
import { saveXlsx } from '../host/xlsx/save';
import type { ScriptArguments } from './arguments';

/** A script that ran on its workbook, which can be saved when the script's last callback is done. */
export interface ScriptRun {
  /** Settles with the script's own promise. */
  readonly finished: Promise<void>;
  save(): Promise<void>;
}

type ScriptBody = (...names: readonly unknown[]) => Promise<unknown>;

const NAMES = ['Excel', 'Office', 'OfficeExtension', 'console'] as const;

/** Starts the script: what it logs goes to `log`, and nothing else is said. */
export async function startScript(
  { script, file, profile, out }: ScriptArguments,
  log: Console,
): Promise<ScriptRun> {
  const source = await readFile(script, 'utf8');
  const workbook = file === null ? HostWorkbook.blank('Book1.xlsx', 'Sheet1', 'en-US') : await openFile(file);
  const host = createHost(workbook, {
    profile,
    openFile: (bytes) =>
      loadXlsx(bytes, 'Inserted.xlsx').then((loaded) => (loaded.ok ? loaded.workbook : null)),
  });
  const client = openOffice(host);
  const body = compile(source, script);
  return {
    finished: body(client.Excel, officeNamespace(client, host), client.OfficeExtension, log).then(
      () => undefined,
    ),
    save: async () => {
      if (out !== null) await writeFile(out, await saveXlsx(workbook));
    },
  };
}

/** The text is the body of an async function, which may begin with a byte order mark or a `#!` line. */
function compile(source: string, script: string): ScriptBody {
  const text = source.replace(/^\uFEFF/, '').replace(/^#!.*/, '');
  const body: unknown = runInThisContext(`(async function (${NAMES.join(', ')}) {\n${text}\n})`, {
    filename: script,
    lineOffset: -1,
  });
  if (!isBody(body)) throw new SyntaxError(`${script} is not the body of one function.`);
  return body;
}

function isBody(value: unknown): value is ScriptBody {
  return typeof value === 'function';
}

async function openFile(file: string): Promise<HostWorkbook> {
  const loaded = await loadXlsx(await readFile(file), basename(file));
  if (loaded.ok) return loaded.workbook;
  const { refusal } = loaded;
  throw new Error(`${file} cannot be opened: ${'details' in refusal ? refusal.details : refusal.kind}`);
}
