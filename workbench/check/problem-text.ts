import type { SettingsJsonProblem } from '../../src/app/settings-json';
import type { Candidate, DetectionReason } from '../../src/core/table/responsibility-table';
import { columnName } from '../../src/core/table/cell';
import type { Messages } from '../../src/locale/messages';
import type { CheckProblem } from './problem';

/** A problem in one line: what happened, and what to do. */
export function problemText(problem: CheckProblem, messages: Messages): string {
  return lineOf(problem, messages).replace(/\s*[\r\n]+\s*/g, ' ');
}

function lineOf(problem: CheckProblem, messages: Messages): string {
  const { problems } = messages.check;
  switch (problem.code) {
    case 'noFile':
      return problems.noFile();
    case 'severalFiles':
      return problems.severalFiles(problem.files);
    case 'unknownOption':
    case 'optionWithoutValue':
    case 'optionTwice':
      return problems[problem.code](problem.option);
    case 'badMonth':
    case 'badDate':
    case 'badLanguage':
      return problems[problem.code](problem.given);
    case 'sameFile':
    case 'fileNotFound':
    case 'fileIsFolder':
    case 'fileEmpty':
    case 'fileTooLarge':
    case 'oldWorkbook':
    case 'binaryWorkbook':
    case 'openDocument':
    case 'encrypted':
    case 'notWorkbook':
      return problems[problem.code](problem.file);
    case 'fileNotReadable':
    case 'fileDamaged':
    case 'settingsNotReadable':
    case 'notWritable':
      return problems[problem.code](problem.file, problem.details);
    case 'otherExtension':
      return problems.otherExtension(problem.file, problem.extension);
    case 'settingsWrong':
      return settingsText(problem.file, problem.problem, messages);
    case 'noSuchSheet':
      return problems.noSuchSheet(problem.sheet, problem.sheets);
    case 'noSuchMonth':
      return problems.noSuchMonth(problem.period, problem.months);
    case 'noTable': {
      const { nearest } = problem;
      if (nearest === null || nearest.missing.length === 0) return problems.noTable();
      const roles = nearest.missing.map((role) => messages.terms.role[role]);
      return problems.noTableNear(nearest.sheet, nearest.row + 1, roles);
    }
    case 'unsure': {
      const tables = problem.candidates.map(
        ({ table, reasons }) => [table.sheet, table.items.length, againstOf(reasons, messages)] as const,
      );
      return problems.unsure(tables, confirmingSettings(problem.candidates));
    }
    case 'excel': {
      const { code, sheet, details } = problem.problem;
      const { happened, advice } = messages.problems[code];
      return problems.excel(happened(sheet ?? null), advice, details);
    }
  }
}

function settingsText(file: string, problem: SettingsJsonProblem, { check: { problems } }: Messages): string {
  switch (problem.code) {
    case 'notJson':
      return problems.settingsNotJson(file, problem.details);
    case 'unknownKey':
      return problems.settingsUnknownKey(file, problem.path);
    case 'missingKey':
      return problems.settingsMissingKey(file, problem.path);
    case 'wrongValue':
      return problems.settingsWrongValue(file, problem.path, problem.expected);
  }
}

/** Settings that say of the best candidate: this is the table. */
function confirmingSettings([best]: readonly Candidate[]): string {
  if (best === undefined) return '{}';
  const { sheet, headerRows, columns } = best.table;
  return JSON.stringify({
    sheet,
    headerRows: headerRows.map((row) => row + 1),
    columns: Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, columnName(column)])),
  });
}

/** What spoke against a candidate, in words. */
const againstOf = (reasons: readonly DetectionReason[], { terms }: Messages): readonly string[] =>
  reasons.flatMap((reason) => (reason.code === 'against' ? [terms.against[reason.what]] : []));
