import type { DeadlineRule } from '../../core/settings';

const ROLL: { readonly [Roll in DeadlineRule['roll']]: string } = {
  none: '遇节假日不顺延',
  next: '遇非工作日顺延至下一个工作日',
  previous: '遇非工作日提前至上一个工作日',
};

/** `每月24日（含当日）前上报，遇节假日不顺延` */
export function deadlineText({ day, inclusive, monthOffset, roll }: DeadlineRule): string {
  const months = ['每月', '次月'];
  const month = months[monthOffset] ?? `之后第${monthOffset}个月`;
  return `${month}${day}日（${inclusive ? '含当日' : '不含当日'}）前上报${day > 28 ? '，当月没有该日的以月末为准' : ''}，${ROLL[roll]}`;
}
