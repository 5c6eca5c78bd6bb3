import type { CheckResult } from '../checks/check-result';
import type { Finding, Severity } from '../finding';
import type { Ranking, UnitRow } from '../ranking/ranking';
import type { CellAddress } from '../table/cell';
import type { TableItem } from '../table/responsibility-table';
import type { CommonSheetTexts } from './sheet-texts';

/** A unit's name as it is written: suspicious ones say so. Rules §6. */
export function shownUnit({ unit, suspicious }: UnitRow, texts: CommonSheetTexts): string {
  return suspicious ? texts.toBeChecked(unit) : unit;
}

/** The cell by which an item is found again: its text's, or the first of its cells that exists. */
export function itemCell({ table }: CheckResult, item: TableItem): CellAddress {
  const { sheet, row, column } = item.cells.item ??
    item.cells.leadUnit ??
    item.cells.seq ?? { sheet: table.sheet, row: item.row, column: 0 };
  return { sheet, row, column };
}

/** The items by their first lead unit in the ranking's order, then as in the table; those without a unit last. */
export function itemsByUnit({ table, units }: CheckResult, ranking: Ranking): readonly TableItem[] {
  const order = new Map(ranking.units.map(({ unit }, index) => [unit, index]));
  const position = ({ index }: TableItem): number =>
    order.get(units[index]?.lead[0] ?? '') ?? ranking.units.length;
  return [...table.items].sort((one, other) => position(one) - position(other) || one.index - other.index);
}

/** Worst first. */
export const URGENCY: { readonly [Each in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** For each unit where a reader should look first: its first finding of the worst severity, else its first item. */
export function cellsOfUnits(result: CheckResult): ReadonlyMap<string, CellAddress> {
  const worst = new Map<string, Finding>();
  for (const finding of result.findings) {
    if (finding.unit === null) continue;
    const known = worst.get(finding.unit);
    if (known === undefined || URGENCY[finding.severity] < URGENCY[known.severity]) {
      worst.set(finding.unit, finding);
    }
  }
  const cells = new Map<string, CellAddress>();
  for (const item of result.table.items) {
    for (const unit of result.units[item.index]?.lead ?? []) {
      if (!cells.has(unit)) cells.set(unit, worst.get(unit)?.cell ?? itemCell(result, item));
    }
  }
  return cells;
}
