import { markSignature } from '../../../src/app/mark-signature';
import type { WorkbookPort } from '../../../src/app/workbook-port';
import { createOfficeWorkbook } from '../../../src/excel/office-workbook';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { everyFault } from '../every-fault';
import { FaultyHost } from '../faulty-host';
import { shownMarks } from './shown-marks';

/** Milliseconds: each fault is a run of its own. */
const RUNS_OF_MANY_FAULTS = 120_000;

interface Book {
  readonly workbook: HostWorkbook;
  readonly host: FaultyHost;
  readonly port: WorkbookPort;
}

function open(): Book {
  const workbook = HostWorkbook.blank('表.xlsx', '责任表');
  ['甲', '乙', '丙'].forEach((item, row) => workbook.sheets[0]?.cells.setValue(row, 0, item));
  const host = new FaultyHost(workbook);
  return { workbook, host, port: createOfficeWorkbook(openOffice(host).Excel) };
}

type Job = (book: Book) => Promise<boolean>;

/** Whether the marking went through. */
async function markAt({ port }: Book, rows: readonly (readonly [number, string])[]): Promise<boolean> {
  const outcome = await port.mark([
    {
      sheet: '责任表',
      area: { row: 0, column: 0, rowCount: 3, columnCount: 2 },
      rowColumns: [0],
      marks: rows.map(([row, item]) => ({ row, column: 1, signature: markSignature('error', [item], '') })),
    },
  ]);
  return outcome.ok;
}

const FIRST = [[0, '甲']] as const;
const SECOND = [
  [1, '乙'],
  [2, '丙'],
] as const;

async function marked(): Promise<Book> {
  const book = open();
  expect(await markAt(book, FIRST)).toBe(true);
  return book;
}

const again: Job = (book) => markAt(book, SECOND);
const clear: Job = async ({ port }) => (await port.clearMarks()).ok;

const JUDGED = ['责任表!B1', '责任表!B2', '责任表!B3'];

/** Marks that are seen on cells that nobody judged so. */
function misplaced({ workbook }: Book): Promise<string> {
  const shown = [...shownMarks(workbook).keys()].filter((cell) => !JUDGED.includes(cell));
  return Promise.resolve(shown.map((cell) => `${cell} is marked`).join(', '));
}

test.each<[name: string, start: () => Promise<Book>, run: Job, expected: readonly string[]]>([
  ['marking for the first time', () => Promise.resolve(open()), again, ['责任表!B2', '责任表!B3']],
  ['marking again', marked, again, ['责任表!B2', '责任表!B3']],
  ['clearing', marked, clear, []],
])(
  '%s, with a fault at any action, never marks a cell that nobody judged so, and is repaired by the next run',
  async (_, start, run, expected) => {
    const whole = await start();
    expect(await run(whole)).toBe(true);
    expect([...shownMarks(whole.workbook).keys()]).toEqual(expected);
    const wrong = await everyFault({
      start,
      run,
      clerks: ['责任表'],
      code: 'AccessDenied',
      isUnfinished: () => false,
      wrongIn: misplaced,
    });
    expect(wrong).toEqual([]);
  },
  RUNS_OF_MANY_FAULTS,
);
