import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { Host } from './host';
import { officeContext } from './office-context';
import type { RequestBody } from './wire/batch';
import { utf8Length } from './wire/utf8-length';

/** Microsoft's client, bound to a host. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

/** What the client calls to reach its host (undocumented; the seam that its native hosts use). */
interface Bridge {
  sendMessageToHost(message: string): void;
  /** Set by the client. */
  onMessageFromHost?: (message: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody | string };
}

interface ClientGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: Bridge): void };
  };
  readonly Office: typeof Office;
  readonly OSF: Record<string, unknown>;
}

/** Message types of the seam. */
const REQUEST = 1;
const RESPONSE = 2;
const EVENTS = 3;
const OK = 200;
const UNAVAILABLE = 503;

let loaded: { readonly client: ClientGlobals; readonly seam: HostSeam } | null = null;

/**
 * Loads Microsoft's client script into this process, once, and binds it to `host` in place of the one before.
 * Everything that `Excel.run` then does is answered by that host.
 */
export function openOffice(host: Host): OfficeClient {
  loaded ??= loadClient();
  return bind(loaded.client, loaded.seam, host);
}

/** A second client, with a realm of its own, as a co-author's add-in has: its arrays are not the caller's. */
export function openOfficeApart(host: Host): OfficeClient {
  const realm: object = createContext({ ...browserStubs(), setTimeout, clearTimeout, console });
  runInContext('window = globalThis', realm);
  runInContext(clientScript(), realm);
  if (!isClient(realm)) throw new Error('The client script defined no Excel namespace.');
  const seam = new HostSeam();
  realm.OfficeExtension.HostBridge.init(seam);
  return bind(realm, seam, host);
}

function bind(client: ClientGlobals, seam: HostSeam, host: Host): OfficeClient {
  seam.connect(host);
  const context = officeContext(host);
  client.OSF['_OfficeAppFactory'] = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', isDialog: false }),
  };
  return client;
}

function clientScript(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');
}

function loadClient(): { readonly client: ClientGlobals; readonly seam: HostSeam } {
  const restore = standInForBrowser();
  try {
    // Indirect: in the realm of whoever calls, so that the client's arrays are the caller's arrays.
    const evaluate = eval;
    evaluate(clientScript());
  } finally {
    restore();
  }
  const client: object = globalThis;
  if (!isClient(client)) throw new Error('The client script defined no Excel namespace.');
  const seam = new HostSeam();
  client.OfficeExtension.HostBridge.init(seam);
  return { client, seam };
}

function isClient(globals: object): globals is ClientGlobals {
  return 'Excel' in globals && 'OfficeExtension' in globals && 'Office' in globals && 'OSF' in globals;
}

/** The few browser globals that the script reads while it loads. */
const browserStubs = (): Record<string, unknown> => ({
  window: globalThis,
  location: { hash: '', search: '', href: 'https://localhost/', protocol: 'https:', hostname: 'localhost' },
  navigator: { userAgent: 'node' },
  document: { readyState: 'complete', addEventListener: () => undefined, getElementById: () => null },
});

/** Lends the process a browser's globals; what was there before is left and put back. */
function standInForBrowser(): () => void {
  const stubs = browserStubs();
  const added = Object.keys(stubs).filter((name) => !(name in globalThis));
  for (const name of added) {
    Object.defineProperty(globalThis, name, { value: stubs[name], configurable: true, writable: true });
  }
  return () => {
    for (const name of added) Reflect.deleteProperty(globalThis, name);
  };
}

/** What stands between a client and the host that answers it at the time. */
class HostSeam implements Bridge {
  /** Set by the client. */
  onMessageFromHost?: (message: string) => void;
  #host: Host | null = null;
  #stopEvents: () => void = () => undefined;

  connect(host: Host): void {
    this.#stopEvents();
    this.#host = host;
    this.#stopEvents = host.onEvents((entries) => {
      this.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries } }));
    });
  }

  sendMessageToHost(text: string): void {
    const message = parseMessage(text);
    const host = this.#host;
    if (message === null || host === null) return;
    const { body: sent } = message.message;
    const body = typeof sent === 'string' ? parseBody(sent) : sent;
    void host.exchange(body, utf8Length(text), message.flags ?? 0).then((answer) => {
      const [status, answered] = answer.isConnectionLost === true ? [UNAVAILABLE, '""'] : [OK, answer.text];
      this.onMessageFromHost?.(
        `{"id":${message.id},"type":${RESPONSE},"message":{"statusCode":${status},"headers":{},"body":${answered}}}`,
      );
    });
  }
}

function parseMessage(text: string): BridgeMessage | null {
  const message: unknown = JSON.parse(text);
  return isRequest(message) ? message : null;
}

function isRequest(message: unknown): message is BridgeMessage {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === REQUEST;
}

function parseBody(text: string): RequestBody {
  const body: RequestBody = JSON.parse(text) as RequestBody;
  return body;
}
