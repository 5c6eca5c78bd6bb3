import { dateParts } from '../calendar/calendar-date';
import type { LocatedCell } from '../table/responsibility-table';
import { readYearHeading } from '../values/period-header';
import { isHollowText, isVoidText } from '../values/text';
import type { Level, Outcome, RegisterProblem, RowStanding } from './register';
import type { RegisterColumns } from './register-header';
import { readLevel, readOutcomeStatus, readOutcomeType, type OutcomeStatus } from './read-words';
import { cellText, readRegisterDate, RowProblems, unitsOf, type RegisterContext } from './register-reading';

export interface OutcomeRow {
  readonly outcome: Outcome;
  readonly problems: readonly RegisterProblem[];
}

interface Row {
  readonly context: RegisterContext;
  readonly anchor: LocatedCell;
  readonly problems: RowProblems;
  readonly cell: (role: keyof RegisterColumns<'outcomes'>) => LocatedCell | null;
}

/** Reads a row of a register of outcomes. Rules §10. */
export function readOutcome(
  context: RegisterContext,
  columns: RegisterColumns<'outcomes'>,
  headerRow: number,
  at: number,
): OutcomeRow {
  const cell: Row['cell'] = (role) => {
    const column = columns[role];
    return column === undefined ? null : context.grid.cellAt(at, column);
  };
  const itemColumn = columns.item ?? 0;
  const anchor = { ...context.grid.cellAt(at, itemColumn), row: at, column: itemColumn };
  const problems = new RowProblems('outcomes');
  const row: Row = { context, anchor, problems, cell };

  const item = readItem(row);
  const unitCell = cell('unit');
  const type = readType(row);
  const level = readLevelOf(row);
  const status = readStatus(row, headerRow);
  const { year, date } = readTime(row, status);
  const basis = cell('basis');
  const isLater = status === 'confirmed' && date !== null && date > context.asOf;
  const standing: RowStanding =
    status === 'failed' ? 'withdrawn' : isLater ? 'later' : problems.allCount ? 'counts' : 'uncounted';
  return {
    outcome: {
      cell: { sheet: anchor.sheet, row: at, column: itemColumn },
      item,
      units: unitCell === null ? [] : unitsOf(unitCell, context),
      type,
      level,
      status: status === 'failed' ? null : status,
      year,
      date,
      basis: basis === null ? '' : cellText(basis).trim(),
      standing,
    },
    problems: status === 'failed' ? [] : problems.found,
  };
}

/** Goals count distinct items: a row without a name cannot be told from another. */
function readItem({ anchor, problems }: Row): string {
  const text = cellText(anchor).trim();
  if (!isVoidText(text) && !isHollowText(text)) return text;
  problems.add('item.blank', anchor, {}, false);
  return '';
}

function readType({ anchor, problems, cell }: Row): Outcome['type'] {
  const asked = cell('type') ?? anchor;
  const reading = readOutcomeType(cellText(asked));
  if (reading.kind === 'value') return reading.value;
  problems.add('type.unclear', asked, { text: reading.kind === 'unclear' ? reading.text : '' }, false);
  return null;
}

function readLevelOf({ anchor, problems, cell }: Row): Level | null {
  const asked = cell('level') ?? anchor;
  const reading = readLevel(cellText(asked));
  if (reading.kind === 'value') return reading.value;
  problems.add('level.unclear', asked, { text: reading.kind === 'unclear' ? reading.text : '' }, false);
  return null;
}

function readStatus({ anchor, problems, cell }: Row, headerRow: number): OutcomeStatus | null {
  const asked = cell('status');
  if (asked === null) {
    problems.add('column.missing', { ...anchor, row: headerRow }, { column: 'status' }, false);
    return null;
  }
  const reading = readOutcomeStatus(cellText(asked));
  if (reading.kind === 'value') return reading.value;
  problems.add('status.unclear', asked, { text: reading.kind === 'unclear' ? reading.text : '' }, false);
  return null;
}

/** 考核年度, or else the date's year, or the register's own. */
function readTime(
  { context, anchor, problems, cell }: Row,
  status: OutcomeStatus | null,
): Pick<Outcome, 'year' | 'date'> {
  const [yearCell, dateCell] = [cell('year'), cell('date')];
  const text = yearCell === null ? '' : cellText(yearCell).trim();
  const isBlank = isVoidText(text) || isHollowText(text);
  const written = isBlank ? null : readYearHeading(text);
  const fallback = written ?? context.titleYear;
  const reading = dateCell === null ? null : readRegisterDate(dateCell, context, fallback);
  const date = reading?.kind === 'date' ? reading.date : null;
  if (dateCell !== null && reading?.kind === 'invalid')
    problems.add('date.invalid', dateCell, { text: reading.text }, true);
  if (dateCell !== null && date !== null && date > context.today && status === 'confirmed')
    problems.add('date.future', dateCell, { date }, false);
  if (!isBlank && written === null) {
    problems.add('year.unclear', yearCell ?? anchor, { text }, false);
    return { year: null, date };
  }
  const year = written ?? (date === null ? context.titleYear : dateParts(date).year);
  if (year === null) problems.add('time.unknown', yearCell ?? dateCell ?? anchor, {}, false);
  return { year, date };
}
