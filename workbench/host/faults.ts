import { ActionKind, type RequestBody } from './wire/batch';

/** What goes wrong at a request; requests and actions count from 0, the client's clean-up batches apart. */
export type Fault =
  /** The action is refused with that code: what came before it stays done, what comes after is not. */
  | { readonly kind: 'refuse'; readonly request: number; readonly action: number; readonly code: string }
  /** Everything is done, and the answer never comes. */
  | { readonly kind: 'drop'; readonly request: number }
  /** The request waits before it is done. */
  | { readonly kind: 'delay'; readonly request: number; readonly until: Promise<unknown> }
  /** From this request on nothing reaches Excel: the client sees its connection fail. */
  | { readonly kind: 'disconnect'; readonly request: number };

export function isCleanUp({ Actions }: RequestBody): boolean {
  const acting = Actions.filter(({ ActionType }) => ActionType !== ActionKind.instantiate);
  return acting.length > 0 && acting.every(({ Name }) => Name === '_RemoveReference');
}

/** The faults that a host is to show, and the requests it has seen since they were set. */
export class FaultPlan {
  #faults: readonly Fault[] = [];
  #actions: number[] = [];

  /** Counts requests anew; without faults everything passes. */
  set(...faults: readonly Fault[]): void {
    this.#faults = faults;
    this.#actions = [];
  }

  /** The number of actions of each request since the faults were set. */
  get actions(): readonly number[] {
    return this.#actions;
  }

  /** The fault of the request that comes now. */
  next(body: RequestBody): Fault | null {
    if (isCleanUp(body)) return null;
    const request = this.#actions.length;
    this.#actions.push(body.Actions.length);
    const fault = this.#faults.find((each) =>
      each.kind === 'disconnect' ? request >= each.request : request === each.request,
    );
    if (fault?.kind === 'refuse' && fault.action >= body.Actions.length) return null;
    return fault ?? null;
  }
}
