import { yearsOf, yearsOfRows, yearsOfSheets } from '../../../src/core/table/month-years';
import { bestOf, workbookOf, type MadeCell } from './made-snapshot';

const months = (text: string): { month: number; year: number | null }[] =>
  text.split(' ').map((one) => {
    const [month = '', year] = one.split('@');
    return { month: Number(month), year: year === undefined ? null : Number(year) };
  });

describe('yearsOf', () => {
  it.each([
    ['upward', '1 2 3', '2022 2022 2022'],
    ['with gaps', '3 6 9 12', '2022 2022 2022 2022'],
    ['upward, then a fall', '11 12 1 2', '2022 2022 2023 2023'],
    [
      'from autumn to autumn',
      '9 10 11 12 1 2 3 4 5 6 7 8 9',
      `${'2022 '.repeat(4)}${'2023 '.repeat(9)}`.trim(),
    ],
    ['two turns', '11 12 1 12 1', '2022 2022 2023 2023 2024'],
    ['the same month again', '4 4 4 5 5 5', '2022 2022 2022 2022 2022 2022'],
    ['downward throughout', '12 11 10 9', '2022 2022 2022 2022'],
    ['downward, two months', '12 1', '2022 2022'],
    ['newest first over the turn of a year', '2 1 12 11', '2022 2022 2021 2021'],
    ['a month out of its place', '4 5 7 6 8', '2022 2022 2022 2022 2022'],
    ['a month again after the last', '9 10 11 10', '2022 2022 2022 2022'],
    ['a year in front', '11@2021 12 1', '2021 2021 2022'],
    ['a year at the end', '11 12 1@2022', '2021 2021 2022'],
    ['a year at each turn', '12@2020 1@2022 2', '2020 2022 2022'],
    ['one month', '7', '2022'],
  ])('%s: %s', (_, run, years) => {
    expect(yearsOf(months(run), 2022).join(' ')).toBe(years);
  });
});

describe('yearsOfSheets', () => {
  it.each([
    ['4 5 6', '2022 2022 2022', '2022 2022 2022'],
    ['11 12 1', '2022 2022 2022', '2022 2022 2023'],
    ['5 4 10', '2022 2022 2022', '2022 2022 2022'],
    ['12 11 10', '2022 2022 2022', '2022 2022 2022'],
    ['11 12 1', '2021 2021 2022', '2021 2021 2022'],
    ['12@2021 1@2022', '2022 2022', '2021 2022'],
  ])('%s with %s is %s', (run, defaults, years) => {
    expect(yearsOfSheets(months(run), defaults.split(' ').map(Number)).join(' ')).toBe(years);
  });
});

describe('yearsOfRows', () => {
  it.each([
    ['upward', '7 8 9|7 8 9', '2022 2022 2022|2022 2022 2022'],
    ['a row added late', '7 8 9 10|8 9 10 7', '2022 2022 2022 2022|2022 2022 2022 2022'],
    ['sorted as text', '10 7 8 9|10 7 9', '2022 2022 2022 2022|2022 2022 2022'],
    [
      'a whole year sorted as text',
      '10 11 12 1 2 3 4 5 6 7 8 9',
      Array.from({ length: 12 }, () => '2022').join(' '),
    ],
    ['in no order', '8 10 7 9|9 7 10', '2022 2022 2022 2022|2022 2022 2022'],
    ['over the turn of a year', '11 12 1|11 1|12 1', '2022 2022 2023|2022 2023|2022 2023'],
    ['an item that begins after the turn', '11 12 1 2|1 2', '2022 2022 2023 2023|2023 2023'],
    ['over the turn, a row added late', '10 11 12 1|11 12 1 10', '2022 2022 2022 2023|2022 2022 2023 2022'],
    ['newest first over the turn', '2 1 12 11|2 1 12', '2022 2022 2021 2021|2022 2022 2021'],
    ['a wide gap within one year', '1 2 11 12|1 2 12', '2022 2022 2022 2022|2022 2022 2022'],
    ['a year written', '11@2021 12 1|12@2021 1', '2021 2021 2022|2021 2022'],
    [
      'longer than a year',
      '11 12 1 2 3 4 5 6 7 8 9 10 11',
      `2022 2022 ${Array.from({ length: 11 }, () => '2023').join(' ')}`,
    ],
  ])('%s: %s', (_, runs, years) => {
    const read = yearsOfRows(runs.split('|').map(months), 2022);
    expect(read.map((run) => run.join(' ')).join('|')).toBe(years);
  });
});

interface Place {
  readonly name: string;
  readonly titles?: readonly (readonly MadeCell[])[];
  readonly sheet?: string;
  readonly fileName?: string;
  readonly year: string;
}

const PLACES: readonly Place[] = [
  { name: 'a title', titles: [['大祥区2022年度责任分解表']], year: '2022' },
  { name: 'a title in full width', titles: [['大祥区２０２２年度责任分解表']], year: '2022' },
  { name: 'a title in Chinese numerals', titles: [['大祥区二〇二二年责任分解表']], year: '2022' },
  {
    name: 'the lowest title that has one',
    titles: [['大政办发〔2021〕5号'], ['2022年责任分解表'], ['单位：个']],
    year: '2022',
  },
  {
    name: 'a title before a line with a date',
    titles: [['2022年责任表'], ['填报时间：2023年1月5日']],
    year: '2022',
  },
  { name: 'a line with a date', titles: [['责任表'], ['填报时间：2021年9月20日']], year: '2021' },
  {
    name: 'a title before the number of a notice',
    titles: [['大政办发〔2022〕5号'], ['2023年责任表']],
    year: '2023',
  },
  { name: 'the number of a notice', titles: [['大政办发〔2022〕5号']], year: '2022' },
  { name: 'the first of two years', titles: [['2022-2023年度责任分解表']], year: '2022' },
  { name: 'the first of two years, worded', titles: [['2022年至2023年责任分解表']], year: '2022' },
  { name: 'the first of two years, short', titles: [['2022—23年度责任表']], year: '2022' },
  {
    name: 'a year after the span of a plan',
    titles: [['“十四五”规划（2021-2025年）2022年任务分解表']],
    year: '2022',
  },
  { name: 'a title before the sheet’s name', titles: [['2022年责任表']], sheet: '2023年', year: '2022' },
  { name: 'the sheet’s name before the file’s', sheet: '2021', fileName: '2023年责任表.xlsx', year: '2021' },
  { name: 'the file’s name', fileName: '2021-责任表-至10月.xlsx', year: '2021' },
  { name: 'the file’s name with a day', fileName: '责任表20211024.xlsx', year: '2021' },
  { name: 'the day of the check', fileName: '责任表.xlsx', year: '2024' },
];

describe('the year of months that name none', () => {
  it.each(PLACES)('comes from $name', ({ titles = [], sheet, fileName, year }) => {
    const rows = [
      ...titles,
      ['序号', '工作任务', '责任单位', '9月进展', '10月进展'],
      [1, '推进棚户区改造', '区住建局', 'a', 'b'],
      [2, '促进消费', '区商务局', 'a', 'b'],
    ];
    const workbook = workbookOf([{ rows, ...(sheet !== undefined && { name: sheet }) }], {
      ...(fileName !== undefined && { fileName }),
    });
    expect(bestOf(workbook, '2024-10-31').table.months.map(({ period }) => period)).toEqual([
      `${year}-09`,
      `${year}-10`,
    ]);
  });

  it.each([
    ['2022-11-30', '2022-10 2022-11 2022-12 2023-01 2023-02'],
    ['2023-02-28', '2022-10 2022-11 2022-12 2023-01 2023-02'],
    ['2023-06-30', '2022-10 2022-11 2022-12 2023-01 2023-02'],
  ])('on %s months over the turn of a year, with no year anywhere, have begun', (asOf, periods) => {
    const rows = [
      ['责任表'],
      ['序号', '工作任务', '责任单位', '10月进展', '11月进展', '12月进展', '1月进展', '2月进展'],
      [1, '推进棚户区改造', '区住建局', 'a', 'b', 'c', 'd', 'e'],
      [2, '促进消费', '区商务局', 'a', 'b', 'c', 'd', 'e'],
    ];
    const { table } = bestOf(workbookOf([{ rows }], { fileName: '' }), asOf);
    expect(table.months.map(({ period }) => period).join(' ')).toBe(periods);
  });

  it('keeps months within one year in the year of the day, begun or not', () => {
    const rows = [
      ['责任表'],
      ['序号', '工作任务', '责任单位', '9月进展', '10月进展'],
      [1, '推进棚户区改造', '区住建局', '', ''],
    ];
    const { table } = bestOf(workbookOf([{ rows }]), '2023-02-28');
    expect(table.months.map(({ period }) => period)).toEqual(['2023-09', '2023-10']);
  });

  it('reads 2022.10 that was typed as a number', () => {
    const header = ['事项', '责任单位', 2022.1, 2022.9, 2022.1, 2022.11];
    const rows = [
      ['责任表'],
      header,
      ['促进消费', '区商务局', 'a', 'b', 'c', 'd'],
      ['扩大投资', '区发改局', 'a', 'b', 'c', 'd'],
    ];
    expect(bestOf(workbookOf([{ rows }])).table.months.map(({ period }) => period)).toEqual([
      '2022-01',
      '2022-09',
      '2022-10',
      '2022-11',
    ]);
  });
});
