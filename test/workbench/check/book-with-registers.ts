import { readFile } from 'node:fs/promises';
import { Workbook } from '@cj-tech-master/excelts';
import { writeFileSync } from 'node:fs';
import { fixturePath, GOLDEN } from '../../golden/fixtures';

type Cell = string | number | Date;

/** 通报 as a clerk keeps them: words, order and columns of the clerk's own, dates in every form. */
export const NOTICES: readonly (readonly Cell[])[] = [
  ['2022年督查通报情况登记表'],
  ['登记单位：区政府督查室'],
  [
    '序号',
    '文号',
    '印发日期',
    '受通报单位',
    '通报类型',
    '发文机关',
    '级别',
    '督查轮次',
    '通报事由',
    '撤销情况',
    '备注',
  ],
  [
    1,
    '〔2022〕1号',
    new Date(Date.UTC(2022, 3, 2)),
    '区住建局、区人社局',
    '通报批评',
    '区政府督查室',
    '区级',
    '2022年一季度',
    '进展未按时上报',
    '否',
    '',
  ],
  [2, '〔2022〕2号', '2022.7.5', '区住建局', '批评', '区政府督查室', '区', '二季度', '进展未上报', '', ''],
  [
    3,
    '〔2022〕2号',
    '2022.7.5',
    '区水利局',
    '批评',
    '区政府督查室',
    '区',
    '二季度',
    '进展未上报',
    '已撤销',
    '经核实已按时报送',
  ],
  [
    4,
    '〔2022〕3号',
    '10月12日',
    '区住建局',
    '通报批评',
    '区委督查室',
    '',
    '２０２２Ｑ３',
    '缺预估排名',
    '',
    '',
  ],
  [
    5,
    '〔2022〕3号',
    '10月12日',
    '区教育局',
    '通报表扬',
    '区委督查室',
    '区级',
    '第三季度',
    '报送及时',
    '',
    '',
  ],
  [
    6,
    '邵政督〔2022〕8号',
    '2022-09-20',
    '区文旅广体局',
    '通报批评',
    '市政府督查室',
    '市级',
    '',
    '工作推进不力',
    '',
    '',
  ],
  [7, '〔2022〕4号', '2022年10月20日', '区发改局', '通报', '区政府督查室', '区级', '', '', '', ''],
  [8, '〔2022〕5号', '2022-11-08', '区商务局', '通报批评', '区政府督查室', '区级', '', '', '', ''],
  ['填表人：督查室'],
];

export const OUTCOMES: readonly (readonly Cell[])[] = [
  ['年度', '获奖事项', '获奖单位', '成果类别', '授奖级别', '表彰日期', '状态', '文件依据'],
  [2022, '水利建设河长制', '区水利局', '表彰激励', '省级', '2022-09-30', '已确认', '湘政办函〔2022〕12号'],
  ['2022年', '水利建设河长制', '区水利局', '表彰', '国家级', '', '待确认', ''],
  [2022, '“放管服”改革', '区行政审批服务局', '督查激励', '省级', '', '预计', ''],
  [2022, '养老服务保障体系建设', '区民政局', '经验推广', '省级', '2022.8.15', '已确认', ''],
  [2022, '禁捕退捕', '区农业农村局', '经验推广', '市级', '2022-07-01', '已确认', ''],
  [2021, '知识产权', '区市场监管局', '表彰激励', '省级', '2021-12-01', '已确认', ''],
];

const [TABLE] = GOLDEN;

/** Writes the table filled until October with both registers beside it, under names of the clerk's own. */
export async function writeBookWithRegisters(file: string): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(fixturePath(TABLE)));
  for (const [name, rows] of [
    ['督查情况', NOTICES],
    ['争先创优', OUTCOMES],
  ] as const) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    sheet.getCell('C4').numFmt = name === '督查情况' ? 'yyyy"年"m"月"d"日"' : 'General';
  }
  writeFileSync(file, Buffer.from(await workbook.xlsx.writeBuffer()));
  return file;
}
