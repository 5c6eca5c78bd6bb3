import { finding } from '../../finding';
import { entryAddress, entryCheck, NOTHING, placeOf } from '../check';

/**
 * 时间不明, at the date cell, blank or not. Where the month has no date column nobody could have given a date: the
 * table is told so once instead (`date.noColumn`). Rules §7, §8.
 */
export const unverified = entryCheck({
  codes: ['entry.unverified'],
  find(of) {
    if (of.entry.status !== 'unverified' || of.month.columns.reportedOn === undefined) return NOTHING;
    const place = placeOf(of, entryAddress(of.reading, 'reportedOn', 'progress'));
    return [finding('entry.unverified', place, { deadline: of.deadline })];
  },
});
