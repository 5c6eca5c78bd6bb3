import type { SettingsJsonProblem } from '../../src/app/settings-json';
import type { WorkbookProblem } from '../../src/app/workbook-port';
import type { Period } from '../../src/core/calendar/period';
import type { Detection } from '../../src/core/table/responsibility-table';

/** Why the check without a screen could not do what it was asked; worded in locale/. Nothing was written. */
export type CheckProblem =
  | ArgumentProblem
  | FileProblem
  | { readonly code: 'settingsNotReadable'; readonly file: string; readonly details: string }
  | { readonly code: 'settingsWrong'; readonly file: string; readonly problem: SettingsJsonProblem }
  | { readonly code: 'noSuchSheet'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly code: 'noSuchMonth'; readonly period: Period; readonly months: readonly Period[] }
  | { readonly code: 'noTable'; readonly nearest: Extract<Detection, { kind: 'none' }>['nearest'] }
  | { readonly code: 'unsure'; readonly candidates: Extract<Detection, { kind: 'unsure' }>['candidates'] }
  | { readonly code: 'notWritable'; readonly file: string; readonly details: string }
  /** Excel opens a workbook with macros, or a template, under its own extension alone. */
  | { readonly code: 'otherExtension'; readonly file: string; readonly extension: string }
  | { readonly code: 'excel'; readonly problem: WorkbookProblem };

export type ArgumentProblem =
  | { readonly code: 'noFile' }
  | { readonly code: 'severalFiles'; readonly files: readonly string[] }
  | { readonly code: 'unknownOption'; readonly option: string }
  | { readonly code: 'optionWithoutValue'; readonly option: string }
  | { readonly code: 'optionTwice'; readonly option: string }
  | { readonly code: 'badMonth' | 'badDate' | 'badLanguage'; readonly given: string }
  /** `--out` or `--json` names a file that is read, or each other. */
  | { readonly code: 'sameFile'; readonly file: string };

export type FileProblem =
  | {
      readonly code:
        | 'fileNotFound'
        | 'fileIsFolder'
        | 'fileEmpty'
        | 'fileTooLarge'
        | 'oldWorkbook'
        | 'binaryWorkbook'
        | 'openDocument'
        | 'encrypted'
        | 'notWorkbook';
      readonly file: string;
    }
  | { readonly code: 'fileNotReadable' | 'fileDamaged'; readonly file: string; readonly details: string };
