import { documented, guide, read, reference } from './pages';

/** A chart of three products in two quarters. */
function charted(
  sheet: Excel.Worksheet,
  type: Excel.ChartType | `${Excel.ChartType}` = 'ColumnClustered',
): Excel.Chart {
  const range = sheet.getRange('A1:C4');
  range.values = [
    ['Product', 'Q1', 'Q2'],
    ['Frames', 5000, 7000],
    ['Saddles', 400, 323],
    ['Chains', 1550, 1088],
  ];
  return sheet.charts.add(type as Excel.ChartType, range, 'Columns');
}

const firstSeries = (sheet: Excel.Worksheet, type?: `${Excel.ChartType}`): Excel.ChartSeries =>
  charted(sheet, type).series.getItemAt(0);

documented(guide('excel/excel-add-ins-charts'), [
  ...(
    ['Line', '3DColumnClustered', 'RadarFilled', 'CylinderCol', 'PieOfPie', 'Treemap', 'StockHLC'] as const
  ).map(
    (type) =>
      [
        `a chart of type ${type}`,
        (sheet: Excel.Worksheet, context: Excel.RequestContext) =>
          read(context, charted(sheet, type), 'chartType', 'name'),
        [type, 'Chart 1'],
      ] as const,
  ),
  [
    'a series is added, with values and names of its own',
    async (sheet, context) => {
      const chart = charted(sheet);
      sheet.getRange('E1:E3').values = [[1], [2], [3]];
      const series = chart.series.add('Qtr3');
      series.setValues(sheet.getRange('E1:E3'));
      series.setXAxisValues(sheet.getRange('A2:A4'));
      const values = series.getDimensionValues('Values');
      const names = series.getDimensionValues('Categories');
      chart.series.load('items/name');
      await context.sync();
      return [chart.series.items.map(({ name }) => name), values.value, names.value];
    },
    [
      ['Q1', 'Q2', 'Qtr3'],
      [1, 2, 3],
      ['Frames', 'Saddles', 'Chains'],
    ],
  ],
  [
    'a title of the chart and of an axis',
    async (sheet, context) => {
      const chart = charted(sheet);
      chart.title.text = 'Sales';
      chart.axes.categoryAxis.title.text = 'Product';
      const title = chart.axes.categoryAxis.title.load('text,visible');
      chart.title.load('text');
      await context.sync();
      return [chart.title.text, title.text, title.visible];
    },
    ['Sales', 'Product', true],
  ],
  [
    'a title that a formula gives',
    async (sheet, context) => {
      sheet.getRange('H1').values = [['From a cell']];
      const chart = charted(sheet);
      chart.title.setFormula('=Sheet1!$H$1');
      return read(context, chart.title, 'text');
    },
    'From a cell',
  ],
  [
    'the unit that an axis shows, and whether it says so',
    (sheet, context) => {
      const { valueAxis } = charted(sheet).axes;
      valueAxis.displayUnit = 'Hundreds';
      valueAxis.showDisplayUnitLabel = false;
      return read(context, valueAxis, 'displayUnit', 'showDisplayUnitLabel');
    },
    ['Hundreds', false],
  ],
  [
    'a trendline of each type',
    async (sheet, context) => {
      const { trendlines } = firstSeries(sheet, 'Line');
      trendlines.add('MovingAverage').movingAveragePeriod = 5;
      trendlines.add('Linear');
      const first = trendlines.getItem(0).load('type,movingAveragePeriod,name');
      const count = trendlines.getCount();
      await context.sync();
      return [first.type, first.movingAveragePeriod, first.name, count.value];
    },
    ['MovingAverage', 5, '5 per. Mov. Avg. (Q1)', 2],
  ],
  [
    'a trendline is changed and deleted',
    async (sheet, context) => {
      const { trendlines } = firstSeries(sheet, 'Line');
      trendlines.add('Linear');
      const line = trendlines.getItem(0);
      line.type = 'Polynomial';
      line.polynomialOrder = 3;
      line.showEquation = true;
      const seen = await read(context, line, 'type', 'polynomialOrder', 'showEquation');
      line.delete();
      const count = trendlines.getCount();
      await context.sync();
      return [seen, count.value];
    },
    [['Polynomial', 3, true], 0],
  ],
  [
    'a data table where the chart takes one',
    async (sheet, context) => {
      const table = charted(sheet).getDataTableOrNullObject();
      table.visible = true;
      table.showLegendKey = false;
      table.load('visible,showLegendKey,showHorizontalBorder');
      await context.sync();
      return [table.visible, table.showLegendKey, table.showHorizontalBorder];
    },
    [true, false, true],
  ],
  [
    'a pie takes no data table',
    async (sheet, context) => {
      const table = charted(sheet, 'Pie').getDataTableOrNullObject();
      await context.sync();
      return table.isNullObject;
    },
    true,
  ],
  [
    'an image is a base64 PNG',
    async (sheet, context) => {
      const image = charted(sheet).getImage(320, 200, 'Fill');
      await context.sync();
      const bytes = Buffer.from(image.value, 'base64');
      return [bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    },
    ['PNG', 320, 200],
  ],
  [
    'error bars are shown as they are told',
    (sheet, context) => {
      const bars = firstSeries(sheet).yErrorBars;
      bars.visible = true;
      bars.include = 'PlusValues';
      return read(context, bars, 'visible', 'include', 'type', 'endStyleCap');
    },
    [true, 'PlusValues', 'FixedValue', true],
  ],
]);

documented(reference('chartseries'), [
  [
    'a series on the other side has axes there',
    async (sheet, context) => {
      const chart = charted(sheet);
      chart.series.getItemAt(1).axisGroup = 'Secondary';
      const axis = chart.axes.getItem('Value', 'Secondary').load('axisGroup,type');
      await context.sync();
      return [axis.axisGroup, axis.type];
    },
    ['Secondary', 'Value'],
  ],
  [
    'without such a series there are none',
    (sheet, context) => read(context, charted(sheet).axes.getItem('Value', 'Secondary'), 'type'),
    'ItemNotFound',
  ],
  [
    'bubbles have three dimensions',
    async (sheet, context) => {
      sheet.getRange('A1:C2').values = [
        [2000, 2.45, 0.1],
        [10000, 2.12, 0.45],
      ];
      const chart = sheet.charts.add('Bubble' as Excel.ChartType, sheet.getRange('A1:C2'), 'Columns');
      const series = chart.series.getItemAt(0);
      series.setBubbleSizes(sheet.getRange('C1:C2'));
      const dimensions = (['XValues', 'YValues', 'BubbleSizes'] as const).map((name) =>
        series.getDimensionValues(name),
      );
      await context.sync();
      return dimensions.map(({ value }) => value);
    },
    [
      [2000, 10000],
      [2.45, 2.12],
      [0.1, 0.45],
    ],
  ],
  [
    'bars have no bubble sizes',
    (sheet) => {
      firstSeries(sheet).setBubbleSizes(sheet.getRange('A1:A3'));
    },
    'InvalidOperation',
  ],
  [
    'a point has a label of its own',
    async (sheet, context) => {
      const point = firstSeries(sheet).points.getItemAt(1);
      point.hasDataLabel = true;
      point.dataLabel.text = 'Low';
      point.dataLabel.position = 'OutsideEnd';
      point.load('hasDataLabel');
      point.dataLabel.load('text,position,autoText');
      await context.sync();
      return [point.hasDataLabel, point.dataLabel.text, point.dataLabel.position, point.dataLabel.autoText];
    },
    [true, 'Low', 'OutsideEnd', false],
  ],
  [
    'labels of a pie may show the category',
    (sheet, context) => {
      const series = firstSeries(sheet, 'Pie');
      series.hasDataLabels = true;
      series.dataLabels.showCategoryName = true;
      series.dataLabels.position = 'BestFit';
      return read(context, series.dataLabels, 'showCategoryName', 'showValue', 'position');
    },
    [true, true, 'BestFit'],
  ],
  [
    'labels do not stand where the type has no place for them',
    (sheet) => {
      firstSeries(sheet, 'Line').dataLabels.position = 'InsideBase';
    },
    'InvalidArgument',
  ],
  [
    'options that only some types draw are kept',
    (sheet, context) => {
      const series = firstSeries(sheet, 'PieOfPie');
      series.explosion = 20;
      series.secondPlotSize = 50;
      series.splitType = 'SplitByValue';
      return read(context, series, 'explosion', 'secondPlotSize', 'splitType', 'gradientStyle');
    },
    [20, 50, 'SplitByValue', 'TwoPhaseColor'],
  ],
  [
    'an explosion has its bounds',
    (sheet) => {
      firstSeries(sheet, 'Pie').explosion = 401;
    },
    'InvalidArgument',
  ],
]);

documented(reference('charttitle'), [
  [
    'some letters may look otherwise',
    async (sheet, context) => {
      const chart = charted(sheet);
      chart.title.text = 'Seasons 1-2';
      chart.title.getSubstring(0, 7).font.color = 'green';
      const font = chart.title.getSubstring(0, 7).font.load('color');
      const rest = chart.title.getSubstring(8, 3).font.load('color');
      await context.sync();
      return [font.color, rest.color];
    },
    ['#008000', '#595959'],
  ],
  [
    'letters beyond the title are none',
    (sheet) => {
      const chart = charted(sheet);
      chart.title.text = 'Short';
      chart.title.getSubstring(3, 10).font.bold = true;
    },
    'InvalidArgument',
  ],
  [
    'a title that is not shown has no size',
    (sheet, context) => {
      const { title } = charted(sheet);
      title.visible = false;
      return read(context, title, 'width', 'height', 'left', 'top');
    },
    [null, null, null, null],
  ],
]);

documented(reference('chart'), [
  [
    'rows and columns change places',
    async (sheet, context) => {
      const chart = charted(sheet);
      chart.plotBy = 'Rows';
      chart.series.load('items/name');
      await context.sync();
      return chart.series.items.map(({ name }) => name);
    },
    ['Frames', 'Saddles', 'Chains'],
  ],
  [
    'legend entries may be hidden one by one',
    async (sheet, context) => {
      const { legendEntries } = charted(sheet).legend;
      legendEntries.getItemAt(1).visible = false;
      const count = legendEntries.getCount();
      legendEntries.load('items/visible');
      await context.sync();
      return [count.value, legendEntries.items.map(({ visible }) => visible)];
    },
    [2, [true, false]],
  ],
  [
    'the active chart is the one that was activated',
    async (sheet, context) => {
      const none = context.workbook.getActiveChartOrNullObject();
      await context.sync();
      charted(sheet).activate();
      return [none.isNullObject, await read(context, context.workbook.getActiveChart(), 'name')];
    },
    [true, 'Chart 1'],
  ],
  [
    'without one there is none to get',
    (_sheet, context) => read(context, context.workbook.getActiveChart(), 'name'),
    'ItemNotFound',
  ],
]);

/** What handlers hear while the act is done. */
async function heard(
  context: Excel.RequestContext,
  listen: (hear: (what: string) => Promise<void>) => void,
  act: () => void,
): Promise<readonly string[]> {
  const words: string[] = [];
  listen((what) => {
    words.push(what);
    return Promise.resolve();
  });
  await context.sync();
  act();
  await context.sync();
  await new Promise((resolve) => setTimeout(resolve, 0));
  return words;
}

documented(reference('chartcollection'), [
  [
    'handlers hear of charts that come and go, and are clicked',
    (sheet, context) => {
      const charts = sheet.charts;
      return heard(
        context,
        (hear) => {
          charts.onAdded.add(({ type }) => hear(type));
          charts.onActivated.add(({ type }) => hear(type));
          charts.onDeactivated.add(({ type }) => hear(type));
          charts.onDeleted.add(({ type }) => hear(type));
        },
        () => {
          const chart = charted(sheet);
          chart.activate();
          sheet.getRange('A1').select();
          chart.delete();
        },
      );
    },
    ['ChartAdded', 'ChartActivated', 'ChartDeactivated', 'ChartDeleted'],
  ],
]);
