import type { CalendarDate } from '../../../core/calendar/calendar-date';
import type { DeadlineRule } from '../../../core/settings';
import { dayText } from '../wording';

const roll: { readonly [Direction in DeadlineRule['roll']]: string } = {
  none: '',
  next: '，遇非工作日顺延',
  previous: '，遇非工作日提前',
};

/** What is asked of a check, and the pane around it. */
export const check = {
  page: { back: '返回', save: '保存', cancel: '取消' },

  introduction: {
    title: '三步得到汇总',
    steps: [
      '看：打开面板就已初步检查，表格没有改动。点一条问题，转到它的单元格。',
      '查：核对、补填之后，按“检查”留痕。',
      '写：按“标记问题”在表上标出；按“生成汇总”得到按单位排名的汇总表。',
    ],
    done: '知道了',
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
    open: '打开日历',
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
    goals: '目标',
  },

  foot: {
    checkedAt: (time: string): string => `${time}检查`,
    readAt: (time: string): string => `${time}读取`,
    rule: ({ day, inclusive, monthOffset, roll: direction }: DeadlineRule): string =>
      `每月${monthOffset === 0 ? '' : monthOffset === 1 ? '次月' : `后${monthOffset}月`}${day}日${
        inclusive ? '前（含当日）' : '前（不含当日）'
      }${roll[direction]}`,
    ruleLabel: '截止规则：',
    help: '帮助',
    version: (version: string): string => `版本${version}`,
  },
};
