import type { CellValue } from '../model/cell-value';
import type { Chart, ChartLabels, ChartSeries } from '../model/chart';
import { kindOf } from '../model/chart-types';
import { seriesName, valuesOf } from '../model/chart-values';
import { textOfValue } from '../model/chart-data';
import type { HostWorkbook } from '../model/workbook';
import { accent, markerXml, shapeXml, textLooksXml } from './chart-xml-looks';
import { escapeXml } from './xml-text';

const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

/** Names of labels' places by their code in the file. */
export const POSITIONS_BY_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(LABEL_POSITIONS).map(([name, code]) => [code, name]),
);

const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0);

function labelsXml(labels: ChartLabels): string {
  const { numberFormat, position, separator } = labels;
  const code = LABEL_POSITIONS[position ?? ''];
  return [
    '<c:dLbls>',
    numberFormat === undefined ? '' : `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`,
    shapeXml(labels.fill, labels.border),
    textLooksXml(labels.font),
    code === undefined ? '' : `<c:dLblPos val="${code}"/>`,
    `<c:showLegendKey val="${bit(labels.showLegendKey)}"/>`,
    `<c:showVal val="${bit(labels.showValue)}"/>`,
    `<c:showCatName val="${bit(labels.showCategoryName)}"/>`,
    `<c:showSerName val="${bit(labels.showSeriesName)}"/>`,
    `<c:showPercent val="${bit(labels.showPercentage)}"/>`,
    '<c:showBubbleSize val="0"/>',
    separator === undefined ? '' : `<c:separator>${escapeXml(separator)}</c:separator>`,
    '</c:dLbls>',
  ].join('');
}

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

function numbersXml(tag: string, formula: string | null, workbook: HostWorkbook): string {
  if (formula === null) return '';
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

function pointsXml(series: ChartSeries): string {
  const isLine = kindOf(series.type).shape === 'line';
  return [...series.points]
    .sort(([one], [other]) => one - other)
    .map(([index, { fill, line, marker }]) => {
      const looks = (isLine ? markerXml(marker, '') : '') + shapeXml(fill, line);
      return looks === '' ? '' : `<c:dPt><c:idx val="${index}"/>${looks}</c:dPt>`;
    })
    .join('');
}

/** What the series is filled and drawn with where nobody chose: the theme's next colour. */
function looksXml(series: ChartSeries, index: number): string {
  const { shape, isJoined } = kindOf(series.type);
  if (shape === 'pie' || shape === 'doughnut') return shapeXml(series.fill, series.line);
  if (shape === 'line') {
    return shapeXml(series.fill, series.line, {
      line: `<a:ln w="28575" cap="rnd">${accent(index)}<a:round/></a:ln>`,
    });
  }
  if (shape === 'scatter') {
    const line =
      isJoined === true ? `<a:ln w="19050">${accent(index)}</a:ln>` : '<a:ln w="19050"><a:noFill/></a:ln>';
    return shapeXml(series.fill, series.line, { line });
  }
  return shapeXml(series.fill, series.line, { fill: accent(index) });
}

/** One series of a chart; what stands in it, and in what order, follows its shape. */
export function seriesXml(workbook: HostWorkbook, chart: Chart, series: ChartSeries): string {
  const index = chart.series.indexOf(series);
  const { shape, hasMarkers, isSmooth } = kindOf(series.type);
  const isLined = shape === 'line' || shape === 'scatter';
  const noMarker = hasMarkers === true ? '' : '<c:marker><c:symbol val="none"/></c:marker>';
  const smooth = series.smooth ?? isSmooth ?? false;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    nameXml(workbook, chart, series),
    looksXml(series, index),
    isLined ? markerXml(series.marker, noMarker) : '',
    shape === 'bar' ? `<c:invertIfNegative val="${bit(series.invertIfNegative)}"/>` : '',
    pointsXml(series),
    series.labels === null ? '' : labelsXml(series.labels),
    shape === 'scatter'
      ? numbersXml('xVal', series.categories, workbook) + numbersXml('yVal', series.values, workbook)
      : categoriesXml(series.categories, workbook) + numbersXml('val', series.values, workbook),
    isLined ? `<c:smooth val="${bit(smooth)}"/>` : '',
    '</c:ser>',
  ].join('');
}
