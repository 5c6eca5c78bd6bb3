import type { DeadlineRule } from '../../core/settings';
import type { GoalProgress, SheetTexts } from '../../core/report/sheet-texts';
import { dayText, monthsText, monthText, shortMonthText } from './wording';

const ROLL: { readonly [Roll in DeadlineRule['roll']]: string } = {
  none: 'holidays do not move it',
  next: 'moved to the next workday',
  previous: 'moved to the workday before',
};

/** `by day 24 of the month (included), holidays do not move it` */
function deadlineText({ day, inclusive, monthOffset, roll }: DeadlineRule): string {
  const months = ['the month', 'the next month'];
  const month = months[monthOffset] ?? `the month that is ${monthOffset} months later`;
  return `by day ${day} of ${month} (${inclusive ? 'included' : 'not included'}${day > 28 ? "; at most the month's end" : ''}), ${ROLL[roll]}`;
}

const LISTED_SHEETS = 3;

function sheetsText(sheets: readonly string[]): string {
  const quoted = sheets.map((sheet) => `“${sheet}”`);
  return quoted.length <= LISTED_SHEETS
    ? quoted.join(', ')
    : `${quoted.length} sheets, ${quoted[0] ?? ''} to ${quoted.at(-1) ?? ''}`;
}

const goalText = (name: string, goal: GoalProgress | null, target: number): string =>
  goal === null
    ? `${name}: goal ${target} (no register of outcomes yet)`
    : `${name}: ${goal.confirmed}/${goal.target}${goal.expected > 0 ? ` (${goal.expected} more expected)` : ''}`;

export const sheets: SheetTexts = {
  common: {
    footer: 'Page &P of &N',
    none: '—',
    total: 'Total',
    withoutUnit: 'No lead unit',
    linksAsMade: "Blue text leads to the table's cells; links hold as of the time of making.",
    writing: 'Not finished: make this sheet again from the Duty Ledger pane.',
    ruleLine: ({ counted, rule, deadline, asOf, fileName, sheets: names }) =>
      [
        counted === null
          ? 'Period: no month columns yet'
          : `Period: ${monthsText(counted.first, counted.last)}`,
        `Deadline: ${deadlineText(rule)}${deadline === null ? '' : `; this month ${dayText(deadline)}`}`,
        `As of: ${dayText(asOf)}`,
        `Source: ${fileName === '' ? 'this workbook' : fileName}, ${sheetsText(names)}`,
      ].join('.  '),
    made: ({ day, time }) => `Made: ${dayText(day)}${time === null ? '' : ` ${time}`}`,
    lookingBack: (asOf, today) =>
      `This sheet shows matters as of ${dayText(asOf)}, not as of the day it was made (${dayText(today)}).`,
    toBeChecked: (unit) => `${unit} (name to be checked)`,
    keptAsWas: 'kept as it was; delete it if it is no longer needed',
    daysLate: (days, atLeast) => `${atLeast ? '≥' : ''}${days} ${days === 1 ? 'day' : 'days'}`,
    continued: (name) => `${name} (continued)`,
    list: (names) => names.join(', '),
  },
  summary: {
    name: 'Summary',
    columns: {
      place: 'Place',
      unit: 'Lead unit',
      leader: 'Leader in charge',
      due: 'Due',
      points: 'Points',
      daysLate: 'Days late',
      averageRank: 'Mean estimated ranking (for information)',
      change: 'Against last month',
      thisMonth: 'This month',
      noticeStreak: 'Notices of criticism in a row',
      note: 'Notes',
    },
    nothingDue:
      'The table has no month columns yet, so nothing is due. Add month columns, let the units report, then check and make the summary.',
    unitsWithNothingDue: 'Units with nothing due in this period (not ranked)',
    collectiveUnits: 'Collective units (not ranked)',
    vanished: 'Notes of units that are no longer in the table',
    title: (period) =>
      period === null ? 'Supervision summary' : `Supervision summary, ${monthText(period)}`,
    rate: (hasDates) => (hasDates ? 'On-time rate' : 'Reporting rate (time not verified)'),
    awards: (goal, target) => goalText('Commendations at provincial level or above', goal, target),
    experiences: (goal, target) => goalText('Experiences promoted by the province', goal, target),
    thisMonth: (markedWord, count) => `${markedWord}: ${count}`,
    rankingRule: ({ scoring, points, multiLead, hasDates }) => {
      const rate = hasDates ? 'on-time rate' : 'reporting rate';
      const order = `${rate}, highest first; then fewer missing, fewer incomplete, fewer days late in total; units equal in all share a place`;
      return [
        scoring === 'points'
          ? `Order: from 100 points, ${points.late} off for each late entry, ${points.incomplete} for each incomplete, ${points.missing} for each missing, ${points.notice} for each notice of criticism, never below 0. Most points first; then ${order}.`
          : `Order: ${order}.`,
        `Counting: due = on time + late + incomplete + missing + time unknown; ${rate} = (on time + time unknown) ÷ due.`,
        hasDates
          ? "Time unknown: reported, but without a date to verify; it is not late, counts in the unit's favour in the rate, and is shown apart."
          : 'The table has no report dates: what was reported never counts as late, and the rate says whether units reported, not whether they were on time.',
        "The mean estimated ranking is the units' own estimate of their place in the city, and never orders. Against last month: ↑ up, ↓ down, → the same, with the places gained or lost. This month: the worst status among the unit's items, and how many have it.",
        ...(multiLead === 'all'
          ? [
              'An item with several lead units counts for each of them, so the units may add up to more than the total.',
            ]
          : []),
      ];
    },
    rateChart: (rate, counted, part) =>
      [
        `Figure 1  ${rate} by unit`,
        part !== null
          ? ` (${part.first} to ${part.last} of ${part.all})`
          : counted === null
            ? ''
            : ` (${monthsText(counted.first, counted.last)})`,
      ].join(''),
    ranks: {
      title: (shown, all) =>
        `Figure 2  Estimated ranking (${shown === all ? `${all} ${all === 1 ? 'item' : 'items'}` : `the ${shown} of ${all} items that changed most`}; place 1 on top)`,
      heading:
        "Data of figure 2: estimated ranking by month (the units' own estimate of their place in the city; spread: from best to worst)",
      columns: {
        seq: 'No.',
        item: 'Item',
        spread: 'Spread',
        gained: 'First to last',
        unit: 'Lead unit',
        leader: 'Leader in charge',
      },
    },
  },
  matrix: {
    name: 'Item matrix',
    columns: { place: 'Place', unit: 'Lead unit', leader: 'Leader in charge', item: 'Item', cell: 'Cell' },
    title: (first, last) => `Items by month, ${monthsText(first, last)}`,
    month: (period, withYear) => (withYear ? monthText(period) : shortMonthText(period)),
    latestMonths: (shown, all) => `${all} months were checked; only the latest ${shown} are shown.`,
    monthRate: (rate) => `${rate} of the month`,
    legend: (markedWords) => ` Marks: ${markedWords.join(', ')}.`,
    order:
      'Items stand by lead unit in the order of the summary, and within a unit in the order of the table. Below “late”: the days; ≥ means at least.',
  },
  findings: {
    name: 'Findings',
    columns: {
      number: 'No.',
      severity: 'Level',
      kind: 'Kind',
      unit: 'Lead unit',
      leader: 'Leader in charge',
      item: 'Item',
      month: 'Month',
      cell: 'Cell',
      message: 'What was found',
      advice: 'What to do',
    },
    title: (period) => (period === null ? 'Findings' : `Findings up to ${monthText(period)}`),
    counts: ({ error, warning, info }) =>
      error + warning + info === 0
        ? 'Nothing was found.'
        : `${error + warning + info} findings: ${error} errors, ${warning} warnings, ${info} notes. Deal with the errors first; warnings and notes are to be checked.`,
    month: monthText,
  },
  dispatch: {
    name: 'Monthly meeting',
    columns: {
      seq: 'No.',
      item: 'Item',
      unit: 'Lead unit',
      support: 'Supporting units',
      progress: "This month's progress",
      rank: 'Estimated ranking',
      change: 'Against last month',
      status: 'Status',
      problems: 'What is wrong',
      cell: 'Cell',
      opinion: 'Opinion of the meeting',
    },
    withoutLeader: 'No leader in charge',
    vanished: 'Opinions on items that are no longer in the table',
    title: (period) => `Monthly meeting, ${monthText(period)}`,
    group: (leader, items, statuses) =>
      `${leader}: ${items} ${items === 1 ? 'item' : 'items'}${statuses.length === 0 ? '' : ` (${statuses.join(', ')})`}`,
    problem: (kind, message) => `${kind}: ${message}`,
  },
};
