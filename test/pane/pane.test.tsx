/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { failed, succeeded, type Outcome } from '../../src/app/outcome';
import type { WorkbookProblem } from '../../src/app/workbook-port';
import { messagesIn, type Language } from '../../src/locale/messages';
import { Pane } from '../../src/pane/Pane';
import type { CheckedWorkbook, PaneJobs } from '../../src/pane/pane-jobs';
import { createPaneSession } from '../../src/pane/pane-session';
import { fillBrowserGaps } from './browser-gaps';
import { BY_DEFAULT, day, sampleCheck, sampleWithoutMonths } from './sample-check';

/** Beyond what a busy machine takes. */
jest.setTimeout(30_000);

beforeAll(() => {
  fillBrowserGaps();
  // Asking of every element whether it is hidden takes most of the time; what must be seen is asked by toBeVisible.
  configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
});

const problem = (over: Partial<WorkbookProblem> = {}): WorkbookProblem => ({
  code: 'sheetProtected',
  done: 'nothing',
  details: 'AccessDenied (Range.conditionalFormats)',
  sheet: '责任表',
  ...over,
});

/** Thousands of style rules, looked through for every element asked about, tell nothing of what the pane does. */
const WITHOUT_CSS = createDOMRenderer(undefined);

interface Doing {
  readonly jobs: PaneJobs;
  /** What was asked, in order. */
  readonly asked: readonly (readonly unknown[])[];
}

/** Jobs over a workbook that holds `workbook`; each call is written down. */
function jobsOver(workbook: CheckedWorkbook, over: Partial<PaneJobs> = {}): Doing {
  const asked: unknown[][] = [];
  const note =
    <Args extends readonly unknown[], Value>(name: string, value: (...args: Args) => Value) =>
    (...args: Args): Value => {
      asked.push([name, ...args]);
      return value(...args);
    };
  const done = <Value,>(value: Value): Promise<Outcome<Value, WorkbookProblem>> =>
    Promise.resolve(succeeded(value));
  const jobs: PaneJobs = {
    check: (_request, { evidence }) =>
      done(workbook.kind === 'checked' ? { ...workbook, preliminary: !evidence } : workbook),
    recheck: () => workbook,
    mark: () => done({ marked: 3 }),
    clearMarks: () => done({ removed: 2 }),
    refresh: () => done(workbook),
    writeSheets: (_checked, kinds) => done(kinds.map((kind) => ({ kind, name: kind, refused: [] }))),
    goTo: () => done(undefined),
    changeSettings: () => done(workbook),
    mapping: () => null,
    rewriteUnit: ({ rewrites }) => done({ rewritten: rewrites.length, left: [] }),
    openSample: () => done({ sheet: '样例' }),
    makeRegisters: () => done({ made: [], kept: [] }),
    documents: () => Promise.resolve({ reminders: [], reminderForAll: null, circular: null }),
    watch: () => Promise.resolve(),
    cancel: () => undefined,
    ...over,
  };
  return {
    asked,
    jobs: {
      check: note('check', (request, options) => jobs.check(request, options)),
      recheck: note('recheck', (request) => jobs.recheck(request)),
      mark: note('mark', (checked) => jobs.mark(checked)),
      clearMarks: note('clearMarks', () => jobs.clearMarks()),
      refresh: note('refresh', (request) => jobs.refresh(request)),
      writeSheets: note('writeSheets', (checked, kinds) => jobs.writeSheets(checked, kinds)),
      changeSettings: note('changeSettings', (change, request) => jobs.changeSettings(change, request)),
      mapping: (asOf) => jobs.mapping(asOf),
      rewriteUnit: note('rewriteUnit', (plan) => jobs.rewriteUnit(plan)),
      openSample: note('openSample', () => jobs.openSample()),
      makeRegisters: note('makeRegisters', (settings) => jobs.makeRegisters(settings)),
      documents: note('documents', (checked) => jobs.documents(checked)),
      watch: (listener) => jobs.watch(listener),
      cancel: note('cancel', () => {
        jobs.cancel();
      }),
      goTo: note('goTo', (address) => jobs.goTo(address)),
    },
  };
}

function open({ jobs }: Doing, language: Language = 'zh-CN'): ReturnType<typeof userEvent.setup> {
  const session = createPaneSession(jobs, {
    now: () => Date.UTC(2022, 9, 20, 2, 30),
    today: () => day(2022, 10, 20),
    later: (_milliseconds, callback) => {
      const timer = setTimeout(callback, 0);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  render(
    <RendererProvider renderer={WITHOUT_CSS} targetDocument={document}>
      <Pane
        session={session}
        surroundings={{
          language,
          messages: messagesIn(language),
          shade: () => 'light',
          version: '9.9.9',
          introduction: { isWanted: () => false, done: () => undefined },
        }}
      />
    </RendererProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
}

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const names = (doing: Doing): unknown[] => doing.asked.map(([name]) => name);

describe('opening', () => {
  test('reads without leaving a trace, and says that this is a first impression', async () => {
    const doing = jobsOver(sampleCheck());
    open(doing);
    expect(await screen.findByText('初步识别')).toBeVisible();
    expect(doing.asked).toEqual([['check', { period: null, asOf: '2022-10-20' }, { evidence: false }]]);
  });

  test('shows the table, the counts and the findings', async () => {
    open(jobsOver(sampleCheck()));
    expect(await screen.findByRole('region', { name: '识别到的责任表' })).toHaveTextContent(
      /责任表.*表头第2—3行.*3个事项.*4个单位.*2022年9月至2022年10月/,
    );
    const tiles = within(screen.getByRole('group', { name: '按填报情况筛选' }));
    expect(tiles.getAllByRole('button').map((tile) => tile.textContent)).toEqual([
      '✓按时 3',
      '▲迟报 1',
      '◐缺项 0',
      '✗未报 1',
      '?时间不明 0',
      '○待报 1',
    ]);
    expect(screen.getByRole('tab', { name: '问题 4' })).toBeVisible();
    expect(screen.getByText(/晚于截止日2022年10月24日，迟3天/)).toBeVisible();
    expect(screen.getByText('版本9.9.9')).toBeVisible();
  });

  test('in English, says it in English', async () => {
    open(jobsOver(sampleCheck()), 'en');
    expect(await screen.findByText('Preliminary')).toBeVisible();
    expect(screen.getByRole('button', { name: 'On time 3' })).toBeVisible();
  });
});

describe('the check', () => {
  test('reads merged areas, is no longer preliminary, and announces what it came to', async () => {
    const doing = jobsOver(sampleCheck());
    const user = open(doing);
    await user.click(await button('检查'));
    expect(doing.asked.at(-1)).toEqual(['check', { period: null, asOf: '2022-10-20' }, { evidence: true }]);
    expect(await screen.findByText('检查完成，发现4个问题。')).toHaveAttribute('role', 'status');
    expect(screen.queryByText('初步识别')).not.toBeInTheDocument();
  });

  test('for another month asks Excel nothing', async () => {
    const doing = jobsOver(sampleCheck());
    const user = open(doing);
    await user.selectOptions(await screen.findByRole('combobox', { name: '检查月份' }), '2022-09');
    expect(names(doing)).toEqual(['check', 'recheck']);
    expect(doing.asked.at(-1)).toEqual(['recheck', { period: '2022-09', asOf: '2022-10-20' }]);
  });
});

describe('findings', () => {
  test('a click or Enter goes to the cell', async () => {
    const doing = jobsOver(sampleCheck());
    const user = open(doing);
    await user.click(await screen.findByText(/晚于截止日/));
    expect(doing.asked.at(-1)).toEqual(['goTo', { sheet: '责任表', row: 4, column: 10 }]);
    screen.getByText('F6').closest<HTMLElement>('[role=listitem]')?.focus();
    await user.keyboard('{Enter}');
    expect(doing.asked.at(-1)).toEqual(['goTo', { sheet: '责任表', row: 5, column: 5 }]);
  });

  test('who clicks faster than Excel follows ends up at the last', async () => {
    const arrivals: (() => void)[] = [];
    const doing = jobsOver(sampleCheck(), {
      goTo: () =>
        new Promise((resolve) => {
          arrivals.push(() => {
            resolve(succeeded(undefined));
          });
        }),
    });
    const user = open(doing);
    for (const cell of ['C5', 'K5', 'F6']) await user.click(await screen.findByText(cell));
    expect(names(doing)).toEqual(['check', 'goTo']);
    arrivals[0]?.();
    await waitFor(() => {
      expect(doing.asked.at(-1)).toEqual(['goTo', { sheet: '责任表', row: 5, column: 5 }]);
    });
    expect(names(doing)).toEqual(['check', 'goTo', 'goTo']);
  });

  test('a tile shows its entries alone, and all come back', async () => {
    const user = open(jobsOver(sampleCheck()));
    const tile = await button('待报 1');
    await user.click(tile);
    expect(tile).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(/推动外贸稳定/)).toBeVisible();
    expect(screen.queryByText(/晚于截止日/)).not.toBeInTheDocument();
    await user.click(await button('显示全部'));
    expect(tile).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByText(/晚于截止日/)).toBeVisible();
  });

  test('a search that finds nothing says so', async () => {
    const user = open(jobsOver(sampleCheck()));
    await user.type(await screen.findByRole('searchbox'), '教育局');
    expect(await screen.findByText('没有符合条件的内容')).toBeVisible();
  });

  test('where there are none, the pane says so', async () => {
    open(jobsOver(sampleCheck({ findings: [] })));
    expect(await screen.findByText('没有发现问题')).toBeVisible();
  });
});

describe('the ranking', () => {
  test('opens a unit to its entries, which go to their cells', async () => {
    const doing = jobsOver(sampleCheck());
    const user = open(doing);
    await user.click(await screen.findByRole('tab', { name: /排名/ }));
    expect(
      (await screen.findAllByRole('heading', { level: 2 })).map((heading) => heading.textContent),
    ).toEqual([
      expect.stringMatching(/^1区发改局.*100/),
      expect.stringMatching(/^2区市场监管局局.*名称待核.*50/),
      expect.stringMatching(/^3区商务局/),
      expect.stringMatching(/各乡镇.*集体单位，不参加排名/),
    ]);
    await user.click(await button(/区市场监管局局/));
    await user.click(await button('2022年10月：迟报 · 迟3天'));
    expect(doing.asked.at(-1)).toEqual(['goTo', { sheet: '责任表', row: 4, column: 8 }]);
  });
});

describe('what writes', () => {
  test('marks and says how many', async () => {
    const doing = jobsOver(sampleCheck());
    const user = open(doing);
    await user.click(await button('标记问题'));
    expect(await screen.findByText('已标记3个单元格。')).toBeVisible();
  });

  test('clears the marks', async () => {
    const doing = jobsOver(sampleCheck());
    const user = open(doing);
    await user.click(await button('清除标记'));
    expect(await screen.findByText('标记已全部清除。')).toBeVisible();
    expect(names(doing)).toEqual(['check', 'clearMarks']);
  });

  test('asks before it writes a summary with a name that is to be verified', async () => {
    const doing = jobsOver(sampleCheck());
    const user = open(doing);
    await user.click(await button('生成汇总'));
    const question = await screen.findByRole('alertdialog');
    expect(question).toHaveTextContent('区市场监管局局（疑为区市场监管局）');
    expect(names(doing)).not.toContain('writeSheets');
    await user.click(within(question).getByRole('button', { name: '先去核对' }));
    expect(names(doing)).not.toContain('writeSheets');
    await user.click(await button('生成汇总'));
    await user.click(await button('仍然生成'));
    expect(await screen.findByText('已写好工作表：summary、matrix。')).toBeVisible();
  });

  test('names what Excel refused of the finish', async () => {
    const user = open(
      jobsOver(sampleCheck({ findings: [] }), {
        writeSheets: () =>
          Promise.resolve(succeeded([{ kind: 'summary', name: '督查汇总', refused: ['freezePanes'] }])),
      }),
    );
    await user.click(await button('生成汇总'));
    expect(await screen.findByText(/部分版面设置Excel没有接受：freezePanes/)).toBeVisible();
  });

  test('does nothing twice while it is being done', async () => {
    const doing = jobsOver(sampleCheck(), { mark: () => new Promise(() => undefined) });
    const user = open(doing);
    await user.click(await button('标记问题'));
    expect(await screen.findByText('正在标记问题…')).toBeVisible();
    await user.click(await button('标记问题'));
    await user.click(await button('清除标记'));
    expect(names(doing)).toEqual(['check', 'check', 'mark']);
  });

  test('is called off once, and says that what has begun is finished', async () => {
    const doing = jobsOver(sampleCheck(), { mark: () => new Promise(() => undefined) });
    const user = open(doing);
    await user.click(await button('标记问题'));
    const cancel = await button('取消');
    await user.click(cancel);
    await user.click(cancel);
    expect(names(doing).filter((name) => name === 'cancel')).toHaveLength(1);
    expect(await screen.findByText(/正在取消/)).toBeVisible();
  });
});

describe('when it fails', () => {
  test('says what happened, what was not done and what to do, and keeps the details apart', async () => {
    const user = open(jobsOver(sampleCheck(), { mark: () => Promise.resolve(failed(problem())) }));
    await user.click(await button('标记问题'));
    expect(await screen.findByText('标记没有完成')).toBeVisible();
    expect(screen.getByText(/工作表“责任表”已设置保护.*工作簿没有改动/)).toBeVisible();
    expect(screen.queryByText(/AccessDenied/)).not.toBeInTheDocument();
    await user.click(await button('详情'));
    expect(screen.getByText(/AccessDenied/)).toBeVisible();
  });

  test('says that a part is done where it is', async () => {
    const user = open(
      jobsOver(sampleCheck(), { mark: () => Promise.resolve(failed(problem({ done: 'partly' }))) }),
    );
    await user.click(await button('标记问题'));
    expect(await screen.findByText(/已写入一部分/)).toBeVisible();
  });

  test('a job that throws is told like any other failure', async () => {
    const user = open(jobsOver(sampleCheck(), { mark: () => Promise.reject(new TypeError('boom')) }));
    await user.click(await button('标记问题'));
    expect(await screen.findByText('标记没有完成')).toBeVisible();
    await user.click(await button('详情'));
    expect(screen.getByText('TypeError: boom')).toBeVisible();
  });

  test('an opening that fails can be tried again', async () => {
    let attempts = 0;
    const user = open(
      jobsOver(sampleCheck(), {
        check: () => {
          attempts += 1;
          return Promise.resolve(
            attempts === 1 ? failed(problem({ code: 'busy' })) : succeeded(sampleCheck()),
          );
        },
      }),
    );
    expect(await screen.findByText('没有读到工作簿')).toBeVisible();
    await user.click(await button('重试'));
    expect(await screen.findByRole('tab', { name: '问题 4' })).toBeVisible();
  });
});

describe('without a table to check', () => {
  test('names the column that is missing', async () => {
    open(
      jobsOver({ kind: 'none', nearest: { sheet: '台账', row: 1, missing: ['leadUnit'] }, ...BY_DEFAULT }),
    );
    expect(await screen.findByRole('heading', { name: '没有找到责任分解表' })).toBeVisible();
    expect(screen.getByText(/工作表“台账”第2行/)).toBeVisible();
    expect(screen.getByText('没有找到“责任单位”一列')).toBeVisible();
  });

  test('lists the candidates where it is not certain', async () => {
    const { table } = sampleCheck().check;
    open(
      jobsOver({
        kind: 'unsure',
        candidates: [{ table, score: 0.4, reasons: [{ code: 'missingRole', role: 'leader' }] }],
        ...BY_DEFAULT,
      }),
    );
    expect(
      await screen.findByText('工作表“责任表”：3个事项，2个月份 · 识别把握40% · 缺“分管领导”列'),
    ).toBeVisible();
  });

  test('nothing can be marked or written, and the buttons say why', async () => {
    const doing = jobsOver({ kind: 'none', nearest: null, ...BY_DEFAULT });
    const user = open(doing);
    const mark = await button('标记问题');
    await screen.findByRole('heading', { name: '没有找到责任分解表' });
    await user.click(mark);
    expect(names(doing)).toEqual(['check']);
    expect(mark).toHaveAccessibleDescription('先要有一张识别到的责任表。');
  });
});

test('a table without months says which columns to add', async () => {
  open(jobsOver(sampleWithoutMonths()));
  expect(await screen.findByRole('heading', { name: '表中还没有月份列' })).toBeVisible();
  for (const column of ['2022年10月工作进展', '2022年10月预估排名', '2022年10月上报日期']) {
    expect(screen.getByText(column)).toBeVisible();
  }
});
