/** The field's own words, as the rules use them. */
export const terms = {
  status: {
    notApplicable: '不适用',
    pending: '待报',
    missing: '未报',
    incomplete: '缺项',
    late: '迟报',
    onTime: '按时',
    unverified: '时间不明',
  },
  part: { progress: '工作进展', rank: '预估排名', reportedOn: '上报日期' },
  role: {
    seq: '序号',
    item: '事项',
    leadUnit: '责任单位',
    supportUnits: '配合单位',
    leader: '分管领导',
    status: '状态',
    month: '月份',
    remark: '备注',
  },
  /** What speaks against taking a table for a responsibility table. */
  against: {
    fewItems: '没有事项',
    noTextItems: '“事项”一列多半不是文字',
    manyNumbers: '各月多半是数字，像统计表',
    shortValues: '各月只有记号或人名，像计划表、值班表',
    foreignHeaders: '有金额、规格、人员之类的列',
    foreignTitle: '标题像另一种表（统计、值班、采购等）',
    onlyItemsAndUnits: '只有事项和单位，没有月份、配合单位或领导',
  },
  severity: { error: '错误', warning: '提醒', info: '提示' },
};
