import { textKey } from '../values/text';
import type { TableItem } from './responsibility-table';

/** An item that stands on several sheets. */
export interface SheetItem {
  /** As the first sheet that has it shows it. */
  readonly first: TableItem;
  /** By the sheet's place in the order given. */
  readonly bySheet: Map<number, TableItem>;
}

/**
 * Puts together the items of the same table on several sheets: by text and lead unit, else by text where it is told
 * apart by it, else by 序号 where at least the unit, or how the text begins, is the same.
 * @param sheets the items of each sheet; the first sheet's order is kept, others' items follow.
 */
export function matchItems(sheets: readonly (readonly TableItem[])[]): SheetItem[] {
  const known: SheetItem[] = [];
  sheets.forEach((items, place) => {
    const rest = new Set(items);
    for (const [keyOf, fits] of MATCHES) matchBy(known, rest, place, keyOf, fits);
    for (const item of rest) known.push({ first: item, bySheet: new Map([[place, item]]) });
  });
  return known;
}

type KeyOf = (item: TableItem) => string;
type Fits = (one: TableItem, other: TableItem) => boolean;

const textOf = (item: TableItem): string => textKey(item.text);
const unitOf = ({ cells }: TableItem): string => textKey(cells.leadUnit?.text ?? '');
const numberOf = ({ cells }: TableItem): string => textKey(cells.seq?.text ?? '');

/** Enough of a long item's text to know it again after an edit further on. */
const BEGINNING = 8;

const MATCHES: readonly (readonly [KeyOf, Fits])[] = [
  [(item) => (textOf(item) === '' ? '' : `${textOf(item)}\n${unitOf(item)}`), () => true],
  [textOf, () => true],
  [
    numberOf,
    (one, other) =>
      (unitOf(one) !== '' && unitOf(one) === unitOf(other)) ||
      textOf(one).slice(0, BEGINNING) === textOf(other).slice(0, BEGINNING),
  ],
];

/** Items with one key are put together in the order in which they stand; any sheet's wording tells an item. */
function matchBy(
  known: readonly SheetItem[],
  rest: Set<TableItem>,
  place: number,
  keyOf: KeyOf,
  fits: Fits,
): void {
  const open = new Map<string, { readonly items: SheetItem[]; next: number }>();
  for (const item of known) {
    if (item.bySheet.has(place)) continue;
    for (const key of new Set([...item.bySheet.values()].map(keyOf))) {
      const same = open.get(key);
      if (same) same.items.push(item);
      else if (key !== '') open.set(key, { items: [item], next: 0 });
    }
  }
  for (const item of [...rest]) {
    const same = open.get(keyOf(item));
    if (same === undefined) continue;
    while (same.items[same.next]?.bySheet.has(place)) same.next += 1;
    const match = same.items[same.next];
    if (match === undefined || ![...match.bySheet.values()].some((one) => fits(one, item))) continue;
    match.bySheet.set(place, item);
    rest.delete(item);
  }
}
