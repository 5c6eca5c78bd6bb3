import { translateFormula } from './formula-references';
import { lastColumnOf, lastRowOf, type Area } from './area';
import { isError, type CellValue } from './cell-value';
import type { Sheet } from './sheet';
import type { HostWorkbook } from './workbook';

const collator = new Intl.Collator('zh-CN', { sensitivity: 'accent' });
const caseCollator = new Intl.Collator('zh-CN', { sensitivity: 'variant', caseFirst: 'lower' });

/** Numbers before texts, false before true, errors; blanks are kept apart, as they come last either way. */
function rankOf(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return isError(value) ? 3 : 2;
}

/** Compares as Excel sorts upward; texts by pinyin. */
export function compareValues(one: CellValue, other: CellValue, matchCase: boolean): number {
  const ranks = rankOf(one) - rankOf(other);
  if (ranks !== 0) return ranks;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  if (typeof one === 'string' && typeof other === 'string') {
    return (matchCase ? caseCollator : collator).compare(one, other);
  }
  return 0;
}

interface KeptCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: number | undefined;
}

function cellsOf(sheet: Sheet, area: Area, row: number): readonly KeptCell[] {
  return Array.from({ length: area.columnCount }, (_cell, at) => ({
    value: sheet.cells.value(row, area.column + at),
    formula: sheet.cells.formula(row, area.column + at),
    style: sheet.cells.style(row, area.column + at),
  }));
}

/** Puts the area's rows in another order: the row that comes first is `order[0]`, counted from the area's top. */
export function reorderRows(
  workbook: HostWorkbook,
  sheet: Sheet,
  area: Area,
  order: readonly number[],
): void {
  const kept = order.map((from) => cellsOf(sheet, area, area.row + from));
  for (const [to, cells] of kept.entries()) {
    const row = area.row + to;
    const shift = to - (order[to] ?? to);
    for (const [at, { value, formula, style }] of cells.entries()) {
      const column = area.column + at;
      sheet.cells.eraseCell(row, column);
      if (formula !== undefined) {
        sheet.cells.setFormula(row, column, translateFormula(formula, shift, 0), value);
        workbook.calculation.markDirty(sheet, row, column);
      } else {
        sheet.cells.setValue(row, column, value);
      }
      sheet.cells.setStyle(row, column, style);
    }
  }
  for (let row = area.row + order.length; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) sheet.cells.eraseCell(row, column);
  }
  workbook.calculation.markChanged(sheet);
}

/** Puts the area's columns in another order: the column that comes first is `order[0]`, counted from its left. */
export function reorderColumns(
  workbook: HostWorkbook,
  sheet: Sheet,
  area: Area,
  order: readonly number[],
): void {
  for (let row = area.row; row <= lastRowOf(area); row++) {
    const cells = cellsOf(sheet, area, row);
    for (const [to, from] of order.entries()) {
      const column = area.column + to;
      const cell = cells[from];
      if (cell === undefined) continue;
      sheet.cells.eraseCell(row, column);
      if (cell.formula === undefined) sheet.cells.setValue(row, column, cell.value);
      else {
        sheet.cells.setFormula(row, column, translateFormula(cell.formula, 0, to - from), cell.value);
        workbook.calculation.markDirty(sheet, row, column);
      }
      sheet.cells.setStyle(row, column, cell.style);
    }
  }
  workbook.calculation.markChanged(sheet);
}
