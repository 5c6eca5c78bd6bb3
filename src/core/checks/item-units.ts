import type { Settings } from '../settings';
import { isCellError } from '../table/cell';
import type { LocatedCell, ResponsibilityTable } from '../table/responsibility-table';
import { isHollowText, isVoidText } from '../values/text';
import { assignUnits, unitKey, type AssignedUnits } from '../values/unit';
import type { ItemUnits } from './check-result';

/** What an attribute cell shows; an error value names nobody. */
export function attributeText(cell: LocatedCell | null): string {
  return cell === null || isCellError(cell.value) ? '' : cell.text;
}

/**
 * The units of every item, by item index. A unit goes by the name that the table writes first: names that differ in
 * width or white space alone are one. Rules §6.
 */
export function unitsOfItems(
  { items }: ResponsibilityTable,
  { multiLead, aliases }: Pick<Settings, 'multiLead' | 'aliases'>,
): readonly ItemUnits[] {
  const firstWritten = new Map<string, string>();
  const asFirstWritten = (name: string): string => {
    const key = unitKey(name);
    const known = firstWritten.get(key);
    if (known === undefined) firstWritten.set(key, name);
    return known ?? name;
  };
  // The same few cells' texts stand in row after row.
  const assigned = new Map<string, AssignedUnits>();
  const assign = (lead: string, support: string): AssignedUnits => {
    const key = `${lead}\0${support}`;
    const known = assigned.get(key);
    if (known !== undefined) return known;
    const units = assignUnits({ lead, support, multiLead, aliases });
    const named = { lead: units.lead.map(asFirstWritten), support: units.support.map(asFirstWritten) };
    assigned.set(key, named);
    return named;
  };
  return items.map(({ cells }): ItemUnits => {
    const { lead, support } = assign(attributeText(cells.leadUnit), attributeText(cells.supportUnits));
    const leader = attributeText(cells.leader).trim();
    return { lead, support, leader: isVoidText(leader) || isHollowText(leader) ? null : leader };
  });
}
