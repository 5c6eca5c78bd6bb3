import { finding } from '../../finding';
import { entryAddress, entryCheck, NOTHING, placeOf } from '../check';

/** 迟报, at the date cell. Rules §5, §7. */
export const late = entryCheck({
  codes: ['entry.late'],
  find(of) {
    const { entry, reading, deadline } = of;
    if (entry.status !== 'late' || entry.reportedOn === null) return NOTHING;
    const { daysLate, reportedOn } = entry;
    const place = placeOf(of, entryAddress(reading, 'reportedOn', 'progress'));
    return [finding('entry.late', place, { deadline, reportedOn, daysLate })];
  },
});
