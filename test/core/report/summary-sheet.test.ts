import type { CheckResult } from '../../../src/core/checks/check-result';
import { countedPeriods, isCounted } from '../../../src/core/ranking/counted-periods';
import type { Ranking } from '../../../src/core/ranking/ranking';
import type { KeptTexts, SheetContent } from '../../../src/core/report/sheet-content';
import { STATUS_MARK } from '../../../src/core/report/status-mark';
import { NO_REGISTERS } from '../../../src/core/registers/register-review';
import { summarySheet, type SummaryInput } from '../../../src/core/report/summary-sheet';
import { messagesIn, type Language } from '../../../src/locale/messages';
import { day, largeSample, sampleReport, SHEET, type SampleItem } from './sample-report';
import { below, flaws, grid, shown } from './sheet-soundness';

const zh = messagesIn('zh-CN');
const SUSPICIOUS = { name: '区市场监管局局', suggestion: '区市场监管局' };
const making = { fileName: '责任表.xlsx', madeOn: { day: day('2022-10-31'), time: '14:05' } };
const HEADERS = ['名次', '责任单位', '应报', '备注'];

interface Report {
  readonly result: CheckResult;
  readonly ranking: Ranking;
}

const summary = (report: Report, overrides: Partial<SummaryInput> = {}): SheetContent =>
  summarySheet({ ...report, kept: new Map(), registers: NO_REGISTERS, making, texts: zh, ...overrides });

const item = (lead: string | null, ...entries: SampleItem['entries']): SampleItem => ({
  text: `${lead ?? '无主'}申报项目`,
  lead: lead === null ? [] : [lead],
  leader: '吴方定',
  entries,
});

const texts = (content: SheetContent): string => grid(content).flat().join('\n');
const rowOf = (content: SheetContent, unit: string) =>
  below(content, HEADERS).find((row) => row['责任单位'] === unit);

describe('every figure comes from the check', () => {
  const report = sampleReport(largeSample(60, 60), { suspicious: SUSPICIOUS });
  const content = summary(report);
  const periods = countedPeriods(report.result, report.result.scope.period);
  const counted = report.result.entries.filter(({ period }) => isCounted(periods, period));
  const count = (status: string, unit?: string): number =>
    counted.filter((entry) => entry.status === status && (unit === undefined || entry.units.includes(unit)))
      .length;

  test.each(report.ranking.units.map(({ unit }) => unit))('%s', (unit) => {
    const row = rowOf(content, unit === SUSPICIOUS.name ? `${unit}（名称待核）` : unit);
    const [onTime, late, incomplete, missing, unverified] = [
      count('onTime', unit),
      count('late', unit),
      count('incomplete', unit),
      count('missing', unit),
      count('unverified', unit),
    ];
    const due = onTime + late + incomplete + missing + unverified;
    const daysLate = counted
      .flatMap((entry) => (entry.status === 'late' && entry.units.includes(unit) ? [entry.daysLate] : []))
      .reduce((sum, days) => sum + days, 0);
    expect(row).toMatchObject({
      应报: due,
      按时: onTime,
      迟报: late,
      缺项: incomplete,
      未报: missing,
      时间不明: unverified,
      迟报天数: daysLate,
      按时率: (onTime + unverified) / due,
    });
  });

  test('the tiles are the totals, those without a unit included', () => {
    const [labels, figures] = grid(content)
      .slice(3, 5)
      .map((row) => row.filter((value) => value !== ''));
    expect(labels).toEqual(['应报', '✓ 按时', '▲ 迟报', '◐ 缺项', '✗ 未报', '? 时间不明', '按时率']);
    const due = counted.filter(({ status }) => status !== 'pending' && status !== 'notApplicable').length;
    expect(figures).toEqual([
      due,
      count('onTime'),
      count('late'),
      count('incomplete'),
      count('missing'),
      count('unverified'),
      (count('onTime') + count('unverified')) / due,
    ]);
  });

  test('the rows add up to the total, and the total is that of the tiles', () => {
    const rows = below(content, HEADERS);
    const total = rows.findIndex((row) => row['责任单位'] === '合计');
    for (const header of ['应报', '按时', '迟报', '缺项', '未报', '时间不明', '迟报天数']) {
      const sum = rows
        .slice(0, total)
        .map((row) => row[header])
        .reduce<number>((so, value) => so + (typeof value === 'number' ? value : 0), 0);
      expect([header, rows[total]?.[header]]).toEqual([header, sum]);
    }
  });

  test('ranked units come in the order of the ranking, collective ones apart without a place', () => {
    const units = below(content, HEADERS).map((row) => row['责任单位']);
    const ranked = report.ranking.units.filter(({ place }) => place !== null);
    expect(units.slice(0, ranked.length)).toEqual(
      ranked.map(({ unit }) => (unit === SUSPICIOUS.name ? `${unit}（名称待核）` : unit)),
    );
    expect(rowOf(content, '各乡镇街道')?.['名次']).toBe('—');
    expect(grid(content).flat()).toContain('集体单位（不排名）');
    expect(rowOf(content, '未填责任单位')).toBeDefined();
  });
});

describe('what a reader must not mistake', () => {
  test('without a date column it is a reporting rate, never an on-time rate', () => {
    const content = summary(sampleReport([item('区发改局', 'unverified')], { dateColumns: false }));
    expect(texts(content)).toContain('报送率（时间未核）');
    expect(texts(content)).not.toContain('按时率');
  });

  test('lower bounds of days late are shown as such', () => {
    const content = summary(
      sampleReport([item('区发改局', { late: 19, atLeast: true }), item('区商务局', { late: 19 })]),
    );
    const formats = content.rows.flatMap(({ cells }) =>
      cells.flatMap(({ value, style }) =>
        value.kind === 'number' && value.value === 19 ? [content.styles[style]?.numberFormat] : [],
      ),
    );
    expect(formats).toEqual(['"≥"0', '0']);
  });

  test('a sum is a lower bound only where one of its parts is', () => {
    const content = summary(
      sampleReport([item('区发改局', { late: 19, atLeast: true }), item(null, { late: 7 })]),
    );
    const formatOf = (value: number) =>
      content.rows
        .flatMap(({ cells }) => cells)
        .flatMap((cell) => (shown(cell.value) === value ? [content.styles[cell.style]?.numberFormat] : []));
    expect(formatOf(7)).toEqual(['0']);
    expect(formatOf(26)).toEqual(['"≥"0']);
  });

  test('a check of another day than today says so', () => {
    const looking = summary(
      sampleReport([item('区发改局', 'onTime')], { asOf: '2022-10-31', today: '2022-11-05' }),
    );
    expect(texts(looking)).toContain('截至2022年10月31日的情况，不是生成当日（2022年11月5日）');
    expect(texts(summary(sampleReport([item('区发改局', 'onTime')])))).not.toContain('不是生成当日');
  });

  test('a doubtful name is marked', () => {
    const report = sampleReport([item('区市场监管局局', 'onTime')], { suspicious: SUSPICIOUS });
    expect(rowOf(summary(report), '区市场监管局局（名称待核）')).toBeDefined();
  });

  test('without registers there is no goal reached or missed, and no count of notices', () => {
    const content = summary(sampleReport([item('区发改局', 'onTime')]));
    expect(texts(content)).toContain('省级以上表彰：目标3项（未建成果台账）');
    expect(texts(content)).toContain('经验推广：目标2条（未建成果台账）');
    expect(texts(content)).not.toContain('0/3');
    expect(rowOf(content, '区发改局')?.['连续通报批评次数']).toBe('—');
  });

  test('with registers the goals are counted, expected ones apart', () => {
    const content = summary(sampleReport([item('区发改局', 'onTime')]), {
      registers: {
        goals: {
          year: 2022,
          favoured: [],
          awards: { target: 3, confirmed: 1, expected: 2 },
          experiences: { target: 2, confirmed: 2, expected: 0 },
        },
        notices: { heldRounds: [], units: [] },
      },
    });
    expect(texts(content)).toContain('省级以上表彰：1/3项（另有预计2项）');
    expect(texts(content)).toContain('经验推广：2/2条');
    expect(rowOf(content, '区发改局')?.['连续通报批评次数']).toBe(0);
  });

  test('the rule in force, the period, the day and the source stand above the figures', () => {
    const line = texts(summary(sampleReport(largeSample(14, 14))));
    expect(line).toContain('统计期：2022年4月至10月');
    expect(line).toContain('每月24日（含当日）前上报，遇节假日不顺延（本月截止日2022年10月24日）');
    expect(line).toContain('统计截止日期：2022年10月31日');
    expect(line).toContain('《责任表.xlsx》“责任表”');
    expect(line).toContain('生成时间：2022年10月31日 14:05');
  });

  test('the formula of the ranking stands below it, points where points order', () => {
    expect(texts(summary(sampleReport([item('区发改局', 'onTime')])))).toContain(
      '按时率＝（按时＋时间不明）÷应报',
    );
    const points = summary(sampleReport([item('区发改局', 'missing')], { settings: { scoring: 'points' } }));
    expect(texts(points)).toContain('未报每次扣2分');
    expect(rowOf(points, '区发改局')?.['得分']).toBe(98);
  });

  test('changes of place and the month’s worst status are told in marks and words', () => {
    const report = sampleReport([
      item('区发改局', 'missing', 'onTime', 'onTime'),
      item('区商务局', 'onTime', 'missing', 'missing'),
      item('区教育局', 'onTime', 'onTime', 'onTime'),
    ]);
    const content = summary(report);
    expect(rowOf(content, '区商务局')).toMatchObject({
      较上月: '↓1',
      本月: `${STATUS_MARK.missing} 未报 1项`,
    });
    expect(rowOf(content, '区发改局')).toMatchObject({ 较上月: '→' });
  });

  test('a table without months says that nothing is due', () => {
    const content = summary(sampleReport(largeSample(14, 14, 0)));
    expect(texts(content)).toContain('目前没有应报事项');
    expect(texts(content)).toContain('统计期内没有应报事项的单位（不排名）');
    expect(flaws(content)).toEqual([]);
  });
});

describe('what people wrote beside a unit', () => {
  const report = sampleReport(
    [item('区发改局', 'onTime'), item('区商务局', 'missing'), item('区市场监管局局', 'onTime')],
    { suspicious: SUSPICIOUS },
  );
  const noted = (kept: KeptTexts, of: Report = report) => summary(of, { kept });

  test('goes with its unit', () => {
    const content = noted(new Map([['区商务局', '已约谈']]));
    expect(rowOf(content, '区商务局')?.['备注']).toBe('已约谈');
    expect(rowOf(content, '区发改局')?.['备注']).toBe('');
  });

  test('is found again by what the key column shows', () => {
    const content = noted(new Map([['区商务局', '已约谈']]));
    const { kept } = content;
    const again = new Map(
      content.rows.slice(kept?.row, (kept?.row ?? 0) + (kept?.rowCount ?? 0)).flatMap(({ cells }) => {
        const note = shown(cells[kept?.column ?? 0]?.value);
        return note === ''
          ? []
          : [[String(shown(cells[kept?.keyColumn ?? 0]?.value)), String(note)] as const];
      }),
    );
    expect(again).toEqual(new Map([['区商务局', '已约谈']]));
  });

  test('goes with a doubtful name and with the name that it is an alias of', () => {
    const kept = new Map([['区市场监管局局（名称待核）', '待核实']]);
    expect(rowOf(noted(kept), '区市场监管局局（名称待核）')?.['备注']).toBe('待核实');
    const accepted = sampleReport([item('区市场监管局', 'onTime')], {
      settings: { aliases: { 区市场监管局局: '区市场监管局' } },
    });
    expect(rowOf(noted(kept, accepted), '区市场监管局')?.['备注']).toBe('待核实');
  });

  test('is listed at the end where its unit is gone, and kept there the next time', () => {
    const content = noted(new Map([['区老干部局', '已并入区委组织部']]));
    expect(rowOf(content, '区老干部局')?.['备注']).toBe('已并入区委组织部');
    const { kept, rows } = content;
    const last = rows[(kept?.row ?? 0) + (kept?.rowCount ?? 0) - 1];
    expect(shown(last?.cells[kept?.keyColumn ?? 0]?.value)).toBe('区老干部局');
  });

  test('is text, whatever it begins with', () => {
    const content = noted(new Map([['区商务局', '=1+1']]));
    const cell = content.rows.flatMap(({ cells }) => cells).find(({ value }) => shown(value) === '=1+1');
    expect(cell?.value.kind).toBe('text');
    expect(content.styles[cell?.style ?? '']?.numberFormat).toBe('@');
  });
});

describe('where a unit’s name leads', () => {
  const linkOf = (content: SheetContent, unit: string) =>
    content.rows
      .flatMap(({ cells }) => cells)
      .flatMap(({ value }) => (value.kind === 'link' && value.text === unit ? [value.to] : []))[0];

  test('to its first error, before warnings that stand earlier', () => {
    const report = sampleReport([item('区发改局', 'unverified', 'missing')]);
    expect(linkOf(summary(report), '区发改局')).toEqual({ sheet: SHEET, row: 4, column: 8 });
  });

  test('to its first item where nothing was found', () => {
    const report = sampleReport([item('区商务局', 'onTime'), item('区发改局', 'onTime')]);
    expect(linkOf(summary(report), '区发改局')).toEqual({ sheet: SHEET, row: 5, column: 1 });
  });
});

describe('a sound sheet', () => {
  const cases = [1, 14, 60, 400].flatMap((items) =>
    (['zh-CN', 'en'] as const).map((language): [number, Language] => [items, language]),
  );

  test.each(cases)('of %d items in %s', (items, language) => {
    const report = sampleReport(largeSample(items, 60, 9), { suspicious: SUSPICIOUS });
    const kept = new Map([['不在表中的单位', '很长的备注。'.repeat(30)]]);
    const content = summary(report, { kept, texts: messagesIn(language) });
    expect(flaws(content)).toEqual([]);
    expect(content.print.titleRows).toEqual({ first: content.frozenRows - 1, last: content.frozenRows - 1 });
    expect(content.print.orientation).toBe('landscape');
    expect(content.print.footer).toContain('&P');
  });

  test('the bars cover the ranked units’ rates and nothing else', () => {
    const report = sampleReport(largeSample(60, 60));
    const content = summary(report);
    const [bar] = content.dataBars;
    const rates = content.rows
      .slice(bar?.range.row, (bar?.range.row ?? 0) + (bar?.range.rowCount ?? 0))
      .map(({ cells }) => shown(cells[bar?.range.column ?? 0]?.value));
    expect(rates).toEqual(
      report.ranking.units.filter(({ place }) => place !== null).map(({ onTimeRate }) => onTimeRate),
    );
  });

  test('an English sheet has no Chinese of its own', () => {
    const report = sampleReport([{ ...item('Bureau', 'missing'), text: 'Project', leader: 'Wu' }]);
    const content = summary(report, {
      texts: messagesIn('en'),
      making: { ...making, fileName: 'table.xlsx' },
    });
    expect(texts(content).replaceAll(SHEET, '')).not.toMatch(/\p{Script=Han}/u);
  });
});
