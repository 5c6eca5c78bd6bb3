import { formulaEngine } from './calculation/formula-engine';
import type { HostWorkbook } from './model/workbook';
import { registry } from './objects';
import { PROFILES, type Profile } from './profile';
import { ActionKind, type RequestBody, type ResponseBody } from './wire/batch';
import { Interpreter } from './wire/interpreter';
import { References } from './wire/references';

export interface HostOptions {
  /** What the imitated Excel offers; by default the least that the add-in promises to run on. */
  readonly profile?: Profile;
  readonly clock?: () => Date;
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
}

/** The bytes that a text takes in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // A surrogate is half of four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

function isCleanUp({ Actions }: RequestBody): boolean {
  const acting = Actions.filter(({ ActionType }) => ActionType !== ActionKind.instantiate);
  return acting.length > 0 && acting.every(({ Name }) => Name === '_RemoveReference');
}

function refusal(code: 'RequestPayloadSizeLimitExceeded' | 'ResponsePayloadSizeLimitExceeded'): ResponseBody {
  const Message =
    code === 'RequestPayloadSizeLimitExceeded'
      ? 'The request payload size has exceeded the limit.'
      : 'The response payload size has exceeded the limit.';
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  };
}

/** One Excel with one workbook open. Batches are answered in the order they come. */
export class Host {
  readonly profile: Profile;
  readonly #references = new References();
  readonly #clock: () => Date;
  #requests = 0;
  #cleanUps = 0;
  #readBytes = 0;
  #writtenBytes = 0;

  constructor(
    readonly workbook: HostWorkbook,
    { profile = PROFILES.strictest, clock = () => new Date() }: HostOptions = {},
  ) {
    this.profile = profile;
    this.#clock = clock;
    workbook.calculation.use(formulaEngine(workbook));
  }

  get metrics(): HostMetrics {
    return {
      requests: this.#requests,
      cleanUps: this.#cleanUps,
      readBytes: this.#readBytes,
      writtenBytes: this.#writtenBytes,
    };
  }

  /** Answers one batch of Office.js. */
  handle(body: RequestBody, flags = 0): Promise<ResponseBody> {
    return this.exchange(body, utf8Length(JSON.stringify(body)), flags).then((answer) => answer.body);
  }

  /** Answers one batch of Office.js whose JSON takes `bytes` bytes. */
  exchange(body: RequestBody, bytes: number, _flags: number): Promise<Answer> {
    const { payloadLimit } = this.profile;
    if (isCleanUp(body)) this.#cleanUps += 1;
    else this.#requests += 1;
    this.#writtenBytes += bytes;
    if (payloadLimit !== null && bytes > payloadLimit)
      return answer(refusal('RequestPayloadSizeLimitExceeded'));
    const response = this.#run(body);
    const text = JSON.stringify(response);
    const size = utf8Length(text);
    if (payloadLimit !== null && size > payloadLimit)
      return answer(refusal('ResponsePayloadSizeLimitExceeded'));
    this.#readBytes += size;
    return Promise.resolve({ body: response, text });
  }

  #run(body: RequestBody): ResponseBody {
    const references = this.#references;
    const interpreter: Interpreter = new Interpreter(
      body,
      registry,
      {
        workbook: this.workbook,
        profile: this.profile,
        now: this.#clock,
        liveObjects: () => [...references.objects(), ...interpreter.objects()],
        release: (reference) => {
          references.release(reference);
        },
        releaseAll: () => {
          references.releaseAll();
        },
        referenceCount: () => references.size,
        query: (object, paths) => interpreter.query(object, paths),
        assign: (object, state) => {
          interpreter.assign(object, state);
        },
        item: (object, path, key) => interpreter.item(object, path, key),
      },
      references,
    );
    return interpreter.run();
  }
}

function answer(body: ResponseBody): Promise<Answer> {
  return Promise.resolve({ body, text: JSON.stringify(body) });
}

export function createHost(workbook: HostWorkbook, options?: HostOptions): Host {
  return new Host(workbook, options);
}

/** The bytes of a request's JSON text. */
export { utf8Length };
