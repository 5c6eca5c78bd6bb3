import { bestOf, described, workbookOf, type MadeCell, type MadeSheet } from './made-snapshot';

const HEADER = ['序号', '工作任务', '责任单位', '配合单位', '分管领导', '9月进展', '10月进展'] as const;
const row = (seq: number | string, item: string, unit: string): MadeCell[] => [
  seq,
  item,
  unit,
  '区财政局',
  '刘文兰',
  '已开工',
  '已完工',
];
const FIRST = row(1, '推进棚户区改造', '区住建局');
const SECOND = row(2, '促进消费', '区商务局');
const THIRD = row(3, '河湖长制', '区水利局');
const NAMES = ['推进棚户区改造', '促进消费', '河湖长制'];

interface Case {
  readonly name: string;
  readonly sheet: MadeSheet;
}

/** Each holds the three items, and rows that are none. */
const CASES: readonly Case[] = [
  {
    name: 'a merged title, a line with unit and date, a blank row',
    sheet: {
      rows: [
        ['大祥区2022年重点工作任务责任分解表'],
        ['填报单位：区政府督查室', '', '', '', '', '填报时间：2022年10月20日'],
        ['', '', '', '', '', '', '单位：万元'],
        [],
        HEADER,
        FIRST,
        SECOND,
        THIRD,
      ],
      merges: ['A1:G1', 'A2:C2', 'F2:G2'],
    },
  },
  {
    name: 'column numbers above and below the header',
    sheet: { rows: [['标题表'], [1, 2, 3, 4, 5, 6, 7], HEADER, [1, 2, 3, 4, 5, 6, 7], FIRST, SECOND, THIRD] },
  },
  {
    name: 'column letters below the header',
    sheet: { rows: [HEADER, ['甲', '乙', '丙', '丁', '戊', '1', '2=1'], FIRST, SECOND, THIRD] },
  },
  {
    name: 'an instruction in brackets below each header',
    sheet: {
      rows: [
        HEADER,
        ['', '（按文件填写）', '（全称）', '（可多个）', '', '（每月24日前填报）', '（每月24日前填报）'],
        FIRST,
        SECOND,
        THIRD,
      ],
    },
  },
  {
    name: 'an instruction row merged across',
    sheet: {
      rows: [HEADER, ['填写说明：进展写清数量，排名填阿拉伯数字'], FIRST, SECOND, THIRD],
      merges: ['A2:G2'],
    },
  },
  {
    name: 'an example row',
    sheet: {
      rows: [
        HEADER,
        ['示例', '推进××工作', '区××局', '区××局', '张某', '已完成××', ''],
        FIRST,
        SECOND,
        THIRD,
      ],
    },
  },
  {
    name: 'sections merged across and alone in their row',
    sheet: {
      rows: [
        HEADER,
        ['一、国务院督查激励'],
        FIRST,
        ['', '二、省政府真抓实干督查激励'],
        SECOND,
        ['（三）市级'],
        THIRD,
      ],
      merges: ['A2:G2', 'A6:E6'],
    },
  },
  {
    name: 'a section alone under 序号 right below the header, though it names a role',
    sheet: { rows: [HEADER, ['一、国务院督查激励事项'], FIRST, SECOND, ['二、省级激励项目'], THIRD] },
  },
  {
    name: 'a section without a number alone under 序号 right below the header',
    sheet: { rows: [HEADER, ['国务院督查激励事项'], FIRST, SECOND, THIRD] },
  },
  {
    name: 'a numbered section beside its leader right below the header',
    sheet: { rows: [HEADER, ['一、国务院督查激励事项', '', '', '', '吴方定'], FIRST, SECOND, THIRD] },
  },
  {
    name: 'sections with their number and count in cells of their own',
    sheet: {
      rows: [HEADER, ['一', '国务院督查激励', '（2项）'], FIRST, SECOND, ['二', '省级激励', '1项'], THIRD],
    },
  },
  {
    name: 'lines of rates and running totals',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        SECOND,
        THIRD,
        ['', '累计', '', '', '', '3', '3'],
        ['', '按时率', '', '', '', '100%', '67%'],
      ],
    },
  },
  {
    name: 'who signs, with a note before the colon, and where and when it was signed',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        SECOND,
        THIRD,
        ['填报单位（盖章）：', '', '区政府督查室'],
        ['单位负责人签字：', '', '', '填表人：'],
        ['', '大祥区人民政府办公室', '', '', '', '2022年10月31日'],
      ],
    },
  },
  {
    name: 'how to fill in the columns of entries alone',
    sheet: {
      rows: [
        HEADER,
        ['', '', '', '', '', '说明完成情况、存在问题', '说明完成情况、存在问题'],
        FIRST,
        SECOND,
        THIRD,
      ],
    },
  },
  {
    name: 'subtotals and totals',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        SECOND,
        ['', '小　计', '', '', '', '2', '2'],
        THIRD,
        ['合计', '', '', '', '', '3', '3'],
        ['总 计', '', '3个单位', '', '', '', ''],
        ['', '本页合计：3项', '', '', '', '3', ''],
      ],
    },
  },
  {
    name: 'blank rows, and rows that are numbered in advance',
    sheet: { rows: [HEADER, FIRST, [], SECOND, ['', ' ', '　'], THIRD, [4], [5], [6]] },
  },
  {
    name: 'footers with colons, merged or in several cells',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        SECOND,
        THIRD,
        [],
        ['注：预估排名以市直主管部门通报为准。'],
        ['填表人：', '张某', '审核人：', '李某', '', '填表日期：', '10月20日'],
        ['', '联络员：王某', '联系电话：', '', ''],
      ],
      merges: ['A6:G6'],
    },
  },
  {
    name: 'footers without colons',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        SECOND,
        THIRD,
        ['联络员　王某　　联系电话'],
        ['制表', '张某', '审核人', '李某'],
        ['备注', '本表按月报送', '本表按月报送'],
      ],
      merges: ['A5:G5'],
    },
  },
  {
    name: 'numbered notes after a footer',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        SECOND,
        THIRD,
        ['说明：', '1.进展写清数量'],
        ['', '2.排名填阿拉伯数字'],
        ['', '3.按时上报'],
      ],
    },
  },
  {
    name: 'the header repeated half way down, with its title',
    sheet: {
      rows: [['责任表'], HEADER, FIRST, SECOND, [], ['责任表'], HEADER, THIRD],
      merges: ['A1:G1', 'A6:G6'],
    },
  },
  {
    name: 'the header repeated right below an item whose entries read like headings',
    sheet: {
      rows: [HEADER, FIRST, [2, '促进消费', '区商务局', '区财政局', '刘文兰', '9月', '完成'], HEADER, THIRD],
    },
  },
  {
    name: 'two header rows repeated without their merged cells',
    sheet: {
      rows: [
        [...HEADER.slice(0, 5), '9月', '', '10月', '', '', ''],
        ['', '', '', '', '', '进展', '排名', '进展', '排名', '上报日期', '存在问题'],
        FIRST,
        SECOND,
        [...HEADER.slice(0, 5), '9月', '', '10月', '', '', ''],
        ['', '', '', '', '', '进展', '排名', '进展', '排名', '上报日期', '存在问题'],
        THIRD,
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:K1'],
    },
  },
  {
    name: 'a table that does not begin at A1',
    sheet: {
      rows: [
        [],
        [],
        ['', '', '责任表'],
        ['', '', ...HEADER],
        ...[FIRST, SECOND, THIRD].map((cells) => ['', '', ...cells]),
      ],
    },
  },
  {
    name: 'a list of people below',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        SECOND,
        THIRD,
        [],
        ['联络员名单'],
        ['单位', '联系人', '联系电话'],
        ['区住建局', '张某', '分机8001'],
        ['区商务局', '李某', '分机8002'],
      ],
    },
  },
  {
    name: 'a numbered list of people below',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        SECOND,
        THIRD,
        ['联络员名单'],
        ['序号', '单位', '姓名'],
        [1, '区住建局', '张某'],
        [2, '区商务局', '李某'],
      ],
    },
  },
  {
    name: 'sections with their number in a cell of its own',
    sheet: { rows: [HEADER, ['一', '国务院督查激励'], FIRST, SECOND, ['（二）', '省级激励'], THIRD] },
  },
  {
    name: 'rows filled with void marks',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        SECOND,
        THIRD,
        [4, '/', '/', '/', '/', '/', '/'],
        ['—', '—', '—', '', '', '', ''],
      ],
    },
  },
  {
    name: 'hidden and filtered rows and columns',
    sheet: { rows: [HEADER, FIRST, SECOND, THIRD], hiddenRows: [2, 3], hiddenColumns: [3, 9] },
  },
  {
    name: 'stray cells far away',
    sheet: {
      rows: [
        HEADER,
        FIRST,
        [...SECOND, ...Array.from({ length: 300 }, () => ''), '记'],
        THIRD,
        ...Array.from({ length: 5_000 }, () => []),
        ['', '', '', '', '', '', '', '', '完'],
      ],
    },
  },
];

describe('rows', () => {
  it.each(CASES)('$name', ({ sheet }) => {
    const { table } = bestOf(workbookOf([sheet]));
    expect(table.items.map(({ text }) => text)).toEqual(NAMES);
    expect(described(table).months).toHaveLength(2);
    expect(Object.keys(table.columns)).toEqual(['seq', 'item', 'leadUnit', 'supportUnits', 'leader']);
  });

  it('counts hidden rows and columns, and reads them', () => {
    const { table } = bestOf(
      workbookOf([{ rows: [HEADER, FIRST, SECOND, THIRD], hiddenRows: [2, 3, 99], hiddenColumns: [3, 9] }]),
    );
    expect({ rows: table.hiddenRows, columns: table.hiddenColumns }).toEqual({ rows: 2, columns: 1 });
  });

  it('keeps items whose words only begin like a footer or a total', () => {
    const rows = [
      row(1, '制表业扶持', '区工信局'),
      row(2, '备注册公司减少', '区市场监管局'),
      row(3, '注册商标品牌', '区市场监管局'),
      row(4, '电话诈骗治理', '区公安分局'),
      row('', '办结率', '区信访局'),
      row(5, '说明：本项目由区发改局申报', '区发改局'),
      row(6, '经济总量合计增长8%以上，达到全市前三位', '区统计局'),
    ];
    const { table } = bestOf(workbookOf([{ rows: [HEADER, ...rows] }]));
    expect(table.items).toHaveLength(7);
  });

  it('keeps an item that lacks its unit, and a unit that lacks its item', () => {
    const rows = [FIRST, row(2, '促进消费', ''), row(3, '', '区水利局')];
    const { table } = bestOf(workbookOf([{ rows: [HEADER, ...rows] }]));
    expect(described(table).items).toEqual(['2 区住建局 推进棚户区改造', '3  促进消费', '4 区水利局 ']);
  });

  it('tells the body of the table', () => {
    const { table } = bestOf(workbookOf([{ rows: [['责任表'], HEADER, FIRST, SECOND, THIRD, ['合计']] }]));
    expect(table.bodies).toEqual([
      { sheet: 'Sheet1', range: { row: 2, column: 0, rowCount: 3, columnCount: 7 } },
    ]);
  });
});
