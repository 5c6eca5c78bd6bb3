import type { CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import { shownUnit } from './places';
import type { CommonSheetTexts } from './sheet-texts';
import { everydayNames } from './short-name';

/** What the sheets say of an item beside its text, by {@link TableItem.index}. */
export interface ItemFacts {
  /** Of its first lead unit; null where that is not ranked. */
  placeOf(item: number): number | null;
  /** The units that answer for it, doubtful names marked. */
  unitsOf(item: number): string;
  supportOf(item: number): string;
  leaderOf(item: number): string;
  /** What it is called in everyday speech. */
  nameOf(item: number): string;
}

export function itemFacts(
  { table, units }: CheckResult,
  ranking: Ranking,
  texts: CommonSheetTexts,
): ItemFacts {
  const rows = new Map(ranking.units.map((row) => [row.unit, row]));
  const shown = (unit: string): string => {
    const row = rows.get(unit);
    return row === undefined ? unit : shownUnit(row, texts);
  };
  const names = everydayNames(table.items.map(({ text }) => text));
  return {
    placeOf: (item) => rows.get(units[item]?.lead[0] ?? '')?.place ?? null,
    unitsOf: (item) => texts.list((units[item]?.lead ?? []).map(shown)) || texts.withoutUnit,
    supportOf: (item) => texts.list((units[item]?.support ?? []).map(shown)) || texts.none,
    leaderOf: (item) => units[item]?.leader ?? texts.none,
    nameOf: (item) => names[item] ?? '',
  };
}
