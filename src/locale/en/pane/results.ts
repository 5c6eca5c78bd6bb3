import type { results as chinese } from '../../zh-CN/pane/results';
import { counted } from '../wording';

export const results: typeof chinese = {
  findings: {
    search: 'Search units, items, findings',
    clearSearch: 'Clear the search',
    group: 'Group',
    byUnit: 'By unit',
    byKind: 'By kind',
    wholeTable: 'Whole table',
    groupCount: (count) => String(count),
    goTo: (cell) => `Go to ${cell}`,
    shown: (count) => `${count} shown`,
    shownOfStatus: (status, entries, lines) =>
      entries === lines
        ? `${status}: ${entries}`
        : `${status}: ${entries}, ${lines} lines with their other findings`,
    noneAtAll: 'Nothing wrong',
    noneAtAllWhy: (period) =>
      `As of ${period}, all that was due is there, and nothing needs a look. The summary can be written.`,
    noneMatch: 'Nothing matches',
    showAll: 'Show all',
    listLabel: 'Findings; press Enter to go to the cell, the right arrow for its buttons',
  },

  suggestion: {
    accept: 'Accept',
    acceptWhy: (name, suggestion) => `“${name}” counts as “${suggestion}” from now on; no cell changes`,
    rewrite: 'Rewrite cells…',
    rewriteWhy: 'Names the cells first, and rewrites them when you agree',
    title: 'Rewrite cells',
    body: (name, suggestion) =>
      `In these cells “${name}” becomes “${suggestion}”. No other cell changes, and Excel can undo it.`,
    cells: (count) => counted(count, 'cell'),
    byHand: 'Change these by hand:',
    none: 'There is no cell to rewrite.',
    go: (count) => `Rewrite ${counted(count, 'cell')}`,
  },

  ranking: {
    label: 'Ranking by unit',
    place: (place) => `No. ${place}`,
    unplaced: 'Not ranked',
    suspicious: 'verify name',
    collective: 'Collective, not ranked',
    nothingDue: 'Nothing due',
    counts: (due) => `${due} due`,
    days: (days) => `${counted(days, 'day')} late in all`,
    averageRank: (rank) => `mean estimated ranking ${rank}`,
    leaders: (names) => `Leader in charge: ${names}`,
    entry: (month, status) => `${month}: ${status}`,
    late: (days, atLeast) => `${atLeast ? '≥' : ''}${counted(days, 'day')} late`,
    rank: (rank) => `estimated no. ${rank}`,
    noRate: '—',
    rows: (item) => `${item}, entries by month`,
    empty: 'There is no unit to rank.',
  },

  goals: {
    label: 'Goals of the year, and notices',
    year: (year) => `Goals of ${year}`,
    awards: 'Commendations, provincial or above',
    experiences: 'Experiences promoted, provincial or above',
    progress: (confirmed, target, expected) =>
      `${confirmed}/${target}${expected > 0 ? `, ${expected} more expected` : ''}`,
    favoured: 'Leaning to “excellent” in appraisal',
    proposals: 'Notices, and what they propose (a person confirms)',
    noProposals:
      'No unit was criticised in consecutive rounds, and no notice of the city or above asks for a look.',
    streak: (times) => `criticised ${times} times in a row`,
    problems: (count) => `To be verified in the registers (${count})`,
    noNotices: 'There is no register of notices: consecutive notices cannot be counted.',
    noOutcomes: 'There is no register of outcomes: the goals cannot be compared.',
    make: 'Add registers',
    makeWhy:
      'Adds the register of notices and the register of outcomes, where missing, as empty sheets. Once filled in, they are compared with the goals and counted here.',
    goTo: (cell) => `Go to ${cell}`,
  },

  documents: {
    title: 'Circular and reminders',
    intro: 'Drafted from the check on screen, in Chinese; verify before use. Nothing is written.',
    which: 'Text',
    circular: 'Circular',
    reminderForAll: 'Reminder for all units',
    reminder: (unit, entries) => `Reminder: ${unit} (${entries})`,
    copy: 'Copy',
    none: 'Without month columns there is nothing to draft.',
    preview: 'The text',
    writing: 'Drafting…',
    remind: 'Copy reminder',
    remindWhy: (unit) => `Copies the reminder for ${unit}: only what it has still to report`,
  },
};
