import { finding } from '../../finding';
import { tableCheck } from '../check';

/** Months that are due and have no date column: told once, at the first one's header. Rules §8. */
export const dateNoColumn = tableCheck({
  codes: ['date.noColumn'],
  find({ months }) {
    const first = months.find(({ month }) => month.columns.reportedOn === undefined);
    if (first === undefined) return [];
    const { header, period } = first.month;
    return [finding('date.noColumn', { cell: header, item: null, unit: null, period }, {})];
  },
});
