import { lastColumnOf, lastRowOf } from './area';
import { parseArea, splitSheet } from './address';
import type { CellValue } from './cell-value';
import type { Chart, ChartSeries } from './chart';
import { kindOf } from './chart-types';
import { textOfValue } from './chart-data';
import type { HostWorkbook } from './workbook';

/** The values of a formula's cells, row by row; nothing where it names no cells. */
export function valuesOf(workbook: HostWorkbook, formula: string | null): readonly CellValue[] {
  if (formula === null) return [];
  const { sheet: name, local } = splitSheet(formula.replace(/^=/, ''));
  const sheet = name === null ? undefined : workbook.findSheet(name);
  const area = local === '' ? null : parseArea(local);
  if (sheet === undefined || area === null) return [];
  const values: CellValue[] = [];
  const lastRow = Math.min(lastRowOf(area), Math.max(area.row, sheet.cells.rowLimit - 1));
  for (let row = area.row; row <= lastRow; row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      values.push(sheet.valueAt(row, column));
    }
  }
  return values;
}

/** What a series is called: its own words, its name's cells, or `Series1`. */
export function seriesName(workbook: HostWorkbook, chart: Chart, series: ChartSeries): string {
  if (series.name !== null) return series.name;
  if (series.nameFormula === null) return `Series${chart.series.indexOf(series) + 1}`;
  return valuesOf(workbook, series.nameFormula)
    .map(textOfValue)
    .filter((text) => text !== '')
    .join(' ');
}

/** The words that Excel chooses: a lone series' name, or else a filler. */
export function titleText(workbook: HostWorkbook, chart: Chart): string {
  const { text, formula } = chart.title;
  if (formula !== undefined) return valuesOf(workbook, formula).map(textOfValue).join(' ');
  if (text !== null) return text;
  const [only, ...others] = chart.series;
  return only !== undefined && others.length === 0 ? seriesName(workbook, chart, only) : 'Chart Title';
}

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** 1, 2, 5 or 10 times a power of ten, not less than the step. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** The highest and lowest value that the value axis has to show. */
function extent(workbook: HostWorkbook, chart: Chart): readonly [number, number] {
  const isStacked = chart.series.some(({ type }) => (kindOf(type).grouping ?? '').includes('tacked'));
  const isPercent = chart.series.some(({ type }) => kindOf(type).grouping === 'percentStacked');
  if (isPercent) return [0, 1];
  const sums = new Map<number, number>();
  let low = Infinity;
  let high = -Infinity;
  for (const { values } of chart.series) {
    for (const [index, value] of valuesOf(workbook, values).entries()) {
      if (typeof value !== 'number') continue;
      const sum = isStacked ? (sums.get(index) ?? 0) + value : value;
      sums.set(index, sum);
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
  }
  return high < low ? [0, 1] : [low, high];
}

/**
 * The ends and steps of the value axis where Excel chooses them: from 0, unless all values lie close together, in
 * five to ten steps of 1, 2 or 5. Excel's own choice also looks at the chart's height.
 */
export function valueScale(workbook: HostWorkbook, chart: Chart): Scale {
  const { minimum, maximum, majorUnit } = chart.valueAxis;
  const [low, high] = extent(workbook, chart);
  const isClose = low > 0 && high > low && (high - low) / high < 1 / 6;
  const bottom = minimum ?? (isClose ? low - (high - low) / 2 : Math.min(0, low));
  const top = maximum ?? Math.max(high, bottom + (high === bottom ? 1 : 0), low < 0 ? 0 : high);
  const step = majorUnit ?? niceStep(Math.max(top - bottom, Number.MIN_VALUE) / 8);
  const lowest = minimum ?? Math.floor(bottom / step + 1e-9) * step;
  const reaches = Math.ceil(top / step - 1e-9) * step;
  const headroom = maximum === null && high > 0 && reaches - high < (reaches - lowest) * 0.05;
  return {
    minimum: lowest,
    maximum: maximum ?? (headroom ? reaches + step : reaches),
    majorUnit: step,
  };
}
