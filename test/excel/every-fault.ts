import type { HostWorkbook } from '../../workbench/host/model/workbook';
import { styledCells } from './marks/styled-cells';
import type { FaultyHost } from './faulty-host';

/** A workbook that something is done to, behind a host that can fail. */
export interface FaultyBook {
  readonly workbook: HostWorkbook;
  readonly host: FaultyHost;
}

/** Something that the add-in does, as often as is wanted, each time to a workbook of its own. */
export interface UseCase<Book extends FaultyBook> {
  readonly start: () => Promise<Book>;
  /** Whether it says that it went through. */
  readonly run: (book: Book) => Promise<boolean>;
  /** The clerk's own sheets, whose cells nothing may touch but those that a person asked to be rewritten. */
  readonly clerks: readonly string[];
  /** The code that the failing action gives. */
  readonly code: string;
  /** The text of a sheet that says of itself that it is not finished. */
  readonly isUnfinished: (text: unknown) => boolean;
  /** What else is wrong after a fault, before the next run; empty where nothing is. */
  readonly wrongIn?: (book: Book) => Promise<string>;
}

/** What was found wrong after a fault; nothing where all is as it must be. */
export interface Wrong {
  readonly request: number;
  readonly action: number;
  readonly what: string;
}

type SheetCells = ReadonlyMap<string, string>;

/** Cells, sizes and merges by sheet: what marks do not touch. */
function sheetCells(workbook: HostWorkbook): SheetCells {
  return new Map(
    workbook.sheets.map((sheet) => {
      const cells: unknown[] = [];
      sheet.cells.forEach({ row: 0, column: 0, rowCount: 500, columnCount: 100 }, (row, column) => {
        cells.push([row, column, sheet.valueAt(row, column), sheet.styleAt(row, column)]);
      });
      return [sheet.name, JSON.stringify([cells, [...sheet.rows], [...sheet.merges.areas]])];
    }),
  );
}

function textsOf(workbook: HostWorkbook, name: string): readonly unknown[] {
  const sheet = workbook.findSheet(name);
  const texts: unknown[] = [];
  sheet?.cells.forEach({ row: 0, column: 0, rowCount: 10, columnCount: 30 }, (row, column) => {
    texts.push(sheet.valueAt(row, column));
  });
  return texts;
}

/**
 * Runs the use case once for each action of each of its requests that changes something, which fails. After every
 * fault the clerk's own sheets are as they were, a sheet of ours that shows is as before, or finished, or says that
 * it is not, no setting is lost, and the next run leaves the workbook as an undisturbed one does.
 */
export async function everyFault<Book extends FaultyBook>(useCase: UseCase<Book>): Promise<readonly Wrong[]> {
  const { start, run, clerks, code, isUnfinished, wrongIn } = useCase;
  const clean = await start();
  const before = sheetCells(clean.workbook);
  clean.host.failAt();
  if (!(await run(clean))) throw new Error('Undisturbed, it has to go through.');
  const after = sheetCells(clean.workbook);
  const expected = JSON.stringify(styledCells(clean.workbook));
  const wrong: Wrong[] = [];
  for (const { request, action } of faultsIn(clean.host.changes)) {
    const say = (what: string): void => void wrong.push({ request, action, what });
    const book = await start();
    const settings = JSON.stringify([...book.workbook.settings]);
    book.host.failAt({ request, action, code });
    const said = await run(book);
    const now = sheetCells(book.workbook);
    for (const name of clerks) {
      if (now.get(name) !== before.get(name)) say(`the clerk’s sheet ${name} is another`);
    }
    for (const name of before.keys()) if (!now.has(name)) say(`the sheet ${name} is gone`);
    for (const [name, cells] of now) {
      if (book.workbook.findSheet(name)?.visibility === 'VeryHidden') continue;
      const isSound = cells === before.get(name) || cells === after.get(name) || cells === EMPTY;
      if (isSound || said) continue;
      if (!textsOf(book.workbook, name).some(isUnfinished))
        say(`the sheet ${name} is half made and says nothing`);
    }
    if (JSON.stringify([...book.workbook.settings]) !== settings) say('settings were lost');
    const more = (await wrongIn?.(book)) ?? '';
    if (more !== '') say(more);
    book.host.failAt();
    if (!(await run(book))) say('the next run fails');
    if (JSON.stringify(styledCells(book.workbook)) !== expected) say('the next run leaves it otherwise');
  }
  return wrong;
}

const EMPTY = JSON.stringify([[], [], []]);

/** Up to so many changes of a request are all tried; of more the first, the last, those after others than before, and some. */
const [FEW, FIRST, LAST, EVERY] = [40, 12, 6, 37];

/**
 * The actions at which a run differs when it fails: those that change something. One that changes nothing leaves the
 * workbook as the next does. A request that changes nothing fails once.
 */
function faultsIn(requests: readonly (readonly string[])[]): { request: number; action: number }[] {
  return requests.flatMap((changes, request) => {
    const changing = changes.flatMap((name, action) => (name === '' ? [] : [{ name, action }]));
    const neighbours = new Set<string>();
    const tried = changing.filter(({ name }, at) => {
      const pair = `${changing[at - 1]?.name ?? ''} ${name}`;
      const isNew = !neighbours.has(pair);
      neighbours.add(pair);
      const isEnd = at < FIRST || at >= changing.length - LAST;
      return isNew || isEnd || changing.length <= FEW || at % EVERY === 0;
    });
    const actions = tried.length === 0 ? [0] : tried.map(({ action }) => action);
    return actions.map((action) => ({ request, action }));
  });
}
