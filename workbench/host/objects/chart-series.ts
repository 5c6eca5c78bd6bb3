import type { ChartMarker, ChartPoint, ChartSeries } from '../model/chart';
import { isChartType, isInPlane, isRound, kindOf } from '../model/chart-types';
import { newLabels, newPoint, newSeries } from '../model/new-chart';
import { cellsFormula } from '../model/chart-data';
import { seriesName, valuesOf } from '../model/chart-values';
import { isError } from '../model/cell-value';
import { asBoolean, asNumber, asOneOf, asText, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, rangeArgument } from './addresses';
import { assertChartsEditable, chartFlag, chartProperty, rgbOf } from './chart-looks';
import { seriesOptionMembers } from './chart-series-options';
import type { ChartPointTarget, ChartSeriesTarget, ChartTarget } from './chart-targets';

const MARKERS = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
] as const;

function seriesAt(target: ChartTarget, index: number): HostObject<'ChartSeries'> {
  const series = target.chart.series[index];
  // Excel documents no code for a series that is not there; charts say ItemNotFound of others.
  if (series === undefined) throw new HostError('ItemNotFound');
  return new HostObject('ChartSeries', { ...target, series });
}

/** Excel.ChartSeriesCollection. */
export const chartSeriesCollection: ObjectType<ChartTarget> = {
  since: '1.1',
  collection: {
    items: (target) =>
      target.chart.series.map((series) => new HostObject('ChartSeries', { ...target, series })),
    item: (target, key) => seriesAt(target, asNumber(key)),
  },
  members: {
    count: property('1.1', ({ chart }) => chart.series.length),
    getCount: method('1.4', ({ chart }) => chart.series.length),
    getItemAt: method('1.1', (target, args) => seriesAt(target, args.integer(0))),
    add: method('1.7', (target, args) => {
      assertChartsEditable(target);
      const { chart } = target;
      const index = args.integer(1, chart.series.length);
      if (index < 0 || index > chart.series.length) throw new HostError('InvalidArgument');
      const first = chart.series.find(({ type }) => type === chart.type);
      const { gapWidth, overlap, categories } = first ?? newSeries(chart.type);
      const series: ChartSeries = {
        ...newSeries(chart.type),
        name: args.optionalText(0) ?? null,
        categories,
        gapWidth,
      };
      if (overlap !== undefined) series.overlap = overlap;
      chart.series.splice(index, 0, series);
      return new HostObject('ChartSeries', { ...target, series });
    }),
  },
};

function bounded<Target extends ChartSeriesTarget>(
  since: '1.7' | '1.8',
  [low, high]: readonly [number, number],
  read: (series: ChartSeries) => number,
  write: (series: ChartSeries, value: number) => void,
): Property<Target> {
  return chartProperty<Target>(
    since,
    ({ series }) => read(series),
    ({ series }, value) => {
      const number = asNumber(value);
      if (number < low || number > high) throw new HostError('InvalidArgument');
      write(series, number);
    },
  );
}

/** How wide bars are, and whether they overlap, is one setting for all series of a kind. */
function forGroup({ chart, series }: ChartSeriesTarget, change: (other: ChartSeries) => void): void {
  const { shape, direction } = kindOf(series.type);
  for (const other of chart.series) {
    const kind = kindOf(other.type);
    if (kind.shape === shape && kind.direction === direction) change(other);
  }
}

function markerMembers<Target extends ChartSeriesTarget>(
  markerOf: (target: Target) => ChartMarker,
): Readonly<Record<string, Property<Target>>> {
  const color = (key: 'background' | 'foreground'): Property<Target> =>
    chartProperty<Target>(
      '1.7',
      (target) => markerOf(target)[key] ?? '',
      (target, value, session) => {
        markerOf(target)[key] = rgbOf(value, session);
      },
    );
  return {
    markerBackgroundColor: color('background'),
    markerForegroundColor: color('foreground'),
    markerSize: chartProperty<Target>(
      '1.7',
      (target) => markerOf(target).size ?? 5,
      (target, value) => {
        const size = asNumber(value);
        if (size < 2 || size > 72) throw new HostError('InvalidArgument');
        markerOf(target).size = size;
      },
    ),
    markerStyle: chartProperty<Target>(
      '1.7',
      (target) =>
        markerOf(target).style ?? (kindOf(target.series.type).hasMarkers === true ? 'Automatic' : 'None'),
      (target, value) => {
        markerOf(target).style = asOneOf(value, MARKERS);
      },
    ),
  };
}

const DIMENSIONS = ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'] as const;

/** The formula of the cells that the series takes this dimension from. */
function dimension({ series }: ChartSeriesTarget, args: Arguments): string | null {
  const wanted = args.oneOf(0, DIMENSIONS);
  const isPlane = isInPlane(series.type);
  if (wanted === 'BubbleSizes' && kindOf(series.type).shape === 'bubble') return series.bubbleSizes ?? null;
  if (wanted === 'Values' || (isPlane && wanted === 'YValues')) return series.values;
  if (wanted === 'Categories' || (isPlane && wanted === 'XValues')) return series.categories;
  throw new HostError('InvalidArgument');
}

function asJson(value: ReturnType<typeof valuesOf>[number]): Json {
  return isError(value) ? value.error : value;
}

function rangeFormula({ sheet }: ChartTarget, args: Arguments, { workbook }: Session): string {
  const range = rangeArgument(args, 0, workbook, sheet);
  return cellsFormula(range.sheet, areaOf(range));
}

/** Excel.ChartSeries. */
export const chartSeries: ObjectType<ChartSeriesTarget> = {
  since: '1.1',
  members: {
    name: chartProperty(
      '1.1',
      ({ chart, series }, { workbook }) => seriesName(workbook, chart, series),
      ({ series }, value) => {
        series.name = asText(value);
        series.nameFormula = null;
      },
    ),
    chartType: chartProperty(
      '1.7',
      ({ series: { type } }) => type,
      ({ series }, value) => {
        if (!isChartType(value)) throw new HostError('InvalidArgument');
        if (isRound(value) !== isRound(series.type)) throw new HostError('InvalidArgument');
        series.type = value;
      },
    ),
    plotOrder: chartProperty(
      '1.7',
      ({ chart, series }) => chart.series.indexOf(series),
      ({ chart, series }, value) => {
        const others = chart.series.filter((other) => other !== series);
        const place = asNumber(value);
        if (!Number.isInteger(place) || place < 0 || place > others.length)
          throw new HostError('InvalidArgument');
        chart.series = [...others.slice(0, place), series, ...others.slice(place)];
      },
    ),
    axisGroup: chartProperty(
      '1.8',
      ({ series }) => (series.isSecondary === true ? 'Secondary' : 'Primary'),
      ({ series }, value) => {
        const isSecondary = asOneOf(value, ['Primary', 'Secondary']) === 'Secondary';
        // Round charts have no axes to choose from.
        if (isRound(series.type)) throw new HostError('InvalidArgument');
        series.isSecondary = isSecondary;
      },
    ),
    ...seriesOptionMembers,
    gapWidth: chartProperty(
      '1.7',
      ({ series: { gapWidth } }) => gapWidth,
      (target, value) => {
        const gapWidth = asNumber(value);
        if (gapWidth < 0 || gapWidth > 500) throw new HostError('InvalidArgument');
        forGroup(target, (series) => {
          series.gapWidth = gapWidth;
        });
      },
    ),
    overlap: chartProperty(
      '1.8',
      ({ series: { overlap, type } }) =>
        overlap ?? ((kindOf(type).grouping ?? '').includes('tacked') ? 100 : 0),
      (target, value) => {
        const overlap = asNumber(value);
        if (overlap < -100 || overlap > 100) throw new HostError('InvalidArgument');
        forGroup(target, (series) => {
          series.overlap = overlap;
        });
      },
    ),
    smooth: chartProperty(
      '1.7',
      ({ series: { smooth, type } }) => smooth ?? kindOf(type).isSmooth ?? false,
      ({ series }, value) => {
        series.smooth = asBoolean(value);
      },
    ),
    firstSliceAngle: bounded(
      '1.8',
      [0, 360],
      ({ firstSliceAngle }) => firstSliceAngle,
      (series, angle) => {
        series.firstSliceAngle = angle;
      },
    ),
    doughnutHoleSize: bounded(
      '1.7',
      [10, 90],
      ({ doughnutHoleSize }) => doughnutHoleSize,
      (series, size) => {
        series.doughnutHoleSize = size;
      },
    ),
    invertIfNegative: chartFlag('1.8', ({ series }) => series, 'invertIfNegative'),
    varyByCategories: chartFlag('1.8', ({ series }) => series, 'varyByCategories'),
    hasDataLabels: chartProperty(
      '1.7',
      ({ series: { labels } }) => labels !== null,
      ({ series }, value) => {
        series.labels = asBoolean(value) ? (series.labels ?? newLabels()) : null;
      },
    ),
    ...markerMembers<ChartSeriesTarget>(({ series }) => series.marker),
    dataLabels: navigation(
      '1.8',
      (target) => new HostObject('ChartDataLabels', { ...target, series: [target.series] }),
    ),
    binOptions: navigation('1.9', (target) => new HostObject('ChartBinOptions', target)),
    boxwhiskerOptions: navigation('1.9', (target) => new HostObject('ChartBoxwhiskerOptions', target)),
    mapOptions: navigation('1.9', (target) => new HostObject('ChartMapOptions', target)),
    trendlines: navigation('1.7', (target) => new HostObject('ChartTrendlineCollection', target)),
    xErrorBars: navigation(
      '1.9',
      (target) => new HostObject('ChartErrorBars', { ...target, direction: 'x' }),
    ),
    yErrorBars: navigation(
      '1.9',
      (target) => new HostObject('ChartErrorBars', { ...target, direction: 'y' }),
    ),
    format: navigation('1.1', (target) => new HostObject('ChartSeriesFormat', target)),
    points: navigation('1.1', (target) => new HostObject('ChartPointsCollection', target)),
    delete: method('1.7', (target) => {
      assertChartsEditable(target);
      target.chart.series = target.chart.series.filter((other) => other !== target.series);
    }),
    setValues: method('1.7', (target, args, session) => {
      assertChartsEditable(target);
      target.series.values = rangeFormula(target, args, session);
    }),
    setXAxisValues: method('1.7', (target, args, session) => {
      assertChartsEditable(target);
      const categories = rangeFormula(target, args, session);
      target.series.categories = categories;
    }),
    setBubbleSizes: method('1.7', (target, args, session) => {
      assertChartsEditable(target);
      if (kindOf(target.series.type).shape !== 'bubble') throw new HostError('InvalidOperation');
      target.series.bubbleSizes = rangeFormula(target, args, session);
    }),
    getDimensionValues: method('1.12', (target, args, { workbook }) =>
      valuesOf(workbook, dimension(target, args)).map(asJson),
    ),
    getDimensionDataSourceType: method('1.15', (target, args) =>
      dimension(target, args) === null ? 'List' : 'LocalRange',
    ),
    getDimensionDataSourceString: method('1.15', (target, args) =>
      (dimension(target, args) ?? '').replace(/^=/, ''),
    ),
  },
};

/** Excel.ChartSeriesFormat. */
export const chartSeriesFormat: ObjectType<ChartSeriesTarget> = {
  since: '1.1',
  members: {
    fill: navigation(
      '1.1',
      ({ sheet, series }) => new HostObject('ChartFill', { sheet, looks: [series.fill] }),
    ),
    line: navigation(
      '1.1',
      ({ sheet, series }) => new HostObject('ChartLineFormat', { sheet, looks: [series.line] }),
    ),
  },
};

function pointAt(target: ChartSeriesTarget, index: number, { workbook }: Session): HostObject<'ChartPoint'> {
  if (index < 0 || index >= valuesOf(workbook, target.series.values).length) {
    throw new HostError('InvalidArgument');
  }
  return new HostObject('ChartPoint', { ...target, index });
}

/** Excel.ChartPointsCollection. */
export const chartPointsCollection: ObjectType<ChartSeriesTarget> = {
  since: '1.1',
  collection: {
    items: (target, { workbook }) =>
      valuesOf(workbook, target.series.values).map(
        (_value, index) => new HostObject('ChartPoint', { ...target, index }),
      ),
    item: (target, key, session) => pointAt(target, asNumber(key), session),
  },
  members: {
    count: property('1.1', ({ series }, { workbook }) => valuesOf(workbook, series.values).length),
    getCount: method('1.4', ({ series }, _args, { workbook }) => valuesOf(workbook, series.values).length),
    getItemAt: method('1.1', (target, args, session) => pointAt(target, args.integer(0), session)),
  },
};

/** The point's own looks, made when first needed. */
function pointOf({ series, index }: ChartPointTarget): ChartPoint {
  const known = series.points.get(index);
  if (known !== undefined) return known;
  const point = newPoint();
  series.points.set(index, point);
  return point;
}

/** Excel.ChartPoint. */
export const chartPoint: ObjectType<ChartPointTarget> = {
  since: '1.1',
  members: {
    value: property('1.1', ({ series, index }, { workbook }) => {
      const value = valuesOf(workbook, series.values)[index];
      return value === undefined ? null : asJson(value);
    }),
    hasDataLabel: chartProperty(
      '1.7',
      ({ series, index }) => series.points.get(index)?.hasLabel ?? series.labels !== null,
      (target, value) => {
        pointOf(target).hasLabel = asBoolean(value);
      },
    ),
    ...markerMembers<ChartPointTarget>((target) => pointOf(target).marker),
    dataLabel: navigation('1.7', (target) => new HostObject('ChartDataLabel', target)),
    format: navigation('1.1', (target) => new HostObject('ChartPointFormat', target)),
  },
};

/** Excel.ChartPointFormat. */
export const chartPointFormat: ObjectType<ChartPointTarget> = {
  since: '1.1',
  members: {
    fill: navigation(
      '1.1',
      (target) => new HostObject('ChartFill', { sheet: target.sheet, looks: [pointOf(target).fill] }),
    ),
    border: navigation(
      '1.7',
      (target) => new HostObject('ChartBorder', { sheet: target.sheet, looks: [pointOf(target).line] }),
    ),
  },
};
