import { parsePeriod } from '../../../src/core/calendar/period';
import type { ResponsibilityTable } from '../../../src/core/table/responsibility-table';
import { bestOf, described, workbookOf, type MadeCell, type MadeSheet } from './made-snapshot';

const HEADER = ['序号', '争创项目', '牵头单位', '配合单位', '月份', '工作进展', '预估排名', '上报日期'];

function tableOf(
  sheet: Omit<MadeSheet, 'rows'> & { readonly rows: readonly (readonly MadeCell[])[] },
): ResponsibilityTable {
  return bestOf(workbookOf([{ ...sheet, rows: [['2022年台账'], HEADER, ...sheet.rows] }])).table;
}

/** `month: row progress` for each item; `-` and the fallback where it has no row for the month. */
function entriesOf(table: ResponsibilityTable): string[][] {
  return table.items.map((item) =>
    table.months.map(({ period }) => {
      const entry = table.entryCells(item, period);
      const shown = entry?.progress
        ? `${entry.progress.row + 1} ${entry.progress.text}`
        : `- ${entry ? entry.fallback.row + 1 : ''}`;
      return `${period.slice(5)}: ${shown}`;
    }),
  );
}

const entry = (item: MadeCell[], month: MadeCell, text: string): MadeCell[] => [
  ...item,
  month,
  text,
  '3',
  '10.20',
];
const HOUSING = ['1', '棚户区改造', '区住建局', '区财政局'];
const TRADE = ['2', '促进消费', '区商务局', '区统计局'];
const NONE = ['', '', '', ''];

describe('the long form', () => {
  it.each<readonly [string, MadeSheet]>([
    [
      'sorted by item',
      {
        rows: [
          entry(HOUSING, '8月', 'a'),
          entry(HOUSING, '9月', 'b'),
          entry(TRADE, '8月', 'c'),
          entry(TRADE, '9月', 'd'),
        ],
      },
    ],
    [
      'items written once',
      {
        rows: [
          entry(HOUSING, '8月', 'a'),
          entry(NONE, '9月', 'b'),
          entry(TRADE, '8月', 'c'),
          entry(NONE, '9月', 'd'),
        ],
      },
    ],
    [
      'items merged over their months',
      {
        rows: [
          entry(HOUSING, '8月', 'a'),
          entry(NONE, '9月', 'b'),
          entry(TRADE, '8月', 'c'),
          entry(NONE, '9月', 'd'),
        ],
        merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'A5:A6', 'B5:B6', 'C5:C6', 'D5:D6'],
      },
    ],
    [
      'months as numbers, dates and numbers of year and month',
      {
        rows: [
          entry(HOUSING, 8, 'a'),
          entry(HOUSING, { date: '2022-09-01', format: 'yyyy"年"m"月"', shown: '2022年9月' }, 'b'),
          entry(TRADE, '2022-08', 'c'),
          entry(TRADE, 202209, 'd'),
        ],
      },
    ],
    [
      'units written once, items in each row',
      {
        rows: [
          entry(HOUSING, '8月', 'a'),
          entry(['1', '棚户区改造', '', ''], '9月', 'b'),
          entry(TRADE, '8月', 'c'),
          entry(['2', '促进消费', '', ''], '9月', 'd'),
        ],
      },
    ],
  ])('%s', (_, sheet) => {
    const table = tableOf(sheet);
    expect(table.arrangement).toBe('rows');
    expect(described(table).months).toEqual([
      '2022-08 progress=F rank=G reportedOn=H',
      '2022-09 progress=F rank=G reportedOn=H',
    ]);
    expect(described(table).items).toEqual(['3 区住建局 棚户区改造', '5 区商务局 促进消费']);
    expect(entriesOf(table)).toEqual([
      ['08: 3 a', '09: 4 b'],
      ['08: 5 c', '09: 6 d'],
    ]);
  });

  it.each<readonly [string, MadeSheet]>([
    [
      'each row with its month',
      {
        rows: [
          entry(HOUSING, '8月', 'a'),
          entry(TRADE, '8月', 'c'),
          entry(HOUSING, '9月', 'b'),
          entry(TRADE, '9月', 'd'),
        ],
      },
    ],
    [
      'months written once',
      {
        rows: [
          entry(HOUSING, '8月', 'a'),
          entry(TRADE, '', 'c'),
          entry(HOUSING, '9月', 'b'),
          entry(TRADE, '', 'd'),
        ],
      },
    ],
    [
      'months merged over their items',
      {
        rows: [
          entry(HOUSING, '8月', 'a'),
          entry(TRADE, '', 'c'),
          entry(HOUSING, '9月', 'b'),
          entry(TRADE, '', 'd'),
        ],
        merges: ['E3:E4', 'E5:E6'],
      },
    ],
  ])('sorted by month, %s', (_, sheet) => {
    expect(entriesOf(tableOf(sheet))).toEqual([
      ['08: 3 a', '09: 5 b'],
      ['08: 4 c', '09: 6 d'],
    ]);
  });

  it('says an entry without a row to be missing at its item’s cell', () => {
    const table = tableOf({
      rows: [entry(HOUSING, '8月', 'a'), entry(HOUSING, '9月', 'b'), entry(TRADE, '8月', 'c')],
    });
    const period = parsePeriod('2022-09');
    const [, trade] = table.items;
    if (period === null || trade === undefined) throw new Error('no item');
    expect(table.entryCells(trade, period)).toEqual({
      progress: null,
      rank: null,
      reportedOn: null,
      fallback: { sheet: 'Sheet1', row: 4, column: 1 },
    });
  });

  it('crosses into the next year item by item', () => {
    const rows = [HOUSING, TRADE].flatMap((item) =>
      ['11月', '12月', '1月'].map((month) => entry(item, month, 'x')),
    );
    expect(tableOf({ rows }).months.map(({ period }) => period)).toEqual(['2022-11', '2022-12', '2023-01']);
  });

  it('takes the year from a column of its own', () => {
    const rows = [
      ['项目名称', '责任单位', '年度', '月份', '进展', '排名'],
      ['棚户区改造', '区住建局', 2021, 12, 'a', 3],
      ['棚户区改造', '区住建局', '2022年', '1月', 'b', 3],
      ['促进消费', '区商务局', 2021, 12, 'c', 3],
    ];
    const { table } = bestOf(workbookOf([{ rows }]));
    expect(table.months.map(({ period }) => period)).toEqual(['2021-12', '2022-01']);
  });

  it('tells of a second row for one item and month, and takes the first', () => {
    const table = tableOf({
      rows: [entry(HOUSING, '8月', 'a'), entry(HOUSING, '8月', 'b'), entry(TRADE, '8月', 'c')],
    });
    expect(entriesOf(table)).toEqual([['08: 3 a'], ['08: 5 c']]);
    expect(table.duplicateMonths).toMatchObject([
      { period: '2022-08', part: 'progress', header: { row: 3, column: 4 } },
    ]);
  });

  it('takes an item’s status from the row of its latest month that tells one, wherever it stands', () => {
    const rows = [
      ['项目名称', '责任单位', '月份', '进展', '排名', '状态'],
      ['棚户区改造', '区住建局', '10月', 'c', 3, '已办结'],
      ['棚户区改造', '区住建局', '8月', 'a', 3, '推进中'],
      ['促进消费', '区商务局', '8月', 'b', 3, '完成'],
      ['促进消费', '区商务局', '9月', 'b', 3, '推进中'],
      ['促进消费', '区商务局', '10月', 'b', 3, ''],
    ];
    const { table } = bestOf(workbookOf([{ rows }]));
    expect(table.items.map(({ cells }) => cells.status?.text)).toEqual(['已办结', '推进中']);
  });

  it('gives an item no entry for a month that cannot be read', () => {
    const table = tableOf({
      rows: [entry(HOUSING, '8月', 'a'), entry(HOUSING, '待定', 'b'), entry(TRADE, '8月', 'c')],
    });
    expect(entriesOf(table)).toEqual([['08: 3 a'], ['08: 5 c']]);
  });
});
