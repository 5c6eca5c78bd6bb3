import { finding, type Finding } from '../../finding';
import type { LocatedCell, ResponsibilityTable } from '../../table/responsibility-table';
import { addressOf, tableCheck } from '../check';

interface Numbered {
  readonly item: number;
  readonly row: number;
  readonly cell: LocatedCell;
  readonly seq: number;
}

/**
 * 序号 that repeat, or leave one out. What is no whole number is ignored, and numbering may start again at 1.
 * Rules §8.
 */
export const seqOrder = tableCheck({
  codes: ['seq.duplicate', 'seq.gap'],
  find({ table, units }) {
    const numbered = numberedItems(table);
    if (numbersCountRows(table, numbered)) return [];
    const found: Extract<Finding, { code: 'seq.duplicate' | 'seq.gap' }>[] = [];
    let seen = new Map<number, LocatedCell>();
    let highest: number | null = null;
    for (const { item, cell, seq } of numbered) {
      if (seq === 1) {
        seen = new Map();
        highest = null;
      }
      const place = { cell: addressOf(cell), item, unit: units[item]?.lead[0] ?? null, period: null };
      const first = seen.get(seq);
      if (first !== undefined) {
        found.push(finding('seq.duplicate', place, { seq, first: addressOf(first) }));
        continue;
      }
      if (highest !== null && seq > highest + 1) {
        found.push(finding('seq.gap', place, { before: highest, after: seq }));
      }
      seen.set(seq, cell);
      highest = Math.max(highest ?? seq, seq);
    }
    return found;
  },
});

/**
 * The whole numbers in the column of 序号, each merged cell once. With a sheet for each month, those of the sheet that
 * speaks for the table: an item of another sheet has its number there.
 */
function numberedItems({ items, sheet }: ResponsibilityTable): readonly Numbered[] {
  const numbered: Numbered[] = [];
  for (const { index, row, cells } of items) {
    const cell = cells.seq;
    if (cell === null || cell.sheet !== sheet || numbered.at(-1)?.cell.row === cell.row) continue;
    const seq = wholeNumber(cell);
    if (seq !== null) numbered.push({ item: index, row, cell, seq });
  }
  return numbered;
}

/** Full-width digits are digits; ① is a mark of another numbering, and no number here. */
function wholeNumber({ value, text }: LocatedCell): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : null;
  if (typeof value !== 'string') return null;
  const digits = text.trim().replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** With a row for each item and month the numbers may count the rows, of which an item has several. */
function numbersCountRows({ arrangement }: ResponsibilityTable, numbered: readonly Numbered[]): boolean {
  const [first] = numbered;
  if (arrangement !== 'rows' || first === undefined) return false;
  return (
    numbered.every(({ row, seq }) => seq - first.seq === row - first.row) &&
    numbered.some(({ seq }, index) => seq !== first.seq + index)
  );
}
