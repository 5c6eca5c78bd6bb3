/** @jest-environment jsdom */
import type { EventEntry } from '../../../workbench/host/events/event-registrations';
import type { Json, RequestBody } from '../../../workbench/host/wire/batch';
import type { LeavingKey } from '../../../workbench/page/frame-messages';
import type { PaneState } from '../../../workbench/page/frame-services';
import { frameThePane, type FramedPane } from '../../../workbench/page/frame-seam';

interface Message {
  readonly _responseType: number;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The pane's side: sends what office.js sends, and keeps what comes back. */
class PaneSide {
  readonly received: Message[] = [];
  readonly settings = new Map<string, Json>();
  readonly batches: RequestBody[] = [];
  readonly keys: LeavingKey[] = [];
  readonly states: PaneState[] = [];
  readonly framed: FramedPane;
  isConnectionLost = false;
  #hear: (entries: readonly EventEntry[]) => void = () => undefined;
  #next = 1;

  constructor() {
    this.framed = frameThePane(document.body, {
      host: {
        exchange: (body) => {
          this.batches.push(body);
          const text = JSON.stringify({ Results: [], TraceIds: [] });
          return Promise.resolve(this.isConnectionLost ? { text, isConnectionLost: true } : { text });
        },
        onEvents: (listener) => {
          this.#hear = listener;
          return () => {
            this.#hear = () => undefined;
          };
        },
      },
      paneUrl: 'about:blank',
      title: 'Pane',
      locale: 'zh-CN',
      readOnly: false,
      requirementSets: { ExcelApi: '1.14' },
      settings: this.settings,
      onBatch: () => undefined,
      onPaneState: (state) => this.states.push(state),
      onKey: (key) => this.keys.push(key),
    });
    jest.spyOn(this.window, 'postMessage').mockImplementation((text: unknown) => {
      this.received.push(JSON.parse(String(text)) as Message);
    });
  }

  get window(): Window {
    const inside = this.framed.frame.contentWindow;
    if (inside === null) throw new Error('The frame is not in the page.');
    return inside;
  }

  happens(...entries: readonly EventEntry[]): void {
    this.#hear(entries);
  }

  async ask(actionType: number, name: string, data: unknown): Promise<unknown> {
    const correlation = this.#next++;
    const said = {
      _messageType: 0,
      _actionType: actionType,
      _actionName: name,
      _conversationId: 'c',
      _correlationId: correlation,
      _data: data,
    };
    window.dispatchEvent(
      new MessageEvent('message', {
        source: this.window,
        origin: window.location.origin,
        data: JSON.stringify(said),
      }),
    );
    await settled();
    return this.received.find(({ _correlationId: id }) => id === correlation)?._data;
  }

  /** `executeMethod` number `method`. */
  call(method: number, rest: object): Promise<unknown> {
    return this.ask(0, 'executeMethod', { ...rest, DdaMethod: { DispatchId: method } });
  }

  batch(body: object): Promise<unknown> {
    return this.call(93, {
      ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify(body), 0, 0, '', '', '', '', '', ''],
    });
  }

  events(name: string): readonly unknown[] {
    return this.received
      .filter(({ _responseType: type, _actionName: action }) => type === 1 && action === name)
      .map(({ _data: data }) => data);
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

let pane: PaneSide;

beforeEach(() => {
  pane = new PaneSide();
});

afterEach(() => {
  pane.framed.dispose();
  jest.restoreAllMocks();
});

const REGISTER = 1;
const UNREGISTER = 2;

describe('ribbon commands', () => {
  it('wait until the pane listens, and reach it one at a time', async () => {
    const first = pane.framed.invoke('checkMonth', 'Ribbon.Check');
    const second = pane.framed.invoke('writeSummary');
    await settled();
    expect(pane.events('appCommandInvoked')).toEqual([]);
    await pane.ask(REGISTER, 'appCommandInvoked', {});
    expect(pane.events('appCommandInvoked')).toEqual([
      { '0': '1', '1': 'checkMonth', '2': '{"source":{"id":"Ribbon.Check"}}' },
    ]);
    await pane.call(94, { '0': '1', '1': 0, '2': '{"completedContext":{"done":true}}' });
    expect(await first).toEqual({ kind: 'completed', context: { done: true } });
    expect(pane.events('appCommandInvoked')).toHaveLength(2);
    await pane.call(94, { '0': '2', '1': 11101, '2': '' });
    expect(await second).toEqual({ kind: 'failed', code: 11101 });
  });

  it('are not settled by the completion of another', async () => {
    await pane.ask(REGISTER, 'appCommandInvoked', {});
    let isSettled = false;
    void pane.framed.invoke('checkMonth').then(() => {
      isSettled = true;
    });
    await pane.call(94, { '0': '7', '1': 0, '2': '{}' });
    expect(isSettled).toBe(false);
    await pane.call(94, { '0': '1', '1': 0, '2': '{}' });
    await settled();
    expect(isSettled).toBe(true);
  });
});

describe('what happens in Excel', () => {
  const entry = (type: number): EventEntry => [65_536, type, 'Workbook', '{}', 1, false];

  it('reaches a pane that registered, and no other', async () => {
    pane.happens(entry(10));
    expect(pane.events('richApiMessage')).toEqual([]);
    await pane.ask(REGISTER, 'richApiMessage', {});
    pane.happens(entry(10));
    expect(pane.events('richApiMessage')).toEqual([{ ArrayData: [entry(10)] }]);
    await pane.ask(UNREGISTER, 'richApiMessage', {});
    pane.happens(entry(10));
    expect(pane.events('richApiMessage')).toHaveLength(1);
  });

  it('goes its own way when the selection changes', async () => {
    await pane.ask(REGISTER, 'richApiMessage', {});
    await pane.ask(REGISTER, 'documentSelectionChanged', {});
    pane.happens(entry(2), entry(14));
    expect(pane.events('documentSelectionChanged')).toEqual([{}]);
    expect(pane.events('richApiMessage')).toEqual([{ ArrayData: [entry(14)] }]);
  });
});

describe('the services around the workbook', () => {
  const service = (name: string, argument?: string) => ({
    Actions: [
      { Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 },
      { Id: 2, ActionType: 3, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: [argument] } },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.AppRuntime.AppRuntimeService' } },
  });
  const answered = (answer: unknown): unknown => {
    const { Data } = answer as { readonly Data: readonly [number, unknown, string] };
    const { Results } = JSON.parse(Data[2]) as { readonly Results: readonly { readonly Value: unknown }[] };
    return Results[1]?.Value;
  };

  it('show and hide the pane, and tell it so', async () => {
    await pane.ask(REGISTER, 'richApiMessage', {});
    expect(answered(await pane.batch(service('GetAppRuntimeState')))).toBe('Visible');
    await pane.batch(service('SetAppRuntimeState', 'Background'));
    expect(pane.states).toEqual(['Background']);
    expect(answered(await pane.batch(service('GetAppRuntimeState')))).toBe('Background');
    pane.framed.setVisible(true);
    const told = pane.events('richApiMessage');
    expect(told).toEqual([
      { ArrayData: [[65_536, 65_539, '', '{"visibility":"Hidden"}', 0, false]] },
      { ArrayData: [[65_536, 65_539, '', '{"visibility":"Visible"}', 0, false]] },
    ]);
    expect(pane.batches).toEqual([]);
  });

  it('remember how the pane is to start', async () => {
    await pane.batch(service('SetAppRuntimeStartState', 'Background'));
    expect(answered(await pane.batch(service('GetAppRuntimeStartState')))).toBe('Background');
  });

  it('leave batches for the workbook to the host', async () => {
    await pane.batch({
      Actions: [],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
    });
    expect(pane.batches).toHaveLength(1);
  });

  it('say that the session is lost when the connection is', async () => {
    pane.isConnectionLost = true;
    expect(await pane.batch({ Actions: [], ObjectPaths: {} })).toEqual({ Version: 1, Error: 5012 });
  });
});

it('refuses dialogs; a link may open a page of its own', async () => {
  expect(await pane.ask(REGISTER, 'dialogMessageReceived', {})).toEqual({ Error: 12009 });
  const sandbox = pane.framed.frame.getAttribute('sandbox');
  expect(sandbox).not.toMatch(/modals/);
  expect(sandbox).toMatch(/allow-popups/);
});

it('keeps the settings of the document where the workbook keeps them', async () => {
  pane.settings.set('old', 1);
  await pane.call(76, { DdaSettingsMethod: { Properties: [['mine', '{"a":[1,2]}']] } });
  expect([...pane.settings]).toEqual([['mine', { a: [1, 2] }]]);
  expect(await pane.call(75, {})).toMatchObject({
    Properties: { Settings: [{ Name: 'mine', Value: '{"a":[1,2]}' }] },
  });
});

it.each([
  [13, 'Tab'],
  [14, 'Shift+Tab'],
  [15, 'Escape'],
  [16, 'F2'],
])('passes on the key that the pane leaves by (%i)', async (code, key) => {
  await pane.ask(0, 'ContextActivationManager_notifyHost', ['id', code]);
  await pane.ask(0, 'ContextActivationManager_notifyHost', ['id', 0]);
  expect(pane.keys).toEqual([key]);
});

it('tells of language, mode and requirement sets', async () => {
  const context = await pane.ask(0, 'ContextActivationManager_getAppContextAsync', 'id');
  expect(context).toMatchObject({
    _appUILocale: 'zh-CN',
    _clientMode: 1,
    _requirementMatrix: '{"ExcelApi":"1.14"}',
  });
});

it('hears nobody but the pane', async () => {
  window.dispatchEvent(
    new MessageEvent('message', {
      source: window,
      origin: window.location.origin,
      data: '{"_messageType":0}',
    }),
  );
  await settled();
  expect(pane.received).toEqual([]);
});
