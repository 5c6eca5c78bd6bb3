import { finding } from '../../finding';
import { entryAddress, entryCheck, NOTHING, placeOf } from '../check';

/** What is odd about a report date, at its cell. Rules §6. */
export const dateValue = entryCheck({
  codes: ['date.invalid', 'date.future', 'date.outsidePeriod'],
  find(of) {
    const { reading, today, earliest } = of;
    const { reportedOn } = reading;
    if (reading.cameLater || (reportedOn.kind !== 'invalid' && reportedOn.kind !== 'date')) return NOTHING;
    const place = placeOf(of, entryAddress(reading, 'reportedOn'));
    if (reportedOn.kind === 'invalid') return [finding('date.invalid', place, { text: reportedOn.text })];
    const { date } = reportedOn;
    if (date > today) return [finding('date.future', place, { date, today })];
    return date < earliest ? [finding('date.outsidePeriod', place, { date, earliest })] : NOTHING;
  },
});
