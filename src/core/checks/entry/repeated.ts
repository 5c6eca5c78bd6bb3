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
    // Equal keys come from texts of much the same length; most pairs are told apart without making the keys.
    if (text.length < SHORTEST || sameCell(reading.cells.progress, previous.reading.cells.progress)) {
      return NOTHING;
    }
    const key = textKey(text);
    if ([...key].length < SHORTEST || key !== textKey(before)) return NOTHING;
    const place = placeOf(of, entryAddress(reading, 'progress'));
    return [finding('progress.repeated', place, { text, since: previous.period })];
  },
});

const sameCell = (a: LocatedCell | null, b: LocatedCell | null): boolean =>
  a !== null && b !== null && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
