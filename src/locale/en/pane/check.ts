import type { DeadlineRule } from '../../../core/settings';
import type { check as chinese } from '../../zh-CN/pane/check';
import { dayText } from '../wording';

const roll: { readonly [Direction in DeadlineRule['roll']]: string } = {
  none: '',
  next: ', moved to the next workday',
  previous: ', moved to the previous workday',
};

export const check: typeof chinese = {
  page: { back: 'Back', save: 'Save', cancel: 'Cancel' },

  introduction: {
    title: 'The summary in three steps',
    steps: [
      'Look: the table is already checked for a first view, and nothing in it has changed. Click a finding to go to its cell.',
      'Check: once entries are verified or filled in, press “Check”, which keeps a record.',
      'Write: “Mark findings” shows them on the table; “Write summary” ranks the units on a sheet.',
    ],
    done: 'Got it',
  },

  controls: {
    period: 'Month',
    noPeriod: 'No months',
    asOf: 'As of',
    check: 'Check',
    checkWhy: 'Reads and checks again, and leaves a trace. Reading merged cells clears Excel’s undo.',
    rightAway: 'Today',
  },

  calendar: {
    open: 'Open the calendar',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    close: 'Close',
    month: (month) => `${month}, choose a month`,
    year: (year) => `${year}, choose a year`,
    selected: (date) => `Selected ${date}`,
    today: (date) => `Today is ${date}`,
  },

  tiles: {
    label: 'Filter by status',
    tile: (word, count) => `${word} ${count}`,
    due: (count) => `${count} due`,
    onTimeRate: (rate) => `${rate} on time`,
    reportedRate: (rate) => `${rate} reported (time not verified)`,
    deadline: (date, passed) => `deadline ${dayText(date)}, ${passed ? 'passed' : 'not passed'}`,
  },

  tabs: {
    label: 'Results',
    findings: (count) => `Findings ${count}`,
    ranking: 'Ranking',
    goals: 'Goals',
  },

  foot: {
    checkedAt: (time) => `Checked ${time}`,
    readAt: (time) => `Read ${time}`,
    rule: ({ day, inclusive, monthOffset, roll: direction }) =>
      `${inclusive ? 'by' : 'before'} day ${day} of ${
        monthOffset === 0 ? 'the' : monthOffset === 1 ? 'the next' : `${monthOffset} months after the`
      } month${roll[direction]}`,
    ruleLabel: 'Deadline: ',
    help: 'Help',
    version: (version) => `Version ${version}`,
  },
};
