import { intersection, type Area } from '../model/area';
import type { CellValue } from '../model/cell-value';
import { compareValues, reorderColumns, reorderRows } from '../model/row-order';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asNumber, asOneOf, asRecord, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';
import { parseColor } from './colors';
import { assertAllowed, assertEditable } from './cell-writes';
import type { RangeAreasTarget, RemovedDuplicates, RangeTarget } from './targets';
import { areaOf } from './addresses';

/** What rows are put in order by. */
interface SortKey {
  readonly column: number;
  readonly isUpward: boolean;
  readonly on: 'Value' | 'CellColor' | 'FontColor';
  readonly color: string;
  readonly asNumbers: boolean;
}

function keysOf(value: unknown, columnCount: number, workbook: HostWorkbook): readonly SortKey[] {
  if (!Array.isArray(value) || value.length === 0) throw new HostError('InvalidArgument');
  const fields: readonly unknown[] = value;
  return fields.map((field) => {
    const { key, ascending, sortOn, color, dataOption } = asRecord(field);
    const column = asNumber(key);
    if (!Number.isInteger(column) || column < 0 || column >= columnCount)
      throw new HostError('InvalidArgument');
    const on = asOneOf(sortOn ?? 'Value', ['Value', 'CellColor', 'FontColor', 'Icon']);
    if (on === 'Icon') throw new HostError('ApiNotFound', 'Sorting by icons is not modelled.');
    return {
      column,
      isUpward: ascending === undefined || ascending === null || asBoolean(ascending),
      on,
      color: on === 'Value' ? '' : workbook.rgb(parseColor(color)),
      asNumbers: asOneOf(dataOption ?? 'Normal', ['Normal', 'TextAsNumber']) === 'TextAsNumber',
    };
  });
}

function colorAt(
  workbook: HostWorkbook,
  sheet: Sheet,
  row: number,
  column: number,
  on: SortKey['on'],
): string {
  const { fill, font } = sheet.styleAt(row, column);
  if (on === 'FontColor') return workbook.rgb(font.color);
  return fill.pattern === 'None' ? '' : workbook.rgb(fill.color);
}

function valueFor(value: CellValue, { asNumbers }: SortKey): CellValue {
  if (!asNumbers || typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

/** Blanks come last, whichever way. */
function compareBy(key: SortKey, one: CellValue, other: CellValue, matchCase: boolean): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const order = compareValues(valueFor(one, key), valueFor(other, key), matchCase);
  return key.isUpward ? order : -order;
}

/** The places from 0 in the order of the keys, the first key first; those that are equal stay as they stand. */
function inOrder(
  count: number,
  keys: readonly SortKey[],
  compareAt: (key: SortKey, one: number, other: number) => number,
): number[] {
  return Array.from({ length: count }, (_place, at) => at).sort((one, other) => {
    for (const key of keys) {
      const compared = compareAt(key, one, other);
      if (compared !== 0) return compared;
    }
    return one - other;
  });
}

/** Sorts the rows of an area, whose merged cells would be torn apart. */
export function sortRows(
  workbook: HostWorkbook,
  sheet: Sheet,
  area: Area,
  fields: unknown,
  matchCase: boolean,
): void {
  const keys = keysOf(fields, area.columnCount, workbook);
  assertAllowed(sheet, 'allowSort');
  assertEditable(sheet, [area]);
  if (sheet.merges.touching(area).length > 0) throw new HostError('MergedRangeConflict');
  const used = sheet.cells.used(area, false);
  const bounds =
    used === null ? null : intersection(area, { ...area, rowCount: used.row + used.rowCount - area.row });
  if (bounds === null) return;
  const order = inOrder(bounds.rowCount, keys, (key, one, other) => {
    const column = area.column + key.column;
    const [first, second] = [area.row + one, area.row + other];
    if (key.on === 'Value')
      return compareBy(key, sheet.cells.value(first, column), sheet.cells.value(second, column), matchCase);
    const [differs, otherDiffers] = [first, second].map((row) =>
      Number(colorAt(workbook, sheet, row, column, key.on) !== key.color),
    );
    return ((differs ?? 0) - (otherDiffers ?? 0)) * (key.isUpward ? 1 : -1);
  });
  reorderRows(workbook, sheet, bounds, order);
}

/** Sorts the columns of an area; keys count its rows. */
function sortColumns(
  workbook: HostWorkbook,
  sheet: Sheet,
  area: Area,
  fields: unknown,
  matchCase: boolean,
): void {
  const keys = keysOf(fields, area.rowCount, workbook);
  assertEditable(sheet, [area]);
  if (sheet.merges.touching(area).length > 0) throw new HostError('MergedRangeConflict');
  const order = inOrder(area.columnCount, keys, (key, one, other) => {
    const row = area.row + key.column;
    const first = sheet.cells.value(row, area.column + one);
    return compareBy(key, first, sheet.cells.value(row, area.column + other), matchCase);
  });
  reorderColumns(workbook, sheet, area, order);
}

function withoutHeader(area: Area, hasHeaders: boolean): Area {
  return hasHeaders ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } : area;
}

/** Excel.RangeSort. */
export const rangeSort: ObjectType<RangeAreasTarget> = {
  since: '1.2',
  members: {
    apply: method('1.2', ({ sheet, areas }, args, { workbook }) => {
      const [area] = areas;
      if (area === undefined) throw new HostError('InvalidReference');
      args.oneOf(4, ['PinYin', 'StrokeCount'], 'PinYin');
      if (args.oneOf(3, ['Rows', 'Columns'], 'Rows') === 'Columns') {
        const body = args.boolean(2, false)
          ? { ...area, column: area.column + 1, columnCount: area.columnCount - 1 }
          : area;
        if (body.columnCount > 0) sortColumns(workbook, sheet, body, args.raw(0), args.boolean(1, false));
        return;
      }
      const rows = withoutHeader(area, args.boolean(2, false));
      if (rows.rowCount > 0) sortRows(workbook, sheet, rows, args.raw(0), args.boolean(1, false));
    }),
  },
};

/** Takes away rows that say the same as one above them in the columns; those below move up within the range. */
export function removeDuplicates(
  range: RangeTarget,
  args: Arguments,
  workbook: HostWorkbook,
): HostObject<'RemoveDuplicatesResult'> {
  const area = areaOf(range);
  const { sheet } = range;
  const columns = args.raw(0);
  if (!Array.isArray(columns) || columns.length === 0) throw new HostError('InvalidArgument');
  const offsets = columns.map((column) => {
    const offset = asNumber(column);
    if (!Number.isInteger(offset) || offset < 0 || offset >= area.columnCount)
      throw new HostError('InvalidArgument');
    return offset;
  });
  assertEditable(sheet, [area]);
  if (sheet.merges.touching(area).length > 0) throw new HostError('MergedRangeConflict');
  const body = withoutHeader(area, args.boolean(1, false));
  const seen = new Set<string>();
  const order: number[] = [];
  for (let at = 0; at < body.rowCount; at++) {
    const key = JSON.stringify(
      offsets.map((offset) => {
        const value = sheet.cells.value(body.row + at, body.column + offset);
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    order.push(at);
  }
  const removed = body.rowCount - order.length;
  if (removed > 0) reorderRows(workbook, sheet, body, order);
  return new HostObject('RemoveDuplicatesResult', { removed, uniqueRemaining: order.length });
}

/** Excel.RemoveDuplicatesResult. */
export const removeDuplicatesResult: ObjectType<RemovedDuplicates> = {
  since: '1.9',
  members: {
    removed: property('1.9', ({ removed }) => removed),
    uniqueRemaining: property('1.9', ({ uniqueRemaining }) => uniqueRemaining),
  },
};
