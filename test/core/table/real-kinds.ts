import type { MadeCell, MadeSheet } from './made-snapshot';

/** A responsibility table as offices lay it out, whatever it goes by. */
export interface RealKind {
  readonly name: string;
  readonly sheet: MadeSheet;
  /** How many months it has. */
  readonly months: number;
}

const ITEMS = [
  '推进棚户区改造，完成年度投资任务',
  '落实促进消费政策措施',
  '河湖长制工作推进力度大、成效明显',
  '增加公办义务教育学位',
  '开展“四好农村路”示范创建',
  '人居环境整治提升',
  '深化“放管服”改革',
];
const UNITS = [
  '区住建局',
  '区商务局',
  '区水利局',
  '区教育局',
  '区交通局',
  '雨溪街道办事处',
  '区行政审批服务局',
];
const DONE = [
  '已完成方案编制',
  '召开调度会2次',
  '正在推进',
  '完成投资1200万元',
  '上报市局',
  '按序时进度推进',
  '无',
];

/** @param row the cells of an item: its number from 0, its text and its unit. */
function kind(
  name: string,
  months: number,
  top: readonly string[],
  row: (index: number, item: string, unit: string) => readonly MadeCell[],
  more: { readonly merges?: readonly string[]; readonly below?: readonly (readonly MadeCell[])[] } = {},
): RealKind {
  const rows = [
    ...top.map((line) => line.split('|')),
    ...ITEMS.map((item, index) => row(index, item, UNITS[index] ?? '')),
    ...(more.below ?? []),
  ];
  return { name, months, sheet: { rows, merges: more.merges ?? [] } };
}

const done = (index: number): string => DONE[index % DONE.length] ?? '';

export const REAL_KINDS: readonly RealKind[] = [
  kind(
    'as issued',
    0,
    ['2022年拟争创项目申报表', '序号|争取激励项目名称|主要责任单位|配合单位|分管领导'],
    (n, item, unit) => [n + 1, item, unit, '区财政局', '刘文兰'],
  ),
  kind(
    'the government’s report, taken apart',
    1,
    ['2022年政府工作报告重点工作任务分解表', '序号|工作任务|牵头领导|牵头单位|责任单位|10月进展情况'],
    (n, item, unit) => [n + 1, item, '刘文兰', unit, '区财政局、各乡镇街道', done(n)],
  ),
  kind(
    'matters under supervision',
    2,
    ['区委区政府重点督查事项台账', '编号|督办事项|主办单位|协办单位|办理状态|9月落实情况|10月落实情况|备注'],
    (n, item, unit) => [n + 1, item, unit, '区财政局', '推进中', done(n), done(n + 1), ''],
  ),
  kind(
    'things done for the people',
    2,
    ['2022年民生实事完成情况', '项次|项目名称|目标任务|责任单位|责任领导|9月完成情况|10月完成情况'],
    (n, item, unit) => [n + 1, item, '年底前完成', unit, '夏丹波', done(n), done(n + 1)],
  ),
  kind(
    'with a deadline and demands',
    1,
    ['重点工作任务清单', '序号|重点任务|工作要求|完成时限|责任单位|分管领导|10月工作进展'],
    (n, item, unit) => [n + 1, item, '压实责任', '2022年12月', unit, '刘文兰', done(n)],
  ),
  kind(
    'with how far the targets are met in figures and words',
    2,
    ['2022年目标任务推进表', '序号|目标任务|责任单位|9月完成情况|10月完成情况|预估排名'],
    (n, item, unit) => [n + 1, item, unit, `完成${n + 60}%，同比增长5%`, `完成${n + 70}%`, ''],
  ),
  kind(
    'mostly blank yet',
    3,
    ['2023年真抓实干责任表', '序号|激励事项|牵头部门|配合部门|区领导|1月进展|2月进展|3月进展'],
    (n, item, unit) => [n + 1, item, unit, '', '刘文兰', '', '', ''],
  ),
  kind('few columns', 2, ['工作台账', '事项|责任单位|9月|10月'], (n, item, unit) => [
    item,
    unit,
    done(n),
    done(n + 1),
  ]),
  kind(
    'with short entries',
    3,
    ['创建任务推进表', '序号|创建任务|责任单位|8月进展|9月进展|10月进展'],
    (n, item, unit) => [n + 1, item, unit, '√', '推进中', '50%'],
  ),
  kind(
    'rank alone under some months',
    2,
    ['争先创优台账', '序号|争创项目|责任单位|9月|||10月||', '|||进展|排名|上报日期|进展|排名|上报日期'],
    (n, item, unit) => [n + 1, item, unit, done(n), 3, '9.20', done(n + 1), 2, '10.20'],
    { merges: ['D2:F2', 'G2:I2'] },
  ),
  kind(
    'with money in a column of its own',
    1,
    [
      '2022年重点项目责任分解表',
      '序号|项目名称|责任单位|配合单位|分管领导|年度投资（万元）|10月工作进展|10月预估排名',
    ],
    (n, item, unit) => [n + 1, item, unit, '区财政局', '刘文兰', 1_000, done(n), 3],
  ),
  kind(
    'with telephone and who is to be asked',
    1,
    ['任务分解表', '序号|任务分解|责任部门|联系人|联系电话|区领导|10月推进情况'],
    (n, item, unit) => [n + 1, item, unit, '李某', '', '刘文兰', done(n)],
  ),
  kind(
    'of townships',
    2,
    ['乡镇重点工作调度表', '序号|工作内容|责任单位|包联领导|9月具体进展|10月具体进展'],
    (n, item) => [
      n + 1,
      item,
      ['雨溪街道', '罗市镇', '板桥乡', '蔡锷乡'][n % 4],
      '刘海龙',
      done(n),
      done(n + 1),
    ],
  ),
  kind(
    'of a company',
    2,
    ['集团2022年重点任务督办表', '序号|重点任务|责任部门|协办部门|9月完成情况|10月完成情况'],
    (n, item) => [
      n + 1,
      item,
      ['工程部', '财务部', '人力资源部', '投资公司'][n % 4],
      '办公室',
      done(n),
      done(n + 1),
    ],
  ),
  kind(
    'long form',
    1,
    ['月度填报明细', '事项名称|责任单位|月份|工作进展|预估排名|上报日期'],
    (n, item, unit) => [item, unit, '10月', done(n), 3, '10.20'],
  ),
  kind(
    'with notes and signatures below',
    1,
    ['责任表', '（2022年）', '序号|事项名称|责任单位|配合单位|10月进展'],
    (n, item, unit) => [n + 1, item, unit, '区财政局', done(n)],
    { below: [['注：每月24日前上报。'], ['填表人：', '', '审核人：']] },
  ),
  kind(
    'cumulative',
    2,
    ['2022年重点工作推进情况', '序号|工作任务|责任单位|分管领导|1-9月进展情况|1-10月进展情况'],
    (n, item, unit) => [n + 1, item, unit, '刘文兰', done(n), done(n + 1)],
  ),
  kind(
    'with plan and done',
    1,
    ['2022年重点工作', '序号|工作任务|责任单位|10月||', '|||工作计划|完成情况|存在问题'],
    (n, item, unit) => [n + 1, item, unit, '完成验收', done(n), '无'],
    { merges: ['D2:F2'] },
  ),
];
