import type { DeadlineRule } from '../../core/settings';
import type { Messages } from '../messages';
import { dayText, monthText } from './wording';

const monthNames = new Intl.DateTimeFormat('en', { month: 'short' });
const shortMonth = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short' });

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const roll: { readonly [Direction in DeadlineRule['roll']]: string } = {
  none: '',
  next: ', moved to the next workday',
  previous: ', moved to the previous workday',
};

export const pane: Messages['pane'] = {
  title: 'Duty Ledger',
  month: (period) => shortMonth.format(new Date(`${period}-01T00:00:00`)),
  day: (date) => dayText(date),
  monthShort: (month) => monthNames.format(new Date(2022, month - 1, 1)),

  table: {
    label: 'Responsibility table found',
    headerRows: (first, last) => (first === last ? `header row ${first}` : `header rows ${first}–${last}`),
    items: (count) => counted(count, 'item'),
    units: (count) => counted(count, 'unit'),
    months: (first, last, count) =>
      count === 1 ? monthText(first) : `${monthText(first)} to ${monthText(last)}`,
    hiddenRows: (count) => `${counted(count, 'hidden row')}, checked too`,
    hiddenColumns: (count) => `${counted(count, 'hidden column')}, checked too`,
    preliminary: 'Preliminary',
    preliminaryWhy:
      'Opening the pane does not read merged cells, so that Excel keeps your undo. “Check” gives the final result.',
    reasons: 'How it was recognised',
    role: (role, header, cell) => `${role}: ${cell} “${header}”`,
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
  },

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
    noneAtAll: 'Nothing wrong',
    noneAtAllWhy: (period) => `As of ${period}, all that was due is there, and nothing needs a look.`,
    noneMatch: 'Nothing matches',
    showAll: 'Show all',
    listLabel: 'Findings; press Enter to go to the cell',
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

  actions: {
    label: 'Write to the workbook',
    mark: 'Mark findings',
    markWhy:
      'Writes: conditional formats on the cells with errors and warnings. Contents and formats of the cells stay as they are.',
    clear: 'Clear marks',
    clearWhy: 'Writes: removes every mark of this add-in and nothing else.',
    summary: 'Write summary',
    summaryWhy:
      'Writes: makes or updates this add-in’s sheets, the summary and the progress matrix. The table is not changed.',
    needsTable: 'A responsibility table must be found first.',
    needsMonths: 'The table has no month columns yet: there is nothing to write.',
  },

  confirmSummary: {
    title: 'Names to be verified',
    body: 'These names look like slips. The summary counts them apart and marks them for verification:',
    pair: (name, suggestion) => `${name} (perhaps ${suggestion})`,
    go: 'Write anyway',
    cancel: 'Look first',
  },

  foot: {
    checkedAt: (time) => `Checked ${time}`,
    readAt: (time) => `Read ${time}`,
    rule: ({ day, inclusive, monthOffset, roll: direction }) =>
      `${inclusive ? 'by' : 'before'} day ${day} of ${
        monthOffset === 0 ? 'the' : monthOffset === 1 ? 'the next' : `${monthOffset} months after the`
      } month${roll[direction]}`,
    ruleLabel: 'Deadline: ',
    version: (version) => `Version ${version}`,
  },

  running: {
    open: 'Reading the workbook…',
    check: 'Checking…',
    mark: 'Marking the findings…',
    clear: 'Clearing the marks…',
    summary: 'Writing the summary…',
    goTo: 'Going to the cell…',
    slow: 'This takes a while. If you are editing a cell, press Enter to finish.',
  },

  done: {
    checked: (findings) =>
      findings === 0 ? 'Checked: nothing wrong.' : `Checked: ${counted(findings, 'finding')}.`,
    marked: (count) => (count === 0 ? 'There is no cell to mark.' : `${counted(count, 'cell')} marked.`),
    cleared: (count) => (count === 0 ? 'There were no marks.' : 'All marks are cleared.'),
    wrote: (names) => `Written: ${names.join(', ')}.`,
    refused: (sheet, members) =>
      `Excel refused some layout settings of “${sheet}”: ${members.join(', ')}. The contents are complete.`,
    dismiss: 'Dismiss',
  },

  failed: {
    open: 'The workbook was not read',
    check: 'The check was not finished',
    mark: 'The marking was not finished',
    clear: 'The marks were not cleared',
    summary: 'The summary was not written',
    goTo: 'The cell was not reached',
    nothing: 'The workbook was not changed.',
    partly: 'A part is written; doing it again completes it.',
    details: 'Details',
    retry: 'Try again',
  },

  noTable: {
    title: 'No responsibility table found',
    nothingNear: 'No visible sheet has a table with both an item column and a lead unit column.',
    near: (sheet, row) => `The nearest is the header in row ${row} of the sheet “${sheet}”, but:`,
    missing: (role) => `there is no column “${role}”`,
    whatToDo:
      'Open the workbook that holds the responsibility table, or name the missing column in its header, then choose “Check”.',
  },
  unsure: {
    title: 'It is not certain which table is meant',
    why: 'Nothing is checked, so that no wrong table is judged. Candidates:',
    candidate: (sheet, items, months) =>
      `sheet “${sheet}”: ${counted(items, 'item')}, ${counted(months, 'month')}`,
    missing: (role) => `no column “${role}”`,
    whatToDo: 'Name item, lead unit and months in the table’s header, then choose “Check”.',
  },
  noMonths: {
    title: 'The table has no month columns yet',
    why: 'Nothing is due, so there is nothing on time or late. Unit names and the like were checked.',
    addThese: 'Add three columns for each month at the right of the table:',
    column: (month, part) => `${month} ${part}`,
    orMerged: 'Or put the month in a merged cell above, and the three names below it.',
  },
};
