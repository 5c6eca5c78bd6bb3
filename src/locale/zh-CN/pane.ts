import type { CalendarDate } from '../../core/calendar/calendar-date';
import type { Period } from '../../core/calendar/period';
import type { DeadlineRule } from '../../core/settings';
import { dayText, monthText } from './wording';

const roll: { readonly [Direction in DeadlineRule['roll']]: string } = {
  none: '',
  next: '，遇非工作日顺延',
  previous: '，遇非工作日提前',
};

/** The task pane: what stands on it, and what it says. */
export const pane = {
  title: '督查台账',
  month: (period: Period): string => monthText(period),
  day: (date: CalendarDate): string => dayText(date),
  monthShort: (month: number): string => `${month}月`,

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
    reasons: '识别依据',
    role: (role: string, header: string, cell: string): string => `${role}：${cell} “${header}”`,
  },

  controls: {
    period: '检查月份',
    noPeriod: '没有月份',
    asOf: '统计截止日期',
    check: '检查',
    checkWhy: '重新读取并检查，会留痕；读取合并单元格会清除Excel的撤销记录。',
    rightAway: '今天',
  },
  calendar: {
    previousMonth: '上一月',
    nextMonth: '下一月',
    previousYear: '上一年',
    nextYear: '下一年',
    close: '关闭',
    month: (month: string): string => `${month}，选择月份`,
    year: (year: string): string => `${year}，选择年份`,
    selected: (date: string): string => `已选${date}`,
    today: (date: string): string => `今天是${date}`,
  },

  tiles: {
    label: '按填报情况筛选',
    tile: (word: string, count: number): string => `${word} ${count}`,
    due: (count: number): string => `应报${count}`,
    onTimeRate: (rate: string): string => `按时率${rate}`,
    reportedRate: (rate: string): string => `报送率${rate}（时间未核）`,
    deadline: (date: CalendarDate, passed: boolean): string =>
      `截止日${dayText(date)}，${passed ? '已过' : '未到'}`,
  },

  tabs: {
    label: '结果',
    findings: (count: number): string => `问题 ${count}`,
    ranking: '排名',
  },

  findings: {
    search: '搜索单位、事项、问题',
    clearSearch: '清除搜索',
    group: '分组',
    byUnit: '按单位',
    byKind: '按类型',
    wholeTable: '整张表',
    groupCount: (count: number): string => `${count}条`,
    goTo: (cell: string): string => `转到${cell}`,
    shown: (count: number): string => `共${count}条`,
    noneAtAll: '没有发现问题',
    noneAtAllWhy: (period: string): string => `截至${period}，应报的都已报送，没有需要核对的内容。`,
    noneMatch: '没有符合条件的内容',
    showAll: '显示全部',
    listLabel: '问题列表，按回车转到单元格',
  },

  ranking: {
    label: '单位排名',
    place: (place: number): string => `第${place}名`,
    unplaced: '不排名',
    suspicious: '名称待核',
    collective: '集体单位，不参加排名',
    nothingDue: '无应报事项',
    counts: (due: number): string => `应报${due}`,
    days: (days: number): string => `共迟${days}天`,
    averageRank: (rank: string): string => `平均预估排名${rank}`,
    leaders: (names: string): string => `分管领导：${names}`,
    entry: (month: string, status: string): string => `${month}：${status}`,
    late: (days: number, atLeast: boolean): string => `迟${atLeast ? '≥' : ''}${days}天`,
    rank: (rank: number): string => `预估第${rank}`,
    noRate: '—',
    rows: (item: string): string => `${item}，各月填报情况`,
    empty: '没有可以排名的单位。',
  },

  actions: {
    label: '写入工作簿',
    mark: '标记问题',
    markWhy: '写入：用条件格式标出错误和提醒所在的单元格；不改单元格的内容和格式。',
    clear: '清除标记',
    clearWhy: '写入：删除本工具加的全部标记，不动其他内容。',
    summary: '生成汇总',
    summaryWhy: '写入：生成或更新本工具的工作表“督查汇总”和“事项进展矩阵”，不改责任表。',
    needsTable: '先要有一张识别到的责任表。',
    needsMonths: '表中还没有月份列，没有可写的内容。',
  },

  confirmSummary: {
    title: '有单位名称待核',
    body: '以下名称疑有误写，汇总表中会分别统计，并注明“名称待核”：',
    pair: (name: string, suggestion: string): string => `${name}（疑为${suggestion}）`,
    go: '仍然生成',
    cancel: '先去核对',
  },

  foot: {
    checkedAt: (time: string): string => `${time}检查`,
    readAt: (time: string): string => `${time}读取`,
    rule: ({ day, inclusive, monthOffset, roll: direction }: DeadlineRule): string =>
      `每月${monthOffset === 0 ? '' : monthOffset === 1 ? '次月' : `后${monthOffset}月`}${day}日${
        inclusive ? '前（含当日）' : '前（不含当日）'
      }${roll[direction]}`,
    ruleLabel: '截止规则：',
    version: (version: string): string => `版本${version}`,
  },

  running: {
    open: '正在读取工作簿…',
    check: '正在检查…',
    mark: '正在标记问题…',
    clear: '正在清除标记…',
    summary: '正在生成汇总…',
    goTo: '正在转到单元格…',
    slow: '时间有些长。如正在编辑单元格，请按回车（Enter）结束编辑。',
  },

  done: {
    checked: (findings: number): string =>
      findings === 0 ? '检查完成，没有发现问题。' : `检查完成，发现${findings}个问题。`,
    marked: (count: number): string => (count === 0 ? '没有需要标记的单元格。' : `已标记${count}个单元格。`),
    cleared: (count: number): string => (count === 0 ? '没有标记可清除。' : '标记已全部清除。'),
    wrote: (names: readonly string[]): string => `已写好工作表：${names.join('、')}。`,
    refused: (sheet: string, members: readonly string[]): string =>
      `“${sheet}”的部分版面设置Excel没有接受：${members.join('、')}。内容不受影响。`,
    dismiss: '关闭',
  },

  failed: {
    open: '没有读到工作簿',
    check: '检查没有完成',
    mark: '标记没有完成',
    clear: '清除标记没有完成',
    summary: '汇总没有生成',
    goTo: '没有转到单元格',
    nothing: '工作簿没有改动。',
    partly: '已写入一部分；再做一次即可补全。',
    details: '详情',
    retry: '重试',
  },

  noTable: {
    title: '没有找到责任分解表',
    nothingNear: '工作簿的可见工作表中，没有同时含有“事项”和“责任单位”两列的表。',
    near: (sheet: string, row: number): string => `最接近的是工作表“${sheet}”第${row}行的表头，但是：`,
    missing: (role: string): string => `没有找到“${role}”一列`,
    whatToDo: '请打开责任分解表所在的工作簿，或在表头补上缺少的列名，再按“检查”。',
  },
  unsure: {
    title: '不能确定哪一张是责任分解表',
    why: '为免看错表，暂不检查。可能的有：',
    candidate: (sheet: string, items: number, months: number): string =>
      `工作表“${sheet}”：${items}个事项，${months}个月份`,
    missing: (role: string): string => `缺“${role}”列`,
    whatToDo: '请在责任表的表头写明“事项”“责任单位”和月份，再按“检查”。',
  },
  noMonths: {
    title: '表中还没有月份列',
    why: '没有应报内容，暂无按时、迟报可查；单位名称等仍已检查。',
    addThese: '请在表的右侧按月添加三列：',
    column: (month: string, part: string): string => `${month}${part}`,
    orMerged: '也可以上一行写月份并合并，下一行写三项名称。',
  },
};
