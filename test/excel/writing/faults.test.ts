import { createOfficeWorkbook } from '../../../src/excel/office-workbook';
import type { WorkbookPort } from '../../../src/app/workbook-port';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { everyFault } from '../every-fault';
import { FaultyHost } from '../faulty-host';
import { valueOf } from '../opened-workbook';
import { BARS, DONE, LINES, madeContent, withCharts, WRITING } from './made-content';

const BEFORE = madeContent([
  { name: '区发改局', rate: 1, note: '已约谈' },
  { name: '区财政局', rate: 0.5 },
]);

/** Milliseconds: each fault is a run of its own. */
const RUNS_OF_MANY_FAULTS = 120_000;

interface Book {
  readonly workbook: HostWorkbook;
  readonly host: FaultyHost;
  readonly port: WorkbookPort;
}

function open(): Book {
  const workbook = HostWorkbook.blank('表.xlsx', '表');
  workbook.sheets[0]?.cells.setValue(0, 0, '序号');
  const host = new FaultyHost(workbook);
  return { workbook, host, port: createOfficeWorkbook(openOffice(host).Excel) };
}

/** Writes the ranking, with the notes that were kept where their units now stand. */
const write = ({ port }: Book) =>
  port.writeSheets(['summary'], (kept) => {
    const notes = kept.get('summary');
    return [
      madeContent(
        ['区教育局', '区财政局', '区发改局', '区审计局'].map((name) => ({
          name,
          rate: 0.25,
          note: notes?.get(name) ?? '',
        })),
      ),
    ];
  });

async function written(): Promise<Book> {
  const book = open();
  valueOf(await book.port.writeSheets(['summary'], () => [BEFORE]));
  return book;
}

/** The requests of an undisturbed run, each with its number of actions. */
async function actionsOf(start: () => Promise<Book>): Promise<readonly number[]> {
  const book = await start();
  book.host.failAt();
  valueOf(await write(book));
  return [...book.host.actions];
}

const starts = [
  ['for the first time', () => Promise.resolve(open())],
  ['again', written],
] as const;

test.each(starts)(
  'a sheet that is written %s and fails at any action never looks done, and is repaired by the next run',
  async (_, start) => {
    const wrong = await everyFault({
      start,
      run: async (book) => (await write(book)).ok,
      clerks: ['表'],
      code: 'InvalidOperationInCellEditMode',
      isUnfinished: (text) => text === WRITING,
    });
    expect(wrong).toEqual([]);
  },
  RUNS_OF_MANY_FAULTS,
);

test('what Excel refuses of the finish is named, and the sheet is done all the same', async () => {
  const finish = (await actionsOf(() => Promise.resolve(open()))).length - 1;
  const book = open();
  book.host.failAt({ request: finish, action: 3, code: 'GeneralException' });
  const [sheet] = valueOf(await write(book));
  expect(sheet?.name).toBe('督查汇总');
  expect(book.workbook.findSheet('督查汇总')?.valueAt(1, 0)).toBe(DONE);
});

test(
  'whatever Excel refuses of the charts, the sheet is done, and the next writing leaves each chart once',
  async () => {
    const content = withCharts([
      { name: '区发改局', rate: 1 },
      { name: '区财政局', rate: 0.5 },
    ]);
    const draw = ({ port }: Book) => port.writeSheets(['summary'], () => [content]);
    const clean = open();
    clean.host.failAt();
    valueOf(await draw(clean));
    const finish = clean.host.actions.length - 1;
    const actions = clean.host.actions[finish] ?? 0;
    const refused: string[] = [];
    for (let action = 12; action < actions - 2; action += 3) {
      const book = open();
      book.host.failAt({ request: finish, action, code: 'GeneralException' });
      const [sheet] = valueOf(await draw(book));
      refused.push(...(sheet?.refused ?? []));
      expect(book.workbook.findSheet('督查汇总')?.valueAt(1, 0)).toBe(DONE);
      book.host.failAt();
      valueOf(await draw(book));
      const names = book.workbook.findSheet('督查汇总')?.charts.map(({ name }) => name);
      expect([action, [...(names ?? [])].sort()]).toEqual([action, [LINES, BARS].sort()]);
    }
    expect(actions).toBeGreaterThan(100);
    expect(new Set(refused).size).toBe(0);
  },
  RUNS_OF_MANY_FAULTS,
);
