import { parsePeriod, type Period } from '../../../src/core/calendar/period';
import type { TableCorrections } from '../../../src/core/settings';
import { bestOf, described, detect, workbookOf, type MadeCell, type MadeSheet } from './made-snapshot';

const period = (text: string): Period => {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

const ROWS: readonly (readonly MadeCell[])[] = [
  ['2022年责任表'],
  ['序号', '工作任务', '责任单位', '承担科室', '9月', '10月'],
  [1, '推进棚户区改造', '区住建局', '房产股', 'a', 'b'],
  [2, '促进消费', '区商务局', '商贸股', 'c', 'd'],
];
const MAIN: MadeSheet = { name: '责任表', rows: ROWS };
const OTHER: MadeSheet = { name: '备份', rows: ROWS.slice(0, 3), visibility: 'hidden' };
const FIGURES: MadeSheet = {
  name: '指标',
  rows: [
    ['指标名称', '责任部门', '配合部门', '1月', '2月'],
    ['工业增加值', '区统计局', '', 1, 2],
    ['固定资产投资', '区发改局', '', 1, 2],
  ],
};

describe('corrections', () => {
  it.each<readonly [string, TableCorrections, string]>([
    ['nothing', {}, 'seq=A item=B leadUnit=C'],
    ['a role’s column', { columns: { leadUnit: 3 } }, 'seq=A item=B leadUnit=D'],
    ['a role that has no column', { columns: { seq: null } }, 'item=B leadUnit=C'],
    ['a role that was not found', { columns: { supportUnits: 3 } }, 'seq=A item=B leadUnit=C supportUnits=D'],
    ['a column that had another role', { columns: { remark: 0 } }, 'remark=A item=B leadUnit=C'],
    ['a table without units', { columns: { leadUnit: null } }, 'seq=A item=B'],
  ])('sets %s', (_, corrections, columns) => {
    const { table } = bestOf(workbookOf([MAIN]), '2022-10-31', corrections);
    expect(described(table).columns.split(' ').sort()).toEqual(columns.split(' ').sort());
    expect(described(table).months).toEqual(['2022-09 progress=E', '2022-10 progress=F']);
    expect(table.items).toHaveLength(2);
  });

  it('takes the sheet that a person names, hidden or unlikely though it be', () => {
    const workbook = workbookOf([MAIN, OTHER, FIGURES]);
    expect(detect(workbook).kind).toBe('found');
    expect(detect(workbookOf([FIGURES])).kind).toBe('unsure');
    for (const sheet of ['备份', '指标']) {
      const { table, reasons } = bestOf(workbook, '2022-10-31', { sheet });
      expect(table.sheet).toBe(sheet);
      expect(reasons).toContainEqual({ code: 'corrected' });
    }
  });

  it('finds nothing on a sheet that is not there', () => {
    expect(detect(workbookOf([MAIN]), '2022-10-31', { sheet: '没有' })).toEqual({
      kind: 'none',
      nearest: null,
    });
  });

  it('reads the header rows that a person names', () => {
    const rows = [
      ['2022年责任表'],
      ['No', '做什么', '谁来做', '9月', '10月'],
      [1, '推进棚户区改造', '区住建局', 'a', 'b'],
    ];
    const workbook = workbookOf([{ rows }]);
    expect(detect(workbook).kind).toBe('none');
    const { table } = bestOf(workbook, '2022-10-31', { headerRows: [1], columns: { item: 1, leadUnit: 2 } });
    expect(described(table)).toEqual({
      columns: 'seq=A item=B leadUnit=C',
      months: ['2022-09 progress=D', '2022-10 progress=E'],
      items: ['3 区住建局 推进棚户区改造'],
    });
  });

  it('finds the header by other roles where a person points at items and units', () => {
    const rows = [
      ['2022年责任表'],
      ['序号', '做什么', '谁来做', '配合单位', '10月'],
      [1, '推进棚户区改造', '区住建局', '', 'b'],
    ];
    const { table } = bestOf(workbookOf([{ rows }]), '2022-10-31', { columns: { item: 1, leadUnit: 2 } });
    expect(described(table).items).toEqual(['3 区住建局 推进棚户区改造']);
  });

  it('puts a person’s months in place of all others', () => {
    const { table } = bestOf(workbookOf([MAIN]), '2022-10-31', {
      months: [
        { period: period('2021-12'), progress: 5 },
        { period: period('2021-11'), progress: 4, rank: 3 },
      ],
    });
    expect(described(table).months).toEqual(['2021-11 progress=E rank=D', '2021-12 progress=F']);
    expect(table.months[0]?.header).toEqual({ sheet: '责任表', row: 1, column: 4 });
  });

  it('assigns months to sheets', () => {
    const sheets = ['春', '夏'].map((name): MadeSheet => ({
      name,
      rows: [
        ['事项', '责任单位', '进展'],
        ['推进棚户区改造', '区住建局', name],
        ['促进消费', '区商务局', name],
      ],
    }));
    const { table } = bestOf(workbookOf(sheets), '2022-10-31', {
      months: [
        { period: period('2022-06'), progress: 2, sheet: '夏' },
        { period: period('2022-03'), progress: 2, sheet: '春' },
      ],
    });
    expect(table.arrangement).toBe('sheets');
    expect(table.months.map(({ period: month, sheet }) => `${month} ${sheet}`)).toEqual([
      '2022-03 春',
      '2022-06 夏',
    ]);
  });

  it('still says what is missing where neither items nor units are named', () => {
    const detection = detect(
      workbookOf([
        {
          rows: [
            ['序号', '事项', '备注'],
            [1, '促进消费', ''],
          ],
        },
      ]),
      '2022-10-31',
      {
        columns: { item: null },
      },
    );
    expect(detection.kind).toBe('none');
  });
});
