import type { FindingTexts } from '../../core/report/finding-texts';
import type { EntryPart } from '../../core/settings';
import { formatAddress } from '../../core/table/cell';
import { terms } from './terms';
import { dayText, monthText, quoted } from './wording';

const partNames = (parts: readonly EntryPart[]): string =>
  parts.map((part) => terms.part[part]).join(' and ');

/** Each says what was seen and how it counts; where there is doubt, it counts in the unit's favour. */
export const findings: FindingTexts = {
  'entry.missing': {
    kind: 'Missing',
    message: ({ deadline, asOf }) =>
      `Nothing was supplied by ${dayText(asOf)}; the deadline ${dayText(deadline)} has passed.`,
    advice: () => 'Remind the unit; if it has reported, enter the report and its date.',
  },
  'entry.late': {
    kind: 'Late',
    message: ({ deadline, reportedOn, daysLate }) =>
      `Reported on ${dayText(reportedOn)}, after the deadline ${dayText(deadline)}: ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late.`,
    advice: () => 'Check the report date; correct it if it was entered wrongly.',
  },
  'entry.incomplete': {
    kind: 'Incomplete',
    message: ({ deadline, missing }) =>
      `The deadline ${dayText(deadline)} has passed and there is still no valid ${partNames(missing)}.`,
    advice: ({ missing }) => `Ask the unit for the ${partNames(missing)}.`,
  },
  'entry.unverified': {
    kind: 'Time unknown',
    message: ({ deadline }) =>
      `There is no usable report date to compare with the deadline ${dayText(deadline)}; counted as “time unknown”, not as late.`,
    advice: () => 'Look up the e-mail or the register of receipts and enter the report date.',
  },
  'entry.seenAbsent': {
    kind: 'Time in doubt',
    message: ({ absentOn, presentOn }) =>
      `The check of ${dayText(absentOn)} found nothing, the check of ${dayText(presentOn)} found the entry; it may have been received before it was typed, so it counts as “time unknown”, not as late.`,
    advice: () => 'Look up the e-mail or the register of receipts and enter the report date.',
  },
  'entry.premature': {
    kind: 'Premature',
    message: ({ part }) => `The month has not begun, but its ${terms.part[part]} is filled in; not counted.`,
    advice: () => 'Check whether it was entered under the wrong month.',
  },
  'rank.invalid': {
    kind: 'Ranking not readable',
    message: ({ text }) =>
      `The estimated ranking ${quoted(text)} cannot be read; it does not count as supplied.`,
    advice: () => 'Enter the place as a number, such as 3.',
  },
  'rank.outOfRange': {
    kind: 'Ranking out of range',
    message: ({ text, peers }) =>
      `The estimated ranking ${quoted(text)} is no whole place from 1 to ${peers}; it does not count as supplied.`,
    advice: ({ peers }) => `Check the place; if not ${peers} are ranked together, correct the setting.`,
  },
  'rank.becameDate': {
    kind: 'Ranking became a date',
    message: ({ text, likely }) =>
      likely === null
        ? `Excel turned the estimated ranking into the date ${quoted(text)}; it counts as supplied, its number is to be checked.`
        : `Excel turned the estimated ranking into the date ${quoted(text)}; probably ${quoted(likely)} was typed. It counts as supplied, its number is to be checked.`,
    advice: () => 'Enter the place as a number, such as 3, without a slash or a dash.',
  },
  'rank.peersDiffer': {
    kind: 'Ranking of another total',
    message: ({ text, denominator, peers }) =>
      `The estimated ranking ${quoted(text)} is out of ${denominator}, the setting says ${peers}; the place counts as entered.`,
    advice: () => 'Check how many are ranked together, and correct the table or the setting.',
  },
  'rank.approximate': {
    kind: 'Ranking is a range',
    message: ({ text, rank }) =>
      `The estimated ranking ${quoted(text)} is a range; its worse bound, ${rank}, counts.`,
    advice: () => 'Enter the exact place where it is known.',
  },
  'rank.scale': {
    kind: 'Ranking in words',
    message: ({ text }) =>
      `The estimated ranking ${quoted(text)} has no number; it counts as supplied and is left out of the average.`,
    advice: () => 'Enter the exact place where it is known.',
  },
  'date.invalid': {
    kind: 'Date not readable',
    message: ({ text }) => `The report date ${quoted(text)} is no valid date and is not used as evidence.`,
    advice: () => 'Enter a date, written like 2022-10-24.',
  },
  'date.future': {
    kind: 'Date in the future',
    message: ({ date, today }) =>
      `The report date ${dayText(date)} is after the day of the check (${dayText(today)}) and is not used as evidence.`,
    advice: () => 'Check year, month and day of the report date.',
  },
  'date.outsidePeriod': {
    kind: 'Date of another period',
    message: ({ date, earliest }) =>
      `The report date ${dayText(date)} is before ${dayText(earliest)} and hardly belongs to this month; it counts as entered.`,
    advice: () => 'Check year and month of the report date.',
  },
  'date.backdated': {
    kind: 'Date against the evidence',
    message: ({ date, absentOn }) =>
      `The report date says ${dayText(date)}, but the check of ${dayText(absentOn)} found nothing; it counts as entered.`,
    advice: () => 'Look up the e-mail or the register of receipts and confirm the report date.',
  },
  'date.noColumn': {
    kind: 'No date column',
    message: () =>
      'Some months due have no report date column, so their time cannot be verified; what was reported there never counts as late.',
    advice: () => 'Add a report date column to verify whether entries were on time.',
  },
  'progress.hollow': {
    kind: 'Progress without content',
    message: ({ text }) => `The progress says only ${quoted(text)}; it still counts as supplied.`,
    advice: () => 'Ask the unit for its actual progress.',
  },
  'progress.repeated': {
    kind: 'Progress repeated',
    message: ({ since }) =>
      `The progress is the same as in ${monthText(since)}; it still counts as supplied.`,
    advice: () => "Ask the unit for this month's progress.",
  },
  'cell.error': {
    kind: 'Cell error',
    message: ({ part, error }) =>
      part === 'reportedOn'
        ? `The report date's cell shows the error ${error} and cannot be read; it is not used as evidence.`
        : `The cell of the ${terms.part[part]} shows the error ${error} and cannot be read; it counts as supplied, its content is to be checked.`,
    advice: () => 'Correct the formula, or type the content.',
  },
  'unit.blank': {
    kind: 'No lead unit',
    message: () => 'There is no lead unit; what is due counts in the totals and for no unit.',
    advice: () => 'Enter the lead unit.',
  },
  'unit.suspicious': {
    kind: 'Name to be checked',
    message: ({ name, suggestion }) =>
      `${quoted(name)} may be a slip for ${quoted(suggestion)}; until confirmed they are counted apart and shown as “name to be checked”.`,
    advice: ({ suggestion }) =>
      `Check the name; if it is the same unit, enter it in the settings as an alias of ${quoted(suggestion)} to count both as one. The table's text stays as it is.`,
  },
  'leader.blank': {
    kind: 'No leader in charge',
    message: () => 'There is no leader in charge.',
    advice: () => 'Enter the leader in charge.',
  },
  'item.duplicate': {
    kind: 'Item repeated',
    message: ({ first }) =>
      `Item and lead unit are the same as at ${formatAddress(first)}; both rows are counted.`,
    advice: () => 'Check whether it was entered twice; if so, delete one row.',
  },
  'seq.duplicate': {
    kind: 'Number repeated',
    message: ({ seq, first }) => `The number ${seq} also stands at ${formatAddress(first)}.`,
    advice: () => 'Check the numbers.',
  },
  'seq.gap': {
    kind: 'Number missing',
    message: ({ before, after }) => `The numbers go from ${before} to ${after}.`,
    advice: () => 'Check whether a row was left out or deleted.',
  },
  'month.duplicate': {
    kind: 'Column repeated',
    message: ({ part }) =>
      `The month has two columns for the ${terms.part[part]}; only the first is counted.`,
    advice: () => 'Check the header, and correct or delete the other column.',
  },
  'calendar.uncovered': {
    kind: 'Holidays unknown',
    message: ({ year }) => `The holidays of ${year} are not known; the deadline moves by weekends alone.`,
    advice: () => "Check the deadline against that year's notice of holidays.",
  },
};
