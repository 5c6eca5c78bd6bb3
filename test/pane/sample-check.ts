import { calendarDate, type CalendarDate } from '../../src/core/calendar/calendar-date';
import { period, type Period } from '../../src/core/calendar/period';
import type { CheckedEntry, CheckResult } from '../../src/core/checks/check-result';
import { finding, type Finding } from '../../src/core/finding';
import type { Counts, Ranking, UnitRow } from '../../src/core/ranking/ranking';
import { NO_REGISTERS } from '../../src/core/registers/register-review';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { LocatedCell, ResponsibilityTable, TableItem } from '../../src/core/table/responsibility-table';
import type { CheckedTable, SettingsInForce } from '../../src/pane/pane-jobs';

/** Of a workbook that keeps no settings. */
export const BY_DEFAULT: SettingsInForce = { settings: DEFAULT_SETTINGS, unusable: [], unkept: null };

export const SHEET = '责任表';

export function day(year: number, month: number, date: number): CalendarDate {
  const value = calendarDate(year, month, date);
  if (value === null) throw new RangeError('no such day');
  return value;
}

export function month(year: number, number: number): Period {
  const value = period(year, number);
  if (value === null) throw new RangeError('no such month');
  return value;
}

const september = month(2022, 9);
const october = month(2022, 10);
const FIRST_ROW = 3;

const at = (row: number, column: number): LocatedCell => ({
  sheet: SHEET,
  row,
  column,
  value: '',
  text: '',
  numberFormat: 'General',
});

function sampleTable(texts: readonly string[], periods: readonly Period[]): ResponsibilityTable {
  const items = texts.map((text, index): TableItem => ({
    index,
    text,
    row: FIRST_ROW + index,
    cells: { seq: null, item: null, leadUnit: null, supportUnits: null, leader: null, status: null },
  }));
  const columnOf = (value: Period): number => 5 + 3 * periods.indexOf(value);
  const table: ResponsibilityTable = {
    arrangement: periods.length === 0 ? 'none' : 'columns',
    sheet: SHEET,
    dateSystem: 1900,
    headerRows: [1, 2],
    columns: { seq: 0, item: 1, leadUnit: 2 },
    statusHeader: '',
    months: periods.map((value) => ({
      period: value,
      sheet: SHEET,
      columns: { progress: columnOf(value), rank: columnOf(value) + 1, reportedOn: columnOf(value) + 2 },
      header: at(1, columnOf(value)),
    })),
    duplicateMonths: [],
    items,
    hiddenRows: 1,
    hiddenColumns: 0,
    bodies: [],
    entryCells: ({ row }, value) =>
      periods.includes(value)
        ? {
            progress: at(row, columnOf(value)),
            rank: at(row, columnOf(value) + 1),
            reportedOn: at(row, columnOf(value) + 2),
            fallback: at(row, columnOf(value)),
          }
        : null,
    spokenForBy: () => table,
  };
  return table;
}

const NO_COUNTS: Counts = {
  due: 0,
  onTime: 0,
  late: 0,
  incomplete: 0,
  missing: 0,
  unverified: 0,
  onTimeRate: null,
  daysLate: 0,
};

const unitRow = (unit: string, row: Partial<UnitRow>): UnitRow => ({
  ...NO_COUNTS,
  unit,
  place: null,
  collective: false,
  suspicious: false,
  leaders: [],
  averageRank: null,
  points: null,
  change: null,
  thisMonth: null,
  noticeStreak: 0,
  ...row,
});

/**
 * A check of two months of three items: 区发改局 on time, 区市场监管局局 late in October with a doubtful name,
 * 区商务局 missing in September and pending in October.
 */
export function sampleCheck(overrides: { readonly findings?: readonly Finding[] } = {}): CheckedTable {
  const entry = (item: number, unit: string, value: Period) => ({
    item,
    units: [unit],
    period: value,
    deadline: day(2022, value === october ? 10 : 9, 24),
    rank: null,
    reportedOn: null,
    evidence: 'none' as const,
  });
  const entries: CheckedEntry[] = [
    { ...entry(0, '区发改局', september), status: 'onTime' },
    { ...entry(0, '区发改局', october), status: 'onTime' },
    { ...entry(1, '区市场监管局局', september), status: 'onTime' },
    { ...entry(1, '区市场监管局局', october), status: 'late', daysLate: 3, atLeast: false },
    { ...entry(2, '区商务局', september), status: 'missing' },
    { ...entry(2, '区商务局', october), status: 'pending' },
  ];
  const findings: readonly Finding[] = overrides.findings ?? [
    finding(
      'unit.suspicious',
      { cell: { sheet: SHEET, row: 4, column: 2 }, item: 1, unit: '区市场监管局局', period: null },
      { name: '区市场监管局局', suggestion: '区市场监管局' },
    ),
    finding(
      'entry.late',
      { cell: { sheet: SHEET, row: 4, column: 10 }, item: 1, unit: '区市场监管局局', period: october },
      { deadline: day(2022, 10, 24), reportedOn: day(2022, 10, 27), daysLate: 3 },
    ),
    finding(
      'entry.missing',
      { cell: { sheet: SHEET, row: 5, column: 5 }, item: 2, unit: '区商务局', period: september },
      { deadline: day(2022, 9, 24), asOf: day(2022, 10, 20) },
    ),
    finding(
      'date.noColumn',
      { cell: { sheet: SHEET, row: 1, column: 5 }, item: null, unit: null, period: september },
      {},
    ),
  ];
  const check: CheckResult = {
    table: sampleTable(['真抓实干成效明显', '质量工作成效突出', '推动外贸稳定'], [september, october]),
    settings: DEFAULT_SETTINGS,
    scope: {
      today: day(2022, 10, 20),
      asOf: day(2022, 10, 20),
      period: october,
      start: september,
      deadline: day(2022, 10, 24),
    },
    units: [],
    entries,
    findings,
  };
  const ranking: Ranking = {
    units: [
      unitRow('区发改局', { place: 1, due: 2, onTime: 2, onTimeRate: 1, averageRank: 3, leaders: ['张三'] }),
      unitRow('区市场监管局局', {
        place: 2,
        due: 2,
        onTime: 1,
        late: 1,
        onTimeRate: 0.5,
        daysLate: 3,
        suspicious: true,
      }),
      unitRow('区商务局', { place: 3, due: 1, missing: 1, onTimeRate: 0 }),
      unitRow('各乡镇', { collective: true }),
    ],
    totals: { ...NO_COUNTS, due: 5, onTime: 3, late: 1, missing: 1, onTimeRate: 0.6, daysLate: 3 },
    hasDates: true,
  };
  return {
    kind: 'checked',
    check,
    ranking,
    registers: NO_REGISTERS,
    score: 0.9,
    ...BY_DEFAULT,
    preliminary: true,
    state: { readOnly: false, structureProtected: false, protectedSheets: [], marked: false, ownSheets: [] },
    reasons: [
      {
        code: 'role',
        role: 'leadUnit',
        header: '主要责任单位',
        cell: { sheet: SHEET, row: 1, column: 2 },
      },
    ],
  };
}

/** The table as issued: no month columns, nothing due. */
export function sampleWithoutMonths(): CheckedTable {
  const sample = sampleCheck({ findings: [] });
  return {
    ...sample,
    check: {
      ...sample.check,
      table: sampleTable(['真抓实干成效明显'], []),
      entries: [],
      scope: { ...sample.check.scope, period: null, start: null, deadline: null },
    },
    ranking: { units: [], totals: NO_COUNTS, hasDates: false },
  };
}

/** As many missing entries as asked for, of ten units. */
export function sampleWithFindings(count: number): CheckedTable {
  return sampleCheck({
    findings: Array.from({ length: count }, (_none, index) =>
      finding(
        'entry.missing',
        {
          cell: { sheet: SHEET, row: FIRST_ROW + index, column: 5 },
          item: index % 3,
          unit: `第${(index % 10) + 1}单位`,
          period: september,
        },
        { deadline: day(2022, 9, 24), asOf: day(2022, 10, 20) },
      ),
    ),
  });
}
