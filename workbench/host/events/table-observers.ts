import type { Area } from '../model/area';
import { bodyArea, rowCountOf } from '../model/table';
import type { HostWorkbook } from '../model/workbook';
import { columnArea, givenRows, rowArea } from '../objects/table-columns';
import type { TableTarget } from '../objects/targets';
import type { HostObject } from '../wire/host-object';
import { cellsChanged, EDITED, watchEdit, type After } from './cell-observers';

/** The index that an addition asked for; at the end where it asked for none. */
const placeOf = (index: unknown, end: number): number =>
  typeof index === 'number' && index >= 0 ? index : end;

const added =
  ({ sheet }: TableTarget, area: Area): After =>
  () =>
    cellsChanged(sheet, area, EDITED, {});

/** Rows and columns that a table gets or loses, and what is written into them: changes of their cells. */
export function watchTableParts(
  object: HostObject,
  name: string,
  given: readonly unknown[],
  workbook: HostWorkbook,
): After | null {
  const rows = object.as('TableRowCollection');
  if (rows !== null && name === 'add') {
    const body = bodyArea(rows.table);
    const place = placeOf(given[0], rowCountOf(rows.sheet, rows.table));
    return added(rows, { ...body, row: body.row + place, rowCount: givenRows(given[1]) });
  }
  const columns = object.as('TableColumnCollection');
  if (columns !== null && name === 'add') {
    const { area } = columns.table;
    const column = area.column + placeOf(given[0], area.columnCount);
    return added(columns, { ...area, column, columnCount: 1 });
  }
  const row = object.as('TableRow');
  if (row !== null) return watchPart(row.sheet, rowArea(row), name, 'Up', workbook);
  const column = object.as('TableColumn');
  if (column === null) return null;
  const area = columnArea(column);
  const touched = name === 'name' ? { ...area, rowCount: 1 } : area;
  return watchPart(column.sheet, touched, name, 'Left', workbook);
}

function watchPart(
  sheet: TableTarget['sheet'],
  area: Area,
  name: string,
  shift: 'Up' | 'Left',
  workbook: HostWorkbook,
): After | null {
  if (name === 'values' || name === 'name') return watchEdit({ sheet, areas: [area] }, workbook);
  if (name !== 'delete') return null;
  const deleted = { changeType: 'CellDeleted', shiftDirection: `ShiftCell${shift}` };
  return () => cellsChanged(sheet, area, deleted, {});
}
