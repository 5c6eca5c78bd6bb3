import type { ChartAnchor } from './chart-anchor';
import type { ChartType } from './chart-types';

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
