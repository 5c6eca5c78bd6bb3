import type { Host } from '../host/host';
import { createHost } from '../host/host';
import { areaContainsCell, cellArea } from '../host/model/area';
import type { Sheet } from '../host/model/sheet';
import type { HostWorkbook } from '../host/model/workbook';
import type { FramedPane } from './frame-seam';

/** One workbook open in the workbench; whoever draws it is told when it may have changed. */
export class WorkbenchSession {
  readonly host: Host;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #pane: FramedPane | null = null;

  constructor(readonly workbook: HostWorkbook) {
    this.host = createHost(workbook);
  }

  /** Grows with every change. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly changed = (): void => {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  };

  /** The pane in its frame, whose ribbon commands can be pressed. */
  get pane(): FramedPane | null {
    return this.#pane;
  }

  /** The pane is in its frame, or no longer. */
  framed(pane: FramedPane | null): void {
    this.#pane = pane;
  }

  activate(sheet: Sheet): void {
    this.workbook.activeSheetId = sheet.id;
    this.changed();
  }

  /** Selects a cell, or the merged area that it belongs to. */
  select(sheet: Sheet, row: number, column: number): void {
    sheet.selection = [sheet.merges.at(row, column) ?? cellArea(row, column)];
    this.changed();
  }

  /** Moves the selection by one cell, over merged areas and past hidden rows and columns. */
  move(sheet: Sheet, rows: number, columns: number): void {
    const from = sheet.selection[0] ?? cellArea(0, 0);
    const step = (at: number, count: number, by: number, hidden: (index: number) => boolean): number => {
      if (by === 0) return at;
      let next = by > 0 ? at + count : at - 1;
      while (next > 0 && hidden(next)) next += by;
      return Math.max(0, next);
    };
    const row = step(from.row, from.rowCount, rows, (index) => sheet.rowHeight(index) === 0);
    const column = step(from.column, from.columnCount, columns, (index) => sheet.columnWidth(index) === 0);
    if (!areaContainsCell(from, row, column)) this.select(sheet, row, column);
  }
}
