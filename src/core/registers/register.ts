import type { CalendarDate } from '../calendar/calendar-date';
import type { CellAddress } from '../table/cell';
import type { Round } from './round';

export type RegisterKind = 'notices' | 'outcomes';

/** Who issued a notice, or gave an award: 区级, 市级, 省级, 国家级, from the lowest up. */
export const LEVELS = ['district', 'city', 'province', 'nation'] as const;

export type Level = (typeof LEVELS)[number];

/** Whether `level` is `least` or above; a level that could not be read is not. */
export function isAtLeast(level: Level | null, least: Level): boolean {
  return level !== null && LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

/**
 * Whether a row counts on the day that a check speaks of. `withdrawn` (已撤销, 未获得) rows are kept to be shown; `later`
 * ones are dated after that day; `uncounted` ones could not be read where it matters, which a {@link RegisterProblem}
 * says.
 */
export type RowStanding = 'counts' | 'withdrawn' | 'later' | 'uncounted';

interface RegisterRow {
  /** The cell by which the row is found: its unit's, or for an outcome its item's. */
  readonly cell: CellAddress;
  /** After splitting and aliases, each once. Rules §6. */
  readonly units: readonly string[];
  /** null: none, or none that could be read. */
  readonly level: Level | null;
  /** null: none, or none that could be read. Of a month alone (2022年10月), its last day. */
  readonly date: CalendarDate | null;
  readonly standing: RowStanding;
}

/** 通报: a row of a register of notices. Rules §10. */
export interface Notice extends RegisterRow {
  /** 通报批评 or 通报表扬; null where neither could be read. */
  readonly kind: 'criticism' | 'praise' | null;
  /** 期号, 发文单位, 事由 as written, trimmed; empty where blank. */
  readonly number: string;
  readonly issuer: string;
  readonly reason: string;
  readonly round: Round | null;
}

/** 成果: a row of a register of outcomes. Rules §10. */
export interface Outcome extends RegisterRow {
  /** 事项名称 as written, trimmed; empty where blank. */
  readonly item: string;
  /** 表彰激励 or 经验推广; null where neither could be read. */
  readonly type: 'award' | 'experience' | null;
  /** 已确认 or 预计; null where neither could be read. */
  readonly status: 'confirmed' | 'expected' | null;
  /** 考核年度; null where neither that nor the date tells. */
  readonly year: number | null;
  /** 依据 as written, trimmed; empty where blank. */
  readonly basis: string;
}

/** Where a register was found. */
export interface RegisterPlace {
  readonly kind: RegisterKind;
  readonly sheet: string;
  /** The first cell of its header: where a person goes to see it. */
  readonly header: CellAddress;
  /** How many rows it holds. */
  readonly rows: number;
}

/** All registers of a workbook, read together. Rules §10. */
export interface Registers {
  /** Empty: the workbook has none. */
  readonly places: readonly RegisterPlace[];
  /** By sheet, then row. */
  readonly notices: readonly Notice[];
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly RegisterProblem[];
}

/** What each problem's text is made from; worded in locale/. */
export interface RegisterProblemParams {
  /** The row names no unit. */
  'unit.blank': Record<never, never>;
  /** 各乡镇街道: whose honours it concerns cannot be told. */
  'unit.collective': { readonly unit: string };
  /** A unit of the register that the table does not name; it counts by itself. */
  'unit.notInTable': { readonly unit: string; readonly suggestion: string | null };
  'item.blank': Record<never, never>;
  'kind.unclear': { readonly text: string };
  'level.unclear': { readonly text: string };
  /** 层级 is blank; the issuer told. */
  'level.fromIssuer': { readonly issuer: string; readonly level: Level };
  'type.unclear': { readonly text: string };
  'status.unclear': { readonly text: string };
  'withdrawn.unclear': { readonly text: string };
  /** Two rows of the same notice, one withdrawn and one not: both are taken as withdrawn. */
  'withdrawn.contradicted': { readonly other: CellAddress };
  'date.invalid': { readonly text: string };
  'date.future': { readonly date: CalendarDate };
  /** Neither date nor round, nor a year: when it was cannot be told. */
  'time.unknown': Record<never, never>;
  /** No date, and the round was not over on the day looked at: whether it was there then cannot be told. */
  'time.unsure': { readonly round: Round };
  /** The row counts for everything but the streak. */
  'round.unclear': { readonly text: string };
  /** The notice is dated before the round began, which no notice is: it counts for everything but the streak. */
  'round.notBegun': { readonly round: Round; readonly date: CalendarDate };
  /** 四季度 under a date in January: the year before. */
  'round.yearBefore': { readonly text: string; readonly round: Round };
  'year.unclear': { readonly text: string };
  /** The register has no such column, and nothing else tells. */
  'column.missing': { readonly column: 'unit' | 'kind' | 'level' | 'status' };
  /** A hidden sheet with the headers of a register: it is not read. */
  'sheet.hidden': Record<never, never>;
}

export type RegisterProblemCode = keyof RegisterProblemParams;

interface ProblemOf<Code extends RegisterProblemCode> {
  readonly code: Code;
  readonly register: RegisterKind;
  readonly cell: CellAddress;
  /** Whether the row counts all the same. */
  readonly counts: boolean;
  readonly params: RegisterProblemParams[Code];
}

/** One thing about a register's row that a person should look at: a union on `code`. */
export type RegisterProblem = { [Code in RegisterProblemCode]: ProblemOf<Code> }[RegisterProblemCode];
