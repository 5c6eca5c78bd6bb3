import { WORST_FIRST, type CheckedEntry } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import type { RoundReview, RoundUnit } from '../registers/round-review';
import type { ItemFacts } from './item-facts';
import type { ReportTexts } from './sheet-texts';
import { entryWords } from './entry-words';
import { markedWord } from './status-mark';
import { STATUS_STYLE, type StyleKey } from './styles';

/** The units of a round as the sheet parts them, each part in the ranking's order. */
export interface QuarterParts {
  /** Proposed for 通报 by the thresholds. */
  readonly proposed: readonly RoundUnit[];
  /** Below the thresholds, but the notices that there are lead to a proposal. */
  readonly noticed: readonly RoundUnit[];
  readonly others: readonly RoundUnit[];
  readonly collective: readonly RoundUnit[];
  /** Named in a register, leading nothing in the table. */
  readonly onlyInRegisters: readonly RoundUnit[];
}

export function partUnits({ units }: RoundReview, ranking: Ranking): QuarterParts {
  const order = new Map(ranking.units.map(({ unit }, index) => [unit, index]));
  const position = ({ unit }: RoundUnit): number => order.get(unit) ?? units.length;
  const ordered = [...units].sort((one, other) => position(one) - position(other));
  const inTable = ordered.filter((unit) => unit.inTable);
  const ranked = inTable.filter(({ collective }) => !collective);
  return {
    proposed: ranked.filter(({ proposedFor }) => proposedFor !== null),
    noticed: ranked.filter(({ proposedFor, proposals }) => proposedFor === null && proposals.length > 0),
    others: ranked.filter(({ proposedFor, proposals }) => proposedFor === null && proposals.length === 0),
    collective: inTable.filter(({ collective }) => collective),
    onlyInRegisters: ordered.filter((unit) => !unit.inTable),
  };
}

/** A unit's month in a cell: one entry in full, several by status, the worst on top and giving the look. */
export function monthOfUnit(
  entries: readonly CheckedEntry[],
  texts: ReportTexts,
): { readonly words: string; readonly style: StyleKey } {
  const [only, ...others] = entries;
  if (only === undefined) return { words: texts.sheets.common.none, style: 'textCenter' };
  if (others.length === 0) return { words: entryWords(only, texts), style: STATUS_STYLE[only.status] };
  const present = WORST_FIRST.filter((status) => entries.some((entry) => entry.status === status));
  const words = present.map((status) =>
    texts.sheets.summary.thisMonth(
      markedWord(status, texts.terms.status),
      entries.filter((entry) => entry.status === status).length,
    ),
  );
  return { words: words.join('\n'), style: STATUS_STYLE[present[0] ?? 'notApplicable'] };
}

/** Why the thresholds propose a unit: each entry by its month and what the item is called for short. */
export function reasonsOf(
  { proposedFor }: RoundUnit,
  facts: ItemFacts,
  { sheets: { quarter }, terms }: ReportTexts,
): string {
  if (proposedFor === null) return '';
  const named = ({ period, item }: CheckedEntry): string => quarter.entry(period, facts.nameOf(item), null);
  const judged = ({ period, item, status }: CheckedEntry): string =>
    quarter.entry(period, facts.nameOf(item), terms.status[status]);
  const { missing, lateOrIncomplete } = proposedFor;
  return [
    ...(missing.length === 0 ? [] : [quarter.missing(missing.length, missing.map(named))]),
    ...(lateOrIncomplete.length === 0
      ? []
      : [quarter.lateOrIncomplete(lateOrIncomplete.length, lateOrIncomplete.map(judged))]),
  ].join('\n');
}
