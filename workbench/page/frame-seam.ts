import { utf8Length } from '../host/host';
import { ActionKind, type RequestBody, type ResponseBody } from '../host/wire/batch';
import {
  ActionType,
  answerText,
  eventText,
  isMethodCall,
  Method,
  parseRequest,
  type FrameRequest,
  type MethodCall,
} from './frame-messages';

/** What answers the batches. */
export interface FrameHost {
  /** Answers a batch whose JSON text takes `bytes` bytes, with the JSON text of its response. */
  exchange(body: RequestBody, bytes: number, flags: number): Promise<{ readonly text: string }>;
}

export interface FramedPaneOptions {
  readonly host: FrameHost;
  /** The pane's own page, on this page's origin: office.js trusts no other parent. */
  readonly paneUrl: string;
  /** The frame's title, for those who do not see it. */
  readonly title: string;
  /** Excel's display language. */
  readonly locale: string;
  readonly readOnly: boolean;
  /** API sets by name, as `Office.context.requirements` is to know them. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** The document's settings: name → JSON text. */
  readonly settings: Map<string, string>;
  /** After each batch, when the workbook may have changed. */
  readonly onBatch: () => void;
}

export interface FramedPane {
  readonly frame: HTMLIFrameElement;
  /** Entries of Office.js's own events, to whoever registered for them. */
  raise(entries: readonly (readonly unknown[])[]): void;
  dispose(): void;
}

const EXCEL_ON_THE_WEB = 16;
const UNKNOWN_METHOD = 5001;

function appContext({ locale, readOnly, requirementSets, settings }: FramedPaneOptions, id: string): unknown {
  return {
    _id: id,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: '',
    _clientMode: readOnly ? 0 : 1,
    _settings: [...settings],
    _reason: 'documentOpened',
    _hostFullVersion: '16.0.0.0',
    _requirementMatrix: JSON.stringify(requirementSets),
  };
}

/** The one call that office.js makes of a service that is none of the workbook's. */
function acknowledged(body: RequestBody): ResponseBody {
  return {
    Results: body.Actions.map(({ Id, ActionType: kind }) => ({
      ActionId: Id,
      Value: kind === ActionKind.instantiate ? {} : null,
    })),
    TraceIds: body.Actions.filter(({ ActionType: kind }) => kind === ActionKind.trace).map(({ Id }) => Id),
  };
}

async function richApi(
  { ArrayData = [] }: MethodCall,
  { host, onBatch }: FramedPaneOptions,
): Promise<unknown> {
  const [service, , , , text, , flags] = ArrayData;
  const sent = String(text);
  const body = JSON.parse(sent) as RequestBody;
  const response =
    service === 'WacPartition'
      ? JSON.stringify(acknowledged(body))
      : (await host.exchange(body, utf8Length(sent), Number(flags))).text;
  onBatch();
  return { Version: 1, Error: 0, Data: [200, [], response] };
}

async function callMethod(call: MethodCall, options: FramedPaneOptions): Promise<unknown> {
  switch (call.DdaMethod.DispatchId) {
    case Method.richApi:
      return richApi(call, options);
    case Method.saveSettings:
      options.settings.clear();
      for (const [name, json] of call.DdaSettingsMethod?.Properties ?? []) options.settings.set(name, json);
      return { Version: 1, Error: 0 };
    case Method.refreshSettings:
      return {
        Version: 1,
        Error: 0,
        Properties: { Settings: [...options.settings].map(([Name, Value]) => ({ Name, Value })) },
      };
    case Method.commandCompleted:
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: UNKNOWN_METHOD };
  }
}

/**
 * Puts the pane into `container` and answers its office.js as Excel on the web does: over `postMessage`, with the
 * addresses in the frame's name. The pane and its office.js are what they are in Excel.
 */
export function frameThePane(container: HTMLElement, options: FramedPaneOptions): FramedPane {
  const conversation = crypto.randomUUID();
  const id = '6f0a4c52-6c1e-4d0b-9a53-2f7d1f2b8e31';
  const { origin } = window.location;
  const frame = document.createElement('iframe');
  // Named before it is inserted: a later name does not reach the page inside.
  frame.name = JSON.stringify({
    baseFrameName: `pane_${conversation}`,
    hostInfo: `Excel|Web|16.00|${options.locale}|||disableLogging|0`,
    xdmInfo: `${conversation}|${id}|${origin}`,
    serializerVersion: 1,
    flights: '[]',
  });
  frame.src = options.paneUrl;
  frame.title = options.title;
  const registered = new Set<string>();

  const answer = async (request: FrameRequest): Promise<unknown> => {
    const name = request._actionName;
    if (request._actionType === ActionType.registerEvent) {
      registered.add(name);
      return { Error: 0 };
    }
    if (request._actionType === ActionType.unregisterEvent) {
      registered.delete(name);
      return { Error: 0 };
    }
    if (name === 'ContextActivationManager_getAppContextAsync') return appContext(options, id);
    if (name === 'executeMethod' && isMethodCall(request._data)) return callMethod(request._data, options);
    return { Error: 0 };
  };

  const receive = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const request = parseRequest(event.data);
    if (request === null) return;
    void answer(request).then((data) => {
      frame.contentWindow?.postMessage(answerText(request, data, origin), origin);
    });
  };

  window.addEventListener('message', receive);
  container.append(frame);
  return {
    frame,
    raise: (entries) => {
      if (!registered.has('richApiMessage')) return;
      const text = eventText('richApiMessage', conversation, { ArrayData: entries }, origin);
      frame.contentWindow?.postMessage(text, origin);
    },
    dispose: () => {
      window.removeEventListener('message', receive);
      frame.remove();
    },
  };
}
