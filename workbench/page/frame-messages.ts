/**
 * What office.js and the page around it say to each other, as JSON text through `postMessage`. The names are the
 * library's own; which numbers mean what was seen by running it.
 */
export const MessageType = { request: 0, response: 1 } as const;
export const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const ResponseType = { answer: 0, event: 1 } as const;

/** `DispatchId` of the methods that the seam answers. */
export const Method = { refreshSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** A request of the pane's. */
export interface FrameRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The arguments of `executeMethod`, with the method's number. */
export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  /** Of a completed command: its id, how it went, and the event that the function was given, as JSON. */
  readonly '0'?: string;
  readonly '1'?: number;
  readonly '2'?: string;
}

/** Events that the pane registers for by name. */
export const FrameEvent = {
  command: 'appCommandInvoked',
  richApi: 'richApiMessage',
  selection: 'documentSelectionChanged',
  dialog: 'dialogMessageReceived',
} as const;

/** What the pane tells of keys that it leaves to the page around it. */
const KEYS: Readonly<Record<number, LeavingKey>> = { 13: 'Tab', 14: 'Shift+Tab', 15: 'Escape', 16: 'F2' };

export type LeavingKey = 'Tab' | 'Shift+Tab' | 'Escape' | 'F2';

/** The key of a `notifyHost` message's data `[id, code, …]`. */
export function leavingKey(data: unknown): LeavingKey | null {
  const code: unknown = Array.isArray(data) ? data[1] : null;
  return typeof code === 'number' ? (KEYS[code] ?? null) : null;
}

/** Numbers of errors in the library's own table. */
export const FrameError = { unknownMethod: 5001, sessionLost: 5012, dialogRefused: 12009 } as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The request in a message's text, or null where it holds none. */
export function parseRequest(text: unknown): FrameRequest | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  const message: unknown = JSON.parse(text);
  if (!isObject(message) || message['_messageType'] !== MessageType.request) return null;
  const { _actionType, _actionName, _conversationId, _correlationId, _data } = message;
  if (
    typeof _actionType !== 'number' ||
    typeof _actionName !== 'string' ||
    typeof _conversationId !== 'string' ||
    typeof _correlationId !== 'number'
  ) {
    return null;
  }
  return {
    _messageType: MessageType.request,
    _actionType,
    _actionName,
    _conversationId,
    _correlationId,
    _data,
  };
}

export function isMethodCall(data: unknown): data is MethodCall {
  return isObject(data) && isObject(data['DdaMethod']) && typeof data['DdaMethod']['DispatchId'] === 'number';
}

/** The text of an answer to `request`. */
export function answerText(request: FrameRequest, data: unknown, origin: string): string {
  return JSON.stringify({
    _messageType: MessageType.response,
    _responseType: ResponseType.answer,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: 0,
    _data: data,
    _origin: origin,
    _serializerVersion: 1,
  });
}

/** The text of an event that the pane registered for. */
export function eventText(name: string, conversation: string, data: unknown, origin: string): string {
  return JSON.stringify({
    _messageType: MessageType.response,
    _responseType: ResponseType.event,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: -1,
    _errorCode: 0,
    _data: data,
    _origin: origin,
    _serializerVersion: 1,
  });
}
