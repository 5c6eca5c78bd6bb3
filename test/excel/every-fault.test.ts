import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { zhCN } from '../../src/locale/zh-CN';
import { everyFault } from './every-fault';
import {
  after,
  check,
  clear,
  CLERKS,
  goTo,
  keep,
  mark,
  register,
  rewrite,
  sample,
  settingsIn,
  write,
  writeSummary,
  type Book,
  type Job,
} from './use-cases';

/** Milliseconds: each fault is a run of its own. */
const RUNS_OF_MANY_FAULTS = 180_000;

const GOALS: Settings = {
  ...DEFAULT_SETTINGS,
  deadline: { ...DEFAULT_SETTINGS.deadline, day: 20 },
  scoring: 'points',
};
const MAPPED: Settings = {
  ...GOALS,
  table: { sheet: CLERKS, headerRows: [0], columns: { item: 1, leader: null } },
};

interface Tried {
  readonly start: () => Promise<Book>;
  readonly run: Job;
  /** Sheets that nothing may touch. */
  readonly clerks?: readonly string[];
  readonly code?: string;
  readonly wrongIn?: (book: Book) => Promise<string>;
}

/** Each setting is as it was, or as it is wanted; none of them is a third thing, and none cannot be read. */
const eitherOf =
  (was: Settings, wanted: Settings) =>
  async (book: Book): Promise<string> => {
    const now = await settingsIn(book);
    if (now === null) return 'the settings cannot be read';
    const json = (settings: Settings): ReadonlyMap<string, string> =>
      new Map(Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)]));
    const [before, after] = [json(was), json(wanted)];
    return [...json(now)]
      .filter(([key, value]) => value !== before.get(key) && value !== after.get(key))
      .map(([key, value]) => `the setting ${key} is ${value}`)
      .join(', ');
  };

const CASES: Readonly<Record<string, Tried>> = {
  checking: { start: after(), run: check },
  marking: { start: after(), run: mark, code: 'AccessDenied' },
  'marking again': { start: after(mark), run: mark },
  'clearing the marks': { start: after(mark), run: clear, code: 'InvalidOperationInCellEditMode' },
  'writing the ranking and the matrix': { start: after(), run: writeSummary },
  'writing them again': { start: after(writeSummary), run: writeSummary, code: 'AccessDenied' },
  'writing the findings': { start: after(), run: write(['findings']) },
  'writing the findings again': { start: after(write(['findings'])), run: write(['findings']) },
  'writing the dispatch': { start: after(), run: write(['dispatch']), code: 'RequestAborted' },
  'writing the dispatch again': { start: after(write(['dispatch'])), run: write(['dispatch']) },
  'writing the quarter': { start: after(), run: write(['quarter']), code: 'Conflict' },
  'writing the quarter again': { start: after(write(['quarter'])), run: write(['quarter']) },
  'making the registers': { start: after(), run: register },
  'keeping goals': {
    start: after(),
    run: keep(GOALS),
    wrongIn: eitherOf(DEFAULT_SETTINGS, GOALS),
  },
  'keeping a mapping beside them': {
    start: after(keep(GOALS)),
    run: keep(MAPPED),
    wrongIn: eitherOf(GOALS, MAPPED),
  },
  'going back to the defaults': {
    start: after(keep(MAPPED)),
    run: keep(DEFAULT_SETTINGS),
    wrongIn: eitherOf(MAPPED, DEFAULT_SETTINGS),
  },
  'rewriting a unit': { start: after(), run: rewrite, clerks: [] },
  'opening the sample': { start: after(), run: sample },
  'going to a cell': { start: after(), run: goTo },
};

test.each(Object.entries(CASES))(
  '%s, with a fault at any action: nothing of the clerk’s is touched, and the next run repairs the rest',
  async (_, { start, run, clerks = [CLERKS], code = 'GeneralException', wrongIn }) => {
    const wrong = await everyFault<Book>({
      start,
      run,
      clerks,
      code,
      isUnfinished: (text) => text === zhCN.sheets.common.writing,
      ...(wrongIn === undefined ? {} : { wrongIn }),
    });
    expect(wrong).toEqual([]);
  },
  RUNS_OF_MANY_FAULTS,
);
