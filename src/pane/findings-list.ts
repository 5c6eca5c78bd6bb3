import type { CheckedEntry, EntryStatus } from '../core/checks/check-result';
import type { Finding, Severity } from '../core/finding';
import { wordFinding, type FindingTexts, type WordedFinding } from '../core/report/finding-texts';
import { formatAddress, formatPosition, type CellAddress } from '../core/table/cell';
import type { Period } from '../core/calendar/period';
import type { CheckedTable } from './pane-jobs';
import type { FindingView, TileStatus } from './pane-state';

/** One line that a person can go to: a finding, or an entry that has none and is asked for by its status. */
export interface Listed {
  readonly key: string;
  readonly cell: CellAddress;
  /** As it counts; null for the table as a whole. */
  readonly unit: string | null;
  readonly itemText: string | null;
  readonly period: Period | null;
  /** The status of its entry; null where it belongs to none. */
  readonly status: EntryStatus | null;
  readonly finding: Finding | null;
  /** null for an entry without a finding. */
  readonly words: WordedFinding | null;
  /** What a search looks at, in lower case. */
  readonly searched: string;
}

export type ListRow =
  | { readonly kind: 'group'; readonly key: string; readonly title: string | null; readonly count: number }
  | { readonly kind: 'line'; readonly key: string; readonly line: Listed };

/** All lines of a check: findings in their own order, then the entries that have none. */
export interface FindingCatalogue {
  readonly findings: readonly Listed[];
  readonly quietEntries: readonly Listed[];
  /** Entries by status, over the checked scope. */
  readonly counts: Readonly<Record<TileStatus, number>>;
  /** Units in the order of the ranking. */
  readonly unitOrder: ReadonlyMap<string, number>;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const entryKey = (item: number, period: Period): string => `${item}|${period}`;

/** The entries that the tiles count: those of the ranking's scope. */
function entriesInScope({ check }: CheckedTable): readonly CheckedEntry[] {
  return check.settings.scope === 'month'
    ? check.entries.filter((entry) => entry.period === check.scope.period)
    : check.entries;
}

const searchText = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(' ').toLowerCase();

/** By what it says and where: a line keeps its key, and the focus its line, when the check is made anew. */
function lineKeys(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ code, cell }) => {
    const key = `f${code}|${formatAddress(cell)}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key}|${before}`;
  };
}

/**
 * Words every finding once, so that filters and searches only compare; months are found as people say them. Linear in
 * findings and entries.
 */
export function catalogueOf(
  checked: CheckedTable,
  texts: FindingTexts,
  monthWords: (period: Period) => string,
): FindingCatalogue {
  const { check, ranking } = checked;
  const entries = entriesInScope(checked);
  const statuses = new Map(entries.map((entry) => [entryKey(entry.item, entry.period), entry.status]));
  const itemTexts = check.table.items.map((item) => item.text);
  const spokenOf = new Set<string>();

  const whenWords = (period: Period | null): string =>
    period === null ? '' : `${period} ${monthWords(period)}`;
  const keyOf = lineKeys();
  const findings = check.findings.map((finding): Listed => {
    const words = wordFinding(finding, texts);
    const itemText = finding.item === null ? null : (itemTexts[finding.item] ?? null);
    const key =
      finding.item === null || finding.period === null ? null : entryKey(finding.item, finding.period);
    if (key !== null) spokenOf.add(key);
    return {
      key: keyOf(finding),
      cell: finding.cell,
      unit: finding.unit,
      itemText,
      period: finding.period,
      status: key === null ? null : (statuses.get(key) ?? null),
      finding,
      words,
      searched: searchText(
        finding.unit,
        itemText,
        whenWords(finding.period),
        formatPosition(finding.cell),
        words.kind,
        words.message,
        words.advice,
      ),
    };
  });

  const quietEntries = entries.flatMap((entry): Listed[] => {
    const item = check.table.items[entry.item];
    if (item === undefined || spokenOf.has(entryKey(entry.item, entry.period))) return [];
    const cells = check.table.entryCells(item, entry.period);
    const cell = cells?.progress ?? cells?.fallback;
    if (cell === undefined) return [];
    const unit = entry.units[0] ?? null;
    return [
      {
        key: `e${entry.item}|${entry.period}`,
        cell: { sheet: cell.sheet, row: cell.row, column: cell.column },
        unit,
        itemText: item.text,
        period: entry.period,
        status: entry.status,
        finding: null,
        words: null,
        searched: searchText(...entry.units, item.text, whenWords(entry.period), formatPosition(cell)),
      },
    ];
  });

  const counts: Record<TileStatus, number> = {
    onTime: 0,
    late: 0,
    incomplete: 0,
    missing: 0,
    unverified: 0,
    pending: 0,
  };
  for (const { status } of entries) if (status !== 'notApplicable') counts[status] += 1;

  return {
    findings,
    quietEntries,
    counts,
    unitOrder: new Map(ranking.units.map((row, index) => [row.unit, index])),
  };
}

/** The lines that a view lets through: findings, and with a pressed tile the entries of that status too. */
export function matchingLines(catalogue: FindingCatalogue, view: FindingView): readonly Listed[] {
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (line: Listed): boolean =>
    (view.status === null || line.status === view.status) &&
    words.every((word) => line.searched.includes(word));
  const findings = catalogue.findings.filter(matches);
  return view.status === null ? findings : [...findings, ...catalogue.quietEntries.filter(matches)];
}

/** The lines under the headings that the view groups them by; a group keeps its lines' own order. */
export function groupedRows(
  lines: readonly Listed[],
  view: Pick<FindingView, 'grouping'>,
  catalogue: Pick<FindingCatalogue, 'unitOrder'>,
  statusWords: Readonly<Record<EntryStatus, string>>,
): readonly ListRow[] {
  const groups = new Map<string | null, Listed[]>();
  for (const line of lines) {
    const title =
      view.grouping === 'unit'
        ? line.unit
        : (line.words?.kind ?? (line.status === null ? null : statusWords[line.status]));
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [line]);
    else group.push(line);
  }
  const place = (title: string | null): number =>
    title === null ? -1 : (catalogue.unitOrder.get(title) ?? catalogue.unitOrder.size);
  const gravity = (title: string | null): number =>
    SEVERITIES.indexOf(groups.get(title)?.[0]?.finding?.severity ?? 'info');
  const order = view.grouping === 'unit' ? place : gravity;
  const titles = [...groups.keys()].sort((a, b) => order(a) - order(b));
  return titles.flatMap((title): ListRow[] => {
    const members = groups.get(title) ?? [];
    return [
      { kind: 'group', key: `g${title ?? ''}`, title, count: members.length },
      ...members.map((line): ListRow => ({ kind: 'line', key: line.key, line })),
    ];
  });
}
