import type { CellValue } from '../model/cell-value';
import type { Chart, ChartSeries } from '../model/chart';
import { textOfValue } from '../model/chart-data';
import { kindOf } from '../model/chart-types';
import { seriesName, valuesOf } from '../model/chart-values';
import type { HostWorkbook } from '../model/workbook';
import { errorBarsXml, labelsXml, trendlineXml } from './chart-xml-labels';
import { accent, markerXml, shapeXml } from './chart-xml-looks';
import { bit } from './chart-xml-text';
import { escapeXml } from './xml-text';

/** What a series is drawn as: a kind of chart has its own elements of one. */
export type SeriesShape =
  'bar' | 'line' | 'area' | 'pie' | 'scatter' | 'bubble' | 'radar' | 'surface' | 'stock';

function textCache(values: readonly CellValue[]): string {
  const points = values.map((value, at) =>
    value === '' ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(textOfValue(value))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache>`;
}

function numberCache(values: readonly CellValue[]): string {
  const points = values.map((value, at) =>
    typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`;
}

const bare = (formula: string): string => escapeXml(formula.replace(/^=/, ''));

function numbersXml(tag: string, formula: string | null | undefined, workbook: HostWorkbook): string {
  if (formula === null || formula === undefined) return '';
  return `<c:${tag}><c:numRef><c:f>${bare(formula)}</c:f>${numberCache(valuesOf(workbook, formula))}</c:numRef></c:${tag}>`;
}

/** Categories are words unless all of them are numbers. */
function categoriesXml(formula: string | null, workbook: HostWorkbook): string {
  if (formula === null) return '';
  const values = valuesOf(workbook, formula);
  if (values.length > 0 && values.every((value) => typeof value === 'number')) {
    return numbersXml('cat', formula, workbook);
  }
  return `<c:cat><c:strRef><c:f>${bare(formula)}</c:f>${textCache(values)}</c:strRef></c:cat>`;
}

function nameXml(workbook: HostWorkbook, chart: Chart, series: ChartSeries): string {
  if (series.name !== null) return `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
  if (series.nameFormula === null) return '';
  return `<c:tx><c:strRef><c:f>${bare(series.nameFormula)}</c:f>${textCache([seriesName(workbook, chart, series)])}</c:strRef></c:tx>`;
}

const LINED: readonly SeriesShape[] = ['line', 'radar', 'scatter', 'stock'];

function pointsXml({ points }: ChartSeries, shape: SeriesShape): string {
  return [...points]
    .sort(([one], [other]) => one - other)
    .map(([index, { fill, line, marker }]) => {
      const looks = (LINED.includes(shape) ? markerXml(marker, '') : '') + shapeXml(fill, line);
      return looks === '' ? '' : `<c:dPt><c:idx val="${index}"/>${looks}</c:dPt>`;
    })
    .join('');
}

/** What the series is filled and drawn with where nobody chose: the theme's next colour. */
function looksXml({ type, fill, line, options }: ChartSeries, shape: SeriesShape, index: number): string {
  const { isJoined, isFilled } = kindOf(type);
  const shadow = options?.showShadow;
  if (shape === 'pie' || shape === 'surface') return shapeXml(fill, line, { shadow });
  if (shape === 'stock') return shapeXml(fill, line, { line: '<a:ln w="19050"><a:noFill/></a:ln>', shadow });
  if (shape === 'line' || (shape === 'radar' && isFilled !== true)) {
    const round = `<a:ln w="28575" cap="rnd">${accent(index)}<a:round/></a:ln>`;
    return shapeXml(fill, line, { line: round, shadow });
  }
  if (shape === 'scatter') {
    const ink = isJoined === true ? accent(index) : '<a:noFill/>';
    return shapeXml(fill, line, { line: `<a:ln w="19050">${ink}</a:ln>`, shadow });
  }
  return shapeXml(fill, line, { fill: accent(index), shadow });
}

/** How far slices stand apart where nobody said. */
const EXPLODED = 25;

function explosionXml({ type, options }: ChartSeries): string {
  const percent = options?.explosion ?? (kindOf(type).isExploded === true ? EXPLODED : 0);
  return percent === 0 ? '' : `<c:explosion val="${percent}"/>`;
}

function errorsXml({ xErrorBars, yErrorBars }: ChartSeries, shape: SeriesShape): string {
  if (shape === 'bar' || shape === 'line' || shape === 'stock')
    return errorBarsXml(yErrorBars, shape === 'bar' ? null : 'y');
  if (shape === 'area') return errorBarsXml(yErrorBars, 'y');
  return errorBarsXml(xErrorBars, 'x') + errorBarsXml(yErrorBars, 'y');
}

const HAS_TRENDS: readonly SeriesShape[] = ['bar', 'line', 'area', 'scatter', 'bubble', 'stock'];

function dataXml(series: ChartSeries, shape: SeriesShape, workbook: HostWorkbook): string {
  const { categories, values, bubbleSizes } = series;
  if (shape !== 'scatter' && shape !== 'bubble') {
    return categoriesXml(categories, workbook) + numbersXml('val', values, workbook);
  }
  const places = numbersXml('xVal', categories, workbook) + numbersXml('yVal', values, workbook);
  return shape === 'bubble' ? places + numbersXml('bubbleSize', bubbleSizes, workbook) : places;
}

/** One series of a chart; what stands in it, and in what order, follows its shape. */
export function seriesXml(
  workbook: HostWorkbook,
  chart: Chart,
  series: ChartSeries,
  shape: SeriesShape,
): string {
  const index = chart.series.indexOf(series);
  const { hasMarkers, isSmooth, is3D } = kindOf(series.type);
  const noMarker = hasMarkers === true ? '' : '<c:marker><c:symbol val="none"/></c:marker>';
  const smooth = series.smooth ?? isSmooth ?? false;
  const inverts = shape === 'bar' || shape === 'bubble';
  const isSurface = shape === 'surface';
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    nameXml(workbook, chart, series),
    looksXml(series, shape, index),
    LINED.includes(shape) ? markerXml(series.marker, noMarker) : '',
    inverts ? `<c:invertIfNegative val="${bit(series.invertIfNegative)}"/>` : '',
    shape === 'pie' ? explosionXml(series) : '',
    isSurface ? '' : pointsXml(series, shape),
    isSurface ? '' : labelsXml(workbook, series),
    HAS_TRENDS.includes(shape)
      ? (series.trendlines ?? []).map((one) => trendlineXml(workbook, one)).join('') +
        errorsXml(series, shape)
      : '',
    dataXml(series, shape, workbook),
    shape === 'line' || shape === 'scatter' ? `<c:smooth val="${bit(smooth)}"/>` : '',
    shape === 'bubble' ? `<c:bubble3D val="${bit(is3D === true)}"/>` : '',
    '</c:ser>',
  ].join('');
}
