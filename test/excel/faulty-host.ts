import { Host, type Answer } from '../../workbench/host/host';
import { isCleanUp } from '../../workbench/host/faults';
import { ActionKind, PathKind, type Action, type RequestBody } from '../../workbench/host/wire/batch';

/** Where a host fails: at an action of a request, both counted from 0, and with which code. */
export interface Fault {
  readonly request: number;
  readonly action: number;
  readonly code: string;
}

const CHANGING: readonly number[] = [ActionKind.method, ActionKind.setProperty, ActionKind.update];
const ONLY_ASKS = /^_|^Get/;

/**
 * What an action may change, by the name of its member; empty where it only leads somewhere or asks. A method that
 * gives an object, such as `Add`, is called where its object is first led to.
 */
function changeOf({ ObjectPaths }: RequestBody, { ActionType, Name, ObjectPathId }: Action): string {
  const path = ObjectPaths[String(ObjectPathId)];
  const isMade = ActionType === ActionKind.instantiate && path?.ObjectPathType === PathKind.method;
  const member = isMade ? path.Name : CHANGING.includes(ActionType) ? Name : '';
  return ONLY_ASKS.test(member) ? '' : member;
}

/** A host that does as Excel does when an action fails: what came before it stays done, what comes after is not. */
export class FaultyHost extends Host {
  #changes: (readonly string[])[] = [];

  /** Counts requests anew; without faults everything passes. */
  failAt(...faults: readonly Fault[]): void {
    this.#changes = [];
    this.faults.set(...faults.map((fault) => ({ kind: 'refuse' as const, ...fault })));
  }

  /** Actions of each request since the last {@link failAt}. */
  get actions(): readonly number[] {
    return this.faults.actions;
  }

  /** What each action of each request since the last {@link failAt} may have changed: {@link changeOf}. */
  get changes(): readonly (readonly string[])[] {
    return this.#changes;
  }

  override exchange(body: RequestBody, bytes: number, flags: number): Promise<Answer> {
    if (!isCleanUp(body)) this.#changes.push(body.Actions.map((action) => changeOf(body, action)));
    return super.exchange(body, bytes, flags);
  }
}

/** A host that never answers again once it is silenced. */
export class SilentHost extends Host {
  get silent(): boolean {
    return this.conditions.isSilent;
  }

  set silent(silent: boolean) {
    this.conditions.isSilent = silent;
  }
}
