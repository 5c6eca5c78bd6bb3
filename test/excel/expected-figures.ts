import type { Report } from '../../workbench/check/report';

type Entry = Report['entries'][number];
export type Status = Entry['status'];

/** Mark and word of each status, as rules §5 has them. */
export const SHOWN: Readonly<Record<Status, string>> = {
  notApplicable: '· 不适用',
  pending: '○ 待报',
  missing: '✗ 未报',
  incomplete: '◐ 缺项',
  late: '▲ 迟报',
  onTime: '✓ 按时',
  unverified: '? 时间不明',
};

const WORST_FIRST: readonly Status[] = [
  'missing',
  'incomplete',
  'late',
  'unverified',
  'pending',
  'onTime',
  'notApplicable',
];

export interface Figures {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly incomplete: number;
  readonly missing: number;
  readonly unverified: number;
  readonly daysLate: number;
  /** null where nothing is due. */
  readonly rate: number | null;
}

/** Rules §9, counted anew. */
export function figuresOf(entries: readonly Entry[]): Figures {
  const count = (status: Status): number => entries.filter((entry) => entry.status === status).length;
  const [onTime, late, incomplete, missing, unverified] = [
    count('onTime'),
    count('late'),
    count('incomplete'),
    count('missing'),
    count('unverified'),
  ];
  const due = onTime + late + incomplete + missing + unverified;
  const daysLate = entries.reduce((sum, entry) => sum + (entry.daysLate ?? 0), 0);
  return {
    ...{ due, onTime, late, incomplete, missing, unverified, daysLate },
    rate: due === 0 ? null : (onTime + unverified) / due,
  };
}

/** Places by unit over the periods up to `last`, collective names apart: 1, 2, 2, 4. */
export function placesUpTo(entries: readonly Entry[], last: string): ReadonlyMap<string, number> {
  const units = [...new Set(entries.flatMap(({ unit }) => unit ?? []))].filter(
    (unit) => !unit.startsWith('各'),
  );
  const known = units
    .map((unit) => ({
      unit,
      ...figuresOf(entries.filter((entry) => entry.unit === unit && entry.period <= last)),
    }))
    .filter(({ due }) => due > 0);
  const isBetter = (one: Figures, other: Figures): boolean => {
    const [a, b] = [one, other].map(({ rate, missing, incomplete, daysLate }) => [
      -(rate ?? 0),
      missing,
      incomplete,
      daysLate,
    ]);
    const at = (a ?? []).findIndex((value, index) => value !== b?.[index]);
    return at >= 0 && (a?.[at] ?? 0) < (b?.[at] ?? 0);
  };
  return new Map(known.map((unit) => [unit.unit, 1 + known.filter((other) => isBetter(other, unit)).length]));
}

/** `↑2`, `↓1`, `→`; `—` where one of the two is not there. */
export function changeShown(before: number | null | undefined, now: number | null | undefined): string {
  if (before === null || before === undefined || now === null || now === undefined) return '—';
  if (before === now) return '→';
  return before > now ? `↑${before - now}` : `↓${now - before}`;
}

/** `▲ 迟报` with its days below. */
export const entryShown = ({ status, daysLate }: Entry): string =>
  status === 'late' ? `${SHOWN.late}\n${daysLate ?? 0}天` : SHOWN[status];

/** The worst status of the entries, and how many have it. */
export function worstShown(entries: readonly Entry[]): string {
  const worst = WORST_FIRST.find((status) => entries.some((entry) => entry.status === status));
  if (worst === undefined) return '—';
  return `${SHOWN[worst]} ${entries.filter(({ status }) => status === worst).length}项`;
}

/** A unit's month: one entry in full, several by status, the worst first. */
export function monthShown(entries: readonly Entry[]): string {
  const [only] = entries;
  if (only !== undefined && entries.length === 1) return entryShown(only);
  return WORST_FIRST.flatMap((status) => {
    const count = entries.filter((entry) => entry.status === status).length;
    return count === 0 ? [] : [`${SHOWN[status]} ${count}项`];
  }).join('\n');
}

/** `2022-10` in words. */
export const monthName = (period: string): string => `${period.slice(0, 4)}年${Number(period.slice(5))}月`;
export const shortMonth = (period: string): string => `${Number(period.slice(5))}月`;
