import type { CalendarDate } from '../calendar/calendar-date';
import type { Period } from '../calendar/period';
import type { Finding } from '../finding';
import type { Settings } from '../settings';
import type { ResponsibilityTable } from '../table/responsibility-table';
import type { CheckContext } from './check';
import { checkEntries } from './check-entries';
import type { CheckResult } from './check-result';
import { scopeOf } from './checked-period';
import { inTableOrder } from './finding-order';
import { TABLE_CHECKS } from './index';
import { unitsOfItems } from './item-units';

export interface CheckOptions {
  readonly settings: Settings;
  readonly today: CalendarDate;
  /** The day that the check speaks of. */
  readonly asOf: CalendarDate;
  /** The month to check; null: the latest that has begun on `asOf` and has a column. */
  readonly period: Period | null;
}

/**
 * Checks a table: judges every entry from the start period to the checked month, and finds what a person should
 * look at. A table without months (L1) has no entries, and still findings about itself. Rules §4 to §8.
 */
export function checkTable(found: ResponsibilityTable, options: CheckOptions): CheckResult {
  const { settings, today, asOf } = options;
  const scope = scopeOf(found, options);
  const table = scope.period === null ? found : found.spokenForBy(scope.period);
  const context: CheckContext = { table, settings, today, asOf };
  const units = unitsOfItems(table, settings);
  const { entries, findings, months } = checkEntries(context, scope, units);
  const tableFindings: readonly Finding[] = TABLE_CHECKS.flatMap((check) =>
    check.find({ ...context, units, months }),
  );
  return {
    table,
    settings,
    scope,
    units,
    entries,
    findings: inTableOrder([...findings, ...tableFindings], table),
  };
}
