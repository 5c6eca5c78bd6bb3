import { readFileSync } from 'node:fs';
import { fixturePath } from '../golden/fixtures';
import { madeTable } from '../print/made-table';
import {
  changeShown,
  entryShown,
  figuresOf,
  monthName,
  monthShown,
  placesUpTo,
  shortMonth,
  SHOWN,
  worstShown,
} from './expected-figures';
import { rowOf, writtenFile, type Cell, type ReadSheet, type WrittenFile } from './written-file';

const OCTOBER = ['--month', '2022-10', '--as-of', '2022-10-31'];
const SEPTEMBER = ['--month', '2022-09', '--as-of', '2022-10-20'];

const TABLES: readonly (readonly [string, () => Promise<WrittenFile>])[] = [
  [
    'the filled table of 14 items',
    () => writtenFile(readFileSync(fixturePath('2022-责任表-至10月')), OCTOBER),
  ],
  ['a table of 60 items with registers', async () => writtenFile(await madeTable(60, 60), SEPTEMBER)],
  ['a table of 130 items of 40 units', async () => writtenFile(await madeTable(130, 40), OCTOBER)],
];

/** Milliseconds, for busy machines: no test measures time. */
const LONGEST_WRITING = 120_000;

const TO_BE_CHECKED = '（名称待核）';
const bareUnit = (cell: Cell | undefined): string => String(cell ?? '').replace(TO_BE_CHECKED, '');
const filled = (row: readonly Cell[] | undefined): readonly Cell[] =>
  (row ?? []).filter((cell) => cell !== null);

describe.each(TABLES)('every figure of %s, recomputed from the report', (_name, write) => {
  let file: WrittenFile;
  let report: WrittenFile['report'];
  beforeAll(async () => {
    file = await write();
    ({ report } = file);
  }, LONGEST_WRITING);

  const periods = (): readonly string[] => [...new Set(report.entries.map(({ period }) => period))].sort();
  const entriesOf = (unit: string, period?: string) =>
    report.entries.filter(
      (entry) => entry.unit === unit && (period === undefined || entry.period === period),
    );
  const entryAt = (row: number, period: string | undefined) =>
    report.entries.find((entry) => entry.row === row && entry.period === period);
  const unitRecords = ({ records }: ReadSheet) =>
    records.filter((record) => report.units.some(({ unit }) => unit === bareUnit(record['责任单位'])));

  describe('督查汇总', () => {
    const sheet = (): ReadSheet => file.sheet('督查汇总');

    test('tiles and goals', () => {
      const { rows } = sheet();
      const labels = rows.findIndex((row) => row.includes('应报') && row.includes('? 时间不明'));
      const { due, onTime, late, incomplete, missing, unverified, rate } = figuresOf(report.entries);
      expect(filled(rows[labels])).toEqual([
        '应报',
        SHOWN.onTime,
        SHOWN.late,
        SHOWN.incomplete,
        SHOWN.missing,
        SHOWN.unverified,
        '按时率',
      ]);
      expect(filled(rows[labels + 1])).toEqual([due, onTime, late, incomplete, missing, unverified, rate]);
      const { awards, experiences } = report.goals;
      const has = report.notices.length > 0;
      const more = (expected: number, unit: string): string =>
        expected > 0 ? `（另有预计${expected}${unit}）` : '';
      expect(filled(rows[labels + 2])).toEqual([
        has
          ? `省级以上表彰：${awards.confirmed}/${awards.target}项${more(awards.expected, '项')}`
          : `省级以上表彰：目标${awards.target}项（未建成果台账）`,
        has
          ? `经验推广：${experiences.confirmed}/${experiences.target}条${more(experiences.expected, '条')}`
          : `经验推广：目标${experiences.target}条（未建成果台账）`,
      ]);
    });

    test('the ranking, unit by unit', () => {
      const all = periods();
      const places = placesUpTo(report.entries, all.at(-1) ?? '');
      const before = placesUpTo(report.entries, all.at(-2) ?? '');
      const records = unitRecords(sheet());
      expect(records).toHaveLength(report.units.length);
      expect(records.map((record) => bareUnit(record['责任单位']))).toEqual(
        report.units.map(({ unit }) => unit),
      );
      for (const record of records) {
        const unit = bareUnit(record['责任单位']);
        const known = report.units.find((each) => each.unit === unit);
        const figures = figuresOf(entriesOf(unit));
        expect([unit, record]).toEqual([
          unit,
          expect.objectContaining({
            名次: places.get(unit) ?? '—',
            应报: figures.due,
            按时: figures.onTime,
            迟报: figures.late,
            缺项: figures.incomplete,
            未报: figures.missing,
            时间不明: figures.unverified,
            按时率: figures.rate,
            迟报天数: figures.daysLate,
            '平均预估排名（参考）': known?.averageRank ?? '—',
            较上月: changeShown(before.get(unit), places.get(unit)),
            本月: worstShown(entriesOf(unit, report.period ?? '')),
            连续通报批评次数:
              report.notices.length === 0
                ? '—'
                : (report.notices.find((each) => each.unit === unit)?.streak ?? 0),
          }),
        ]);
      }
    });

    test('the sum of all', () => {
      const total = sheet().records.find((record) => record['责任单位'] === '合计');
      const { due, onTime, late, incomplete, missing, unverified, rate, daysLate } = figuresOf(
        report.entries,
      );
      expect(total).toMatchObject({
        ...{ 应报: due, 按时: onTime, 迟报: late, 缺项: incomplete, 未报: missing, 时间不明: unverified },
        ...{ 按时率: rate, 迟报天数: daysLate },
      });
    });

    test('the rankings that the lines are drawn from, those that changed most', () => {
      const { rows } = sheet();
      const head = rows.findIndex((row) => row.includes('变化幅度'));
      const header = rows[head] ?? [];
      const months = periods();
      const first = header.indexOf(shortMonth(months[0] ?? ''));
      const courses = [...new Set(report.entries.map(({ row }) => row))].flatMap((row) => {
        const ranks = months.map((period) => entryAt(row, period)?.rank ?? null);
        const numbers = ranks.filter((rank) => rank !== null);
        if (numbers.length < 2) return [];
        const spread = Math.max(...numbers) - Math.min(...numbers);
        return [{ row, ranks, spread, gained: changeShown(numbers[0], numbers.at(-1)) }];
      });
      const expected = [...courses].sort((one, other) => other.spread - one.spread).slice(0, 12);
      const shown = rows.slice(head + 1, head + 1 + expected.length);
      expect(
        shown.map((row) => [
          row.slice(first, first + months.length),
          ...row.slice(first + months.length, first + months.length + 2),
        ]),
      ).toEqual(expected.map(({ ranks, spread, gained }) => [ranks, spread, gained]));
      const unitOfRow = (row: number): string =>
        report.entries.find((each) => each.row === row)?.unit ?? '未填责任单位';
      expect(shown.map((row) => bareUnit(row[first + months.length + 2]))).toEqual(
        expected.map(({ row }) => unitOfRow(row)),
      );
    });
  });

  test('事项进展矩阵: every item and month, and each month’s rate', () => {
    const { records, rows } = file.sheet('事项进展矩阵');
    const items = records.filter((record) => rowOf(record['单元格']) > 0);
    expect(items).toHaveLength(report.layout.items);
    for (const record of items) {
      for (const period of periods()) {
        const entry = entryAt(rowOf(record['单元格']), period);
        expect([record['单元格'], period, record[shortMonth(period)]]).toEqual([
          record['单元格'],
          period,
          entry === undefined ? '—' : entryShown(entry),
        ]);
      }
    }
    const rates = rows.find((row) => String(row[0]).startsWith('当月'));
    expect(filled(rates).slice(1)).toEqual(
      periods().map(
        (period) => figuresOf(report.entries.filter((entry) => entry.period === period)).rate ?? '—',
      ),
    );
  });

  test('问题清单: every finding at its cell, errors first, and their number', () => {
    const { records, rows } = file.sheet('问题清单');
    const LEVEL = { error: '错误', warning: '提醒', info: '提示' };
    const key = (cell: string, level: string, month: Cell | undefined, message: Cell | undefined): string =>
      [cell, level, month ?? '', message ?? ''].join('|');
    expect(records.map((record) => record['序号'])).toEqual(records.map((_, index) => index + 1));
    expect(
      records
        .map((record) =>
          key(String(record['单元格']), String(record['等级']), record['月份'], record['说明']),
        )
        .sort(),
    ).toEqual(
      report.findings
        .map(({ cell, severity, period, message }) =>
          key(cell.replace(/^.*!/, ''), LEVEL[severity], period === null ? '—' : monthName(period), message),
        )
        .sort(),
    );
    const order = Object.values(LEVEL);
    const levels = records.map((record) => order.indexOf(String(record['等级'])));
    expect(levels).toEqual([...levels].sort((one, other) => one - other));
    const count = (severity: string): number =>
      report.findings.filter((finding) => finding.severity === severity).length;
    expect(rows.flat()).toContain(
      `共${report.findings.length}个问题：错误${count('error')}个，提醒${count('warning')}个，提示${count('info')}个。请先处理错误；提醒和提示供核对。`,
    );
  });

  test('月度调度: every item’s month, and each leader’s counts', () => {
    const { records } = file.sheet('月度调度');
    const before = periods().at(-2);
    const seen = new Set<number>();
    let group: string | null = null;
    const groups = new Map<string, number[]>();
    for (const record of records) {
      const row = rowOf(record['单元格']);
      if (Number.isNaN(row) || row === 0) {
        group = String(record['序号']);
        groups.set(group, []);
        continue;
      }
      seen.add(row);
      groups.get(group ?? '')?.push(row);
      const entry = entryAt(row, report.period ?? '');
      expect(entry).toBeDefined();
      if (entry === undefined) continue;
      expect([row, record['状态'], record['较上月']]).toEqual([
        row,
        entryShown(entry),
        changeShown(entryAt(row, before)?.rank, entry.rank),
      ]);
      if (entry.rank !== null) expect(record['预估排名']).toBe(entry.rank);
    }
    expect(seen.size).toBe(report.layout.items);
    for (const [heading, rows] of groups) {
      expect(heading).toContain(`：${rows.length}项`);
      for (const status of ['missing', 'late', 'onTime'] as const) {
        const count = rows.filter((row) => entryAt(row, report.period ?? '')?.status === status).length;
        if (count > 0) expect(heading).toContain(`${SHOWN[status]} ${count}`);
        else expect(heading).not.toContain(SHOWN[status]);
      }
    }
  });

  test('季度督查: each unit’s months, counts, streak and proposals', () => {
    const sheet = file.sheet('季度督查');
    const quarter = (period: string): string =>
      `${period.slice(0, 4)}${Math.ceil(Number(period.slice(5)) / 3)}`;
    const months = periods().filter((period) => quarter(period) === quarter(report.period ?? ''));
    const records = unitRecords(sheet).filter((record) => typeof record['未报'] === 'number');
    expect(records).toHaveLength(report.units.length);
    const proposedHeading = sheet.rows.flat().find((cell) => String(cell).includes('建议列入本轮通报批评'));
    let proposed = 0;
    for (const record of records) {
      const unit = bareUnit(record['责任单位']);
      const own = months.flatMap((period) => entriesOf(unit, period));
      const { missing, late, incomplete } = figuresOf(own);
      expect([unit, record]).toEqual([
        unit,
        expect.objectContaining({ 未报: missing, 缺项: incomplete, 迟报: late }),
      ]);
      for (const period of months) {
        expect([unit, record[monthName(period)]]).toEqual([unit, monthShown(entriesOf(unit, period))]);
      }
      const isProposed = !unit.startsWith('各') && (missing >= 1 || late + incomplete >= 2);
      proposed += isProposed ? 1 : 0;
      const reasons = String(record['拟列入本轮通报的理由'] ?? '');
      expect([unit, reasons !== '']).toEqual([unit, isProposed]);
      if (isProposed && missing > 0) expect(reasons).toContain(`未报${missing}项次`);
      if (isProposed && late + incomplete >= 2)
        expect(reasons).toContain(`迟报、缺项${late + incomplete}项次`);
      const notice = report.notices.find((each) => each.unit === unit);
      if (report.notices.length === 0) continue;
      expect([unit, record['连续通报批评次数']]).toEqual([unit, notice?.streak ?? 0]);
      for (const cell of notice?.rows ?? []) expect(record['按规定提出的建议']).toContain(cell);
    }
    expect(proposedHeading).toContain(`（${proposed}家`);
  });
});
