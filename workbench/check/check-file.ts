import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { checkWorkbook, type SnapshotCheck, type WorkbookCheck } from '../../src/app/check-workbook';
import { markFindings } from '../../src/app/mark-findings';
import { failed, succeeded, type Outcome } from '../../src/app/outcome';
import { givenSettings, settingsOver } from '../../src/app/settings-json';
import type { GivenSettings } from '../../src/app/settings-schema';
import type { WrittenSheet } from '../../src/app/workbook-port';
import { ALL_SHEETS, writeSheets } from '../../src/app/write-sheets';
import type { CalendarDate } from '../../src/core/calendar/calendar-date';
import type { Settings } from '../../src/core/settings';
import type { Messages } from '../../src/locale/messages';
import type { CheckArguments } from './arguments';
import { fileErrorCode } from './file-error';
import { openWorkbook, type OpenWorkbook } from './open-workbook';
import type { CheckProblem } from './problem';
import { reportOf, type HostCounts } from './report';
import { judgeTargets, writeFiles } from './write-files';

export type CheckStep = 'reading' | 'writing' | 'saving';

export interface CheckSurroundings {
  readonly messages: Messages;
  /** The day and the time of day of this run. */
  readonly now: { readonly day: CalendarDate; readonly time: string };
  readonly onStep: (step: CheckStep) => void;
}

type Checked = Extract<SnapshotCheck, { kind: 'checked' }>;

export interface FileCheck {
  readonly check: Checked;
  /** What `--out` holds beside what was read; null without. */
  readonly written: { readonly sheets: readonly WrittenSheet[]; readonly marked: number } | null;
}

type Job<Value> = Promise<Outcome<Value, CheckProblem>>;

/**
 * The whole of `npm run check`: reads a copy of the file into the stand-in for Excel, has the add-in check it, and
 * with `--out` mark it and write its sheets. Files are written last, and all of them or none.
 */
export async function checkFile(given: CheckArguments, surroundings: CheckSurroundings): Job<FileCheck> {
  const { messages, now, onStep } = surroundings;
  const targets = [given.out, given.json].filter((file) => file !== null);
  const sources = [given.file, given.settings].filter((file) => file !== null);
  const targetsJudged = await judgeTargets(targets, sources);
  if (!targetsJudged.ok) return targetsJudged;
  const settings = await readSettings(given);
  if (!settings.ok) return settings;

  onStep('reading');
  const workbook = await openWorkbook(given.file, { toSave: given.out !== null });
  if (!workbook.ok) return workbook;
  const { extension, save } = workbook.value;
  if (given.out !== null && extension !== null && isOfAnotherKind(given.out, extension)) {
    return failed({ code: 'otherExtension', file: given.out, extension });
  }
  const asOf = given.asOf ?? now.day;
  const request = {
    settings: (kept: Settings) => settingsOver(kept, settings.value),
    today: asOf,
    asOf,
    period: given.month,
  };
  const outcome = await checkWorkbook(workbook.value.port, request, { merges: true });
  if (!outcome.ok) return failed({ code: 'excel', problem: outcome.problem });
  const checked = judgeCheck(outcome.value, given);
  if (!checked.ok) return checked;

  const written =
    given.out === null ? succeeded(null) : await writeInto(workbook.value, outcome.value, checked.value);
  if (!written.ok) return written;

  onStep('saving');
  const files = [
    ...(given.out === null || save === null ? [] : [{ file: given.out, content: await save() }]),
    ...(given.json === null
      ? []
      : [{ file: given.json, content: reportText(checked.value, workbook.value.counts()) }]),
  ];
  const saved = await writeFiles(files);
  return saved.ok ? succeeded({ check: checked.value, written: written.value }) : saved;

  function reportText({ result, ranking, registers, detection }: Checked, host: HostCounts): string {
    const report = reportOf({
      file: basename(given.file),
      result,
      ranking,
      registers,
      recognised: detection.best,
      findings: messages.findings,
      host,
    });
    return `${JSON.stringify(report, null, 2)}\n`;
  }

  async function writeInto(
    { port }: OpenWorkbook,
    { reading }: WorkbookCheck,
    check: Checked,
  ): Job<FileCheck['written']> {
    onStep('writing');
    const marked = await markFindings(port, check.result, reading.snapshot);
    if (!marked.ok) return failed({ code: 'excel', problem: marked.problem });
    const { result, ranking, registers } = check;
    const making = { fileName: reading.snapshot.fileName, madeOn: now };
    const sheets = await writeSheets(
      port,
      { result, ranking, registers, making, texts: messages },
      ALL_SHEETS,
    );
    if (!sheets.ok) return failed({ code: 'excel', problem: sheets.problem });
    return succeeded({ sheets: sheets.value, marked: marked.value.marked });
  }
}

/** Extensions that say what kind of workbook a file is. */
const EXTENSIONS: readonly string[] = ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.ods'];

const isOfAnotherKind = (file: string, extension: string): boolean => {
  const given = extname(file).toLowerCase();
  return given !== extension && EXTENSIONS.includes(given);
};

/** What is said of the settings beside what the workbook itself keeps. */
async function readSettings({ settings: file, sheet }: CheckArguments): Job<GivenSettings> {
  const read = file === null ? succeeded({}) : await readSettingsFile(file);
  return !read.ok || sheet === null ? read : succeeded({ ...read.value, sheet });
}

async function readSettingsFile(file: string): Job<GivenSettings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return failed({ code: 'settingsNotReadable', file, details: fileErrorCode(error) });
  }
  const settings = givenSettings(text);
  return settings.ok ? settings : failed({ code: 'settingsWrong', file, problem: settings.problem });
}

/** A table that was found with what was asked for, or why there is none. */
function judgeCheck(
  { reading, settings, check }: WorkbookCheck,
  { month }: CheckArguments,
): Outcome<Checked, CheckProblem> {
  const sheets = reading.snapshot.sheets.map(({ name }) => name);
  const { sheet } = settings.table;
  if (sheet !== undefined && !sheets.includes(sheet)) return failed({ code: 'noSuchSheet', sheet, sheets });
  if (check.kind === 'unchecked') {
    return failed(
      check.detection.kind === 'unsure'
        ? { code: 'unsure', candidates: check.detection.candidates }
        : { code: 'noTable', nearest: check.detection.nearest },
    );
  }
  const months = check.result.table.months.map(({ period }) => period);
  if (month !== null && months.length > 0 && !months.includes(month)) {
    return failed({ code: 'noSuchMonth', period: month, months });
  }
  return succeeded(check);
}
