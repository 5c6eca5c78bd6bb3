import type { Period } from '../../../core/calendar/period';
import { monthText } from '../wording';

/** The table that was found, and how a person puts its recognition right. */
export const recognition = {
  table: {
    label: '识别到的责任表',
    headerRows: (first: number, last: number): string =>
      first === last ? `表头第${first}行` : `表头第${first}—${last}行`,
    items: (count: number): string => `${count}个事项`,
    units: (count: number): string => `${count}个单位`,
    months: (first: Period, last: Period, count: number): string =>
      count === 1 ? monthText(first) : `${monthText(first)}至${monthText(last)}`,
    hiddenRows: (count: number): string => `隐藏${count}行，照查`,
    hiddenColumns: (count: number): string => `隐藏${count}列，照查`,
    preliminary: '初步识别',
    preliminaryWhy: '打开面板时不读取合并单元格，以免清除Excel的撤销记录；按“检查”后为正式结果。',
    checked: '已检查',
    reasons: '识别依据',
    role: (role: string, header: string, cell: string): string => `${role}：${cell} “${header}”`,
    score: (percent: number): string => `识别把握${percent}%`,
    remap: '更改识别',
    remapWhy: '指明工作表、表头行和各列；保存在工作簿中，以后照此检查。',
    corrected: '按人工指定',
  },

  mapping: {
    title: '更改识别',
    intro: '自动识别不对时，在这里指明。保存在工作簿中，以后每次检查都照此识别；不改动任何单元格。',
    sheet: '工作表',
    automatic: '自动识别',
    automaticIs: (what: string): string => `自动（${what}）`,
    firstHeaderRow: '表头首行',
    lastHeaderRow: '表头末行',
    row: (row: number): string => `第${row}行`,
    rowOf: (row: number, text: string): string => `第${row}行：${text}`,
    columns: '各列',
    column: (name: string, header: string): string => (header === '' ? `${name}列` : `${name}列：${header}`),
    noColumn: '没有这一列',
    hidden: (sheet: string): string => `${sheet}（隐藏）`,
    preview: '照此识别的结果',
    found: (items: number, months: number): string => `${items}个事项，${months}个月份`,
    more: (count: number): string => `另有${count}个事项`,
    nothing: '照此找不到责任表：',
    missing: (role: string): string => `没有“${role}”一列`,
    notSure: '照此仍不能确定哪一张是责任表，请再指明工作表或列。',
    noUnit: '（空）',
    reset: '恢复自动识别',
  },

  noTable: {
    title: '没有找到责任分解表',
    nothingNear: '工作簿的可见工作表中，没有同时含有“事项”和“责任单位”两列的表。',
    near: (sheet: string, row: number): string => `最接近的是工作表“${sheet}”第${row}行的表头，但是：`,
    missing: (role: string): string => `没有找到“${role}”一列`,
    whatToDo: '请打开责任分解表所在的工作簿，或在表头补上缺少的列名，再按“检查”；也可以指明是哪些列。',
    map: '指明表头和各列',
    sample: '用争创项目申报表样例',
  },

  unsure: {
    title: '不能确定哪一张是责任分解表',
    why: '为免看错表，暂不检查。可能的有：',
    candidate: (sheet: string, items: number, months: number): string =>
      `工作表“${sheet}”：${items}个事项，${months}个月份`,
    missing: (role: string): string => `缺“${role}”列`,
    whatToDo: '请选定是哪一张；或在责任表的表头写明“事项”“责任单位”和月份，再按“检查”。',
    take: (sheet: string): string => `就是“${sheet}”`,
    map: '自己指明…',
  },

  noMonths: {
    title: '表中还没有月份列',
    why: '没有应报内容，暂无按时、迟报可查；单位名称等仍已检查。',
    addThese: '请在表的右侧按月添加三列：',
    column: (month: string, part: string): string => `${month}${part}`,
    orMerged: '也可以上一行写月份并合并，下一行写三项名称。',
  },
};
