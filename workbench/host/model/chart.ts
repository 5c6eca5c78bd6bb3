import type { ChartAnchor } from './chart-anchor';

/** How a type of Office.js is drawn: the file's element, the way bars lie, and how series are put together. */
export interface ChartKind {
  readonly shape: 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly hasMarkers?: boolean;
  /** For points in a plane: whether lines join them. */
  readonly isJoined?: boolean;
  readonly isSmooth?: boolean;
}

const bars = (direction: 'col' | 'bar', grouping: ChartKind['grouping'] & string): ChartKind => ({
  shape: 'bar',
  direction,
  grouping,
});

/** Excel.ChartType, as far as it is modelled. */
export const CHART_KINDS = {
  ColumnClustered: bars('col', 'clustered'),
  ColumnStacked: bars('col', 'stacked'),
  ColumnStacked100: bars('col', 'percentStacked'),
  BarClustered: bars('bar', 'clustered'),
  BarStacked: bars('bar', 'stacked'),
  BarStacked100: bars('bar', 'percentStacked'),
  Line: { shape: 'line', grouping: 'standard' },
  LineStacked: { shape: 'line', grouping: 'stacked' },
  LineStacked100: { shape: 'line', grouping: 'percentStacked' },
  LineMarkers: { shape: 'line', grouping: 'standard', hasMarkers: true },
  LineMarkersStacked: { shape: 'line', grouping: 'stacked', hasMarkers: true },
  LineMarkersStacked100: { shape: 'line', grouping: 'percentStacked', hasMarkers: true },
  Area: { shape: 'area', grouping: 'standard' },
  AreaStacked: { shape: 'area', grouping: 'stacked' },
  AreaStacked100: { shape: 'area', grouping: 'percentStacked' },
  Pie: { shape: 'pie' },
  Doughnut: { shape: 'doughnut' },
  XYScatter: { shape: 'scatter', hasMarkers: true },
  XYScatterLines: { shape: 'scatter', hasMarkers: true, isJoined: true },
  XYScatterLinesNoMarkers: { shape: 'scatter', isJoined: true },
  XYScatterSmooth: { shape: 'scatter', hasMarkers: true, isJoined: true, isSmooth: true },
  XYScatterSmoothNoMarkers: { shape: 'scatter', isJoined: true, isSmooth: true },
} as const satisfies Readonly<Record<string, ChartKind>>;

export type ChartType = keyof typeof CHART_KINDS;

export function isChartType(value: unknown): value is ChartType {
  return typeof value === 'string' && Object.hasOwn(CHART_KINDS, value);
}

export const kindOf = (type: ChartType): ChartKind => CHART_KINDS[type];

/** Whether charts of the type are drawn without axes. */
export const isRound = (type: ChartType): boolean => ['pie', 'doughnut'].includes(kindOf(type).shape);

/** What is not set is Excel's choice. Sizes in points, colours as `#RRGGBB`. */
export interface ChartFont {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: 'None' | 'Single';
  color?: string;
}

/** Null is no fill; undefined Excel's choice. */
export interface ChartFill {
  color?: string | null;
}

export interface ChartLine {
  /** Null is no line. */
  color?: string | null;
  weight?: number;
  /** Excel.ChartLineStyle. */
  style?: string;
}

export interface ChartTitle {
  /** Null where Excel chooses the words. */
  text: string | null;
  visible: boolean;
  overlay: boolean;
  /** Degrees; undefined is Excel's choice. */
  orientation?: number;
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
}

export interface ChartLegend {
  visible: boolean;
  position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner';
  overlay: boolean;
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
}

export interface ChartLabels {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  /** Excel.ChartDataLabelPosition; undefined is Excel's choice. */
  position?: string;
  separator?: string;
  numberFormat?: string;
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
}

export interface ChartGridlines {
  visible: boolean;
  readonly line: ChartLine;
}

export interface ChartAxis {
  readonly type: 'Category' | 'Value';
  visible: boolean;
  reversed: boolean;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  minorUnit: number | null;
  /** Null is a linear scale. */
  logBase: number | null;
  /** Null where it follows the cells. */
  numberFormat: string | null;
  majorTickMark: string;
  minorTickMark: string;
  tickLabelPosition: string;
  tickLabelSpacing: number | null;
  tickMarkSpacing: number | null;
  /** Where the other axis crosses this one. */
  crossing: 'Automatic' | 'Maximum' | 'Minimum' | number;
  isBetweenCategories: boolean;
  categoryType: 'Automatic' | 'TextAxis' | 'DateAxis';
  displayUnit: string;
  offset: number;
  alignment: 'Center' | 'Left' | 'Right';
  orientation?: number;
  readonly majorGridlines: ChartGridlines;
  readonly minorGridlines: ChartGridlines;
  readonly title: ChartTitle;
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly line: ChartLine;
}

export interface ChartMarker {
  /** Excel.ChartMarkerStyle; undefined is Excel's choice. */
  style?: string;
  size?: number;
  background?: string;
  foreground?: string;
}

/** A bar, slice or marker that differs from its series. */
export interface ChartPoint {
  readonly fill: ChartFill;
  readonly line: ChartLine;
  readonly marker: ChartMarker;
  hasLabel?: boolean;
}

/** Texts and numbers come from cells, as formulas such as `='责任表'!$A$2:$A$9`. */
export interface ChartSeries {
  type: ChartType;
  /** The words, or null where they are those of `nameFormula`, or else `Series1`. */
  name: string | null;
  nameFormula: string | null;
  values: string | null;
  categories: string | null;
  /** Null is Excel's choice: smooth where the type is. */
  smooth: boolean | null;
  /** Percent of a bar's width. */
  gapWidth: number;
  /** Percent −100..100; undefined is Excel's choice. */
  overlap?: number;
  invertIfNegative: boolean;
  varyByCategories: boolean;
  firstSliceAngle: number;
  doughnutHoleSize: number;
  /** Null where there are none of its own. */
  labels: ChartLabels | null;
  readonly fill: ChartFill;
  readonly line: ChartLine;
  readonly marker: ChartMarker;
  readonly points: Map<number, ChartPoint>;
}

/** A chart on a sheet. */
export interface Chart {
  readonly id: string;
  name: string;
  type: ChartType;
  anchor: ChartAnchor;
  series: ChartSeries[];
  /** How the data that it was made from were read. */
  plotBy: 'Rows' | 'Columns';
  plotVisibleOnly: boolean;
  displayBlanksAs: 'NotPlotted' | 'Zero' | 'Interplotted';
  style: number;
  roundedCorners: boolean;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
  readonly plotFill: ChartFill;
  readonly plotBorder: ChartLine;
}

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

export function newAxis(type: 'Category' | 'Value'): ChartAxis {
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
  const isPlane = kindOf(type).shape === 'scatter';
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
