import type { Chart, ChartSeries } from '../../host/model/chart';
import { isRound, kindOf, type ChartKind } from '../../host/model/chart-types';
import { seriesName, titleText, valueScale, valuesOf, type Scale } from '../../host/model/chart-values';
import type { HostWorkbook } from '../../host/model/workbook';

export interface PlottedSeries {
  readonly name: string;
  readonly kind: ChartKind;
  readonly color: string;
  /** By category; null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** Each point's own colour, where it has one. */
  readonly pointColors: readonly (string | undefined)[];
  readonly hasLabels: boolean;
  /** Percent of a bar's width. */
  readonly gapWidth: number;
}

/** What a chart shows, in numbers and words. */
export interface ChartPlot {
  readonly title: string | null;
  readonly categories: readonly string[];
  readonly series: readonly PlottedSeries[];
  readonly scale: Scale;
  readonly isRound: boolean;
  /** Words of a value, as the axis or the cells write it. */
  readonly valueText: (value: number) => string;
}

/** The accents of the theme, in the order in which charts take them. */
const FIRST_ACCENT = 4;
const ACCENTS = 6;

function accent({ theme }: HostWorkbook, index: number): string {
  return theme[FIRST_ACCENT + (index % ACCENTS)] ?? '#4472C4';
}

function colorOf(workbook: HostWorkbook, series: ChartSeries, index: number): string {
  const own = kindOf(series.type).shape === 'line' ? series.line.color : series.fill.color;
  return own ?? accent(workbook, index);
}

/** Reads the cells that a chart names. */
export function chartPlot(workbook: HostWorkbook, chart: Chart): ChartPlot {
  const round = isRound(chart.type);
  const numberFormat = chart.valueAxis.numberFormat ?? sourceFormat(workbook, chart);
  const longest = chart.series.reduce(
    (most, { values }) => Math.max(most, valuesOf(workbook, values).length),
    0,
  );
  const named = valuesOf(workbook, chart.series[0]?.categories ?? null);
  return {
    title: chart.title.visible ? titleText(workbook, chart) : null,
    categories: Array.from({ length: longest }, (_none, index) => {
      const value = named[index];
      return value === undefined ? String(index + 1) : workbook.texts.text(value, 'General');
    }),
    series: chart.series.map((series, index) => {
      const values = valuesOf(workbook, series.values);
      return {
        name: seriesName(workbook, chart, series),
        kind: kindOf(series.type),
        color: colorOf(workbook, series, index),
        values: values.map((value) => (typeof value === 'number' ? value : null)),
        pointColors: values.map(
          (_value, point) =>
            series.points.get(point)?.fill.color ??
            (series.varyByCategories ? accent(workbook, point) : undefined),
        ),
        hasLabels: series.labels?.showValue ?? false,
        gapWidth: series.gapWidth,
      };
    }),
    scale: valueScale(workbook, chart),
    isRound: round,
    valueText: (value) => workbook.texts.text(Number(value.toPrecision(12)), numberFormat),
  };
}

/** The format of the first charted cell, which the axis follows. */
function sourceFormat(workbook: HostWorkbook, chart: Chart): string {
  const formula = chart.series[0]?.values;
  const match = /^=?'?(.+?)'?!\$?([A-Z]+)\$?(\d+)/.exec(formula ?? '');
  const sheet = workbook.findSheet(match?.[1]?.replaceAll("''", "'") ?? '');
  const letters = match?.[2] ?? 'A';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheet?.styleAt(Number(match?.[3] ?? 1) - 1, column).numberFormat ?? 'General';
}
