import { Host, type Answer } from '../../workbench/host/host';
import type { RequestBody, ResponseBody } from '../../workbench/host/wire/batch';

/** Where a host fails: at an action of a request, both counted from 0, and with which code. */
export interface Fault {
  readonly request: number;
  readonly action: number;
  readonly code: string;
}

/** A host that does as Excel does when an action fails: what came before it stays done, what comes after is not. */
export class FaultyHost extends Host {
  #faults: readonly Fault[] = [];
  #seen = 0;
  /** Actions of each request since the last {@link failAt}. */
  readonly actions: number[] = [];

  /** Counts requests anew; without faults everything passes. */
  failAt(...faults: readonly Fault[]): void {
    this.#faults = faults;
    this.#seen = 0;
    this.actions.length = 0;
  }

  override async exchange(body: RequestBody, bytes: number, flags: number): Promise<Answer> {
    if (isCleanUp(body)) return super.exchange(body, bytes, flags);
    const request = this.#seen;
    this.#seen += 1;
    this.actions.push(body.Actions.length);
    const fault = this.#faults.find((each) => each.request === request);
    if (fault === undefined || fault.action >= body.Actions.length) {
      return super.exchange(body, bytes, flags);
    }
    const prefix = { ...body, Actions: body.Actions.slice(0, fault.action) };
    const done = await super.exchange(prefix, bytes, flags);
    const failed: ResponseBody = {
      ...done.body,
      Error: {
        Code: fault.code,
        Message: '出错',
        Location: '',
        ActionIndex: fault.action,
        HttpStatusCode: 400,
      },
    };
    return { body: failed, text: JSON.stringify(failed) };
  }
}

const isCleanUp = ({ Actions }: RequestBody): boolean =>
  Actions.length > 0 &&
  Actions.every(({ Name, ActionType }) => ActionType === 1 || Name === '_RemoveReference');

/** A host that never answers again once it is silenced. */
export class SilentHost extends Host {
  silent = false;

  override exchange(body: RequestBody, bytes: number, flags: number): Promise<Answer> {
    return this.silent ? new Promise<never>(() => undefined) : super.exchange(body, bytes, flags);
  }
}
