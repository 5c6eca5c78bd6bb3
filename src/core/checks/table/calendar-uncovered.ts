import { finding } from '../../finding';
import { tableCheck } from '../check';

/** A deadline rolled over a year that the calendar lacks: told once, at the first such month's header. Rules §3. */
export const calendarUncovered = tableCheck({
  codes: ['calendar.uncovered'],
  find({ months }) {
    for (const { month, deadline } of months) {
      if (deadline.uncoveredYear === null) continue;
      const place = { cell: month.header, item: null, unit: null, period: month.period };
      return [finding('calendar.uncovered', place, { year: deadline.uncoveredYear })];
    }
    return [];
  },
});
