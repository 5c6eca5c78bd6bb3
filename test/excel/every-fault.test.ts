import { checkWorkbook } from '../../src/app/check-workbook';
import { clearMarks } from '../../src/app/clear-marks';
import { goToCell } from '../../src/app/go-to-cell';
import { makeRegisters } from '../../src/app/make-registers';
import { markFindings } from '../../src/app/mark-findings';
import type { WorkbookPort } from '../../src/app/workbook-port';
import { writeSheets } from '../../src/app/write-sheets';
import { calendarDate } from '../../src/core/calendar/calendar-date';
import { NO_REGISTERS } from '../../src/core/registers/register-review';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { createOfficeWorkbook } from '../../src/excel/office-workbook';
import { zhCN } from '../../src/locale/zh-CN';
import { HostWorkbook } from '../../workbench/host/model/workbook';
import { openOffice } from '../../workbench/host/office-client';
import { everyFault, type FaultyBook } from './every-fault';
import { FaultyHost } from './faulty-host';
import { valueOf } from './opened-workbook';

/** Milliseconds: each fault is a run of its own. */
const RUNS_OF_MANY_FAULTS = 180_000;

interface Book extends FaultyBook {
  readonly port: WorkbookPort;
}

const TABLE = [
  ['序号', '争取激励项目名称', '主要责任单位', '9月进展', '9月预估排名', '10月进展', '10月预估排名'],
  [1, '推进重点项目建设', '区发改局', '本月建成一个标段，形象进度符合要求', 3, '', ''],
  [2, '推进财政预算执行', '区财政局', '', '', '本月执行进度符合序时要求', 5],
] as const;

function blank(): Book {
  const workbook = HostWorkbook.blank('表.xlsx', '责任表');
  TABLE.forEach((cells, row) => {
    cells.forEach((value, column) => workbook.sheets[0]?.cells.setValue(row, column, value));
  });
  workbook.settings.set('kept', 'yes');
  const host = new FaultyHost(workbook);
  return { workbook, host, port: createOfficeWorkbook(openOffice(host).Excel) };
}

const today = calendarDate(2022, 10, 31);

async function checked({ port }: Book) {
  if (today === null) throw new RangeError();
  const request = { settings: () => DEFAULT_SETTINGS, today, asOf: today, period: null };
  return checkWorkbook(port, request, { merges: true });
}

type Job = (book: Book) => Promise<boolean>;

const check: Job = async (book) => (await checked(book)).ok;

async function find() {
  const { check: outcome, reading } = valueOf(await checked(blank()));
  if (outcome.kind !== 'checked') throw new Error(JSON.stringify(outcome.detection));
  return { ...outcome, snapshot: reading.snapshot };
}

let finding: ReturnType<typeof find> | null = null;

/**
 * What an undisturbed check finds: read once, from another workbook like it, so that reading counts among no
 * faults.
 */
const found = (): ReturnType<typeof find> => (finding ??= find());

const mark: Job = async (book) => {
  const { result, snapshot } = await found();
  return (await markFindings(bound(book), result, snapshot)).ok;
};

const write: Job = async (book) => {
  const { result, ranking, snapshot } = await found();
  const making = { fileName: snapshot.fileName, madeOn: { day: today ?? never(), time: null } };
  return (await writeSheets(bound(book), { result, ranking, registers: NO_REGISTERS, making, texts: zhCN }))
    .ok;
};

function never(): never {
  throw new RangeError();
}

/** The process has one client: it is bound to the book's own host again. */
const bound = ({ host }: Book): WorkbookPort => createOfficeWorkbook(openOffice(host).Excel);

const register: Job = async (book) => {
  const making = { fileName: '', madeOn: { day: today ?? never(), time: null } };
  return (await makeRegisters(bound(book), { settings: DEFAULT_SETTINGS, making, texts: zhCN })).ok;
};

const clear: Job = async (book) => (await clearMarks(bound(book))).ok;
const goTo: Job = async (book) => (await goToCell(bound(book), { sheet: '责任表', row: 2, column: 3 })).ok;

const marked = async (): Promise<Book> => {
  const book = blank();
  expect(await mark(book)).toBe(true);
  return book;
};
const written = async (): Promise<Book> => {
  const book = blank();
  expect(await write(book)).toBe(true);
  return book;
};
const fresh = (): Promise<Book> => Promise.resolve(blank());

test.each<[name: string, start: () => Promise<Book>, run: Job]>([
  ['checking', fresh, check],
  ['marking', fresh, mark],
  ['marking again', marked, mark],
  ['clearing the marks', marked, clear],
  ['writing the sheets', fresh, write],
  ['writing the sheets again', written, write],
  ['making the registers', fresh, register],
  ['going to a cell', fresh, goTo],
])(
  '%s, with a fault at any action: nothing of the clerk’s is touched, and the next run repairs the rest',
  async (_, start, run) => {
    const wrong = await everyFault({
      start,
      run,
      clerks: ['责任表'],
      code: 'GeneralException',
      isUnfinished: (text) => text === zhCN.sheets.common.writing,
    });
    expect(wrong).toEqual([]);
  },
  RUNS_OF_MANY_FAULTS,
);
