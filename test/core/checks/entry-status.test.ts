import type { EntryStatus } from '../../../src/core/checks/check-result';
import { checkOf, found, onlyEntry, oneEntry, type CheckOn } from './check';
import { broken, dated, type TestCell } from './table-of';

const TEXT = '项目已完成前期手续';
const ON_DAY = { asOf: '2022-10-24' };
const AFTER = { asOf: '2022-10-25' };

interface Case {
  readonly rule: string;
  readonly cells: readonly TestCell[];
  readonly on: CheckOn;
  readonly status: EntryStatus;
  readonly found: readonly string[];
}

const CASES: readonly Case[] = [
  { rule: '2 pending: nothing, deadline not passed', cells: [], on: ON_DAY, status: 'pending', found: [] },
  {
    rule: '3 missing: nothing, deadline passed',
    cells: [],
    on: AFTER,
    status: 'missing',
    found: ['entry.missing G4'],
  },
  {
    rule: '3 missing: a date alone is no required part',
    cells: ['', '', dated('2022-10-20')],
    on: AFTER,
    status: 'missing',
    found: ['entry.missing G4'],
  },
  {
    rule: '2 pending: a part is lacking, deadline not passed',
    cells: [TEXT],
    on: ON_DAY,
    status: 'pending',
    found: [],
  },
  {
    rule: '4 incomplete: the rank is lacking',
    cells: [TEXT, '', dated('2022-10-20')],
    on: AFTER,
    status: 'incomplete',
    found: ['entry.incomplete H4'],
  },
  {
    rule: '4 incomplete: the progress is lacking',
    cells: ['', 3, dated('2022-10-20')],
    on: AFTER,
    status: 'incomplete',
    found: ['entry.incomplete G4'],
  },
  {
    rule: '4 incomplete: a rank that is none goes with what caused it',
    cells: [TEXT, '不详', dated('2022-10-20')],
    on: AFTER,
    status: 'incomplete',
    found: ['entry.incomplete H4', 'rank.invalid H4'],
  },
  {
    rule: '4 incomplete: a rank outside the peers',
    cells: [TEXT, 13, dated('2022-10-20')],
    on: AFTER,
    status: 'incomplete',
    found: ['entry.incomplete H4', 'rank.outOfRange H4'],
  },
  {
    rule: '4 incomplete: a hollow rank is void',
    cells: [TEXT, '暂无', dated('2022-10-20')],
    on: AFTER,
    status: 'incomplete',
    found: ['entry.incomplete H4'],
  },
  {
    rule: '3 missing: only a rank that does not parse',
    cells: ['', '不详'],
    on: AFTER,
    status: 'missing',
    found: ['entry.missing G4', 'rank.invalid H4'],
  },
  {
    rule: '5 late: the day after the deadline',
    cells: [TEXT, 3, dated('2022-10-25')],
    on: AFTER,
    status: 'late',
    found: ['entry.late I4'],
  },
  {
    rule: '6 onTime: on the deadline',
    cells: [TEXT, 3, dated('2022-10-24')],
    on: AFTER,
    status: 'onTime',
    found: [],
  },
  {
    rule: '6 onTime: no date, deadline not passed',
    cells: [TEXT, 3],
    on: ON_DAY,
    status: 'onTime',
    found: [],
  },
  {
    rule: '7 unverified: no date, deadline passed',
    cells: [TEXT, 3],
    on: AFTER,
    status: 'unverified',
    found: ['entry.unverified I4'],
  },
  {
    rule: '7 unverified: a date that does not exist is no evidence',
    cells: [TEXT, 3, '2022-11-31'],
    on: AFTER,
    status: 'unverified',
    found: ['entry.unverified I4', 'date.invalid I4'],
  },
  {
    rule: '7 unverified: a hollow date is void',
    cells: [TEXT, 3, '无'],
    on: AFTER,
    status: 'unverified',
    found: ['entry.unverified I4'],
  },
  {
    rule: '7 unverified: an error is no evidence',
    cells: [TEXT, 3, broken('#REF!')],
    on: AFTER,
    status: 'unverified',
    found: ['entry.unverified I4', 'cell.error I4'],
  },
  {
    rule: '7 unverified: a day that has not come is no evidence',
    cells: [TEXT, 3, dated('2022-10-26')],
    on: AFTER,
    status: 'unverified',
    found: ['entry.unverified I4', 'date.future I4'],
  },
  {
    rule: '§4 a progress that cannot be read is supplied',
    cells: [broken('#REF!'), 3, dated('2022-10-20')],
    on: AFTER,
    status: 'onTime',
    found: ['cell.error G4'],
  },
  {
    rule: '§4 a rank that cannot be read is supplied',
    cells: [TEXT, broken('#N/A'), dated('2022-10-20')],
    on: AFTER,
    status: 'onTime',
    found: ['cell.error H4'],
  },
  {
    rule: '§6 a rank that became a date is supplied',
    cells: [TEXT, { value: 44_632, text: '3月12日', numberFormat: 'm"月"d"日"' }, dated('2022-10-20')],
    on: AFTER,
    status: 'onTime',
    found: ['rank.becameDate H4'],
  },
  {
    rule: '§6 a word of the scale is a rank without a number',
    cells: [TEXT, '很有希望', dated('2022-10-20')],
    on: AFTER,
    status: 'onTime',
    found: ['rank.scale H4'],
  },
  {
    rule: '§4 a hollow progress is supplied',
    cells: ['同上', 3, dated('2022-10-20')],
    on: AFTER,
    status: 'onTime',
    found: ['progress.hollow G4'],
  },
  {
    rule: '§4 a number in a progress cell is supplied',
    cells: [95, 3, dated('2022-10-20')],
    on: AFTER,
    status: 'onTime',
    found: [],
  },
  {
    rule: '§4 a void progress is not supplied',
    cells: ['——', '/', dated('2022-10-20')],
    on: AFTER,
    status: 'missing',
    found: ['entry.missing G4'],
  },
];

describe('status of an entry (rules §5)', () => {
  it.each(CASES)('$rule', ({ cells, on, status, found: expected }) => {
    const result = oneEntry(cells, on);
    expect(onlyEntry(result).status).toBe(status);
    expect([...found(result)].sort()).toEqual([...expected].sort());
  });

  it('counts the days from the deadline to the report', () => {
    expect(onlyEntry(oneEntry([TEXT, 3, dated('2022-10-27')]))).toMatchObject({
      status: 'late',
      daysLate: 3,
      atLeast: false,
      rank: 3,
      reportedOn: '2022-10-27',
      evidence: 'cell',
      deadline: '2022-10-24',
    });
  });

  it.each([
    ['by a date: evidence of the cell', [TEXT, 3, dated('2022-10-20')], 'cell'],
    ['without a date: no evidence', [TEXT, 3], 'none'],
  ])('says what told on time before the deadline, %s', (_, cells, evidence) => {
    expect(onlyEntry(oneEntry(cells, ON_DAY))).toMatchObject({ status: 'onTime', evidence });
  });

  it('shows a date that is no evidence', () => {
    const entry = onlyEntry(oneEntry([TEXT, 3, dated('2022-10-26')], AFTER));
    expect(entry).toMatchObject({ reportedOn: '2022-10-26', evidence: 'none' });
  });

  it.each([
    ['not inclusive', { day: 24, inclusive: false, monthOffset: 0, roll: 'none' }, '2022-10-23'],
    ['a month later', { day: 24, inclusive: true, monthOffset: 1, roll: 'none' }, '2022-11-24'],
  ] as const)('follows the deadline rule: %s', (_, deadline, expected) => {
    const result = oneEntry([], { settings: { deadline } });
    expect(result.scope.deadline).toBe(expected);
    expect(onlyEntry(result)).toMatchObject({ deadline: expected });
  });
});

describe('looking back (rules §4)', () => {
  it('takes an entry dated after asOf, not after today, as not there yet', () => {
    const result = oneEntry(['同上', '不详', dated('2022-10-28')], {
      asOf: '2022-10-26',
      today: '2022-10-31',
    });
    expect(onlyEntry(result)).toMatchObject({ status: 'missing', rank: null, reportedOn: '2022-10-28' });
    expect(found(result)).toEqual(['entry.missing G4']);
  });

  it('takes it as pending where the deadline had not passed', () => {
    const result = oneEntry([TEXT, 3, dated('2022-10-24')], { asOf: '2022-10-20', today: '2022-10-31' });
    expect(onlyEntry(result).status).toBe('pending');
    expect(found(result)).toEqual([]);
  });

  it('calls a date future by today, not by asOf', () => {
    const result = oneEntry([TEXT, 3, dated('2022-11-02')], { asOf: '2022-10-26', today: '2022-10-31' });
    expect(found(result)).toEqual(['entry.unverified I4', 'date.future I4']);
  });

  it('takes no date after today as evidence, though asOf be later', () => {
    const result = oneEntry([TEXT, 3, dated('2022-10-28')], { asOf: '2022-10-31', today: '2022-10-26' });
    expect(onlyEntry(result)).toMatchObject({ status: 'unverified', evidence: 'none' });
    expect(found(result)).toEqual(['entry.unverified I4', 'date.future I4']);
  });

  it('finds no repeat of a text that was not there yet', () => {
    const same = '正在推进项目立项工作';
    const result = checkOf(
      {
        months: ['2022-09', '2022-10'],
        items: [
          {
            entries: { '2022-09': [same, 3, dated('2022-10-28')], '2022-10': [same, 3, dated('2022-10-20')] },
          },
        ],
      },
      { asOf: '2022-10-26', today: '2022-10-31' },
    );
    expect(found(result)).toEqual(['entry.missing G4']);
  });
});

describe('not applicable (rules §5, row 1)', () => {
  const WORDS = [
    '已取消',
    '取消',
    '终止',
    '不再争创',
    '退出',
    '已完成',
    '已办结',
    '已销号',
    '办结',
    '销号',
    '完成',
  ];
  const statuses = (status: TestCell, statusHeader: string, entries = {}) =>
    checkOf({ statusHeader, months: ['2022-08', '2022-09', '2022-10'], items: [{ status, entries }] });

  it.each(WORDS)('%s, with nothing supplied', (word) => {
    const result = statuses(` ${word}　`, '状态');
    expect(result.entries.map(({ status }) => status)).toEqual(Array(3).fill('notApplicable'));
    expect(found(result)).toEqual([]);
  });

  it.each([
    ['是', '是否办结', true],
    ['是', '是否完成（是/否）', true],
    ['是', '状态', false],
    ['否', '是否办结', false],
    ['基本完成', '完成状态', false],
    ['未完成', '完成状态', false],
    ['', '状态', false],
  ])('%s under %s closes: %s', (word, header, closes) => {
    const expected = closes ? 'notApplicable' : 'missing';
    expect(statuses(word, header).entries.map(({ status }) => status)).toEqual(Array(3).fill(expected));
  });

  it('leaves missed what was missed before the last supplied part', () => {
    const result = statuses('已完成', '状态', { '2022-09': ['', '', dated('2022-09-20')] });
    expect(result.entries.map(({ status }) => status)).toEqual(['missing', 'missing', 'notApplicable']);
  });

  it('counts a part supplied after the checked month', () => {
    const result = checkOf(
      {
        statusHeader: '状态',
        months: ['2022-10', '2022-11'],
        items: [{ status: '取消', entries: { '2022-11': [TEXT] } }],
      },
      { period: '2022-10' },
    );
    expect(result.entries.map(({ status }) => status)).toEqual(['missing']);
  });

  it('raises nothing about what is not applicable', () => {
    const result = statuses('取消', '状态', { '2022-10': ['', '不详', '不详'] });
    expect(result.entries.map(({ status }) => status)).toEqual(Array(3).fill('notApplicable'));
    expect(found(result)).toEqual([]);
  });
});

describe('periods of a check (rules §5)', () => {
  const months = ['2022-08', '2022-09', '2022-11', '2022-12'];
  const items = [{}];

  it.each([
    ['the latest that has begun and has a column', '2022-11-01', '2022-11'],
    ['over a month without a column', '2022-10-31', '2022-09'],
    ['the first where none has begun', '2022-07-31', '2022-08'],
    ['the last where all have begun', '2023-05-01', '2022-12'],
  ])('checks %s', (_, asOf, expected) => {
    const { scope } = checkOf({ months, items }, { asOf });
    expect(scope.period).toBe(expected);
    expect(scope.start).toBe('2022-08');
  });

  it('does not make a month due that has no column', () => {
    const { entries } = checkOf({ months, items }, { asOf: '2022-12-31', period: '2022-12' });
    expect(entries.map(({ period }) => period)).toEqual(months);
  });

  it('begins at the start that is set', () => {
    const result = checkOf(
      { months, items },
      { asOf: '2022-11-30', settings: { start: '2022-09' as never } },
    );
    expect(result.entries.map(({ period }) => period)).toEqual(['2022-09', '2022-11']);
    expect(result.scope.start).toBe('2022-09');
  });

  it('has no entries and no period without month columns, and still looks at the table', () => {
    const result = checkOf({ items: [{ leader: '' }] });
    expect(result.scope).toMatchObject({ period: null, start: null, deadline: null });
    expect(result.entries).toEqual([]);
    expect(found(result)).toEqual(['leader.blank E4']);
  });

  it('asks for a rank only where the month has a column for it', () => {
    const result = checkOf({
      months: [
        { period: '2022-09', parts: ['progress', 'reportedOn'] },
        { period: '2022-10', parts: ['progress', 'rank', 'reportedOn'] },
      ],
      items: [
        {
          entries: { '2022-09': [TEXT, '', dated('2022-09-20')], '2022-10': [TEXT, '', dated('2022-10-20')] },
        },
      ],
    });
    expect(result.entries.map(({ status }) => status)).toEqual(['onTime', 'incomplete']);
  });
});
