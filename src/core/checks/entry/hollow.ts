import { finding } from '../../finding';
import { entryAddress, entryCheck, NOTHING, placeOf } from '../check';

/** 有报无实: a word that only fills the cell. Advice; it changes no status. Rules §4, §8. */
export const hollow = entryCheck({
  codes: ['progress.hollow'],
  find(of) {
    const { progress } = of.reading;
    if (progress.kind !== 'text' || !progress.hollow) return NOTHING;
    const place = placeOf(of, entryAddress(of.reading, 'progress'));
    return [finding('progress.hollow', place, { text: progress.text })];
  },
});
