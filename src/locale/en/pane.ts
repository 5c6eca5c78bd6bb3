import type { DeadlineRule } from '../../core/settings';
import type { Messages } from '../messages';
import { sample } from '../zh-CN/sample';
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
    score: (percent) => `${percent}% sure`,
    remap: 'Change',
    remapWhy:
      'Say which sheet, header rows and columns are meant. Kept in the workbook for every later check.',
    corrected: 'Set by hand',
  },

  page: { back: 'Back', save: 'Save', cancel: 'Cancel' },

  mapping: {
    title: 'Where the table is',
    intro:
      'Say it here where it was not recognised. It is kept in the workbook for every later check; no cell changes.',
    sheet: 'Sheet',
    automatic: 'Recognised by itself',
    automaticIs: (what) => `Automatic (${what})`,
    firstHeaderRow: 'First header row',
    lastHeaderRow: 'Last header row',
    row: (row) => `Row ${row}`,
    rowOf: (row, text) => `Row ${row}: ${text}`,
    columns: 'Columns',
    column: (name, header) => (header === '' ? `Column ${name}` : `Column ${name}: ${header}`),
    noColumn: 'There is none',
    hidden: (sheet) => `${sheet} (hidden)`,
    preview: 'What is recognised so',
    found: (items, months) => `${counted(items, 'item')}, ${counted(months, 'month')}`,
    more: (count) => `${counted(count, 'more item')}`,
    nothing: 'No table is found so:',
    missing: (role) => `no column “${role}”`,
    notSure: 'It is still not certain which table is meant: say its sheet or columns too.',
    noUnit: '(blank)',
    reset: 'Recognise by itself again',
  },

  settings: {
    title: 'Settings',
    intro: 'Kept in the workbook, for whoever opens it. The table is not changed.',
    deadline: 'Deadline',
    day: 'Day of the month',
    dayWhy: 'Past the month’s end it means the last day.',
    inclusive: 'That day is still on time',
    monthOffset: 'Month of the deadline',
    offset: (months) =>
      months === 0 ? 'The same month' : months === 1 ? 'The next month' : `${months} months later`,
    roll: 'On a day that is no workday',
    rolls: { none: 'Stays', next: 'Moves to the next workday', previous: 'Moves to the previous workday' },
    scopeOf: 'What is counted',
    start: 'First month',
    startAutomatic: 'The table’s earliest month',
    scope: 'Scope',
    scopes: { yearToDate: 'From the first month on', month: 'The checked month alone' },
    scoring: 'Ranked by',
    scorings: { rate: 'On-time rate', points: 'Points, taken off from 100' },
    points: {
      late: 'Off for each late entry',
      incomplete: 'Off for each incomplete entry',
      missing: 'Off for each missing entry',
      notice: 'Off for each notice of criticism',
    },
    peers: 'Counties ranked together in the city',
    multiLead: 'Several lead units',
    multiLeads: { first: 'The first answers', all: 'Each answers' },
    filledBy: 'Who fills the table',
    filledBys: { clerk: 'The supervision office', units: 'The units themselves' },
    registers: 'Notices and goals',
    roundLength: 'Supervision round',
    roundLengths: { quarter: 'A quarter', month: 'A month' },
    awards: 'Goal: provincial commendations',
    experiences: 'Goal: experiences promoted',
    thresholdMissing: 'Missing entries that propose a notice',
    thresholdLate: 'Late or incomplete ones that propose a notice',
    aliases: 'Names that count as others',
    noAliases: 'None. Accepted suggestions are listed here.',
    alias: (name, countsAs) => `${name} counts as ${countsAs}`,
    removeAlias: (name) => `Take back “${name}”`,
    whole: (from, to) => `A whole number from ${from} to ${to}`,
    atLeastZero: 'A number not below 0',
    correct: 'Some entries have to be corrected before they can be kept.',
  },

  notices: {
    edited: 'The table has changed since; it is checked again when you pause.',
    moved: 'Rows, columns or sheets have come or gone since the check.',
    recheck: 'Check again',
    unusable: (keys) =>
      `Some settings kept in the workbook cannot be used; the defaults hold: ${keys.join(', ')}. Set them again.`,
    settingKey: (key) =>
      ({
        table: 'where the table is',
        deadline: 'deadline',
        peers: 'counties',
        start: 'first month',
        scope: 'scope',
        scoring: 'ranking',
        points: 'points',
        multiLead: 'several lead units',
        roundLength: 'round',
        filledBy: 'who fills the table',
        goals: 'goals',
        noticeThresholds: 'notices',
      })[key] ?? `“${key}”`,
    unkept: (happened) => `The settings hold in this pane only, the workbook does not keep them: ${happened}`,
    readOnly: 'The file is read-only: it can be checked, not written to.',
    structureProtected:
      'The workbook’s structure is protected: it can be checked and marked; no sheet can be added and no setting kept.',
    unfinished: (names) => `${names.map((name) => `“${name}”`).join(', ')} was not finished last time.`,
    writeAgain: 'Write again',
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

  // A Chinese form, whoever opens it: its headers are what is recognised.
  sample,

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
    listLabel: 'Findings; press Enter to go to the cell, the right arrow for its buttons',
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
    kinds: 'Choose the sheets to write',
    kind: {
      summary: 'Summary and progress matrix',
      findings: 'List of findings',
      dispatch: 'Monthly dispatch',
      quarter: 'Quarterly supervision',
      all: 'All of them',
    },
    settings: 'Settings',
    registers: 'Registers',
    registersWhy:
      'Writes: adds the registers of notices and outcomes where there are none; those that are there stay.',
    documents: 'Texts',
    documentsWhy: 'Drafts the circular and the reminders, to be copied; nothing is written.',
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
    help: 'Help',
    version: (version) => `Version ${version}`,
  },

  running: {
    open: 'Reading the workbook…',
    check: 'Checking…',
    mark: 'Marking the findings…',
    clear: 'Clearing the marks…',
    summary: 'Writing the summary…',
    refresh: 'Checking again…',
    settings: 'Keeping the settings…',
    rewrite: 'Rewriting cells…',
    sample: 'Opening the sample…',
    registers: 'Adding the registers…',
    goTo: 'Going to the cell…',
    slow: 'This takes a while. If you are editing a cell, press Enter to finish.',
    editing: 'Press Enter to finish editing the cell; then it goes on by itself.',
    cancel: 'Cancel',
  },

  done: {
    checked: (findings) =>
      findings === 0 ? 'Checked: nothing wrong.' : `Checked: ${counted(findings, 'finding')}.`,
    marked: (count) => (count === 0 ? 'There is no cell to mark.' : `${counted(count, 'cell')} marked.`),
    cleared: (count) => (count === 0 ? 'There were no marks.' : 'All marks are cleared.'),
    wrote: (names) => `Written: ${names.join(', ')}.`,
    refused: (sheet, members) =>
      `Excel refused some layout settings of “${sheet}”: ${members.join(', ')}. The contents are complete.`,
    settingsKept: 'Kept.',
    aliased: (name, suggestion) =>
      `“${name}” counts as “${suggestion}” from now on; no cell was changed. The settings can take it back.`,
    rewrote: (count) => (count === 0 ? 'No cell was rewritten.' : `${counted(count, 'cell')} rewritten.`),
    left: (cells) => `${cells.join(', ')}: a formula, or another text by now; left as it is.`,
    sampleOpened: (sheet) =>
      `The sheet “${sheet}” was added, to be filled in; delete it when it is not needed.`,
    registersMade: (made, kept) =>
      [
        ...(made.length > 0 ? [`Added: ${made.join(', ')}.`] : []),
        ...(kept.length > 0 ? [`There already, not changed: ${kept.join(', ')}.`] : []),
      ].join(' '),
    copied: 'Copied; paste it into a document, a mail or a chat.',
    notCopied: 'The browser does not allow copying. Open “Texts”, select the text and press Ctrl+C.',
    dismiss: 'Dismiss',
  },

  failed: {
    open: 'The workbook was not read',
    check: 'The check was not finished',
    mark: 'The marking was not finished',
    clear: 'The marks were not cleared',
    summary: 'The summary was not written',
    refresh: 'It was not checked again',
    settings: 'The settings were not kept',
    rewrite: 'The cells were not rewritten',
    sample: 'The sample was not opened',
    registers: 'The registers were not added',
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
      'Open the workbook that holds the responsibility table, or name the missing column in its header, then choose “Check”; or say which columns are meant.',
    map: 'Say where the columns are',
    sample: 'Open a sample table',
  },
  unsure: {
    title: 'It is not certain which table is meant',
    why: 'Nothing is checked, so that no wrong table is judged. Candidates:',
    candidate: (sheet, items, months) =>
      `sheet “${sheet}”: ${counted(items, 'item')}, ${counted(months, 'month')}`,
    missing: (role) => `no column “${role}”`,
    whatToDo: 'Choose one; or name item, lead unit and months in its header, then choose “Check”.',
    take: (sheet) => `It is “${sheet}”`,
    map: 'Say it myself…',
  },
  noMonths: {
    title: 'The table has no month columns yet',
    why: 'Nothing is due, so there is nothing on time or late. Unit names and the like were checked.',
    addThese: 'Add three columns for each month at the right of the table:',
    column: (month, part) => `${month} ${part}`,
    orMerged: 'Or put the month in a merged cell above, and the three names below it.',
  },
};
