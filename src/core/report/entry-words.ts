import type { CheckedEntry } from '../checks/check-result';
import { markedWord } from './status-mark';
import type { ReportTexts } from './sheet-texts';

/** `▲ 迟报` with `3天` below it: an entry's status by mark and word, late ones with their days. */
export function entryWords(entry: CheckedEntry, { terms, sheets: { common } }: ReportTexts): string {
  const word = markedWord(entry.status, terms.status);
  return entry.status === 'late' ? `${word}\n${common.daysLate(entry.daysLate, entry.atLeast)}` : word;
}

/** `↑2` two places gained, `↓1` one lost, `→` the same. */
export function changeWords(gained: number | null, none: string): string {
  if (gained === null) return none;
  if (gained === 0) return '→';
  return gained > 0 ? `↑${gained}` : `↓${-gained}`;
}
