import type {
  Chart,
  ChartAxis,
  ChartDataTable,
  ChartErrorBars,
  ChartLabels,
  ChartPoint,
  ChartSeries,
  ChartTitle,
  ChartTrendline,
} from './chart';
import type { ChartAnchor } from './chart-anchor';
import { isInPlane, isRound, kindOf, type ChartType } from './chart-types';

export function newTitle(visible: boolean): ChartTitle {
  return { text: null, visible, overlay: false, font: {}, fill: {}, border: {} };
}

export function newLabels(): ChartLabels {
  return {
    showValue: true,
    showCategoryName: false,
    showSeriesName: false,
    showPercentage: false,
    showLegendKey: false,
    font: {},
    fill: {},
    border: {},
  };
}

export function newAxis(type: ChartAxis['type']): ChartAxis {
  return {
    type,
    visible: true,
    reversed: false,
    minimum: null,
    maximum: null,
    majorUnit: null,
    minorUnit: null,
    logBase: null,
    numberFormat: null,
    majorTickMark: 'None',
    minorTickMark: 'None',
    tickLabelPosition: 'NextToAxis',
    tickLabelSpacing: null,
    tickMarkSpacing: null,
    crossing: 'Automatic',
    isBetweenCategories: true,
    categoryType: 'Automatic',
    displayUnit: 'None',
    offset: 100,
    alignment: 'Center',
    majorGridlines: { visible: type === 'Value', line: {} },
    minorGridlines: { visible: false, line: {} },
    title: newTitle(false),
    font: {},
    fill: {},
    line: {},
  };
}

/** An axis on the other side: that of the categories does not show, and that of the values has no grid lines. */
export function newSecondaryAxis(type: 'Category' | 'Value'): ChartAxis {
  const axis = newAxis(type);
  axis.visible = type === 'Value';
  axis.majorGridlines.visible = false;
  return axis;
}

export function newTrendline(type: string): ChartTrendline {
  return {
    type,
    name: null,
    intercept: null,
    movingAveragePeriod: 2,
    polynomialOrder: 2,
    backwardPeriod: 0,
    forwardPeriod: 0,
    showEquation: false,
    showRSquared: false,
    line: {},
    label: { ...newLabels(), showValue: false },
  };
}

export function newErrorBars(): ChartErrorBars {
  return { visible: false, endStyleCap: true, include: 'Both', type: 'FixedValue', line: {} };
}

export function newDataTable(): ChartDataTable {
  return {
    visible: false,
    showHorizontalBorder: true,
    showVerticalBorder: true,
    showOutlineBorder: true,
    showLegendKey: true,
    font: {},
    fill: {},
    border: {},
  };
}

export function newPoint(): ChartPoint {
  return { fill: {}, line: {}, marker: {} };
}

export function newSeries(type: ChartType): ChartSeries {
  return {
    type,
    name: null,
    nameFormula: null,
    values: null,
    categories: null,
    smooth: null,
    gapWidth: kindOf(type).direction === undefined ? 150 : kindOf(type).direction === 'bar' ? 182 : 219,
    invertIfNegative: false,
    varyByCategories: isRound(type),
    firstSliceAngle: 0,
    doughnutHoleSize: 75,
    labels: null,
    fill: {},
    line: {},
    marker: {},
    points: new Map(),
  };
}

export interface ChartInit {
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly anchor: ChartAnchor;
}

/** A chart as Excel makes one: with a title, a legend below, and grid lines across the values. */
export function newChart({ id, name, type, anchor }: ChartInit): Chart {
  const isPlane = isInPlane(type);
  const categoryAxis = newAxis('Category');
  if (isPlane) categoryAxis.majorGridlines.visible = true;
  return {
    id,
    name,
    type,
    anchor,
    series: [],
    plotBy: 'Columns',
    plotVisibleOnly: true,
    displayBlanksAs: 'NotPlotted',
    style: 2,
    roundedCorners: false,
    title: newTitle(true),
    legend: { visible: true, position: 'Bottom', overlay: false, font: {}, fill: {}, border: {} },
    categoryAxis,
    valueAxis: newAxis('Value'),
    font: {},
    fill: {},
    border: {},
    plotFill: {},
    plotBorder: {},
  };
}
