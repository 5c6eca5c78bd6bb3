import { checkTable } from '../../../src/core/checks/check-table';
import type { CheckedEntry, CheckResult } from '../../../src/core/checks/check-result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { formatPosition } from '../../../src/core/table/cell';
import { day, month, tableOf, type TestCell, type TestTable } from './table-of';

export interface CheckOn {
  readonly asOf?: string;
  readonly today?: string;
  readonly period?: string;
  readonly settings?: Partial<Settings>;
}

/** Checks a hand-made table; the day is 2022-10-31 unless said otherwise. */
export function checkOf(
  table: TestTable,
  { asOf = '2022-10-31', today, period, settings }: CheckOn = {},
): CheckResult {
  return checkTable(tableOf(table), {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    today: day(today ?? asOf),
    asOf: day(asOf),
    period: period === undefined ? null : month(period),
  });
}

/** `entry.late H4`, in order. */
export function found({ findings }: CheckResult): readonly string[] {
  return findings.map(({ code, cell }) => `${code} ${formatPosition(cell)}`);
}

/** One item with one month, 2022-10, of which the cells are F.. : progress G4, rank H4, date I4. */
export function oneEntry(cells: readonly TestCell[], on: CheckOn = {}): CheckResult {
  return checkOf({ months: ['2022-10'], items: [{ entries: { '2022-10': cells } }] }, on);
}

export function onlyEntry({ entries }: CheckResult): CheckedEntry {
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) throw new Error(`${entries.length} entries`);
  return entry;
}
