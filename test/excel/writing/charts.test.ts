import type { Chart } from '../../../workbench/host/model/chart';
import { loadXlsx } from '../../../workbench/host/xlsx/load';
import { saveXlsx } from '../../../workbench/host/xlsx/save';
import { openWorkbook, type OpenedWorkbook } from '../opened-workbook';
import { edit, opened, ROWS, sheetOf, write } from './made-book';
import { BARS, LINES, madeContent, withCharts, type MadeRow } from './made-content';

const NAME = '督查汇总';

const chartsOf = ({ workbook }: OpenedWorkbook): readonly Chart[] => sheetOf(workbook, NAME).charts;

function chartOf(book: OpenedWorkbook, name: string): Chart {
  const [chart, ...others] = chartsOf(book).filter((each) => each.name === name);
  if (chart === undefined || others.length > 0) throw new Error(`${others.length + 1} charts ${name}`);
  return chart;
}

const cells = (formula: string | null): string =>
  (formula ?? '').replaceAll(/[='$]/g, '').replace(`${NAME}!`, '');

describe('a chart of ours', () => {
  test('draws what the content says: cells, title, axes, place', async () => {
    const book = await opened();
    await write(book, withCharts(ROWS));
    const bars = chartOf(book, BARS);
    expect(bars.type).toBe('BarClustered');
    expect(bars.title.text).toBe('图1　各单位按时率（3家）');
    expect(
      bars.series.map(({ nameFormula, values, categories }) => [nameFormula, values, categories].map(cells)),
    ).toEqual([['B3', 'B4:B6', 'A4:A6']]);
    expect(bars.categoryAxis.reversed).toBe(true);
    expect([bars.valueAxis.minimum, bars.valueAxis.maximum, bars.valueAxis.visible]).toEqual([
      0,
      1.15,
      false,
    ]);
    expect(bars.series[0]?.labels).toMatchObject({ showValue: true, numberFormat: '0.0%' });
    expect(bars.anchor).toMatchObject({ from: { row: 3, column: 0 }, to: { row: 6, column: 2 } });

    const lines = chartOf(book, LINES);
    expect(lines.type).toBe('LineMarkers');
    expect(lines.series.map(({ nameFormula, values }) => [nameFormula, values].map(cells))).toEqual([
      ['A4', 'B4'],
      ['A5', 'B5'],
      ['A6', 'B6'],
    ]);
    expect(lines.valueAxis).toMatchObject({
      reversed: true,
      minimum: 1,
      maximum: 12,
      majorUnit: 1,
      crossing: 'Maximum',
    });
    expect(lines.displayBlanksAs).toBe('NotPlotted');
    expect(new Set(lines.series.map(({ marker }) => marker.style)).size).toBe(3);
  });

  test.each<[string, readonly MadeRow[]]>([
    ['more', [...ROWS, { name: '区民政局', rate: 0.25 }, { name: '区水利局', rate: 0 }]],
    ['fewer', ROWS.slice(0, 2)],
    ['a single', ROWS.slice(2)],
  ])('is the same chart when there are %s rows, over the new cells', async (_, rows) => {
    const book = await opened();
    await write(book, withCharts(ROWS));
    const ids = chartsOf(book).map(({ id }) => id);
    await write(book, withCharts(rows));
    expect(chartsOf(book).map(({ id }) => id)).toEqual(ids);
    const bars = chartOf(book, BARS);
    const last = 3 + rows.length;
    expect(
      bars.series.map(({ values, categories }) =>
        [values, categories].map((each) => cells(each).split(':').at(-1)),
      ),
    ).toEqual([[`B${last}`, `A${last}`]]);
    expect(bars.title.text).toBe(`图1　各单位按时率（${rows.length}家）`);
    expect(chartOf(book, LINES).series).toHaveLength(rows.length);
  });

  test('goes when the content no longer has it, and only it', async () => {
    const book = await opened();
    await write(book, withCharts(ROWS));
    await write(book, withCharts(ROWS, ['bars']));
    expect(chartsOf(book).map(({ name }) => name)).toEqual([BARS]);
    await write(book, madeContent(ROWS));
    expect(chartsOf(book)).toEqual([]);
  });

  test('is made anew where a person deleted it', async () => {
    const book = await opened();
    await write(book, withCharts(ROWS));
    await edit(book, NAME, (sheet) => sheet.charts.getItem(BARS).delete());
    await write(book, withCharts(ROWS));
    expect(
      chartsOf(book)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([LINES, BARS].sort());
  });

  test('is known again after saving and opening', async () => {
    const book = await opened();
    await write(book, withCharts(ROWS));
    const loaded = await loadXlsx(await saveXlsx(book.workbook), '表.xlsx');
    if (!loaded.ok) throw new Error(loaded.refusal.kind);
    const again = openWorkbook(loaded.workbook);
    await write(again, withCharts(ROWS.slice(0, 2)));
    expect(chartsOf(again)).toHaveLength(2);
    expect(cells(chartOf(again, BARS).series[0]?.values ?? '')).toBe('B4:B5');
  });
});

describe('a chart of theirs on our sheet', () => {
  const theirs = (book: OpenedWorkbook): Promise<void> =>
    edit(book, NAME, (sheet) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A4:B6'), 'Columns');
      chart.name = '领导要的图';
      chart.title.text = '领导要的图';
      chart.setPosition('A9', 'D20');
    });

  test.each<[string, readonly MadeRow[]]>([
    ['more', Array.from({ length: 12 }, (_, index) => ({ name: `单位${index}`, rate: 0.5 }))],
    ['fewer', ROWS.slice(0, 1)],
  ])('survives a rewrite with %s rows, and is not covered', async (_, rows) => {
    const book = await opened();
    await write(book, withCharts(ROWS));
    await theirs(book);
    const id = chartOf(book, '领导要的图').id;
    await write(book, withCharts(rows));
    const chart = chartOf(book, '领导要的图');
    expect(chart.id).toBe(id);
    expect(chart.title.text).toBe('领导要的图');
    expect(chart.series).toHaveLength(1);
    expect(chart.anchor.from.row).toBeGreaterThanOrEqual(3 + rows.length);
    expect(chartsOf(book)).toHaveLength(3);
  });

  test('beside the sheet is moved out of the way where the sheet widens', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, NAME, (sheet) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A4:B6'), 'Columns');
      chart.name = '旁边的图';
      chart.setPosition('F2', 'J9');
    });
    await write(book, madeContent(ROWS, 4));
    expect(chartOf(book, '旁边的图').anchor.from.column).toBeGreaterThanOrEqual(8);
  });
});
