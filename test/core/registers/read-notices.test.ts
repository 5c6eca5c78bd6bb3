import type { Notice } from '../../../src/core/registers/register';
import { levelOfIssuer } from '../../../src/core/registers/read-words';
import type { MadeCell } from '../table/made-snapshot';
import {
  NOTICE_HEADER,
  noticeRow,
  noticesOf,
  problemsIn,
  registersOf,
  type NoticeCells,
  type ReadOn,
} from './registers-of';

const only = (cells: NoticeCells, on: ReadOn = {}): Notice => {
  const [notice] = noticesOf([cells], on);
  if (notice === undefined) throw new Error('no notice was read');
  return notice;
};

const problemsOf = (cells: NoticeCells, on: ReadOn = {}): readonly string[] =>
  problemsIn(registersOf([{ name: '通报台账', rows: [NOTICE_HEADER, noticeRow(cells)] }], on));

const date = (day: string, format = 'yyyy-mm-dd', shown = day): MadeCell => ({ date: day, format, shown });

describe('轮次 (rules §10)', () => {
  it.each<[MadeCell, string | null]>([
    ['2022Q3', '2022Q3'],
    ['2022-Q3', '2022Q3'],
    ['２０２２Ｑ３', '2022Q3'],
    ['2022 q3', '2022Q3'],
    ['22年三季度', '2022Q3'],
    ['2022年三季度', '2022Q3'],
    ['2022年第三季度', '2022Q3'],
    ['2022年第3季度', '2022Q3'],
    ['2022年 3 季度', '2022Q3'],
    ['2022年度第三季度督查', '2022Q3'],
    ['二〇二二年三季度', '2022Q3'],
    ['2022年三季度（第二次）', '2022Q3'],
    ['三季度', '2022Q3'],
    ['第三季度', '2022Q3'],
    ['3季度', '2022Q3'],
    ['Q3', '2022Q3'],
    ['2022年7-9月', '2022Q3'],
    ['7至9月', '2022Q3'],
    ['2022-08', '2022Q3'],
    ['2022年8月', '2022Q3'],
    ['2022.8', '2022Q3'],
    ['8月份督查', '2022Q3'],
    [date('2022-08-01', 'yyyy"年"m"月"', '2022年8月'), '2022Q3'],
    ['', '2022Q4'],
    ['/', '2022Q4'],
    ['——', '2022Q4'],
    ['第三轮', null],
    ['3', null],
    ['2022年二三季度', null],
    ['2022年上半年', null],
    ['1-6月', null],
    ['5季度', null],
    ['2022Q5', null],
    [{ error: '#REF!' }, null],
  ])('%j in a notice of 2022-10-10 is %s', (round, expected) => {
    expect(only({ round, date: '2022-10-10' }).round).toBe(expected);
  });

  it.each<[MadeCell, string | null]>([
    ['2022-10', '2022-10'],
    ['2022年10月', '2022-10'],
    ['10月', '2022-10'],
    ['2022Q3', '2022-11'],
    ['三季度', '2022-11'],
    ['', '2022-11'],
    ['十轮', null],
  ])('%j in a notice of 2022-11-05 is %s where a round is a month', (round, expected) => {
    const notice = only({ round, date: '2022-11-05' }, { settings: { roundLength: 'month' } });
    expect(notice.round).toBe(expected);
  });

  it('of four without a year, in a notice of January, is of the year before, and that is said', () => {
    const cells = { round: '四季度', date: '2022-01-12' };
    expect(only(cells)).toMatchObject({ round: '2021Q4', standing: 'counts' });
    expect(problemsOf(cells)).toEqual(['round.yearBefore 通报台账!G2 (counts)']);
  });

  it('that had not begun by the date is none, and that is said', () => {
    const cells = { round: '2023Q3', date: '2022-10-10' };
    expect(only(cells, { asOf: '2023-12-31' })).toMatchObject({ round: null, standing: 'counts' });
    expect(problemsOf(cells, { asOf: '2023-12-31' })).toEqual(['round.notBegun 通报台账!G2 (counts)']);
  });

  it.each<[MadeCell, MadeCell, string | null]>([
    ['2022Q3', '10月10日', '2022-10-10'],
    ['2022Q3', '1月10日', null],
    ['2022Q4', '1月10日', null],
    ['2022Q4', '2023-01-10', '2023-01-10'],
    ['2022Q1', '4月2日', '2022-04-02'],
  ])('%s with the date %j of no year is dated %s under a title of 2022', (round, date, expected) => {
    const rows = [['2022年通报台账'], NOTICE_HEADER, noticeRow({ round, date })];
    const { notices } = registersOf([{ name: '通报台账', rows }], { asOf: '2023-06-30' });
    expect(notices[0]).toMatchObject({ date: expected, round });
  });

  it('that cannot be read leaves the row out of the streak alone, and that is said', () => {
    const cells = { round: '第三轮' };
    expect(only(cells)).toMatchObject({ round: null, standing: 'counts' });
    expect(problemsOf(cells)).toEqual(['round.unclear 通报台账!G2 (counts)']);
  });
});

describe('通报日期', () => {
  it.each<[MadeCell, string | null]>([
    [date('2022-10-10'), '2022-10-10'],
    [44_844, '2022-10-10'],
    ['2022-10-10', '2022-10-10'],
    ['2022/10/10', '2022-10-10'],
    ['2022.10.10', '2022-10-10'],
    ['2022年10月10日', '2022-10-10'],
    ['２０２２年１０月１０日', '2022-10-10'],
    ['二〇二二年十月十日', '2022-10-10'],
    ['20221010', '2022-10-10'],
    [20_221_010, '2022-10-10'],
    ['2022-10-10 09:30', '2022-10-10'],
    ['2022年10月', '2022-10-31'],
    ['2022-02-30', null],
    ['10月10日', '2022-10-10'],
    ['10日', null],
    ['近日', null],
    [{ error: '#VALUE!' }, null],
    ['', null],
  ])('%j is %s', (cell, expected) => {
    expect(only({ date: cell, round: '2022Q3' }).date).toBe(expected);
  });

  it('is read by the workbook’s own calendar', () => {
    expect(only({ date: 43_382 }, { dateSystem: 1904 }).date).toBe('2022-10-10');
  });

  it('without a year takes that of the register’s title, and of nothing else', () => {
    const rows = [NOTICE_HEADER, noticeRow({ date: '10月10日', round: '' })];
    const under = (title: string) => registersOf([{ name: '通报', rows: [[title], ...rows] }]).notices[0];
    expect(under('2022年通报台账')).toMatchObject({
      date: '2022-10-10',
      round: '2022Q4',
      standing: 'counts',
    });
    expect(under('通报台账')).toMatchObject({ date: null, standing: 'uncounted' });
    expect(under('填表时间：2022年10月31日')).toMatchObject({ date: null, standing: 'uncounted' });
  });

  it.each<[string, NoticeCells, ReadOn, Notice['standing'], readonly string[]]>([
    [
      'after the day looked at',
      { date: '2022-11-05', round: '' },
      { asOf: '2022-10-31', today: '2022-12-01' },
      'later',
      [],
    ],
    [
      'on that day',
      { date: '2022-10-31', round: '' },
      { asOf: '2022-10-31', today: '2022-12-01' },
      'counts',
      [],
    ],
    ['still to come', { date: '2023-10-05', round: '' }, {}, 'later', ['date.future 通报台账!B2']],
    [
      'lacking, with a round that is over',
      { date: '', round: '2022Q3' },
      { asOf: '2022-10-31', today: '2022-12-01' },
      'counts',
      [],
    ],
    [
      'lacking, with a round that runs today',
      { date: '', round: '2022Q4' },
      { asOf: '2022-10-31' },
      'counts',
      [],
    ],
    [
      'lacking, with a round that ran on a day in the past',
      { date: '', round: '2022Q4' },
      { asOf: '2022-10-31', today: '2022-12-01' },
      'uncounted',
      ['time.unsure 通报台账!B2'],
    ],
    [
      'lacking, with a round to come',
      { date: '', round: '2023Q1' },
      { asOf: '2022-10-31' },
      'uncounted',
      ['time.unsure 通报台账!B2'],
    ],
    ['lacking without a round', { date: '', round: '' }, {}, 'uncounted', ['time.unknown 通报台账!B2']],
    [
      'lacking, the round without a year',
      { date: '', round: '三季度' },
      {},
      'uncounted',
      ['round.unclear 通报台账!G2 (counts)', 'time.unknown 通报台账!B2'],
    ],
    [
      'unreadable, with a round',
      { date: '近日', round: '2022Q3' },
      {},
      'counts',
      ['date.invalid 通报台账!B2 (counts)'],
    ],
    [
      'unreadable without a round',
      { date: '近日', round: '' },
      {},
      'uncounted',
      ['date.invalid 通报台账!B2 (counts)', 'time.unknown 通报台账!B2'],
    ],
  ])('%s', (_, cells, on, standing, problems) => {
    expect(only(cells, on).standing).toBe(standing);
    expect(problemsOf(cells, on)).toEqual(problems);
  });
});

describe('是否撤销', () => {
  it.each<[MadeCell, Notice['standing']]>([
    ['', 'counts'],
    ['否', 'counts'],
    ['未撤销', 'counts'],
    ['没有撤销', 'counts'],
    ['不予撤销', 'counts'],
    ['×', 'counts'],
    ['/', 'counts'],
    ['无', 'counts'],
    [false, 'counts'],
    ['N', 'counts'],
    ['有效', 'counts'],
    ['是', 'withdrawn'],
    ['已撤销', 'withdrawn'],
    ['撤销', 'withdrawn'],
    ['√', 'withdrawn'],
    ['✓', 'withdrawn'],
    [true, 'withdrawn'],
    ['Ｙ', 'withdrawn'],
    ['作废', 'withdrawn'],
    ['已于10月5日撤销', 'withdrawn'],
    [date('2022-10-05'), 'withdrawn'],
    ['2022年10月5日', 'withdrawn'],
  ])('%j: %s', (withdrawn, standing) => {
    expect(only({ withdrawn }).standing).toBe(standing);
    expect(problemsOf({ withdrawn })).toEqual([]);
  });

  it.each<[MadeCell]>([['申请撤销'], ['拟撤销'], ['部分撤销'], ['复核中'], ['待定'], [{ error: '#N/A' }]])(
    '%j is in doubt: taken as withdrawn, in the unit’s favour, and said',
    (withdrawn) => {
      expect(only({ withdrawn }).standing).toBe('withdrawn');
      expect(problemsOf({ withdrawn })).toEqual(['withdrawn.unclear 通报台账!I2']);
    },
  );

  it('asks nothing else of a row that is withdrawn', () => {
    expect(problemsOf({ withdrawn: '是', date: '近日', kind: '', level: '', round: '' })).toEqual([]);
  });

  it.each<[MadeCell, Notice['standing']]>([
    ['是', 'counts'],
    ['有效', 'counts'],
    ['', 'counts'],
    ['否', 'withdrawn'],
    ['已撤销', 'withdrawn'],
    ['存疑', 'withdrawn'],
  ])('under 是否有效 the other way round: %j: %s', (valid, standing) => {
    const header = NOTICE_HEADER.map((cell) => (cell === '是否撤销' ? '是否有效' : cell));
    const { notices } = registersOf([{ name: '通报台账', rows: [header, noticeRow({ withdrawn: valid })] }]);
    expect(notices[0]?.standing).toBe(standing);
  });
});

describe('性质', () => {
  it.each<[MadeCell, Notice['kind']]>([
    ['通报批评', 'criticism'],
    ['批评', 'criticism'],
    ['批评通报', 'criticism'],
    ['点名批评', 'criticism'],
    [' 通报 批评 。', 'criticism'],
    ['通报表扬', 'praise'],
    ['表扬', 'praise'],
    ['通报表彰', 'praise'],
    ['通报', null],
    ['', null],
    ['拟通报批评', null],
    ['撤销通报批评', null],
    ['表扬和批评', null],
    ['约谈', null],
    [{ error: '#REF!' }, null],
  ])('%j: %s', (kind, expected) => {
    expect(only({ kind }).kind).toBe(expected);
    expect(problemsOf({ kind })).toEqual(expected === null ? ['kind.unclear 通报台账!D2'] : []);
  });

  it('is told by the title where there is no column for it', () => {
    const rows = [
      ['期号', '通报日期', '被通报单位', '层级'],
      ['1', '2022-10-10', '区住建局', '区级'],
    ];
    const under = (title: string) => registersOf([{ name: '台账', rows: [[title], ...rows] }]);
    expect(under('2022年通报批评台账').notices[0]).toMatchObject({ kind: 'criticism', standing: 'counts' });
    expect(under('2022年通报台账').notices[0]).toMatchObject({ kind: null, standing: 'uncounted' });
    expect(problemsIn(under('2022年通报台账'))).toEqual(['column.missing 台账!C2']);
  });
});

describe('层级', () => {
  it.each<[MadeCell, MadeCell, Notice['level'], readonly string[]]>([
    ['区级', '', 'district', []],
    ['区', '', 'district', []],
    ['县（区）级', '', 'district', []],
    ['市级', '', 'city', []],
    ['市', '', 'city', []],
    ['市级以上', '', 'city', []],
    ['省级', '', 'province', []],
    ['省部级', '', 'province', []],
    ['国家级', '', 'nation', []],
    ['乡镇级', '区委督查室', null, ['level.unclear 通报台账!F2']],
    ['', '', null, ['level.unclear 通报台账!F2']],
    ['', '督查专班', null, ['level.unclear 通报台账!F2']],
    ['', '区政府督查室', 'district', ['level.fromIssuer 通报台账!F2 (counts)']],
    ['/', '邵阳市人民政府办公室', 'city', ['level.fromIssuer 通报台账!F2 (counts)']],
  ])('%j by %j: %s', (level, issuer, expected, problems) => {
    expect(only({ level, issuer }).level).toBe(expected);
    expect(problemsOf({ level, issuer })).toEqual(problems);
  });

  it('is not asked of praise', () => {
    expect(problemsOf({ kind: '通报表扬', level: '', issuer: '' })).toEqual([]);
  });

  it.each([
    ['区委督查室', 'district'],
    ['区市场监管局', 'district'],
    ['大祥区人民政府', 'district'],
    ['中共大祥区委', 'district'],
    ['邵阳市大祥区人民政府', 'district'],
    ['邵东县政府', 'district'],
    ['市政府督查室', 'city'],
    ['市市场监管局', 'city'],
    ['邵阳市委督查室', 'city'],
    ['邵阳市市场监管局', 'city'],
    ['湖南省邵阳市人民政府', 'city'],
    ['省政府办公厅', 'province'],
    ['湖南省市场监管局', 'province'],
    ['国务院办公厅', 'nation'],
    ['中共中央办公厅', 'nation'],
    ['邵阳市民政局', 'city'],
    ['文化市场综合执法大队', null],
    ['督查室', null],
    ['社区服务中心', null],
    ['', null],
  ])('of %s is %s', (issuer, level) => {
    expect(levelOfIssuer(issuer)).toBe(level);
  });
});

describe('被通报单位', () => {
  it('is split, and each name counts under its alias as the table writes it', () => {
    const notice = only(
      { unit: '区发展和改革局、区 住建局（牵头），区人社局' },
      {
        settings: { aliases: { 区发展和改革局: '区发改局' } },
        knownUnits: ['区发改局', '区住建局', '区人社局'],
      },
    );
    expect(notice.units).toEqual(['区发改局', '区住建局', '区人社局']);
  });

  it.each<[MadeCell]>([[''], ['/'], ['无'], [{ error: '#REF!' }]])('%j is none, and said', (unit) => {
    expect(only({ unit })).toMatchObject({ units: [], standing: 'uncounted' });
    expect(problemsOf({ unit })).toEqual(['unit.blank 通报台账!C2']);
  });

  it('is said where it stands for many', () => {
    expect(problemsOf({ unit: '各乡镇街道' })).toEqual(['unit.collective 通报台账!C2 (counts)']);
  });

  it('is said once where the table does not name it, with the name that was probably meant', () => {
    const rows = [
      NOTICE_HEADER,
      noticeRow({ unit: '区住建局局' }),
      noticeRow({ unit: '区住建局局、区档案馆' }),
    ];
    const { problems } = registersOf([{ name: '通报台账', rows }], { knownUnits: ['区住建局', '区财政局'] });
    expect(problems.map(({ code, params }) => [code, params])).toEqual([
      ['unit.notInTable', { unit: '区住建局局', suggestion: '区住建局' }],
      ['unit.notInTable', { unit: '区档案馆', suggestion: null }],
    ]);
  });
});

describe('rows of the same notice', () => {
  it('that contradict each other are taken as withdrawn, and that is said', () => {
    const standing = noticeRow({ number: '第3期' });
    const rows = [NOTICE_HEADER, standing, noticeRow({ number: '4期' })];
    const copy = [NOTICE_HEADER, noticeRow({ number: '3', withdrawn: '是' })];
    const registers = registersOf([
      { name: '通报台账', rows },
      { name: '通报台账 (2)', rows: copy },
    ]);
    expect(registers.notices.map((notice) => notice.standing)).toEqual(['withdrawn', 'counts', 'withdrawn']);
    expect(problemsIn(registers)).toEqual(['withdrawn.contradicted 通报台账!C2']);
  });
});
