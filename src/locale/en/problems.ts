import type { problems as chinese } from '../zh-CN/problems';

const named = (sheet: string | null, otherwise: string): string =>
  sheet === null ? otherwise : `Sheet “${sheet}”`;

export const problems: typeof chinese = {
  cellBeingEdited: {
    happened: () => 'A cell is being edited, and Excel takes nothing else meanwhile.',
    advice: 'Press Enter to finish editing, then try again.',
  },
  sheetProtected: {
    happened: (sheet) => `${named(sheet, 'The sheet')} is protected and cannot be written to.`,
    advice: 'Unprotect it under Review and try again; all findings can be seen in the pane without writing.',
  },
  structureProtected: {
    happened: () => 'The structure of the workbook is protected: no sheet can be added.',
    advice: 'Turn off Protect Workbook under Review and try again; the check can still be seen in the pane.',
  },
  readOnly: {
    happened: () => 'The file is open as read-only and cannot be written to.',
    advice:
      'Choose Enable Editing, or save an editable copy, and try again; the check can still be seen in the pane.',
  },
  excelTooOld: {
    happened: () => 'This version of Excel lacks something that the add-in needs.',
    advice: 'Use Excel 2021 or later, Microsoft 365, or Excel on the web.',
  },
  officeNotReachable: {
    happened: () => 'Office’s script did not load: the pane cannot reach Excel.',
    advice: 'Check the network and open the pane again; if that does not help, ask your IT staff.',
  },
  noAnswer: {
    happened: () => 'Excel has not answered for a long time.',
    advice:
      'See whether Excel shows a dialog or a cell is being edited, and try again; if that does not help, save the file and restart Excel.',
  },
  tooLarge: {
    happened: (sheet) => `${named(sheet, 'The workbook')} holds more than Excel hands over or takes at once.`,
    advice: 'Remove what the table does not need, or save the table as a file of its own, and try again.',
  },
  sheetGone: {
    happened: (sheet) =>
      `${named(sheet, 'The sheet or cell that was needed')} was not found; it may just have been deleted or renamed.`,
    advice: 'Check again, then try once more.',
  },
  sheetUnsupported: {
    happened: (sheet) =>
      `${named(sheet, 'One of the sheets')} is a chart or macro sheet and cannot be read or written.`,
    advice: 'Go to the worksheet that holds the table and try again.',
  },
  noRoom: {
    happened: (sheet) =>
      `${named(sheet, 'The sheet to be updated')} needs more rows or columns, and what stands beside it cannot be moved.`,
    advice: 'Move the merged cells or tables that you put below or beside it further away, and try again.',
  },
  changedMeanwhile: {
    happened: () => 'Somebody else has just changed the same setting.',
    advice: 'Check again, look at the setting as it is now, and then change it.',
  },
  keptByLater: {
    happened: () =>
      'The settings in this workbook were kept by a later version; this one cannot read them and leaves them alone.',
    advice: 'Update the add-in, then change the settings.',
  },
  cancelled: {
    happened: () => 'It was called off.',
    advice: 'Do it again when you want to.',
  },
  writtenMeanwhile: {
    happened: () => 'Somebody else is writing the same sheet at the same time.',
    advice: 'Try again when they have finished; the same sheet is then written anew.',
  },
  busy: {
    happened: () => 'Excel is busy and did not take the request.',
    advice: 'If a cell is being edited, press Enter; wait a moment and try again.',
  },
  unexpected: {
    happened: () => 'Excel did not finish, for a reason that is not known.',
    advice: 'Try again; if that does not help, send the text under Details to your technical staff.',
  },
};
