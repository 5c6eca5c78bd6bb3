import { finding } from '../../finding';
import type { EntryPart } from '../../settings';
import { entryAddress, entryCheck, NOTHING, placeOf } from '../check';

const PARTS: readonly EntryPart[] = ['progress', 'rank', 'reportedOn'];

/** An error value in a cell of the entry: something stood there, and cannot be read. Rules §4. */
export const cellError = entryCheck({
  codes: ['cell.error'],
  find(of) {
    const { reading } = of;
    if (PARTS.every((part) => reading[part].kind !== 'error')) return NOTHING;
    return PARTS.flatMap((part) => {
      const value = reading[part];
      if (value.kind !== 'error') return [];
      return [finding('cell.error', placeOf(of, entryAddress(reading, part)), { part, error: value.error })];
    });
  },
});
