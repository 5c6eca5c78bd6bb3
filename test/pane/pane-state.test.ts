import type { WorkbookProblem } from '../../src/app/workbook-port';
import { initialState, paneReducer, type PaneAction, type PaneState } from '../../src/pane/pane-state';
import { BY_DEFAULT, day, month, sampleCheck, sampleWithoutMonths } from './sample-check';

const problem: WorkbookProblem = { code: 'sheetProtected', done: 'nothing', details: 'AccessDenied' };
const begin = initialState(day(2022, 10, 20));

const after = (...actions: readonly PaneAction[]): PaneState => actions.reduce(paneReducer, begin);

const opened: readonly PaneAction[] = [
  { type: 'started', job: 'open' },
  { type: 'read', job: 'open', workbook: sampleCheck(), at: 1_000 },
];

describe('opening', () => {
  test('asks for the latest month as of today', () => {
    expect(begin.request).toEqual({ period: null, asOf: '2022-10-20' });
    expect(begin.knowledge.kind).toBe('loading');
  });

  test('shows the check without a report, so that nothing is announced unasked', () => {
    const state = after(...opened);
    expect(state.knowledge.kind).toBe('checked');
    expect(state.report).toBeNull();
    expect(state.checkedAt).toBe(1_000);
    expect(state.running).toBeNull();
  });

  test('that fails leaves nothing to show but the reason, and trying again loads', () => {
    const failed = after({ type: 'started', job: 'open' }, { type: 'failed', job: 'open', problem });
    expect(failed.knowledge.kind).toBe('unread');
    expect(failed.report).toEqual({ kind: 'problem', job: 'open', problem });
    expect(paneReducer(failed, { type: 'started', job: 'check' }).knowledge.kind).toBe('loading');
  });
});

describe('a check that a person asked for', () => {
  test('reports what it came to', () => {
    const state = after(
      ...opened,
      { type: 'started', job: 'check' },
      { type: 'read', job: 'check', workbook: sampleCheck(), at: 2_000 },
    );
    expect(state.report).toEqual({ kind: 'checked' });
    expect(state.checkedAt).toBe(2_000);
  });

  test('that fails keeps the check that is on screen', () => {
    const state = after(
      ...opened,
      { type: 'started', job: 'check' },
      { type: 'failed', job: 'check', problem },
    );
    expect(state.knowledge.kind).toBe('checked');
    expect(state.checkedAt).toBe(1_000);
  });

  test('may find no table any more', () => {
    const state = after(
      ...opened,
      { type: 'started', job: 'check' },
      { type: 'read', job: 'check', workbook: { kind: 'none', nearest: null, ...BY_DEFAULT }, at: 2_000 },
    );
    expect(state.knowledge).toMatchObject({ kind: 'none', nearest: null });
  });
});

describe('jobs', () => {
  test('take the old report away when they begin, but going to a cell does not', () => {
    const reported = after(...opened, {
      type: 'finished',
      report: { kind: 'marked', marked: 3 },
    });
    expect(paneReducer(reported, { type: 'started', job: 'clear' }).report).toBeNull();
    const going = paneReducer(reported, { type: 'started', job: 'goTo' });
    expect(going.report).toEqual({ kind: 'marked', marked: 3 });
    expect(paneReducer(going, { type: 'finished', report: null }).report).toEqual({
      kind: 'marked',
      marked: 3,
    });
  });

  test('close the question about names when the summary is written or declined', () => {
    const question = { kind: 'doubtfulNames', sheets: ['summary'], pairs: [] } as const;
    const asked = after(...opened, { type: 'questioned', question });
    expect(asked.question).toBe(question);
    expect(paneReducer(asked, { type: 'answered' }).question).toBeNull();
    expect(paneReducer(asked, { type: 'started', job: 'summary' }).question).toBeNull();
    expect(paneReducer(asked, { type: 'started', job: 'refresh' }).question).toBe(question);
  });
});

describe('another month or day', () => {
  const request = { period: month(2022, 9), asOf: day(2022, 9, 30) };

  test('shows the new check of what was read', () => {
    const state = after(...opened, { type: 'requested', request, workbook: sampleWithoutMonths() });
    expect(state.request).toEqual(request);
    expect(state.knowledge).toEqual(expect.objectContaining({ check: sampleCheckOf(state) }));
    expect(state.checkedAt).toBe(1_000);
    expect(state.report).toEqual({ kind: 'checked' });
  });

  test('before anything was read is kept for the reading', () => {
    const state = after({ type: 'requested', request, workbook: null });
    expect(state.request).toEqual(request);
    expect(state.knowledge.kind).toBe('loading');
  });

  const sampleCheckOf = (state: PaneState): unknown =>
    state.knowledge.kind === 'checked' && state.knowledge.check.scope.period === null
      ? state.knowledge.check
      : 'not the new check';
});

describe('the filters', () => {
  test('a tile filters, shows the findings, and lets go when pressed again', () => {
    const ranking = after(...opened, { type: 'tabChosen', tab: 'ranking' });
    const pressed = paneReducer(ranking, { type: 'tilePressed', status: 'late' });
    expect(pressed.findings.status).toBe('late');
    expect(pressed.tab).toBe('findings');
    expect(paneReducer(pressed, { type: 'tilePressed', status: 'missing' }).findings.status).toBe('missing');
    expect(paneReducer(pressed, { type: 'tilePressed', status: 'late' }).findings.status).toBeNull();
  });

  test('showing all lets go of tile and search, and keeps the grouping', () => {
    const state = after(
      ...opened,
      { type: 'tilePressed', status: 'late' },
      { type: 'searched', search: '区' },
      { type: 'grouped', grouping: 'kind' },
      { type: 'filterCleared' },
    );
    expect(state.findings).toEqual({ status: null, search: '', grouping: 'kind' });
  });

  test('stay when the check is made anew', () => {
    const state = after(
      ...opened,
      { type: 'tilePressed', status: 'late' },
      { type: 'read', job: 'check', workbook: sampleCheck(), at: 2_000 },
    );
    expect(state.findings.status).toBe('late');
  });
});
