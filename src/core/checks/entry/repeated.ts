import { finding } from '../../finding';
import type { LocatedCell } from '../../table/responsibility-table';
import { textKey } from '../../values/text';
import { entryAddress, entryCheck, NOTHING, placeOf } from '../check';

/** Shorter texts repeat by chance. */
const SHORTEST = 6;

/**
 * 有报无实: the text of the column month before, whether or not that is due. Advice; it changes no status.
 * One cell merged over both months was written once. Rules §8.
 */
export const repeated = entryCheck({
  codes: ['progress.repeated'],
  find(of) {
    const { reading, previous } = of;
    if (previous === null || reading.progress.kind !== 'text' || previous.reading.progress.kind !== 'text') {
      return NOTHING;
    }
    const { text } = reading.progress;
    const before = previous.reading.progress.text;
    if (text.length < SHORTEST || areSurelyDifferent(text, before)) return NOTHING;
    if (isSameCell(reading.cells.progress, previous.reading.cells.progress)) return NOTHING;
    const key = textKey(text);
    if ([...key].length < SHORTEST || key !== textKey(before)) return NOTHING;
    const place = placeOf(of, entryAddress(reading, 'progress'));
    return [finding('progress.repeated', place, { text, since: previous.period })];
  },
});

/** Characters that a key keeps as they are, whatever stands around them. */
const KEPT = /[\u4e00-\u9fff0-9A-Za-z]/;

/** Tells most texts apart at their first difference, without making their keys, which costs far more. */
function areSurelyDifferent(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at < length && KEPT.test(one.charAt(at)) && KEPT.test(other.charAt(at));
}

const isSameCell = (a: LocatedCell | null, b: LocatedCell | null): boolean =>
  a !== null && b !== null && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
