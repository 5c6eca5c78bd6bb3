import { parsePeriod } from '../../../src/core/calendar/period';
import type { ResponsibilityTable } from '../../../src/core/table/responsibility-table';
import { bestOf, described, workbookOf, type MadeCell } from './made-snapshot';

const HEADER = [
  '序号',
  '工作任务',
  '责任单位',
  '分管领导',
  '9月进展',
  '9月预估排名',
  '10月进展',
  '10月预估排名',
];

function tableOf(
  rows: readonly (readonly MadeCell[])[],
  merges: readonly string[] | null,
): ResponsibilityTable {
  return bestOf(workbookOf([{ rows: [['2022年责任表'], HEADER, ...rows], merges }])).table;
}

/** Each item's progress in a month: the cell's address and text, or null where the entry is another item's. */
function progressOf(table: ResponsibilityTable, month: string): (string | null)[] {
  const period = parsePeriod(month);
  if (period === null) throw new Error(month);
  return table.items.map((item) => {
    const cell = table.entryCells(item, period)?.progress;
    return cell ? `${cell.row + 1} ${cell.text}` : null;
  });
}

describe('merged rows', () => {
  it('fills number, item, unit and leader down over the rows that a merged cell covers', () => {
    const table = tableOf(
      [
        [1, '推进棚户区改造', '区住建局', '刘文兰', '签约10户', '3', '签约20户', '3'],
        ['', '', '', '', '腾房5户', '3', '腾房8户', '3'],
        [2, '促进消费', '区商务局', '夏丹波', '新增2家', '1', '新增3家', '1'],
      ],
      ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4'],
    );
    expect(described(table).items).toEqual([
      '3 区住建局 推进棚户区改造',
      '4 区住建局 推进棚户区改造',
      '5 区商务局 促进消费',
    ]);
    expect(table.items[1]?.cells.leader).toMatchObject({ row: 2, column: 3, text: '刘文兰' });
    expect(progressOf(table, '2022-10')).toEqual(['3 签约20户', '4 腾房8户', '5 新增3家']);
  });

  it('takes rows of one merged item as obligations of their own, each with its unit', () => {
    const table = tableOf(
      [
        [1, '推进棚户区改造', '区住建局', '刘文兰', 'a', '3', 'b', '3'],
        ['', '', '区财政局', '刘文兰', 'c', '3', '', ''],
      ],
      ['A3:A4', 'B3:B4'],
    );
    expect(described(table).items).toEqual(['3 区住建局 推进棚户区改造', '4 区财政局 推进棚户区改造']);
    expect(progressOf(table, '2022-10')).toEqual(['3 b', '4 ']);
  });

  it('takes an entry merged over several rows as one obligation of the first row’s unit', () => {
    const table = tableOf(
      [
        [1, '推进棚户区改造', '区住建局', '刘文兰', 'a', '3', 'b', '3'],
        ['', '', '区财政局', '', '', '', '', ''],
        ['', '', '区民政局', '', '', '', '', ''],
        [2, '促进消费', '区商务局', '夏丹波', 'c', '1', 'd', '1'],
      ],
      ['A3:A5', 'B3:B5', 'E3:E5', 'F3:F5', 'G3:G5', 'H3:H5'],
    );
    expect(described(table).items).toEqual(['3 区住建局 推进棚户区改造', '6 区商务局 促进消费']);
    expect(progressOf(table, '2022-10')).toEqual(['3 b', '6 d']);
  });

  it('takes an entry merged in one month only as one obligation in that month', () => {
    const table = tableOf(
      [
        [1, '推进棚户区改造', '区住建局', '刘文兰', 'a', '3', 'b', '3'],
        [2, '保障房分配', '区财政局', '刘文兰', '', '', 'c', '3'],
      ],
      ['E3:E4'],
    );
    expect(described(table).items).toHaveLength(2);
    expect(progressOf(table, '2022-09')).toEqual(['3 a', null]);
    expect(progressOf(table, '2022-10')).toEqual(['3 b', '4 c']);
  });

  it('makes no obligation of a row that only lies under merged cells', () => {
    const table = tableOf(
      [
        [1, '推进棚户区改造', '区住建局', '刘文兰', 'a', '3', 'b', '3'],
        [],
        [2, '促进消费', '区商务局', '夏丹波', 'c', '1', 'd', '1'],
      ],
      ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4'],
    );
    expect(table.items.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('speaks for a merged unit over different items', () => {
    const table = tableOf(
      [
        [1, '推进棚户区改造', '区住建局', '刘文兰', 'a', '3', 'b', '3'],
        [2, '老旧小区改造', '', '', 'c', '3', 'd', '3'],
      ],
      ['C3:C4', 'D3:D4'],
    );
    expect(described(table).items).toEqual(['3 区住建局 推进棚户区改造', '4 区住建局 老旧小区改造']);
    expect(table.items[1]?.cells.leadUnit).toMatchObject({ row: 2, column: 2 });
  });

  it('names merged cells by their top-left cell, whatever stands hidden below it', () => {
    const table = tableOf(
      [
        [1, '推进棚户区改造', '区住建局', '刘文兰', 'a', '3', 'b', '3'],
        [1, '推进棚户区改造', '区房产局', '刘文兰', 'a', '3', 'b', '3'],
      ],
      ['C3:C4'],
    );
    expect(table.items[1]?.cells.leadUnit?.text).toBe('区住建局');
  });

  it('lets blanks stand in for merged cells where merges were not asked for', () => {
    const table = tableOf(
      [
        [1, '推进棚户区改造', '区住建局', '刘文兰', 'a', '3', 'b', '3'],
        ['', '', '区财政局', '', 'c', '3', 'd', '3'],
        [2, '促进消费', '区商务局', '夏丹波', 'e', '1', 'f', '1'],
        [3, '扩大投资', '', '', 'g', '1', 'h', '1'],
      ],
      null,
    );
    expect(described(table).items).toEqual([
      '3 区住建局 推进棚户区改造',
      '4 区财政局 推进棚户区改造',
      '5 区商务局 促进消费',
      '6 区商务局 扩大投资',
    ]);
  });

  it('leaves a blank unit blank where merges are known', () => {
    const table = tableOf(
      [
        [1, '扩大投资', '区发改局', '', 'a', '3', 'b', '3'],
        [2, '促进消费', '', '', 'a', '', 'b', ''],
      ],
      [],
    );
    expect(table.items[1]?.cells.leadUnit).toMatchObject({ row: 3, column: 2, text: '' });
  });
});
