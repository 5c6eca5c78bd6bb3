import type {
  ChartErrorBars,
  ChartLabels,
  ChartPoint,
  ChartSeries,
  ChartSeriesOptions,
  ChartTrendline,
} from '../model/chart';
import { kindOf, type ChartType } from '../model/chart-types';
import { newErrorBars, newLabels, newPoint, newSeries, newTrendline } from '../model/new-chart';
import { SPLITS } from './chart-xml';
import { ERROR_SIDES, ERROR_TYPES, POSITIONS_BY_CODE, TRENDLINES } from './chart-xml-labels';
import {
  hasShadow,
  orientationOf,
  readFill,
  readLie,
  readLine,
  readMarker,
  readTextLooks,
  wordsOf,
  type ThemeColors,
} from './read-chart-looks';
import { EXPLODED } from './read-chart-types';
import { isSame } from './sheet-looks-xml';
import { child, children, flagOf, localName, numberOf, textOf, valueOf, type XmlElement } from './xml-tree';

const formulaOf = (element: XmlElement | undefined): string | null => {
  const reference = child(element, 'numRef') ?? child(element, 'strRef') ?? child(element, 'multiLvlStrRef');
  const formula = textOf(child(reference, 'f'));
  return formula === undefined ? null : `=${formula}`;
};

/** What labels say, show and look like; `element` is theirs, of a series, a point or a trendline. */
function readLabel(element: XmlElement, theme: ThemeColors): ChartLabels {
  const labels: ChartLabels = {
    ...newLabels(),
    showValue: flagOf(child(element, 'showVal'), false),
    showCategoryName: flagOf(child(element, 'showCatName'), false),
    showSeriesName: flagOf(child(element, 'showSerName'), false),
    showPercentage: flagOf(child(element, 'showPercent'), false),
    showLegendKey: flagOf(child(element, 'showLegendKey'), false),
  };
  if (flagOf(child(element, 'showBubbleSize'), false)) labels.showBubbleSize = true;
  const position = POSITIONS_BY_CODE.get(valueOf(child(element, 'dLblPos')) ?? '');
  const separator = textOf(child(element, 'separator'));
  const format = child(element, 'numFmt');
  const code = valueOf(format, 'formatCode');
  const isLinked = /^(?:1|true)$/.test(valueOf(format, 'sourceLinked') ?? '');
  if (position !== undefined) labels.position = position;
  if (separator !== undefined) labels.separator = separator;
  if (format !== undefined) labels.linkNumberFormat = isLinked;
  if (code !== undefined && (!isLinked || code !== 'General')) labels.numberFormat = code;
  const rich = child(element, 'tx', 'rich');
  const formula = textOf(child(element, 'tx', 'strRef', 'f'));
  if (rich !== undefined) Object.assign(labels, { text: wordsOf(rich), autoText: false });
  if (formula !== undefined) labels.formula = `=${formula}`;
  const body = rich ?? child(element, 'txPr');
  const orientation = orientationOf(body);
  if (orientation !== undefined && orientation !== 0) labels.textOrientation = orientation;
  readLie(labels, body);
  readTextLooks(labels.font, body, theme);
  readFill(labels.fill, child(element, 'spPr'), theme);
  readLine(labels.border, child(element, 'spPr'), theme);
  return labels;
}

const SHOWN = [
  'showValue',
  'showCategoryName',
  'showSeriesName',
  'showPercentage',
  'showBubbleSize',
] as const;

/** The labels of a series; none where they show nothing. */
function readLabels(element: XmlElement | undefined, theme: ThemeColors): ChartLabels | null {
  if (element === undefined || flagOf(child(element, 'delete'), false)) return null;
  const labels = readLabel(element, theme);
  return SHOWN.some((key) => labels[key] === true) ? labels : null;
}

function readTrendline(element: XmlElement, theme: ThemeColors): ChartTrendline {
  const code = valueOf(child(element, 'trendlineType'));
  const label = child(element, 'trendlineLbl');
  const trendline = newTrendline(TRENDLINES.find(([, known]) => known === code)?.[0] ?? 'Linear');
  const shown = label === undefined ? null : { ...readLabel(label, theme) };
  const words = shown === null ? {} : { label: withoutPlainFormat(shown) };
  const number = (name: string, missing: number): number => numberOf(child(element, name)) ?? missing;
  readLine(trendline.line, child(element, 'spPr'), theme);
  return {
    ...trendline,
    ...words,
    name: textOf(child(element, 'name')) ?? null,
    intercept: numberOf(child(element, 'intercept')) ?? null,
    movingAveragePeriod: number('period', trendline.movingAveragePeriod),
    polynomialOrder: number('order', trendline.polynomialOrder),
    backwardPeriod: number('backward', 0),
    forwardPeriod: number('forward', 0),
    showEquation: flagOf(child(element, 'dispEq'), false),
    showRSquared: flagOf(child(element, 'dispRSqr'), false),
  };
}

/** The format that every trendline's label has is nobody's choice. */
function withoutPlainFormat({ numberFormat, linkNumberFormat, ...label }: ChartLabels): ChartLabels {
  if (numberFormat === undefined || (numberFormat === 'General' && linkNumberFormat === false)) return label;
  return { ...label, numberFormat, ...(linkNumberFormat === true ? { linkNumberFormat } : {}) };
}

function readErrorBars(element: XmlElement, theme: ThemeColors): ChartErrorBars | null {
  const code = valueOf(child(element, 'errValType'));
  const type = ERROR_TYPES.find(([, known]) => known === code)?.[0];
  if (type === undefined) return null;
  const side = valueOf(child(element, 'errBarType'));
  const bars = newErrorBars();
  bars.visible = true;
  bars.endStyleCap = !flagOf(child(element, 'noEndCap'), false);
  bars.include = ERROR_SIDES.find(([, known]) => known === side)?.[0] ?? 'Both';
  bars.type = type;
  readLine(bars.line, child(element, 'spPr'), theme);
  return bars;
}

/** A fill that is only the theme's next colour counts as nobody's choice. */
function isAccent(ink: XmlElement | undefined, index: number): boolean {
  const color = child(ink, 'schemeClr');
  return valueOf(color) === `accent${(index % 6) + 1}` && children(color).length === 0;
}

function readLooks(series: ChartSeries, element: XmlElement, theme: ThemeColors): void {
  const looks = child(element, 'spPr');
  const index = numberOf(child(element, 'idx')) ?? 0;
  const { shape } = kindOf(series.type);
  if (!isAccent(child(looks, 'solidFill'), index)) readFill(series.fill, looks, theme);
  const line = child(looks, 'ln');
  const hidesLine = (shape === 'scatter' || shape === 'stock') && child(line, 'noFill') !== undefined;
  if (!hidesLine && !isAccent(child(line, 'solidFill'), index)) readLine(series.line, looks, theme);
}

function readPoints(series: ChartSeries, element: XmlElement, theme: ThemeColors): void {
  const pointAt = (own: XmlElement): ChartPoint => {
    const index = numberOf(child(own, 'idx')) ?? 0;
    const point = series.points.get(index) ?? newPoint();
    series.points.set(index, point);
    return point;
  };
  for (const own of children(element, 'dPt')) {
    const point = pointAt(own);
    readFill(point.fill, child(own, 'spPr'), theme);
    readLine(point.line, child(own, 'spPr'), theme);
    readMarker(point.marker, child(own, 'marker'), theme);
  }
  for (const own of children(child(element, 'dLbls'), 'dLbl')) {
    const point = pointAt(own);
    const label = readLabel(own, theme);
    point.hasLabel = !flagOf(child(own, 'delete'), false);
    if (point.hasLabel && !isSame(label, newLabels())) point.label = label;
  }
}

/** What few kinds of series say; what is as in a new one stays unsaid. */
function readOptions(element: XmlElement, group: XmlElement, type: ChartType): ChartSeriesOptions {
  const { shape, isExploded, beside } = kindOf(type);
  const options: ChartSeriesOptions = {};
  const explosion = numberOf(child(element, 'explosion'));
  const scale = numberOf(child(group, 'bubbleScale'));
  const size = numberOf(child(group, 'secondPieSize'));
  const splitAt = numberOf(child(group, 'splitPos'));
  const split = SPLITS.find(([, code]) => code === valueOf(child(group, 'splitType')))?.[0];
  const leaders = child(element, 'dLbls', 'showLeaderLines');
  const isExpected = explosion === undefined || (isExploded === true && explosion === EXPLODED);
  if (!isExpected && explosion !== 0) options.explosion = explosion;
  if (shape === 'bubble' && scale !== undefined && scale !== 100) options.bubbleScale = scale;
  if (beside !== undefined) {
    if (size !== undefined && size !== 75) options.secondPlotSize = size;
    if (split !== undefined) options.splitType = split;
    if (splitAt !== undefined) options.splitValue = splitAt;
    if (child(group, 'serLines') === undefined) options.showConnectorLines = false;
  }
  if (leaders !== undefined) options.showLeaderLines = flagOf(leaders, true);
  if (hasShadow(element)) options.showShadow = true;
  return options;
}

/** The names of the elements that hold a series' numbers, by its shape. */
const isPlane = (type: ChartType): boolean => ['scatter', 'bubble'].includes(kindOf(type).shape);

/** Bars on each other cover each other. */
const STACKED = 100;

export function readSeries(
  element: XmlElement,
  group: XmlElement,
  type: ChartType,
  theme: ThemeColors,
): ChartSeries {
  const { shape, hasMarkers, grouping } = kindOf(type);
  const fresh = newSeries(type);
  // Groups of these have no word for it.
  const varies = localName(group) === 'stockChart' || shape === 'surface';
  const series: ChartSeries = {
    ...fresh,
    name: textOf(child(element, 'tx', 'v')) ?? null,
    nameFormula: formulaOf(child(element, 'tx')),
    values: formulaOf(child(element, isPlane(type) ? 'yVal' : 'val')),
    categories: formulaOf(child(element, isPlane(type) ? 'xVal' : 'cat')),
    smooth: shape === 'line' && flagOf(child(element, 'smooth'), true) ? true : null,
    gapWidth: numberOf(child(group, 'gapWidth')) ?? 150,
    invertIfNegative: flagOf(child(element, 'invertIfNegative'), false),
    varyByCategories: varies ? fresh.varyByCategories : flagOf(child(group, 'varyColors'), true),
    firstSliceAngle: numberOf(child(group, 'firstSliceAng')) ?? 0,
    doughnutHoleSize: numberOf(child(group, 'holeSize')) ?? 75,
    labels: readLabels(child(element, 'dLbls') ?? child(group, 'dLbls'), theme),
  };
  const overlap = numberOf(child(group, 'overlap'));
  const isStacked = grouping?.includes('tacked') === true;
  if (overlap !== undefined && !(isStacked && overlap === STACKED)) series.overlap = overlap;
  const sizes = formulaOf(child(element, 'bubbleSize'));
  if (sizes !== null) series.bubbleSizes = sizes;
  readLooks(series, element, theme);
  readMarker(series.marker, child(element, 'marker'), theme);
  if (series.marker.style === 'None' && hasMarkers !== true) delete series.marker.style;
  readPoints(series, element, theme);
  const options = readOptions(element, group, type);
  if (Object.keys(options).length > 0) series.options = options;
  const trendlines = children(element, 'trendline').map((one) => readTrendline(one, theme));
  if (trendlines.length > 0) series.trendlines = trendlines;
  for (const one of children(element, 'errBars')) {
    const bars = readErrorBars(one, theme);
    const direction = valueOf(child(one, 'errDir')) === 'x' ? 'xErrorBars' : 'yErrorBars';
    if (bars !== null) series[direction] = bars;
  }
  return series;
}
