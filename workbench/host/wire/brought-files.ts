import type { HostWorkbook } from '../model/workbook';
import type { ArgumentInfo, RequestBody } from './batch';
import { HostError } from './host-error';

/** Opens a file; null where it is no workbook that can be opened. */
export type OpenFile = (bytes: Uint8Array) => Promise<HostWorkbook | null>;

/** Methods whose first argument is a workbook file as base64. */
const TAKE_FILES = new Set(['CreateWorkbook', 'InsertWorksheetsFromBase64']);

/** The files that a batch brings: they are opened before it runs, as its actions cannot wait. */
export class BroughtFiles {
  readonly #opened = new Map<string, HostWorkbook | null>();

  private constructor(private readonly openFile: OpenFile | undefined) {}

  static async of(body: RequestBody, openFile: OpenFile | undefined): Promise<BroughtFiles> {
    const files = new BroughtFiles(openFile);
    const calls = [...body.Actions, ...Object.values(body.ObjectPaths)];
    for (const { Name, ArgumentInfo } of calls) {
      if (typeof Name === 'string' && TAKE_FILES.has(Name)) await files.#open(ArgumentInfo);
    }
    return files;
  }

  static none(): BroughtFiles {
    return new BroughtFiles(undefined);
  }

  async #open(info: ArgumentInfo | undefined): Promise<void> {
    const base64 = info?.Arguments?.[0];
    if (typeof base64 !== 'string' || this.openFile === undefined) return;
    const bytes = bytesOf(base64);
    this.#opened.set(base64, bytes === null ? null : await this.openFile(bytes));
  }

  /** The workbook in the file; null where it cannot be opened. */
  workbook(base64: string): HostWorkbook | null {
    if (this.openFile === undefined) throw new HostError('ApiNotFound');
    return this.#opened.get(base64) ?? null;
  }
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Whether anything has to be opened before the batch can run. */
export const bringsFiles = (body: RequestBody): boolean =>
  [...body.Actions, ...Object.values(body.ObjectPaths)].some(
    ({ Name }) => typeof Name === 'string' && TAKE_FILES.has(Name),
  );
