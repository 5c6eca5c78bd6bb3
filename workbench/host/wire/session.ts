import type { HostWorkbook } from '../model/workbook';
import type { Profile } from '../profile';
import type { Json } from './batch';
import type { HostObject } from './host-object';

/** A method's call or a property's assignment. */
export interface MemberUse {
  readonly object: HostObject;
  /** The client's name of the member. */
  readonly name: string;
  readonly isAssignment: boolean;
  /** The value, or the first argument. */
  readonly first: unknown;
  /** The value, or all arguments. */
  readonly given: readonly unknown[];
}

/** What the members of the object model may use while a batch runs. */
export interface Session {
  readonly workbook: HostWorkbook;
  readonly profile: Profile;
  /** The moment of the host's clock; the model has no other. */
  now(): Date;
  /** Whether another Excel has the workbook open as well. */
  isShared(): boolean;
  /** Objects that a client holds: those of this batch, and those kept from earlier ones. */
  liveObjects(): Iterable<HostObject>;
  release(reference: string): void;
  releaseAll(): void;
  referenceCount(): number;
  /** What this client listens to. */
  readonly events: {
    isEnabled: boolean;
    register(type: number, target: string): void;
    unregister(type: number, target: string): void;
  };
  /** The workbook in a file that the batch brought; null where it is none that can be opened. */
  file(base64: string): HostWorkbook | null;
  /** An object that was kept under that reference. */
  kept(reference: string): HostObject | null;
  /** Called before a member is used: refuses it, or returns what to call when it went well. */
  before(use: MemberUse): (() => void) | null;
  /** What a load of these paths gives, with the client's names. */
  query(object: HostObject, paths: readonly string[]): Json;
  /** Sets properties by the client's names, at any depth. */
  assign(object: HostObject, state: Readonly<Record<string, unknown>>): void;
  /** The item of the collection that the path of names leads to. */
  item(object: HostObject, path: readonly string[], key: string): HostObject;
}
