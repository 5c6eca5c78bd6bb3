import { parsePeriod } from '../../../src/core/calendar/period';
import { rankUnits } from '../../../src/core/ranking/rank-units';
import type { UnitRow } from '../../../src/core/ranking/ranking';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { checkOf, type CheckOn } from '../checks/check';
import { dated, month, type TestCell, type TestItem, type TestTable } from '../checks/table-of';

const TEXT = '项目已完成前期手续';

/** Cells of an entry of the month that end in the outcome; the deadline is the 24th, the check after it. */
const outcome = {
  onTime: (month: string): readonly TestCell[] => [`${TEXT}${month}`, 3, dated(`${month}-20`)],
  late: (month: string, days = 1): readonly TestCell[] => [
    `${TEXT}${month}`,
    3,
    dated(`${month}-${24 + days}`),
  ],
  incomplete: (month: string): readonly TestCell[] => [`${TEXT}${month}`, '', dated(`${month}-20`)],
  missing: (): readonly TestCell[] => [],
  unverified: (month: string): readonly TestCell[] => [`${TEXT}${month}`, 3, ''],
};

const item = (
  leadUnit: string,
  entries: Record<string, readonly TestCell[]>,
  rest: TestItem = {},
): TestItem => ({
  item: `${leadUnit}的事项`,
  leadUnit,
  entries,
  ...rest,
});

/** One month, 2022-10: an item for each unit. */
const october = (units: Record<string, readonly TestCell[]>): TestTable => ({
  months: ['2022-10'],
  items: Object.entries(units).map(([unit, cells]) => item(unit, { '2022-10': cells })),
});

const rank = (table: TestTable, on?: CheckOn) => rankUnits(checkOf(table, on));

const places = (units: readonly UnitRow[]) => units.map(({ unit, place }) => [unit, place]);

describe('counts (rules §9)', () => {
  it('counts each obligation by its outcome, and its days', () => {
    const months = ['2022-06', '2022-07', '2022-08', '2022-09', '2022-10'];
    const { units, totals } = rank({
      months,
      items: [
        item('区发改局', {
          '2022-06': outcome.onTime('2022-06'),
          '2022-07': outcome.late('2022-07', 4),
          '2022-08': outcome.incomplete('2022-08'),
          '2022-09': outcome.missing(),
          '2022-10': outcome.unverified('2022-10'),
        }),
      ],
    });
    const counts = {
      ...{ due: 5, onTime: 1, late: 1, incomplete: 1, missing: 1, unverified: 1 },
      ...{ onTimeRate: 2 / 5, daysLate: 4 },
    };
    expect(units).toMatchObject([{ unit: '区发改局', place: 1, points: null, ...counts }]);
    expect(totals).toEqual(counts);
  });

  it('counts neither what is pending nor what is not applicable', () => {
    const { units, totals } = rank(
      {
        months: ['2022-10'],
        statusHeader: '状态',
        items: [item('区发改局', {}), item('区住建局', {}, { status: '取消' })],
      },
      { asOf: '2022-10-24' },
    );
    expect(totals).toMatchObject({ due: 0, onTimeRate: null });
    expect(units).toMatchObject([
      { unit: '区发改局', due: 0, onTimeRate: null, place: null },
      { unit: '区住建局', due: 0, onTimeRate: null, place: null },
    ]);
  });

  it('counts an obligation without a lead unit in the totals alone', () => {
    const { units, totals } = rank(october({ 区发改局: outcome.onTime('2022-10'), '/': outcome.missing() }));
    expect(places(units)).toEqual([['区发改局', 1]]);
    expect(totals).toMatchObject({ due: 2, onTime: 1, missing: 1 });
  });

  const shared: TestTable = {
    months: ['2022-10'],
    items: [item('区发改局、区住建局', { '2022-10': outcome.late('2022-10') })],
  };

  it.each([
    ['the first of several leads', 'first', ['区发改局']],
    ['each of several leads', 'all', ['区发改局', '区住建局']],
  ] as const)('counts an obligation for %s, and once in the totals', (_, multiLead, expected) => {
    const { units, totals } = rank(shared, { settings: { multiLead } });
    expect(units.map(({ unit }) => unit)).toEqual(expected);
    expect(units.every(({ late }) => late === 1)).toBe(true);
    expect(totals).toMatchObject({ due: 1, late: 1 });
  });

  it('counts the checked month alone where that is the scope', () => {
    const table: TestTable = {
      months: ['2022-09', '2022-10'],
      items: [item('区发改局', { '2022-09': outcome.missing(), '2022-10': outcome.onTime('2022-10') })],
    };
    expect(rank(table, { settings: { scope: 'month' } }).totals).toMatchObject({ due: 1, onTime: 1 });
    expect(rank(table).totals).toMatchObject({ due: 2, onTime: 1, missing: 1 });
  });

  it('takes names that differ in width and white space alone for one unit, as first written', () => {
    const { units } = rank(
      october({ 'A区 发改局': outcome.onTime('2022-10'), Ａ区发改局: outcome.missing() }),
    );
    expect(units).toMatchObject([{ unit: 'A区发改局', due: 2 }]);
  });

  it('puts a unit under the name that its alias gives', () => {
    const { units } = rank(
      october({ 区发改局: outcome.onTime('2022-10'), 区发展和改革局: outcome.missing() }),
      {
        settings: { aliases: { 区发展和改革局: '区发改局' } },
      },
    );
    expect(units).toMatchObject([{ unit: '区发改局', due: 2 }]);
  });
});

describe('places (rules §9)', () => {
  it('orders by rate, then missing, then incomplete, then days late', () => {
    const { units } = rank(
      october({
        缺一局: outcome.missing(),
        迟九局: outcome.late('2022-10', 5),
        缺项局: outcome.incomplete('2022-10'),
        迟一局: outcome.late('2022-10', 1),
        按时局: outcome.onTime('2022-10'),
      }),
    );
    expect(places(units)).toEqual([
      ['按时局', 1],
      ['迟一局', 2],
      ['迟九局', 3],
      ['缺项局', 4],
      ['缺一局', 5],
    ]);
  });

  it('lets equals share a place, counts them for the next, and keeps the order of the table between them', () => {
    const { units } = rank(
      october({
        丙局: outcome.missing(),
        丁局: outcome.late('2022-10', 2),
        乙局: outcome.late('2022-10', 2),
        甲局: outcome.onTime('2022-10'),
      }),
    );
    expect(places(units)).toEqual([
      ['甲局', 1],
      ['丁局', 2],
      ['乙局', 2],
      ['丙局', 4],
    ]);
  });

  it('counts what has no evidence in favour of the unit', () => {
    const { units } = rank(october({ 甲局: outcome.unverified('2022-10'), 乙局: outcome.onTime('2022-10') }));
    expect(places(units)).toEqual([
      ['甲局', 1],
      ['乙局', 1],
    ]);
  });

  it('lists units with nothing due after the ranked, and collective ones last, without a place', () => {
    const { units } = rank({
      months: ['2022-10'],
      statusHeader: '状态',
      items: [
        item('各镇街', { '2022-10': outcome.onTime('2022-10') }),
        item('区水利局', {}, { status: '取消' }),
        item('区发改局', { '2022-10': outcome.missing() }),
        item('各乡镇街道', { '2022-10': outcome.missing() }),
      ],
    });
    expect(units.map(({ unit, place, collective, due }) => [unit, place, collective, due])).toEqual([
      ['区发改局', 1, false, 1],
      ['区水利局', null, false, 0],
      ['各镇街', null, true, 1],
      ['各乡镇街道', null, true, 1],
    ]);
  });

  it('lists every unit without a place where the table has no month', () => {
    const { units, totals, hasDates } = rank({ items: [item('区发改局', {}), item('区住建局', {})] });
    expect(units.map(({ place, due, thisMonth }) => [place, due, thisMonth])).toEqual([
      [null, 0, null],
      [null, 0, null],
    ]);
    expect(totals.due).toBe(0);
    expect(hasDates).toBe(false);
  });
});

describe('points (rules §9)', () => {
  const table = october({
    甲局: outcome.late('2022-10', 5),
    乙局: outcome.missing(),
    丙局: outcome.incomplete('2022-10'),
    丁局: outcome.unverified('2022-10'),
  });
  const points = (on: CheckOn['settings'] = {}) =>
    rank(table, { settings: { scoring: 'points', ...on } }).units.map((row) => [row.unit, row.points]);

  it('takes off for late, incomplete and missing', () => {
    expect(points()).toEqual([
      ['丁局', 100],
      ['甲局', 99],
      ['丙局', 99],
      ['乙局', 98],
    ]);
  });

  it('takes off as set, and never goes below 0', () => {
    expect(points({ points: { ...DEFAULT_SETTINGS.points, late: 0, missing: 250 } })).toEqual([
      ['丁局', 100],
      ['甲局', 100],
      ['丙局', 99],
      ['乙局', 0],
    ]);
  });

  it('takes off for each notice of criticism', () => {
    const result = checkOf(table, { settings: { scoring: 'points' } });
    const criticisms = ['2022-10', '2022-10'].flatMap((each) => parsePeriod(each) ?? []);
    const row = rankUnits(result, new Map([['丁局', { criticisms, streak: 2 }]])).units.find(
      ({ unit }) => unit === '丁局',
    );
    expect(row).toMatchObject({ points: 90, noticeStreak: 2, place: 4 });
  });

  it('takes off for the notices in scope alone', () => {
    const result = checkOf(table, { settings: { scoring: 'points' } });
    const criticisms = ['2021-12', '2022-11'].flatMap((each) => parsePeriod(each) ?? []);
    const row = rankUnits(result, new Map([['丁局', { criticisms, streak: 1 }]])).units.find(
      ({ unit }) => unit === '丁局',
    );
    expect(row).toMatchObject({ points: 100, noticeStreak: 1 });
  });

  it('gives none where nothing is due', () => {
    const { units } = rank(table, { asOf: '2022-10-20', settings: { scoring: 'points' } });
    expect(units.find(({ unit }) => unit === '乙局')).toMatchObject({ due: 0, points: null });
  });
});

describe('what is shown beside a place (rules §9)', () => {
  const months = ['2022-08', '2022-09', '2022-10'];

  it('averages the latest numeric rank of each item, incomplete entries included', () => {
    const { units } = rank({
      months,
      items: [
        item('区发改局', { '2022-08': [TEXT, 9], '2022-09': ['', 4], '2022-10': [TEXT, '很有希望'] }),
        item('区发改局', { '2022-08': [TEXT, 7], '2022-09': [TEXT, 13] }, { item: '另一事项' }),
        item('区住建局', { '2022-10': [TEXT, '较有可能'] }),
      ],
    });
    expect(units.map(({ unit, averageRank }) => [unit, averageRank])).toEqual(
      expect.arrayContaining([
        ['区发改局', 5.5],
        ['区住建局', null],
      ]),
    );
  });

  it('averages over the scope alone', () => {
    const table = { months, items: [item('区发改局', { '2022-08': [TEXT, 9] })] };
    expect(rank(table, { settings: { scope: 'month' } }).units).toMatchObject([{ averageRank: null }]);
  });

  it('says how many places a unit gained or lost against the month before', () => {
    const { units } = rank({
      months,
      items: [
        item('甲局', { '2022-08': outcome.onTime('2022-08'), '2022-09': outcome.onTime('2022-09') }),
        item('乙局', {
          '2022-08': outcome.onTime('2022-08'),
          '2022-09': outcome.missing(),
          '2022-10': outcome.onTime('2022-10'),
        }),
        item('丙局', {
          '2022-08': outcome.missing(),
          '2022-09': outcome.missing(),
          '2022-10': outcome.onTime('2022-10'),
        }),
      ],
    });
    expect(units.map(({ unit, place, change }) => [unit, place, change])).toEqual([
      ['甲局', 1, 0],
      ['乙局', 1, 1],
      ['丙局', 3, 0],
    ]);
  });

  it('says nothing against the month before where the first month is checked', () => {
    expect(rank(october({ 甲局: outcome.onTime('2022-10') })).units).toMatchObject([{ change: null }]);
  });

  it('compares one month with the other where the scope is the month', () => {
    const { units } = rank(
      {
        months,
        items: [
          item('甲局', { '2022-09': outcome.missing(), '2022-10': outcome.onTime('2022-10') }),
          item('乙局', { '2022-09': outcome.onTime('2022-09'), '2022-10': outcome.missing() }),
        ],
      },
      { settings: { scope: 'month' } },
    );
    expect(units.map(({ unit, change }) => [unit, change])).toEqual([
      ['甲局', 1],
      ['乙局', -1],
    ]);
  });

  it('names the worst status of the checked month and how many items have it', () => {
    const { units } = rank({
      months,
      items: [
        item('甲局', { '2022-10': outcome.late('2022-10') }, { item: '一' }),
        item('甲局', { '2022-10': outcome.incomplete('2022-10') }, { item: '二' }),
        item('甲局', { '2022-10': outcome.onTime('2022-10') }, { item: '三' }),
        item('甲局', { '2022-10': outcome.incomplete('2022-10') }, { item: '四' }),
      ],
    });
    expect(units).toMatchObject([{ thisMonth: { status: 'incomplete', count: 2 } }]);
  });

  it("lists the leaders of the unit's items, each once", () => {
    const { units } = rank({
      items: [
        item('甲局', {}, { leader: '王五' }),
        item('甲局', {}, { leader: '' }),
        item('甲局', {}, { leader: '李四' }),
        item('甲局', {}, { leader: ' 王五' }),
      ],
    });
    expect(units).toMatchObject([{ leaders: ['王五', '李四'] }]);
  });

  it('marks a name that is beside another by a slip', () => {
    const { units } = rank({ items: [item('区市场监管局局', {}), item('区市场监管局', {})] });
    expect(units.map(({ unit, suspicious }) => [unit, suspicious])).toEqual([
      ['区市场监管局局', true],
      ['区市场监管局', false],
    ]);
  });

  it('knows whether any month in scope has a date column', () => {
    const parts = ['progress'] as const;
    const table: TestTable = { months: ['2022-09', { period: '2022-10', parts }], items: [{}] };
    expect(rank(table).hasDates).toBe(true);
    expect(rank(table, { settings: { scope: 'month' } }).hasDates).toBe(false);
    const later = { start: month('2022-11'), scope: 'month' } as const;
    expect(rank(october({ 甲局: [] }), { settings: later })).toMatchObject({
      totals: { due: 0 },
      hasDates: false,
    });
  });
});
