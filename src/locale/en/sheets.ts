import type { GoalCount } from '../../core/registers/goals';
import type { RowStanding } from '../../core/registers/register';
import type { SheetTexts } from '../../core/report/sheet-texts';
import { deadlineText } from './deadline';
import { dayText, monthsText, monthText, shortMonthText } from './wording';

const LISTED_SHEETS = 3;

function sheetsText(sheets: readonly string[]): string {
  const quoted = sheets.map((sheet) => `“${sheet}”`);
  return quoted.length <= LISTED_SHEETS
    ? quoted.join(', ')
    : `${quoted.length} sheets, ${quoted[0] ?? ''} to ${quoted.at(-1) ?? ''}`;
}

const goalText = (name: string, goal: GoalCount | null, target: number): string =>
  goal === null
    ? `${name}: goal ${target} (no register of outcomes yet)`
    : `${name}: ${goal.confirmed}/${goal.target}${goal.expected > 0 ? ` (${goal.expected} more expected)` : ''}`;

const STANDING: { readonly [Standing in RowStanding]: string } = {
  counts: '',
  withdrawn: ' (withdrawn, does not count)',
  later: ' (after the day looked at, does not count)',
  uncounted: ' (not readable, does not count)',
};

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
    rateChart: (rate, counted, part) => {
      if (part !== null) return `Figure 1  ${rate}, units ${part.first} to ${part.last}`;
      return `Figure 1  ${rate} by unit${counted === null ? '' : ` (${monthsText(counted.first, counted.last)})`}`;
    },
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
  quarter: {
    name: 'Supervision round',
    columns: {
      unit: 'Lead unit',
      leader: 'Leader in charge',
      reasons: 'Why it is proposed for a notice of this round',
      notices: 'Notices of this round',
      streak: 'Notices of criticism in a row',
      proposals: 'What the rules propose',
    },
    title: (round) => `Supervision round, ${round}`,
    partOfRound: (months) =>
      `The round is not complete: so far there is only ${months.map((period) => monthText(period)).join(', ')}, and what is proposed rests on that alone.`,
    noNotices:
      'The workbook has no register of notices: streaks and what follows from them cannot be told, which is not the same as none.',
    proposed: (units) =>
      `Proposed for a notice of criticism of this round (${units} ${units === 1 ? 'unit' : 'units'}, to be confirmed by a person)`,
    nobodyProposed: 'No unit reaches the thresholds.',
    noticed: (units) =>
      `Further units for which the notices lead to a proposal (${units}, to be confirmed by a person)`,
    others: 'Units below the thresholds',
    collective: 'Collective units (never proposed)',
    onlyInRegisters: 'Units that only the registers name',
    section: (number, words) => `${number}. ${words}`,
    favoured: (year) =>
      `Units whose appraisal${year === null ? '' : ` of ${year}`} leans to excellent (a confirmed commendation at provincial level or above)`,
    noOutcomes: 'The workbook has no register of outcomes: this cannot be told.',
    nobodyFavoured: 'The register of outcomes has no confirmed commendation at provincial level or above.',
    entry: (period, item, status) =>
      `${shortMonthText(period)} “${item}”${status === null ? '' : ` ${status}`}`,
    missing: (count, entries) => `Missing ${count}: ${entries.join('; ')}.`,
    lateOrIncomplete: (count, entries) => `Late or incomplete ${count}: ${entries.join('; ')}.`,
    notice: ({ kind, details, date, reason, standing }) =>
      [
        kind,
        ` (${[...details, ...(date === null ? [] : [dayText(date)])].join(', ')})`.replace(' ()', ''),
        reason === '' ? '' : `: ${reason}`,
        STANDING[standing],
      ].join(''),
    outcome: ({ item, level, date, basis }) =>
      `${item} (${[level, date === null ? '' : dayText(date), basis].filter((part) => part !== '').join(', ')})`,
    rules: ({ missing, lateOrIncomplete }) => [
      `Thresholds: ${missing} or more missing in a round, or ${lateOrIncomplete} or more late or incomplete together. Whether there is a notice, a leader decides.`,
      'Criticised at district level in two rounds in a row: a warning. In three or more: it is proposed to withhold the year-end honours (to be confirmed by a person). Rounds without a notice of criticism at district level are skipped; withdrawn notices do not count.',
      'Criticised at city level or above: it is proposed to verify whether it was for style of work; if so, it is referred for accountability. All of this is proposed, and a person confirms.',
    ],
  },
};
