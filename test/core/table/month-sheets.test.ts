import type { ResponsibilityTable } from '../../../src/core/table/responsibility-table';
import { bestOf, workbookOf, type MadeCell, type MadeSheet } from './made-snapshot';

const HEADER = ['序号', '争创项目', '责任单位', '区领导', '本月进展', '预估排名', '报送日期'];
const HOUSING: MadeCell[] = [1, '推进棚户区改造', '区住建局', '刘文兰'];
const TRADE: MadeCell[] = [2, '促进消费', '区商务局', '夏丹波'];
const RIVERS: MadeCell[] = [3, '河湖长制', '区水利局', '刘海龙'];

const sheet = (name: string, items: readonly (readonly MadeCell[])[], title = '责任表'): MadeSheet => ({
  name,
  rows: [[title], HEADER, ...items.map((item) => [...item, '已完成签约', '3', '20日'])],
});

const ALL = [HOUSING, TRADE, RIVERS];

/** For each item, the sheet and row of its progress in every month; `-` with the fallback's where it has none. */
function placesOf(table: ResponsibilityTable): Record<string, string> {
  return Object.fromEntries(
    table.items.map((item) => [
      `${item.text} ${item.cells.leadUnit?.text}`,
      table.months
        .map(({ period }) => {
          const entry = table.entryCells(item, period);
          if (entry === null) return 'null';
          const { progress, fallback } = entry;
          return progress
            ? `${progress.sheet}!${progress.row + 1}`
            : `-${fallback.sheet}!${fallback.row + 1}`;
        })
        .join(' '),
    ]),
  );
}

const periodsOf = ({ months }: ResponsibilityTable): string[] =>
  months.map(({ period, sheet: on }) => `${period} ${on}`);

describe('a sheet for each month', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['4月 5月', ['4月', '5月'], ['2022-04 4月', '2022-05 5月']],
    ['in any order', ['10月', '4月', '5月'], ['2022-04 4月', '2022-05 5月', '2022-10 10月']],
    ['2022.04', ['2022.04', '2022.05'], ['2022-04 2022.04', '2022-05 2022.05']],
    ['2021年12月', ['2021年12月', '2022年1月'], ['2021-12 2021年12月', '2022-01 2022年1月']],
    ['4月份进展', ['4月份进展', '5月份进展'], ['2022-04 4月份进展', '2022-05 5月份进展']],
    ['截至10月底', ['截至9月底', '1-10月'], ['2022-09 截至9月底', '2022-10 1-10月']],
    ['over the turn of a year', ['11月', '12月', '1月'], ['2022-11 11月', '2022-12 12月', '2023-01 1月']],
    ['202204', ['202204', '202205'], ['2022-04 202204', '2022-05 202205']],
    ['bare numbers', ['4', '05', '6'], ['2022-04 4', '2022-05 05', '2022-06 6']],
    ['one sheet', ['4月'], ['2022-04 4月']],
  ])('named %s', (_, names, periods) => {
    const { table } = bestOf(workbookOf(names.map((name) => sheet(name, ALL))));
    expect(table.arrangement).toBe('sheets');
    expect(periodsOf(table)).toEqual(periods);
  });

  it('takes the month and the year from each sheet’s title', () => {
    const { table } = bestOf(
      workbookOf([
        sheet('Sheet1', ALL, '大祥区2021年12月工作进展'),
        sheet('Sheet2', ALL, '大祥区2022年1月工作进展'),
        sheet('2月', ALL, '大祥区2022年1月工作进展'),
      ]),
    );
    expect(periodsOf(table)).toEqual(['2021-12 Sheet1', '2022-01 Sheet2', '2022-02 2月']);
  });

  it('takes the month from no line that tells when the sheet was filled in', () => {
    const { table } = bestOf(workbookOf([sheet('责任表', ALL, '填报时间：2022年9月')]));
    expect(table.arrangement).toBe('none');
    expect(table.months).toEqual([]);
  });

  it('invents no month where neither sheet nor title names one', () => {
    expect(bestOf(workbookOf([sheet('责任表', ALL)])).table.months).toEqual([]);
  });

  it('knows items again by text and unit, whatever their row, then by text, then by number', () => {
    const { table } = bestOf(
      workbookOf([
        sheet('4月', [HOUSING, TRADE, RIVERS]),
        sheet('5月', [
          [1, '河湖长制', '区水利局', '刘海龙'],
          [2, '促进消费', '区商务和粮食局', '夏丹波'],
          [3, '推进棚户区改造', '区住建局', '刘文兰'],
        ]),
        sheet('6月', [[1, '推进棚户区和老旧小区改造', '区住建局', '刘文兰'], TRADE, RIVERS]),
      ]),
    );
    expect(placesOf(table)).toEqual({
      '推进棚户区和老旧小区改造 区住建局': '4月!3 5月!5 6月!3',
      '促进消费 区商务局': '4月!4 5月!4 6月!4',
      '河湖长制 区水利局': '4月!5 5月!3 6月!5',
    });
  });

  it('says entries of an item to be missing where a month’s sheet lacks it', () => {
    const { table } = bestOf(
      workbookOf([
        sheet('4月', [HOUSING, TRADE]),
        sheet('5月', [HOUSING, TRADE, RIVERS]),
        sheet('6月', [HOUSING, RIVERS]),
      ]),
    );
    expect(placesOf(table)).toEqual({
      '推进棚户区改造 区住建局': '4月!3 5月!3 6月!3',
      '河湖长制 区水利局': '-6月!4 5月!5 6月!4',
      '促进消费 区商务局': '4月!4 5月!4 -5月!4',
    });
  });

  it('takes the status of an item that a sheet lacks from the last sheet that had it', () => {
    const withStatus = (name: string, statuses: readonly string[]): MadeSheet => ({
      name,
      rows: [
        [...HEADER, '办理状态'],
        ...[HOUSING, TRADE, RIVERS]
          .slice(0, statuses.length)
          .map((item, index) => [...item, '已完成签约', '3', '20日', statuses[index]]),
      ],
    });
    const { table } = bestOf(
      workbookOf([
        withStatus('4月', ['推进中', '推进中', '推进中']),
        withStatus('5月', ['推进中', '推进中', '已办结']),
        withStatus('6月', ['推进中', '已办结']),
      ]),
    );
    expect(table.items.map(({ cells }) => `${cells.status?.sheet} ${cells.status?.text}`)).toEqual([
      '6月 推进中',
      '6月 已办结',
      '5月 已办结',
    ]);
  });

  it('lets the latest month that has begun speak for the table, and each month for its own', () => {
    const workbook = workbookOf([sheet('9月', ALL), sheet('10月', [TRADE, HOUSING]), sheet('11月', ALL)]);
    const { table } = bestOf(workbook, '2022-10-31');
    expect(table.sheet).toBe('10月');
    expect(table.items.map(({ text }) => text)).toEqual(['促进消费', '推进棚户区改造', '河湖长制']);
    const [september] = table.months;
    if (september === undefined) throw new Error('no month');
    const spoken = table.spokenForBy(september.period);
    expect(spoken.sheet).toBe('9月');
    expect(
      spoken.items.map(({ index, text, row, cells }) => ({ index, text, row, on: cells.item?.sheet })),
    ).toEqual([
      { index: 0, text: '促进消费', row: 3, on: '9月' },
      { index: 1, text: '推进棚户区改造', row: 2, on: '9月' },
      { index: 2, text: '河湖长制', row: 4, on: '9月' },
    ]);
    expect(placesOf(spoken)).toEqual(placesOf(table));
  });

  it('leaves hidden sheets and the add-in’s own aside', () => {
    const { table } = bestOf(
      workbookOf([
        sheet('9月', ALL),
        { ...sheet('10月', ALL), visibility: 'hidden' },
        { ...sheet('11月', ALL), isOwn: true },
      ]),
    );
    expect(periodsOf(table)).toEqual(['2022-09 9月']);
  });

  it('takes the first of two sheets for one month', () => {
    const { table } = bestOf(workbookOf([sheet('9月', ALL), sheet('9月 (2)', ALL), sheet('10月', ALL)]));
    expect(periodsOf(table)).toEqual(['2022-09 9月', '2022-10 10月']);
  });

  it('reads sheets whose headers name the month too', () => {
    const months = ['9月', '10月'].map((name): MadeSheet => ({
      name,
      rows: [
        ['2022年责任表'],
        ['序号', '争创项目', '责任单位', `${name}进展`, `${name}预估排名`],
        [1, '推进棚户区改造', '区住建局', '已开工', 3],
        [2, '促进消费', '区商务局', '已开工', 3],
      ],
    }));
    expect(periodsOf(bestOf(workbookOf(months)).table)).toEqual(['2022-09 9月', '2022-10 10月']);
  });

  it('keeps two ledgers in one workbook apart', () => {
    const other: MadeCell[][] = [
      [1, '安全生产', '区应急局', '王某'],
      [2, '信访维稳', '区信访局', '李某'],
    ];
    const detection = bestOf(
      workbookOf([sheet('9月', ALL), sheet('9月安全', other), sheet('10月', ALL), sheet('10月安全', other)]),
    );
    expect(periodsOf(detection.table)).toEqual(['2022-09 9月', '2022-10 10月']);
    expect(detection.table.items).toHaveLength(3);
  });
});
