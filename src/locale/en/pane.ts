import type { pane as chinese } from '../zh-CN/pane';
import { sample } from '../zh-CN/sample';
import { check } from './pane/check';
import { jobs } from './pane/jobs';
import { recognition } from './pane/recognition';
import { results } from './pane/results';
import { settings } from './pane/settings';
import { dayText } from './wording';

const monthNames = new Intl.DateTimeFormat('en', { month: 'short' });
const shortMonth = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short' });

export const pane: typeof chinese = {
  title: 'Duty Ledger',
  month: (period) => shortMonth.format(new Date(`${period}-01T00:00:00`)),
  day: (date) => dayText(date),
  monthShort: (month) => monthNames.format(new Date(2022, month - 1, 1)),
  sample,
  ...recognition,
  ...settings,
  ...check,
  ...results,
  ...jobs,
};
