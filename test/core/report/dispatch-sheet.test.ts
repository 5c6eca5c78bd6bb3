import type { CheckResult } from '../../../src/core/checks/check-result';
import type { Ranking } from '../../../src/core/ranking/ranking';
import { dispatchSheet } from '../../../src/core/report/dispatch-sheet';
import type { KeptTexts, SheetContent } from '../../../src/core/report/sheet-content';
import { markedWord } from '../../../src/core/report/status-mark';
import { messagesIn, type Language } from '../../../src/locale/messages';
import { day, largeSample, sampleReport, type SampleItem } from './sample-report';
import { below, flaws, grid, shown } from './sheet-soundness';

const zh = messagesIn('zh-CN');
const making = { fileName: '责任表.xlsx', madeOn: { day: day('2022-10-31'), time: null } };
const HEADERS = ['序号', '事项', '会商意见'];

interface Report {
  readonly result: CheckResult;
  readonly ranking: Ranking;
}

function dispatch(report: Report, kept: KeptTexts = new Map(), language: Language = 'zh-CN'): SheetContent {
  const content = dispatchSheet({ ...report, kept, making, texts: messagesIn(language) });
  if (content === null) throw new Error('no sheet');
  return content;
}

const item = (text: string, leader: string | null, ...entries: SampleItem['entries']): SampleItem => ({
  text,
  lead: [`区${text}局`],
  support: ['区财政局', '区统计局'],
  leader,
  entries,
});

const rowOf = (content: SheetContent, name: string) =>
  below(content, HEADERS).find((row) => row['事项'] === name);

describe('月度调度', () => {
  test('stands by leader, each where first named, without a leader last', () => {
    const content = dispatch(
      sampleReport([
        item('甲', '夏丹波', 'onTime'),
        item('乙', null, 'onTime'),
        item('丙', '吴方定', 'missing'),
        item('丁', '夏 丹波', { late: 2 }),
      ]),
    );
    expect(below(content, HEADERS).map((row) => row['事项'] || row['序号'])).toEqual([
      '夏丹波：2项（✓ 按时 1，▲ 迟报 1）',
      '甲',
      '丁',
      '吴方定：1项（✗ 未报 1）',
      '丙',
      '未填分管领导：1项（✓ 按时 1）',
      '乙',
    ]);
  });

  test('every item shows the checked month, in full', () => {
    const report = sampleReport(largeSample(60, 20));
    const content = dispatch(report);
    const { result } = report;
    const shownStatus = new Map(
      below(content, HEADERS).map((row) => [
        row['单元格'],
        [row['状态'], row['本月工作进展'], row['预估排名']],
      ]),
    );
    for (const { item: index, period, status, rank } of result.entries) {
      if (period !== result.scope.period) continue;
      const tableItem = result.table.items[index];
      const cells = tableItem && result.table.entryCells(tableItem, period);
      const [words, progress, place] = shownStatus.get(`X${(tableItem?.row ?? 0) + 1}`) ?? [];
      expect(String(words).split('\n')[0]).toBe(markedWord(status, zh.terms.status));
      expect(progress).toBe(cells?.progress?.text);
      expect(place).toBe(rank);
    }
  });

  test('what is wrong is the month’s, not what was wrong before', () => {
    const content = dispatch(sampleReport([item('甲', '吴方定', 'missing', { late: 3 })]));
    expect(rowOf(content, '甲')?.['存在问题']).toBe(
      '迟报：上报日期2022年5月27日，晚于截止日2022年5月24日，迟3天。',
    );
  });

  test('the estimated ranking comes with its change against the month before', () => {
    const report = sampleReport([item('甲', '吴方定', 'onTime', 'onTime')]);
    const entries = report.result.entries.map((entry) => ({
      ...entry,
      rank: entry.period === report.result.scope.period ? 3 : 5,
    }));
    const content = dispatch({ ...report, result: { ...report.result, entries } });
    expect(rowOf(content, '甲')).toMatchObject({ 预估排名: 3, 较上月: '↑2' });
    expect(rowOf(dispatch(sampleReport([item('甲', '吴方定', 'onTime')])), '甲')?.['较上月']).toBe('—');
  });

  test('opinions go with their item, and are listed at the end where it is gone', () => {
    const report = sampleReport([item('甲', '吴方定', 'onTime'), item('乙', '吴方定', 'onTime')]);
    const content = dispatch(
      report,
      new Map([
        ['乙', '下周再议'],
        ['已取消的事项', '不再跟进'],
      ]),
    );
    expect(rowOf(content, '乙')?.['会商意见']).toBe('下周再议');
    expect(rowOf(content, '甲')?.['会商意见']).toBe('');
    expect(below(content, HEADERS).at(-1)).toMatchObject({ 事项: '已取消的事项', 会商意见: '不再跟进' });
  });

  test('items of the same text are told apart, so that their opinions are', () => {
    const same = { ...item('甲', '吴方定', 'onTime') };
    const content = dispatch(
      sampleReport([same, { ...same, lead: ['区乙局'] }, { ...same, lead: ['区乙局'] }]),
      new Map([['甲（区乙局）', '只议这一项']]),
    );
    const names = below(content, HEADERS)
      .map((row) => [row['事项'], row['会商意见']])
      .slice(1);
    expect(names).toEqual([
      ['甲（区甲局）', ''],
      ['甲（区乙局）', '只议这一项'],
      ['甲（区乙局）（2）', ''],
    ]);
  });

  test('a progress that no row can hold goes on in the next, and loses nothing', () => {
    const report = sampleReport([item('甲', '吴方定', 'onTime')]);
    const paragraph = '推进项目建设，落实责任分工。'.repeat(60);
    const long = `${paragraph}\n${paragraph}`;
    const { table } = report.result;
    const content = dispatch(
      {
        ...report,
        result: {
          ...report.result,
          table: {
            ...table,
            entryCells: (of, period) => {
              const cells = table.entryCells(of, period);
              return cells?.progress ? { ...cells, progress: { ...cells.progress, text: long } } : cells;
            },
          },
        },
      },
      new Map([['甲（续）', '写在续行的意见']]),
    );
    expect(flaws(content)).toEqual([]);
    const rows = below(content, HEADERS).slice(1);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => row['事项'])).toEqual(['甲', ...rows.slice(1).map(() => '甲（续）')]);
    const progress = rows.map((row) => row['本月工作进展']).join('');
    expect(progress.replaceAll('\n', '')).toBe(long.replaceAll('\n', ''));
    expect(rows[0]?.['会商意见']).toBe('写在续行的意见');
  });

  test('a progress that begins with = is text', () => {
    const report = sampleReport([{ ...item('=1+1', '吴方定', 'onTime') }]);
    const cells = dispatch(report)
      .rows.flatMap((row) => row.cells)
      .filter(({ value }) => String(shown(value)).startsWith('='));
    expect(cells.length).toBeGreaterThanOrEqual(2);
    expect(cells.map(({ value }) => value.kind)).toEqual(cells.map(() => 'text'));
  });

  test('a table without months has no such sheet', () => {
    const texts = zh;
    expect(
      dispatchSheet({ ...sampleReport(largeSample(3, 3, 0)), kept: new Map(), making, texts }),
    ).toBeNull();
  });

  const sizes = [1, 14, 60, 400].flatMap((items) =>
    (['zh-CN', 'en'] as const).map((language): [number, Language] => [items, language]),
  );
  test.each(sizes)('is sound with %d items in %s', (items, language) => {
    const content = dispatch(
      sampleReport(largeSample(items, 60, 9)),
      new Map([['旧事项', '旧意见']]),
      language,
    );
    expect(flaws(content)).toEqual([]);
    expect(grid(content).flat()).toContain('旧意见');
    expect(content.kept?.keyColumn).toBe(1);
  });
});
