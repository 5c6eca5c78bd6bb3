import { Workbook } from '@cj-tech-master/excelts';
import { largeSample } from '../core/report/sample-report';

const MONTHS = [4, 5, 6, 7, 8, 9, 10];
const PARTS = ['工作进展', '预估排名', '上报日期'];
const ATTRIBUTES = ['序号', '争取激励项目名称', '主要责任单位', '配合单位', '分管领导'];

const SECTIONS = ['一、国务院督查激励事项', '二、省政府真抓实干激励事项', '三、市级督查激励事项'];

const PROGRESS = [
  '本月新开工项目{n}个，累计完成投资{m}亿元，占年度计划的{p}%。',
  '（一）任务完成情况：完成改造小区{n}个，惠及居民{m}户，占年度任务的{p}%。\n（二）存在问题：个别点位进度偏慢，配套资金缺口{n}万元。\n（三）下步打算：倒排工期，{n}个滞后点位逐一销号，确保年底前全面完成。',
  '召开专题调度会{n}次，走访企业{m}家，解决问题{p}件。',
  '区委、区政府主要领导带队赴省直部门对接{n}次，汇报争创工作进展，争取将我区列入激励候选名单；同步完善佐证材料{m}份，形成典型经验{n}条，其中被市级以上刊发{n}条；梳理短板弱项{p}个，逐项明确责任人和完成时限，实行周调度、月通报，目前已整改到位{n}个，其余正按计划推进。',
  '推进有力。',
];

const TOPICS =
  '城镇老旧小区改造 禁捕退捕 社会消费品零售增长 义务教育优质均衡发展 一件事一次办改革 水利建设河长制 公共文化服务 中医药服务 养老服务保障 重点项目建设 产业强区 营商环境 就业培训 粮食安全 耕地保护 生态环境治理 乡村振兴 安全生产 信访积案化解 招商引资'.split(
    ' ',
  );
const WORK =
  '示范创建 任务落实 专项行动 体系建设 能力提升 试点工作 督查整改 项目推进 资金保障 宣传推广 台账管理 考核评价 数据共享 平台建设 队伍建设 制度建设 机制创新 经验总结 联合执法 年度评估'.split(
    ' ',
  );

const CLAUSES = [
  '国家和省下达的年度目标任务完成率达到100%，',
  '工作积极主动、措施有力、亮点突出，在全省形成可复制可推广的经验，',
  '部署要求落实到位，成效明显，',
];

const itemText = (index: number, unit: string): string =>
  `${CLAUSES[index % CLAUSES.length] ?? ''}${unit}申报“${TOPICS[index % TOPICS.length] ?? ''}${
    WORK[(index + Math.floor(index / TOPICS.length)) % WORK.length] ?? ''
  }”项目。`;

const NOTICES = [
  ['期号', '通报日期', '被通报单位', '性质', '发文单位', '层级', '轮次', '事由', '是否撤销'],
  ['第1期', '2022-04-28', '板桥乡', '通报批评', '区政府督查室', '区级', '2022Q2', '4月进展未报', ''],
  ['第2期', '2022-07-28', '板桥乡', '通报批评', '区政府督查室', '区级', '2022Q3', '7月进展迟报', ''],
  ['第2期', '2022-07-28', '百春园街道', '通报批评', '区政府督查室', '区级', '2022Q3', '7月进展未报', ''],
  [
    '第3期',
    '2022-10-12',
    '板桥乡',
    '通报批评',
    '区政府督查室',
    '区级',
    '2022Q4',
    '连续两月排名靠后，整改不力',
    '',
  ],
  ['第3期', '2022-10-12', '百春园街道', '通报批评', '区政府督查室', '区级', '2022Q4', '9月进展未报', ''],
  ['第3期', '2022-10-12', '区水利局', '通报批评', '区政府督查室', '区级', '2022Q4', '8月进展缺项', '是'],
  ['第3期', '2022-10-12', '区发改局', '通报表扬', '区政府督查室', '区级', '2022Q4', '项目建设成效明显', ''],
  ['市第7期', '2022-10-18', '区住建局', '通报批评', '市政府督查室', '市级', '2022Q4', '任务进度滞后', ''],
];

const OUTCOMES = [
  ['考核年度', '事项名称', '单位', '类型', '级别', '日期', '状态', '依据'],
  [2022, '重点项目建设', '区发改局', '表彰激励', '省级', '2022-09-15', '已确认', '湘政办函〔2022〕15号'],
  [2022, '就业培训', '区人社局', '表彰激励', '国家级', '', '预计', ''],
  [2022, '一件事一次办改革', '区行政审批服务局', '经验推广', '省级', '2022-08-20', '已确认', '省简报第31期'],
];

/**
 * So many items of about so many units over seven months, with all that may be wrong with an entry somewhere in it,
 * and registers of notices and outcomes.
 */
export async function madeTable(itemCount: number, unitCount: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('责任表');
  const width = ATTRIBUTES.length + MONTHS.length * PARTS.length;
  sheet.addRow(['2022年真抓实干督查激励拟定争创项目进展情况表']);
  sheet.addRow([...ATTRIBUTES, ...MONTHS.flatMap((month) => [`${month}月`, '', ''])]);
  sheet.addRow([...ATTRIBUTES.map(() => ''), ...MONTHS.flatMap(() => PARTS)]);
  sheet.mergeCells(1, 1, 1, width);
  ATTRIBUTES.forEach((_, index) => sheet.mergeCells(2, index + 1, 3, index + 1));
  MONTHS.forEach((_, index) => {
    const first = ATTRIBUTES.length + 1 + index * PARTS.length;
    sheet.mergeCells(2, first, 2, first + PARTS.length - 1);
  });
  const items = largeSample(itemCount, unitCount);
  const perSection = Math.ceil(itemCount / SECTIONS.length);
  items.forEach(({ lead, support = [], leader, entries }, index) => {
    const section = SECTIONS[index / perSection];
    if (section !== undefined && itemCount > 20) sheet.addRow([section]);
    sheet.addRow([
      index + 1,
      itemText(index, lead[0] ?? ''),
      lead.join('、'),
      support.join('、'),
      leader ?? '',
      ...MONTHS.flatMap((month, at) => entryCells(entries[at] ?? 'missing', index, month)),
    ]);
  });
  for (const [name, rows] of [
    ['通报台账', NOTICES],
    ['成果台账', OUTCOMES],
  ] as const) {
    const register = workbook.addWorksheet(name);
    for (const cells of rows) register.addRow(cells);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Entry = ReturnType<typeof largeSample>[number]['entries'][number];

/** The cells that make an entry what it is to be. */
function entryCells(entry: Entry, item: number, month: number): readonly (string | number)[] {
  const progress = (PROGRESS[(item + month) % PROGRESS.length] ?? '')
    .replaceAll('{n}', String(2 + ((item + month) % 9)))
    .replaceAll('{m}', String(11 + ((item * 7 + month * 13) % 80)))
    .replaceAll('{p}', String(20 + ((item * 3 + month * 9) % 70)));
  const rank = 1 + ((item * 5 + month * (item % 7) + Math.floor((item * month * month) / 9)) % 12);
  const date = (day: number): string => `2022-${String(month).padStart(2, '0')}-${String(day)}`;
  if (typeof entry === 'object') return [progress, rank, date(24 + Math.min(entry.late, 6))];
  switch (entry) {
    case 'onTime':
      return [progress, rank, date(10 + (item % 14))];
    case 'unverified':
      return [progress, rank, ''];
    case 'incomplete':
      return [progress, '', date(20)];
    case 'missing':
    case 'pending':
    case 'notApplicable':
      return ['', '', ''];
  }
}
