import type { GoalCount } from '../../core/registers/goals';
import type { Notice } from '../../core/registers/register';
import type { RegisterTexts } from '../../core/registers/register-texts';
import { roundParts, type Round } from '../../core/registers/round';
import { formatAddress } from '../../core/table/cell';
import { parsePeriod } from '../../core/calendar/period';
import { dayText, monthText, quoted } from './wording';

function roundText(round: Round): string {
  const { length, year, number } = roundParts(round);
  if (length === 'quarter') return `Q${number} ${year}`;
  const month = parsePeriod(round);
  return month === null ? round : monthText(month);
}

/** `Q3 2022 (2022-10-10, No. 5, 通报台账!C5)` */
function ground({ round, date, number, cell }: Notice): string {
  const when = round === null ? '' : `${roundText(round)} `;
  const details = [
    ...(date === null ? [] : [dayText(date)]),
    ...(number === '' ? [] : [number]),
    formatAddress(cell),
  ];
  return `${when}(${details.join(', ')})`;
}

const LISTED_CELLS = 5;

/** `通报台账!C5, 通报台账!C9`; of many the first, and how many more there are. */
function cellsText(notices: readonly Notice[]): string {
  const cells = notices.slice(0, LISTED_CELLS).map(({ cell }) => formatAddress(cell));
  return `${cells.join(', ')}${notices.length > LISTED_CELLS ? ` and ${notices.length - LISTED_CELLS} more` : ''}`;
}

const goal = (name: string, { target, confirmed, expected }: GoalCount): string =>
  `${name} ${confirmed}/${target}${expected > 0 ? ` (${expected} more expected)` : ''}`;

const isBlank = (text: string): boolean => text.trim() === '';

const unclear =
  (name: string) =>
  ({ text }: { readonly text: string }): string =>
    isBlank(text)
      ? `The ${name} is blank; the row was not counted.`
      : `The ${name} ${quoted(text)} cannot be read; the row was not counted.`;

const COLUMNS = { unit: 'unit that was noticed', kind: 'kind of notice', level: 'level', status: 'status' };

/** Proposals are worded as proposals: a person confirms. Where a row is in doubt, it counts in the unit's favour. */
export const registers: RegisterTexts = {
  names: { notices: 'Notices', outcomes: 'Outcomes' },
  levels: { district: 'district', city: 'city', province: 'province', nation: 'national' },
  noticeKinds: { criticism: 'criticism', praise: 'praise' },
  outcomeTypes: { award: 'award', experience: 'experience' },
  outcomeStatuses: { confirmed: 'confirmed', expected: 'expected' },
  round: roundText,
  proposal: (proposal) => {
    switch (proposal.kind) {
      case 'warn':
        return `Warning: criticised ${proposal.streak} rounds in a row`;
      case 'disqualify':
        return `Criticised ${proposal.streak} rounds in a row; proposed: no year-end honours (to be confirmed by a person)`;
      case 'refer':
        return 'Criticised at city level or above; proposed: verify whether style of work is at fault, and if so refer to the discipline commission by procedure';
    }
  },
  grounds: (proposal) => {
    const rows = `Rests on: ${proposal.restsOn.map(ground).join(', ')}`;
    if (proposal.kind === 'refer') return `${rows}.`;
    const { skipped, doubts } = proposal;
    return `${[
      rows,
      ...(skipped.length === 0
        ? []
        : [
            `no criticism at district level stands for ${skipped.map(roundText).join(', ')}, which is skipped`,
          ]),
      ...(doubts.length === 0
        ? []
        : [`${cellsText(doubts)} could not be read and did not count; put right, it may change the number`]),
    ].join('; ')}.`;
  },
  streak: (times) => `${times} in a row`,
  goals: (year, awards, experiences) =>
    `Goals of ${year}: ${goal('awards at provincial level or above', awards)}, ${goal('experiences promoted', experiences)}`,
  ofUnit: (unit, words) => `${unit}: ${words.join('; ')}`,
  problemCount: (uncounted, doubtful) =>
    [
      ...(uncounted > 0
        ? [
            `${uncounted} ${uncounted === 1 ? 'place' : 'places'} in the registers could not be read and did not count`,
          ]
        : []),
      ...(doubtful > 0 ? [`${doubtful} ${doubtful === 1 ? 'place' : 'places'} to be checked`] : []),
    ].join('; '),
  problem: (cell, message, advice) => `${formatAddress(cell)}: ${message} ${advice}`,
  sheets: {
    notices: {
      name: 'Notices',
      guidance:
        'A row for each notice, several units with commas between; do not delete a notice that was withdrawn, write “yes” under Withdrawn; the round may stay blank, the date tells it.',
      headers: {
        number: 'No.',
        date: 'Date of notice',
        unit: 'Unit noticed',
        kind: 'Kind',
        issuer: 'Issued by',
        level: 'Level',
        round: 'Round',
        reason: 'Reason',
        withdrawn: 'Withdrawn',
      },
      prompts: {
        number: 'Number of the notice.',
        date: 'Day of issue, like 2022-10-10.',
        unit: 'As the table names it; several with commas between.',
        kind: 'criticism or praise.',
        issuer: 'The issuing office; choose or type.',
        level: 'Level of the issuing office; streaks count district criticism alone.',
        round: 'Like 2022Q3; blank goes by the date.',
        reason: 'What it was about.',
        withdrawn: '“yes” where it was withdrawn; may stay blank otherwise.',
      },
    },
    outcomes: {
      name: 'Outcomes',
      guidance:
        'A row for each outcome; one item counts once for the goals of a year; write “expected” first, and “confirmed” with the basis when it is official.',
      headers: {
        year: 'Year',
        item: 'Item',
        unit: 'Unit',
        type: 'Type',
        level: 'Level',
        date: 'Date',
        status: 'Status',
        basis: 'Basis',
      },
      prompts: {
        year: 'The year whose goals it counts for, like 2022; blank goes by the date.',
        item: 'What was honoured or promoted; always spelt alike.',
        unit: 'As the table names it; several with commas between.',
        type: 'award or experience.',
        level: 'province and national count for the goals.',
        date: 'Day of the honour; may stay blank where expected.',
        status: 'confirmed or expected.',
        basis: 'Title and number of the document.',
      },
    },
  },
  issuers: [
    'District Party supervision office',
    'District government supervision office',
    'District Party office',
    'District government office',
    'City Party supervision office',
    'City government supervision office',
  ],
  yes: 'yes',
  no: 'no',
  doubt: {
    title: 'Please check',
    message: (header) =>
      `${header} is usually chosen from the list or entered as the hint says; another entry may not be read. Press OK to keep it.`,
  },
  problems: {
    'unit.blank': {
      message: () => 'No unit is named; the row was not counted.',
      advice: () => 'Fill in the unit.',
    },
    'unit.collective': {
      message: ({ unit }) => `“${unit}” stands for many; nothing is proposed from it.`,
      advice: () => 'Name the units one by one.',
    },
    'unit.notInTable': {
      message: ({ unit, suggestion }) =>
        suggestion === null
          ? `“${unit}” is not in the table and counts by itself.`
          : `“${unit}” is not in the table, perhaps it is the table’s “${suggestion}”; it was not merged and counts by itself.`,
      advice: () => 'Check the name; if it is the same unit, spell it alike or set an alias.',
    },
    'item.blank': {
      message: () => 'No item is named; the row was not counted.',
      advice: () => "Fill in the item's name.",
    },
    'kind.unclear': { message: unclear('kind of notice'), advice: () => 'Write 通报批评 or 通报表扬.' },
    'level.unclear': { message: unclear('level'), advice: () => 'Write 区级, 市级, 省级 or 国家级.' },
    'level.fromIssuer': {
      message: ({ issuer, level }) =>
        `The level is blank; the issuer ${quoted(issuer)} tells ${registers.levels[level]}.`,
      advice: () => 'Fill in the level.',
    },
    'type.unclear': { message: unclear('type'), advice: () => 'Write 表彰激励 or 经验推广.' },
    'status.unclear': { message: unclear('status'), advice: () => 'Write 已确认 or 预计.' },
    'withdrawn.unclear': {
      message: ({ text }) =>
        `Whether it was withdrawn, ${quoted(text)}, cannot be read; it is taken as withdrawn and was not counted.`,
      advice: () => 'Write 否 where it stands, 是 where it was withdrawn.',
    },
    'withdrawn.contradicted': {
      message: ({ other }) =>
        `The same notice as ${formatAddress(other)}, which is withdrawn while this is not; taken as withdrawn.`,
      advice: () => 'Make the two rows agree.',
    },
    'date.invalid': {
      message: ({ text }) => `The date ${quoted(text)} cannot be read or does not exist.`,
      advice: () => 'Write it like 2022-10-10.',
    },
    'date.future': {
      message: ({ date }) => `The date ${dayText(date)} is still to come; the row was not counted.`,
      advice: () => 'Check the date.',
    },
    'time.unknown': {
      message: () => 'There is no usable date, round or year; the row was not counted.',
      advice: () => 'Fill in the date.',
    },
    'time.unsure': {
      message: ({ round }) =>
        `There is no usable date, and ${roundText(round)} was not over on the day looked at; the row was not counted.`,
      advice: () => 'Fill in the date.',
    },
    'round.unclear': {
      message: ({ text }) => `The round ${quoted(text)} cannot be read; the row does not count for a streak.`,
      advice: () => 'Write a quarter like 2022Q3, or leave it blank to go by the date.',
    },
    'round.notBegun': {
      message: ({ round, date }) =>
        `On ${dayText(date)} ${roundText(round)} had not begun; the row does not count for a streak.`,
      advice: () => 'Check the round and the date.',
    },
    'round.yearBefore': {
      message: ({ text, round }) =>
        `The round ${quoted(text)} has no year; by the date it is ${roundText(round)}.`,
      advice: () => 'Write the year.',
    },
    'year.unclear': { message: unclear('year'), advice: () => 'Write a year like 2022.' },
    'column.missing': {
      message: ({ column }) =>
        `This register has no column for the ${COLUMNS[column]}; the rows concerned were not counted.`,
      advice: () => 'Add the column and fill it.',
    },
    'sheet.hidden': {
      message: () => 'This hidden sheet looks like a register and was not read.',
      advice: () => 'Unhide it if it is to count.',
    },
  },
};
