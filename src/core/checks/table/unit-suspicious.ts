import { finding } from '../../finding';
import { formatAddress } from '../../table/cell';
import type { LocatedCell, ResponsibilityTable } from '../../table/responsibility-table';
import { splitUnits, unitKey, withAlias } from '../../values/unit';
import { suggestUnits, unitsNamedInItem, type UnitOccurrence } from '../../values/unit-suggestion';
import type { Settings } from '../../settings';
import { addressOf, tableCheck } from '../check';
import { attributeText } from '../item-units';

/** A name beside another of the table that it may be a slip of; an alias settles it. Rules §6. */
export const unitSuspicious = tableCheck({
  codes: ['unit.suspicious'],
  find({ table, settings }) {
    const suggestions = suggestUnits(occurrences(table, settings));
    if (suggestions.length === 0) return [];
    const items = itemsByCell(table);
    return suggestions.map(({ name, suggestion, cell }) => {
      const item = items.get(formatAddress(cell)) ?? null;
      return finding('unit.suspicious', { cell, item, unit: name, period: null }, { name, suggestion });
    });
  },
});

/** Every name of a unit in the table with its cell: lead, support, or named in an item's text as `X申报`. */
function occurrences(
  { items }: ResponsibilityTable,
  { aliases }: Pick<Settings, 'aliases'>,
): readonly UnitOccurrence[] {
  const split = new Map<string, readonly string[]>();
  const namesIn = (text: string): readonly string[] => {
    const known = split.get(text);
    if (known !== undefined) return known;
    const names = splitUnits(text).map(({ name }) => withAlias(name, aliases));
    split.set(text, names);
    return names;
  };
  const at = (cell: LocatedCell | null, names: readonly string[]): readonly UnitOccurrence[] =>
    cell === null ? [] : names.map((name) => ({ name, cell: addressOf(cell) }));

  const inCells = items.flatMap(({ cells: { leadUnit, supportUnits } }) => [
    ...at(leadUnit, namesIn(attributeText(leadUnit))),
    ...at(supportUnits, namesIn(attributeText(supportUnits))),
  ]);
  const known = new Set(inCells.map(({ name }) => unitKey(name)));
  const inTexts = items.flatMap(({ text, cells: { item } }) =>
    at(
      item,
      unitsNamedInItem(text, known).map((name) => withAlias(name, aliases)),
    ),
  );
  return [...inCells, ...inTexts];
}

function itemsByCell({ items }: ResponsibilityTable): ReadonlyMap<string, number> {
  const byCell = new Map<string, number>();
  for (const { index, cells } of items) {
    for (const cell of [cells.leadUnit, cells.supportUnits, cells.item]) {
      if (cell === null) continue;
      const address = formatAddress(cell);
      if (!byCell.has(address)) byCell.set(address, index);
    }
  }
  return byCell;
}
