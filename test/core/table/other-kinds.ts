import type { MadeCell, MadeSheet } from './made-snapshot';

/** A workbook that offices keep beside responsibility tables, and that is none. */
export interface OtherKind {
  readonly name: string;
  readonly sheet: MadeSheet;
}

const UNITS = ['区住建局', '区商务局', '区水利局', '区教育局', '区交通局', '雨溪街道', '板桥乡'];
const PEOPLE = ['刘文兰', '夏丹波', '刘海龙', '吴方定'];
const PROJECTS = ['标准厂房二期', '城北路网改造', '污水处理厂扩建', '中心医院门诊楼', '职教城'];
const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? '';
const unit = (number: number): string => pick(UNITS, number);
const person = (number: number): string => pick(PEOPLE, number);
const project = (number: number): string => `${pick(PROJECTS, number)}${number}`;
const months = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}月`);
const figures = (number: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => ((number * 37 + index * 13) % 900) / 10);

/** @param headers the header rows, cells set apart by `|`. */
function kind(
  name: string,
  title: string,
  headers: readonly string[],
  row: (number: number) => readonly MadeCell[],
  merges: readonly string[] = [],
): OtherKind {
  const rows = [
    [title],
    ...headers.map((header) => header.split('|')),
    ...Array.from({ length: 9 }, (_, index) => row(index + 1)),
  ];
  return { name, sheet: { rows, merges } };
}

/** Some hold a column of items and one of units in charge, and months besides: what they hold tells what they are. */
export const OTHER_KINDS: readonly OtherKind[] = [
  // Money and things.
  kind(
    'prices in the market',
    '2022年10月主要农副产品价格监测表',
    ['序号|品名|规格|单位|本月价格|上月价格|环比'],
    (n) => [n, `大米${n}`, '一级', '元/公斤', 5.6, 5.5, '1.8%'],
  ),
  kind('quotations', '询价比价表', ['序号|项目名称|规格型号|数量|甲公司报价|乙公司报价|责任部门'], (n) => [
    n,
    `空调${n}`,
    'KFR-35',
    n,
    2_600,
    2_550,
    unit(n),
  ]),
  kind('stock', '仓库盘点表', ['编号|物资名称|规格|上月库存|入库|出库|本月库存|保管部门'], (n) => [
    n,
    `救灾帐篷${n}`,
    '12㎡',
    30,
    5,
    2,
    33,
    unit(n),
  ]),
  kind('fixed assets', '固定资产登记表', ['序号|资产名称|型号|数量|原值（元）|使用部门|责任人|备注'], (n) => [
    n,
    `笔记本电脑${n}`,
    'T14',
    1,
    5_800,
    unit(n),
    person(n),
    '',
  ]),
  kind('salaries', '2022年10月工资表', ['序号|姓名|部门|基本工资|绩效|应发|实发'], (n) => [
    n,
    person(n),
    unit(n),
    3_000,
    1_200,
    4_200,
    3_800,
  ]),
  kind(
    'salaries by month',
    '2022年工资发放表',
    [`序号|姓名|责任部门|${months(1, 12).join('|')}|合计`],
    (n) => [n, person(n), unit(n), ...figures(n, 12), 900],
  ),
  kind(
    'a budget by department',
    '2023年部门预算',
    ['项目编号|项目名称|责任部门|预算数|调整数|执行数|执行率'],
    (n) => [n, `运转经费${n}`, unit(n), 100, 0, 56, '56%'],
  ),
  kind(
    'budget execution by month',
    '2022年预算执行进度表',
    [`序号|项目名称|责任单位|预算金额|${months(1, 10).join('|')}`],
    (n) => [n, `专项经费${n}`, unit(n), 100, ...figures(n, 10)],
  ),
  kind('receipts and payments', '收支明细账', ['日期|摘要|收入|支出|余额|经办部门'], (n) => [
    `10月${n}日`,
    `办公费${n}`,
    0,
    120,
    880,
    unit(n),
  ]),
  kind(
    'contracts',
    '合同台账',
    ['序号|合同名称|合同编号|合同金额|签订日期|供应商|责任部门|履行情况'],
    (n) => [n, `${project(n)}施工合同`, `HT${n}`, 120, '2022-03-01', '某某公司', unit(n), '正常'],
  ),
  kind('invoices', '发票登记表', ['序号|发票号码|开票日期|金额|税率|销方名称|经办部门'], (n) => [
    n,
    `0001${n}`,
    '2022-10-01',
    560,
    '6%',
    '某某公司',
    unit(n),
  ]),
  kind('water and power', '2022年水电费统计表', [`序号|责任单位|${months(1, 12).join('|')}`], (n) => [
    n,
    unit(n),
    ...figures(n, 12),
  ]),
  // Figures by unit and month.
  kind(
    'figures of units by month',
    '2022年各乡镇街道财税收入',
    [`序号|单位|年度任务|${months(1, 10).join('|')}|完成率`],
    (n) => [n, unit(n), 1_000, ...figures(n, 10), '86%'],
  ),
  kind(
    'indicators by month',
    '2022年高质量发展指标',
    [`序号|指标名称|责任单位|目标值|${months(1, 10).join('|')}`],
    (n) => [n, `城镇新增就业${n}`, unit(n), 3_000, ...figures(n, 10)],
  ),
  kind(
    'indicators by month in texts',
    '2022年主要指标完成情况',
    [`序号|指标名称|责任单位|${months(1, 10).join('|')}`],
    (n) => [n, `城镇新增就业${n}`, unit(n), ...figures(n, 10).map((figure) => `${figure}%`)],
  ),
  kind(
    'indicators with growth under each month',
    '2022年经济运行指标',
    ['序号|指标名称|责任单位|9月||10月|', '|||总量|增速|总量|增速'],
    (n) => [n, `社消零总额${n}`, unit(n), 120, '6.1%', 130, '6.3%'],
    ['D2:E2', 'F2:G2'],
  ),
  kind(
    'scores by month',
    '2022年绩效考核得分',
    [`序号|考核项目|责任单位|分值|${months(1, 10).join('|')}`],
    (n) => [n, `依法行政${n}`, unit(n), 5, ...figures(n, 10)],
  ),
  kind(
    'scores of units',
    '2022年三季度绩效考核评分表',
    ['序号|考核指标|权重|责任单位|目标值|完成值|得分|扣分原因'],
    (n) => [n, `政务公开${n}`, 5, unit(n), 100, 96, 4.8, ''],
  ),
  kind('ranking of units', '10月份督查考核排名通报', ['排名|责任单位|得分|上月排名|升降'], (n) => [
    n,
    unit(n),
    96 - n,
    n,
    '→',
  ]),
  kind(
    'cases by unit',
    '12345热线办理情况统计',
    ['序号|承办单位|受理件数|办结件数|办结率|满意率|排名'],
    (n) => [n, unit(n), 56, 55, '98%', '97%', n],
  ),
  kind(
    'deliveries by month',
    '信息报送统计表',
    [`序号|报送单位|${months(1, 10).join('|')}|合计|位次`],
    (n) => [n, unit(n), ...figures(n, 10), 90, n],
  ),
  kind(
    'a monthly report by unit',
    '2022年10月主要指标月报',
    ['序号|指标名称|责任单位|分管领导|本月完成情况|累计完成情况|排名'],
    (n) => [n, `工业增加值${n}`, unit(n), person(n), 12.5 + n, 100.3, n],
  ),
  kind(
    'scores beside who leads',
    '2022年绩效考核评分表',
    ['序号|考核任务|责任单位|分管领导|权重|9月得分|10月得分'],
    (n) => [n, `依法行政${n}`, unit(n), person(n), 5, 4, 5],
  ),
  // Projects.
  kind(
    'what projects have done by month, in figures',
    '2022年重点项目',
    ['序号|项目名称|责任单位|责任领导|9月完成|10月完成'],
    (n) => [n, project(n), unit(n), person(n), n * 100, n * 120],
  ),
  kind(
    'investment by month',
    '2022年重点项目投资调度表（单位：万元）',
    ['序号|项目名称|责任单位|责任领导|总投资|年度计划|完成投资||', '||||||8月|9月|10月'],
    (n) => [n, project(n), unit(n), person(n), 9_000, 3_000, ...figures(n, 3)],
    ['G2:I2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3'],
  ),
  kind(
    'projects told in words',
    '2022年重点建设项目情况',
    ['序号|项目名称|建设内容及规模|总投资|建设单位|责任单位|形象进度'],
    (n) => [n, project(n), '3万平方米', 9_000, '某某公司', unit(n), '主体封顶'],
  ),
  kind(
    'projects in the pipeline',
    '招商引资项目库',
    ['序号|项目名称|投资方|投资额（亿元）|责任单位|洽谈进展'],
    (n) => [n, project(n), '某某集团', 3, unit(n), '正在洽谈'],
  ),
  kind(
    'a works schedule',
    '施工进度计划',
    [`序号|工作内容|开工日期|竣工日期|工期（天）|${months(3, 10).join('|')}`],
    (n) => [n, `土方开挖${n}`, '2022-03-01', '2022-04-01', 30, '■', '■', '', '', '', '', '', ''],
  ),
  kind('tenders', '政府采购计划表', ['序号|采购项目名称|采购方式|预算金额|采购单位|预计采购时间'], (n) => [
    n,
    project(n),
    '公开招标',
    100,
    unit(n),
    '10月',
  ]),
  // People and time.
  kind('who goes where by month', '2022年干部下沉社区', ['序号|工作事项|责任部门|8月|9月|10月'], (n) => [
    n,
    `包联社区${n}`,
    unit(n),
    person(n),
    person(n + 1),
    person(n + 2),
  ]),
  kind('a plan with marks by month', '2022年工作计划', ['序号|重点任务|责任部门|8月|9月|10月'], (n) => [
    n,
    `完成${project(n)}方案`,
    unit(n),
    '■',
    '■',
    '',
  ]),
  kind('a plan with words by month', '2022年工作安排', ['序号|重点任务|责任部门|8月|9月|10月'], (n) => [
    n,
    `完成${project(n)}方案`,
    unit(n),
    '编制初稿',
    '征求意见',
    '印发',
  ]),
  kind(
    'events with hosts and leaders',
    '2022年群众文化活动一览',
    ['序号|项目|主办单位|协办单位|分管领导|备注'],
    (n) => [n, `文艺汇演${n}`, unit(n), unit(n + 1), person(n), ''],
  ),
  kind('courses by month', '2022年培训一览', ['序号|项目名称|承办单位|月份|人数|完成情况'], (n) => [
    n,
    `公文写作${n}`,
    unit(n),
    '10月',
    50,
    '已完成',
  ]),
  kind('a rota', '2022年国庆值班表', ['日期|星期|带班领导|值班单位|值班人员|值班电话'], (n) => [
    `10月${n}日`,
    '一',
    person(n),
    unit(n),
    '李某',
    '',
  ]),
  kind('attendance by day', '10月考勤表', ['序号|姓名|部门|1|2|3|4|5|6|7|8'], (n) => [
    n,
    person(n),
    unit(n),
    '√',
    '√',
    '√',
    '√',
    '√',
    '',
    '',
    '√',
  ]),
  kind(
    'attendance at meetings by month',
    '2022年党组会考勤情况',
    [`序号|姓名|单位|${months(1, 10).join('|')}`],
    (n) => [n, person(n), unit(n), ...months(1, 10).map(() => '出席')],
  ),
  kind('a meeting', '区政府常务会议参会人员名单', ['序号|单位|姓名|职务|联系电话|备注'], (n) => [
    n,
    unit(n),
    person(n),
    '局长',
    '',
    '',
  ]),
  kind('matters of a meeting', '区政府第10次常务会议议题', ['序号|议题|汇报单位|列席单位|时长'], (n) => [
    n,
    `研究${project(n)}有关事项`,
    unit(n),
    unit(n + 1),
    '10分钟',
  ]),
  kind('the week', '区领导一周工作安排', ['时间|地点|工作内容|参加领导|责任单位'], (n) => [
    `星期${'一二三四五六日一二'[n - 1]}上午`,
    '会议中心',
    '调研项目建设',
    person(n),
    unit(n),
  ]),
  kind('contacts', '督查工作联络员名单', ['序号|责任单位|分管领导|联络员|职务|联系方式'], (n) => [
    n,
    unit(n),
    person(n),
    '李某',
    '办公室主任',
    '',
  ]),
  kind('staff', '干部花名册', ['序号|姓名|性别|出生年月|学历|工作单位|职务'], (n) => [
    n,
    person(n),
    '女',
    '1980.5',
    '本科',
    unit(n),
    '科长',
  ]),
  kind('training', '2022年培训计划', ['序号|培训项目|培训对象|培训时间|课时|主办单位|经费（元）'], (n) => [
    n,
    `公文写作${n}`,
    '办公室人员',
    '10月',
    8,
    unit(n),
    5_000,
  ]),
  kind('marks', '期中考试成绩表', ['学号|姓名|班级|语文|数学|英语|总分|名次'], (n) => [
    n,
    person(n),
    '三班',
    90,
    95,
    88,
    273,
    n,
  ]),
  kind('lessons', '课程表', ['节次|星期一|星期二|星期三|星期四|星期五'], (n) => [
    n,
    '语文',
    '数学',
    '英语',
    '体育',
    '班会',
  ]),
  // Registers of matters.
  kind(
    'faults found',
    '安全隐患排查整改台账',
    ['序号|隐患描述|隐患等级|整改措施|责任单位|整改时限|整改情况'],
    (n) => [n, `消防通道堵塞${n}`, '一般', '立即清理', unit(n), '10月底', '已整改'],
  ),
  kind('petitions', '信访事项登记表', ['序号|信访事项|信访人|来访日期|承办单位|办理状态'], (n) => [
    n,
    `反映小区物业问题${n}`,
    '刘某',
    '10月8日',
    unit(n),
    '已办结',
  ]),
  kind('proposals', '人大代表建议办理情况', ['建议编号|建议标题|代表姓名|承办单位|答复日期|满意度'], (n) => [
    n,
    `关于加快${project(n)}的建议`,
    '刘某',
    unit(n),
    '10月8日',
    '满意',
  ]),
  kind('papers received', '收文登记簿', ['序号|收文日期|来文单位|文号|文件标题|承办单位|办理情况'], (n) => [
    n,
    '10月8日',
    '市政府办',
    `邵市政办〔2022〕${n}号`,
    `关于做好${project(n)}的通知`,
    unit(n),
    '已阅',
  ]),
  kind('licences', '行政许可事项清单', ['序号|事项名称|事项编码|主管部门|实施机关|设定依据'], (n) => [
    n,
    `施工许可${n}`,
    `0001${n}`,
    unit(n),
    unit(n),
    '《建筑法》',
  ]),
  kind('lists of powers', '责任清单', ['序号|责任事项|责任单位|法律依据|追责情形'], (n) => [
    n,
    `依法查处违法建设${n}`,
    unit(n),
    '《城乡规划法》第六十四条',
    '不履行职责的',
  ]),
  kind('a year’s plan', '2022年度督查工作计划', ['序号|督查事项|督查方式|督查时间|牵头单位'], (n) => [
    n,
    `${project(n)}推进情况`,
    '实地督查',
    `${n}月`,
    unit(n),
  ]),
  kind('tables of contents', '资料目录', ['序号|事项名称|责任部门|页码'], (n) => [
    n,
    `${project(n)}申报材料`,
    unit(n),
    n * 10,
  ]),
];
