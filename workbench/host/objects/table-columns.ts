import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import { columnNames, fillHeaders, keepingHeaders } from '../model/table-headers';
import { bodyArea, rowCountOf, type TableSorting } from '../model/table';
import { deleteCells, insertCells } from '../model/structure';
import type { HostWorkbook } from '../model/workbook';
import { asNumber, asRecord, asText, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { rangeObject } from './addresses';
import { readValues } from './cell-grids';
import { writeValues } from './cell-writes';
import { followShift } from './live-ranges';
import { sortRows } from './range-sort';
import type { TableColumnTarget, TableRowTarget, TableTarget } from './targets';

function assertEditable({ sheet }: TableTarget): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}

const headerText = ({ sheet, table }: TableTarget, index: number): string =>
  columnNames(sheet, table)[index] ?? '';

export const columnArea = ({ table: { area }, index }: TableColumnTarget): Area => ({
  ...area,
  column: area.column + index,
  columnCount: 1,
});

function columnAt(target: TableTarget, index: number): HostObject<'TableColumn'> | null {
  const { sheet, table } = target;
  const isThere = Number.isInteger(index) && index >= 0 && index < table.area.columnCount;
  return isThere ? new HostObject('TableColumn', { sheet, table, index }) : null;
}

/** By name in any case, or by id. */
function columnBy(target: TableTarget, key: unknown): HostObject<'TableColumn'> | null {
  const folded = String(key).toLowerCase();
  for (let index = 0; index < target.table.area.columnCount; index++) {
    if (headerText(target, index).toLowerCase() === folded) return columnAt(target, index);
  }
  return typeof key === 'number' || /^\d+$/.test(folded) ? columnAt(target, Number(key) - 1) : null;
}

function required<Found>(found: Found | null): Found {
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

/** The index that an addition asks for; null and −1 mean the end. */
function placeOf(args: Arguments, count: number): number {
  const asked = args.integer(0, -1);
  if (asked < -1 || asked > count) throw new HostError('InvalidArgument');
  return asked === -1 ? count : asked;
}

/** Makes room for a column, moving what lies to the right within the table's rows. */
function addColumn(target: TableTarget, args: Arguments, session: Session): HostObject<'TableColumn'> {
  assertEditable(target);
  const { sheet, table } = target;
  const place = placeOf(args, table.area.columnCount);
  assertShape(args.raw(1), table.area.rowCount, 1);
  const { area } = table;
  const at: Area = { ...area, column: area.column + place, columnCount: 1 };
  followShift(insertCells(session.workbook, sheet, at, 'Right'), sheet, session);
  table.area = { ...area, columnCount: area.columnCount + 1 };
  const added: TableColumnTarget = { sheet, table, index: place };
  for (let row = at.row; row <= lastRowOf(at); row++) sheet.cells.clearContent(row, at.column);
  if (!args.isMissing(1)) {
    writeValues({ sheet, area: columnArea(added), isGone: false }, args.raw(1), session);
  }
  const name = args.optionalText(2);
  if (name !== undefined) sheet.cells.setValue(area.row, at.column, name);
  fillHeaders(sheet, table);
  return new HostObject('TableColumn', added);
}

/** Excel.TableColumnCollection. */
export const tableColumnCollection: ObjectType<TableTarget> = {
  since: '1.1',
  collection: {
    items: ({ sheet, table }) =>
      Array.from(
        { length: table.area.columnCount },
        (_column, index) => new HostObject('TableColumn', { sheet, table, index }),
      ),
    item: columnBy,
  },
  members: {
    count: property('1.1', ({ table: { area } }) => area.columnCount),
    getCount: method('1.4', ({ table: { area } }) => area.columnCount),
    getItem: method('1.1', (target, args) => required(columnBy(target, args.raw(0)))),
    getItemAt: method('1.1', (target, args) => required(columnAt(target, args.integer(0)))),
    getItemOrNullObject: method('1.4', (target, args) => columnBy(target, args.raw(0))),
    add: method('1.1', addColumn),
  },
};

/** Excel.TableColumn. Ids count from 1. */
export const tableColumn: ObjectType<TableColumnTarget> = {
  since: '1.1',
  members: {
    id: property('1.1', ({ index }) => index + 1),
    index: property('1.1', ({ index }) => index),
    name: property(
      '1.1',
      (target) => headerText(target, target.index),
      (target, value, { workbook }) => {
        assertEditable(target);
        const name = asText(value);
        const known = columnBy(target, name);
        if (name === '') throw new HostError('InvalidArgument');
        if (known !== null && known.target.index !== target.index) throw new HostError('InvalidArgument');
        const { sheet, table, index } = target;
        keepingHeaders(workbook, sheet, table.area, () => {
          sheet.cells.setValue(table.area.row, table.area.column + index, name);
        });
      },
    ),
    values: property(
      '1.1',
      (target) => readValues(target.sheet, columnArea(target)),
      (target, value, session) => {
        writeValues({ sheet: target.sheet, area: columnArea(target), isGone: false }, value, session);
        fillHeaders(target.sheet, target.table);
      },
    ),
    filter: navigation('1.2', (target) => new HostObject('Filter', target)),
    getRange: method('1.1', (target) => rangeObject(target.sheet, columnArea(target))),
    getDataBodyRange: method('1.1', ({ sheet, table, index }) => {
      const body = bodyArea(table);
      return rangeObject(sheet, { ...body, column: body.column + index, columnCount: 1 });
    }),
    getHeaderRowRange: method('1.1', (target) => {
      if (!target.table.showHeaders) throw new HostError('ItemNotFound');
      return rangeObject(target.sheet, { ...columnArea(target), rowCount: 1 });
    }),
    getTotalRowRange: method('1.1', (target) => {
      if (!target.table.showTotals) throw new HostError('ItemNotFound');
      const area = columnArea(target);
      return rangeObject(target.sheet, { ...area, row: lastRowOf(area), rowCount: 1 });
    }),
    delete: method('1.1', (target, _args, session) => {
      assertEditable(target);
      const { sheet, table, index } = target;
      if (table.area.columnCount === 1) throw new HostError('InvalidOperation');
      const { area } = table;
      followShift(deleteCells(session.workbook, sheet, columnArea(target), 'Left'), sheet, session);
      table.area = { ...area, columnCount: area.columnCount - 1 };
      const filters = [...table.filters].filter(([at]) => at !== index);
      table.filters.clear();
      for (const [at, criteria] of filters) table.filters.set(at > index ? at - 1 : at, criteria);
    }),
  },
};

export const rowArea = ({ table, index }: TableRowTarget): Area => {
  const body = bodyArea(table);
  return { ...body, row: body.row + index, rowCount: 1 };
};

function rowAt({ sheet, table }: TableTarget, index: number): HostObject<'TableRow'> {
  if (index < 0 || index >= rowCountOf(sheet, table)) throw new HostError('ItemNotFound');
  return new HostObject('TableRow', { sheet, table, index });
}

/** A row or column that is added takes exactly its values; one value fills it. */
function assertShape(values: unknown, rowCount: number, columnCount: number): void {
  if (!Array.isArray(values)) return;
  const rows: readonly unknown[] = values;
  const fits =
    rows.length === rowCount && rows.every((row) => Array.isArray(row) && row.length === columnCount);
  if (!fits) throw new HostError('InvalidArgument');
}

/** How many rows the values fill; a row where there are none. */
export function givenRows(values: unknown): number {
  return Array.isArray(values) && values.length > 0 ? values.length : 1;
}

/** Makes room for rows and moves what lies below within the table's columns. */
function addRows(target: TableTarget, args: Arguments, session: Session): HostObject<'TableRow'> {
  assertEditable(target);
  const { sheet, table } = target;
  const body = bodyArea(table);
  const place = placeOf(args, rowCountOf(sheet, table));
  const rowCount = givenRows(args.raw(1));
  assertShape(args.raw(1), rowCount, body.columnCount);
  const { area } = table;
  const at: Area = { ...body, row: body.row + place, rowCount };
  // The blank row of a table without data is the first that is filled.
  const taken = body.rowCount - rowCountOf(sheet, table);
  if (rowCount > taken) {
    const room = { ...at, row: at.row + taken, rowCount: rowCount - taken };
    followShift(insertCells(session.workbook, sheet, room, 'Down'), sheet, session);
    table.area = { ...area, rowCount: area.rowCount + rowCount - taken };
  }
  delete table.isUnfilled;
  for (let row = at.row; row <= lastRowOf(at); row++) {
    for (let column = at.column; column <= lastColumnOf(at); column++) sheet.cells.clearContent(row, column);
  }
  if (!args.isMissing(1)) writeValues({ sheet, area: at, isGone: false }, args.raw(1), session);
  return new HostObject('TableRow', { sheet, table, index: place });
}

/** Excel.TableRowCollection. */
export const tableRowCollection: ObjectType<TableTarget> = {
  since: '1.1',
  collection: {
    items: ({ sheet, table }) =>
      Array.from(
        { length: rowCountOf(sheet, table) },
        (_row, index) => new HostObject('TableRow', { sheet, table, index }),
      ),
    item: (target, key) => rowAt(target, asNumber(key)),
  },
  members: {
    count: property('1.1', ({ sheet, table }) => rowCountOf(sheet, table)),
    getCount: method('1.4', ({ sheet, table }) => rowCountOf(sheet, table)),
    getItemAt: method('1.1', (target, args) => rowAt(target, args.integer(0))),
    add: method('1.1', addRows),
  },
};

/** Excel.TableRow. */
export const tableRow: ObjectType<TableRowTarget> = {
  since: '1.1',
  members: {
    index: property('1.1', ({ index }) => index),
    values: property(
      '1.1',
      (target): Json => readValues(target.sheet, rowArea(target)),
      (target, value, session) => {
        writeValues({ sheet: target.sheet, area: rowArea(target), isGone: false }, value, session);
      },
    ),
    getRange: method('1.1', (target) => rangeObject(target.sheet, rowArea(target))),
    delete: method('1.1', (target, _args, session) => {
      assertEditable(target);
      const { sheet, table } = target;
      // A table keeps one row: taking away the last one empties it.
      if (bodyArea(table).rowCount === 1) {
        const { row, column, columnCount } = rowArea(target);
        for (let at = column; at < column + columnCount; at++) sheet.cells.clearContent(row, at);
        table.isUnfilled = true;
        return;
      }
      const { area } = table;
      followShift(deleteCells(session.workbook, sheet, rowArea(target), 'Up'), sheet, session);
      table.area = { ...area, rowCount: area.rowCount - 1 };
    }),
  },
};

function sortTable({ sheet, table }: TableTarget, sorting: TableSorting, workbook: HostWorkbook): void {
  sortRows(workbook, sheet, bodyArea(table), sorting.fields, sorting.matchCase);
  table.lastSort = sorting;
}

/** The fields as they were given, with what Excel takes for those that were not. */
function sortFields({ table: { lastSort } }: TableTarget): Json {
  const fields = lastSort?.fields ?? [];
  return fields.map((field) => {
    const { key, ascending, color, sortOn, dataOption } = asRecord(field);
    return {
      key: asNumber(key),
      sortOn: typeof sortOn === 'string' ? sortOn : 'Value',
      ascending: ascending !== false,
      color: typeof color === 'string' ? color : '',
      dataOption: typeof dataOption === 'string' ? dataOption : 'Normal',
    };
  });
}

/** Excel.TableSort. */
export const tableSort: ObjectType<TableTarget> = {
  since: '1.2',
  members: {
    fields: property('1.2', sortFields),
    matchCase: property('1.2', ({ table: { lastSort } }) => lastSort?.matchCase ?? false),
    method: property('1.2', ({ table: { lastSort } }) => lastSort?.method ?? 'PinYin'),
    apply: method('1.2', (target, args, { workbook }) => {
      const sortMethod = args.oneOf(2, ['PinYin', 'StrokeCount'], 'PinYin');
      const fields: unknown = args.raw(0);
      if (!Array.isArray(fields)) throw new HostError('InvalidArgument');
      sortTable(target, { fields, matchCase: args.boolean(1, false), method: sortMethod }, workbook);
    }),
    // The rows stay as they are: the table no longer says that it is sorted.
    clear: method('1.2', ({ table }) => {
      delete table.lastSort;
    }),
    reapply: method('1.2', (target, _args, { workbook }) => {
      if (target.table.lastSort !== undefined) sortTable(target, target.table.lastSort, workbook);
    }),
  },
};
