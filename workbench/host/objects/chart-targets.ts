import type {
  Chart,
  ChartAxis,
  ChartFill,
  ChartFont,
  ChartGridlines,
  ChartLabels,
  ChartLine,
  ChartSeries,
  ChartTitle,
  ChartTrendline,
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

/** Some letters of a title, from 0. */
export interface ChartTextTarget extends ChartTitleTarget {
  readonly start: number;
  readonly length: number;
}

/** One line of the legend, from 0. */
export interface ChartEntryTarget extends ChartTarget {
  readonly index: number;
}

export interface ChartTrendlineTarget extends ChartSeriesTarget {
  readonly trendline: ChartTrendline;
}

export interface ChartErrorBarsTarget extends ChartSeriesTarget {
  readonly direction: 'x' | 'y';
}

export interface ChartLabelLooksTarget extends ChartTarget {
  readonly labels: readonly ChartLabels[];
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
  ChartBinOptions: ChartSeriesTarget;
  ChartBorder: LooksTarget<ChartLine>;
  ChartBoxwhiskerOptions: ChartSeriesTarget;
  ChartCollection: Sheet;
  ChartDataLabel: ChartPointTarget;
  ChartDataLabelFormat: ChartLabelLooksTarget;
  ChartDataLabels: ChartLabelsTarget;
  ChartDataTable: ChartTarget;
  ChartDataTableFormat: ChartTarget;
  ChartErrorBars: ChartErrorBarsTarget;
  ChartErrorBarsFormat: ChartErrorBarsTarget;
  ChartFill: LooksTarget<ChartFill>;
  ChartFont: LooksTarget<ChartFont>;
  ChartFormatString: ChartTextTarget;
  ChartGridlines: ChartGridlinesTarget;
  ChartGridlinesFormat: ChartGridlinesTarget;
  ChartLegend: ChartTarget;
  ChartLegendEntry: ChartEntryTarget;
  ChartLegendEntryCollection: ChartTarget;
  ChartLegendFormat: ChartTarget;
  ChartLineFormat: LooksTarget<ChartLine>;
  ChartMapOptions: ChartSeriesTarget;
  ChartPivotOptions: ChartTarget;
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
  ChartTrendline: ChartTrendlineTarget;
  ChartTrendlineCollection: ChartSeriesTarget;
  ChartTrendlineFormat: ChartTrendlineTarget;
  ChartTrendlineLabel: ChartTrendlineTarget;
  ChartTrendlineLabelFormat: ChartTrendlineTarget;
}
