import fc from 'fast-check';
import { goalsOf, type YearGoals } from '../../../src/core/registers/goals';
import type { Outcome } from '../../../src/core/registers/register';
import type { MadeCell } from '../table/made-snapshot';
import {
  OUTCOME_HEADER,
  outcomeRow,
  outcomesOf,
  problemsIn,
  registersOf,
  type OutcomeCells,
  type ReadOn,
} from './registers-of';

const TARGETS = { awards: 3, experiences: 2 };

const goals = (rows: readonly OutcomeCells[], on: ReadOn = {}, year = 2022): YearGoals =>
  goalsOf(outcomesOf(rows, on), year, TARGETS);

const counts = ({ awards, experiences }: YearGoals): readonly number[] => [
  awards.confirmed,
  awards.expected,
  experiences.confirmed,
  experiences.expected,
];

describe('the goals of a year (rules §10)', () => {
  it.each<[string, readonly OutcomeCells[], readonly number[]]>([
    ['nothing', [], [0, 0, 0, 0]],
    ['a confirmed award', [{}], [1, 0, 0, 0]],
    ['national ones count', [{ level: '国家级' }], [1, 0, 0, 0]],
    ['those of the city do not', [{ level: '市级' }], [0, 0, 0, 0]],
    ['an expected one stands apart', [{ status: '预计', date: '' }], [0, 1, 0, 0]],
    ['one item counts once', [{}, { level: '国家级' }, { item: '“河湖长制”' }], [1, 0, 0, 0]],
    ['an item that is confirmed is not expected as well', [{}, { status: '预计' }], [1, 0, 0, 0]],
    ['two items', [{}, { item: '放管服' }], [2, 0, 0, 0]],
    [
      'experiences',
      [{ type: '经验推广' }, { type: '经验推广', item: '放管服', status: '预计' }],
      [0, 0, 1, 1],
    ],
    ['an award and an experience of one item', [{}, { type: '经验推广' }], [1, 0, 1, 0]],
    ['another year', [{ year: 2021 }], [0, 0, 0, 0]],
    ['the year of the date', [{ year: '' }], [1, 0, 0, 0]],
    ['one that failed', [{ status: '未获得' }], [0, 0, 0, 0]],
    [
      'one that cannot be read',
      [{ level: '厅级' }, { status: '可能' }, { type: '其他' }, { item: '' }],
      [0, 0, 0, 0],
    ],
    ['an expected one of a day to come', [{ status: '预计', date: '2023-03-01' }], [0, 1, 0, 0]],
  ])('%s', (_, rows, expected) => {
    expect(counts(goals(rows))).toEqual(expected);
  });

  it('count what was there on the day looked at', () => {
    const rows = [{ date: '2022-11-20' }];
    expect(counts(goals(rows, { asOf: '2022-10-31', today: '2022-12-31' }))).toEqual([0, 0, 0, 0]);
    expect(counts(goals(rows, { asOf: '2022-11-20', today: '2022-12-31' }))).toEqual([1, 0, 0, 0]);
  });

  it('name the units with a confirmed award at provincial level or above, each with what it rests on', () => {
    const { favoured } = goals([
      { unit: '区水利局、区农业农村局' },
      { unit: '区水利局', item: '水利建设', level: '国家级' },
      { unit: '区教育局', status: '预计' },
      { unit: '区民政局', level: '市级' },
      { unit: '区商务局', type: '经验推广' },
      { unit: '区财政局', year: 2021 },
    ]);
    expect(favoured.map(({ unit, outcomes }) => [unit, outcomes.map(({ item }) => item)])).toEqual([
      ['区水利局', ['河湖长制', '水利建设']],
      ['区农业农村局', ['河湖长制']],
    ]);
  });
});

describe('a row of outcomes', () => {
  const only = (cells: OutcomeCells): Outcome => {
    const [outcome] = outcomesOf([cells]);
    if (outcome === undefined) throw new Error('no outcome was read');
    return outcome;
  };
  const problemsOf = (cells: OutcomeCells): readonly string[] =>
    problemsIn(registersOf([{ name: '成果台账', rows: [OUTCOME_HEADER, outcomeRow(cells)] }]));

  it.each<[MadeCell, Outcome['type']]>([
    ['表彰激励', 'award'],
    ['督查激励', 'award'],
    ['表彰', 'award'],
    ['获奖', 'award'],
    ['经验推广', 'experience'],
    ['典型经验推介', 'experience'],
    ['表彰激励/经验推广', null],
    ['其他', null],
    ['', null],
  ])('类型 %j: %s', (type, expected) => {
    expect(only({ type }).type).toBe(expected);
    expect(problemsOf({ type })).toEqual(expected === null ? ['type.unclear 成果台账!D2'] : []);
  });

  it.each<[MadeCell, Outcome['status'], Outcome['standing']]>([
    ['已确认', 'confirmed', 'counts'],
    ['确认', 'confirmed', 'counts'],
    ['已获得', 'confirmed', 'counts'],
    ['已公布', 'confirmed', 'counts'],
    ['√', 'confirmed', 'counts'],
    ['预计', 'expected', 'counts'],
    ['待确认', 'expected', 'counts'],
    ['未确认', 'expected', 'counts'],
    ['公示中', 'expected', 'counts'],
    ['拟表彰', 'expected', 'counts'],
    ['已申报', 'expected', 'counts'],
    ['未获得', null, 'withdrawn'],
    ['落选', null, 'withdrawn'],
    ['可能', null, 'uncounted'],
    ['', null, 'uncounted'],
    [{ error: '#REF!' }, null, 'uncounted'],
  ])('状态 %j: %s', (status, expected, standing) => {
    expect(only({ status })).toMatchObject({ status: expected, standing });
    expect(problemsOf({ status })).toEqual(standing === 'uncounted' ? ['status.unclear 成果台账!G2'] : []);
  });

  it.each<[MadeCell, MadeCell, number | null, readonly string[]]>([
    [2022, '', 2022, []],
    ['2022年', '', 2022, []],
    ['２０２２年度', '', 2022, []],
    ['22年', '', 2022, []],
    ['', '2022-03-01', 2022, []],
    ['2021', '2022-03-01', 2021, []],
    ['2022', '3月1日', 2022, []],
    ['', '', null, ['time.unknown 成果台账!A2']],
    ['今年', '2022-03-01', null, ['year.unclear 成果台账!A2']],
    ['2022', '近日', 2022, ['date.invalid 成果台账!F2 (counts)']],
    ['2022', '2023-03-01', 2022, ['date.future 成果台账!F2']],
  ])('考核年度 %j with the date %j: %s', (year, date, expected, problems) => {
    expect(only({ year, date }).year).toBe(expected);
    expect(problemsOf({ year, date })).toEqual(problems);
  });
});

describe('any outcomes', () => {
  const row = fc.record({
    item: fc.constantFrom('甲', '乙', '丙', '丁'),
    type: fc.constantFrom('表彰激励', '经验推广'),
    level: fc.constantFrom('国家级', '省级', '市级'),
    status: fc.constantFrom('已确认', '预计'),
  });

  it('are counted by item: never more than there are, and no item twice', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        for (const [type, key] of [
          ['表彰激励', 'awards'],
          ['经验推广', 'experiences'],
        ] as const) {
          const counted = rows.filter((each) => each.type === type && each.level !== '市级');
          const confirmed = new Set(
            counted.filter(({ status }) => status === '已确认').map(({ item }) => item),
          );
          const all = new Set(counted.map(({ item }) => item));
          const goal = goals(rows)[key];
          expect(goal.confirmed).toBe(confirmed.size);
          expect(goal.confirmed + goal.expected).toBe(all.size);
        }
      }),
      { numRuns: 60 },
    );
  });
});
