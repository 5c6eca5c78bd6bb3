import type { CalendarDate } from '../../src/core/calendar/calendar-date';
import type { Proposal } from '../../src/core/registers/notice-review';
import type { Notice, RegisterProblemCode, RegisterProblemParams } from '../../src/core/registers/register';
import { wordRegisterProblem } from '../../src/core/registers/register-texts';
import type { Round } from '../../src/core/registers/round';
import { messagesIn, type Language } from '../../src/locale/messages';

const round = '2022Q3' as Round;

/** One example of each code, with what its Chinese message must name. */
const EXAMPLES: {
  readonly [Code in RegisterProblemCode]: {
    readonly params: RegisterProblemParams[Code];
    readonly names: readonly string[];
  };
} = {
  'unit.blank': { params: {}, names: ['单位', '没有计入'] },
  'unit.collective': { params: { unit: '各乡镇街道' }, names: ['“各乡镇街道”', '不据此提出建议'] },
  'unit.notInTable': {
    params: { unit: '区住建局局', suggestion: '区住建局' },
    names: ['“区住建局局”', '“区住建局”', '没有合并'],
  },
  'item.blank': { params: {}, names: ['事项名称', '没有计入'] },
  'kind.unclear': { params: { text: '通报' }, names: ['“通报”', '没有计入'] },
  'level.unclear': { params: { text: '' }, names: ['没有填写层级', '没有计入'] },
  'level.fromIssuer': {
    params: { issuer: '区委督查室', level: 'district' },
    names: ['“区委督查室”', '区级'],
  },
  'type.unclear': { params: { text: '其他' }, names: ['“其他”', '没有计入'] },
  'status.unclear': { params: { text: '可能' }, names: ['“可能”', '没有计入'] },
  'withdrawn.unclear': { params: { text: '复核中' }, names: ['“复核中”', '按已撤销处理'] },
  'withdrawn.contradicted': {
    params: { other: { sheet: '通报台账', row: 4, column: 2 } },
    names: ['通报台账!C5', '按已撤销处理'],
  },
  'date.invalid': { params: { text: '近日' }, names: ['“近日”'] },
  'date.future': { params: { date: '2023-01-05' as CalendarDate }, names: ['2023年1月5日', '没有计入'] },
  'time.unknown': { params: {}, names: ['没有计入'] },
  'time.unsure': { params: { round }, names: ['2022年三季度', '没有计入'] },
  'round.unclear': { params: { text: '第三轮' }, names: ['“第三轮”', '不计入连续通报次数'] },
  'round.notBegun': {
    params: { round, date: '2022-05-05' as CalendarDate },
    names: ['2022年5月5日', '2022年三季度', '不计入连续通报次数'],
  },
  'round.yearBefore': { params: { text: '四季度', round }, names: ['“四季度”', '2022年三季度'] },
  'year.unclear': { params: { text: '今年' }, names: ['“今年”', '没有计入'] },
  'column.missing': { params: { column: 'level' }, names: ['“层级”', '没有计入'] },
  'sheet.hidden': { params: {}, names: ['隐藏', '没有读取'] },
};

const CODES = Object.keys(EXAMPLES) as RegisterProblemCode[];

const word = <Code extends RegisterProblemCode>(code: Code, language: Language) =>
  wordRegisterProblem({ code, params: EXAMPLES[code].params }, messagesIn(language).registers);

describe('the text of a register’s problem', () => {
  it.each(CODES)('%s names what was seen and whether the row counts', (code) => {
    const { message } = word(code, 'zh-CN');
    for (const name of EXAMPLES[code].names) expect(message).toContain(name);
  });

  it.each(CODES)('%s is whole sentences in either language', (code) => {
    const chinese = word(code, 'zh-CN');
    expect(chinese.message).toMatch(/。$/u);
    expect(chinese.advice).toMatch(/。$/u);
    const english = word(code, 'en');
    expect(english.message).toMatch(/\.$/u);
    expect(english.advice).toMatch(/\.$/u);
    expect([chinese, english].flatMap((each) => Object.values(each)).join(' ')).not.toMatch(
      /undefined|\[object|NaN/u,
    );
  });
});

describe('a proposal', () => {
  const notice = (of: string, row: number): Notice => ({
    cell: { sheet: '通报台账', row, column: 2 },
    units: ['区住建局'],
    level: 'district',
    date: '2022-10-10' as CalendarDate,
    standing: 'counts',
    kind: 'criticism',
    number: '第5期',
    issuer: '区政府督查室',
    reason: '',
    round: of as Round,
  });
  const rounds = ['2021Q4', '2022Q2', '2022Q3'] as Round[];
  const disqualify: Proposal = {
    kind: 'disqualify',
    streak: 3,
    rounds,
    skipped: ['2022Q1'] as Round[],
    restsOn: rounds.map((each, index) => notice(each, index + 4)),
    doubts: [],
  };
  const { registers: chinese } = messagesIn('zh-CN');

  it('is worded as one, as rules §10 words it', () => {
    expect(chinese.proposal({ ...disqualify, kind: 'warn', streak: 2 })).toContain('预警');
    expect(chinese.proposal(disqualify)).toContain('建议取消年底评先评优资格（需人工确认）');
    expect(chinese.proposal({ kind: 'refer', restsOn: [] })).toContain(
      '建议核实是否属作风漂浮、工作不实；属实的，按程序移送区纪委监委',
    );
  });

  it('says the rows that it rests on, and the rounds that were skipped', () => {
    expect(chinese.grounds(disqualify)).toBe(
      '依据：2021年四季度（2022年10月10日，第5期，通报台账!C5）、2022年二季度（2022年10月10日，第5期，通报台账!C6）、2022年三季度（2022年10月10日，第5期，通报台账!C7）；2022年一季度没有有效的区级通报批评，不算间断。',
    );
  });

  it('says the rows that could not be read and may change it', () => {
    const doubtful: Proposal = { ...disqualify, doubts: [notice('2022Q3', 9)] };
    expect(chinese.grounds(doubtful)).toMatch(/；通报台账!C10无法识别、没有计入，核实后次数可能变化。$/u);
    const many: Proposal = {
      ...disqualify,
      doubts: Array.from({ length: 12 }, (_, row) => notice('2022Q3', row)),
    };
    expect(chinese.grounds(many)).toContain(
      '；通报台账!C1、通报台账!C2、通报台账!C3、通报台账!C4、通报台账!C5等12处无法识别',
    );
    expect(messagesIn('en').registers.grounds(doubtful)).toMatch(
      /通报台账!C10 could not be read .* may change the number\.$/u,
    );
  });

  it('is one in English too', () => {
    const { registers: english } = messagesIn('en');
    expect(english.proposal(disqualify)).toMatch(/proposed: .*confirmed by a person/u);
    expect(english.proposal({ kind: 'refer', restsOn: [] })).toMatch(/proposed: verify/u);
    expect(english.grounds(disqualify)).toMatch(/通报台账!C5.*Q1 2022, which is skipped\.$/u);
  });
});
