import type { recognition as chinese } from '../../zh-CN/pane/recognition';
import { counted, monthText } from '../wording';

export const recognition: typeof chinese = {
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
    checked: 'Checked',
    reasons: 'How it was recognised',
    role: (role, header, cell) => `${role}: ${cell} “${header}”`,
    score: (percent) => `${percent}% sure`,
    remap: 'Change',
    remapWhy:
      'Say which sheet, header rows and columns are meant. Kept in the workbook for every later check.',
    corrected: 'Set by hand',
  },

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
