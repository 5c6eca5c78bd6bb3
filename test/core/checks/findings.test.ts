import { ENTRY_CHECKS, MONTH_CHECKS, TABLE_CHECKS } from '../../../src/core/checks';
import { checkTable } from '../../../src/core/checks/check-table';
import { SEVERITY, type FindingCode } from '../../../src/core/finding';
import { DEFAULT_SETTINGS, type DeadlineRule } from '../../../src/core/settings';
import type { ResponsibilityTable } from '../../../src/core/table/responsibility-table';
import { checkOf, found, oneEntry } from './check';
import { broken, dated, day, month, tableOf, type TestCell, type TestItem } from './table-of';

const TEXT = '项目已完成前期手续';
const GOOD = [TEXT, 3, dated('2022-10-20')];

const withCodes = (result: ReturnType<typeof checkOf>, ...prefixes: readonly string[]) =>
  found(result).filter((text) => prefixes.some((prefix) => text.startsWith(prefix)));

describe('the registry of checks', () => {
  it('raises every code of the rules but those of the ledger, each in one check', () => {
    const codes = [...MONTH_CHECKS, ...ENTRY_CHECKS, ...TABLE_CHECKS].flatMap((check) => check.codes);
    const ofTheLedger: readonly FindingCode[] = ['entry.seenAbsent', 'date.backdated'];
    const expected = Object.keys(SEVERITY).filter((code) => !ofTheLedger.some((each) => each === code));
    expect([...codes].sort()).toEqual(expected.sort());
  });
});

describe('findings about a value (rules §6, §8)', () => {
  it.each<[string, TestCell, readonly string[]]>([
    ['a number', 3, []],
    ['a range', '3-5', ['rank.approximate H4']],
    ['前三', '前三', ['rank.approximate H4']],
    ['another denominator', '3/13', ['rank.peersDiffer H4']],
    ['a range and another denominator', '3-5/13', ['rank.approximate H4', 'rank.peersDiffer H4']],
    ['a range outside the peers', '12-14', ['rank.outOfRange H4']],
    ['a word of the scale', '较有可能', ['rank.scale H4']],
  ])('rank: %s', (_, rank, expected) => {
    expect(withCodes(oneEntry([TEXT, rank, dated('2022-10-20')]), 'rank')).toEqual(expected);
  });

  it('names what was typed before Excel made a date of it', () => {
    const rank = { value: 44_632, text: '3月12日', numberFormat: 'm"月"d"日"' };
    const [finding] = oneEntry([TEXT, rank, dated('2022-10-20')]).findings;
    expect(finding).toMatchObject({
      code: 'rank.becameDate',
      severity: 'error',
      params: { text: '3月12日', likely: '3/12' },
    });
  });

  it.each([
    ['the first day that is believable', '2022-09-01', {}, []],
    ['the day before', '2022-08-31', {}, ['date.outsidePeriod I4']],
    ['the day before, due a month later', '2022-09-30', { monthOffset: 1 }, ['date.outsidePeriod I4']],
    ['the day, due a month later', '2022-10-01', { monthOffset: 1 }, []],
  ])('date: %s', (_, date, rule, expected) => {
    const deadline: DeadlineRule = { day: 24, inclusive: true, monthOffset: 0, roll: 'none', ...rule };
    const result = oneEntry([TEXT, 3, dated(date)], { settings: { deadline } });
    expect(withCodes(result, 'date')).toEqual(expected);
    expect(result.entries).toMatchObject([{ status: 'onTime', evidence: 'cell' }]);
  });

  it('names each cell of an entry that shows an error', () => {
    const cells = [broken('#REF!'), broken('#N/A'), broken('#VALUE!')];
    expect(withCodes(oneEntry(cells), 'cell')).toEqual(['cell.error G4', 'cell.error H4', 'cell.error I4']);
  });

  it('looks at the values of an entry that is pending, and raises no entry.* for it', () => {
    const result = oneEntry(['无', '不详', '不详'], { asOf: '2022-10-20' });
    expect(found(result)).toEqual(['progress.hollow G4', 'rank.invalid H4', 'date.invalid I4']);
  });

  it('looks at values from the start period to the checked month', () => {
    const months = ['2022-08', '2022-09', '2022-10', '2022-11'];
    const entries = Object.fromEntries(months.map((each) => [each, ['无', 3, dated(`${each}-20`)]]));
    const result = checkOf(
      { months, items: [{ entries }] },
      { asOf: '2022-11-30', period: '2022-10', settings: { start: month('2022-09') } },
    );
    expect(result.findings.map(({ code, period }) => `${code} ${period}`)).toEqual([
      'progress.hollow 2022-09',
      'progress.hollow 2022-10',
    ]);
  });
});

describe('progress.repeated (rules §8)', () => {
  const pair = (before: TestCell, now: TestCell, on = {}) =>
    checkOf(
      {
        months: ['2022-09', '2022-10'],
        items: [
          {
            entries: {
              '2022-09': [before, 3, dated('2022-09-20')],
              '2022-10': [now, 3, dated('2022-10-20')],
            },
          },
        ],
      },
      on,
    );

  it.each<[string, TestCell, TestCell, boolean]>([
    ['the same text', '正在推进立项', '正在推进立项', true],
    ['but for width, white space and punctuation', '正在推进立项，完成５０%。', '正在推进立项 完成50%', true],
    ['five characters', '正在推进中', '正在推进中', false],
    ['five characters and marks', '正在推进中……', '正在推进中……', false],
    ['six characters', '正在推进之中', '正在推进之中', true],
    ['another text', '正在推进立项', '已经完成立项', false],
    ['an error both times', broken('#REF!'), broken('#REF!'), false],
  ])('%s', (_, before, now, repeated) => {
    expect(withCodes(pair(before, now), 'progress.repeated')).toEqual(
      repeated ? ['progress.repeated J4'] : [],
    );
  });

  it('compares with the column month before though that lies before the start', () => {
    const result = pair(TEXT, TEXT, { settings: { start: month('2022-10') } });
    expect(result.findings).toMatchObject([{ code: 'progress.repeated', params: { since: '2022-09' } }]);
  });

  it('compares over a month without a column', () => {
    const result = checkOf({
      months: ['2022-07', '2022-10'],
      items: [{ entries: { '2022-07': [TEXT, 3, dated('2022-07-20')], '2022-10': GOOD } }],
    });
    expect(result.findings).toMatchObject([{ code: 'progress.repeated', params: { since: '2022-07' } }]);
  });

  it('does not compare over a month that has a column and another text', () => {
    const result = checkOf({
      months: ['2022-08', '2022-09', '2022-10'],
      items: [
        {
          entries: {
            '2022-08': [TEXT, 3, dated('2022-08-20')],
            '2022-09': ['项目开工建设', 3, dated('2022-09-20')],
            '2022-10': GOOD,
          },
        },
      ],
    });
    expect(found(result)).toEqual([]);
  });
});

describe('cells merged over several entries', () => {
  const scope = {
    settings: DEFAULT_SETTINGS,
    today: day('2022-10-31'),
    asOf: day('2022-10-31'),
    period: null,
  };

  it('finds no repeat in one text merged over two months', () => {
    const table = tableOf({
      months: ['2022-09', '2022-10'],
      items: [{ entries: { '2022-09': [TEXT, 3, dated('2022-09-20')], '2022-10': GOOD } }],
    });
    const merged: ResponsibilityTable = {
      ...table,
      spokenForBy: () => merged,
      entryCells: (item, period) => {
        const cells = table.entryCells(item, period);
        const september = table.entryCells(item, month('2022-09'));
        return cells === null || september === null ? null : { ...cells, progress: september.progress };
      },
    };
    expect(checkTable(merged, scope).findings).toEqual([]);
  });

  it('says of each entry what became of it, and once what is odd about the cell', () => {
    const entries = { '2022-10': [TEXT, '前三', dated('2022-10-27')] };
    const result = checkOf({
      months: ['2022-10'],
      items: [{ entries }, { entries }],
      merged: [
        { column: 7, from: 0, to: 1 },
        { column: 8, from: 0, to: 1 },
      ],
    });
    expect(found(result)).toEqual(['rank.approximate H4', 'entry.late I4', 'entry.late I4']);
  });
});

describe('entry.premature (rules §5)', () => {
  const november = (cells: readonly TestCell[], on = {}) =>
    checkOf(
      { months: ['2022-10', '2022-11'], items: [{ entries: { '2022-10': GOOD, '2022-11': cells } }] },
      on,
    );

  it.each<[string, readonly TestCell[], readonly string[]]>([
    ['at the progress', [TEXT + '了', 3], ['entry.premature J4']],
    ['at the rank where the progress is void', ['/', 3], ['entry.premature K4']],
    ['at the date where nothing else is supplied', ['', '不详', dated('2022-10-30')], ['entry.premature L4']],
    ['not for what is void', ['/', '不详', '无'], []],
  ])('%s', (_, cells, expected) => {
    expect(found(november(cells))).toEqual(expected);
  });

  it('is not raised for a month that has begun, though it is after the checked month', () => {
    expect(found(november([TEXT + '了', 3], { asOf: '2022-11-01', period: '2022-10' }))).toEqual([]);
  });

  it('is raised for the checked month too where that has not begun', () => {
    const result = november([TEXT + '了', 3], { period: '2022-11' });
    expect(found(result)).toEqual(['entry.premature J4']);
  });
});

describe('months without a date column (rules §8)', () => {
  const months = ['2022-08', '2022-09', '2022-10'].map((period) => ({
    period,
    parts: ['progress'] as const,
  }));
  const entries = { '2022-08': [TEXT], '2022-09': ['项目开工建设'], '2022-10': [] };

  it('says so once, at the first due month, and of no entry that it is unverified', () => {
    const result = checkOf({ months, items: [{ entries }, { entries }] });
    expect(result.entries.map(({ status }) => status)).toEqual([
      ...['unverified', 'unverified', 'missing'],
      ...['unverified', 'unverified', 'missing'],
    ]);
    expect(withCodes(result, 'entry.unverified', 'date')).toEqual(['date.noColumn G2']);
  });

  it('says so at the first month from the start on that lacks one', () => {
    const mixed = [{ period: '2022-07', parts: ['progress', 'reportedOn'] as const }, ...months];
    const result = checkOf({ months: mixed, items: [{}] }, { settings: { start: month('2022-09') } });
    expect(withCodes(result, 'date.noColumn')).toEqual(['date.noColumn J2']);
  });

  it('says so of the checked month before its deadline, and of no later month', () => {
    const result = checkOf({ months: months.slice(2), items: [{}] }, { asOf: '2022-10-20' });
    expect(found(result)).toEqual(['date.noColumn G2']);
    const dated = [{ period: '2022-07', parts: ['progress', 'reportedOn'] as const }, ...months];
    expect(found(checkOf({ months: dated, items: [{}] }, { asOf: '2022-07-20' }))).toEqual([]);
  });
});

describe('findings about the table (rules §6, §8)', () => {
  const table = (items: readonly TestItem[], on = {}) => checkOf({ items }, on);

  it.each<[string, TestCell, boolean]>([
    ['blank', '', true],
    ['void', '／', true],
    ['hollow', '暂无', true],
    ['an error', broken('#REF!'), true],
    ['a name', '区发改局', false],
    ['several names', '区发改局、区住建局', false],
  ])('a lead unit that is %s', (_, leadUnit, blank) => {
    expect(found(table([{ leadUnit }]))).toEqual(blank ? ['unit.blank C4'] : []);
  });

  it.each<[string, TestCell, boolean]>([
    ['blank', ' 　', true],
    ['void', '——', true],
    ['hollow', '无', true],
    ['a name', '王五', false],
  ])('a leader that is %s', (_, leader, blank) => {
    expect(found(table([{ leader }]))).toEqual(blank ? ['leader.blank E4'] : []);
  });

  it('says once what is wrong with a cell merged over several rows', () => {
    const result = checkOf({
      items: [{ leadUnit: '', leader: '' }, {}, {}],
      merged: [
        { column: 2, from: 0, to: 2 },
        { column: 4, from: 0, to: 2 },
      ],
    });
    expect(found(result)).toEqual(['unit.blank C4', 'leader.blank E4']);
  });

  it.each<[string, readonly TestCell[], readonly string[]]>([
    ['in order', [1, 2, 3], []],
    ['a repeated number', [1, 2, 2, 3], ['seq.duplicate A6']],
    ['a number left out', [1, 2, 4, 5], ['seq.gap A6']],
    ['a number left out and found later', [1, 3, 2, 4], ['seq.gap A5']],
    ['a new count from 1', [1, 2, 3, 1, 2], []],
    ['a repeated number in a new count', [1, 2, 1, 2, 2], ['seq.duplicate A8']],
    ['a count that begins elsewhere', [5, 6, 7], []],
    ['numbers as text and in full width', ['1', '２', ' 3 ', 3], ['seq.duplicate A7']],
    ['what is no whole number', [1, '一', 1.5, '2.1', '', '①', 2], []],
    ['an error', [1, broken('#REF!'), 2], []],
  ])('序号: %s', (_, seqs, expected) => {
    expect(found(table(seqs.map((seq) => ({ seq }))))).toEqual(expected);
  });

  it("leaves out the numbers of items that are only on another month's sheet", () => {
    const table = tableOf({ items: [{ seq: 1 }, { seq: 2 }, { seq: 2 }] });
    const elsewhere: ResponsibilityTable = {
      ...table,
      items: table.items.map((item) =>
        item.index < 2 || item.cells.seq === null
          ? item
          : { ...item, cells: { ...item.cells, seq: { ...item.cells.seq, sheet: '4月' } } },
      ),
    };
    const options = { settings: DEFAULT_SETTINGS, today: day('2022-10-31'), asOf: day('2022-10-31') };
    expect(checkTable(elsewhere, { ...options, period: null }).findings).toEqual([]);
  });

  it('counts a merged 序号 once', () => {
    const result = checkOf({
      items: [{ seq: 1 }, {}, { seq: 2 }],
      merged: [{ column: 0, from: 0, to: 1 }],
    });
    expect(found(result)).toEqual([]);
  });

  it.each<[string, readonly TestCell[], readonly string[]]>([
    ['the rows: no count of its items', [1, 4, 7], []],
    ['the items, one left out', [1, 2, 4], ['seq.gap A10']],
  ])('序号 of a long table that count %s', (_, seqs, expected) => {
    const items = seqs.map((seq) => ({ seq }));
    const result = checkOf({ arrangement: 'rows', months: ['2022-10'], rowsPerItem: 3, items });
    expect(withCodes(result, 'seq')).toEqual(expected);
  });

  it.each<[string, readonly TestItem[], readonly string[]]>([
    ['the same text and unit', [{ item: '重点项目' }, { item: '重点 项目。' }], ['item.duplicate B5']],
    ['the same text, another unit', [{ item: '重点项目' }, { item: '重点项目', leadUnit: '区住建局' }], []],
    [
      'the same unit by its alias',
      [{ item: '重点项目' }, { item: '重点项目', leadUnit: '区发展和改革局' }],
      ['item.duplicate B5'],
    ],
    ['no text at all', [{ item: '' }, { item: '' }], []],
  ])('items: %s', (_, items, expected) => {
    const result = table(items, { settings: { aliases: { 区发展和改革局: '区发改局' } } });
    expect(found(result)).toEqual(expected);
  });

  it('takes a merged item for one text', () => {
    const result = checkOf({ items: [{ item: '重点项目' }, {}], merged: [{ column: 1, from: 0, to: 1 }] });
    expect(found(result)).toEqual([]);
  });

  it('names the first cell of a duplicate', () => {
    const [finding] = table([{ item: '重点项目' }, { item: '其他事项' }, { item: '重点项目' }]).findings;
    expect(finding).toMatchObject({ cell: { row: 5, column: 1 }, params: { first: { row: 3, column: 1 } } });
  });

  it('raises month.duplicate at the second header', () => {
    const header = { sheet: '责任表', row: 1, column: 9 };
    const result = checkOf({
      months: ['2022-10'],
      duplicateMonths: [{ period: month('2022-10'), part: 'progress', header }],
      items: [{ entries: { '2022-10': GOOD } }],
    });
    expect(result.findings).toMatchObject([{ code: 'month.duplicate', cell: header, item: null }]);
  });

  const suspicious: readonly TestItem[] = [
    { item: '区市场监管局申报“知识产权”项目', leadUnit: '区市场监管局局' },
    { item: '养老', leadUnit: '区民政局', supportUnits: '区市场监管局局' },
  ];

  it('raises unit.suspicious once, at the first cell, beside a unit named in an item', () => {
    expect(table(suspicious).findings).toMatchObject([
      {
        code: 'unit.suspicious',
        cell: { row: 3, column: 2 },
        item: 0,
        unit: '区市场监管局局',
        period: null,
        params: { name: '区市场监管局局', suggestion: '区市场监管局' },
      },
    ]);
  });

  it('raises it no more once the alias is accepted', () => {
    const result = table(suspicious, { settings: { aliases: { 区市场监管局局: '区市场监管局' } } });
    expect(found(result)).toEqual([]);
    expect(result.units[0]?.lead).toEqual(['区市场监管局']);
  });

  it('applies aliases to the units named in items too', () => {
    const items = [{ item: '区发展和改革局申报“重点项目”', leadUnit: '区发改局' }];
    expect(found(table(items))).toEqual(['unit.suspicious C4']);
    const settled = table(items, { settings: { aliases: { 区发展和改革局: '区发改局' } } });
    expect(found(settled)).toEqual([]);
  });

  it.each([
    ['rolls', 'next', ['calendar.uncovered G2']],
    ['does not roll', 'none', []],
  ] as const)('raises calendar.uncovered once where the deadline %s', (_, roll, expected) => {
    const result = checkOf(
      { months: ['2099-10', '2099-11'], items: [{}] },
      { asOf: '2099-11-01', settings: { deadline: { day: 24, inclusive: true, monthOffset: 0, roll } } },
    );
    expect(withCodes(result, 'calendar')).toEqual(expected);
  });
});

describe('the order of findings', () => {
  it('goes by row and column', () => {
    const items = [
      { leader: '', entries: { '2022-10': ['无', 13, '不详'] } },
      { leadUnit: '', entries: { '2022-10': ['无', 13, '不详'] } },
    ];
    const places = checkOf({ months: ['2022-10'], items }).findings.map(
      ({ cell }) => cell.row * 100 + cell.column,
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).toHaveLength(10);
  });
});
