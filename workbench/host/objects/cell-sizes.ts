import { lastColumnOf, lastRowOf } from '../model/area';
import type { Sheet } from '../model/sheet';
import { asBoolean, asNumber } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { property, type Member } from '../wire/object-type';
import { assertAllowed } from './cell-writes';
import type { RangeAreasTarget } from './targets';

function eachRow({ sheet, areas }: RangeAreasTarget, visit: (row: number, sheet: Sheet) => void): void {
  for (const area of areas) for (let row = area.row; row <= lastRowOf(area); row++) visit(row, sheet);
}

function eachColumn({ sheet, areas }: RangeAreasTarget, visit: (column: number, sheet: Sheet) => void): void {
  for (const area of areas) {
    for (let column = area.column; column <= lastColumnOf(area); column++) visit(column, sheet);
  }
}

const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 1342;

export function setRowHeight(target: RangeAreasTarget, value: unknown): void {
  const height = asNumber(value);
  if (height < 0 || height > MAX_ROW_HEIGHT) throw new HostError('InvalidArgument');
  assertAllowed(target.sheet, 'allowFormatRows');
  eachRow(target, (row, sheet) => {
    const shape = sheet.row(row);
    shape.height = height;
    shape.hidden = height === 0;
  });
}

export function setColumnWidth(target: RangeAreasTarget, value: unknown): void {
  const width = asNumber(value);
  if (width < 0 || width > MAX_COLUMN_WIDTH) throw new HostError('InvalidArgument');
  assertAllowed(target.sheet, 'allowFormatColumns');
  eachColumn(target, (column, sheet) => {
    const shape = sheet.column(column);
    shape.width = width;
    shape.hidden = width === 0;
  });
}

/** The one size that all rows or columns of the areas have, or null. */
function sharedSize(sizes: Iterable<number>): number | null {
  let found: number | undefined;
  for (const size of sizes) {
    if (found === undefined) found = size;
    else if (Math.abs(found - size) > 0.01) return null;
  }
  return found ?? null;
}

function* rowHeights({ sheet, areas }: RangeAreasTarget): Iterable<number> {
  for (const area of areas)
    for (let row = area.row; row <= lastRowOf(area); row++) yield sheet.rowHeight(row);
}

function* columnWidths({ sheet, areas }: RangeAreasTarget): Iterable<number> {
  for (const area of areas) {
    for (let column = area.column; column <= lastColumnOf(area); column++) yield sheet.columnWidth(column);
  }
}

/** Whether all have the sheet's size; null where they differ from each other. */
function isStandard(sizes: Iterable<number>, standard: number): boolean | null {
  const size = sharedSize(sizes);
  return size === null ? null : Math.abs(size - standard) < 0.01;
}

/** Members of RangeFormat that say how high and wide cells are, in points. */
export const cellSizes: Readonly<Record<string, Member<RangeAreasTarget>>> = {
  rowHeight: property('1.2', (target) => sharedSize(rowHeights(target)), setRowHeight),
  columnWidth: property('1.2', (target) => sharedSize(columnWidths(target)), setColumnWidth),
  useStandardHeight: property(
    '1.7',
    (target) => isStandard(rowHeights(target), target.sheet.standardHeight),
    (target, value) => {
      if (!asBoolean(value)) return;
      assertAllowed(target.sheet, 'allowFormatRows');
      eachRow(target, (row, sheet) => {
        delete sheet.rows.get(row)?.height;
      });
    },
  ),
  useStandardWidth: property(
    '1.7',
    (target) => isStandard(columnWidths(target), target.sheet.standardWidth),
    (target, value) => {
      if (!asBoolean(value)) return;
      assertAllowed(target.sheet, 'allowFormatColumns');
      eachColumn(target, (column, sheet) => {
        delete sheet.columns.get(column)?.width;
      });
    },
  ),
};
