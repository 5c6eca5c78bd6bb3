import { finding } from '../../../src/core/finding';
import type { CheckResult } from '../../../src/core/checks/check-result';
import type { Ranking } from '../../../src/core/ranking/ranking';
import { findingsSheet } from '../../../src/core/report/findings-sheet';
import { wordFinding } from '../../../src/core/report/finding-texts';
import type { SheetContent } from '../../../src/core/report/sheet-content';
import { formatPosition } from '../../../src/core/table/cell';
import { messagesIn, type Language } from '../../../src/locale/messages';
import { day, largeSample, month, sampleReport, SHEET, type SampleItem } from './sample-report';
import { below, flaws, grid, shown } from './sheet-soundness';

const zh = messagesIn('zh-CN');
const making = { fileName: '责任表.xlsx', madeOn: { day: day('2022-10-31'), time: null } };
const HEADERS = ['序号', '等级', '说明'];

interface Report {
  readonly result: CheckResult;
  readonly ranking: Ranking;
}

const list = (report: Report, language: Language = 'zh-CN'): SheetContent =>
  findingsSheet({ ...report, making, texts: messagesIn(language) });

const item = (lead: string, ...entries: SampleItem['entries']): SampleItem => ({
  text: `${lead}申报项目`,
  lead: [lead],
  leader: '吴方定',
  entries,
});

describe('问题清单', () => {
  test('has every finding once, with its words, its cell and whom it concerns', () => {
    const report = sampleReport(largeSample(60, 20));
    const rows = below(list(report), HEADERS);
    expect(rows).toHaveLength(report.result.findings.length);
    expect(rows.map((row) => row['序号'])).toEqual(rows.map((_, index) => index + 1));
    const told = report.result.findings.map((each) => {
      const { kind, message, advice } = wordFinding(each, zh.findings);
      const { text } = report.result.table.items[each.item ?? -1] ?? {};
      return [kind, message, advice, formatPosition(each.cell), text].join('|');
    });
    const written = rows.map((row) =>
      [row['类型'], row['说明'], row['建议'], row['单元格'], row['事项']].join('|'),
    );
    expect(written.sort()).toEqual(told.sort());
  });

  test('errors come first, then the units as ranked', () => {
    const report = sampleReport([
      item('区发改局', 'missing', 'unverified'),
      item('区商务局', 'onTime', 'unverified'),
      item('区教育局', 'missing', 'missing'),
    ]);
    expect(below(list(report), HEADERS).map((row) => [row['等级'], row['责任单位'], row['月份']])).toEqual([
      ['错误', '区发改局', '2022年4月'],
      ['错误', '区教育局', '2022年4月'],
      ['错误', '区教育局', '2022年5月'],
      ['提醒', '区商务局', '2022年5月'],
      ['提醒', '区发改局', '2022年5月'],
    ]);
  });

  test('each row leads to its cell, by sheet where there are several', () => {
    const report = sampleReport([item('区发改局', 'missing')]);
    const linked = (of: Report) =>
      list(of).rows.flatMap(({ cells }) =>
        cells.flatMap(({ value }) => (value.kind === 'link' ? [value] : [])),
      );
    expect(linked(report)).toEqual([{ kind: 'link', to: { sheet: SHEET, row: 4, column: 5 }, text: 'F5' }]);

    const [first] = report.result.findings;
    if (first === undefined) throw new Error('no finding');
    const other = { ...first, cell: { sheet: '5月', row: 1, column: 1 } };
    const several = { ...report, result: { ...report.result, findings: [first, other] } };
    expect(linked(several).map(({ text }) => text)).toEqual(['责任表!F5', '5月!B2']);
  });

  test('what concerns the table as a whole stands last, without a unit', () => {
    const report = sampleReport([item('区发改局', 'onTime')]);
    const whole = finding(
      'date.noColumn',
      { cell: { sheet: SHEET, row: 2, column: 5 }, item: null, unit: null, period: month('2022-04') },
      {},
    );
    const rows = below(list({ ...report, result: { ...report.result, findings: [whole] } }), HEADERS);
    expect(rows).toMatchObject([{ 等级: '提示', 责任单位: '—', 分管领导: '—', 事项: '—' }]);
  });

  test('can be filtered from its header down to its last row', () => {
    const content = list(sampleReport(largeSample(14, 14)));
    const { filter, rows, columnWidths, frozenRows } = content;
    expect(filter).toEqual({
      row: frozenRows - 1,
      column: 0,
      rowCount: rows.length - frozenRows + 1,
      columnCount: columnWidths.length,
    });
    expect(shown(rows[filter?.row ?? 0]?.cells[0]?.value)).toBe('序号');
  });

  test('says how many there are, or that there is nothing', () => {
    const found = grid(list(sampleReport([item('区发改局', 'missing', 'unverified')])))
      .flat()
      .join('');
    expect(found).toContain('共2个问题：错误1个，提醒1个，提示0个');
    const nothing = list(sampleReport([item('区发改局', 'onTime')]));
    expect(grid(nothing).flat().join('')).toContain('没有发现问题');
    expect(flaws(nothing)).toEqual([]);
  });

  test('an item that begins with = is text', () => {
    const report = sampleReport([{ ...item('区发改局', 'missing'), text: '=HYPERLINK("x")' }]);
    const cell = list(report)
      .rows.flatMap(({ cells }) => cells)
      .find(({ value }) => shown(value) === '=HYPERLINK("x")');
    expect(cell?.value.kind).toBe('text');
  });

  const sizes = [1, 14, 60, 400].flatMap((items) =>
    (['zh-CN', 'en'] as const).map((language): [number, Language] => [items, language]),
  );
  test.each(sizes)('is sound with %d items in %s', (items, language) => {
    expect(flaws(list(sampleReport(largeSample(items, 60, 9)), language))).toEqual([]);
  });
});
