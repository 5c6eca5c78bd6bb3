import type { HostWorkbook } from './model/workbook';
import type { Json } from './wire/batch';

/** The outcome of an asynchronous call of Office.js's common API. */
export interface AsyncOutcome {
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly asyncContext?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly code: number };
}

export type AsyncCallback = (outcome: AsyncOutcome) => void;

/** The callback is the last argument; options may stand before it. */
export function callBack(args: readonly unknown[], outcome: AsyncOutcome): void {
  const callback = args.find(isCallback);
  if (callback !== undefined) {
    queueMicrotask(() => {
      callback(outcome);
    });
  }
}

function isCallback(value: unknown): value is AsyncCallback {
  return typeof value === 'function';
}

const asJson = (value: unknown): Json => {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? null : (JSON.parse(text) as Json);
};

/**
 * `Office.context.document.settings`: a copy in memory of what the document holds, which `saveAsync` puts back
 * whole. It is the store that `workbook.settings` reads, too.
 */
export class DocumentSettings {
  #bag: Map<string, Json>;

  constructor(private readonly workbook: HostWorkbook) {
    this.#bag = new Map(workbook.settings);
  }

  get(name: string): Json {
    return this.#bag.get(name) ?? null;
  }

  set(name: string, value: unknown): void {
    this.#bag.set(name, asJson(value));
  }

  remove(name: string): void {
    this.#bag.delete(name);
  }

  saveAsync(...args: readonly unknown[]): void {
    const { settings } = this.workbook;
    settings.clear();
    for (const [name, value] of this.#bag) settings.set(name, value);
    callBack(args, { status: 'succeeded', value: this });
  }

  refreshAsync(...args: readonly unknown[]): void {
    this.#bag = new Map(this.workbook.settings);
    callBack(args, { status: 'succeeded', value: this });
  }
}
