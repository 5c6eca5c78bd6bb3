import type { CalendarDate } from '../../src/core/calendar/calendar-date';
import type { Period } from '../../src/core/calendar/period';
import { SEVERITY, type FindingCode, type FindingParams } from '../../src/core/finding';
import { wordFinding, type WordedFinding } from '../../src/core/report/finding-texts';
import { messagesIn, type Language } from '../../src/locale/messages';

const day = (text: string): CalendarDate => text as CalendarDate;
const first = { sheet: '责任表', row: 4, column: 1 };

/** One example of each code, with what its Chinese message must name. */
const examples: {
  readonly [Code in FindingCode]: { readonly params: FindingParams[Code]; readonly names: readonly string[] };
} = {
  'entry.missing': {
    params: { deadline: day('2022-10-24'), asOf: day('2022-10-31') },
    names: ['2022年10月24日', '2022年10月31日'],
  },
  'entry.late': {
    params: { deadline: day('2022-10-24'), reportedOn: day('2022-10-27'), daysLate: 3 },
    names: ['2022年10月27日', '2022年10月24日', '迟3天'],
  },
  'entry.incomplete': {
    params: { deadline: day('2022-10-24'), missing: ['progress', 'rank'] },
    names: ['2022年10月24日', '工作进展、预估排名'],
  },
  'entry.unverified': { params: { deadline: day('2022-10-24') }, names: ['2022年10月24日', '不算迟报'] },
  'entry.seenAbsent': {
    params: { absentOn: day('2022-10-25'), presentOn: day('2022-10-28') },
    names: ['2022年10月25日', '2022年10月28日', '不算迟报'],
  },
  'entry.premature': { params: { part: 'progress' }, names: ['工作进展'] },
  'rank.invalid': { params: { text: '很好' }, names: ['“很好”'] },
  'rank.outOfRange': { params: { text: '15', peers: 12 }, names: ['“15”', '12'] },
  'rank.becameDate': { params: { text: '3月12日', likely: '3/12' }, names: ['“3月12日”', '“3/12”'] },
  'rank.peersDiffer': { params: { text: '3/11', denominator: 11, peers: 12 }, names: ['“3/11”', '11', '12'] },
  'rank.approximate': { params: { text: '前三', rank: 3 }, names: ['“前三”', '第3名'] },
  'rank.scale': { params: { text: '很有希望' }, names: ['“很有希望”'] },
  'date.invalid': { params: { text: '2023-11-31' }, names: ['“2023-11-31”'] },
  'date.future': {
    params: { date: day('2022-12-24'), today: day('2022-10-31') },
    names: ['2022年12月24日', '2022年10月31日'],
  },
  'date.outsidePeriod': {
    params: { date: day('2021-10-20'), earliest: day('2022-09-01') },
    names: ['2021年10月20日', '2022年9月1日'],
  },
  'date.backdated': {
    params: { date: day('2022-10-20'), absentOn: day('2022-10-25') },
    names: ['2022年10月20日', '2022年10月25日'],
  },
  'date.noColumn': { params: {}, names: ['上报日期'] },
  'progress.hollow': { params: { text: '暂无' }, names: ['“暂无”', '仍算已报'] },
  'progress.repeated': {
    params: { text: '正在推进', since: '2022-09' as Period },
    names: ['2022年9月', '仍算已报'],
  },
  'cell.error': { params: { part: 'rank', error: '#REF!' }, names: ['预估排名', '#REF!', '视同已填'] },
  'unit.blank': { params: {}, names: ['责任单位'] },
  'unit.suspicious': {
    params: { name: '区市场监管局局', suggestion: '区市场监管局' },
    names: ['“区市场监管局局”', '“区市场监管局”'],
  },
  'leader.blank': { params: {}, names: ['分管领导'] },
  'item.duplicate': { params: { first }, names: ['责任表!B5'] },
  'seq.duplicate': { params: { seq: 3, first }, names: ['3', '责任表!B5'] },
  'seq.gap': { params: { before: 3, after: 5 }, names: ['3', '5'] },
  'month.duplicate': { params: { part: 'progress' }, names: ['“工作进展”'] },
  'calendar.uncovered': { params: { year: 2031 }, names: ['2031'] },
};

const codes = Object.keys(SEVERITY) as FindingCode[];

function word<Code extends FindingCode>(code: Code, language: Language): WordedFinding {
  return wordFinding({ code, params: examples[code].params }, messagesIn(language).findings);
}

describe('the text of a finding', () => {
  test.each(codes)('%s names its evidence in Chinese', (code) => {
    const { message } = word(code, 'zh-CN');
    for (const name of examples[code].names) expect(message).toContain(name);
  });

  test.each(codes)('%s is whole sentences in either language', (code) => {
    const chinese = word(code, 'zh-CN');
    expect(chinese.message).toMatch(/。$/);
    expect(chinese.advice).toMatch(/。$/);
    expect(chinese.kind).toMatch(/^\p{Script=Han}{2,8}$/u);

    const english = word(code, 'en');
    expect(english.message).toMatch(/\.$/);
    expect(english.advice).toMatch(/\.$/);
    expect(english.kind).toMatch(/^[A-Z]/);
    expect(Object.values(english).join(' ')).not.toMatch(/undefined|\[object|NaN/);
    expect(Object.values(chinese).join('')).not.toMatch(/undefined|\[object|NaN/);
  });

  test('no two kinds share a word', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const kinds = codes.map((code) => messagesIn(language).findings[code].kind);
      expect(new Set(kinds).size).toBe(codes.length);
    }
  });

  test('a broken date cell is no evidence, while a broken rank counts as supplied', () => {
    const texts = messagesIn('zh-CN').findings['cell.error'];
    expect(texts.message({ part: 'reportedOn', error: '#N/A' })).toContain('不作为报送时间的依据');
    expect(texts.message({ part: 'rank', error: '#N/A' })).toContain('视同已填');
  });

  test('a long cell is quoted in part', () => {
    const text = '推进'.repeat(100);
    expect(messagesIn('zh-CN').findings['rank.invalid'].message({ text }).length).toBeLessThan(60);
  });

  test('a date without a hint of what was typed claims nothing', () => {
    const texts = messagesIn('zh-CN').findings['rank.becameDate'];
    expect(texts.message({ text: '3月12日', likely: null })).not.toContain('可能');
  });
});
