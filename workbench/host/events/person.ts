import { addressedArea, rangeObject } from '../objects/addresses';
import { findTab } from '../model/other-sheets';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { EntryRefused, refusedEntry } from '../validation/typed-entry';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { onSheetEvent } from './cell-observers';
import { EventType } from './event-type';
import type { WorkbookEvent } from './workbook-event';

/** How a person's acts reach the model: as the members that an add-in would use, and told as a person's. */
export interface Hands {
  set(object: HostObject, state: Readonly<Record<string, unknown>>): void;
  call(object: HostObject, name: string, args: readonly unknown[]): void;
  /** Tells of something that changes nothing. */
  tell(event: WorkbookEvent): void;
}

type Typed = string | number | boolean;

/** The person at one Excel, who works in the sheet while the add-in does. Refusals are thrown as `HostError`. */
export class Person {
  constructor(
    private readonly workbook: HostWorkbook,
    private readonly hands: Hands,
  ) {}

  /**
   * Types into one cell, or pastes rows into an area. What is typed is held to the cell's validation, whose alert
   * stops it with `EntryRefused`; what is pasted, or written by an add-in, is not.
   */
  type(sheet: string, address: string, input: Typed | readonly (readonly Typed[])[]): void {
    if (!Array.isArray(input)) this.#assertAllowed(sheet, address, String(input));
    this.hands.set(this.#range(sheet, address), { formulas: input });
  }

  clear(sheet: string, address: string): void {
    this.hands.call(this.#range(sheet, address), 'clear', ['Contents']);
  }

  insert(sheet: string, address: string, shift: 'Down' | 'Right'): void {
    this.hands.call(this.#range(sheet, address), 'insert', [shift]);
  }

  delete(sheet: string, address: string, shift: 'Up' | 'Left'): void {
    this.hands.call(this.#range(sheet, address), 'delete', [shift]);
  }

  hideRows(sheet: string, address: string, hidden: boolean): void {
    this.hands.set(this.#range(sheet, address), { rowHidden: hidden });
  }

  select(sheet: string, address: string): void {
    this.hands.call(this.#range(sheet, address), 'select', []);
  }

  /** Clicks into a cell, so many points right of and below its corner; it is selected, too. */
  click(sheet: string, address: string, offsetX = 0, offsetY = 0): void {
    this.select(sheet, address);
    const args = { address, offsetX, offsetY };
    const event = onSheetEvent(EventType.worksheetSingleClicked, this.#sheet(sheet), args);
    this.hands.tell({ ...event, isOnScreen: true });
  }

  addSheet(name: string): void {
    this.hands.call(new HostObject('WorksheetCollection', this.workbook), 'add', [name]);
  }

  renameSheet(sheet: string, name: string): void {
    this.hands.set(this.#sheetObject(sheet), { name });
  }

  activateSheet(sheet: string): void {
    this.hands.call(this.#sheetObject(sheet), 'activate', []);
  }

  deleteSheet(sheet: string): void {
    this.hands.call(this.#sheetObject(sheet), 'delete', []);
  }

  #assertAllowed(name: string, address: string, text: string): void {
    const sheet = this.#sheet(name);
    const area = addressedArea(this.workbook, sheet, address);
    const alert = refusedEntry(this.workbook, sheet, area, text);
    if (alert !== null) throw new EntryRefused(alert);
  }

  #sheet(name: string): Sheet {
    const sheet = findTab(this.workbook, name);
    if (sheet === undefined) throw new HostError('ItemNotFound');
    return sheet;
  }

  #sheetObject(name: string): HostObject<'Worksheet'> {
    return new HostObject('Worksheet', this.#sheet(name));
  }

  #range(name: string, address: string): HostObject<'Range'> {
    const sheet = this.#sheet(name);
    return rangeObject(sheet, addressedArea(this.workbook, sheet, address));
  }
}
