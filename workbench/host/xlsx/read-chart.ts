import { parseArea, splitSheet } from '../model/address';
import type { Chart, ChartAxis, ChartLabels, ChartSeries, ChartTitle } from '../model/chart';
import { CHART_KINDS, isChartType, kindOf, type ChartKind, type ChartType } from '../model/chart-types';
import { newChart, newLabels, newPoint, newSeries } from '../model/new-chart';
import { POSITIONS_BY_CODE } from './chart-xml-series';
import {
  orientationOf,
  readFill,
  readLine,
  readMarker,
  readTextLooks,
  wordsOf,
  type ThemeColors,
} from './read-chart-looks';
import { child, children, flagOf, localName, numberOf, textOf, valueOf, type XmlElement } from './xml-tree';

const SHAPES: Readonly<Record<string, ChartKind['shape']>> = {
  barChart: 'bar',
  lineChart: 'line',
  areaChart: 'area',
  pieChart: 'pie',
  doughnutChart: 'doughnut',
  scatterChart: 'scatter',
};

/** Whether the series of a group have markers; where nothing is said they do. */
function groupHasMarkers(group: XmlElement): boolean {
  const all = children(group, 'ser');
  const hidden = all.filter((series) => valueOf(child(series, 'marker', 'symbol')) === 'none');
  return all.length === 0 ? flagOf(child(group, 'marker'), false) : hidden.length < all.length;
}

/** The type of Office.js that a group of series has, or null where it is not modelled. */
function typeOf(group: XmlElement): ChartType | null {
  const shape = SHAPES[localName(group)];
  if (shape === undefined) return null;
  const grouping = valueOf(child(group, 'grouping')) ?? (shape === 'bar' ? 'clustered' : 'standard');
  const direction = valueOf(child(group, 'barDir')) ?? 'col';
  const style = valueOf(child(group, 'scatterStyle')) ?? 'marker';
  const joins = children(group, 'ser').some((series) => child(series, 'spPr', 'ln', 'noFill') === undefined);
  const hasMarkers = groupHasMarkers(group);
  const fits = (kind: ChartKind): boolean => {
    if (kind.shape !== shape) return false;
    if (shape === 'pie' || shape === 'doughnut') return true;
    if (shape === 'scatter') {
      const isSmooth = style.startsWith('smooth');
      return (
        (kind.isSmooth ?? false) === isSmooth &&
        (kind.isJoined ?? false) === (isSmooth || joins) &&
        (kind.hasMarkers ?? false) === (hasMarkers || (!isSmooth && !joins))
      );
    }
    const sameGrouping =
      kind.grouping === grouping ||
      (shape === 'bar' && grouping === 'standard' && kind.grouping === 'clustered');
    if (!sameGrouping) return false;
    if (shape === 'bar') return kind.direction === direction;
    return shape !== 'line' || (kind.hasMarkers ?? false) === hasMarkers;
  };
  return (
    Object.keys(CHART_KINDS)
      .filter(isChartType)
      .find((type) => fits(kindOf(type))) ?? null
  );
}

const formulaOf = (element: XmlElement | undefined): string | null => {
  const reference = child(element, 'numRef') ?? child(element, 'strRef') ?? child(element, 'multiLvlStrRef');
  const formula = textOf(child(reference, 'f'));
  return formula === undefined ? null : `=${formula}`;
};

function readLabels(element: XmlElement | undefined, theme: ThemeColors): ChartLabels | null {
  if (element === undefined || flagOf(child(element, 'delete'), false)) return null;
  const labels: ChartLabels = {
    ...newLabels(),
    showValue: flagOf(child(element, 'showVal'), false),
    showCategoryName: flagOf(child(element, 'showCatName'), false),
    showSeriesName: flagOf(child(element, 'showSerName'), false),
    showPercentage: flagOf(child(element, 'showPercent'), false),
    showLegendKey: flagOf(child(element, 'showLegendKey'), false),
  };
  const shows = labels.showValue || labels.showCategoryName || labels.showSeriesName || labels.showPercentage;
  if (!shows) return null;
  const position = POSITIONS_BY_CODE.get(valueOf(child(element, 'dLblPos')) ?? '');
  const separator = textOf(child(element, 'separator'));
  const format = child(element, 'numFmt');
  const code = valueOf(format, 'formatCode');
  if (position !== undefined) labels.position = position;
  if (separator !== undefined) labels.separator = separator;
  if (code !== undefined && valueOf(format, 'sourceLinked') !== '1') labels.numberFormat = code;
  readTextLooks(labels.font, child(element, 'txPr'), theme);
  readFill(labels.fill, child(element, 'spPr'), theme);
  readLine(labels.border, child(element, 'spPr'), theme);
  return labels;
}

/** A fill or line that is only the theme's next colour counts as nobody's choice. */
function isAutomatic(shape: XmlElement | undefined, index: number): boolean {
  const ink = child(shape, 'solidFill', 'schemeClr') ?? child(shape, 'ln', 'solidFill', 'schemeClr');
  return valueOf(ink) === `accent${(index % 6) + 1}` && children(ink).length === 0;
}

function readSeries(
  element: XmlElement,
  group: XmlElement,
  type: ChartType,
  theme: ThemeColors,
): ChartSeries {
  const { shape, hasMarkers } = kindOf(type);
  const index = numberOf(child(element, 'idx')) ?? 0;
  const looks = child(element, 'spPr');
  const series: ChartSeries = {
    ...newSeries(type),
    name: textOf(child(element, 'tx', 'v')) ?? null,
    nameFormula: formulaOf(child(element, 'tx')),
    values: formulaOf(child(element, shape === 'scatter' ? 'yVal' : 'val')),
    categories: formulaOf(child(element, shape === 'scatter' ? 'xVal' : 'cat')),
    smooth: shape === 'line' && flagOf(child(element, 'smooth'), true) ? true : null,
    gapWidth: numberOf(child(group, 'gapWidth')) ?? 150,
    invertIfNegative: flagOf(child(element, 'invertIfNegative'), false),
    varyByCategories: flagOf(child(group, 'varyColors'), true),
    firstSliceAngle: numberOf(child(group, 'firstSliceAng')) ?? 0,
    doughnutHoleSize: numberOf(child(group, 'holeSize')) ?? 75,
    labels: readLabels(child(element, 'dLbls') ?? child(group, 'dLbls'), theme),
  };
  const overlap = numberOf(child(group, 'overlap'));
  if (overlap !== undefined) series.overlap = overlap;
  if (!isAutomatic(looks, index)) {
    readFill(series.fill, looks, theme);
    if (shape !== 'scatter') readLine(series.line, looks, theme);
  }
  readMarker(series.marker, child(element, 'marker'), theme);
  if (series.marker.style === 'None' && hasMarkers !== true) delete series.marker.style;
  for (const own of children(element, 'dPt')) {
    const point = newPoint();
    readFill(point.fill, child(own, 'spPr'), theme);
    readLine(point.line, child(own, 'spPr'), theme);
    readMarker(point.marker, child(own, 'marker'), theme);
    series.points.set(numberOf(child(own, 'idx')) ?? 0, point);
  }
  return series;
}

function readTitle(title: ChartTitle, element: XmlElement | undefined, theme: ThemeColors): void {
  title.visible = element !== undefined;
  if (element === undefined) return;
  const rich = child(element, 'tx', 'rich');
  const cached = textOf(child(element, 'tx', 'strRef', 'strCache', 'pt', 'v'));
  title.text = rich === undefined ? (cached ?? null) : wordsOf(rich);
  title.overlay = flagOf(child(element, 'overlay'), false);
  const orientation = orientationOf(rich ?? child(element, 'txPr'));
  if (orientation !== undefined && orientation !== 0) title.orientation = orientation;
  readTextLooks(title.font, rich ?? child(element, 'txPr'), theme);
  readFill(title.fill, child(element, 'spPr'), theme);
  readLine(title.border, child(element, 'spPr'), theme);
}

const TICK_MARKS: Readonly<Record<string, string>> = {
  none: 'None',
  cross: 'Cross',
  in: 'Inside',
  out: 'Outside',
};
const TICK_LABELS: Readonly<Record<string, string>> = {
  nextTo: 'NextToAxis',
  high: 'High',
  low: 'Low',
  none: 'None',
};
const ALIGNMENTS: Readonly<Record<string, ChartAxis['alignment']>> = { ctr: 'Center', l: 'Left', r: 'Right' };

function crossingOf(element: XmlElement): ChartAxis['crossing'] {
  const at = numberOf(child(element, 'crossesAt'));
  if (at !== undefined) return at;
  const code = valueOf(child(element, 'crosses'));
  return code === 'max' ? 'Maximum' : code === 'min' ? 'Minimum' : 'Automatic';
}

function readAxis(axis: ChartAxis, element: XmlElement, theme: ThemeColors): void {
  const scaling = child(element, 'scaling');
  axis.visible = !flagOf(child(element, 'delete'), false);
  axis.reversed = valueOf(child(scaling, 'orientation')) === 'maxMin';
  axis.minimum = numberOf(child(scaling, 'min')) ?? null;
  axis.maximum = numberOf(child(scaling, 'max')) ?? null;
  axis.logBase = numberOf(child(scaling, 'logBase')) ?? null;
  axis.majorUnit = numberOf(child(element, 'majorUnit')) ?? null;
  axis.minorUnit = numberOf(child(element, 'minorUnit')) ?? null;
  axis.tickLabelSpacing = numberOf(child(element, 'tickLblSkip')) ?? null;
  axis.tickMarkSpacing = numberOf(child(element, 'tickMarkSkip')) ?? null;
  axis.offset = numberOf(child(element, 'lblOffset')) ?? 100;
  axis.alignment = ALIGNMENTS[valueOf(child(element, 'lblAlgn')) ?? ''] ?? 'Center';
  axis.majorTickMark = TICK_MARKS[valueOf(child(element, 'majorTickMark')) ?? 'cross'] ?? 'None';
  axis.minorTickMark = TICK_MARKS[valueOf(child(element, 'minorTickMark')) ?? 'cross'] ?? 'None';
  axis.tickLabelPosition = TICK_LABELS[valueOf(child(element, 'tickLblPos')) ?? ''] ?? 'NextToAxis';
  const format = child(element, 'numFmt');
  const isLinked = format === undefined || valueOf(format, 'sourceLinked') === '1';
  axis.numberFormat = isLinked ? null : (valueOf(format, 'formatCode') ?? null);
  if (localName(element) === 'dateAx') axis.categoryType = 'DateAxis';
  else if (axis.type === 'Category')
    axis.categoryType = flagOf(child(element, 'auto'), true) ? 'Automatic' : 'TextAxis';
  const unit = valueOf(child(element, 'dispUnits', 'builtInUnit'));
  if (unit !== undefined) axis.displayUnit = unit.charAt(0).toUpperCase() + unit.slice(1);
  for (const key of ['majorGridlines', 'minorGridlines'] as const) {
    const lines = child(element, key);
    axis[key].visible = lines !== undefined;
    readLine(axis[key].line, child(lines, 'spPr'), theme);
  }
  readTitle(axis.title, child(element, 'title'), theme);
  readTextLooks(axis.font, child(element, 'txPr'), theme);
  readFill(axis.fill, child(element, 'spPr'), theme);
  readLine(axis.line, child(element, 'spPr'), theme);
  const orientation = orientationOf(child(element, 'txPr'));
  if (orientation !== undefined && orientation !== 0) axis.orientation = orientation;
}

const LEGEND_PLACES: Readonly<Record<string, Chart['legend']['position']>> = {
  t: 'Top',
  b: 'Bottom',
  l: 'Left',
  r: 'Right',
  tr: 'Corner',
};

const BLANKS: Readonly<Record<string, Chart['displayBlanksAs']>> = {
  gap: 'NotPlotted',
  zero: 'Zero',
  span: 'Interplotted',
};

function readAxes(chart: Chart, plot: XmlElement | undefined, theme: ThemeColors): void {
  const axes = children(plot).filter((one) => /^(?:cat|date|val|ser)Ax$/.test(localName(one)));
  const isPlane = kindOf(chart.type).shape === 'scatter';
  const values = axes.filter((one) => localName(one) === 'valAx');
  const across = isPlane ? values[0] : axes.find((one) => /^(?:cat|date)Ax$/.test(localName(one)));
  const upward = values[isPlane ? 1 : 0];
  if (across !== undefined) {
    readAxis(chart.categoryAxis, across, theme);
    chart.valueAxis.crossing = crossingOf(across);
  }
  if (upward !== undefined) {
    readAxis(chart.valueAxis, upward, theme);
    chart.categoryAxis.crossing = crossingOf(upward);
    chart.categoryAxis.isBetweenCategories = valueOf(child(upward, 'crossBetween')) !== 'midCat';
  }
}

/** Whether a formula names cells that lie beside each other. */
function isRow(formula: string | null): boolean {
  const area = formula === null ? null : parseArea(splitSheet(formula.slice(1)).local);
  return area !== null && area.rowCount === 1 && area.columnCount > 1;
}

/** The chart of a part's XML, or null where its type is not modelled. */
export function readChart(
  space: XmlElement,
  init: Pick<Chart, 'id' | 'name' | 'anchor'>,
  theme: ThemeColors,
): Chart | null {
  const element = child(space, 'chart');
  const plot = child(element, 'plotArea');
  const groups = children(plot).filter((one) => localName(one).endsWith('Chart'));
  const types = groups.map(typeOf);
  const [type] = types;
  if (type === undefined || type === null || types.includes(null)) return null;
  const chart = newChart({ ...init, type });
  const series = groups.flatMap((group, at) =>
    children(group, 'ser').map((one) => ({
      order: numberOf(child(one, 'order')) ?? 0,
      series: readSeries(one, group, types[at] ?? type, theme),
    })),
  );
  chart.plotBy = series.some((one) => isRow(one.series.values)) ? 'Rows' : 'Columns';
  chart.series = series.sort((one, other) => one.order - other.order).map((one) => one.series);
  readTitle(chart.title, child(element, 'title'), theme);
  if (child(element, 'title') === undefined && chart.series.length === 1) {
    chart.title.visible = !flagOf(child(element, 'autoTitleDeleted'), false);
  }
  const legend = child(element, 'legend');
  chart.legend.visible = legend !== undefined;
  if (legend !== undefined) {
    chart.legend.position = LEGEND_PLACES[valueOf(child(legend, 'legendPos')) ?? 'r'] ?? 'Right';
  }
  chart.legend.overlay = flagOf(child(legend, 'overlay'), false);
  readTextLooks(chart.legend.font, child(legend, 'txPr'), theme);
  readFill(chart.legend.fill, child(legend, 'spPr'), theme);
  readLine(chart.legend.border, child(legend, 'spPr'), theme);
  readAxes(chart, plot, theme);
  chart.plotVisibleOnly = flagOf(child(element, 'plotVisOnly'), true);
  chart.displayBlanksAs = BLANKS[valueOf(child(element, 'dispBlanksAs')) ?? 'zero'] ?? 'Zero';
  chart.roundedCorners = flagOf(child(space, 'roundedCorners'), true);
  chart.style = numberOf(child(space, 'style')) ?? 2;
  readFill(chart.fill, child(space, 'spPr'), theme);
  readLine(chart.border, child(space, 'spPr'), theme);
  readTextLooks(chart.font, child(space, 'txPr'), theme);
  readFill(chart.plotFill, child(plot, 'spPr'), theme);
  readLine(chart.plotBorder, child(plot, 'spPr'), theme);
  return chart;
}
