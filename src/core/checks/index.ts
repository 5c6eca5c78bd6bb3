import type { EntryCheck, MonthCheck, TableCheck } from './check';
import { cellError } from './entry/cell-error';
import { dateValue } from './entry/date-value';
import { hollow } from './entry/hollow';
import { incomplete } from './entry/incomplete';
import { late } from './entry/late';
import { missing } from './entry/missing';
import { premature } from './entry/premature';
import { rankValue } from './entry/rank-value';
import { repeated } from './entry/repeated';
import { unverified } from './entry/unverified';
import { calendarUncovered } from './table/calendar-uncovered';
import { dateNoColumn } from './table/date-no-column';
import { itemDuplicate } from './table/item-duplicate';
import { leaderBlank } from './table/leader-blank';
import { monthDuplicate } from './table/month-duplicate';
import { seqOrder } from './table/seq-order';
import { unitBlank } from './table/unit-blank';
import { unitSuspicious } from './table/unit-suspicious';

/** Looked at for every item and every month from the start period on. */
export const MONTH_CHECKS: readonly MonthCheck[] = [premature];

/** Looked at for every applicable entry up to the checked month. */
export const ENTRY_CHECKS: readonly EntryCheck[] = [
  missing,
  incomplete,
  late,
  unverified,
  rankValue,
  dateValue,
  cellError,
  hollow,
  repeated,
];

/** Looked at once for a table. */
export const TABLE_CHECKS: readonly TableCheck[] = [
  unitBlank,
  unitSuspicious,
  leaderBlank,
  itemDuplicate,
  seqOrder,
  monthDuplicate,
  dateNoColumn,
  calendarUncovered,
];
