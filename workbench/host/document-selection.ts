import { callBack, type AsyncOutcome } from './document-settings';
import { EventType } from './events/event-type';
import type { Host } from './host';
import { ActionKind, PathKind, type Action, type Json, type ObjectPath } from './wire/batch';

/** Excel.CoercionType that cells have: text with tabs and line breaks, or rows of values. */
type Coercion = 'text' | 'matrix';

const COERCION_ERROR = {
  name: 'Invalid Coercion Type',
  message: 'The specified coercion type is not supported.',
  code: 1000,
} as const;

const SELECTION_CHANGED = 'documentSelectionChanged';
const WORKBOOK: ObjectPath = { Id: 1, ObjectPathType: PathKind.global, Name: '' };

function path(Id: number, Name: string, args: readonly unknown[] = []): ObjectPath {
  return {
    Id,
    ObjectPathType: PathKind.method,
    Name,
    ParentObjectPathId: Id - 1,
    ArgumentInfo: { Arguments: [...args] },
  };
}

/** The options among the arguments: what stands between the data and the callback. */
function optionsOf(args: readonly unknown[]): Readonly<Record<string, unknown>> {
  const found = args.find((one) => typeof one === 'object' && one !== null);
  return found === undefined ? {} : Object.fromEntries(Object.entries(found));
}

type Rows = readonly (readonly unknown[])[];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is one value a row becomes a row of its own. */
const asRows = (value: unknown): Rows =>
  listOf(value).map((row) => (Array.isArray(row) ? listOf(row) : [row]));

const asLines = (text: string): Rows => text.split(/\r?\n/).map((line) => line.split('\t'));

const asText = (rows: Rows): string => rows.map((row) => row.map(String).join('\t')).join('\n');

type Handler = (event: { readonly type: string; readonly document: unknown }) => void;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

/** The selection as Office.js's common API reads, writes and watches it. */
export class DocumentSelection {
  readonly #handlers = new Map<Handler, () => void>();

  constructor(private readonly host: Host) {}

  getSelectedDataAsync(coercion: unknown, ...args: readonly unknown[]): void {
    if (coercion !== 'text' && coercion !== 'matrix') {
      this.#answer(args, { status: 'failed', error: COERCION_ERROR });
      return;
    }
    const { valueFormat } = optionsOf(args);
    const name = valueFormat === 'formatted' ? 'Text' : 'Values';
    const query: Action = {
      Id: 1,
      ActionType: ActionKind.query,
      Name: '',
      ObjectPathId: 2,
      QueryInfo: { Select: [name.toLowerCase()] },
    };
    void this.#run([WORKBOOK, path(2, 'GetSelectedRange')], query, args, (result) => {
      const rows = asRows(Object.fromEntries(Object.entries(result ?? {}))[name]);
      return read(rows, coercion);
    });
  }

  setSelectedDataAsync(data: unknown, ...args: readonly unknown[]): void {
    const { coercionType = typeof data === 'string' ? 'text' : 'matrix' } = optionsOf(args);
    const rows = typeof data === 'string' ? asLines(data) : asRows(data);
    const [first] = rows;
    const fits = coercionType === (typeof data === 'string' ? 'text' : 'matrix');
    if (!fits || first === undefined) {
      this.#answer(args, { status: 'failed', error: COERCION_ERROR });
      return;
    }
    const paths = [
      WORKBOOK,
      path(2, 'GetSelectedRange'),
      path(3, 'GetAbsoluteResizedRange', [rows.length, first.length]),
    ];
    const write: Action = {
      Id: 1,
      ActionType: ActionKind.setProperty,
      Name: 'Values',
      ObjectPathId: 3,
      ArgumentInfo: { Arguments: [rows] },
    };
    void this.#run(paths, write, args, () => undefined);
  }

  addHandlerAsync(type: unknown, handler: unknown, ...args: readonly unknown[]): void {
    if (type !== SELECTION_CHANGED || !isHandler(handler)) {
      this.#answer(args, { status: 'failed', error: UNSUPPORTED });
      return;
    }
    const stop = this.host.onEvents((entries) => {
      for (const [, known] of entries) {
        if (known === EventType.documentSelectionChanged)
          handler({ type: SELECTION_CHANGED, document: this });
      }
    });
    this.#handlers.set(handler, stop);
    this.#answer(args, { status: 'succeeded' });
  }

  /** Takes one handler off, or all. */
  removeHandlerAsync(type: unknown, ...args: readonly unknown[]): void {
    const { handler } = optionsOf(args);
    const gone = isHandler(handler) ? [handler] : [...this.#handlers.keys()];
    if (type !== SELECTION_CHANGED || gone.some((known) => !this.#handlers.has(known))) {
      this.#answer(args, { status: 'failed', error: UNSUPPORTED });
      return;
    }
    for (const known of gone) {
      this.#handlers.get(known)?.();
      this.#handlers.delete(known);
    }
    this.#answer(args, { status: 'succeeded' });
  }

  async #run(
    paths: readonly ObjectPath[],
    action: Action,
    args: readonly unknown[],
    valueOf: (result: object | null) => unknown,
  ): Promise<void> {
    const response = await this.host.handle({
      Actions: [action],
      ObjectPaths: Object.fromEntries(paths.map((each) => [String(each.Id), each])),
    });
    if (response.Error !== undefined) {
      const { Code, Message } = response.Error;
      this.#answer(args, { status: 'failed', error: { name: Code, message: Message, code: FAILED } });
      return;
    }
    const value: Json | undefined = response.Results[0]?.Value;
    const result = typeof value === 'object' ? value : null;
    this.#answer(args, { status: 'succeeded', value: valueOf(result) });
  }

  #answer(args: readonly unknown[], outcome: AsyncOutcome): void {
    const { asyncContext } = optionsOf(args);
    callBack(args, asyncContext === undefined ? outcome : { ...outcome, asyncContext });
  }
}

/** The library's numbers for a write or read that failed, and for events that the object has not. */
const FAILED = 5001;
const UNSUPPORTED = {
  name: 'Event Handler',
  message: 'The event handler was not found or is not supported.',
  code: 5003,
} as const;

const read = (rows: Rows, coercion: Coercion): unknown => (coercion === 'text' ? asText(rows) : rows);
