import { failed, succeeded, type Outcome } from '../app/outcome';
import type { WorkbookProblem } from '../app/workbook-port';
import { problemOf, Refusal, type SessionProgress } from './problems';

export interface SessionOptions {
  /** How long a request may take before Excel counts as not answering, in milliseconds. */
  readonly answerWithin: number;
  /**
   * Told `true` when Excel lets a request wait (a cell may be in edit mode), and `false` when it goes on. Clicking
   * the pane does not end editing, so the user has to be asked.
   */
  readonly onWaiting: (waiting: boolean) => void;
  /** Calls the session off; heeded until its first writing, since a half-done one helps nobody. */
  readonly signal: () => AbortSignal | null;
}

/** After so long a request counts as waiting, in milliseconds. */
const WAITING_AFTER = 1_500;

/** One run of Office.js: its context, and every request through a watchdog. */
export class Session implements SessionProgress {
  answered = 0;
  wrote = false;
  private readonly signal: AbortSignal | null;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly options: SessionOptions,
  ) {
    this.signal = options.signal();
  }

  /** Sends what is queued and waits for the answer; a sync can hang for ever (handbook §0). */
  async sync(): Promise<void> {
    const { answerWithin, onWaiting } = this.options;
    let told = false;
    const hint = setTimeout(() => {
      told = true;
      onWaiting(true);
    }, WAITING_AFTER);
    let bark: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      bark = setTimeout(() => reject(new Refusal('noAnswer')), answerWithin);
    });
    const signal = this.wrote ? null : this.signal;
    let callOff = (): void => undefined;
    const calledOff = new Promise<never>((_, reject) => {
      callOff = () => reject(new Refusal('cancelled'));
      if (signal?.aborted === true) callOff();
      else signal?.addEventListener('abort', callOff);
    });
    try {
      await Promise.race([calledOff, silence, this.context.sync()]);
      this.answered += 1;
    } finally {
      signal?.removeEventListener('abort', callOff);
      clearTimeout(hint);
      clearTimeout(bark);
      if (told) onWaiting(false);
    }
  }

  /** Sends what is queued and changes the workbook. There is no transaction: what fails may be done in part. */
  async write(): Promise<void> {
    this.wrote = true;
    await this.sync();
  }
}

/**
 * Runs `work` in a context of its own. A user's command waits for the end of cell editing where the host can
 * (`delayForCellEdit`); anything else gives up at once, so that nothing of the add-in's hangs on a cell.
 */
export async function runSession<Value>(
  excel: typeof Excel,
  options: SessionOptions,
  { command }: { readonly command: boolean },
  work: (session: Session) => Promise<Value>,
): Promise<Outcome<Value, WorkbookProblem>> {
  let session: Session | undefined;
  try {
    const value = await excel.run({ delayForCellEdit: command }, (context) => {
      session = new Session(context, options);
      return work(session);
    });
    return succeeded(value);
  } catch (error) {
    return failed(problemOf(error, session ?? { answered: 0, wrote: false }));
  }
}
