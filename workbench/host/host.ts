import { formulaEngine } from './calculation/formula-engine';
import { Conditions } from './conditions';
import { listenersOf, type Listener } from './events/event-hub';
import { EventRegistrations, type EventEntry } from './events/event-registrations';
import { calculatedEvents } from './events/calculation-observers';
import { observe } from './events/observers';
import { Person } from './events/person';
import type { Actor, WorkbookEvent } from './events/workbook-event';
import { FaultPlan, isCleanUp, type Fault } from './faults';
import type { HostWorkbook } from './model/workbook';
import { objectModel } from './object-model';
import { rangeObject } from './objects/addresses';
import { PROFILES, type Profile } from './profile';
import type { RequestBody, ResponseBody } from './wire/batch';
import { bringsFiles, BroughtFiles, type OpenFile } from './wire/brought-files';
import { HostError } from './wire/host-error';
import { Interpreter } from './wire/interpreter';
import { References } from './wire/references';
import type { MemberUse, Session } from './wire/session';
import { utf8Length } from './wire/utf8-length';

export interface HostOptions {
  /** What the imitated Excel offers; by default the least that the add-in promises to run on. */
  readonly profile?: Profile;
  readonly clock?: () => Date;
  /** Opens a file that a batch brings; null where it cannot be opened. Without it, no batch may bring any. */
  readonly openFile?: OpenFile;
}

/** What a client cost so far. The clean-up batches that it sends without waiting are counted apart. */
export interface HostMetrics {
  readonly requests: number;
  readonly cleanUps: number;
  readonly readBytes: number;
  readonly writtenBytes: number;
}

/** An answer and its JSON text, which a seam that sends text need not write again. */
export interface Answer {
  readonly body: ResponseBody;
  readonly text: string;
  /** The client is to see a failed connection and no answer. */
  readonly isConnectionLost?: true;
}

/** The answer to a request of which nothing was done. */
function refusal({ code, message }: HostError): Answer {
  return asAnswer({
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  });
}

const asAnswer = (body: ResponseBody): Answer => ({ body, text: JSON.stringify(body) });

const USES_RESULTS =
  /^(?:copyFrom|moveTo|autoFill|flashFill|apply|find|getSpecialCells|getSpill|removeDuplicates|getUsedRange|getVisibleView|showTotals)/;

const EMPTY_BATCH: RequestBody = { Actions: [], ObjectPaths: {} };

/** One Excel with one workbook open. Batches are answered in the order they come. */
export class Host implements Listener {
  readonly profile: Profile;
  /** What a person or the network does to this Excel. */
  readonly conditions = new Conditions();
  /** What is to go wrong. */
  readonly faults = new FaultPlan();
  /** The person who works at this Excel. */
  readonly person: Person;
  readonly #references = new References();
  readonly #registrations = new EventRegistrations();
  readonly #eventListeners = new Set<(entries: readonly EventEntry[]) => void>();
  readonly #clock: () => Date;
  readonly #openFile: OpenFile | undefined;
  #undelivered: EventEntry[] = [];
  #delivery: Promise<void> | null = null;
  #requests = 0;
  #cleanUps = 0;
  #readBytes = 0;
  #writtenBytes = 0;

  constructor(
    readonly workbook: HostWorkbook,
    { profile = PROFILES.strictest, clock = () => new Date(), openFile }: HostOptions = {},
  ) {
    this.profile = profile;
    this.#clock = clock;
    this.#openFile = openFile;
    workbook.calculation.use(formulaEngine(workbook));
    listenersOf(workbook).add(this);
    this.person = new Person(workbook, {
      set: (object, state) => {
        this.#interpreter(EMPTY_BATCH, 'person').assign(object, state);
      },
      call: (object, name, args) => {
        this.#interpreter(EMPTY_BATCH, 'person').call(object, name, args);
      },
      tell: (event) => {
        for (const listener of listenersOf(workbook)) listener.hear([event], { at: this, by: 'person' });
      },
    });
  }

  get metrics(): HostMetrics {
    return {
      requests: this.#requests,
      cleanUps: this.#cleanUps,
      readBytes: this.#readBytes,
      writtenBytes: this.#writtenBytes,
    };
  }

  /** Closes the workbook in this Excel: it hears of nothing any more, and requests are aborted. */
  close(): void {
    this.conditions.close();
    listenersOf(this.workbook).delete(this);
  }

  /** Answers one batch of Office.js. */
  handle(body: RequestBody, flags = 0): Promise<ResponseBody> {
    return this.exchange(body, utf8Length(JSON.stringify(body)), flags).then((answer) => answer.body);
  }

  /** Answers one batch of Office.js whose JSON takes `bytes` bytes. */
  async exchange(body: RequestBody, bytes: number, flags: number): Promise<Answer> {
    if (isCleanUp(body)) this.#cleanUps += 1;
    else this.#requests += 1;
    this.#writtenBytes += bytes;
    const fault = this.faults.next(body);
    if (this.conditions.isSilent) return never();
    if (fault?.kind === 'disconnect') return lostConnection();
    if (fault?.kind === 'delay') await fault.until;
    const { payloadLimit } = this.profile;
    if (payloadLimit !== null && bytes > payloadLimit) {
      return refusal(new HostError('RequestPayloadSizeLimitExceeded'));
    }
    const code = isCleanUp(body) ? null : await this.conditions.whenReady(this.profile, flags);
    if (code !== null) return refusal(new HostError(code));
    const files = bringsFiles(body) ? await BroughtFiles.of(body, this.#openFile) : BroughtFiles.none();
    const answer = this.#answer(body, fault, files);
    return fault?.kind === 'drop' ? never() : answer;
  }

  #answer(body: RequestBody, fault: Fault | null, files: BroughtFiles): Answer {
    const { payloadLimit } = this.profile;
    const response =
      fault?.kind === 'refuse'
        ? failedAt(fault, this.#interpreter(upTo(body, fault.action), 'addIn', files).run())
        : this.#interpreter(body, 'addIn', files).run();
    const answer = asAnswer(response);
    const size = utf8Length(answer.text);
    if (payloadLimit !== null && size > payloadLimit) {
      return refusal(new HostError('ResponsePayloadSizeLimitExceeded'));
    }
    this.#readBytes += size;
    return answer;
  }

  /** Tells of the events that this Excel's client listens to, some time after they happened. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  /** Settles when every event so far has been delivered. */
  async settled(): Promise<void> {
    while (this.#delivery !== null) await this.#delivery;
  }

  isListening(): boolean {
    return !this.#registrations.isEmpty();
  }

  hear(events: readonly WorkbookEvent[], actor: Actor): void {
    const entries = events.flatMap((event) =>
      this.#registrations.entries(event, actor, this, ({ sheet, area }) =>
        this.#references.keep(rangeObject(sheet, area)),
      ),
    );
    if (entries.length === 0) return;
    this.#undelivered.push(...entries);
    this.#delivery ??= new Promise((resolve) => {
      // After the answer to the batch that they come from.
      setTimeout(() => {
        this.#delivery = null;
        const delivered = this.#undelivered;
        this.#undelivered = [];
        for (const listener of this.#eventListeners) listener(delivered);
        resolve();
      }, 0);
    });
  }

  #before(use: MemberUse, actor: Actor): (() => void) | null {
    if (actor.by === 'addIn') this.conditions.assertUsable(use, this.profile, this.workbook);
    // Results that a method is about to use may wait to be worked out.
    if (USES_RESULTS.test(use.name)) this.workbook.calculation.run(this.workbook.sheets);
    const listeners = listenersOf(this.workbook);
    // Who listens to the selection, or to bindings, does not say so.
    const isWatched =
      use.name === 'select' ||
      this.workbook.bindings.length > 0 ||
      [...listeners].some((listener) => listener.isListening());
    // What was worked out before is nobody's news.
    if (isWatched) this.workbook.calculation.takeCalculated();
    const after = isWatched ? observe(use.object, use.name, use.given, this.workbook) : null;
    if (after === null) return null;
    return () => {
      const events = [...after(), ...calculatedEvents(this.workbook)];
      for (const listener of listeners) listener.hear(events, actor);
    };
  }

  #interpreter(body: RequestBody, by: Actor['by'], files = BroughtFiles.none()): Interpreter {
    const references = this.#references;
    const actor: Actor = { at: this, by };
    const session: Session = {
      workbook: this.workbook,
      profile: this.profile,
      events: this.#registrations,
      now: this.#clock,
      isShared: () => listenersOf(this.workbook).size > 1,
      liveObjects: () => [...references.objects(), ...interpreter.objects()],
      release: (reference) => {
        references.release(reference);
      },
      releaseAll: () => {
        references.releaseAll();
      },
      referenceCount: () => references.size,
      file: (base64) => files.workbook(base64),
      kept: (reference) => references.find(reference),
      before: (use) => this.#before(use, actor),
      query: (object, paths) => interpreter.query(object, paths),
      assign: (object, state) => {
        interpreter.assign(object, state);
      },
      item: (object, path, key) => interpreter.item(object, path, key),
    };
    const interpreter: Interpreter = new Interpreter(body, objectModel, session, references);
    return interpreter;
  }
}

const never = (): Promise<never> => new Promise(() => undefined);

const upTo = (body: RequestBody, action: number): RequestBody => ({
  ...body,
  Actions: body.Actions.slice(0, action),
});

function failedAt({ code, action }: Extract<Fault, { kind: 'refuse' }>, done: ResponseBody): ResponseBody {
  return {
    ...done,
    Error: done.Error ?? {
      Code: code,
      Message: 'The fault that was asked for.',
      Location: '',
      ActionIndex: action,
      HttpStatusCode: 400,
    },
  };
}

function lostConnection(): Answer {
  return { ...refusal(new HostError('ConnectionFailure')), isConnectionLost: true };
}

export function createHost(workbook: HostWorkbook, options?: HostOptions): Host {
  return new Host(workbook, options);
}
