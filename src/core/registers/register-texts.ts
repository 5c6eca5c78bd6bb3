import type { CellAddress } from '../table/cell';
import type { GoalCount } from './goals';
import type { Proposal } from './notice-review';
import type {
  Level,
  Notice,
  Outcome,
  RegisterKind,
  RegisterProblem,
  RegisterProblemParams,
} from './register';
import type { RegisterRole } from './register-lexicon';
import type { Round } from './round';

/** What a person is told of one row that could not be read, or only just. */
export interface RegisterProblemText<Params> {
  /** What was seen, and whether the row counts. */
  message(params: Params): string;
  advice(): string;
}

/** The columns of a register that the add-in makes, in order. Rules §10. */
export type NoticeColumn = Exclude<RegisterRole<'notices'>, 'valid'>;
export type OutcomeColumn = RegisterRole<'outcomes'>;

/** What stands on a register that the add-in makes. */
export interface RegisterSheetTexts<Column extends string> {
  /** The tab's name where it is free, and the title. */
  readonly name: string;
  readonly guidance: string;
  readonly headers: Readonly<Record<Column, string>>;
  /** What belongs there, shown while a cell of the column is selected. */
  readonly prompts: Readonly<Record<Column, string>>;
}

/** Words of the registers and of what is drawn from them; implemented in locale/. Rules §10. */
export interface RegisterTexts {
  readonly names: Readonly<Record<RegisterKind, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly noticeKinds: Readonly<Record<NonNullable<Notice['kind']>, string>>;
  readonly outcomeTypes: Readonly<Record<NonNullable<Outcome['type']>, string>>;
  readonly outcomeStatuses: Readonly<Record<NonNullable<Outcome['status']>, string>>;
  /** `2022年三季度`, `2022年10月`. */
  round(round: Round): string;
  /** 预警, 建议取消…（需人工确认）, 建议核实…: always a proposal, in the words of rules §10. */
  proposal(proposal: Proposal): string;
  /** The rows that a proposal rests on, and the rounds that were skipped. */
  grounds(proposal: Proposal): string;
  /** How often in a row. */
  streak(times: number): string;
  /** How far the goals of a year are reached. */
  goals(year: number, awards: GoalCount, experiences: GoalCount): string;
  /** A unit's name before what is said of it. */
  ofUnit(unit: string, words: readonly string[]): string;
  /** `counts` false: rows that were left out of every count. */
  problemCount(uncounted: number, doubtful: number): string;
  problem(cell: CellAddress, message: string, advice: string): string;
  readonly sheets: {
    readonly notices: RegisterSheetTexts<NoticeColumn>;
    readonly outcomes: RegisterSheetTexts<OutcomeColumn>;
  };
  /** Offices to choose from as issuers; any other may be entered. */
  readonly issuers: readonly string[];
  readonly yes: string;
  readonly no: string;
  /** Shown where an entry is none of those that are read; it is taken all the same. */
  readonly doubt: { readonly title: string; message(header: string): string };
  readonly problems: {
    readonly [Code in RegisterProblem['code']]: RegisterProblemText<RegisterProblemParams[Code]>;
  };
}

type CodeAndParams<Code extends RegisterProblem['code']> = {
  readonly [Each in Code]: { readonly code: Each; readonly params: RegisterProblemParams[Each] };
}[Code];

/** Words a problem in the language of `texts`. */
export function wordRegisterProblem<Code extends RegisterProblem['code']>(
  { code, params }: CodeAndParams<Code>,
  { problems }: RegisterTexts,
): { readonly message: string; readonly advice: string } {
  const text = problems[code];
  return { message: text.message(params), advice: text.advice() };
}
