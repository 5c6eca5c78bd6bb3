import type { Sheet } from '../model/sheet';
import { rectanglesOf } from '../model/rectangles';
import type { HostWorkbook } from '../model/workbook';
import { addressOf, onSheetEvent } from './cell-observers';
import { EventType } from './event-type';
import type { WorkbookEvent } from './workbook-event';

/** Each sheet with formulas that got a value since the last events, and the cells that they stand in. */
export function calculatedEvents({ calculation }: HostWorkbook): readonly WorkbookEvent[] {
  const bySheet = new Map<Sheet, (readonly [row: number, column: number])[]>();
  for (const { sheet, row, column } of calculation.takeCalculated()) {
    const cells = bySheet.get(sheet) ?? [];
    cells.push([row, column]);
    bySheet.set(sheet, cells);
  }
  return [...bySheet].map(([sheet, cells]) => {
    const ordered = [...cells].sort(([one, left], [other, right]) => one - other || left - right);
    return onSheetEvent(EventType.worksheetCalculated, sheet, { address: addressOf(rectanglesOf(ordered)) });
  });
}
