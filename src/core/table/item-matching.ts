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

/** Items with one key are put together in the order in which they stand. */
function matchBy(
  known: readonly SheetItem[],
  rest: Set<TableItem>,
  place: number,
  keyOf: KeyOf,
  fits: Fits,
): void {
  const open = new Map<string, SheetItem[]>();
  for (const item of known) {
    const key = keyOf(item.first);
    if (key === '' || item.bySheet.has(place)) continue;
    const same = open.get(key);
    if (same) same.push(item);
    else open.set(key, [item]);
  }
  for (const item of [...rest]) {
    const candidates = open.get(keyOf(item));
    const match = candidates?.[0];
    if (match === undefined || !fits(match.first, item)) continue;
    candidates?.shift();
    match.bySheet.set(place, item);
    rest.delete(item);
  }
}
