import type { CellPosition } from '../../src/core/table/cell';
import { createHost, type Host } from '../host/host';
import { formatArea } from '../host/model/address';
import { cellArea, sameArea } from '../host/model/area';
import type { Sheet } from '../host/model/sheet';
import type { HostWorkbook } from '../host/model/workbook';
import type { FramedPane } from './frame-seam';
import { HostError, type HostErrorCode } from '../host/wire/host-error';
import { inputText } from './grid/cell-input';
import { pastedCells } from './grid/clipboard-text';
import {
  cellSelection,
  movedSelection,
  type Extent,
  type Move,
  type Selection,
} from './grid/selection-moves';
import { Surroundings, type Trouble } from './surroundings';

/** A cell that a person is typing into. */
export interface CellEdit extends CellPosition {
  readonly sheet: Sheet;
  readonly text: string;
  /** Begun by typing: the arrow keys leave the cell, where in one that was opened they move in its text. */
  readonly isTyped: boolean;
}

/** One workbook open in the workbench, and the people at it; whoever draws it is told when it may have changed. */
export class WorkbenchSession {
  /** What is the matter with this Excel, on purpose. */
  readonly surroundings: Surroundings;
  /** What Excel refused the person last; null once it is dismissed. */
  refusal: HostErrorCode | null = null;
  #second: Host | null = null;
  #edit: CellEdit | null = null;
  readonly #anchors = new WeakMap<Sheet, Selection>();
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #pane: FramedPane | null = null;

  constructor(readonly workbook: HostWorkbook) {
    this.surroundings = new Surroundings(workbook);
  }

  /** The Excel that the pane sits in. */
  get host(): Host {
    return this.surroundings.host;
  }

  /** A co-author's Excel on the same workbook. */
  get second(): Host | null {
    return this.#second;
  }

  get edit(): CellEdit | null {
    return this.#edit;
  }

  /** Grows with every change. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly changed = (): void => {
    this.workbook.calculation.run(this.workbook.sheets);
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  };

  /** The pane in its frame, whose ribbon commands can be pressed. */
  get pane(): FramedPane | null {
    return this.#pane;
  }

  /** The pane is in its frame, or no longer. */
  readonly framed = (pane: FramedPane | null): void => {
    this.#pane = pane;
  };

  activate(sheet: Sheet): void {
    this.#attempt(() => {
      this.host.person.activateSheet(sheet.name);
    });
  }

  selectionOn(sheet: Sheet): Selection {
    const area = sheet.selection[0] ?? cellArea(0, 0);
    const known = this.#anchors.get(sheet);
    // What the add-in selected in the meantime begins at its own corner.
    return known !== undefined && sameArea(known.area, area)
      ? known
      : { anchor: { row: area.row, column: area.column }, area };
  }

  select(sheet: Sheet, selection: Selection): void {
    this.#anchors.set(sheet, selection);
    this.#attempt(() => {
      this.host.person.select(sheet.name, formatArea(selection.area));
    });
  }

  selectCell(sheet: Sheet, row: number, column: number): void {
    this.select(sheet, cellSelection(sheet, row, column));
  }

  move(sheet: Sheet, move: Move, options: { readonly extend: boolean; readonly extent: Extent }): void {
    this.select(sheet, movedSelection(sheet, this.selectionOn(sheet), move, options));
  }

  /** Opens the active cell for editing, with its own content or with what was typed: Excel is then in edit mode. */
  beginEdit(sheet: Sheet, typed?: string): void {
    if (this.#edit !== null) return;
    const { row, column } = this.selectionOn(sheet).anchor;
    if (sheet.isProtected && sheet.styleAt(row, column).protection.locked) {
      this.#refuse('AccessDenied');
      return;
    }
    this.host.conditions.beginCellEdit();
    const text = typed ?? inputText(this.workbook, sheet, row, column);
    this.#edit = { sheet, row, column, text, isTyped: typed !== undefined };
    this.changed();
  }

  editText(text: string): void {
    if (this.#edit === null) return;
    this.#edit = { ...this.#edit, text };
    this.changed();
  }

  /** Enter: the cell takes what was typed, and what waited for it goes on. */
  commitEdit(): void {
    const edit = this.#edit;
    if (edit === null) return;
    const { sheet, row, column, text } = edit;
    this.#edit = null;
    if (text !== inputText(this.workbook, sheet, row, column)) {
      this.#attempt(() => {
        const address = formatArea(cellArea(row, column));
        if (text === '') this.host.person.clear(sheet.name, address);
        else this.host.person.type(sheet.name, address, text);
      });
    }
    this.host.conditions.endCellEdit();
    this.changed();
  }

  /** Esc: the cell stays as it was. */
  cancelEdit(): void {
    if (this.#edit === null) return;
    this.#edit = null;
    this.host.conditions.endCellEdit();
    this.changed();
  }

  clear(sheet: Sheet): void {
    this.#attempt(() => {
      this.host.person.clear(sheet.name, formatArea(this.selectionOn(sheet).area));
    });
  }

  /** Puts copied cells where the selection begins, and selects them. */
  paste(sheet: Sheet, text: string): void {
    const rows = pastedCells(text);
    const { row, column } = this.selectionOn(sheet).area;
    const area = { row, column, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 };
    this.#attempt(() => {
      this.host.person.type(sheet.name, formatArea(area), rows);
      this.host.person.select(sheet.name, formatArea(area));
    });
  }

  /** The co-author types into a cell: the pane hears of it as of something that came from afar. */
  typeAsSecond(sheet: Sheet, address: string, text: string): void {
    const second = this.#second;
    if (second === null) return;
    this.#attempt(() => {
      if (text === '') second.person.clear(sheet.name, address);
      else second.person.type(sheet.name, address, text);
    });
  }

  setTrouble(trouble: Trouble, present: boolean): void {
    this.cancelEdit();
    this.surroundings.set(trouble, present);
    this.changed();
  }

  /** A co-author opens the workbook, or closes it. */
  setSecond(present: boolean): void {
    if (present === (this.#second !== null)) return;
    this.#second?.close();
    this.#second = present ? createHost(this.workbook) : null;
    this.changed();
  }

  dismissRefusal(): void {
    this.refusal = null;
    this.changed();
  }

  /** The workbook is closed: nothing hears of it any more. */
  close(): void {
    this.host.close();
    this.#second?.close();
  }

  #attempt(act: () => void): void {
    try {
      act();
      this.refusal = null;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.refusal = error.code;
    }
    this.changed();
  }

  #refuse(code: HostErrorCode): void {
    this.refusal = code;
    this.changed();
  }
}
