import { EventType } from './event-type';
import type { WorkbookEvent, Actor } from './workbook-event';

/** One event on its way to a client: category, type, target, arguments as JSON, id, and whether it is remote. */
export type EventEntry = readonly [
  category: 65536,
  type: number,
  target: string,
  args: string,
  id: number,
  remote: boolean,
];

const EVENT_CATEGORY = 65_536;
/** Events that are listened to without telling the host: the selection's, and those of bindings. */
const UNANNOUNCED: readonly number[] = [
  EventType.documentSelectionChanged,
  EventType.bindingSelectionChanged,
  EventType.bindingDataChanged,
];

/** What one client listens to. */
export class EventRegistrations {
  /** Events that happen meanwhile are lost to this client. */
  isEnabled = true;
  readonly #counts = new Map<string, number>();
  #next = 1;

  register(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type}|${target}`;
    const left = (this.#counts.get(key) ?? 0) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }

  isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  /** The event as this client hears of it: once for each object that handlers were set on. */
  entries(
    { type, targets, args, range, isOnScreen }: WorkbookEvent,
    { at, by }: Actor,
    self: object,
    keepRange: (range: NonNullable<WorkbookEvent['range']>) => string,
  ): readonly EventEntry[] {
    const isRemote = at !== self;
    if (!this.isEnabled || (isRemote && isOnScreen)) return [];
    const heard = targets.filter((target) => {
      return this.#counts.has(`${type}|${target}`) || UNANNOUNCED.includes(type);
    });
    if (heard.length === 0) return [];
    const text = JSON.stringify({
      ...args,
      source: isRemote ? 'Remote' : 'Local',
      triggerSource: !isRemote && by === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
      ...(range === null ? {} : { referenceId: keepRange(range) }),
    });
    return heard.map((target) => [EVENT_CATEGORY, type, target, text, this.#next++, isRemote]);
  }
}
