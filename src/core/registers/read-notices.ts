import type { LocatedCell } from '../table/responsibility-table';
import { isCollectiveUnit } from '../values/unit';
import type { Level, Notice, RegisterProblem, RowStanding } from './register';
import type { RegisterColumns } from './register-header';
import { levelOfIssuer, readInvalid, readLevel, readNoticeKind, readWithdrawn } from './read-words';
import { readRound } from './read-round';
import {
  cellText,
  readRegisterDate,
  RowProblems,
  unitsOf,
  type RegisterContext,
  type RegisterDate,
} from './register-reading';
import { roundHasBegun, roundIsOver, roundOfDay, roundParts, type Round } from './round';

/** Where a row's cells are, and what the register as a whole tells where they do not. */
export interface NoticeColumns {
  readonly unit: number;
  readonly columns: RegisterColumns<'notices'>;
  /** The header row, for what concerns the register as a whole. */
  readonly headerRow: number;
  /** Of a register that says it in its title (通报批评台账) and has no column for it. */
  readonly kind: Notice['kind'];
}

export interface NoticeRow {
  readonly notice: Notice;
  readonly problems: readonly RegisterProblem[];
}

/** One row as its parts are read. */
interface Row {
  readonly context: RegisterContext;
  readonly register: NoticeColumns;
  /** By it the row is found: its unit's. */
  readonly anchor: LocatedCell;
  readonly problems: RowProblems;
  readonly cell: (role: keyof RegisterColumns<'notices'>) => LocatedCell | null;
  readonly text: (role: keyof RegisterColumns<'notices'>) => string;
}

/** Reads a row of a register of notices. Rules §10. */
export function readNotice(context: RegisterContext, register: NoticeColumns, at: number): NoticeRow {
  const row = rowOf(context, register, at);
  const { anchor, problems } = row;
  const units = readUnits(row);
  const isWithdrawn = readWithdrawal(row);
  const kind = readKind(row);
  const level = kind === 'praise' ? levelAsWritten(row) : readLevelOf(row);
  const date = readDate(row);
  const round = readRoundOf(row, date);
  judgeTime(row, date, round);
  const notice: Notice = {
    cell: { sheet: anchor.sheet, row: at, column: register.unit },
    units,
    kind,
    level,
    number: row.text('number'),
    issuer: row.text('issuer'),
    reason: row.text('reason'),
    date,
    round,
    standing: standingOf(isWithdrawn, date !== null && date > context.asOf, problems),
  };
  return { notice, problems: isWithdrawn ? problems.only(['withdrawn.unclear']) : problems.found };
}

function standingOf(isWithdrawn: boolean, isLater: boolean, problems: RowProblems): RowStanding {
  if (isWithdrawn) return 'withdrawn';
  if (isLater) return 'later';
  return problems.allCount ? 'counts' : 'uncounted';
}

function rowOf(context: RegisterContext, register: NoticeColumns, at: number): Row {
  const cell: Row['cell'] = (role) => {
    const column = register.columns[role];
    return column === undefined ? null : context.grid.cellAt(at, column);
  };
  return {
    context,
    register,
    anchor: { ...context.grid.cellAt(at, register.unit), row: at, column: register.unit },
    problems: new RowProblems('notices'),
    cell,
    text: (role) => {
      const found = cell(role);
      return found === null ? '' : cellText(found).trim();
    },
  };
}

function readUnits({ anchor, context, problems }: Row): readonly string[] {
  const units = unitsOf(anchor, context);
  if (units.length === 0) problems.add('unit.blank', anchor, {}, false);
  for (const unit of units.filter(isCollectiveUnit)) problems.add('unit.collective', anchor, { unit }, true);
  return units;
}

/** In doubt a notice is taken as withdrawn, in the unit's favour, and the doubt is said. */
function readWithdrawal({ context, problems, cell }: Row): boolean {
  const [withdrawn, valid] = [cell('withdrawn'), cell('valid')];
  const asked = withdrawn ?? valid;
  if (asked === null) return false;
  // A date in this column is the day of the withdrawal.
  if (withdrawn !== null && readRegisterDate(withdrawn, context, context.titleYear).kind === 'date')
    return true;
  const text = cellText(asked);
  const reading = withdrawn === null ? readInvalid(text) : readWithdrawn(text);
  if (reading.kind === 'value') return reading.value;
  if (reading.kind === 'unclear') problems.add('withdrawn.unclear', asked, { text: reading.text }, false);
  return reading.kind === 'unclear';
}

function readKind({ register, anchor, problems, cell }: Row): Notice['kind'] {
  const asked = cell('kind');
  if (asked === null) {
    if (register.kind === null)
      problems.add('column.missing', { ...anchor, row: register.headerRow }, { column: 'kind' }, false);
    return register.kind;
  }
  const reading = readNoticeKind(cellText(asked));
  if (reading.kind === 'value') return reading.value;
  problems.add('kind.unclear', asked, { text: reading.kind === 'unclear' ? reading.text : '' }, false);
  return null;
}

function levelAsWritten({ cell }: Row): Level | null {
  const asked = cell('level');
  const reading = asked === null ? null : readLevel(cellText(asked));
  return reading?.kind === 'value' ? reading.value : null;
}

/** 层级, or where that is blank what the issuer's name tells. */
function readLevelOf({ register, anchor, problems, cell, text }: Row): Level | null {
  const asked = cell('level');
  const reading = asked === null ? null : readLevel(cellText(asked));
  if (reading?.kind === 'value') return reading.value;
  if (reading?.kind === 'unclear') {
    problems.add('level.unclear', asked ?? anchor, { text: reading.text }, false);
    return null;
  }
  const issuer = text('issuer');
  const level = levelOfIssuer(issuer);
  if (level !== null) {
    if (asked !== null) problems.add('level.fromIssuer', asked, { issuer, level }, true);
  } else if (asked !== null) problems.add('level.unclear', asked, { text: '' }, false);
  else problems.add('column.missing', { ...anchor, row: register.headerRow }, { column: 'level' }, false);
  return level;
}

/** A date without a year takes that of the round, or else the register's. */
function readDate({ context, problems, cell }: Row): Notice['date'] {
  const asked = cell('date');
  if (asked === null) return null;
  const named = roundNamed(cell('round'), context);
  const reading = withoutDayBeforeRound(
    readRegisterDate(asked, context, yearOf(named) ?? context.titleYear),
    named,
    readRegisterDate(asked, context, null).kind === 'date',
  );
  if (reading.kind === 'invalid') problems.add('date.invalid', asked, { text: reading.text }, true);
  if (reading.kind !== 'date') return null;
  if (reading.date > context.today) problems.add('date.future', asked, { date: reading.date }, false);
  return reading.date;
}

/** The round of the cell, where that names its year itself. */
function roundNamed(cell: LocatedCell | null, { settings, dateSystem }: RegisterContext): Round | null {
  if (cell === null) return null;
  const reading = readRound(cell, { length: settings.roundLength, date: null, dateSystem });
  return reading.kind === 'round' ? reading.round : null;
}

/** A notice of the year's last round may be of the next year, so that one gives none. */
function yearOf(round: Round | null): number | null {
  if (round === null) return null;
  const { length, year, number } = roundParts(round);
  return number === (length === 'quarter' ? 4 : 12) ? null : year;
}

/** A year that was not written cannot put a notice before its own round: then it was another, and nobody knows which. */
function withoutDayBeforeRound(
  reading: RegisterDate,
  round: Round | null,
  isYearWritten: boolean,
): RegisterDate {
  if (reading.kind !== 'date' || isYearWritten || round === null) return reading;
  return roundHasBegun(round, reading.date) ? reading : { kind: 'invalid', text: reading.text };
}

function readRoundOf({ context, anchor, problems, cell }: Row, date: Notice['date']): Round | null {
  const length = context.settings.roundLength;
  const asked = cell('round');
  const reading =
    asked === null
      ? ({ kind: 'blank' } as const)
      : readRound({ ...asked, text: cellText(asked) }, { length, date, dateSystem: context.dateSystem });
  switch (reading.kind) {
    case 'blank':
      return date === null ? null : roundOfDay(date, length);
    case 'round':
      if (reading.isYearBefore && asked !== null)
        problems.add('round.yearBefore', asked, { text: asked.text.trim(), round: reading.round }, true);
      if (date === null || roundHasBegun(reading.round, date)) return reading.round;
      problems.add('round.notBegun', asked ?? anchor, { round: reading.round, date }, true);
      return null;
    case 'unclear':
      if (asked !== null) problems.add('round.unclear', asked, { text: reading.text }, true);
      return null;
  }
}

/** Without a date the round must tell that the notice was there on the day looked at. */
function judgeTime(
  { context, anchor, problems, cell }: Row,
  date: Notice['date'],
  round: Round | null,
): void {
  if (date !== null) return;
  const { asOf, today } = context;
  const asked = cell('date') ?? anchor;
  if (round === null) problems.add('time.unknown', asked, {}, false);
  else if (!roundIsOver(round, asOf) && !(asOf === today && roundHasBegun(round, asOf)))
    problems.add('time.unsure', asked, { round }, false);
}
