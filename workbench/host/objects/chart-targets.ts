import type {
  Chart,
  ChartAxis,
  ChartFill,
  ChartFont,
  ChartGridlines,
  ChartLine,
  ChartSeries,
  ChartTitle,
} from '../model/chart';
import type { Sheet } from '../model/sheet';

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export interface ChartSeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

export interface ChartPointTarget extends ChartSeriesTarget {
  readonly index: number;
}

export interface ChartAxisTarget extends ChartTarget {
  readonly axis: ChartAxis;
}

export interface ChartTitleTarget extends ChartTarget {
  readonly title: ChartTitle;
  /** Whether it is the chart's own, and not an axis'. */
  readonly isChartTitle: boolean;
}

/** The labels of one series, or of all. */
export interface ChartLabelsTarget extends ChartTarget {
  readonly series: readonly ChartSeries[];
}

/** Looks of one thing or of several alike; they are made where they are first written. */
export interface LooksTarget<Looks> {
  readonly sheet: Sheet;
  readonly looks: readonly Looks[];
}

export interface ChartGridlinesTarget extends ChartTarget {
  readonly gridlines: ChartGridlines;
}

/** What an object of each modelled class of charts stands for. */
export interface ChartTargetTypes {
  Chart: ChartTarget;
  ChartAreaFormat: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartAxisTarget;
  ChartAxisFormat: ChartAxisTarget;
  ChartAxisTitle: ChartTitleTarget;
  ChartAxisTitleFormat: ChartTitleTarget;
  ChartBorder: LooksTarget<ChartLine>;
  ChartCollection: Sheet;
  ChartDataLabelFormat: ChartLabelsTarget;
  ChartDataLabels: ChartLabelsTarget;
  ChartFill: LooksTarget<ChartFill>;
  ChartFont: LooksTarget<ChartFont>;
  ChartGridlines: ChartGridlinesTarget;
  ChartGridlinesFormat: ChartGridlinesTarget;
  ChartLegend: ChartTarget;
  ChartLegendFormat: ChartTarget;
  ChartLineFormat: LooksTarget<ChartLine>;
  ChartPlotArea: ChartTarget;
  ChartPlotAreaFormat: ChartTarget;
  ChartPoint: ChartPointTarget;
  ChartPointFormat: ChartPointTarget;
  ChartPointsCollection: ChartSeriesTarget;
  ChartSeries: ChartSeriesTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeriesFormat: ChartSeriesTarget;
  ChartTitle: ChartTitleTarget;
  ChartTitleFormat: ChartTitleTarget;
}
