import type { ChartSeries, SheetChart } from '../../core/report/sheet-content';
import type { CellPosition, CellRange } from '../../core/table/cell';
import type { Session } from '../session';
import type { PreviousSheet } from './survey';
import type { Target } from './target';

/** One step in making a chart, named by Office.js's own member. Each can be taken again without harm. */
export interface ChartTouch {
  readonly member: string;
  readonly apply: () => void;
}

const TYPES = { bar: 'BarClustered', line: 'LineMarkers' } as const;
const SERIES_BY = { rows: 'Rows', columns: 'Columns' } as const;
const DASHES = { solid: 'Continuous', dash: 'Dash', dot: 'RoundDot' } as const;
const MARKERS = { circle: 'Circle', square: 'Square', triangle: 'Triangle', diamond: 'Diamond' } as const;

const FONT = '宋体';
const TITLE_FONT = '黑体';
const INK = '#000000';
const PAPER = '#FFFFFF';
const FRAME = '#BFBFBF';
const GRID = '#D9D9D9';

/** Points. */
const TITLE_SIZE = 12;
const WORDS_SIZE = 9;
const LINE_WEIGHT = 1.75;
const MARKER_SIZE = 6;

/** Percent of a bar's width. */
const GAP = 45;

/**
 * The steps that make a sheet's charts what the content says: those that are there are updated in place, those that
 * the content no longer has go. Nothing else on the sheet is touched.
 */
export function chartTouches(
  sheet: Excel.Worksheet,
  charts: readonly SheetChart[],
  previous: PreviousSheet | null,
): readonly ChartTouch[] {
  const known = previous?.charts ?? new Map<string, Excel.Chart>();
  const wanted = new Set(charts.map(({ name }) => name));
  const gone = [...known.keys()].filter((name) => !wanted.has(name));
  return [
    ...gone.map((name) => ({
      member: 'Chart.delete',
      apply: () => {
        sheet.charts.getItemOrNullObject(name).delete();
      },
    })),
    ...charts.flatMap((chart) => touchesOf(sheet, chart, known.has(chart.name))),
  ];
}

function touchesOf(sheet: Excel.Worksheet, content: SheetChart, isKnown: boolean): readonly ChartTouch[] {
  const chart = (): Excel.Chart => sheet.charts.getItem(content.name);
  return [
    {
      member: isKnown ? 'Chart.setData' : 'ChartCollection.add',
      apply: () => {
        if (isKnown) chart().setData(rangeIn(sheet, sourceOf(content)), SERIES_BY[content.seriesIn]);
        else addChart(sheet, content);
        setSeries(sheet, chart(), content);
      },
    },
    {
      member: 'Chart.setPosition',
      apply: () => {
        const { row, column, rowCount, columnCount } = content.place;
        chart().setPosition(
          sheet.getCell(row, column),
          sheet.getCell(row + rowCount - 1, column + columnCount - 1),
        );
      },
    },
    { member: 'Chart.title', apply: () => setTitle(chart(), content) },
    { member: 'Chart.format', apply: () => setFrame(chart()) },
    { member: 'Chart.legend', apply: () => setLegend(chart(), content) },
    { member: 'Chart.axes', apply: () => setAxes(chart(), content) },
    ...content.series.map((series, index) => ({
      member: 'ChartSeries.format',
      apply: () => setLook(chart().series.getItemAt(index), series, content),
    })),
    {
      member: 'Chart.displayBlanksAs',
      apply: () => {
        // A month without a number is a gap, and hidden rows of the list stay in the chart.
        chart().displayBlanksAs = 'NotPlotted';
        chart().plotVisibleOnly = false;
      },
    },
  ];
}

/**
 * Takes away charts that an attempt left behind between making them and naming them: those that were not there
 * before and bear none of our names.
 */
export async function removeUnnamed(session: Session, targets: readonly Target[]): Promise<void> {
  const asked = targets
    .filter(({ content }) => content.charts.length > 0)
    .map((target) => ({ target, charts: target.sheet.charts.load('items/id,items/name') }));
  if (asked.length === 0) return;
  await session.sync();
  for (const { target, charts } of asked) {
    const names = new Set(target.content.charts.map(({ name }) => name));
    const left = charts.items.filter(
      ({ id, name }) => !names.has(name) && target.previous?.chartIds.has(id) !== true,
    );
    for (const chart of left) chart.delete();
  }
  await session.write();
}

/** One that an attempt which was cut short left behind goes first: there is never a second. */
function addChart(sheet: Excel.Worksheet, content: SheetChart): void {
  sheet.charts.getItemOrNullObject(content.name).delete();
  const source = rangeIn(sheet, sourceOf(content));
  sheet.charts.add(TYPES[content.kind], source, SERIES_BY[content.seriesIn]).name = content.name;
}

/** From the series' names on, so that Excel takes the names from their cells. */
function sourceOf({ series }: SheetChart): CellRange {
  const areas = series.flatMap(({ name, values }) => [cellRange(name), values]);
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const lastRow = Math.max(...areas.map((area) => area.row + area.rowCount));
  const lastColumn = Math.max(...areas.map((area) => area.column + area.columnCount));
  return { row, column, rowCount: lastRow - row, columnCount: lastColumn - column };
}

const cellRange = ({ row, column }: CellPosition): CellRange => ({
  row,
  column,
  rowCount: 1,
  columnCount: 1,
});

function setSeries(sheet: Excel.Worksheet, chart: Excel.Chart, content: SheetChart): void {
  content.series.forEach(({ values }, index) => {
    const series = chart.series.getItemAt(index);
    series.setValues(rangeIn(sheet, values));
    series.setXAxisValues(rangeIn(sheet, content.categories));
  });
}

function setTitle({ title }: Excel.Chart, content: SheetChart): void {
  title.visible = true;
  title.text = content.title;
  title.overlay = false;
  title.format.font.name = TITLE_FONT;
  title.format.font.size = TITLE_SIZE;
  title.format.font.bold = false;
  title.format.font.color = INK;
}

function setFrame({ format }: Excel.Chart): void {
  format.fill.setSolidColor(PAPER);
  format.border.color = FRAME;
  format.font.name = FONT;
  format.font.size = WORDS_SIZE;
  format.font.color = INK;
}

/** Lines are named beside the chart; a single kind of bars needs no name. */
function setLegend({ legend }: Excel.Chart, { kind }: SheetChart): void {
  legend.visible = kind === 'line';
  if (kind === 'bar') return;
  legend.position = 'Right';
  legend.overlay = false;
  setWords(legend.format.font);
}

function setWords(font: Excel.ChartFont): void {
  font.name = FONT;
  font.size = WORDS_SIZE;
  font.color = INK;
}

function setAxes({ axes: { categoryAxis, valueAxis } }: Excel.Chart, { kind, scale }: SheetChart): void {
  setWords(categoryAxis.format.font);
  valueAxis.minimum = scale.minimum;
  valueAxis.maximum = scale.maximum;
  valueAxis.majorUnit = scale.step;
  if (kind === 'bar') {
    categoryAxis.reversePlotOrder = true;
    // Every bar with its name, however many there are.
    categoryAxis.tickLabelSpacing = 1;
    valueAxis.majorGridlines.visible = false;
    valueAxis.visible = false;
    return;
  }
  setWords(valueAxis.format.font);
  valueAxis.reversePlotOrder = true;
  // The smallest value is on top, the months stay below.
  valueAxis.position = 'Maximum';
  valueAxis.numberFormat = scale.numberFormat;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = GRID;
}

function setLook(series: Excel.ChartSeries, { look }: ChartSeries, { kind, scale }: SheetChart): void {
  if (kind === 'bar') {
    series.format.fill.setSolidColor(look.color);
    series.gapWidth = GAP;
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.position = 'OutsideEnd';
    series.dataLabels.numberFormat = scale.numberFormat;
    setWords(series.dataLabels.format.font);
    return;
  }
  series.format.line.color = look.color;
  series.format.line.weight = LINE_WEIGHT;
  series.format.line.lineStyle = DASHES[look.line];
  series.smooth = false;
  series.markerStyle = MARKERS[look.marker];
  series.markerSize = MARKER_SIZE;
  series.markerBackgroundColor = look.line === 'solid' ? look.color : PAPER;
  series.markerForegroundColor = look.color;
}

const rangeIn = (sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: CellRange): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rowCount, columnCount);
