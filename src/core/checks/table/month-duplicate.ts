import { finding } from '../../finding';
import { tableCheck } from '../check';

/** A header that repeats within one month, at the second. Rules §8; workbook §1. */
export const monthDuplicate = tableCheck({
  codes: ['month.duplicate'],
  find: ({ table }) =>
    table.duplicateMonths.map(({ period, part, header }) =>
      finding('month.duplicate', { cell: header, item: null, unit: null, period }, { part }),
    ),
});
