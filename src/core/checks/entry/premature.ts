import { hasBegun } from '../../calendar/period';
import { finding } from '../../finding';
import { entryAddress, monthCheck, NOTHING, placeOf } from '../check';
import { firstSupplied } from '../entry-reading';

/** Content in a month that has not begun, at its first supplied part. Rules §5. */
export const premature = monthCheck({
  codes: ['entry.premature'],
  find(of) {
    if (hasBegun(of.month.period, of.asOf)) return NOTHING;
    const part = firstSupplied(of.reading);
    if (part === null) return NOTHING;
    return [finding('entry.premature', placeOf(of, entryAddress(of.reading, part)), { part })];
  },
});
