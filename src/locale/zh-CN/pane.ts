import type { CalendarDate } from '../../core/calendar/calendar-date';
import type { Period } from '../../core/calendar/period';
import { check } from './pane/check';
import { jobs } from './pane/jobs';
import { recognition } from './pane/recognition';
import { results } from './pane/results';
import { settings } from './pane/settings';
import { sample } from './sample';
import { dayText, monthText } from './wording';

/** The task pane: what stands on it, and what it says. */
export const pane = {
  title: '督查台账',
  month: (period: Period): string => monthText(period),
  day: (date: CalendarDate): string => dayText(date),
  monthShort: (month: number): string => `${month}月`,
  sample,
  ...recognition,
  ...settings,
  ...check,
  ...results,
  ...jobs,
};
