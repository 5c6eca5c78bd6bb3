import type { HostWorkbook } from '../model/workbook';
import type { Profile } from '../profile';
import type { HostObject } from './host-object';

/** What the members of the object model may use while a batch runs. */
export interface Session {
  readonly workbook: HostWorkbook;
  readonly profile: Profile;
  /** The moment of the host's clock; the model has no other. */
  now(): Date;
  /** Objects that a client holds: those of this batch, and those kept from earlier ones. */
  liveObjects(): Iterable<HostObject>;
  release(reference: string): void;
  releaseAll(): void;
  referenceCount(): number;
  /** Gives formulas their values. */
  recalculate(): void;
}
