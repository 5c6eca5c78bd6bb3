import type { CheckResult } from '../../../src/core/checks/check-result';
import type { Ranking } from '../../../src/core/ranking/ranking';
import { matrixSheet } from '../../../src/core/report/matrix-sheet';
import type { SheetContent } from '../../../src/core/report/sheet-content';
import { markedWord, STATUS_MARK } from '../../../src/core/report/status-mark';
import { messagesIn, type Language } from '../../../src/locale/messages';
import { day, largeSample, sampleReport, SHEET, type SampleItem } from './sample-report';
import { below, flaws, grid } from './sheet-soundness';

const zh = messagesIn('zh-CN');
const making = { fileName: '责任表.xlsx', madeOn: { day: day('2022-10-31'), time: null } };
const HEADERS = ['名次', '责任单位', '事项'];

function matrix(
  report: { readonly result: CheckResult; readonly ranking: Ranking },
  language: Language = 'zh-CN',
): SheetContent {
  const content = matrixSheet({ ...report, making, texts: messagesIn(language) });
  if (content === null) throw new Error('no matrix');
  return content;
}

const item = (lead: string | null, text: string, ...entries: SampleItem['entries']): SampleItem => ({
  text,
  lead: lead === null ? [] : [lead],
  leader: '吴方定',
  entries,
});

const flat = (content: SheetContent): string => grid(content).flat().join('\n');

describe('事项进展矩阵', () => {
  const everyStatus = [
    item('区发改局', '甲', 'notApplicable', 'missing'),
    item('区发改局', '乙', 'incomplete', { late: 3 }),
    item('区商务局', '丙', { late: 5, atLeast: true }, 'unverified'),
    item('区教育局', '丁', 'onTime', 'pending'),
  ];

  test('shows each status by mark and word, late ones with their days', () => {
    const rows = below(matrix(sampleReport(everyStatus)), HEADERS);
    const months = new Map(rows.map((row) => [row['事项'], [row['4月'], row['5月']]]));
    expect(months.get('甲')).toEqual(['· 不适用', '✗ 未报']);
    expect(months.get('乙')).toEqual(['◐ 缺项', '▲ 迟报\n3天']);
    expect(months.get('丙')).toEqual(['▲ 迟报\n≥5天', '? 时间不明']);
    expect(months.get('丁')).toEqual(['✓ 按时', '○ 待报']);
  });

  test('every cell of a large table agrees with its entry', () => {
    const report = sampleReport(largeSample(60, 20));
    const rows = below(matrix(report), HEADERS);
    for (const { item: index, period, status } of report.result.entries) {
      const { text, row } = report.result.table.items[index] ?? {};
      const shown = rows.find((each) => each['事项'] === text && each['单元格'] === `B${(row ?? 0) + 1}`);
      expect(String(shown?.[`${Number(period.slice(5))}月`]).split('\n')[0]).toBe(
        markedWord(status, zh.terms.status),
      );
    }
  });

  test('stands by unit in the ranking’s order, then as in the table, without a unit last', () => {
    const report = sampleReport([
      item('区发改局', '一', 'missing'),
      item(null, '二', 'onTime'),
      item('区商务局', '三', 'onTime'),
      item('区发改局', '四', 'onTime'),
    ]);
    const rows = below(matrix(report), HEADERS).slice(0, 4);
    expect(rows.map((row) => [row['名次'], row['责任单位'], row['事项']])).toEqual([
      [1, '区商务局', '三'],
      [2, '区发改局', '一'],
      [2, '区发改局', '四'],
      ['—', '未填责任单位', '二'],
    ]);
  });

  test('each row leads to its item’s cell', () => {
    const content = matrix(sampleReport(everyStatus));
    const links = content.rows.flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (value.kind === 'link' ? [value] : [])),
    );
    expect(links.map(({ text }) => text).sort()).toEqual(['B5', 'B6', 'B7', 'B8']);
    expect(links.find(({ text }) => text === 'B5')?.to).toEqual({ sheet: SHEET, row: 4, column: 1 });
  });

  test('the last row has each month’s rate', () => {
    const rows = below(
      matrix(
        sampleReport([
          item('区发改局', '甲', 'onTime', 'pending'),
          item('区商务局', '乙', 'missing', 'pending'),
          item('区教育局', '丙', 'unverified', 'notApplicable'),
        ]),
      ),
      HEADERS,
    );
    expect(rows.at(-1)).toMatchObject({ 名次: '当月按时率', '4月': 2 / 3, '5月': '—' });
  });

  test('the legend names every mark, with few months and with many', () => {
    for (const months of [1, 7, 12]) {
      const text = flat(matrix(sampleReport(largeSample(3, 3, months))));
      for (const mark of Object.values(STATUS_MARK)) expect(text).toContain(`${mark} `);
      for (const word of Object.values(zh.terms.status)) expect(text).toContain(word);
    }
  });

  test('a doubtful name is marked here too', () => {
    const report = sampleReport([item('区市场监管局局', '甲', 'onTime')], {
      suspicious: { name: '区市场监管局局', suggestion: '区市场监管局' },
    });
    expect(flat(matrix(report))).toContain('区市场监管局局（名称待核）');
  });

  test('months of several years carry their year', () => {
    const content = matrix(sampleReport(largeSample(3, 3, 4), { start: '2022-11', asOf: '2023-02-28' }));
    expect(flat(content)).toContain('2022年11月至2023年2月事项进展矩阵');
    expect(grid(content).flat()).toEqual(expect.arrayContaining(['2022年11月', '2023年2月']));
  });

  test('more months than are readable on a page: the latest, and it says so', () => {
    const content = matrix(sampleReport(largeSample(3, 3, 60), { start: '2018-01', asOf: '2022-12-31' }));
    expect(flat(content)).toMatch(/共检查60个月，本表只列最近\d+个月/);
    expect(grid(content).flat()).toContain('2022年12月');
    expect(flaws(content)).toEqual([]);
  });

  test('an item that begins with = is text', () => {
    const content = matrix(sampleReport([item('区发改局', '=1+1', 'onTime')]));
    const cell = content.rows
      .flatMap(({ cells }) => cells)
      .find(({ value }) => value.kind !== 'blank' && value.kind !== 'number' && value.text === '=1+1');
    expect(cell?.value.kind).toBe('text');
    expect(content.styles[cell?.style ?? '']?.numberFormat).toBe('@');
  });

  test('a table without months has no matrix', () => {
    expect(matrixSheet({ ...sampleReport(largeSample(3, 3, 0)), making, texts: zh })).toBeNull();
  });

  const sizes = [1, 14, 60, 400].flatMap((items) =>
    (['zh-CN', 'en'] as const).map((language): [number, Language] => [items, language]),
  );
  test.each(sizes)('is sound with %d items in %s', (items, language) => {
    const content = matrix(sampleReport(largeSample(items, 60, 12)), language);
    expect(flaws(content)).toEqual([]);
    expect(content.print.titleRows).toEqual({ first: content.frozenRows - 1, last: content.frozenRows - 1 });
    expect(content.kept).toBeNull();
  });
});
