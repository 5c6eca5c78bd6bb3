import { failed, succeeded, type Outcome } from '../../src/app/outcome';
import type { WorkbookProblem } from '../../src/app/workbook-port';
import type { CheckedTable, CheckedWorkbook, PaneJobs, TableChange } from '../../src/pane/pane-jobs';
import { createPaneSession, type PaneSession } from '../../src/pane/pane-session';
import { day, sampleCheck } from './sample-check';

const done = <Value>(value: Value): Promise<Outcome<Value, WorkbookProblem>> =>
  Promise.resolve(succeeded(value));
const refused = (code: WorkbookProblem['code']) =>
  Promise.resolve(failed<WorkbookProblem>({ code, done: 'nothing', details: '' }));

/** A session over jobs that are written down, with time that passes when the test says so. */
function sessionOver(
  over: Partial<PaneJobs> = {},
  workbook: CheckedWorkbook = sampleCheck({ findings: [] }),
) {
  const asked: string[] = [];
  const timers: { readonly milliseconds: number; readonly callback: () => void }[] = [];
  let change: (change: TableChange) => void = () => undefined;
  const jobs: PaneJobs = {
    check: (_request, { evidence }) =>
      done(workbook.kind === 'checked' ? { ...workbook, preliminary: !evidence } : workbook),
    refresh: () => done(workbook),
    recheck: () => workbook,
    mark: () => done({ marked: 1 }),
    clearMarks: () => done({ removed: 1 }),
    writeSheets: () => done([]),
    goTo: () => done(undefined),
    changeSettings: () => done(workbook),
    mapping: () => null,
    rewriteUnit: () => done({ rewritten: 1, left: [] }),
    openSample: () => done({ sheet: '样例' }),
    makeRegisters: () => done({ made: [], kept: [] }),
    documents: () => Promise.resolve({ reminders: [], reminderForAll: null, circular: null }),
    watch: (listener) => {
      change = listener;
      return Promise.resolve();
    },
    cancel: () => undefined,
    ...over,
  };
  const noted = Object.fromEntries(
    Object.entries(jobs).map(([name, job]: [string, (...args: never[]) => unknown]) => [
      name,
      (...args: never[]) => {
        asked.push(name);
        return job(...args);
      },
    ]),
  ) as unknown as PaneJobs;
  const session = createPaneSession(noted, {
    today: () => day(2022, 10, 20),
    now: () => 1_000,
    later: (milliseconds, callback) => {
      const timer = { milliseconds, callback };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
  });
  return {
    session,
    asked,
    edit: (what: TableChange) => {
      change(what);
    },
    /** Lets all waiting end, and what follows from it. */
    pass: async () => {
      for (const { callback } of timers.splice(0)) callback();
      await settle();
    },
    timers,
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const marked = (): CheckedTable => {
  const sample = sampleCheck({ findings: [] });
  return { ...sample, state: { ...sample.state, marked: true } };
};

const problemOf = (session: PaneSession) => {
  const { report } = session.state();
  return report?.kind === 'problem' ? report.problem.code : null;
};

describe('a cell that is being edited', () => {
  test('is waited for, with words, and then it goes on by itself', async () => {
    let editing = true;
    const { session, asked, pass } = sessionOver({
      mark: () => (editing ? refused('cellBeingEdited') : done({ marked: 2 })),
    });
    await session.commands.check();
    const marking = session.commands.mark();
    await settle();
    expect(session.state()).toMatchObject({ running: 'mark', waiting: 'editing', report: null });
    await pass();
    expect(session.state().waiting).toBe('editing');
    editing = false;
    await pass();
    await marking;
    expect(session.state()).toMatchObject({
      running: null,
      waiting: null,
      report: { kind: 'marked', marked: 2 },
    });
    expect(asked.filter((name) => name === 'mark')).toHaveLength(3);
  });

  test('need not be waited for: the person calls it off, and nothing was done', async () => {
    const { session, pass } = sessionOver({ mark: () => refused('cellBeingEdited') });
    await session.commands.check();
    const marking = session.commands.mark();
    await settle();
    session.commands.cancel();
    await pass();
    await marking;
    expect(problemOf(session)).toBe('cancelled');
    expect(session.state().running).toBeNull();
  });
});

describe('edits after the check', () => {
  test('nobody listens for them before a person checks: listening may clear the undo', async () => {
    const { session, asked } = sessionOver();
    await session.commands.open();
    expect(asked).toEqual(['check']);
    await session.commands.check();
    expect(asked).toEqual(['check', 'check', 'watch']);
  });

  test('are followed after a pause, without marking where nothing is marked', async () => {
    const { session, asked, edit, pass, timers } = sessionOver();
    await session.commands.check();
    edit('edited');
    edit('edited');
    expect(session.state().changed).toBe('edited');
    expect(timers).toHaveLength(1);
    await pass();
    expect(asked).toEqual(['check', 'watch', 'refresh']);
    expect(session.state().changed).toBeNull();
  });

  test('are marked anew where marks are', async () => {
    const { session, asked, edit, pass } = sessionOver({}, marked());
    await session.commands.check();
    edit('edited');
    await pass();
    expect(asked).toEqual(['check', 'watch', 'refresh', 'mark']);
  });

  test('that moved rows wait for a check, since merged areas moved too', async () => {
    const { session, asked, edit, pass } = sessionOver();
    await session.commands.check();
    edit('moved');
    edit('edited');
    await pass();
    expect(asked).toEqual(['check', 'watch']);
    expect(session.state().changed).toBe('moved');
    await session.commands.check();
    expect(session.state().changed).toBeNull();
  });

  test('do not disturb who is typing on: it is tried again, and nothing is reported', async () => {
    let typing = true;
    const { session, asked, edit, pass } = sessionOver({
      refresh: () => (typing ? refused('cellBeingEdited') : done(sampleCheck())),
    });
    await session.commands.check();
    edit('edited');
    await pass();
    expect(session.state()).toMatchObject({ changed: 'edited', report: { kind: 'checked' } });
    typing = false;
    await pass();
    expect(asked).toEqual(['check', 'watch', 'refresh', 'refresh']);
    expect(session.state().changed).toBeNull();
  });
});

describe('the ribbon', () => {
  test('checks, then marks', async () => {
    const { session, asked } = sessionOver();
    await session.commands.checkAndMark();
    expect(asked).toEqual(['check', 'watch', 'mark']);
    expect(session.state().report).toEqual({ kind: 'marked', marked: 1 });
  });

  test('waits for what is being done', async () => {
    const { session, asked } = sessionOver();
    const opening = session.commands.open();
    const command = session.commands.checkAndSummarize();
    await Promise.all([opening, command]);
    expect(asked).toEqual(['check', 'check', 'watch', 'writeSheets']);
  });

  test('marks nothing where the check failed', async () => {
    const { session, asked } = sessionOver({ check: () => refused('noAnswer') });
    await session.commands.checkAndMark();
    expect(asked).toEqual(['check']);
    expect(problemOf(session)).toBe('noAnswer');
  });

  test('asks before it writes names that are to be verified', async () => {
    const { session, asked } = sessionOver({}, sampleCheck());
    await session.commands.checkAndSummarize();
    expect(asked).not.toContain('writeSheets');
    expect(session.state().question).toMatchObject({
      kind: 'doubtfulNames',
      pairs: [{ name: '区市场监管局局', suggestion: '区市场监管局' }],
    });
  });
});

test('rewriting happens after the cells were named, and the table is read again', async () => {
  const { session, asked } = sessionOver();
  await session.commands.check();
  await session.commands.rewrite();
  expect(asked).not.toContain('rewriteUnit');
  session.commands.planRewrite('区市场监管局局', '区市场监管局');
  expect(session.state().question).toMatchObject({ kind: 'rewrite' });
  await session.commands.rewrite();
  expect(asked).toEqual(['check', 'watch', 'rewriteUnit', 'refresh']);
  expect(session.state()).toMatchObject({ question: null, report: { kind: 'rewrote', rewritten: 1 } });
});

test('an accepted suggestion becomes an alias beside the others', async () => {
  const changed: unknown[] = [];
  const sample = sampleCheck();
  const { session } = sessionOver({
    changeSettings: (change) => {
      changed.push(change({ ...sample.settings, aliases: { 甲: '乙' } }).aliases);
      return done(sample);
    },
  });
  await session.commands.check();
  await session.commands.acceptAlias('区市场监管局局', '区市场监管局');
  expect(changed).toEqual([{ 甲: '乙', 区市场监管局局: '区市场监管局' }]);
  expect(session.state().report).toEqual({
    kind: 'aliased',
    name: '区市场监管局局',
    suggestion: '区市场监管局',
  });
});

describe('what a person asks for while edits are followed', () => {
  /** A session whose reading after an edit ends when the test says so. */
  async function whileFollowing() {
    let end: () => void = () => undefined;
    const opened = sessionOver({
      refresh: () =>
        new Promise((resolve) => {
          end = () => {
            resolve(succeeded(sampleCheck({ findings: [] })));
          };
        }),
    });
    await opened.session.commands.check();
    opened.edit('edited');
    await opened.pass();
    expect(opened.session.state().running).toBe('refresh');
    opened.asked.splice(0);
    return {
      ...opened,
      endOfReading: async () => {
        end();
        await settle();
      },
    };
  }

  test.each<[string, (session: PaneSession) => Promise<void>, string]>([
    ['marks', ({ commands }) => commands.mark(), 'mark'],
    ['a check', ({ commands }) => commands.check(), 'check'],
    ['the way to a cell', ({ commands }) => commands.goTo({ sheet: '责任表', row: 1, column: 1 }), 'goTo'],
    ['another month', ({ commands, state }) => commands.request(state().request), 'recheck'],
  ])('waits for its end: %s', async (_what, ask, job) => {
    const { session, asked, endOfReading } = await whileFollowing();
    const asking = ask(session);
    await settle();
    expect(asked).not.toContain(job);
    await endOfReading();
    await asking;
    expect(asked).toContain(job);
  });

  test('is done once, however often it was pressed', async () => {
    const { session, asked, endOfReading } = await whileFollowing();
    const pressed = [session.commands.mark(), session.commands.mark()];
    await endOfReading();
    await Promise.all(pressed);
    expect(asked.filter((name) => name === 'mark')).toHaveLength(1);
  });
});

describe('trying again', () => {
  test('keeps the settings that could not be kept', async () => {
    const kept: number[] = [];
    const { session } = sessionOver({
      changeSettings: (change) => {
        kept.push(change(sampleCheck().settings).peers);
        return kept.length === 1 ? refused('noAnswer') : done(sampleCheck());
      },
    });
    await session.commands.check();
    await session.commands.changeSettings((settings) => ({ ...settings, peers: 9 }));
    expect(problemOf(session)).toBe('noAnswer');
    await session.commands.retry('settings');
    expect(kept).toEqual([9, 9]);
    expect(session.state().report).toEqual({ kind: 'settingsKept' });
  });

  test('rewrites the cells that could not be rewritten', async () => {
    let times = 0;
    const { session } = sessionOver({
      rewriteUnit: () => {
        times += 1;
        return times === 1 ? refused('noAnswer') : done({ rewritten: 1, left: [] });
      },
    });
    await session.commands.check();
    session.commands.planRewrite('区市场监管局局', '区市场监管局');
    await session.commands.rewrite();
    expect(problemOf(session)).toBe('noAnswer');
    await session.commands.retry('rewrite');
    expect(session.state().report).toEqual({ kind: 'rewrote', rewritten: 1, left: [] });
  });
});

describe('what is written is what the table says now', () => {
  test.each<[string, (session: PaneSession) => Promise<void>, string]>([
    ['marks', ({ commands }) => commands.mark(), 'mark'],
    ['a summary', ({ commands }) => commands.summary(), 'writeSheets'],
  ])('a first look is checked before %s', async (_what, write, job) => {
    const { session, asked } = sessionOver();
    await session.commands.open();
    await write(session);
    expect(asked).toEqual(['check', 'check', 'watch', job]);
  });

  test.each<TableChange>(['edited', 'moved'])(
    'a table that was %s since is checked again',
    async (change) => {
      const { session, asked, edit } = sessionOver();
      await session.commands.check();
      edit(change);
      asked.splice(0);
      await session.commands.summary();
      expect(asked).toEqual(['check', 'watch', 'writeSheets']);
    },
  );

  test('nothing is written where it was called off meanwhile', async () => {
    const { session, asked } = sessionOver();
    await session.commands.open();
    const marking = session.commands.mark();
    session.commands.cancel();
    await marking;
    expect(asked).not.toContain('mark');
  });

  test('nothing is written where the check failed', async () => {
    let times = 0;
    const { session, asked } = sessionOver({
      check: () => {
        times += 1;
        return times === 1 ? done(sampleCheck({ findings: [] })) : refused('noAnswer');
      },
    });
    await session.commands.open();
    await session.commands.mark();
    expect(asked).toEqual(['check', 'check']);
    expect(problemOf(session)).toBe('noAnswer');
  });

  test('a sheet that is gone says that the check is old', async () => {
    const { session } = sessionOver({ goTo: () => refused('sheetGone') });
    await session.commands.check();
    await session.commands.goTo({ sheet: '责任表', row: 1, column: 1 });
    expect(session.state()).toMatchObject({ changed: 'moved', report: { kind: 'problem', job: 'goTo' } });
  });
});

test('settings that could not be kept are not said to be', async () => {
  const unkept: WorkbookProblem = { code: 'structureProtected', done: 'nothing', details: '' };
  const { session } = sessionOver({ changeSettings: () => done({ ...sampleCheck(), unkept }) });
  await session.commands.check();
  await session.commands.changeSettings((settings) => settings);
  expect(session.state()).toMatchObject({ page: 'check', report: null, knowledge: { unkept } });
});
