import type { SheetContent } from '../../../src/core/report/sheet-content';
import { NO_REGISTERS } from '../../../src/core/registers/register-review';
import { summarySheet } from '../../../src/core/report/summary-sheet';
import type { CellRange } from '../../../src/core/table/cell';
import { messagesIn } from '../../../src/locale/messages';
import { day, largeSample, sampleReport } from './sample-report';
import { flaws, grid } from './sheet-soundness';

const making = { fileName: '责任表.xlsx', madeOn: { day: day('2022-10-31'), time: null } };

function summary(items: number, units: number) {
  const report = sampleReport(
    largeSample(items, units).map((item, index) => ({
      ...item,
      lead: [`${item.lead[0] ?? '单位'}${index % units}`],
    })),
  );
  const content = summarySheet({
    ...report,
    kept: new Map(),
    registers: NO_REGISTERS,
    making,
    texts: messagesIn('zh-CN'),
  });
  return { ...report, content };
}

const valuesIn = (content: SheetContent, { row, column, rowCount, columnCount }: CellRange): unknown[] =>
  grid(content)
    .slice(row, row + rowCount)
    .flatMap((cells) => cells.slice(column, column + columnCount));

describe.each([1, 14, 20, 21, 60, 61, 130])('the charts of %d units', (units) => {
  const { content, ranking } = summary(Math.max(units, 14), units);
  const bars = content.charts.filter(({ kind }) => kind === 'bar');
  const ranked = ranking.units.filter(({ place }) => place !== null);

  test('are sound', () => {
    expect(flaws(content)).toEqual([]);
  });

  test('have a bar for each unit, in the ranking’s order, over the ranking’s own cells', () => {
    expect(bars.flatMap(({ categories }) => valuesIn(content, categories))).toEqual(
      ranked.map(({ unit }) => unit),
    );
    expect(bars.flatMap(({ series }) => series.flatMap(({ values }) => valuesIn(content, values)))).toEqual(
      ranked.map(({ onTimeRate }) => onTimeRate),
    );
    for (const { series } of bars) {
      expect(series.map(({ name }) => valuesIn(content, { ...name, rowCount: 1, columnCount: 1 }))).toEqual([
        ['按时率'],
      ]);
    }
  });

  test('say how many items of how many are drawn as lines, place 1 on top of all peers', () => {
    const [lines, ...others] = content.charts.filter(({ kind }) => kind === 'line');
    const all = Math.max(units, 14);
    expect(others).toEqual([]);
    expect(lines?.title).toContain(`变化最大的12项，共${all}项`);
    expect(lines?.series).toHaveLength(12);
    expect(lines?.scale).toMatchObject({ minimum: 1, maximum: 12 });
    expect(
      valuesIn(content, lines?.categories ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 }),
    ).toEqual([4, 5, 6, 7, 8, 9, 10].map((each) => `${each}月`));
    const looks = lines?.series.map(({ look: { line, marker } }) => `${line} ${marker}`);
    expect(new Set(looks).size).toBe(12);
  });
});

test('nothing is drawn where nothing is due, and no lines where no ranking was estimated twice', () => {
  const due = (months: number) =>
    summarySheet({
      ...sampleReport(largeSample(14, 14, months)),
      kept: new Map(),
      registers: NO_REGISTERS,
      making,
      texts: messagesIn('zh-CN'),
    });
  expect(due(0).charts).toEqual([]);
  expect(due(1).charts.map(({ kind }) => kind)).toEqual(['bar']);
});
