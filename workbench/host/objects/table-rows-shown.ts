import { lastRowOf, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { insertCells } from '../model/structure';
import { bodyArea, type Table } from '../model/table';
import { columnNames } from '../model/table-headers';
import { HostError } from '../wire/host-error';
import type { Session } from '../wire/session';
import { followShift } from './live-ranges';
import type { TableTarget } from './targets';

/** SUBTOTAL's numbers for a sum, and for a count of what is not blank, that leave out hidden rows. */
const SUM = 109;
const COUNT = 103;

function eraseRow(sheet: Sheet, { column, columnCount }: Area, row: number): void {
  for (let at = column; at < column + columnCount; at++) sheet.cells.eraseCell(row, at);
}

/** Makes room for a row of the table, where something stands there. */
function makeRoom(sheet: Sheet, area: Area, row: number, session: Session): void {
  const place = { ...area, row, rowCount: 1 };
  const isTaken =
    sheet.cells.used(place, true) !== null || sheet.tables.some((table) => table.area.row === row);
  if (isTaken) followShift(insertCells(session.workbook, sheet, place, 'Down'), sheet, session);
}

/** The last column sums its numbers, or counts what it has where it has others. */
function totalOf(sheet: Sheet, table: Table): string {
  const body = bodyArea(table);
  const column = body.column + body.columnCount - 1;
  const values = Array.from({ length: body.rowCount }, (_row, at) =>
    sheet.cells.value(body.row + at, column),
  );
  const isNumeric = values.every((value) => typeof value === 'number' || value === '');
  const header = columnNames(sheet, table).at(-1) ?? '';
  return `=SUBTOTAL(${isNumeric && values.some((value) => value !== '') ? SUM : COUNT},[${header}])`;
}

/** Shows or takes away the total row: new, it says Total, and has the total of its last column. */
export function setTotals({ sheet, table }: TableTarget, shown: boolean, session: Session): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
  if (table.showTotals === shown) return;
  const { area } = table;
  if (!shown) {
    eraseRow(sheet, area, lastRowOf(area));
    table.area = { ...area, rowCount: area.rowCount - 1 };
    table.showTotals = false;
    return;
  }
  const row = lastRowOf(area) + 1;
  makeRoom(sheet, area, row, session);
  const total = totalOf(sheet, table);
  table.area = { ...area, rowCount: area.rowCount + 1 };
  table.showTotals = true;
  const last = area.column + area.columnCount - 1;
  if (last !== area.column) sheet.cells.setValue(row, area.column, 'Total');
  sheet.cells.setFormula(row, last, total, 0);
  session.workbook.calculation.markDirty(sheet, row, last);
}

/** Shows or takes away the header row; the columns keep their names. */
export function setHeaders({ sheet, table }: TableTarget, shown: boolean, session: Session): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
  if (table.showHeaders === shown) return;
  const { area } = table;
  if (!shown) {
    table.hiddenNames = columnNames(sheet, table);
    eraseRow(sheet, area, area.row);
    table.area = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
    table.showHeaders = false;
    return;
  }
  const above = { ...area, row: area.row - 1, rowCount: 1 };
  const isFree = area.row > 0 && sheet.cells.used(above, true) === null;
  if (isFree) {
    table.area = { ...area, row: area.row - 1, rowCount: area.rowCount + 1 };
  } else {
    const place = { ...area, rowCount: 1 };
    followShift(insertCells(session.workbook, sheet, place, 'Down'), sheet, session);
    table.area = { ...area, rowCount: area.rowCount + 1 };
  }
  table.showHeaders = true;
  const names = table.hiddenNames ?? [];
  for (let at = 0; at < area.columnCount; at++) {
    sheet.cells.setValue(table.area.row, area.column + at, names[at] ?? `Column${at + 1}`);
  }
  delete table.hiddenNames;
}
