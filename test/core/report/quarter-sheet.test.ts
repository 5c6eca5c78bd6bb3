import {
  reviewRegisters,
  NO_REGISTERS,
  type RegisterReview,
} from '../../../src/core/registers/register-review';
import { quarterSheet } from '../../../src/core/report/quarter-sheet';
import type { SheetContent } from '../../../src/core/report/sheet-content';
import { messagesIn, type Language } from '../../../src/locale/messages';
import {
  NOTICE_HEADER,
  noticeRow,
  OUTCOME_HEADER,
  outcomeRow,
  type NoticeCells,
} from '../registers/registers-of';
import { workbookOf } from '../table/made-snapshot';
import { day, largeSample, sampleReport, type SampleItem } from './sample-report';
import { below, flaws, grid } from './sheet-soundness';

const making = { fileName: '责任表.xlsx', madeOn: { day: day('2022-10-31'), time: null } };
const HEADERS = ['责任单位', '未报', '拟列入本轮通报的理由'];

const item = (unit: string, ...entries: SampleItem['entries']): SampleItem => ({
  text: `${unit}申报“${unit}项目”`,
  lead: [unit],
  leader: '吴方定',
  entries: ['onTime', 'onTime', 'onTime', ...entries],
});

type Report = ReturnType<typeof sampleReport>;

const withRegisters = (
  { result }: Report,
  notices: readonly NoticeCells[],
  outcomes = false,
): RegisterReview =>
  reviewRegisters(
    workbookOf([
      { name: '通报台账', rows: [NOTICE_HEADER, ...notices.map(noticeRow)] },
      ...(outcomes ? [{ name: '成果台账', rows: [OUTCOME_HEADER, outcomeRow({})] }] : []),
    ]),
    result,
  );

function quarter(
  report: Report,
  registers: RegisterReview = NO_REGISTERS,
  language: Language = 'zh-CN',
): SheetContent {
  const content = quarterSheet({ ...report, registers, making, texts: messagesIn(language) });
  if (content === null) throw new Error();
  return content;
}

const words = (content: SheetContent): string => grid(content).flat().join('\n');
const rowOf = (content: SheetContent, unit: string) =>
  below(content, HEADERS).find((row) => row['责任单位'] === unit);

/** The heading that a unit stands under. */
function sectionOf(content: SheetContent, unit: string): string {
  const rows = grid(content);
  const at = rows.findIndex((row) => row[0] === unit);
  return String(rows.slice(0, at).findLast((row) => /^[一二三四五六]、/.test(String(row[0])))?.[0] ?? '');
}

const SEPTEMBER = { asOf: '2022-09-30' };

describe('who is proposed for a notice', () => {
  const report = sampleReport(
    [
      item('区发改局', 'onTime', 'missing', 'onTime'),
      item('区商务局', { late: 2 }, 'incomplete', 'onTime'),
      item('区教育局', { late: 2 }, 'onTime', 'onTime'),
      item('各乡镇街道', 'missing', 'missing', 'missing'),
    ],
    SEPTEMBER,
  );
  const content = quarter(report);

  test.each([
    ['区发改局', '建议列入本轮通报批评的单位（2家，需人工确认）', '未报1项次：8月“区发改局项目”。'],
    [
      '区商务局',
      '建议列入本轮通报批评的单位（2家，需人工确认）',
      '迟报、缺项2项次：7月“区商务局项目”迟报、8月“区商务局项目”缺项。',
    ],
    ['区教育局', '未达到通报标准的单位', ''],
    ['各乡镇街道', '集体单位（不提出通报建议）', ''],
  ])('%s', (unit, section, reasons) => {
    expect(sectionOf(content, unit)).toContain(section);
    expect(rowOf(content, unit)?.['拟列入本轮通报的理由']).toBe(reasons);
  });

  test('the thresholds are those of the settings, and are printed', () => {
    const strict = sampleReport([item('区教育局', { late: 2 }, 'onTime', 'onTime')], {
      ...SEPTEMBER,
      settings: { noticeThresholds: { missing: 2, lateOrIncomplete: 1 } },
    });
    expect(sectionOf(quarter(strict), '区教育局')).toContain('建议列入');
    expect(words(quarter(strict))).toContain('未报2项次以上，或迟报、缺项合计1项次以上');
  });

  test('a round that is not over says so', () => {
    const part = sampleReport([item('区教育局', 'onTime')], { asOf: '2022-07-31' });
    expect(words(quarter(part))).toContain('目前只有2022年7月');
    expect(words(content)).not.toContain('目前只有');
  });
});

describe('what the registers lead to', () => {
  const report = sampleReport(
    [item('区发改局', 'onTime', 'onTime', 'onTime'), item('区水利局', 'onTime', 'onTime', 'onTime')],
    SEPTEMBER,
  );
  const notice = (round: string, date: string): NoticeCells => ({ unit: '区水利局', round, date });

  test('without registers it says that nothing can be told, and gives no streak', () => {
    const content = quarter(report);
    expect(words(content)).toContain('没有通报台账');
    expect(words(content)).toContain('没有成果台账，无从得出');
    expect(grid(content).flat()).not.toContain('连续通报批评次数');
  });

  test('two rounds are a warning, three a proposal to be confirmed, with the rows that it rests on', () => {
    const two = quarter(
      report,
      withRegisters(report, [notice('2022Q2', '2022-06-30'), notice('2022Q3', '2022-09-20')]),
    );
    expect(rowOf(two, '区水利局')).toMatchObject({ 连续通报批评次数: 2 });
    expect(rowOf(two, '区水利局')?.['按规定提出的建议']).toMatch(
      /^预警：[\s\S]*通报台账!C2[\s\S]*通报台账!C3/,
    );
    expect(sectionOf(two, '区水利局')).toContain('已有通报，按规定应予提示的单位（1家，需人工确认）');
    const three = quarter(
      report,
      withRegisters(report, [
        notice('2022Q1', '2022-03-30'),
        notice('2022Q2', '2022-06-30'),
        notice('2022Q3', '2022-09-20'),
      ]),
    );
    expect(rowOf(three, '区水利局')?.['按规定提出的建议']).toContain(
      '建议取消年底评先评优资格（需人工确认）',
    );
  });

  test('a withdrawn notice is shown and does not count', () => {
    const registers = withRegisters(report, [{ ...notice('2022Q3', '2022-09-20'), withdrawn: '是' }]);
    const row = rowOf(quarter(report, registers), '区水利局');
    expect(row?.['本轮已有通报']).toContain('（已撤销，不计）');
    expect(row).toMatchObject({ 连续通报批评次数: 0, 按规定提出的建议: '' });
  });

  test('units with an award of the province lean to excellent', () => {
    const content = quarter(report, withRegisters(report, [], true));
    expect(sectionOf(content, '区发改局')).toContain('未达到');
    expect(words(content)).toContain('2022年绩效考核优先向优靠齐的单位');
    expect(words(content)).toContain('河湖长制（省级，2022年9月30日，湘政办函〔2022〕12号）');
  });
});

test.each(
  [1, 14, 60, 400].flatMap((items) =>
    (['zh-CN', 'en'] as const).map((language) => [items, language] as const),
  ),
)('is sound for %d items in %s', (items, language) => {
  const report = sampleReport(largeSample(items, 60));
  const registers = withRegisters(
    report,
    [{ unit: '区发改局', round: '2022Q4', reason: '很长的事由，'.repeat(40) }],
    true,
  );
  expect(flaws(quarter(report, registers, language))).toEqual([]);
  expect(flaws(quarter(report, NO_REGISTERS, language))).toEqual([]);
});

test('there is none without months', () => {
  const report = sampleReport(largeSample(3, 3, 0));
  expect(quarterSheet({ ...report, registers: NO_REGISTERS, making, texts: messagesIn('zh-CN') })).toBeNull();
});
