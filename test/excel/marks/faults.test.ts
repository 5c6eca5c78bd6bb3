import { markSignature } from '../../../src/app/mark-signature';
import type { WorkbookPort } from '../../../src/app/workbook-port';
import { createOfficeWorkbook } from '../../../src/excel/office-workbook';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { FaultyHost } from '../faulty-host';
import { shownMarks } from './shown-marks';
import { styledCells } from './styled-cells';

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

const jobs: readonly (readonly [string, () => Promise<Book>, Job, readonly string[]])[] = [
  ['marking for the first time', () => Promise.resolve(open()), again, ['责任表!B2', '责任表!B3']],
  ['marking again', marked, again, ['责任表!B2', '责任表!B3']],
  ['clearing', marked, clear, []],
];

describe.each(jobs)('%s, with a fault at any action', (_, start, job, expected) => {
  test(
    'never marks a cell that nobody judged so, and is repaired by the next run',
    async () => {
      const whole = await start();
      whole.host.failAt();
      expect(await job(whole)).toBe(true);
      const clean = styledCells(whole.workbook);
      const faults = whole.host.actions.flatMap((count, request) =>
        Array.from({ length: count }, (_each, action) => ({ request, action })),
      );
      for (const fault of faults) {
        const book = await start();
        book.host.failAt({ ...fault, code: 'AccessDenied' });
        expect(await job(book)).toBe(false);
        const shown = [...shownMarks(book.workbook).keys()];
        expect(['责任表!B1', '责任表!B2', '责任表!B3']).toEqual(expect.arrayContaining(shown));
        book.host.failAt();
        expect(await job(book)).toBe(true);
        expect({ fault, shown: [...shownMarks(book.workbook).keys()] }).toEqual({ fault, shown: expected });
        expect({ fault, is: styledCells(book.workbook) }).toEqual({ fault, is: clean });
      }
    },
    RUNS_OF_MANY_FAULTS,
  );
});
