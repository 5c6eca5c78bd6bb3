import { CHART_KINDS, isChartType, kindOf } from '../../../workbench/host/model/chart-types';
import { cameBack, type Script } from './came-back';

/** A chart over numbers of several series, with words beside them. */
function chartOf(sheet: Excel.Worksheet, type: string, cells = 'A1:E5'): Excel.Chart {
  sheet.getRange('A1:E5').values = [
    ['月', '件数', '办结', '得分', '排名'],
    ['一', 3, 2, 8, 1],
    ['二', 5, 1, 9, 2],
    ['三', 4, 4, 7, 3],
    ['四', 6, 5, 6, 4],
  ];
  return sheet.charts.add(type as Excel.ChartType, sheet.getRange(cells), 'Columns');
}

const on =
  (type: string, act: (chart: Excel.Chart) => void, cells?: string): Script =>
  (sheet) => {
    act(chartOf(sheet, type, cells));
  };

/** What all series of a kind have in common is tried with one. */
const ONE = 'A1:B5';

const TYPES = Object.keys(CHART_KINDS).filter((type) => isChartType(type) && kindOf(type).shape !== 'other');

const SCRIPTS: readonly (readonly [string, Script])[] = [
  [
    'a title with words, place, turn, letters that differ and a shadow',
    on('Line', ({ title }) => {
      title.text = '各月\n件数';
      title.left = 30;
      title.top = 12;
      title.textOrientation = 45;
      title.horizontalAlignment = 'Left';
      title.verticalAlignment = 'Top';
      title.showShadow = true;
      title.overlay = true;
      title.format.font.size = 18;
      title.getSubstring(1, 1).font.color = '#C00000';
      title.getSubstring(3, 2).font.bold = true;
    }),
  ],
  ['a title from a cell', on('Pie', ({ title }) => title.setFormula('=Sheet1!$A$1'))],
  ['no title', on('Pie', ({ title }) => (title.visible = false))],
  [
    'a legend put by hand, with entries hidden',
    on('ColumnStacked', ({ legend }) => {
      legend.position = 'Corner';
      legend.left = 100;
      legend.top = 20;
      legend.width = 90;
      legend.height = 60;
      legend.showShadow = true;
      legend.legendEntries.getItemAt(1).visible = false;
      legend.format.font.color = '#00B050';
    }),
  ],
  [
    'a plot put by hand',
    on('Area', ({ plotArea }) => {
      plotArea.insideLeft = 40;
      plotArea.insideTop = 30;
      plotArea.insideWidth = 200;
      plotArea.insideHeight = 120;
      plotArea.format.fill.setSolidColor('#F2F2F2');
    }),
  ],
  [
    'a plot put by hand with its axes',
    on('Area', ({ plotArea }) => {
      plotArea.left = 40;
      plotArea.top = 30;
      plotArea.width = 200;
      plotArea.height = 120;
    }),
  ],
  [
    'trendlines of every kind',
    on('XYScatter', ({ series }) => {
      const { trendlines } = series.getItemAt(0);
      for (const type of ['Linear', 'Exponential', 'Logarithmic', 'Power'] as const) trendlines.add(type);
      const moving = trendlines.add('MovingAverage');
      moving.movingAveragePeriod = 3;
      moving.name = '三期平均';
      const curve = trendlines.add('Polynomial');
      curve.polynomialOrder = 3;
      curve.forwardPeriod = 2;
      curve.backwardPeriod = 0.5;
      curve.intercept = 1;
      curve.showEquation = true;
      curve.showRSquared = true;
      curve.label.numberFormat = '0.00';
      curve.format.line.color = '#7030A0';
      curve.format.line.weight = 2.25;
    }),
  ],
  [
    'error bars',
    on('XYScatter', ({ series }) => {
      const { xErrorBars, yErrorBars } = series.getItemAt(1);
      xErrorBars.visible = true;
      xErrorBars.type = 'Percent';
      xErrorBars.include = 'PlusValues';
      yErrorBars.visible = true;
      yErrorBars.type = 'StError';
      yErrorBars.endStyleCap = false;
      yErrorBars.format.line.color = '#FF0000';
    }),
  ],
  ...(['ColumnClustered', 'Line', 'Area'] as const).map((type): readonly [string, Script] => [
    `error bars of ${type}`,
    on(type, ({ series }) => {
      series.getItemAt(0).yErrorBars.visible = true;
    }),
  ]),
  [
    'axes on the other side',
    on('ColumnClustered', (chart) => {
      const second = chart.series.getItemAt(1);
      second.chartType = 'Line';
      second.axisGroup = 'Secondary';
      const third = chart.series.getItemAt(2);
      third.axisGroup = 'Secondary';
      const axis = chart.axes.getItem('Value', 'Secondary');
      axis.maximum = 10;
      axis.numberFormat = '0%';
      axis.title.text = '比例';
      chart.axes.getItem('Category', 'Secondary').visible = true;
    }),
  ],
  [
    'labels of series and of points',
    on('Line', ({ series }) => {
      const first = series.getItemAt(0);
      first.hasDataLabels = true;
      first.dataLabels.position = 'Top';
      first.dataLabels.showSeriesName = true;
      first.dataLabels.separator = '；';
      first.dataLabels.numberFormat = '0.0';
      first.dataLabels.textOrientation = 30;
      first.dataLabels.format.font.size = 8;
      const point = first.points.getItemAt(2).dataLabel;
      point.text = '最高 <3>';
      point.format.font.color = '#FF0000';
      first.points.getItemAt(3).dataLabel.showCategoryName = true;
      series.getItemAt(1).points.getItemAt(0).hasDataLabel = true;
      const last = series.getItemAt(2);
      last.hasDataLabels = true;
      last.points.getItemAt(1).hasDataLabel = false;
      last.points.getItemAt(0).dataLabel.formula = '=Sheet1!$A$2';
    }),
  ],
  [
    'axes in every way',
    on('LineMarkers', ({ axes: { categoryAxis, valueAxis } }) => {
      valueAxis.minimum = -1;
      valueAxis.maximum = 100;
      valueAxis.majorUnit = 20;
      valueAxis.minorUnit = 5;
      valueAxis.scaleType = 'Logarithmic';
      valueAxis.reversePlotOrder = true;
      valueAxis.minorGridlines.visible = true;
      valueAxis.majorGridlines.format.line.color = '#C00000';
      valueAxis.setCustomDisplayUnit(500);
      valueAxis.showDisplayUnitLabel = false;
      valueAxis.setPositionAt(2);
      valueAxis.majorTickMark = 'Cross';
      valueAxis.tickLabelPosition = 'Low';
      valueAxis.title.text = '件';
      valueAxis.title.textOrientation = 90;
      categoryAxis.tickLabelSpacing = 2;
      categoryAxis.tickMarkSpacing = 3;
      categoryAxis.textOrientation = -30;
      categoryAxis.multiLevel = false;
      categoryAxis.alignment = 'Left';
      categoryAxis.offset = 50;
      categoryAxis.format.line.color = '#7F7F7F';
      categoryAxis.format.font.name = '仿宋';
    }),
  ],
  [
    'an axis of dates',
    on('Line', ({ axes: { categoryAxis } }) => {
      categoryAxis.categoryType = 'DateAxis';
      categoryAxis.baseTimeUnit = 'Months';
      categoryAxis.majorTimeUnitScale = 'Years';
      categoryAxis.minorTimeUnitScale = 'Months';
      categoryAxis.majorUnit = 1;
    }),
  ],
  [
    'a table of the numbers',
    on('ColumnClustered', (chart) => {
      const table = chart.getDataTable();
      table.visible = true;
      table.showLegendKey = false;
      table.showOutlineBorder = false;
      table.format.font.size = 7;
    }),
  ],
  [
    'series in every way',
    on(
      'ColumnClustered',
      ({ series }) => {
        const first = series.getItemAt(0);
        first.name = '改名 & 名';
        first.gapWidth = 30;
        first.overlap = -20;
        first.invertIfNegative = true;
        first.varyByCategories = true;
        first.showShadow = true;
        first.format.fill.setSolidColor('#4472C4');
        first.format.line.color = '#000000';
        first.points.getItemAt(1).format.fill.setSolidColor('#FF0000');
      },
      ONE,
    ),
  ],
  [
    'markers, smooth lines and colours of lines',
    on('LineMarkers', ({ series }) => {
      const first = series.getItemAt(0);
      first.markerStyle = 'Diamond';
      first.markerSize = 9;
      first.markerBackgroundColor = '#FFFFFF';
      first.markerForegroundColor = '#C00000';
      first.smooth = true;
      first.format.line.lineStyle = 'DashDot';
      series.getItemAt(1).format.line.weight = 3;
      first.points.getItemAt(1).markerStyle = 'Square';
    }),
  ],
  [
    'a line of points in a plane',
    on('XYScatterLines', ({ series }) => (series.getItemAt(0).format.line.color = '#C00000')),
  ],
  [
    'slices apart and a ring with a large hole',
    (sheet) => {
      const pie = chartOf(sheet, 'Pie', ONE).series.getItemAt(0);
      pie.explosion = 10;
      pie.firstSliceAngle = 90;
      chartOf(sheet, 'Doughnut', ONE).series.getItemAt(0).doughnutHoleSize = 30;
    },
  ],
  [
    'a pie beside a pie',
    on(
      'PieOfPie',
      ({ series }) => {
        const first = series.getItemAt(0);
        first.splitType = 'SplitByValue';
        first.splitValue = 4;
        first.secondPlotSize = 50;
        first.gapWidth = 80;
      },
      ONE,
    ),
  ],
  [
    'bubbles and their scale',
    on(
      'Bubble',
      ({ series }) => {
        series.getItemAt(0).bubbleScale = 60;
      },
      'A1:C5',
    ),
  ],
  [
    'the whole chart',
    on('BarStacked100', (chart) => {
      chart.name = '图 <一>';
      chart.displayBlanksAs = 'Zero';
      chart.plotVisibleOnly = false;
      chart.showDataLabelsOverMaximum = true;
      chart.style = 5;
      chart.format.roundedCorners = true;
      chart.format.fill.setSolidColor('#FFF2CC');
      chart.format.border.color = '#BF9000';
      chart.format.font.name = '宋体';
      chart.setPosition('G2', 'L20');
    }),
  ],
];

describe('charts come back from the file', () => {
  test.each(TYPES)('%s', async (type) => {
    await cameBack(on(type, () => undefined));
  });

  test.each(SCRIPTS)('%s', async (_, script) => {
    await cameBack(script);
  });
});
