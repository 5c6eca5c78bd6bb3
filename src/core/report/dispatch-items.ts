import type { Period } from '../calendar/period';
import type { CheckedEntry, CheckResult } from '../checks/check-result';
import type { Ranking } from '../ranking/ranking';
import type { CellAddress } from '../table/cell';
import { textKey } from '../values/text';
import { wordFinding } from './finding-texts';
import { itemFacts } from './item-facts';
import { itemCell } from './places';
import type { ReportTexts } from './sheet-texts';

/** What the meeting looks at for an item: its month in full, and what is wrong with it. */
export interface DispatchItem {
  /** Unlike every other's: what is noted beside it is found again by it. */
  readonly name: string;
  readonly seq: string;
  readonly units: string;
  readonly support: string;
  /** null where the cell is blank. */
  readonly leader: string | null;
  /** As displayed in the table. */
  readonly progress: string;
  readonly rank: number | null;
  /** As displayed in the table, for a rank that is no number. */
  readonly rankText: string;
  /** Places gained against the month before; null where one of the two has no number. */
  readonly gained: number | null;
  /** null where the entry is that of an item above. */
  readonly entry: CheckedEntry | null;
  readonly problems: readonly string[];
  /** Where its entry of the month stands. */
  readonly cell: CellAddress;
}

/** The items of the checked month, as in the table. */
export function dispatchItems(
  result: CheckResult,
  ranking: Ranking,
  period: Period,
  texts: ReportTexts,
): readonly DispatchItem[] {
  const { table, units } = result;
  const before = table.months.findLast((month) => month.period < period)?.period ?? null;
  const entries = entriesIn(result, period);
  const previous = before === null ? new Map<number, CheckedEntry>() : entriesIn(result, before);
  const problems = problemsIn(result, period, texts);
  const facts = itemFacts(result, ranking, texts.sheets.common);
  const names = distinctNames(
    table.items.map(({ index }) => facts.nameOf(index)),
    (index) => facts.unitsOf(index),
  );

  return table.items.map((item): DispatchItem => {
    const { index } = item;
    const cells = table.entryCells(item, period);
    const rank = entries.get(index)?.rank ?? null;
    const rankBefore = previous.get(index)?.rank ?? null;
    const { sheet, row, column } = cells?.progress ?? cells?.fallback ?? itemCell(result, item);
    return {
      name: names[index] ?? item.text,
      seq: item.cells.seq?.text.trim() ?? '',
      units: facts.unitsOf(index),
      support: facts.supportOf(index),
      leader: units[index]?.leader ?? null,
      progress: cells?.progress?.text.trim() ?? '',
      rank,
      rankText: cells?.rank?.text.trim() ?? '',
      gained: rank === null || rankBefore === null ? null : rankBefore - rank,
      entry: entries.get(index) ?? null,
      problems: problems.get(index) ?? [],
      cell: { sheet, row, column },
    };
  });
}

/** The items by leader, each leader where first named; those without one last. */
export function byLeader(
  items: readonly DispatchItem[],
): readonly { readonly leader: string | null; readonly items: readonly DispatchItem[] }[] {
  const groups = new Map<string, { leader: string | null; items: DispatchItem[] }>();
  for (const item of items) {
    const key = item.leader === null ? '' : textKey(item.leader);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { leader: item.leader, items: [item] });
    else group.items.push(item);
  }
  const all = [...groups.values()];
  return [...all.filter(({ leader }) => leader !== null), ...all.filter(({ leader }) => leader === null)];
}

function entriesIn({ entries }: CheckResult, period: Period): ReadonlyMap<number, CheckedEntry> {
  return new Map(entries.flatMap((entry) => (entry.period === period ? [[entry.item, entry] as const] : [])));
}

/** The month's errors and warnings, and those that an item has whatever the month, by item. */
function problemsIn(
  { findings }: CheckResult,
  period: Period,
  texts: ReportTexts,
): ReadonlyMap<number, readonly string[]> {
  const problems = new Map<number, string[]>();
  for (const finding of findings) {
    const { item, severity } = finding;
    if (item === null || severity === 'info') continue;
    if (finding.period !== null && finding.period !== period) continue;
    const { kind, message } = wordFinding(finding, texts.findings);
    const known = problems.get(item);
    if (known === undefined) problems.set(item, [texts.sheets.dispatch.problem(kind, message)]);
    else known.push(texts.sheets.dispatch.problem(kind, message));
  }
  return problems;
}

/** The items' names, told apart by their units and then by number where they are the same. */
function distinctNames(names: readonly string[], unitsOf: (index: number) => string): readonly string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const used = new Map<string, number>();
  return names.map((given, index) => {
    const name = given !== '' && times.get(given) === 1 ? given : `${given}（${unitsOf(index)}）`;
    const before = used.get(name) ?? 0;
    used.set(name, before + 1);
    return before === 0 ? name : `${name}（${before + 1}）`;
  });
}
