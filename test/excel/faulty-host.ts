import { Host } from '../../workbench/host/host';

/** Where a host fails: at an action of a request, both counted from 0, and with which code. */
export interface Fault {
  readonly request: number;
  readonly action: number;
  readonly code: string;
}

/** A host that does as Excel does when an action fails: what came before it stays done, what comes after is not. */
export class FaultyHost extends Host {
  /** Counts requests anew; without faults everything passes. */
  failAt(...faults: readonly Fault[]): void {
    this.faults.set(...faults.map((fault) => ({ kind: 'refuse' as const, ...fault })));
  }

  /** Actions of each request since the last {@link failAt}. */
  get actions(): readonly number[] {
    return this.faults.actions;
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
