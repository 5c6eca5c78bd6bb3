import { checkWorkbook } from '../../src/app/check-workbook';
import { clearMarks } from '../../src/app/clear-marks';
import { goToCell } from '../../src/app/go-to-cell';
import { keptChanges, settingsKept } from '../../src/app/kept-settings';
import { makeRegisters } from '../../src/app/make-registers';
import { markFindings } from '../../src/app/mark-findings';
import { planUnitRewrite, rewriteUnit } from '../../src/app/rewrite-unit';
import type { WorkbookPort } from '../../src/app/workbook-port';
import { SUMMARY_SHEETS, writeSheets } from '../../src/app/write-sheets';
import { calendarDate } from '../../src/core/calendar/calendar-date';
import { periodOf } from '../../src/core/calendar/period';
import { NO_REGISTERS } from '../../src/core/registers/register-review';
import type { OwnSheetKind } from '../../src/core/report/sheet-content';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { createOfficeWorkbook } from '../../src/excel/office-workbook';
import { zhCN } from '../../src/locale/zh-CN';
import { HostWorkbook } from '../../workbench/host/model/workbook';
import { openOffice } from '../../workbench/host/office-client';
import { FaultyHost } from './faulty-host';
import { valueOf } from './opened-workbook';

/** A workbook with a small table, behind a host that can fail. */
export interface Book {
  readonly workbook: HostWorkbook;
  readonly host: FaultyHost;
}

/** The sheet with the clerk's table. */
export const CLERKS = '责任表';

const TABLE = [
  ['序号', '争取激励项目名称', '主要责任单位', '9月进展', '9月预估排名', '10月进展', '10月预估排名'],
  [1, '推进重点项目建设', '区发改局', '本月建成一个标段，形象进度符合要求', 3, '', ''],
  [2, '推进财政预算执行', '区财政局', '', '', '本月执行进度符合序时要求', 5],
] as const;

export function freshBook(): Book {
  const workbook = HostWorkbook.blank('表.xlsx', CLERKS);
  TABLE.forEach((cells, row) => {
    cells.forEach((value, column) => workbook.sheets[0]?.cells.setValue(row, column, value));
  });
  workbook.settings.set('kept', 'yes');
  return { workbook, host: new FaultyHost(workbook) };
}

/** The process has one client: it is bound to the book's own host again. */
export const portOf = ({ host }: Book): WorkbookPort => createOfficeWorkbook(openOffice(host).Excel);

function day(year: number, month: number, date: number) {
  const found = calendarDate(year, month, date);
  if (found === null) throw new RangeError();
  return found;
}

const TODAY = day(2022, 10, 31);
const MAKING = { fileName: '表.xlsx', madeOn: { day: TODAY, time: null } };

const checked = (book: Book) =>
  checkWorkbook(
    portOf(book),
    { settings: () => DEFAULT_SETTINGS, today: TODAY, asOf: TODAY, period: null },
    { merges: true },
  );

async function find() {
  const { check: outcome, reading } = valueOf(await checked(freshBook()));
  if (outcome.kind !== 'checked') throw new Error(JSON.stringify(outcome.detection));
  return { ...outcome, snapshot: reading.snapshot };
}

let finding: ReturnType<typeof find> | null = null;

/** What is found in the table, once for all: reading it again is no part of writing. */
const found = (): ReturnType<typeof find> => (finding ??= find());

/** Something that the add-in does to a workbook, and whether it says that it went through. */
export type Job = (book: Book) => Promise<boolean>;

export const check: Job = async (book) => (await checked(book)).ok;

export const mark: Job = async (book) => {
  const { result, snapshot } = await found();
  return (await markFindings(portOf(book), result, snapshot)).ok;
};

export const clear: Job = async (book) => (await clearMarks(portOf(book))).ok;

export const write =
  (kinds: readonly OwnSheetKind[]): Job =>
  async (book) => {
    const { result, ranking } = await found();
    const material = { result, ranking, registers: NO_REGISTERS, making: MAKING, texts: zhCN };
    return (await writeSheets(portOf(book), material, kinds)).ok;
  };

export const writeSummary = write(SUMMARY_SHEETS);

export const register: Job = async (book) =>
  (await makeRegisters(portOf(book), { settings: DEFAULT_SETTINGS, making: MAKING, texts: zhCN })).ok;

/** The settings that the workbook keeps; null where they cannot be read. */
export async function settingsIn(book: Book): Promise<Settings | null> {
  const reading = await portOf(book).read({ merges: false });
  return reading.ok ? settingsKept(reading.value.kept, reading.value.snapshot).settings : null;
}

export const keep =
  (wanted: Settings): Job =>
  async (book) => {
    const port = portOf(book);
    const reading = await port.read({ merges: false });
    if (!reading.ok) return false;
    const { kept, snapshot } = reading.value;
    const changes = keptChanges(kept, settingsKept(kept, snapshot).settings, wanted);
    return changes.length === 0 || (await port.keepSettings(changes)).ok;
  };

export const rewrite: Job = async (book) => {
  const { detection } = await found();
  const { table } = detection.best;
  return (await rewriteUnit(portOf(book), planUnitRewrite(table, '区发改局', '区发展和改革局'))).ok;
};

export const sample: Job = async (book) =>
  (await portOf(book).openSample(zhCN.pane.sample(periodOf(TODAY), TODAY))).ok;

export const goTo: Job = async (book) =>
  (await goToCell(portOf(book), { sheet: CLERKS, row: 2, column: 3 })).ok;

/** A book to which something was done before. */
export const after =
  (...jobs: readonly Job[]) =>
  async (): Promise<Book> => {
    const book = freshBook();
    for (const job of jobs) {
      if (!(await job(book))) throw new Error('Undisturbed, it has to go through.');
    }
    return book;
  };
