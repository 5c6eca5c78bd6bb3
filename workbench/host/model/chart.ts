import type { ChartAnchor } from './chart-anchor';

/** How a type of Office.js is drawn: the file's element, the way bars lie, and how series are put together. */
export interface ChartKind {
  readonly shape:
    | 'bar'
    | 'line'
    | 'area'
    | 'pie'
    | 'doughnut'
    | 'scatter'
    | 'bubble'
    | 'radar'
    | 'surface'
    | 'stock'
    /** Boxes of counts, shares or flows, which have no axes of Office.js's. */
    | 'other';
  readonly direction?: 'col' | 'bar';
  readonly is3D?: boolean;
  /** What stands in the place of a bar in space. */
  readonly solid?: 'cylinder' | 'cone' | 'pyramid';
  /** Slices stand apart. */
  readonly isExploded?: boolean;
  /** What the small slices are drawn as beside a pie. */
  readonly beside?: 'pie' | 'bar';
  readonly isFilled?: boolean;
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

type Solid = NonNullable<ChartKind['solid']>;

/** Bars in space: `CylinderColClustered` and its like. */
const solids = <Name extends string>(name: Name, solid: Solid) => {
  const bar = (direction: 'col' | 'bar', grouping: ChartKind['grouping'] & string): ChartKind => ({
    ...bars(direction, grouping),
    is3D: true,
    solid,
  });
  return {
    [`${name}ColClustered`]: bar('col', 'clustered'),
    [`${name}ColStacked`]: bar('col', 'stacked'),
    [`${name}ColStacked100`]: bar('col', 'percentStacked'),
    [`${name}BarClustered`]: bar('bar', 'clustered'),
    [`${name}BarStacked`]: bar('bar', 'stacked'),
    [`${name}BarStacked100`]: bar('bar', 'percentStacked'),
    [`${name}Col`]: bar('col', 'standard'),
  } as Readonly<
    Record<`${Name}${'Col' | 'Bar'}${'Clustered' | 'Stacked' | 'Stacked100'}` | `${Name}Col`, ChartKind>
  >;
};

const inSpace = (kind: ChartKind): ChartKind => ({ ...kind, is3D: true });

/** Excel.ChartType; of kinds that are alike, the plainest comes first. */
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
  Bubble: { shape: 'bubble' },
  Bubble3DEffect: inSpace({ shape: 'bubble' }),
  Radar: { shape: 'radar' },
  RadarMarkers: { shape: 'radar', hasMarkers: true },
  RadarFilled: { shape: 'radar', isFilled: true },
  PieExploded: { shape: 'pie', isExploded: true },
  PieOfPie: { shape: 'pie', beside: 'pie' },
  BarOfPie: { shape: 'pie', beside: 'bar' },
  '3DPie': inSpace({ shape: 'pie' }),
  '3DPieExploded': inSpace({ shape: 'pie', isExploded: true }),
  DoughnutExploded: { shape: 'doughnut', isExploded: true },
  '3DColumnClustered': inSpace(bars('col', 'clustered')),
  '3DColumnStacked': inSpace(bars('col', 'stacked')),
  '3DColumnStacked100': inSpace(bars('col', 'percentStacked')),
  '3DColumn': inSpace(bars('col', 'standard')),
  '3DBarClustered': inSpace(bars('bar', 'clustered')),
  '3DBarStacked': inSpace(bars('bar', 'stacked')),
  '3DBarStacked100': inSpace(bars('bar', 'percentStacked')),
  ...solids('Cylinder', 'cylinder'),
  ...solids('Cone', 'cone'),
  ...solids('Pyramid', 'pyramid'),
  '3DLine': inSpace({ shape: 'line', grouping: 'standard' }),
  '3DArea': inSpace({ shape: 'area', grouping: 'standard' }),
  '3DAreaStacked': inSpace({ shape: 'area', grouping: 'stacked' }),
  '3DAreaStacked100': inSpace({ shape: 'area', grouping: 'percentStacked' }),
  Surface: { shape: 'surface', isFilled: true },
  SurfaceWireframe: { shape: 'surface' },
  SurfaceTopView: { shape: 'surface', isFilled: true },
  SurfaceTopViewWireframe: { shape: 'surface' },
  StockHLC: { shape: 'stock' },
  StockOHLC: { shape: 'stock' },
  StockVHLC: { shape: 'stock' },
  StockVOHLC: { shape: 'stock' },
  Histogram: { shape: 'other' },
  Boxwhisker: { shape: 'other' },
  Pareto: { shape: 'other' },
  Waterfall: { shape: 'other' },
  Funnel: { shape: 'other' },
  RegionMap: { shape: 'other' },
  Treemap: { shape: 'other' },
  Sunburst: { shape: 'other' },
} as const satisfies Readonly<Record<string, ChartKind>>;

export type ChartType = keyof typeof CHART_KINDS;

export function isChartType(value: unknown): value is ChartType {
  return typeof value === 'string' && Object.hasOwn(CHART_KINDS, value);
}

export const kindOf = (type: ChartType): ChartKind => CHART_KINDS[type];

/** Whether charts of the type are drawn without axes. */
export const isRound = (type: ChartType): boolean =>
  ['pie', 'doughnut'].includes(kindOf(type).shape) || ['RegionMap', 'Treemap', 'Sunburst'].includes(type);

/** Whether both coordinates of its points are numbers. */
export const isInPlane = (type: ChartType): boolean => ['scatter', 'bubble'].includes(kindOf(type).shape);

/** Whether its series stand behind each other, along an axis of their own. */
export const hasDepth = (type: ChartType): boolean => {
  const { shape, is3D, grouping } = kindOf(type);
  return shape === 'surface' || (is3D === true && grouping === 'standard');
};

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

/** Where a part was put by hand, in points from the chart's top-left corner. */
export interface ChartPlace {
  left?: number;
  top?: number;
  width?: number;
  height?: number;
}

/** How words lie in their box: Excel.ChartTextHorizontalAlignment and -VerticalAlignment. */
export interface ChartTextPlace {
  horizontalAlignment?: string;
  verticalAlignment?: string;
}

/** Some of a title's letters, from 0, that look otherwise. */
export interface ChartTextRun {
  readonly start: number;
  readonly length: number;
  readonly font: ChartFont;
}

export interface ChartTitle extends ChartTextPlace {
  /** Null where Excel chooses the words. */
  text: string | null;
  visible: boolean;
  overlay: boolean;
  /** Degrees; undefined is Excel's choice. */
  orientation?: number;
  /** The cell that its words are taken from, such as `='责任表'!$A$1`. */
  formula?: string;
  /** Excel.ChartTitlePosition. */
  position?: string;
  showShadow?: boolean;
  place?: ChartPlace;
  runs?: readonly ChartTextRun[];
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
}

export interface ChartLegend {
  visible: boolean;
  position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner' | 'Custom';
  showShadow?: boolean;
  place?: ChartPlace;
  /** Entries that are not shown, from 0. */
  hiddenEntries?: readonly number[];
  overlay: boolean;
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
}

export interface ChartLabels extends ChartTextPlace {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  /** Excel.ChartDataLabelPosition; undefined is Excel's choice. */
  position?: string;
  separator?: string;
  numberFormat?: string;
  /** Whether the numbers follow their cells' format. */
  linkNumberFormat?: boolean;
  showBubbleSize?: boolean;
  /** Degrees. */
  textOrientation?: number;
  /** False where somebody wrote the words. */
  autoText?: boolean;
  /** Of one point's label: its own words, or the cell they come from. */
  text?: string;
  formula?: string;
  place?: ChartPlace;
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
}

export interface ChartGridlines {
  visible: boolean;
  readonly line: ChartLine;
}

export interface ChartAxis {
  readonly type: 'Category' | 'Value' | 'Series';
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
  /** Excel.ChartAxisTimeUnit. */
  baseTimeUnit?: string;
  majorTimeUnitScale?: string;
  minorTimeUnitScale?: string;
  multiLevel?: boolean;
  showDisplayUnitLabel?: boolean;
  customDisplayUnit?: number;
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
  /** Where it differs from those of the series. */
  label?: ChartLabels;
}

export interface ChartTrendline {
  /** Excel.ChartTrendlineType. */
  type: string;
  /** Null is Excel's choice. */
  name: string | null;
  /** Null where the line finds it itself. */
  intercept: number | null;
  movingAveragePeriod: number;
  polynomialOrder: number;
  backwardPeriod: number;
  forwardPeriod: number;
  showEquation: boolean;
  showRSquared: boolean;
  readonly line: ChartLine;
  readonly label: ChartLabels;
}

export interface ChartErrorBars {
  visible: boolean;
  endStyleCap: boolean;
  /** Excel.ChartErrorBarsInclude. */
  include: string;
  /** Excel.ChartErrorBarsType. */
  type: string;
  readonly line: ChartLine;
}

/** What only some kinds of series have; what is not set is Excel's choice. */
export interface ChartSeriesOptions {
  bubbleScale?: number;
  explosion?: number;
  filtered?: boolean;
  gradientMaximumColor?: string;
  gradientMaximumType?: string;
  gradientMaximumValue?: number;
  gradientMidpointColor?: string;
  gradientMidpointType?: string;
  gradientMidpointValue?: number;
  gradientMinimumColor?: string;
  gradientMinimumType?: string;
  gradientMinimumValue?: number;
  gradientStyle?: string;
  invertColor?: string;
  parentLabelStrategy?: string;
  secondPlotSize?: number;
  showConnectorLines?: boolean;
  showLeaderLines?: boolean;
  showShadow?: boolean;
  splitType?: string;
  splitValue?: number;
}

export interface ChartBinOptions {
  allowOverflow?: boolean;
  allowUnderflow?: boolean;
  count?: number;
  overflowValue?: number;
  type?: string;
  underflowValue?: number;
  width?: number;
}

export interface ChartBoxwhiskerOptions {
  quartileCalculation?: string;
  showInnerPoints?: boolean;
  showMeanLine?: boolean;
  showMeanMarker?: boolean;
  showOutlierPoints?: boolean;
}

export interface ChartMapOptions {
  labelStrategy?: string;
  level?: string;
  projectionType?: string;
}

/** Texts and numbers come from cells, as formulas such as `='责任表'!$A$2:$A$9`. */
export interface ChartSeries {
  type: ChartType;
  /** Drawn along the axes on the other side. */
  isSecondary?: boolean;
  bubbleSizes?: string | null;
  options?: ChartSeriesOptions;
  bins?: ChartBinOptions;
  boxes?: ChartBoxwhiskerOptions;
  map?: ChartMapOptions;
  trendlines?: ChartTrendline[];
  xErrorBars?: ChartErrorBars;
  yErrorBars?: ChartErrorBars;
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

/** The table of its numbers below a chart. */
export interface ChartDataTable {
  visible: boolean;
  showHorizontalBorder: boolean;
  showVerticalBorder: boolean;
  showOutlineBorder: boolean;
  showLegendKey: boolean;
  readonly font: ChartFont;
  readonly fill: ChartFill;
  readonly border: ChartLine;
}

/** What few charts set; what is not set is Excel's choice. */
export interface ChartOptions {
  categoryLabelLevel?: number;
  seriesNameLevel?: number;
  showAllFieldButtons?: boolean;
  showDataLabelsOverMaximum?: boolean;
  /** Excel.ChartColorScheme. */
  colorScheme?: string;
  showAxisFieldButtons?: boolean;
  showLegendFieldButtons?: boolean;
  showReportFilterFieldButtons?: boolean;
  showValueFieldButtons?: boolean;
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
  /** Of the series on the other side. */
  secondaryCategoryAxis?: ChartAxis;
  secondaryValueAxis?: ChartAxis;
  /** Along which series stand behind each other. */
  seriesAxis?: ChartAxis;
  dataTable?: ChartDataTable;
  options?: ChartOptions;
  plotPlace?: ChartPlace & {
    insideLeft?: number;
    insideTop?: number;
    insideWidth?: number;
    insideHeight?: number;
  };
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
