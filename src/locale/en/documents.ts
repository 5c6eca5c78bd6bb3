import type { Counts } from '../../core/ranking/ranking';
import type { DocumentTexts, LackingPart } from '../../core/report/document-texts';
import { deadlineText } from './deadline';
import { registers } from './registers';
import { terms } from './terms';
import { counted, dayText, monthsText, monthText, quoted } from './wording';

const percent = (rate: number): string =>
  new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }).format(rate);

const lackingText = (lacking: readonly LackingPart[]): string =>
  lacking
    .map(({ part, unreadable }) =>
      unreadable === null ? terms.part[part] : `${terms.part[part]}: ${quoted(unreadable)} cannot be read`,
    )
    .join(', ');

const countsText = ({ due, onTime, late, incomplete, missing, unverified }: Counts): string =>
  `${counted(due, 'entry', 'entries')} due: ${onTime} on time, ${late} late, ${incomplete} incomplete, ${missing} missing, ${unverified} of unknown time`;

const rateText = ({ onTimeRate }: Counts, hasDates: boolean): string =>
  onTimeRate === null
    ? ''
    : `; ${hasDates ? 'on-time rate' : 'rate of reporting (time not verified)'} ${percent(onTimeRate)}`;

const openAndOverdue = (overdue: number, open: number): string =>
  [
    ...(overdue > 0 ? [`${counted(overdue, 'entry', 'entries')} past the deadline`] : []),
    ...(open > 0 ? [`${counted(open, 'entry', 'entries')} before it`] : []),
  ].join(', ');

/** For readers of the pane; what goes out to units is the Chinese text. */
export const documents: DocumentTexts = {
  language: 'en',
  day: dayText,
  toBeChecked: (unit) => `${unit} (name to be checked)`,
  reminder: {
    title: (overdue) =>
      overdue > 0
        ? 'Call for progress reports that are missing'
        : 'Reminder of progress reports that are due',
    addressee: (unit) => `${unit}:`,
    opening: ({ rule, asOf, items, overdue, open }) =>
      `Reports are due ${deadlineText(rule)}. As of ${dayText(asOf)} ${counted(items, 'item')} of yours ${items === 1 ? 'is' : 'are'} not fully reported (${openAndOverdue(overdue, open)}):`,
    addresseeOfAll: 'To the units concerned:',
    openingForAll: ({ rule, asOf, units, items, overdue, open }) =>
      `Reports are due ${deadlineText(rule)}. As of ${dayText(asOf)} ${counted(items, 'item')} of ${counted(units, 'unit')} ${items === 1 ? 'is' : 'are'} not fully reported (${openAndOverdue(overdue, open)}):`,
    unitHeading: (number, unit, entries) => `${number}. ${unit} (${counted(entries, 'entry', 'entries')})`,
    item: (number, name, gaps) => `${number}. “${name}”: ${gaps.join('; ')}.`,
    gap: ({ period, status, lacking, deadline }) =>
      `${monthText(period)} ${terms.status[status].toLowerCase()}, without ${lackingText(lacking)} (deadline ${dayText(deadline)})`,
    closing: ({ overdue, open }) =>
      [
        ...(overdue > 0
          ? [
              'What is past its deadline, please report soon; if you have reported, please tell the date so that the ledger can be put right.',
            ]
          : []),
        ...(open > 0 ? ['What is not, please report by the deadline.'] : []),
      ].join(' '),
  },
  circular: {
    title: (round) => `Notice on the progress reports of ${registers.round(round)}`,
    number: (year, number) => `[${year}] No. ${number ?? '___'}`,
    addressee: 'To the responsible units:',
    heading: (number, text) => `${number}. ${text}`,
    overall: 'Overall',
    counts: ({
      round,
      first,
      last,
      rule,
      asOf,
      items,
      units,
      collectiveUnits,
      totals,
      hasDates,
      pending,
      withoutUnit,
    }) =>
      [
        `${registers.round(round)} (${monthsText(first, last)}): the table has ${counted(items, 'item')} of ${counted(units, 'responsible unit')}${collectiveUnits > 0 ? ` and ${counted(collectiveUnits, 'collective unit')}` : ''}.`,
        `Reports are due ${deadlineText(rule)}. As of ${dayText(asOf)}, ${countsText(totals)}${rateText(totals, hasDates)}.`,
        ...(totals.unverified === 0
          ? []
          : hasDates
            ? [
                'Entries of unknown time were reported without a date to verify; they are not late and count as on time.',
              ]
            : [
                'The table has no report dates: when entries were reported cannot be verified, and none is late.',
              ]),
        ...(pending > 0
          ? [
              `${counted(pending, 'more entry', 'more entries')} not past the deadline are not counted as due.`,
            ]
          : []),
        ...(withoutUnit > 0
          ? [
              `${counted(withoutUnit, 'entry', 'entries')} without a responsible unit ${withoutUnit === 1 ? 'counts' : 'count'} in the totals alone.`,
            ]
          : []),
      ].join(' '),
    goals: ({ year, awards, experiences }) =>
      `${year}: ${awards.confirmed} confirmed awards at provincial level or above (goal ${awards.target}${awards.expected > 0 ? `, ${awards.expected} more expected` : ''}), ${experiences.confirmed} experiences promoted (goal ${experiences.target}${experiences.expected > 0 ? `, ${experiences.expected} more expected` : ''}).`,
    praise: 'Units that reported on time',
    praised: (units) =>
      `All that was due was reported on time by ${counted(units.length, 'unit')}, to be praised: ${units.join(', ')}.`,
    nobodyPraised: 'No unit is known to have reported all that was due on time.',
    timeUnknown: 'Units that reported, time to be verified',
    unverified: (units, hasDates) =>
      `All that was due was reported by ${counted(units.length, 'unit')}, ${hasDates ? 'some of it ' : ''}without a date to verify; none of it is late: ${units.join(', ')}.`,
    problems: 'Units with problems',
    noProblems: 'No unit has missing, incomplete or late entries.',
    criticised: (units, { missing, lateOrIncomplete }) =>
      `Proposed for criticism, with at least ${missing} missing, or at least ${lateOrIncomplete} late or incomplete entries (${counted(units, 'unit')}):`,
    reminded: (units) =>
      `Reminded of single missing, incomplete or late entries (${counted(units, 'unit')}):`,
    unit: (number, unit, items, proposals) =>
      `${number}. ${unit}: ${items.join('; ')}.${proposals.map((proposal) => ` ${proposal}.`).join('')}`,
    item: (name, faults) => `“${name}” ${faults.join(', ')}`,
    fault: (fault) => {
      const month = monthText(fault.period);
      switch (fault.status) {
        case 'missing':
          return `${month} missing`;
        case 'incomplete':
          return `${month} incomplete (without ${lackingText(fault.lacking)})`;
        case 'late':
          return `${month} late by ${fault.atLeast ? 'at least ' : ''}${counted(fault.daysLate, 'day')}`;
      }
    },
    proposal: (proposal, note) => `By the register of notices: ${proposal}; see note ${note}`,
    note: (number, grounds) => `Note ${number}: ${grounds}`,
    unitWithProposals: (unit, proposals) => `${unit} [${proposals.join('; ')}]`,
    collective: 'Collective units',
    collectiveUnit: (number, unit, counts, hasDates) =>
      `${number}. ${unit}: ${countsText(counts)}${rateText(counts, hasDates)}; not ranked.`,
    others: 'Other units',
    nothingDue: (units) => `Nothing was due from ${counted(units.length, 'unit')}: ${units.join(', ')}.`,
    onlyInRegister: (units) =>
      `Not in the table, listed from the register of notices (${counted(units.length, 'unit')}): ${units.join(', ')}.`,
    nextSteps: 'Next steps',
    steps: ({ hasGaps, next }) => [
      ...(hasGaps
        ? [
            'Units with missing or incomplete entries: please report soon; if you have reported, please give the date.',
          ]
        : []),
      next === null
        ? 'All units: please report progress and estimated ranking by each deadline, with the date.'
        : `All units: please report progress and estimated ranking of ${monthText(next.period)} by ${dayText(next.deadline)} (included), with the date.`,
    ],
    officeBlank: '(issuing office)',
    remark: ({ hasProposals, hasSuspicious, isWhole, uncounted }) =>
      [
        'A draft made from the table and the registers: praise, criticism and proposals are to be verified and decided by a person before it is issued; take out what stands below the signature then.',
        ...(isWhole ? [] : ['Not all months of the round are counted yet.']),
        ...(hasProposals
          ? [
              'What is proposed from the register of notices is for consideration; decide whether it belongs into the notice.',
            ]
          : []),
        ...(hasSuspicious ? ['Units marked “name to be checked” may be misspelt; check them first.'] : []),
        ...(uncounted > 0
          ? [`${counted(uncounted, 'place')} in the registers could not be read and did not count.`]
          : []),
      ].join(' '),
  },
};
