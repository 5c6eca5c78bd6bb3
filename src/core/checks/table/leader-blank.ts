import { finding } from '../../finding';
import { addressOf, tableCheck } from '../check';

/** A blank, void or hollow leader's cell. Rules §6. */
export const leaderBlank = tableCheck({
  codes: ['leader.blank'],
  find: ({ table, units }) =>
    table.items.flatMap(({ index, cells: { leader } }) => {
      const known = units[index];
      if (leader === null || known?.leader !== null) return [];
      const place = { cell: addressOf(leader), item: index, unit: known.lead[0] ?? null, period: null };
      return [finding('leader.blank', place, {})];
    }),
});
