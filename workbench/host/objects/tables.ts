import { parseArea } from '../model/address';
import { areaContains, intersects, lastRowOf, type Area } from '../model/area';
import { BUILT_IN_LOOKS } from '../model/look-styles';
import type { Sheet } from '../model/sheet';
import { insertCells } from '../model/structure';
import { bodyArea, type Table } from '../model/table';
import { fillHeaders, followTableRename } from '../model/table-headers';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import {
  method,
  navigation,
  property,
  type Member,
  type ObjectType,
  type Property,
} from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, rangeArgument, rangeObject } from './addresses';
import { followShift } from './live-ranges';
import { refusedWhileProtected } from './sheet-protection';
import { setHeaders, setTotals } from './table-rows-shown';
import { clearTableFilters, refreshTable } from './filters';
import type { RangeTarget, TableScope, TableTarget } from './targets';

function flag(
  key:
    | 'showBandedRows'
    | 'showBandedColumns'
    | 'highlightFirstColumn'
    | 'highlightLastColumn'
    | 'showFilterButton',
): Property<TableTarget> {
  return property(
    '1.3',
    ({ table: known }) => known[key],
    ({ table: known }, value) => {
      known[key] = asBoolean(value);
    },
  );
}

function rowOf({ sheet, table: { area } }: TableTarget, row: number): HostObject<'Range'> {
  return rangeObject(sheet, { ...area, row, rowCount: 1 });
}

function assertFreeName(workbook: HostWorkbook, name: string, renamed: Table): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) && name.length <= 255;
  // What reads as a reference names no table.
  const isReference = parseArea(name) !== null || /^(?:r\d*|c\d*|r\d+c\d+)$/i.test(name);
  if (!isWord || isReference) throw new HostError('InvalidArgument');
  const folded = name.toLowerCase();
  const taken = workbook.sheets.some(({ tables }) =>
    tables.some((known) => known !== renamed && known.name.toLowerCase() === folded),
  );
  if (taken || workbook.findName(name, null) !== undefined) throw new HostError('ItemAlreadyExists');
}

/** Excel's own styles by number; of other ones the model knows those that tables of the file have. */
function assertTableStyle(workbook: HostWorkbook, style: string): void {
  const isUsed =
    workbook.lookStyles.table.custom.includes(style) ||
    workbook.sheets.some(({ tables }) => tables.some((known) => known.style === style));
  if (style !== '' && !isUsed && !BUILT_IN_LOOKS.table.includes(style)) {
    throw new HostError('InvalidArgument');
  }
}

/** Excel.Table. */
export const table: ObjectType<TableTarget> = {
  since: '1.1',
  identity: ({ table: { id } }) => ({ Id: id }),
  members: refusedWhileProtected<TableTarget>(
    {
      id: property('1.1', ({ table: { id } }) => id),
      name: property(
        '1.1',
        ({ table: { name } }) => name,
        ({ table: known }, value, { workbook }) => {
          const name = asText(value);
          assertFreeName(workbook, name, known);
          followTableRename(workbook, known.name, name);
          known.name = name;
        },
      ),
      legacyId: property('1.8', ({ table: { id } }) => String(parseInt(id.slice(1, 9), 16))),
      showHeaders: property(
        '1.1',
        ({ table: { showHeaders } }) => showHeaders,
        (target, value, session) => {
          setHeaders(target, asBoolean(value), session);
        },
      ),
      showTotals: property(
        '1.1',
        ({ table: { showTotals } }) => showTotals,
        (target, value, session) => {
          setTotals(target, asBoolean(value), session);
        },
      ),
      style: property(
        '1.1',
        ({ table: { style } }) => style,
        ({ table: known }, value, { workbook }) => {
          const style = asText(value);
          assertTableStyle(workbook, style);
          known.style = style;
        },
      ),
      showBandedRows: flag('showBandedRows'),
      showBandedColumns: flag('showBandedColumns'),
      highlightFirstColumn: flag('highlightFirstColumn'),
      highlightLastColumn: flag('highlightLastColumn'),
      showFilterButton: flag('showFilterButton'),
      autoFilter: navigation('1.9', (target) => new HostObject('AutoFilter', target)),
      columns: navigation('1.1', (target) => new HostObject('TableColumnCollection', target)),
      rows: navigation('1.1', (target) => new HostObject('TableRowCollection', target)),
      sort: navigation('1.2', (target) => new HostObject('TableSort', target)),
      worksheet: navigation('1.2', ({ sheet }) => new HostObject('Worksheet', sheet)),
      getRange: method('1.1', ({ sheet, table: { area } }) => rangeObject(sheet, area)),
      getHeaderRowRange: method('1.1', (target) => {
        if (!target.table.showHeaders) throw new HostError('ItemNotFound');
        return rowOf(target, target.table.area.row);
      }),
      getTotalRowRange: method('1.1', (target) => {
        if (!target.table.showTotals) throw new HostError('ItemNotFound');
        return rowOf(target, lastRowOf(target.table.area));
      }),
      getDataBodyRange: method('1.1', ({ sheet, table: known }) => rangeObject(sheet, bodyArea(known))),
      resize: method('1.13', ({ sheet, table: known }, args, { workbook }) => {
        const area = areaOf(rangeArgument(args, 0, workbook, sheet));
        const others = sheet.tables.filter((other) => other !== known);
        const fits = area.row === known.area.row && intersects(area, known.area) && area.rowCount > 1;
        if (!fits || others.some((other) => intersects(other.area, area)))
          throw new HostError('InvalidArgument');
        known.area = area;
        fillHeaders(sheet, known);
      }),
      clearFilters: method('1.2', (target, _args, session) => {
        clearTableFilters(target, session);
      }),
      reapplyFilters: method('1.2', (target, _args, session) => {
        refreshTable(target, session);
      }),
      convertToRange: method('1.2', ({ sheet, table: known }) => {
        sheet.tables = sheet.tables.filter((other) => other !== known);
        return rangeObject(sheet, known.area);
      }),
      delete: method('1.1', ({ sheet, table: known }) => {
        sheet.tables = sheet.tables.filter((other) => other !== known);
        for (let row = known.area.row; row <= lastRowOf(known.area); row++) {
          for (let at = 0; at < known.area.columnCount; at++)
            sheet.cells.eraseCell(row, known.area.column + at);
        }
      }),
    },
    /^(?:get|clearFilters|reapplyFilters)/,
  ),
};

function found({ tables }: TableScope, key: unknown): HostObject<'Table'> | null {
  const text = asText(key).toLowerCase();
  const target = tables().find(({ table: { id, name } }) => id === key || name.toLowerCase() === text);
  return target === undefined ? null : new HostObject('Table', target);
}

const OVERLAP = "A table can't overlap another table.";

function assertRoom(sheet: Sheet, area: Area): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
  if (sheet.tables.some((known) => intersects(known.area, area))) {
    throw new HostError('InvalidArgument', OVERLAP);
  }
  if (sheet.merges.touching(area).length > 0) throw new HostError('MergedRangeConflict');
}

/** The area of a new table: Excel puts a header row above data that have none, and a row below headers alone. */
function withRows(range: RangeTarget, hasHeaders: boolean, session: Session): Area {
  const { sheet } = range;
  const area = areaOf(range);
  const insert = (row: number): void => {
    const room = { ...area, row, rowCount: 1 };
    followShift(insertCells(session.workbook, sheet, room, 'Down'), sheet, session);
  };
  if (!hasHeaders) {
    insert(area.row);
    for (let at = 0; at < area.columnCount; at++) sheet.cells.eraseCell(area.row, area.column + at);
    return { ...area, rowCount: area.rowCount + 1 };
  }
  if (area.rowCount > 1) return area;
  const below = { ...area, row: area.row + 1 };
  if (sheet.cells.used(below, true) !== null) insert(below.row);
  return { ...area, rowCount: 2 };
}

function addTable(range: RangeTarget, hasHeaders: boolean, session: Session): TableTarget {
  const { sheet } = range;
  const { workbook } = session;
  assertRoom(sheet, areaOf(range));
  const isUnfilled = hasHeaders && areaOf(range).rowCount === 1;
  const area = withRows({ ...range }, hasHeaders, session);
  const number = workbook.sheets.reduce((sum, { tables }) => sum + tables.length, 1);
  const added: Table = {
    id: `{${workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0002-0000-0000-000000000000}`,
    name: freeName(workbook, number),
    area,
    showHeaders: true,
    showTotals: false,
    style: workbook.lookStyles.table.default,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    filters: new Map(),
    ...(isUnfilled ? { isUnfilled } : {}),
  };
  sheet.tables.push(added);
  fillHeaders(sheet, added);
  return { sheet, table: added };
}

/** `Table1`, `Table2` …: the first from this number that is free. */
function freeName(workbook: HostWorkbook, from: number): string {
  const taken = new Set(
    workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())),
  );
  let number = from;
  while (taken.has(`table${number}`)) number++;
  return `Table${number}`;
}

const lookups: Readonly<Record<string, Member<TableScope>>> = {
  getCount: method('1.4', ({ tables }) => tables().length),
  getItemOrNullObject: method('1.4', (scope, args) => found(scope, args.text(0))),
};

const items = ({ tables }: TableScope): readonly HostObject[] =>
  tables().map((target) => new HostObject('Table', target));

/** Excel.TableCollection. */
export const tableCollection: ObjectType<TableScope> = {
  since: '1.1',
  collection: { items, item: found },
  members: {
    ...lookups,
    count: property('1.1', ({ tables }) => tables().length),
    getItemAt: method('1.1', ({ tables }, args) => {
      const target = tables()[args.integer(0)];
      if (target === undefined) throw new HostError('ItemNotFound');
      return new HostObject('Table', target);
    }),
    add: method('1.1', ({ sheet }, args, session) => {
      const { workbook } = session;
      const home = sheet ?? workbook.activeSheet;
      if (home === undefined) throw new HostError('ItemNotFound');
      const range = rangeArgument(args, 0, workbook, home);
      return new HostObject('Table', addTable(range, args.boolean(1, true), session));
    }),
  },
};

/** Excel.TableScopedCollection: the tables of a range. */
export const tableScopedCollection: ObjectType<TableScope> = {
  since: '1.9',
  collection: { items, item: found },
  members: {
    getCount: method('1.9', ({ tables }) => tables().length),
    getItemOrNullObject: method('1.14', (scope, args) => found(scope, args.text(0))),
    getFirst: method('1.9', ({ tables }) => {
      const target = tables()[0];
      if (target === undefined) throw new HostError('ItemNotFound');
      return new HostObject('Table', target);
    }),
  },
};

/** The tables that touch an area, or lie within it. */
export function tablesIn(sheet: Sheet, areas: readonly Area[], fullyContained: boolean): TableScope {
  const belongs = fullyContained ? areaContains : intersects;
  const isWithin = (known: Table): boolean => areas.some((area) => belongs(area, known.area));
  return {
    sheet: null,
    tables: () => sheet.tables.filter(isWithin).map((known) => ({ sheet, table: known })),
  };
}
