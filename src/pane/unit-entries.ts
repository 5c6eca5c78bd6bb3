import type { CheckedEntry, CheckResult } from '../core/checks/check-result';
import type { TableItem } from '../core/table/responsibility-table';

/** An item with its entries, in order of their months. */
export interface ItemEntries {
  readonly item: TableItem;
  readonly entries: readonly CheckedEntry[];
}

/** Each unit's items with their entries, in the table's order. Linear in the entries. */
export function entriesByUnit(check: CheckResult): ReadonlyMap<string, readonly ItemEntries[]> {
  const byItem = new Map<number, CheckedEntry[]>();
  for (const entry of check.entries) {
    const known = byItem.get(entry.item);
    if (known === undefined) byItem.set(entry.item, [entry]);
    else known.push(entry);
  }
  const byUnit = new Map<string, ItemEntries[]>();
  for (const [index, entries] of byItem) {
    const item = check.table.items[index];
    if (item === undefined) continue;
    for (const unit of new Set(entries.flatMap((entry) => entry.units))) {
      const known = byUnit.get(unit);
      const own = { item, entries };
      if (known === undefined) byUnit.set(unit, [own]);
      else known.push(own);
    }
  }
  return byUnit;
}
