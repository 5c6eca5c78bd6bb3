import { readRegisters } from '../../../src/core/registers/read-registers';
import type { Notice, Outcome, Registers } from '../../../src/core/registers/register';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { formatAddress } from '../../../src/core/table/cell';
import type { DateSystem } from '../../../src/core/calendar/calendar-date';
import { day, workbookOf, type MadeCell, type MadeSheet } from '../table/made-snapshot';

export interface ReadOn {
  readonly asOf?: string;
  readonly today?: string;
  readonly settings?: Partial<Settings>;
  readonly knownUnits?: readonly string[];
  readonly dateSystem?: DateSystem;
}

/** Reads the registers of a workbook of these sheets; the day is 2022-12-31 unless said otherwise. */
export function registersOf(
  sheets: readonly MadeSheet[],
  { asOf = '2022-12-31', today = asOf, settings, knownUnits = [], dateSystem = 1900 }: ReadOn = {},
): Registers {
  return readRegisters(workbookOf(sheets, { dateSystem }), null, {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    asOf: day(asOf),
    today: day(today),
    knownUnits,
  });
}

export const NOTICE_HEADER: readonly MadeCell[] = [
  ...['期号', '通报日期', '被通报单位', '性质', '发文单位', '层级', '轮次', '事由', '是否撤销'],
];
export const OUTCOME_HEADER: readonly MadeCell[] = [
  ...['考核年度', '事项名称', '单位', '类型', '级别', '日期', '状态', '依据'],
];

/** A row of 通报台账 as made by the add-in; what is not given is usual. */
export interface NoticeCells {
  readonly number?: MadeCell;
  readonly date?: MadeCell;
  readonly unit?: MadeCell;
  readonly kind?: MadeCell;
  readonly issuer?: MadeCell;
  readonly level?: MadeCell;
  readonly round?: MadeCell;
  readonly reason?: MadeCell;
  readonly withdrawn?: MadeCell;
}

export const noticeRow = ({
  number = '',
  date = '2022-10-10',
  unit = '区住建局',
  kind = '通报批评',
  issuer = '区政府督查室',
  level = '区级',
  round = '2022Q3',
  reason = '未按时上报',
  withdrawn = '',
}: NoticeCells): readonly MadeCell[] => [number, date, unit, kind, issuer, level, round, reason, withdrawn];

export interface OutcomeCells {
  readonly year?: MadeCell;
  readonly item?: MadeCell;
  readonly unit?: MadeCell;
  readonly type?: MadeCell;
  readonly level?: MadeCell;
  readonly date?: MadeCell;
  readonly status?: MadeCell;
  readonly basis?: MadeCell;
}

export const outcomeRow = ({
  year = 2022,
  item = '河湖长制',
  unit = '区水利局',
  type = '表彰激励',
  level = '省级',
  date = '2022-09-30',
  status = '已确认',
  basis = '湘政办函〔2022〕12号',
}: OutcomeCells): readonly MadeCell[] => [year, item, unit, type, level, date, status, basis];

/** The notices of a register with these rows. */
export const noticesOf = (rows: readonly NoticeCells[], on: ReadOn = {}): readonly Notice[] =>
  registersOf([{ name: '通报台账', rows: [NOTICE_HEADER, ...rows.map(noticeRow)] }], on).notices;

export const outcomesOf = (rows: readonly OutcomeCells[], on: ReadOn = {}): readonly Outcome[] =>
  registersOf([{ name: '成果台账', rows: [OUTCOME_HEADER, ...rows.map(outcomeRow)] }], on).outcomes;

/** `kind.unclear 通报台账!D2`, with ` (counts)` where the row counts all the same. */
export const problemsIn = ({ problems }: Registers): readonly string[] =>
  problems.map(({ code, cell, counts }) => `${code} ${formatAddress(cell)}${counts ? ' (counts)' : ''}`);
