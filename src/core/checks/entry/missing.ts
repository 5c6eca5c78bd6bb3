import { finding } from '../../finding';
import { entryAddress, entryCheck, NOTHING, placeOf } from '../check';

/** 未报, at the progress cell. Rules §5, §8. */
export const missing = entryCheck({
  codes: ['entry.missing'],
  find(of) {
    if (of.entry.status !== 'missing') return NOTHING;
    const cell = entryAddress(of.reading, 'progress', 'rank');
    return [finding('entry.missing', placeOf(of, cell), { deadline: of.deadline, asOf: of.asOf })];
  },
});
