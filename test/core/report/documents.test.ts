import fc from 'fast-check';
import { composeDocuments } from '../../../src/app/compose-documents';
import type { CheckResult } from '../../../src/core/checks/check-result';
import { goalsOf } from '../../../src/core/registers/goals';
import { reviewNotices } from '../../../src/core/registers/notice-review';
import { NO_REGISTERS, type RegisterReview } from '../../../src/core/registers/register-review';
import { asPlainText, type FormattedText } from '../../../src/core/report/formatted-text';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { messagesIn, type Language } from '../../../src/locale/messages';
import { checkOf, type CheckOn } from '../checks/check';
import { dated, day, type TestCell, type TestItem } from '../checks/table-of';
import { noticesOf, type NoticeCells } from '../registers/registers-of';

const TEXT = '项目已完成前期手续';
const MONTHS = ['2022-07', '2022-08', '2022-09'];

const onTime = (month: string): readonly TestCell[] => [`${TEXT}${month}`, 3, dated(`${month}-20`)];

const item = (
  leadUnit: string,
  entries: Readonly<Record<string, readonly TestCell[]>> = {},
  text = `${leadUnit}的事项`,
): TestItem => ({
  leadUnit,
  item: text,
  entries: { ...Object.fromEntries(MONTHS.map((month) => [month, onTime(month)])), ...entries },
});

const check = (items: readonly TestItem[], on: CheckOn = {}): CheckResult =>
  checkOf({ months: MONTHS, items }, { asOf: '2022-10-08', ...on });

const withNotices = (rows: readonly NoticeCells[]): RegisterReview => {
  const notices = noticesOf(rows, { asOf: '2022-10-31' });
  return {
    ...NO_REGISTERS,
    registers: { ...NO_REGISTERS.registers, notices },
    notices: reviewNotices(notices),
  };
};

const textsOf = (
  result: CheckResult,
  registers: RegisterReview = NO_REGISTERS,
  language: Language = 'zh-CN',
) => composeDocuments({ result, registers }, day('2022-10-08'), messagesIn(language));

const linesOf = (text: FormattedText | null | undefined): readonly string[] =>
  text == null
    ? []
    : asPlainText(text)
        .split('\n')
        .map((line) => line.trim());

const circular = (result: CheckResult, registers?: RegisterReview): readonly string[] =>
  linesOf(textsOf(result, registers).circular);

const lineWith = (lines: readonly string[], words: string): string =>
  lines.find((line) => line.includes(words)) ?? '';

describe('通报稿', () => {
  it('praises all where nothing is wrong, and criticises nobody', () => {
    const lines = circular(check([item('甲局'), item('乙局')]));
    expect(lines).toContain('以下2个单位应报事项全部按时报送，予以通报表扬：甲局、乙局。');
    expect(lines).toContain('没有未报、缺项、迟报的单位。');
    expect(lines.join('')).not.toMatch(/批评：|提醒：|补报/u);
  });

  it('says that nobody is known to be on time where nobody is', () => {
    const lines = circular(check([item('甲局', { '2022-09': [] })]));
    expect(lines).toContain('没有应报事项全部有据可查按时报送的单位。');
  });

  it('does not speak of time where the table has no dates', () => {
    const result = checkOf(
      {
        months: MONTHS.map((period) => ({ period, parts: ['progress', 'rank'] as const })),
        items: [
          {
            leadUnit: '甲局',
            item: '事项甲',
            entries: Object.fromEntries(MONTHS.map((month) => [month, [TEXT + month, 3]])),
          },
          { leadUnit: '乙局', item: '事项乙', entries: {} },
        ],
      },
      { asOf: '2022-10-08' },
    );
    const lines = circular(result);
    const line = lineWith(lines, '应报6项次');
    expect(line).toContain('报送率（时间未核）50%');
    expect(line).not.toContain('按时率');
    expect(line).toContain('责任表没有上报日期，报送时间无法核对，已经报送的都不算迟报。');
    expect(lines).toContain('以下1个单位应报事项全部报送，没有上报日期可以核对，不算迟报：甲局。');
  });

  it('keeps collective units apart, neither praised nor criticised', () => {
    const lines = circular(check([item('各乡镇街道', { '2022-08': [], '2022-09': [] }), item('甲局')]));
    expect(lineWith(lines, '责任分解表共有')).toContain('2个事项、1个责任单位，另有1个集体单位。');
    expect(lineWith(lines, '各乡镇街道')).toBe(
      '1．各乡镇街道：应报3项次，按时1项次、迟报0项次、缺项0项次、未报2项次、时间不明0项次，按时率33.3%，不参加评价。',
    );
    expect(lines.join('')).not.toContain('拟予通报批评');
  });

  it('counts what nobody answers for in the totals alone', () => {
    const line = lineWith(circular(check([item(''), item('甲局')])), '责任分解表共有');
    expect(line).toContain('应报6项次');
    expect(line).toContain('应报中有3项次未填责任单位，只计总数。');
  });

  it('names units with nothing due, and those that only a register proposes something for', () => {
    const done: TestItem = { leadUnit: '丙局', item: '丙局的事项', status: '已取消' };
    const result = checkOf(
      { months: MONTHS, statusHeader: '状态', items: [done, item('甲局')] },
      { asOf: '2022-10-08' },
    );
    const lines = circular(
      result,
      withNotices([
        { unit: '丁局', round: '2022Q2', date: '2022-07-05' },
        { unit: '丁局', round: '2022Q3', date: '2022-10-07' },
        { unit: '戊局', round: '2022Q1', date: '2022-04-05' },
      ]),
    );
    expect(lines).toContain('以下1个单位没有应报事项：丙局。');
    expect(lineWith(lines, '丁局')).toMatch(
      /^以下1个单位不在责任表中，据通报台账列出：丁局〔据通报台账，预警：已连续2次被通报批评，依据见注1〕。$/u,
    );
    expect(lines.join('')).not.toContain('戊局');
  });

  it('puts a proposal behind the name of a unit that is praised, and does not take the praise away', () => {
    const lines = circular(
      check([item('甲局'), item('乙局')]),
      withNotices([
        { unit: '乙局', level: '市级', issuer: '市政府督查室', round: '2022Q3', date: '2022-09-09' },
      ]),
    );
    expect(lineWith(lines, '予以通报表扬')).toMatch(
      /：甲局、乙局〔据通报台账，受到市级以上通报批评，建议核实.*〕。$/u,
    );
  });

  it('says what an unreadable ranking said, and what a lower bound of days is', () => {
    const lines = circular(
      check([
        item('甲局', {
          '2022-07': [`${TEXT}七月`, '力争上游', dated('2022-07-20')],
          '2022-08': [`${TEXT}八月`, 3, dated('2022-08-27')],
        }),
      ]),
    );
    expect(lineWith(lines, '1．甲局')).toBe(
      '1．甲局：“甲局的事项”2022年7月缺项（缺预估排名，所填“力争上游”不能识别）、2022年8月迟报3天。',
    );
  });

  it('tells items of one name apart by their whole text', () => {
    const lines = circular(
      check([
        item('甲局', { '2022-09': [] }, '推进项目建设，负责东片区。'),
        item('甲局', { '2022-08': [] }, '推进项目建设，负责西片区。'),
        item('甲局', { '2022-07': [] }, '做好保障，由甲局申报“服务保障”项目。'),
      ]),
    );
    expect(lineWith(lines, '1．甲局')).toBe(
      '1．甲局：“推进项目建设，负责东片区。”2022年9月未报；“推进项目建设，负责西片区。”2022年8月未报；“服务保障”2022年7月未报。',
    );
  });

  it('marks names that are to be checked, and says so', () => {
    const lines = circular(check([item('区市场监管局局'), item('区市场监管局')]));
    expect(lineWith(lines, '予以通报表扬')).toContain('区市场监管局局（名称待核）、区市场监管局。');
    expect(lines.at(-1)).toContain('注明“名称待核”的单位名称可能有误，请先核对。');
  });

  it('says how far the goals are reached', () => {
    const registers = { ...NO_REGISTERS, goals: goalsOf([], 2022, DEFAULT_SETTINGS.goals) };
    expect(circular(check([item('甲局')]), registers)).toContain(
      '2022年已确认省级以上表彰激励0项（目标3项）、省级以上经验推广0条（目标2条）。',
    );
  });

  it('names each of several lead units where each answers', () => {
    const lines = circular(
      check([item('甲局、乙局', { '2022-09': [] })], { settings: { multiLead: 'all' } }),
    );
    expect(lineWith(lines, '责任分解表共有')).toContain('应报3项次');
    expect(lines.filter((line) => /^\d．[甲乙]局：/u.test(line))).toHaveLength(2);
  });

  it('leaves office and number to be filled in where no register tells', () => {
    const lines = circular(check([item('甲局')]));
    expect(lines[1]).toBe('〔2022〕第　期');
    expect(lines).toContain('（发文单位）');
  });

  it('asks for the month at hand while its deadline is open', () => {
    const lines = circular(check([item('甲局', { '2022-09': [] })], { asOf: '2022-09-20' }));
    expect(lineWith(lines, '责任分解表共有')).toContain('另有1项次未到截止日，不计入应报。');
    expect(lineWith(lines, '请于')).toContain('请于2022年9月24日（含当日）前报送2022年9月的工作进展');
  });
});

describe('催报', () => {
  it('is none where nothing is lacking', () => {
    expect(textsOf(check([item('甲局')]))).toMatchObject({ reminders: [], reminderForAll: null });
  });

  it('only reminds while the deadline is open', () => {
    const { reminders } = textsOf(check([item('甲局', { '2022-09': [] })], { asOf: '2022-09-20' }));
    const lines = linesOf(reminders[0]?.text);
    expect(lines[0]).toBe('关于按时报送工作进展的提醒');
    expect(lines.join('')).not.toContain('催报');
    expect(lineWith(lines, '1．')).toBe(
      '1．“甲局的事项”：2022年9月待报，缺工作进展、预估排名（截止日2022年9月24日）。',
    );
    expect(lines).toContain('未到截止日的，请在截止日前报送。');
  });

  it('reminds nobody of what came after the day looked at', () => {
    const result = check(
      [item('甲局', { '2022-09': [`${TEXT}九月`, 3, dated('2022-10-05')] }), item('乙局', { '2022-09': [] })],
      {
        asOf: '2022-09-30',
        today: '2022-10-08',
      },
    );
    expect(result.entries.filter(({ status }) => status === 'missing')).toHaveLength(2);
    expect(textsOf(result).reminders.map(({ unit }) => unit)).toEqual(['乙局']);
  });

  it('asks for no date and no ranking that the table has no column for', () => {
    const result = checkOf(
      {
        months: [{ period: '2022-09', parts: ['progress'] as const }],
        items: [{ leadUnit: '甲局', item: '事项甲', entries: {} }],
      },
      { asOf: '2022-10-08' },
    );
    expect(lineWith(linesOf(textsOf(result).reminderForAll), '1．')).toBe(
      '1．“事项甲”：2022年9月未报，缺工作进展（截止日2022年9月24日）。',
    );
  });

  it('says the rule that is in force', () => {
    const result = check([item('甲局', { '2022-09': [] })], {
      settings: { deadline: { day: 31, inclusive: false, monthOffset: 1, roll: 'next' } },
      asOf: '2022-11-08',
    });
    const lines = linesOf(textsOf(result).reminderForAll);
    expect(lineWith(lines, '报送要求')).toContain(
      '次月31日（不含当日）前上报，当月没有该日的以月末为准，遇非工作日顺延至下一个工作日',
    );
    expect(lineWith(lines, '1．')).toContain('截止日2022年10月31日');
  });
});

describe('any table with any notices', () => {
  const UNITS = ['区发改局', '区住建局', '区民政局', '各乡镇街道', ''];
  const cells = fc.tuple(
    fc.constantFrom<TestCell>('', '/', '正在推进项目立项', { error: '#REF!' }),
    fc.constantFrom<TestCell>('', 3, 13, '前三', '不详'),
    fc.constantFrom<TestCell>('', '不详', dated('2022-09-01'), dated('2022-09-27'), dated('2022-10-07')),
  );
  const items = fc.array(
    fc.record({
      item: fc.integer({ min: 0, max: 9 }).map((number) => `事项${number}`),
      leadUnit: fc.constantFrom(...UNITS),
      status: fc.constantFrom('', '', '取消'),
      entries: fc.record(Object.fromEntries(MONTHS.map((month) => [month, cells]))),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const notices = fc.array(
    fc.record({
      unit: fc.constantFrom('区发改局', '区住建局、区民政局', '区教育局', '各乡镇街道'),
      kind: fc.constantFrom('通报批评', '通报批评', '通报表扬', '通报'),
      level: fc.constantFrom('区级', '区级', '市级'),
      round: fc.constantFrom('2022Q1', '2022Q2', '2022Q3'),
      date: fc.constantFrom('2022-10-07', '2022-12-31'),
      withdrawn: fc.constantFrom('', '是'),
    }),
    { maxLength: 8 },
  );

  it('names each lead unit once, and counts each entry once', () => {
    fc.assert(
      fc.property(items, notices, fc.constantFrom('2022-09-20', '2022-10-08'), (list, rows, asOf) => {
        const result = checkOf({ months: MONTHS, statusHeader: '状态', items: list }, { asOf });
        const lines = circular(result, withNotices(rows));
        const text = lines.join('\n');
        const leads = new Set(list.map(({ leadUnit }) => leadUnit).filter((unit) => unit !== ''));
        for (const unit of leads) expect([unit, text.split(unit).length - 1]).toEqual([unit, 1]);
        expect(text.split('区教育局').length - 1).toBeLessThanOrEqual(1);
        const figures =
          /应报(\d+)项次，按时(\d+)项次、迟报(\d+)项次、缺项(\d+)项次、未报(\d+)项次、时间不明(\d+)项次/u.exec(
            text,
          );
        const [due = -1, ...parts] = (figures ?? []).slice(1).map(Number);
        const counted = result.entries.filter(
          ({ status }) => status !== 'pending' && status !== 'notApplicable',
        );
        expect(due).toBe(counted.length);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(due);
        expect(text).not.toMatch(/undefined|NaN|\[object|；；|。。|、、/u);
      }),
      { numRuns: 200 },
    );
  });

  it('reminds of each gap of a unit once, and of nothing else', () => {
    fc.assert(
      fc.property(items, fc.constantFrom('2022-09-20', '2022-10-08'), (list, asOf) => {
        const result = checkOf({ months: MONTHS, statusHeader: '状态', items: list }, { asOf });
        const gaps = result.entries.filter(
          ({ status, units }) => ['missing', 'incomplete', 'pending'].includes(status) && units.length > 0,
        );
        const { reminders, reminderForAll } = textsOf(result);
        expect(reminders.reduce((sum, { entries }) => sum + entries, 0)).toBe(gaps.length);
        const named = (text: FormattedText | null | undefined): number =>
          linesOf(text).join('').split('（截止日').length - 1;
        expect(named(reminderForAll)).toBe(gaps.length);
        for (const { entries, text } of reminders) expect(named(text)).toBe(entries);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the texts in English', () => {
  it('say the same figures, for readers of the pane', () => {
    const result = check([
      item('甲局', { '2022-08': [], '2022-09': [TEXT, '', dated('2022-09-20')] }),
      item('乙局'),
    ]);
    const { circular: notice, reminders, reminderForAll } = textsOf(result, NO_REGISTERS, 'en');
    const text = [notice, reminderForAll, ...reminders.map((each) => each.text)].flatMap(linesOf).join('\n');
    expect(text).toContain(
      '6 entries due: 4 on time, 0 late, 1 incomplete, 1 missing, 0 of unknown time; on-time rate 66.7%',
    );
    expect(text).toContain('August 2022 missing, without progress, estimated ranking (deadline 2022-08-24)');
    expect(text).not.toMatch(/undefined|\[object|NaN/u);
  });
});
