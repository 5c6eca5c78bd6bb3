import { finding } from '../../finding';
import { entryAddress, entryCheck, NOTHING, placeOf } from '../check';
import { isSupplied } from '../entry-reading';

/** 缺项, at the first required part that is not supplied: progress, then rank. Rules §5, §8. */
export const incomplete = entryCheck({
  codes: ['entry.incomplete'],
  find(of) {
    if (of.entry.status !== 'incomplete') return NOTHING;
    const missing = of.required.filter((part) => !isSupplied(of.reading, part));
    const cell = entryAddress(of.reading, ...missing);
    return [finding('entry.incomplete', placeOf(of, cell), { deadline: of.deadline, missing })];
  },
});
