import type { HostWorkbook } from '../model/workbook';
import type { Actor, WorkbookEvent } from './workbook-event';

/** One Excel that has a workbook open. */
export interface Listener {
  isListening(): boolean;
  hear(events: readonly WorkbookEvent[], actor: Actor): void;
}

const LISTENERS = new WeakMap<HostWorkbook, Set<Listener>>();

/** Every Excel that has the workbook open: what is done in one is heard in all. */
export function listenersOf(workbook: HostWorkbook): Set<Listener> {
  let listeners = LISTENERS.get(workbook);
  if (listeners === undefined) {
    listeners = new Set();
    LISTENERS.set(workbook, listeners);
  }
  return listeners;
}
