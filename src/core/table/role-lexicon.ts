import type { AttributeRole, EntryPart } from '../settings';

export type ColumnRole = AttributeRole | EntryPart;

/**
 * The words by which a header names its role: the aliases of workbook §1, and others that mean the same.
 * `exactly` words are too short or too common to be looked for inside a longer header.
 */
export const ROLE_WORDS: Readonly<
  Record<ColumnRole, { readonly anywhere: readonly string[]; readonly exactly: readonly string[] }>
> = {
  seq: { anywhere: ['序号', '编号', '项次'], exactly: ['No.', 'No', '№', '序', '项号', 'S/N', 'seq'] },
  item: {
    anywhere: [
      ...[
        '争取激励项目名称',
        '争创项目',
        '激励事项',
        '项目名称',
        '事项名称',
        '事项',
        '任务',
        '工作任务',
        '重点任务',
      ],
      ...['任务内容', '任务分解', '目标任务', '督办事项', '工作内容', '指标名称'],
      ...['激励项目', '激励措施名称', '督查事项', '重点工作', '重点事项', '工作事项', '任务名称', '主要任务'],
      ...['争取项目', '创建项目'],
    ],
    exactly: [
      ...['项目', '工作项目', '工作名称', '督办内容', '督查内容'],
      ...['item', 'item name', 'task', 'task name', 'project', 'project name', 'matter'],
    ],
  },
  leadUnit: {
    anywhere: [
      ...[
        '主要责任单位',
        '责任单位',
        '牵头单位',
        '牵头责任单位',
        '牵头部门',
        '责任部门',
        '主办单位',
        '承办单位',
      ],
      ...['主责单位', '主办部门', '承办部门', '主责部门', '牵头责任部门', '主要责任部门'],
      ...['承担单位', '落实单位', '落实部门'],
    ],
    exactly: [
      ...['责任主体', 'lead unit', 'leading unit', 'responsible unit', 'lead department'],
      ...['responsible department', 'lead agency'],
    ],
  },
  supportUnits: {
    anywhere: [
      ...['配合单位', '协办单位', '协办部门', '配合部门', '参与单位', '参与部门', '协同单位', '协同部门'],
      ...['配合责任单位', '协助单位', '责任配合单位'],
    ],
    exactly: ['supporting units', 'supporting unit', 'support units', 'support unit', 'cooperating units'],
  },
  leader: {
    anywhere: [
      ...['分管领导', '牵头领导', '责任领导', '牵头区领导', '区领导', '县领导', '市领导', '包联领导'],
      ...['牵头县领导', '牵头市领导', '分管区领导', '分管县领导', '挂点领导', '联系领导', '包保领导'],
      ...['级领导', '负责领导', '主管领导', '包案领导', '督导领导', '挂联领导', '联点领导'],
    ],
    exactly: ['leader', 'leader in charge', 'responsible leader'],
  },
  progress: {
    anywhere: [
      ...['工作进展', '进展情况', '进展', '工作进展情况', '完成情况', '落实情况', '推进情况', '工作推进情况'],
      ...['月进展', '本月进展', '具体进展', '办理情况', '工作开展情况', '工作落实情况'],
    ],
    exactly: ['progress', 'work progress'],
  },
  rank: {
    anywhere: [
      ...[
        '预估排名',
        '预估排位',
        '预计排名',
        '全市预估排名',
        '在邵阳市的预估排名',
        '排名',
        '位次',
        '预估档位',
      ],
      ...['预计排位', '预计位次', '预估位次', '排位', '名次'],
    ],
    exactly: ['rank', 'ranking', 'estimated rank', 'estimated ranking', 'est. rank'],
  },
  reportedOn: {
    anywhere: ['上报日期', '上报时间', '填报日期', '填报时间', '报送时间', '报送日期', '报送日'],
    exactly: ['reported on', 'date reported', 'report date', 'reporting date', 'reported'],
  },
  status: {
    anywhere: [],
    exactly: [
      ...['状态', '任务状态', '办理状态', '完成状态', '是否办结', '是否完成', '销号情况'],
      ...['事项状态', '项目状态', '工作状态', '当前状态', '是否销号', '销号状态', '办结状态', 'status'],
    ],
  },
  month: {
    anywhere: [],
    exactly: [
      '月份',
      '填报月份',
      '月度',
      '填报期',
      '填报月',
      '报送月份',
      '上报月份',
      '月',
      'month',
      'period',
    ],
  },
  remark: { anywhere: ['备注', '说明'], exactly: ['备考', '附注', 'remark', 'remarks', 'note', 'notes'] },
};

/** What may follow a role's word without changing whom or what the column names (责任单位名称, 进展及下步打算). */
export const NEUTRAL_TAIL =
  /^(?:名称|情况|说明|内容|简述|概述|概况|描述|详情|明细|清单|一览|栏|列|项|\d{1,2}|[及和与、/,;].*)$/u;

/** Before a progress, rank or date word, these make it another column than this month's report. */
export const FOREIGN_HEAD =
  /^(?:上月|上期|上年|去年|上季|上季度|同期|下月|下步|下一步|下阶段|计划|目标|拟|预期)/u;

/** What a heading over several columns says when it stands for what is planned, not for what was done. */
export const PLAN_WORD =
  /计划|目标|序时|安排|打算|部署|预期|下月|下步|下一步|下阶段|上年|去年|同期|上月|节点/u;

/** A heading over months, or a header under one, that stands for what was done without saying progress. */
export const ACTUAL_WORD =
  /^(?:实际|实际完成|实际进展|实际进度|实际完成情况|实绩|完成|执行情况|进度|工作进度|实施进度|进度情况|工作情况|工作开展|开展情况|情况|落实|推进|开展|成效|工作成效)$/u;

/** Under a month's heading only, these say when the entry was reported. */
export const BARE_DATE_WORD = /^(?:日期|时间|上报|报送|date)$/iu;

/** Measures and things that tell another kind of table (price list, statistics, investment, rota, staff, classes). */
export const FOREIGN_WORD =
  /单价|价格|报价|数量|金额|总价|合价|税率|规格|型号|品牌|库存|采购|产值|投资|概算|预算|资金|工资|收入|支出|余额|增速|同比|环比|占比|面积|产量|销量|营收|利润|学生|班级|课程|星期|周[一二三四五六日]|节次|教室|教师|考勤|值班|姓名|性别|年龄|学历|身份证|籍贯|建设单位|施工单位|监理单位|设计单位|建设规模|建设地点|建设性质|开工|竣工|合同|发票|供应商|万元|亿元/u;

/** Headers that by themselves tell a schedule. */
export const FOREIGN_HEADER = /^(?:时间|日期|地点|场地|主持人?|参会人员|参加人员|出席领导|上午|下午)$/u;

/** Titles of responsibility tables, whatever else they say. */
export const OWN_TITLE =
  /责任|任务|分解|激励|争创|争先|创优|创建|真抓实干|督查|督办|台账|重点工作|重点事项|民生实事|进展|推进|落实/u;

/** Titles of what offices keep beside them. */
export const FOREIGN_TITLE =
  /统计|月报|报价|价格|采购|值班|考勤|工资|培训|活动|会议|议题|日程|课程|花名册|通讯录|名单|名册|计划|安排|建议|提案|信访|预算|收支|资金|绩效|得分|评分|成绩|考核|盘点|合同|发票|项目库/u;
