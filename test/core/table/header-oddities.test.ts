import { bestOf, described, detect, workbookOf, type MadeCell, type MadeSheet } from './made-snapshot';

const ITEMS = [
  [1, '推进棚户区改造', '区住建局', '区财政局', '刘文兰'],
  [2, '促进消费', '区商务局', '区统计局', '夏丹波'],
] as const;
const ATTRIBUTES = ['序号', '工作任务', '责任单位', '配合单位', '分管领导'] as const;
const BLANK = ['', '', '', '', ''] as const;
const rowsOf = (header: readonly (readonly MadeCell[])[], entries: readonly MadeCell[]): MadeCell[][] => [
  ...header.map((row) => [...row]),
  ...ITEMS.map((item) => [...item, ...entries]),
];
const date = (text: string, shown: string, format: string): MadeCell => ({ date: text, shown, format });

const sheet = (
  header: readonly (readonly MadeCell[])[],
  entries: readonly MadeCell[],
  merges: string[] = [],
): MadeSheet => ({
  rows: [['2022年责任表'], ...rowsOf(header, entries)],
  merges,
});

const CASES: readonly (readonly [string, MadeSheet, readonly string[]])[] = [
  [
    'decorated, broken and spaced headers',
    {
      rows: [
        ['2022年责任表'],
        [
          '序\n号',
          '※工 作 任 务*',
          '责\n任\n单\n位★',
          '配合\u200b单位',
          '分管领导：',
          '10月\n工作进展\n（每月24日前）',
          '１０月份预估排名［1-12］',
        ],
        ...ITEMS.map((item) => [...item, '已开工', '3']),
      ],
    },
    ['2022-10 progress=F rank=G'],
  ],
  [
    'a year cell that is a number',
    sheet(
      [
        [...BLANK, 2021, '', 2022, ''],
        [...ATTRIBUTES, '11月', '12月', '1月', '2月'],
      ],
      ['a', 'b', 'c', 'd'],
      ['F2:G2', 'H2:I2'],
    ),
    ['2021-11 progress=F', '2021-12 progress=G', '2022-01 progress=H', '2022-02 progress=I'],
  ],
  [
    'the kind of value below each field',
    sheet(
      [
        [...ATTRIBUTES, '10月', '', ''],
        [...BLANK, '进展', '排名', '上报日期'],
        [...BLANK, '文字', '数字', '日期'],
      ],
      ['a', '3', '10.20'],
      ['A2:A4', 'B2:B4', 'C2:C4', 'D2:D4', 'E2:E4', 'F2:H2'],
    ),
    ['2022-10 progress=F rank=G reportedOn=H'],
  ],
  [
    'a long note in a group’s heading',
    sheet(
      [
        [
          ...BLANK,
          '实际进展（每月24日前由责任单位报区政府督查室）',
          '',
          '工作计划（年初由责任单位报区政府督查室备案）',
          '',
        ],
        [...ATTRIBUTES, '9月', '10月', '9月', '10月'],
      ],
      ['a', 'b', 'c', 'd'],
      ['F2:G2', 'H2:I2'],
    ),
    ['2022-09 progress=F', '2022-10 progress=G'],
  ],
  [
    'basic facts and progress as headings over all',
    sheet(
      [
        ['基本情况', '', '', '', '', '工作进展情况', '', '', ''],
        [...ATTRIBUTES, '9月', '', '10月', ''],
        [...BLANK, '进展', '排名', '进展', '排名'],
      ],
      ['a', '1', 'b', '2'],
      ['A2:E2', 'F2:I2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:G3', 'H3:I3'],
    ),
    ['2022-09 progress=F rank=G', '2022-10 progress=H rank=I'],
  ],
  [
    'attributes on both sides of the months, and a rank of no month',
    {
      rows: [
        ['2022年责任表'],
        ['序号', '工作任务', '9月', '', '10月', '', '责任单位', '全年排名', '备注'],
        ['', '', '进展', '排名', '进展', '排名', '', '', ''],
        [1, '推进棚户区改造', 'a', '1', 'b', '2', '区住建局', '', ''],
        [2, '促进消费', 'a', '1', 'b', '2', '区商务局', '', ''],
      ],
    },
    ['2022-09 progress=C rank=D', '2022-10 progress=E rank=F'],
  ],
  [
    'a rank in the lower row after the last month, nothing merged',
    sheet(
      [
        [...ATTRIBUTES, '9月', '', '10月', '', '', ''],
        [...BLANK, '进展', '排名', '进展', '排名', '预估排名', '上报日期'],
      ],
      ['a', '1', 'b', '2', '9', 'x'],
    ),
    ['2022-09 progress=F rank=G', '2022-10 progress=H rank=I'],
  ],
  [
    'fields of some months only',
    sheet(
      [
        [...ATTRIBUTES, '8月', '9月', '', '10月', '', ''],
        [...BLANK, '进展', '进展', '排名', '进展', '排名', '上报日期'],
      ],
      ['a', 'b', '1', 'c', '1', 'x'],
      ['G2:H2', 'I2:K2'],
    ),
    ['2022-08 progress=F', '2022-09 progress=G rank=H', '2022-10 progress=I rank=J reportedOn=K'],
  ],
  [
    'goals called so beside the months',
    sheet(
      [[...ATTRIBUTES, '年度目标', '9月目标', '9月完成情况', '10月目标', '10月完成情况']],
      ['g', 'a', 'b', 'c', 'd'],
    ),
    ['2022-09 progress=H', '2022-10 progress=J'],
  ],
  [
    'done and planned in one month, in words that are no aliases',
    sheet(
      [
        [...ATTRIBUTES, '9月', '', '10月', ''],
        [...BLANK, '序时计划', '实际', '序时计划', '实际'],
      ],
      ['a', 'b', 'c', 'd'],
      ['F2:G2', 'H2:I2'],
    ),
    ['2022-09 progress=G', '2022-10 progress=I'],
  ],
  [
    'plan and done at different levels, one month over all fields',
    sheet(
      [
        [...ATTRIBUTES, '工作安排', '', '9月', '', '10月', ''],
        [...BLANK, '9月', '10月', '工作进展', '预估排名', '工作进展', '预估排名'],
      ],
      ['拟', '拟', 'a', '1', 'b', '2'],
      ['F2:G2', 'H2:I2', 'J2:K2'],
    ),
    ['2022-09 progress=H rank=I', '2022-10 progress=J rank=K'],
  ],
  [
    'plan and done below each month, each with fields',
    sheet(
      [
        [...ATTRIBUTES, '10月', '', '', ''],
        [...BLANK, '计划', '', '实际', ''],
        [...BLANK, '工作任务', '工作进展', '工作进展', '预估排名'],
      ],
      ['拟', '拟', 'a', '1'],
      ['F2:I2', 'F3:G3', 'H3:I3'],
    ),
    ['2022-10 progress=H rank=I'],
  ],
  [
    'months under a heading of no known word give way to those called progress',
    sheet(
      [
        [...ATTRIBUTES, '各月要点', '', '推进情况', ''],
        [...BLANK, '9月', '10月', '9月', '10月'],
      ],
      ['拟', '拟', 'a', 'b'],
      ['F2:G2', 'H2:I2'],
    ),
    ['2022-09 progress=H', '2022-10 progress=I'],
  ],
  [
    'progress of goals is progress',
    sheet([[...ATTRIBUTES, '9月目标任务进展情况', '10月目标任务进展情况']], ['a', 'b']),
    ['2022-09 progress=F', '2022-10 progress=G'],
  ],
  [
    'last month’s progress is not this month’s',
    sheet(
      [
        [...ATTRIBUTES, '10月', '', ''],
        [...BLANK, '上月进展', '本月进展', '下月计划'],
      ],
      ['a', 'b', 'c'],
      ['F2:H2'],
    ),
    ['2022-10 progress=G'],
  ],
  [
    '截至 with a day',
    sheet([[...ATTRIBUTES, '截至9月24日进展', '截至10月24日进展']], ['a', 'b']),
    ['2022-09 progress=F', '2022-10 progress=G'],
  ],
  [
    'days are no months',
    sheet(
      [
        [
          ...ATTRIBUTES,
          date('2022-10-01', '10月1日', 'm"月"d"日"'),
          date('2022-10-02', '10月2日', 'm"月"d"日"'),
          date('2022-10-03', '10月3日', 'm"月"d"日"'),
        ],
      ],
      ['a', 'b', 'c'],
    ),
    [],
  ],
];

describe('odd headers', () => {
  it.each(CASES)('%s', (_, made, months) => {
    const { table } = bestOf(workbookOf([made]));
    expect(described(table).months).toEqual(months);
    expect(table.items.map(({ text, cells }) => `${cells.leadUnit?.text} ${text}`)).toEqual([
      '区住建局 推进棚户区改造',
      '区商务局 促进消费',
    ]);
  });

  it('tells of headers that repeat within a month, and takes the first', () => {
    const { table } = bestOf(
      workbookOf([
        sheet(
          [
            [...ATTRIBUTES, '9月', '', '10月', '', ''],
            [...BLANK, '进展', '排名', '进展', '进展', '排名'],
          ],
          ['a', '1', 'b', 'c', '2'],
          ['F2:G2', 'H2:J2'],
        ),
      ]),
    );
    expect(described(table).months).toEqual(['2022-09 progress=F rank=G', '2022-10 progress=H rank=J']);
    expect(table.duplicateMonths).toEqual([
      {
        period: '2022-10',
        part: 'progress',
        header: expect.objectContaining({ row: 2, column: 8 }) as object,
      },
    ]);
  });

  it('tells of a month that has two columns', () => {
    const { table } = bestOf(workbookOf([sheet([[...ATTRIBUTES, '9月', '10月', '10月']], ['a', 'b', 'c'])]));
    expect(described(table).months).toEqual(['2022-09 progress=F', '2022-10 progress=G']);
    expect(table.duplicateMonths).toMatchObject([
      { period: '2022-10', part: 'progress', header: { row: 1, column: 7 } },
    ]);
  });

  it('reads date cells of a workbook of 1904', () => {
    const months = [
      date('2022-09-01', '2022年9月', 'yyyy"年"m"月"'),
      date('2022-10-01', '2022年10月', 'yyyy"年"m"月"'),
    ];
    const made = sheet([[...ATTRIBUTES, ...months]], ['a', 'b']);
    const { table } = bestOf(workbookOf([made], { dateSystem: 1904 }));
    expect(described(table).months).toEqual(['2022-09 progress=F', '2022-10 progress=G']);
  });

  it('takes no title for a header, though it names a task and a month', () => {
    const rows = [
      ['2022年10月重点工作任务', '', '', '', '', '2022年10月'],
      ...rowsOf([[...ATTRIBUTES, '10月进展']], ['a']),
    ];
    const { table } = bestOf(workbookOf([{ rows }]));
    expect(table.headerRows).toEqual([1]);
    expect(described(table).months).toEqual(['2022-10 progress=F']);
  });

  it('takes the month of fields that have none from the title rows', () => {
    const rows = [
      ['责任表', '', '', '', '', '', '2022年10月'],
      ...rowsOf([[...ATTRIBUTES, '工作进展', '预估排名']], ['a', '1']),
    ];
    expect(described(bestOf(workbookOf([{ rows }])).table).months).toEqual(['2022-10 progress=F rank=G']);
  });

  it.each<readonly [string, string[], string]>([
    ['牵头单位及配合单位', ['序号', '任务', '牵头单位及配合单位', '分管领导'], 'leadUnit=C'],
    [
      '责任单位（牵头） beside 责任单位（配合）',
      ['序号', '任务', '责任单位（配合）', '责任单位（牵头）'],
      'leadUnit=D supportUnits=C',
    ],
    ['责任单位/责任人', ['序号', '任务', '责任单位/责任人', '区级领导'], 'leadUnit=C leader=D'],
    ['存在问题及进展情况', ['序号', '任务', '责任单位', '区领导', '10月存在问题及进展情况'], 'leadUnit=C'],
  ])('reads %s', (_, header, columns) => {
    const rows = [
      header,
      [1, '推进棚户区改造', '区住建局', '区财政局', 'a'],
      [2, '促进消费', '区商务局', '区统计局', 'b'],
    ];
    expect(described(bestOf(workbookOf([{ rows }])).table).columns).toContain(columns);
  });

  it('reads the column that tells items apart where one header stands over two', () => {
    const rows = [
      ['序号', '工作任务', '', '责任单位', '10月进展'],
      [1, '城市建设', '推进棚户区改造', '区住建局', 'a'],
      [2, '', '老旧小区改造', '区房产局', 'b'],
      [3, '', '加装电梯', '区住建局', 'c'],
    ];
    const { table } = bestOf(workbookOf([{ rows, merges: ['B1:C1', 'B2:B4'] }]));
    expect(table.items.map(({ text }) => text)).toEqual(['推进棚户区改造', '老旧小区改造', '加装电梯']);
  });

  it('asks about figures by month even of a table with leaders and supporting units', () => {
    const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
    const rows = rowsOf(
      [[...ATTRIBUTES, ...months]],
      months.map((_, index) => index * 100),
    );
    expect(detect(workbookOf([{ rows }])).kind).toBe('unsure');
  });
});
