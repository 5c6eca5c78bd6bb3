import fc from 'fast-check';
import { messagesIn } from '../../src/locale/messages';
import {
  catalogueOf,
  groupedRows,
  matchingLines,
  type FindingCatalogue,
  type ListRow,
} from '../../src/pane/findings-list';
import { TILE_STATUSES, type FindingView } from '../../src/pane/pane-state';
import { sampleCheck, sampleWithFindings } from './sample-check';

const messages = messagesIn('zh-CN');
const catalogue = catalogueOf(sampleCheck(), messages.findings, messages.pane.month);
const everything: FindingView = { status: null, search: '', grouping: 'unit' };

const rowsOf = (view: FindingView, of: FindingCatalogue = catalogue): readonly ListRow[] =>
  groupedRows(matchingLines(of, view), view, of, messages.terms.status);

const titles = (rows: readonly ListRow[]): (string | null)[] =>
  rows.flatMap((row) => (row.kind === 'group' ? [row.title] : []));

describe('the tiles', () => {
  test('count each entry of the scope once', () => {
    expect(catalogue.counts).toEqual({
      onTime: 3,
      late: 1,
      incomplete: 0,
      missing: 1,
      unverified: 0,
      pending: 1,
    });
  });

  test('show as many different entries as they count', () => {
    for (const status of TILE_STATUSES) {
      const lines = matchingLines(catalogue, { ...everything, status });
      const entries = new Set(lines.map((line) => `${line.itemText} ${line.period}`));
      expect([status, entries.size]).toEqual([status, catalogue.counts[status]]);
    }
  });

  test('lead to the entry’s cell where it has no finding', () => {
    const [pending] = matchingLines(catalogue, { ...everything, status: 'pending' });
    expect(pending).toMatchObject({
      unit: '区商务局',
      finding: null,
      cell: { sheet: '责任表', row: 5, column: 8 },
    });
  });
});

describe('the groups', () => {
  test('begin with the table as a whole and follow the ranking', () => {
    expect(titles(rowsOf(everything))).toEqual([null, '区市场监管局局', '区商务局']);
  });

  test('by kind, errors come before warnings and notes', () => {
    expect(titles(rowsOf({ ...everything, grouping: 'kind' }))).toEqual([
      '迟报',
      '未报',
      '单位名称待核',
      '无上报日期列',
    ]);
  });

  test('by kind, entries without a finding stand under their status', () => {
    expect(titles(rowsOf({ ...everything, grouping: 'kind', status: 'pending' }))).toEqual(['待报']);
  });

  test('say how many lines they hold', () => {
    expect(rowsOf(everything)[2]).toMatchObject({ kind: 'group', title: '区市场监管局局', count: 2 });
  });
});

describe('the search', () => {
  test.each([
    ['a unit', '商务', ['entry.missing']],
    ['an item', '质量工作', ['unit.suspicious', 'entry.late']],
    ['what is wrong', '晚于', ['entry.late']],
    ['several words, all of them', '质量 迟报', ['entry.late']],
    ['a month as people say it', '未报 10月', ['entry.missing']],
    ['a cell', 'c5', ['unit.suspicious']],
    ['nothing that is there', '教育局', []],
  ])('finds by %s', (_what, search, codes) => {
    expect(matchingLines(catalogue, { ...everything, search }).map((line) => line.finding?.code)).toEqual(
      codes,
    );
  });

  test('does not mind the case of letters', () => {
    const { findings, pane } = messagesIn('en');
    const english = catalogueOf(sampleCheck(), findings, pane.month);
    expect(matchingLines(english, { ...everything, search: 'LATE' }).length).toBeGreaterThan(0);
  });
});

test('every line that matches is shown once, under the heading that counts it', () => {
  const many = catalogueOf(sampleWithFindings(300), messages.findings, messages.pane.month);
  fc.assert(
    fc.property(
      fc.record({
        status: fc.constantFrom(null, ...TILE_STATUSES),
        search: fc.constantFrom('', '第1单位', '9月', '没有的'),
        grouping: fc.constantFrom('unit' as const, 'kind' as const),
      }),
      (view) => {
        const lines = matchingLines(many, view);
        const rows = rowsOf(view, many);
        const shown = rows.flatMap((row) => (row.kind === 'line' ? [row.line.key] : []));
        expect([...shown].sort()).toEqual(lines.map((line) => line.key).sort());
        const counted = rows.reduce((sum, row) => sum + (row.kind === 'group' ? row.count : 0), 0);
        expect(counted).toBe(lines.length);
        expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
      },
    ),
  );
});
