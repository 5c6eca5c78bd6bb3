import { areaContains, areaContainsCell, intersects, onSheet, type Area } from '../model/area';
import { followCut, rewriteFormulas, type CellMove } from '../model/formula-references';
import type { Sheet } from '../model/sheet';
import { HostError } from '../wire/host-error';
import type { Session } from '../wire/session';
import { assertEditable } from './cell-writes';

interface CutCell {
  readonly row: number;
  readonly column: number;
  readonly value: ReturnType<Sheet['cells']['value']>;
  readonly formula: string | undefined;
  readonly style: number;
}

/** Takes the cells, with looks and merges, out of the sheet. */
function cut(sheet: Sheet, area: Area): { cells: readonly CutCell[]; merges: readonly Area[] } {
  const cells: CutCell[] = [];
  sheet.cells.forEach(area, (row, column, { values, formulas }) => {
    cells.push({
      row,
      column,
      value: values[column] ?? '',
      formula: formulas?.[column],
      style: sheet.styleNumber(row, column),
    });
  });
  for (const { row, column } of cells) sheet.cells.eraseCell(row, column);
  return { cells, merges: sheet.merges.remove(area) };
}

function assertMovable(sheet: Sheet, area: Area): void {
  if (sheet.merges.touching(area).some((merged) => !areaContains(area, merged))) {
    throw new HostError('MergedRangeConflict');
  }
  const cutsTable = sheet.tables.some(
    (table) => intersects(table.area, area) && !areaContains(area, table.area),
  );
  const takesHeaders = sheet.tables.some(({ area: { row, column } }) => areaContainsCell(area, row, column));
  if (cutsTable && takesHeaders) throw new HostError('InvalidOperation');
}

/** Cuts the cells and puts them where `to` begins; what refers to them follows. */
export function moveCells(
  source: { readonly sheet: Sheet; readonly area: Area },
  destination: { readonly sheet: Sheet; readonly area: Area },
  session: Session,
): void {
  const { workbook } = session;
  const { area: from, sheet } = source;
  const to = onSheet({ ...from, row: destination.area.row, column: destination.area.column });
  if (to === null) throw new HostError('InvalidArgument');
  assertMovable(sheet, from);
  assertEditable(sheet, [from]);
  assertEditable(destination.sheet, [to]);
  const move: CellMove = { from: source, to: { sheet: destination.sheet, area: to } };
  const { cells, merges } = cut(sheet, from);
  cut(destination.sheet, to);
  rewriteFormulas(workbook, (formula, home) => followCut(formula, home, home, move));
  const down = to.row - from.row;
  const right = to.column - from.column;
  const store = destination.sheet.cells;
  for (const { row, column, value, formula, style } of cells) {
    if (formula === undefined) store.setValue(row + down, column + right, value);
    else {
      store.setFormula(row + down, column + right, followCut(formula, sheet, destination.sheet, move), value);
      workbook.calculation.markDirty(destination.sheet, row + down, column + right);
    }
    store.setStyle(row + down, column + right, style);
  }
  for (const merged of merges) {
    destination.sheet.merges.add({ ...merged, row: merged.row + down, column: merged.column + right });
  }
  for (const table of sheet === destination.sheet ? sheet.tables : []) {
    if (!areaContains(from, table.area)) continue;
    table.area = { ...table.area, row: table.area.row + down, column: table.area.column + right };
  }
  workbook.calculation.markChanged();
}
