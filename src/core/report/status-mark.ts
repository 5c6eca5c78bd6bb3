import type { EntryStatus } from '../checks/check-result';

/** The marks of rules §5: they tell a status where colours are lost, and stand beside its word. */
export const STATUS_MARK: { readonly [Status in EntryStatus]: string } = {
  notApplicable: '·',
  pending: '○',
  missing: '✗',
  incomplete: '◐',
  late: '▲',
  onTime: '✓',
  unverified: '?',
};

/** The order of a legend: what is well first, what concerns nobody last. */
export const STATUSES: readonly EntryStatus[] = [
  'onTime',
  'late',
  'incomplete',
  'missing',
  'unverified',
  'pending',
  'notApplicable',
];

/** `▲ 迟报` */
export function markedWord(status: EntryStatus, words: Readonly<Record<EntryStatus, string>>): string {
  return `${STATUS_MARK[status]} ${words[status]}`;
}
