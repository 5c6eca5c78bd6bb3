import type { HostWorkbook } from '../model/workbook';
import type { Profile } from '../profile';
import type { Json } from './batch';
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
  /** What a load of these paths gives, with the client's names. */
  query(object: HostObject, paths: readonly string[]): Json;
  /** Sets properties by the client's names, at any depth. */
  assign(object: HostObject, state: Readonly<Record<string, unknown>>): void;
  /** The item of the collection that the path of names leads to. */
  item(object: HostObject, path: readonly string[], key: string): HostObject;
}
