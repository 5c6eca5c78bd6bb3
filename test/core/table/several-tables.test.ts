import { bestOf, described, detect, workbookOf, type MadeCell, type MadeSheet } from './made-snapshot';

const UNITS = ['区住建局', '区商务局', '区水利局', '区教育局'];
const items = (count: number, name = '推进重点工作'): MadeCell[][] =>
  Array.from({ length: count }, (_, index) => [index + 1, `${name}第${index + 1}项`, UNITS[index % 4]]);

const plain = (count: number, name?: string): MadeCell[][] => [
  ['序号', '工作任务', '责任单位'],
  ...items(count, name),
];
const monthly = (count: number, name?: string): MadeCell[][] => [
  ['序号', '工作任务', '责任单位', '9月进展', '9月排名'],
  ...items(count, name).map((row) => [...row, '已开工', '3']),
];

const sheetOf = (name: string, rows: readonly (readonly MadeCell[])[], isActive = false): MadeSheet => ({
  name,
  rows,
  isActive,
});

describe('several tables', () => {
  it.each<readonly [string, MadeSheet[], string]>([
    ['most roles', [sheetOf('a', plain(20), true), sheetOf('b', monthly(3))], 'b'],
    ['with equal roles, most items', [sheetOf('a', monthly(3), true), sheetOf('b', monthly(5))], 'b'],
    [
      'with equal roles, months rather than more items',
      [
        sheetOf(
          '模板',
          [['序号', '工作任务', '责任单位', '备注', '状态'], ...items(20).map((row) => [...row, '', ''])],
          true,
        ),
        sheetOf('台账', monthly(3)),
      ],
      '台账',
    ],
    [
      'the months’ sheets rather than their empty template',
      [
        sheetOf(
          '模板',
          [
            ['序号', '工作任务', '责任单位', '进展', '排名', '备注'],
            ...items(3).map((row) => [...row, '', '', '']),
          ],
          true,
        ),
        ...['9月', '10月'].map((name) =>
          sheetOf(name, [
            ['序号', '工作任务', '责任单位', '进展', '排名'],
            ...items(3).map((row) => [...row, '已开工', '3']),
          ]),
        ),
      ],
      '10月',
    ],
    ['with equal items, the active sheet', [sheetOf('a', monthly(3)), sheetOf('b', monthly(3), true)], 'b'],
    [
      'a summary and figures beside it notwithstanding',
      [
        sheetOf(
          '统计',
          [
            ['序号', '责任单位', '应报', '按时', '排名'],
            ...items(30).map(([seq, , unit]) => [seq, unit, 7, 7, 1]),
          ],
          true,
        ),
        sheetOf('指标', [
          ['指标名称', '责任部门', '1月', '2月'],
          ...items(30).map(([, name, unit]) => [name, unit, 1.5, 2.5]),
        ]),
        sheetOf('责任表', monthly(3)),
      ],
      '责任表',
    ],
  ])('takes the sheet with %s', (_, sheets, name) => {
    expect(bestOf(workbookOf(sheets)).table.sheet).toBe(name);
  });

  it('offers the others', () => {
    const detection = detect(workbookOf([sheetOf('a', monthly(3)), sheetOf('b', plain(4))]));
    expect(detection).toMatchObject({
      kind: 'found',
      best: { table: { sheet: 'a' } },
      others: [{ table: { sheet: 'b' } }],
    });
  });

  it('reads tables side by side, with and without a column between', () => {
    const gap = monthly(3).map((row, index) => [...row, '', ...(plain(2, '另一项任务')[index] ?? [])]);
    const close = monthly(3).map((row, index) => [...row, ...(plain(2, '另一项任务')[index] ?? [])]);
    for (const [rows, second] of [
      [gap, 'seq=G item=H leadUnit=I'],
      [close, 'seq=F item=G leadUnit=H'],
    ] as const) {
      const detection = detect(workbookOf([{ rows }]));
      if (detection.kind !== 'found') throw new Error(detection.kind);
      expect(described(detection.best.table).columns).toBe('seq=A item=B leadUnit=C');
      expect(detection.best.table.items).toHaveLength(3);
      expect(detection.others.map(({ table }) => described(table).columns)).toEqual([second]);
      expect(detection.others[0]?.table.items).toHaveLength(2);
    }
  });

  it('reads tables side by side whose headers stand in different rows', () => {
    const left = [['2022年进展表'], ...monthly(6, '甲任务')];
    const right = [[], [], [], ...plain(2, '乙任务')];
    for (const [rows, hasMain] of [
      [
        left.map((row, index) => [
          ...row,
          ...Array<string>(6 - row.length).fill(''),
          ...(right[index] ?? []),
        ]),
        'left',
      ],
      [
        Array.from({ length: 8 }, (_, index) => [
          ...(right[index] ?? ['', '', '']),
          ...Array<string>(right[index]?.length === 0 ? 3 : 0).fill(''),
          '',
          ...(left[index] ?? []),
        ]),
        'right',
      ],
    ] as const) {
      const detection = detect(workbookOf([{ rows }]), '2023-10-31');
      if (detection.kind !== 'found') throw new Error(`${hasMain} ${detection.kind}`);
      expect(detection.best.table.items).toHaveLength(6);
      expect(detection.best.table.months.map(({ period }) => period)).toEqual(['2022-09']);
      expect(detection.others.map(({ table }) => table.items.length)).toEqual([2]);
    }
  });

  it('reads tables one below the other', () => {
    const rows = [['一览表'], ...plain(3, '甲任务'), [], ['进展表'], ...monthly(2, '乙任务')];
    const detection = detect(workbookOf([{ rows }]));
    if (detection.kind !== 'found') throw new Error(detection.kind);
    expect(described(detection.best.table).items).toEqual([
      '9 区住建局 乙任务第1项',
      '10 区商务局 乙任务第2项',
    ]);
    expect(detection.others[0]?.table.items.map(({ text }) => text)).toEqual([
      '甲任务第1项',
      '甲任务第2项',
      '甲任务第3项',
    ]);
  });

  it('keeps a table of its own below, with a title and no months, apart', () => {
    const rows = [...monthly(3, '甲任务'), ['附件2：其他任务'], ...plain(2, '乙任务')];
    expect(bestOf(workbookOf([{ rows }])).table.items).toHaveLength(3);
  });

  it('goes on below a header of which only the lowest row is repeated', () => {
    const months = ['', '', '', '9月', '', '10月', ''];
    const fields = ['序号', '工作任务', '责任单位', '进展', '排名', '进展', '排名'];
    const body = items(4).map((row) => [...row, 'a', '1', 'b', '1']);
    const rows = [months, fields, ...body.slice(0, 2), fields, ...body.slice(2)];
    const { table } = bestOf(workbookOf([{ rows }]));
    expect(table.items).toHaveLength(4);
    expect(table.months).toHaveLength(2);
  });

  it('bears thousands of headers on one sheet', () => {
    const repeated = Array.from({ length: 2_000 }, (_, index) => monthly(1, `任务${index}`)).flat();
    expect(bestOf(workbookOf([{ rows: repeated }])).table.items).toHaveLength(2_000);
    const apart = Array.from({ length: 1_000 }, (_, index) => [
      ['序号', '工作任务', '责任单位', `${(index % 12) + 1}月进展`, `说明${index}`],
      [1, `任务${index}`, '区住建局', 'a'],
    ]).flat();
    expect(detect(workbookOf([{ rows: apart }])).kind).toBe('found');
  });
});
