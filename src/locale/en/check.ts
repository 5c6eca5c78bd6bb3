import type { SettingExpectation } from '../../app/settings-json';
import type { check as chinese } from '../zh-CN/check';
import { terms } from './terms';
import { monthText, shortMonthText } from './wording';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

const LISTED = 8;

const some = (names: readonly string[]): string =>
  names.length > LISTED ? `${list(names.slice(0, LISTED))} and ${names.length - LISTED} more` : list(names);

function expected(expectation: SettingExpectation): string {
  switch (expectation.kind) {
    case 'object':
      return 'settings in braces';
    case 'list':
      return 'a list in square brackets that is not empty';
    case 'text':
      return 'text in quotation marks that is not empty';
    case 'period':
      return 'a month such as "2022-10"';
    case 'column':
      return 'a column letter such as "C"';
    case 'columnOrNull':
      return 'a column letter such as "C", or null where there is no such column';
    case 'yesOrNo':
      return 'true or false';
    case 'whole':
      return `a whole number from ${expectation.from} to ${expectation.to}`;
    case 'atLeastZero':
      return 'a number that is not below 0';
    case 'oneOf':
      return expectation.values.map((value) => `"${value}"`).join(' or ');
  }
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const check: typeof chinese = {
  usage: () =>
    [
      'Usage: npm run check -- FILE.xlsx [options]',
      '',
      '  --month 2022-10           the month to check; by default the latest that has begun',
      '  --as-of 2022-10-31        the day that the check speaks of; by default today',
      '  --sheet NAME              the sheet of the table; by default it is found',
      '  --settings settings.json  a file of settings',
      '  --out OUT.xlsx            save a copy with marks and summary sheets; FILE stays as it is',
      '  --json REPORT.json        save the report as data',
      '  --lang zh-CN|en           language',
    ].join('\n'),

  progress: {
    reading: 'Reading and checking…',
    writing: 'Marking findings and writing the summary…',
    saving: 'Saving…',
  },

  table: (sheet, headerRows, items, hiddenRows) =>
    `Table: sheet “${sheet}”, header row ${headerRows}, ${plural(items, 'item', 'items')}${hiddenRows > 0 ? ` (${plural(hiddenRows, 'row is', 'rows are')} hidden and checked all the same)` : ''}.`,
  counts: (counts, rate) =>
    [...counts.map(([word, count]) => `${word} ${count}`), ...(rate === null ? [] : [rate])].join('  '),
  due: 'Due',
  rate: (name, percent) => `${name} ${percent}`,
  unranked: '-',
  collective: 'collective',
  findings: (count) => (count === 0 ? 'Nothing was found.' : `${plural(count, 'finding', 'findings')}:`),
  notices: (heldRounds) =>
    heldRounds.length === 0
      ? 'Notices: no criticism at district level stands.'
      : `Notices: rounds with criticism at district level: ${heldRounds.join(', ')}.`,
  sentenceEnd: '. ',
  list: (heading) => `${heading}:`,
  more: (count) => `… and ${count} more`,
  noUnits: 'There is no unit to rank.',
  noMonths: (month, firstColumn) =>
    `The table has no month columns yet, so nothing is due. Add three columns for each month, from column ${firstColumn} on, for example: ${(['progress', 'rank', 'reportedOn'] as const).map((part) => `${shortMonthText(month)} ${terms.part[part]}`).join(', ')}; or merge “${shortMonthText(month)}” over three cells and write the three names below. The headers themselves are read in Chinese: ${Number(month.slice(5))}月工作进展, ${Number(month.slice(5))}月预估排名, ${Number(month.slice(5))}月上报日期.`,
  wrote: (file, sheets, marked) =>
    `Saved “${file}” with ${plural(marked, 'marked cell', 'marked cells')} and ${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${list(sheets)}. The file that was read is unchanged.`,
  wroteReport: (file) => `Saved the report “${file}”.`,
  refused: (sheet, members) =>
    `Some of the layout of “${sheet}” was not written: ${members.join(', ')}. Its content is complete.`,

  problems: {
    noFile: () => 'No file was named. Write: npm run check -- FILE.xlsx (--help shows all options).',
    severalFiles: (files) =>
      `Only one file is checked at a time, and ${files.length} were named: ${some(files)}. Put a name with spaces in quotation marks.`,
    unknownOption: (option) => `There is no option “${option}”. --help shows all options.`,
    optionWithoutValue: (option) => `The option “${option}” lacks its value. --help shows how it is written.`,
    optionTwice: (option) => `The option “${option}” was given twice; keep one of them.`,
    badMonth: (given) => `“${given}” is no month; write it like 2022-10.`,
    badDate: (given) => `“${given}” is no date that exists; write it like 2022-10-31.`,
    badLanguage: (given) => `There is no language “${given}”; write zh-CN or en.`,
    sameFile: (file) =>
      `“${file}” is already used for something else and cannot be written; what is read is never changed. Give --out and --json a new name each.`,
    fileNotFound: (file) => `There is no file “${file}”. Check its name and folder.`,
    fileIsFolder: (file) => `“${file}” is a folder. Name one .xlsx file in it.`,
    fileEmpty: (file) =>
      `The file “${file}” is empty; it may not have been downloaded or copied whole. Get it again.`,
    oldWorkbook: (file) =>
      `“${file}” is a workbook in the old format (.xls). Open it in Excel, save it as an Excel Workbook (.xlsx), and check that.`,
    fileTooLarge: (file) =>
      `The file “${file}” unpacks to more than any table and was not opened. Open it in Excel, keep the table alone, save it as .xlsx, and check that.`,
    binaryWorkbook: (file) =>
      `“${file}” is a binary workbook (.xlsb). Open it in Excel, save it as an Excel Workbook (.xlsx), and check that.`,
    openDocument: (file) =>
      `“${file}” is an OpenDocument spreadsheet (.ods). Open it in Excel, save it as an Excel Workbook (.xlsx), and check that.`,
    otherExtension: (file, extension) =>
      `The workbook that was read ${extension === '.xlsx' ? 'is a plain Excel workbook' : extension.endsWith('m') ? 'has macros' : 'is a template'}, and Excel would not open it as “${file}”: nothing was written. Let the name of --out end in ${extension}.`,
    encrypted: (file) =>
      `“${file}” has a password and cannot be read. Remove the password in Excel, save, and check again.`,
    notWorkbook: (file) =>
      `“${file}” does not hold an Excel workbook; it may be another file with its extension changed. Open the table in Excel, save it as .xlsx, and check that.`,
    fileNotReadable: (file, details) =>
      `The file “${file}” cannot be read (${details}). Close the program that uses it, or check your permissions, and try again.`,
    fileDamaged: (file, details) =>
      `The file “${file}” is damaged and cannot be opened (${details}). Open and repair it in Excel, save it as .xlsx, and check that.`,
    settingsNotReadable: (file, details) =>
      `The settings file “${file}” cannot be read (${details}). Check its name and folder.`,
    settingsNotJson: (file, details) =>
      `The settings file “${file}” is no valid JSON (${details}). Check its quotation marks, commas and brackets.`,
    settingsUnknownKey: (file, path) =>
      `“${path}” in the settings file “${file}” is no setting. Check its spelling, or remove it.`,
    settingsMissingKey: (file, path) => `The settings file “${file}” lacks “${path}”. Add it.`,
    settingsWrongValue: (file, path, expectation) =>
      `${path === '' ? 'What stands' : `The value of “${path}”`} in the settings file “${file}” is wrong; it must be ${expected(expectation)}.`,
    noSuchSheet: (sheet, sheets) => `The workbook has no sheet “${sheet}”. It has: ${some(sheets)}.`,
    noSuchMonth: (period, months) =>
      `The table has no column for ${monthText(period)}, so that month cannot be checked. It has: ${months.map(monthText).join(', ')}.`,
    noTable: () =>
      'No responsibility table was found: no visible sheet has columns of items (事项) and of lead units (责任单位) and reads like one. Check the file; if it holds the table, name its sheet, header rows and columns with --settings.',
    noTableNear: (sheet, row, missing) =>
      `No responsibility table was found: row ${row} of sheet “${sheet}” is most like a header, but has no column for ${list(missing)}. Add it to the header, or name the column with --settings.`,
    unsure: (tables, settings) =>
      `It is not certain which sheet holds the responsibility table, so nothing was checked. Most like one: ${tables.map(([sheet, items, against]) => `sheet “${sheet}” (${[plural(items, 'item', 'items'), ...against].join('; ')})`).join(', ')}. If it is the first, save ${settings} as a file, name it with --settings, and check again.`,
    notWritable: (file, details) =>
      `“${file}” cannot be written (${details}). Choose another folder or name, or close the program that uses it.`,
    excel: (happened, advice, details) => `${happened} ${advice} (${details})`,
  },

  finding: (cell, message, advice) => `${cell}: ${message} ${advice}`,
};
