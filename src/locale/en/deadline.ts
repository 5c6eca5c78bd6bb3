import type { DeadlineRule } from '../../core/settings';

const ROLL: { readonly [Roll in DeadlineRule['roll']]: string } = {
  none: 'holidays do not move it',
  next: 'moved to the next workday',
  previous: 'moved to the workday before',
};

/** `by day 24 of the month (included), holidays do not move it` */
export function deadlineText({ day, inclusive, monthOffset, roll }: DeadlineRule): string {
  const months = ['the month', 'the next month'];
  const month = months[monthOffset] ?? `the month that is ${monthOffset} months later`;
  return `by day ${day} of ${month} (${inclusive ? 'included' : 'not included'}${day > 28 ? "; at most the month's end" : ''}), ${ROLL[roll]}`;
}
