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
  severity: { error: '错误', warning: '提醒', info: '提示' },
};
