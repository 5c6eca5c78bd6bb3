import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { utf8Length, type Host } from './host';
import { officeContext } from './office-context';
import type { RequestBody } from './wire/batch';

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

let loaded: ClientGlobals | null = null;
/** The client is one a process; the host that it talks to is changed behind its back. */
let current: Host | null = null;

/**
 * Loads Microsoft's client script into this process, once, and binds it to `host` in place of the one before.
 * Everything that `Excel.run` then does is answered by that host.
 */
export function openOffice(host: Host): OfficeClient {
  loaded ??= loadClient();
  current = host;
  const context = officeContext(host);
  loaded.OSF['_OfficeAppFactory'] = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', isDialog: false }),
  };
  return loaded;
}

function loadClient(): ClientGlobals {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const script = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');
  const restore = standInForBrowser();
  try {
    // Indirect: in the realm of whoever calls, so that the client's arrays are the caller's arrays.
    const evaluate = eval;
    evaluate(script);
  } finally {
    restore();
  }
  const globals: object = globalThis;
  if (!isClient(globals)) throw new Error('The client script defined no Excel namespace.');
  globals.OfficeExtension.HostBridge.init(createBridge());
  return globals;
}

function isClient(globals: object): globals is ClientGlobals {
  return 'Excel' in globals && 'OfficeExtension' in globals && 'Office' in globals && 'OSF' in globals;
}

/** The few browser globals that the script reads while it loads; what was there before is left and put back. */
function standInForBrowser(): () => void {
  const stubs: Record<string, unknown> = {
    window: globalThis,
    location: { hash: '', search: '', href: 'https://localhost/', protocol: 'https:', hostname: 'localhost' },
    navigator: { userAgent: 'node' },
    document: { readyState: 'complete', addEventListener: () => undefined, getElementById: () => null },
  };
  const added = Object.keys(stubs).filter((name) => !(name in globalThis));
  for (const name of added) {
    Object.defineProperty(globalThis, name, { value: stubs[name], configurable: true, writable: true });
  }
  return () => {
    for (const name of added) Reflect.deleteProperty(globalThis, name);
  };
}

function createBridge(): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const message = parseMessage(text);
      const host = current;
      if (message === null || host === null) return;
      const body =
        typeof message.message.body === 'string' ? parseBody(message.message.body) : message.message.body;
      void host.exchange(body, utf8Length(text), message.flags ?? 0).then((answer) => {
        bridge.onMessageFromHost?.(
          `{"id":${message.id},"type":${RESPONSE},"message":{"statusCode":200,"headers":{},"body":${answer.text}}}`,
        );
      });
    },
  };
  return bridge;
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
