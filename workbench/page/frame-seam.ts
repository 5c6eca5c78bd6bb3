import { EventType } from '../host/events/event-type';
import type { EventEntry } from '../host/events/event-registrations';
import type { Json, RequestBody } from '../host/wire/batch';
import { utf8Length } from '../host/wire/utf8-length';
import { FrameCommands, type CommandOutcome } from './frame-commands';
import {
  ActionType,
  answerText,
  eventText,
  FrameError,
  FrameEvent,
  isMethodCall,
  leavingKey,
  Method,
  parseRequest,
  type FrameRequest,
  type LeavingKey,
  type MethodCall,
} from './frame-messages';
import { FrameServices, isForService, VISIBILITY_CHANGED, type PaneState } from './frame-services';

/** What answers the batches. */
export interface FrameHost {
  /** Answers a batch whose JSON text takes `bytes` bytes, with the JSON text of its response. */
  exchange(
    body: RequestBody,
    bytes: number,
    flags: number,
  ): Promise<{ readonly text: string; readonly isConnectionLost?: true }>;
  /** Tells of the events that the pane listens to; returns how to stop that. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
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
  /** The document's settings, by name: what `workbook.settings` reads, too. */
  readonly settings: Map<string, Json>;
  /** After each batch, when the workbook may have changed. */
  readonly onBatch: () => void;
  /** The pane asks to be shown, or to go on unseen. */
  readonly onPaneState?: (state: PaneState) => void;
  /** The pane leaves a key to the page around it: Tab at its end, Shift+Tab at its start, Esc, F2. */
  readonly onKey?: (key: LeavingKey) => void;
}

export interface FramedPane {
  readonly frame: HTMLIFrameElement;
  /** A press of the ribbon button `controlId`, whose action is the function `name`; settles when it is completed. */
  invoke(name: string, controlId?: string): Promise<CommandOutcome>;
  /** Tells the pane that it is shown or hidden now. */
  setVisible(isVisible: boolean): void;
  dispose(): void;
}

const EXCEL_ON_THE_WEB = 16;
const EVENT_CATEGORY = 65_536;
/** As Excel on the web does: a link may open a page of its own, such as the help; the browser's dialogs stay shut. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox';

const asTexts = (settings: ReadonlyMap<string, Json>): [string, string][] =>
  [...settings].map(([name, value]) => [name, JSON.stringify(value)]);

function appContext({ locale, readOnly, requirementSets, settings }: FramedPaneOptions, id: string): unknown {
  return {
    _id: id,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: '',
    _clientMode: readOnly ? 0 : 1,
    _settings: asTexts(settings),
    _reason: 'documentOpened',
    _hostFullVersion: '16.0.0.0',
    _requirementMatrix: JSON.stringify(requirementSets),
  };
}

async function richApi(
  { ArrayData = [] }: MethodCall,
  { host, onBatch }: FramedPaneOptions,
  services: FrameServices,
): Promise<unknown> {
  const [, , , , text, , flags] = ArrayData;
  const sent = String(text);
  const body = JSON.parse(sent) as RequestBody;
  if (isForService(body)) {
    return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(services.answer(body))] };
  }
  const answer = await host.exchange(body, utf8Length(sent), Number(flags));
  onBatch();
  return answer.isConnectionLost === true
    ? { Version: 1, Error: FrameError.sessionLost }
    : { Version: 1, Error: 0, Data: [200, [], answer.text] };
}

async function callMethod(
  call: MethodCall,
  options: FramedPaneOptions,
  services: FrameServices,
  commands: FrameCommands,
): Promise<unknown> {
  const { settings } = options;
  switch (call.DdaMethod.DispatchId) {
    case Method.richApi:
      return richApi(call, options, services);
    case Method.saveSettings:
      settings.clear();
      for (const [name, json] of call.DdaSettingsMethod?.Properties ?? []) {
        settings.set(name, JSON.parse(json) as Json);
      }
      return { Version: 1, Error: 0 };
    case Method.refreshSettings:
      return {
        Version: 1,
        Error: 0,
        Properties: { Settings: asTexts(settings).map(([Name, Value]) => ({ Name, Value })) },
      };
    case Method.commandCompleted:
      commands.completed(call['0'] ?? '', call['1'] ?? 0, call['2'] ?? '');
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: FrameError.unknownMethod };
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
  frame.setAttribute('sandbox', SANDBOX);
  const registered = new Set<string>();

  const post = (text: string): void => {
    frame.contentWindow?.postMessage(text, origin);
  };
  const raise = (name: string, data: unknown): void => {
    if (registered.has(name)) post(eventText(name, conversation, data, origin));
  };
  const commands = new FrameCommands((data) => {
    raise(FrameEvent.command, data);
  });
  const setState = (state: PaneState): void => {
    if (!services.show(state)) return;
    const visibility = JSON.stringify({ visibility: state === 'Visible' ? 'Visible' : 'Hidden' });
    raise(FrameEvent.richApi, {
      ArrayData: [[EVENT_CATEGORY, VISIBILITY_CHANGED, '', visibility, 0, false]],
    });
  };
  const services = new FrameServices((state) => {
    setState(state);
    options.onPaneState?.(state);
  });

  const register = (name: string): unknown => {
    if (name === FrameEvent.dialog) return { Error: FrameError.dialogRefused };
    registered.add(name);
    // After the answer, without which the pane does not listen yet.
    if (name === FrameEvent.command) {
      setTimeout(() => {
        commands.heard();
      }, 0);
    }
    return { Error: 0 };
  };

  const answer = async (request: FrameRequest): Promise<unknown> => {
    const { _actionName: name, _actionType: kind, _data: data } = request;
    if (kind === ActionType.registerEvent) return register(name);
    if (kind === ActionType.unregisterEvent) {
      registered.delete(name);
      return { Error: 0 };
    }
    if (name === 'ContextActivationManager_getAppContextAsync') return appContext(options, id);
    if (name === 'ContextActivationManager_notifyHost') {
      const key = leavingKey(data);
      if (key !== null) options.onKey?.(key);
      return { Error: 0 };
    }
    if (name === 'executeMethod' && isMethodCall(data)) return callMethod(data, options, services, commands);
    return { Error: 0 };
  };

  const receive = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const request = parseRequest(event.data);
    if (request === null) return;
    void answer(request).then((data) => {
      post(answerText(request, data, origin));
    });
  };

  const stopEvents = options.host.onEvents((entries) => {
    const selections = entries.filter(([, type]) => type === EventType.documentSelectionChanged);
    const others = entries.filter(([, type]) => type !== EventType.documentSelectionChanged);
    for (let left = selections.length; left > 0; left--) raise(FrameEvent.selection, {});
    if (others.length > 0) raise(FrameEvent.richApi, { ArrayData: others });
  });
  window.addEventListener('message', receive);
  container.append(frame);
  return {
    frame,
    invoke: (name, controlId = name) => commands.invoke(name, controlId),
    setVisible: (isVisible) => {
      setState(isVisible ? 'Visible' : 'Background');
    },
    dispose: () => {
      stopEvents();
      window.removeEventListener('message', receive);
      frame.remove();
    },
  };
}
