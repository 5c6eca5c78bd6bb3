import { addDays, parseCalendarDate, type CalendarDate } from '../../../src/core/calendar/calendar-date';
import { addMonths, firstDay, parsePeriod, type Period } from '../../../src/core/calendar/period';
import type {
  CheckedEntry,
  CheckResult,
  EntryStatus,
  ItemUnits,
} from '../../../src/core/checks/check-result';
import { finding, type Finding } from '../../../src/core/finding';
import { rankUnits } from '../../../src/core/ranking/rank-units';
import type { Ranking } from '../../../src/core/ranking/ranking';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import type {
  ItemCells,
  LocatedCell,
  ResponsibilityTable,
  TableItem,
} from '../../../src/core/table/responsibility-table';

export const SHEET = '责任表';

export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`no such day: ${text}`);
  return date;
}

export function month(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new RangeError(`no such month: ${text}`);
  return period;
}

/** An entry as an example names it: its status, with the days late where it has them. */
export type SampleEntry =
  Exclude<EntryStatus, 'late'> | { readonly late: number; readonly atLeast?: boolean };

export interface SampleItem {
  readonly text: string;
  readonly lead: readonly string[];
  readonly support?: readonly string[];
  readonly leader: string | null;
  /** From the first month on. */
  readonly entries: readonly SampleEntry[];
}

export interface SampleOptions {
  readonly start?: string;
  readonly months?: number;
  readonly asOf?: string;
  readonly today?: string;
  readonly settings?: Partial<Settings>;
  readonly dateColumns?: boolean;
  readonly suspicious?: { readonly name: string; readonly suggestion: string };
}

const FIRST_ROW = 4;

const cell = (row: number, column: number, text: string, sheet = SHEET): LocatedCell => ({
  sheet,
  row,
  column,
  value: text,
  text,
  numberFormat: 'General',
});

/** A check of these items, with a finding for each entry that is missing, late, incomplete or without a time. */
export function sampleReport(
  items: readonly SampleItem[],
  options: SampleOptions = {},
): { readonly result: CheckResult; readonly ranking: Ranking } {
  const { start = '2022-04', months = items[0]?.entries.length ?? 0 } = options;
  const periods = Array.from({ length: months }, (_, index) => addMonths(month(start), index));
  const last = periods.at(-1) ?? null;
  const asOf = day(options.asOf ?? '2022-10-31');
  const table = sampleTable(items, periods, options.dateColumns !== false);
  const units = items.map(({ lead, support = [], leader }): ItemUnits => ({ lead, support, leader }));
  const entries = items.flatMap((item, index) =>
    periods.map((period, position) => sampleEntry(index, item, period, item.entries[position] ?? 'missing')),
  );
  const result: CheckResult = {
    table,
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    scope: {
      today: day(options.today ?? options.asOf ?? '2022-10-31'),
      asOf,
      period: last,
      start: periods[0] ?? null,
      deadline: last === null ? null : deadlineOf(last),
    },
    units,
    entries,
    findings: [
      ...nameFindings(items, options),
      ...entries.flatMap((entry) => entryFindings(entry, table, asOf)),
    ],
  };
  return { result, ranking: rankUnits(result) };
}

const deadlineOf = (period: Period): CalendarDate => addDays(firstDay(period), 23);

function sampleEntry(item: number, { lead }: SampleItem, period: Period, entry: SampleEntry): CheckedEntry {
  const deadline = deadlineOf(period);
  const base = {
    item,
    units: lead,
    period,
    deadline,
    rank: 3 + (item % 7),
    reportedOn: null,
    evidence: 'none',
  } as const;
  if (typeof entry === 'string') return { ...base, status: entry };
  return {
    ...base,
    status: 'late',
    daysLate: entry.late,
    atLeast: entry.atLeast === true,
    reportedOn: addDays(deadline, entry.late),
    evidence: entry.atLeast === true ? 'ledger' : 'cell',
  };
}

function entryFindings(
  entry: CheckedEntry,
  table: ResponsibilityTable,
  asOf: CalendarDate,
): readonly Finding[] {
  const { item, units, period, deadline } = entry;
  const tableItem = table.items[item];
  const cells = tableItem === undefined ? null : table.entryCells(tableItem, period);
  if (cells === null) return [];
  const at = (located: LocatedCell | null) => {
    const { sheet, row, column } = located ?? cells.fallback;
    return { cell: { sheet, row, column }, item, unit: units[0] ?? null, period };
  };
  switch (entry.status) {
    case 'missing':
      return [finding('entry.missing', at(cells.progress), { deadline, asOf })];
    case 'incomplete':
      return [finding('entry.incomplete', at(cells.rank), { deadline, missing: ['rank'] })];
    case 'late':
      return [
        finding('entry.late', at(cells.reportedOn), {
          deadline,
          reportedOn: addDays(deadline, entry.daysLate),
          daysLate: entry.daysLate,
        }),
      ];
    case 'unverified':
      return [finding('entry.unverified', at(cells.reportedOn), { deadline })];
    case 'onTime':
    case 'pending':
    case 'notApplicable':
      return [];
  }
}

function nameFindings(items: readonly SampleItem[], { suspicious }: SampleOptions): readonly Finding[] {
  const index = items.findIndex(({ lead }) => suspicious !== undefined && lead.includes(suspicious.name));
  if (suspicious === undefined || index < 0) return [];
  const place = {
    cell: { sheet: SHEET, row: FIRST_ROW + index, column: 2 },
    item: index,
    unit: suspicious.name,
    period: null,
  };
  return [finding('unit.suspicious', place, suspicious)];
}

function sampleTable(
  items: readonly SampleItem[],
  periods: readonly Period[],
  dateColumns: boolean,
): ResponsibilityTable {
  const width = dateColumns ? 3 : 2;
  const columnsOf = (period: Period) => {
    const progress = 5 + width * periods.indexOf(period);
    return { progress, rank: progress + 1, ...(dateColumns ? { reportedOn: progress + 2 } : {}) };
  };
  const cellsOf = ({ text, lead, support = [], leader }: SampleItem, index: number): ItemCells => ({
    seq: cell(FIRST_ROW + index, 0, String(index + 1)),
    item: cell(FIRST_ROW + index, 1, text),
    leadUnit: cell(FIRST_ROW + index, 2, lead.join('、')),
    supportUnits: cell(FIRST_ROW + index, 3, support.join('、')),
    leader: cell(FIRST_ROW + index, 4, leader ?? ''),
    status: null,
  });
  const table: ResponsibilityTable = {
    arrangement: periods.length === 0 ? 'none' : 'columns',
    sheet: SHEET,
    dateSystem: 1900,
    headerRows: [2, 3],
    columns: { seq: 0, item: 1, leadUnit: 2, supportUnits: 3, leader: 4 },
    statusHeader: '',
    months: periods.map((period) => ({
      period,
      sheet: SHEET,
      columns: columnsOf(period),
      header: { sheet: SHEET, row: 2, column: columnsOf(period).progress },
    })),
    duplicateMonths: [],
    items: items.map((item, index): TableItem => ({
      index,
      text: item.text,
      row: FIRST_ROW + index,
      cells: cellsOf(item, index),
    })),
    hiddenRows: 0,
    hiddenColumns: 0,
    bodies: [],
    entryCells: ({ row, index }, period) => {
      if (!periods.includes(period)) return null;
      const { progress, rank } = columnsOf(period);
      const words = `${items[index]?.text ?? ''}正在推进，${period}已完成阶段任务。`;
      return {
        progress: cell(row, progress, words),
        rank: cell(row, rank, String(3 + (index % 7))),
        reportedOn: dateColumns ? cell(row, rank + 1, '') : null,
        fallback: { sheet: SHEET, row, column: 1 },
      };
    },
    spokenForBy: () => table,
  };
  return table;
}

const UNITS = [
  '区发改局 区商务局 区农业农村局 区住建局 区市场监管局局 区文旅广体局 区人社局 区水利局 区教育局 区民政局 区卫健局',
  '区公安分局 区行政审批服务局 区科工信局 区财政局 区审计局 区统计局 区司法局 区应急管理局 区城管执法局 区林业局',
  '区交通运输局 区自然资源局 市生态环境局大祥分局 区退役军人事务局 区医保局 区信访局 区税务局 区乡村振兴局 区机关事务服务中心',
  '区融媒体中心 区投资促进事务中心 区征收安置中心 区残联 区妇联 区总工会 区工商联 区供销联社 区气象局 区消防救援大队',
  '板桥乡 蔡锷乡 罗市镇 檀江街道 火车南站街道 城北路街道 红旗路街道 中心路街道 百春园街道 翠园街道 城西街道 雨溪街道 学院路街道',
  '区委组织部 区委宣传部 区委统战部 区委政法委 区委编办 区委党校 区委网信办',
]
  .join(' ')
  .split(' ');

const WORKS = [
  '长江禁渔部署要求成效明显，申报“禁捕退捕”项目。',
  '推进城镇棚户区和老旧小区改造、既有住宅加装电梯等工作积极主动，国家和省下达的年度目标任务完成率达到100%，申报“城镇老旧小区改造、既有多层建筑加装电梯”项目。',
  '全面促进消费、增强消费对经济增长的基础性作用，培育消费新业态新模式、措施有力，亮点突出，申报“社会销售品零售增长”项目。',
  '深化“放管服”改革、优化营商环境，推进“一件事一次办”改革成效突出。',
  '义务教育优质均衡发展。',
];

/** A table of so many items over so many units, with every status somewhere in it. */
export function largeSample(itemCount: number, unitCount: number, months = 7): SampleItem[] {
  return Array.from({ length: itemCount }, (_, index): SampleItem => {
    const unit = UNITS[index % Math.min(unitCount, UNITS.length)] ?? '区发改局';
    return {
      text: `${unit}：${WORKS[index % WORKS.length] ?? ''}`,
      lead:
        index === itemCount - 2 && itemCount > 20
          ? ['各乡镇街道']
          : index === itemCount - 1 && itemCount > 20
            ? []
            : [unit],
      support: ['区财政局', '区统计局'],
      leader: ['吴方定', '夏丹波', '刘海龙', '刘文兰', '彭志华'][index % 5] ?? null,
      entries: Array.from({ length: months }, (_, at) => entryAt(index, at)),
    };
  });
}

const RHYTHM: readonly SampleEntry[] = [
  'onTime',
  'onTime',
  'onTime',
  'unverified',
  'onTime',
  { late: 3 },
  'onTime',
  'onTime',
  'incomplete',
  'onTime',
  'onTime',
  'missing',
  'onTime',
  'onTime',
  { late: 12, atLeast: true },
  'onTime',
  'onTime',
];

const entryAt = (item: number, position: number): SampleEntry =>
  RHYTHM[(item * 5 + position * (3 + (item % 4))) % RHYTHM.length] ?? 'onTime';
