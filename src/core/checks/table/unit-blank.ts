import { finding } from '../../finding';
import { addressOf, tableCheck } from '../check';

/** A lead unit's cell from which no unit can be read: blank, void or hollow. Rules §6. */
export const unitBlank = tableCheck({
  codes: ['unit.blank'],
  find: ({ table, units }) =>
    table.items.flatMap(({ index, cells: { leadUnit } }) =>
      leadUnit === null || units[index]?.lead.length !== 0
        ? []
        : [finding('unit.blank', { cell: addressOf(leadUnit), item: index, unit: null, period: null }, {})],
    ),
});
