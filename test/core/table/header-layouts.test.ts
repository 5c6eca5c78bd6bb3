import { bestOf, described, workbookOf, type MadeCell, type MadeSheet } from './made-snapshot';

const ITEMS = [
  ['1', '推进棚户区改造', '区住建局', '区财政局', '刘文兰'],
  ['2', '促进消费', '区商务局', '区统计局', '夏丹波'],
  ['3', '河湖长制', '区水利局', '各乡镇街道', '刘海龙'],
] as const;
const ATTRIBUTES = ['序号', '争取激励项目名称', '主要责任单位', '配合单位', '分管领导'] as const;
const COLUMNS = 'seq=A item=B leadUnit=C supportUnits=D leader=E';
const NO_ATTRIBUTES = ['', '', '', '', ''] as const;
const ENTRY = ['已开工3个', '第3名', '2022-10-20'] as const;
const TITLE = ['大祥区2022年真抓实干督查激励责任分解表'] as const;

const filled = (entries: readonly MadeCell[]): MadeCell[][] => ITEMS.map((item) => [...item, ...entries]);
const date = (text: string, shown: string, format: string): MadeCell => ({ date: text, shown, format });

interface Layout {
  readonly name: string;
  readonly sheet: MadeSheet;
  readonly headerRows: readonly number[];
  readonly months: readonly string[];
}

const threeParts = (count: number): MadeCell[] => Array.from({ length: count }, () => ENTRY).flat();
const parts = ['工作进展', '预估排名', '上报日期'] as const;

const LAYOUTS: readonly Layout[] = [
  {
    name: 'L2: a column a month, nothing but the month',
    sheet: {
      rows: [TITLE, [...ATTRIBUTES, '9月', '10月'], ...filled(['已开工', '已完工'])],
      merges: ['A1:G1'],
    },
    headerRows: [2],
    months: ['2022-09 progress=F', '2022-10 progress=G'],
  },
  {
    name: 'L2: a column a month, called progress, in full width with blanks and a note',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '９ 月 份\n进展情况（每月24日前）', '十月份进展情况'],
        ...filled(['已开工', '已完工']),
      ],
    },
    headerRows: [2],
    months: ['2022-09 progress=F', '2022-10 progress=G'],
  },
  {
    name: 'L3: the month merged over its fields, attributes merged down',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '9月', '', '', '10月', '', ''],
        [...NO_ATTRIBUTES, ...parts, ...parts],
        ...filled(threeParts(2)),
      ],
      merges: ['A1:K1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:H2', 'I2:K2'],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'L3: nothing merged, the month only over its first field',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '9月', '', '', '10月', '', ''],
        [...NO_ATTRIBUTES, ...parts, ...parts],
        ...filled(threeParts(2)),
      ],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'L3: attributes in the lower row, a remark after the months',
    sheet: {
      rows: [
        TITLE,
        [...NO_ATTRIBUTES, '9月', '', '', '10月', '', '', ''],
        [...ATTRIBUTES, ...parts, ...parts, '备注'],
        ...filled([...threeParts(2), '无']),
      ],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'L3: centred across the selection instead of merged',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '9月', '', '', '10月', '', ''],
        [...NO_ATTRIBUTES, ...parts, ...parts],
        ...filled(threeParts(2)),
      ],
      centred: ['A1:K1', 'F2:H2', 'I2:K2'],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'L3: the month repeated over each field',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '9月', '9月', '9月', '10月', '10月', '10月'],
        [...NO_ATTRIBUTES, ...parts, ...parts],
        ...filled(threeParts(2)),
      ],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'L3: one month only, fields in another order',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '10月', '', ''],
        [...NO_ATTRIBUTES, '上报时间', '排名', '进展'],
        ...filled(['10月20日', '3', '已开工']),
      ],
      merges: ['F2:H2'],
    },
    headerRows: [2, 3],
    months: ['2022-10 reportedOn=F rank=G progress=H'],
  },
  {
    name: 'fields above the months',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '工作进展', '', '', '预估排名', '', '', '上报日期', '', ''],
        [...NO_ATTRIBUTES, '11月', '12月', '1月', '11月', '12月', '1月', '11月', '12月', '1月'],
        ...filled(['已开工', '已开工', '已开工', '1', '2', '3', '11.20', '12.20', '1.20']),
      ],
      merges: ['F2:H2', 'I2:K2', 'L2:N2'],
    },
    headerRows: [2, 3],
    months: [
      '2022-11 progress=F rank=I reportedOn=L',
      '2022-12 progress=G rank=J reportedOn=M',
      '2023-01 progress=H rank=K reportedOn=N',
    ],
  },
  {
    name: 'L4: month and field in one text',
    sheet: {
      rows: [
        TITLE,
        [
          ...ATTRIBUTES,
          '9月进展',
          '9月预估排名',
          '9月上报时间',
          '2022年10月工作进展情况',
          '10月在邵阳市的预估排名',
          '10月报送日',
        ],
        ...filled(threeParts(2)),
      ],
    },
    headerRows: [2],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'L4: the month in brackets behind the field',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '工作进展（9月）', '预估排名（9月）', '工作进展（10月）', '预估排名（10月）'],
        ...filled(['已开工', '3', '已开工', '3']),
      ],
    },
    headerRows: [2],
    months: ['2022-09 progress=F rank=G', '2022-10 progress=H rank=I'],
  },
  {
    name: 'L5: year, month, field, merged',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '2022年', '', '2023年', ''],
        [...NO_ATTRIBUTES, '12月', '', '1月', ''],
        [...NO_ATTRIBUTES, '进展', '排名', '进展', '排名'],
        ...filled(['已开工', '3', '已开工', '3']),
      ],
      merges: ['A1:I1', 'A2:A4', 'B2:B4', 'C2:C4', 'D2:D4', 'E2:E4', 'F2:G2', 'H2:I2', 'F3:G3', 'H3:I3'],
    },
    headerRows: [2, 3, 4],
    months: ['2022-12 progress=F rank=G', '2023-01 progress=H rank=I'],
  },
  {
    name: 'L5: the year only over its first month, nothing merged',
    sheet: {
      rows: [
        [...ATTRIBUTES, '2021年', '', '', '', '2022年', ''],
        [...NO_ATTRIBUTES, '11月', '', '12月', '', '1月', ''],
        [...NO_ATTRIBUTES, '进展', '排名', '进展', '排名', '进展', '排名'],
        ...filled(['已开工', '3', '已开工', '3', '已开工', '3']),
      ],
    },
    headerRows: [1, 2, 3],
    months: ['2021-11 progress=F rank=G', '2021-12 progress=H rank=I', '2022-01 progress=J rank=K'],
  },
  {
    name: 'L5: quarters over months; a column of the quarter itself is no month',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '三季度', '', '四季度', ''],
        [...NO_ATTRIBUTES, '9月', '小结', '10月', '小结'],
        [...NO_ATTRIBUTES, '进展', '', '进展', ''],
        ...filled(['已开工', '好', '已开工', '好']),
      ],
      merges: ['F2:G2', 'H2:I2'],
    },
    headerRows: [2, 3, 4],
    months: ['2022-09 progress=F', '2022-10 progress=H'],
  },
  {
    name: 'four rows: year, quarter, month, field',
    sheet: {
      rows: [
        [...ATTRIBUTES, '2021年', '', '', ''],
        [...NO_ATTRIBUTES, '三季度', '', '四季度', ''],
        [...NO_ATTRIBUTES, '9月', '', '10月', ''],
        [...NO_ATTRIBUTES, '进展', '排名', '进展', '排名'],
        ...filled(['已开工', '3', '已开工', '3']),
      ],
      merges: ['A1:A4', 'B1:B4', 'C1:C4', 'D1:D4', 'E1:E4', 'F1:I1', 'F2:G2', 'H2:I2', 'F3:G3', 'H3:I3'],
    },
    headerRows: [1, 2, 3, 4],
    months: ['2021-09 progress=F rank=G', '2021-10 progress=H rank=I'],
  },
  {
    name: 'L6: date cells as months, of any day',
    sheet: {
      rows: [
        TITLE,
        [
          ...ATTRIBUTES,
          date('2022-09-01', '2022年9月', 'yyyy"年"m"月"'),
          date('2022-10-24', 'Oct-22', 'mmm-yy'),
          date('2022-11-30', '11月', 'm"月"'),
        ],
        ...filled(['已开工', '已开工', '已开工']),
      ],
    },
    headerRows: [2],
    months: ['2022-09 progress=F', '2022-10 progress=G', '2022-11 progress=H'],
  },
  {
    name: 'L6: date cells merged over their fields; the date goes before the year of the title',
    sheet: {
      rows: [
        TITLE,
        [
          ...ATTRIBUTES,
          date('2021-12-01', 'Dec-21', 'mmm-yy'),
          '',
          date('2022-01-01', 'Jan-22', 'mmm-yy'),
          '',
        ],
        [...NO_ATTRIBUTES, '进展', '排名', '进展', '排名'],
        ...filled(['已开工', '3', '已开工', '3']),
      ],
      merges: ['F2:G2', 'H2:I2'],
    },
    headerRows: [2, 3],
    months: ['2021-12 progress=F rank=G', '2022-01 progress=H rank=I'],
  },
  {
    name: 'L7: cumulative headers speak of their last month',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '1-8月进展情况', '1至9月进展情况', '截至10月底进展'],
        ...filled(['已开工', '已开工', '已开工']),
      ],
    },
    headerRows: [2],
    months: ['2022-08 progress=F', '2022-09 progress=G', '2022-10 progress=H'],
  },
  {
    name: 'L7 beside the month itself: the month counts, without a word about the other',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '1-9月累计进展', '9月进展', '1-10月累计进展', '10月进展'],
        ...filled(['a', 'b', 'c', 'd']),
      ],
    },
    headerRows: [2],
    months: ['2022-09 progress=G', '2022-10 progress=I'],
  },
  {
    name: '本月 and 累计 under each month: the month counts',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '9月', '', '10月', ''],
        [...NO_ATTRIBUTES, '本月进展', '累计进展', '本月进展', '累计进展'],
        ...filled(['a', 'b', 'c', 'd']),
      ],
      merges: ['F2:G2', 'H2:I2'],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F', '2022-10 progress=H'],
  },
  {
    name: 'plan and done, each with its months: what was done counts',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '计划', '', '实际完成', ''],
        [...NO_ATTRIBUTES, '9月', '10月', '9月', '10月'],
        ...filled(['拟开工', '拟完工', '已开工', '已完工']),
      ],
      merges: ['F2:G2', 'H2:I2'],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=H', '2022-10 progress=I'],
  },
  {
    name: 'plan and done, nothing merged',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '工作计划', '', '', '进展情况', '', ''],
        [...NO_ATTRIBUTES, '8月', '9月', '10月', '8月', '9月', '10月'],
        ...filled(['拟', '拟', '拟', '已', '已', '已']),
      ],
    },
    headerRows: [2, 3],
    months: ['2022-08 progress=I', '2022-09 progress=J', '2022-10 progress=K'],
  },
  {
    name: 'plan and done within each month',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '9月', '', '', '10月', '', ''],
        [...NO_ATTRIBUTES, '计划', '完成情况', '排名', '计划', '完成情况', '排名'],
        ...filled(['拟', '已', '3', '拟', '已', '3']),
      ],
      merges: ['F2:H2', 'I2:K2'],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=G rank=H', '2022-10 progress=J rank=K'],
  },
  {
    name: 'plan and done above month and field',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '年度计划', '', '实际进展', '', '', ''],
        [...NO_ATTRIBUTES, '9月', '10月', '9月', '', '10月', ''],
        [...NO_ATTRIBUTES, '', '', '进展', '排名', '进展', '排名'],
        ...filled(['拟', '拟', '已', '3', '已', '3']),
      ],
      merges: ['F2:G2', 'H2:K2', 'H3:I3', 'J3:K3', 'F3:F4', 'G3:G4'],
    },
    headerRows: [2, 3, 4],
    months: ['2022-09 progress=H rank=I', '2022-10 progress=J rank=K'],
  },
  {
    name: 'L10: an Excel Table with made-unique headers under a month row',
    sheet: {
      rows: [
        TITLE,
        [...NO_ATTRIBUTES, '9月', '', '', '10月', '', ''],
        [...ATTRIBUTES, '工作进展', '预估排名', '上报日期', '工作进展2', '预估排名3', '上报日期4'],
        ...filled(threeParts(2)),
        ['汇总', '', '', '', '', '3', '', '', '3'],
      ],
      tables: [
        {
          name: '表1',
          range: { row: 2, column: 0, rowCount: 5, columnCount: 11 },
          showHeaders: true,
          showTotals: true,
        },
      ],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'months newest first',
    sheet: { rows: [TITLE, [...ATTRIBUTES, '10月', '9月', '8月'], ...filled(['c', 'b', 'a'])] },
    headerRows: [2],
    months: ['2022-08 progress=H', '2022-09 progress=G', '2022-10 progress=F'],
  },
  {
    name: 'months that cross into the next year',
    sheet: { rows: [TITLE, [...ATTRIBUTES, '11月', '12月', '1月', '2月'], ...filled(['a', 'b', 'c', 'd'])] },
    headerRows: [2],
    months: ['2022-11 progress=F', '2022-12 progress=G', '2023-01 progress=H', '2023-02 progress=I'],
  },
  {
    name: 'years written over their first month, the second over more months',
    sheet: {
      rows: [
        ['责任表'],
        [...ATTRIBUTES, '2022年', '2023年', '', '', ''],
        [...NO_ATTRIBUTES, '12月', '1月', '', '2月', ''],
        [...NO_ATTRIBUTES, '进展', '进展', '排名', '进展', '排名'],
        ...filled(['a', 'b', '3', 'c', '3']),
      ],
    },
    headerRows: [2, 3, 4],
    months: ['2022-12 progress=F', '2023-01 progress=G rank=H', '2023-02 progress=I rank=J'],
  },
  {
    name: 'months under other headings beside those under progress',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '推进情况', '', '位次', '', '存在问题', ''],
        [...NO_ATTRIBUTES, '2月', '10月', '2月', '10月', '2月', '10月'],
        ...filled(['a', 'b', '3', '4', '无', '无']),
      ],
      merges: ['F2:G2', 'H2:I2', 'J2:K2'],
    },
    headerRows: [2, 3],
    months: ['2022-02 progress=F rank=H', '2022-10 progress=G rank=I'],
  },
  {
    name: 'headers with their English, in one cell',
    sheet: {
      rows: [
        TITLE,
        [
          ...['序号\nNo.', '争取激励项目名称 Name of the item', '主要责任单位\nLead Unit'],
          ...['配合单位（Supporting Units）', '分管领导 Leader', '9月\nSep.', '', '', '10月 Oct', '', ''],
        ],
        [
          ...NO_ATTRIBUTES,
          ...[
            '工作进展 Progress',
            '预估排名\nRank',
            '上报日期/Date',
            '工作进展Progress',
            '预估排名Rank',
            '上报日期Date',
          ],
        ],
        ...filled(threeParts(2)),
      ],
      merges: ['F2:H2', 'I2:K2'],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'headers in English alone',
    sheet: {
      rows: [
        TITLE,
        ['No.', 'Task', 'Lead unit', 'Supporting units', 'Leader', 'Sep-22', '', '', 'October', '', ''],
        [...NO_ATTRIBUTES, 'Progress', 'Rank', 'Date', 'Work progress', 'RANKING', 'Reported on'],
        ...filled(threeParts(2)),
      ],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'L4: an English month and its field in one cell',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, 'Sep进展', 'Sep Rank', 'Oct-22 Progress', 'Oct-22 rank'],
        ...filled(['a', '3', 'b', '3']),
      ],
    },
    headerRows: [2],
    months: ['2022-09 progress=F rank=G', '2022-10 progress=H rank=I'],
  },
  {
    name: 'L4: the field in a bracket after the month',
    sheet: {
      rows: [
        TITLE,
        [
          ...ATTRIBUTES,
          '9月（工作进展）',
          '9月（预估排名）',
          '10月(工作进展)',
          '10月【排名】',
          '10月（24日前上报）',
        ],
        ...filled(['a', '3', 'b', '3', '']),
      ],
    },
    headerRows: [2],
    months: ['2022-09 progress=F rank=G', '2022-10 progress=H rank=I'],
  },
  {
    name: 'instructions below the fields, in the entries’ columns alone',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '9月', '', '', '10月', '', ''],
        [...NO_ATTRIBUTES, ...parts, ...parts],
        [
          ...NO_ATTRIBUTES,
          ...['写明完成情况', '填1-12', '格式：2022-10-24', '写明完成情况', '填1-12', '格式：2022-10-24'],
        ],
        ...filled(threeParts(2)),
      ],
      merges: ['F2:H2', 'I2:K2'],
    },
    headerRows: [2, 3],
    months: ['2022-09 progress=F rank=G reportedOn=H', '2022-10 progress=I rank=J reportedOn=K'],
  },
  {
    name: 'an actual rank before the estimated one',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '10月', '', ''],
        [...NO_ATTRIBUTES, '工作进展', '实际排名', '预估排名'],
        ...filled(['a', '2', '3']),
      ],
      merges: ['F2:H2'],
    },
    headerRows: [2, 3],
    months: ['2022-10 progress=F rank=H'],
  },
  {
    name: 'numbers under 各月工作进展, written once',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '各月工作进展', '', ''],
        [...NO_ATTRIBUTES, 8, 9, 10],
        ...filled(['a', 'b', 'c']),
      ],
    },
    headerRows: [2, 3],
    months: ['2022-08 progress=F', '2022-09 progress=G', '2022-10 progress=H'],
  },
  {
    name: 'numbers under 月份, written once',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '月份', '', ''],
        [...NO_ATTRIBUTES, 8, 9, 10],
        ...filled(['a', 'b', 'c']),
      ],
    },
    headerRows: [2, 3],
    months: ['2022-08 progress=F', '2022-09 progress=G', '2022-10 progress=H'],
  },
  {
    name: 'numbers under 月份',
    sheet: {
      rows: [
        TITLE,
        [...ATTRIBUTES, '月份', '', ''],
        [...NO_ATTRIBUTES, 8, 9, 10],
        ...filled(['a', 'b', 'c']),
      ],
      merges: ['F2:H2'],
    },
    headerRows: [2, 3],
    months: ['2022-08 progress=F', '2022-09 progress=G', '2022-10 progress=H'],
  },
];

describe('headers', () => {
  it.each(LAYOUTS)('$name', ({ sheet, headerRows, months }) => {
    const { table } = bestOf(workbookOf([sheet]));
    const words = described(table);
    expect(words.months).toEqual(months);
    expect(words.columns.startsWith(COLUMNS)).toBe(true);
    expect(table.headerRows.map((row) => row + 1)).toEqual(headerRows);
    expect(table.items.map(({ text }) => text)).toEqual(ITEMS.map(([, text]) => text));
  });
});
