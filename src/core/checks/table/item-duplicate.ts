import { finding, type Finding } from '../../finding';
import type { CellAddress } from '../../table/cell';
import { textKey } from '../../values/text';
import { addressOf, tableCheck } from '../check';

/** The same item text under the same lead unit, at the later cell. A merged item is one text. Rules §8. */
export const itemDuplicate = tableCheck({
  codes: ['item.duplicate'],
  find({ table, units }) {
    const firsts = new Map<string, CellAddress>();
    const found: Extract<Finding, { code: 'item.duplicate' }>[] = [];
    for (const { index, text, cells } of table.items) {
      const key = textKey(text);
      if (key === '' || cells.item === null) continue;
      const unit = units[index]?.lead[0] ?? null;
      const cell = addressOf(cells.item);
      const first = firsts.get(`${key}\n${unit ?? ''}`);
      if (first === undefined) {
        firsts.set(`${key}\n${unit ?? ''}`, cell);
      } else if (first.sheet !== cell.sheet || first.row !== cell.row) {
        found.push(finding('item.duplicate', { cell, item: index, unit, period: null }, { first }));
      }
    }
    return found;
  },
});
