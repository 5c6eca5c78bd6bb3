import type { jobs as chinese } from '../../zh-CN/pane/jobs';
import { counted } from '../wording';

export const jobs: typeof chinese = {
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
    cancelling: 'Calling it off. What has begun to be written is finished first.',
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
};
