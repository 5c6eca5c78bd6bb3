import type { Chart, ChartAxis } from '../model/chart';
import { hasDepth, isRound, kindOf } from '../model/chart-types';
import { newAxis, newSecondaryAxis } from '../model/new-chart';
import { boxOf } from '../model/chart-anchor';
import { cellsFormula } from '../model/chart-data';
import { valueScale } from '../model/chart-values';
import { asBoolean, asNumber, asOneOf, asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import {
  method,
  navigation,
  property,
  type ApiSet,
  type ObjectType,
  type Property,
} from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, rangeArgument } from './addresses';
import { assertChartsEditable, chartFlag, chartProperty } from './chart-looks';
import { always, asOrientation, flag, measure, oneOf, option, type OptionsOf } from './chart-options';
import type { ChartAxisTarget, ChartGridlinesTarget, ChartTarget } from './chart-targets';

/** Round charts have no axes; Excel documents no code for asking. */
function axisObject(target: ChartTarget, axis: ChartAxis): HostObject<'ChartAxis'> {
  if (isRound(target.chart.type)) throw new HostError('InvalidOperation');
  return new HostObject('ChartAxis', { ...target, axis });
}

function seriesAxis(chart: Chart): ChartAxis {
  if (!hasDepth(chart.type)) throw new HostError('InvalidOperation');
  return (chart.seriesAxis ??= newAxis('Series'));
}

/** There are axes on the other side as long as a series is drawn along them. */
function axisOf(chart: Chart, type: ChartAxis['type'], isSecondary: boolean): ChartAxis {
  if (type === 'Series') return seriesAxis(chart);
  if (!isSecondary) return type === 'Value' ? chart.valueAxis : chart.categoryAxis;
  if (!chart.series.some((series) => series.isSecondary === true)) throw new HostError('ItemNotFound');
  return type === 'Value'
    ? (chart.secondaryValueAxis ??= newSecondaryAxis('Value'))
    : (chart.secondaryCategoryAxis ??= newSecondaryAxis('Category'));
}

/** Excel.ChartAxes. */
export const chartAxes: ObjectType<ChartTarget> = {
  since: '1.1',
  members: {
    categoryAxis: navigation('1.1', (target) => axisObject(target, target.chart.categoryAxis)),
    valueAxis: navigation('1.1', (target) => axisObject(target, target.chart.valueAxis)),
    seriesAxis: navigation('1.1', (target) => axisObject(target, seriesAxis(target.chart))),
    getItem: method('1.7', (target, args) => {
      const type = args.oneOf(0, ['Category', 'Value', 'Series']);
      const group = args.oneOf(1, ['Primary', 'Secondary'], 'Primary');
      return axisObject(target, axisOf(target.chart, type, group === 'Secondary'));
    }),
  },
};

type ScaleKey = 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit';

function chosenScale({ chart, axis }: ChartAxisTarget, key: ScaleKey, { workbook }: Session): Json {
  if (axis.type === 'Category') return key === 'minimum' || key === 'majorUnit' ? 1 : null;
  const scale = valueScale(workbook, chart);
  return key === 'minorUnit' ? scale.majorUnit / 5 : scale[key];
}

/** A number, or the empty text where Excel is to choose; what is read is always a number. */
function scaleProperty(key: ScaleKey): Property<ChartAxisTarget> {
  return chartProperty<ChartAxisTarget>(
    '1.1',
    (target, session) => target.axis[key] ?? chosenScale(target, key, session),
    ({ axis }, value) => {
      if (value === '') {
        axis[key] = null;
        return;
      }
      const number = asNumber(value);
      const isStep = key === 'majorUnit' || key === 'minorUnit';
      if (isStep && number <= 0) throw new HostError('InvalidArgument');
      axis[key] = number;
    },
  );
}

function choice<Key extends 'majorTickMark' | 'minorTickMark' | 'tickLabelPosition' | 'displayUnit'>(
  key: Key,
  choices: readonly string[],
): Property<ChartAxisTarget> {
  return chartProperty<ChartAxisTarget>(
    '1.7',
    ({ axis }) => axis[key],
    ({ axis }, value) => {
      axis[key] = asOneOf(value, choices);
    },
  );
}

function spacing(key: 'tickLabelSpacing' | 'tickMarkSpacing'): Property<ChartAxisTarget> {
  return chartProperty<ChartAxisTarget>(
    '1.7',
    ({ axis }) => axis[key] ?? 1,
    ({ axis }, value) => {
      if (value === '') {
        axis[key] = null;
        return;
      }
      const count = asNumber(value);
      if (!Number.isInteger(count) || count < 1 || count > 31_999) throw new HostError('InvalidArgument');
      axis[key] = count;
    },
  );
}

const TICK_MARKS = ['None', 'Cross', 'Inside', 'Outside'] as const;

const DISPLAY_UNITS = [
  'None',
  'Hundreds',
  'Thousands',
  'TenThousands',
  'HundredThousands',
  'Millions',
  'TenMillions',
  'HundredMillions',
  'Billions',
  'Trillions',
  'Custom',
] as const;

function gridlines(
  since: ApiSet,
  key: 'majorGridlines' | 'minorGridlines',
): ReturnType<typeof navigation<ChartAxisTarget>> {
  return navigation<ChartAxisTarget>(
    since,
    (target) => new HostObject('ChartGridlines', { ...target, gridlines: target.axis[key] }),
  );
}

const axisOptions: OptionsOf<ChartAxisTarget, ChartAxis> = always(({ axis }: ChartAxisTarget) => axis);
const TIME_UNITS = oneOf(['Days', 'Months', 'Years']);

const EDGE = 7;
const ROOM = 22;

/** Excel lays axes out by the words along them; what is told here is about right. */
function axisMeasure(
  of: (at: { readonly isUpright: boolean; readonly width: number; readonly height: number }) => number,
): (target: ChartAxisTarget) => number | null {
  return ({ sheet, chart, axis }) => {
    if (!axis.visible) return null;
    const lies = kindOf(chart.type).direction === 'bar';
    const { width, height } = boxOf(sheet, chart.anchor);
    return Math.max(0, of({ isUpright: (axis.type === 'Value') !== lies, width, height }));
  };
}

/** Excel.ChartAxis. */
export const chartAxis: ObjectType<ChartAxisTarget> = {
  since: '1.1',
  members: {
    type: property('1.7', ({ axis: { type } }) => type),
    axisGroup: property('1.7', ({ chart, axis }) =>
      axis === chart.secondaryValueAxis || axis === chart.secondaryCategoryAxis ? 'Secondary' : 'Primary',
    ),
    minimum: scaleProperty('minimum'),
    maximum: scaleProperty('maximum'),
    majorUnit: scaleProperty('majorUnit'),
    minorUnit: scaleProperty('minorUnit'),
    visible: chartFlag('1.7', ({ axis }) => axis, 'visible'),
    reversePlotOrder: chartProperty(
      '1.7',
      ({ axis }) => axis.reversed,
      ({ axis }, value) => {
        axis.reversed = asBoolean(value);
      },
    ),
    scaleType: chartProperty(
      '1.7',
      ({ axis: { logBase } }) => (logBase === null ? 'Linear' : 'Logarithmic'),
      ({ axis }, value) => {
        axis.logBase = asOneOf(value, ['Linear', 'Logarithmic']) === 'Linear' ? null : (axis.logBase ?? 10);
      },
    ),
    logBase: chartProperty(
      '1.7',
      ({ axis }) => axis.logBase ?? 0,
      ({ axis }, value) => {
        const base = asNumber(value);
        if (base < 2 || base > 1000) throw new HostError('InvalidArgument');
        axis.logBase = base;
      },
    ),
    majorTickMark: choice('majorTickMark', TICK_MARKS),
    minorTickMark: choice('minorTickMark', TICK_MARKS),
    tickLabelPosition: choice('tickLabelPosition', ['NextToAxis', 'High', 'Low', 'None']),
    tickLabelSpacing: spacing('tickLabelSpacing'),
    tickMarkSpacing: spacing('tickMarkSpacing'),
    displayUnit: choice('displayUnit', DISPLAY_UNITS),
    categoryType: chartProperty(
      '1.7',
      ({ axis: { categoryType } }) => categoryType,
      ({ axis }, value) => {
        axis.categoryType = asOneOf(value, ['Automatic', 'TextAxis', 'DateAxis']);
      },
    ),
    isBetweenCategories: chartFlag('1.8', ({ axis }) => axis, 'isBetweenCategories'),
    alignment: chartProperty(
      '1.8',
      ({ axis: { alignment } }) => alignment,
      ({ axis }, value) => {
        axis.alignment = asOneOf(value, ['Center', 'Left', 'Right']);
      },
    ),
    offset: chartProperty(
      '1.8',
      ({ axis: { offset } }) => offset,
      ({ axis }, value) => {
        const offset = asNumber(value);
        if (!Number.isInteger(offset) || offset < 0 || offset > 1000) throw new HostError('InvalidArgument');
        axis.offset = offset;
      },
    ),
    numberFormat: chartProperty(
      '1.8',
      ({ axis: { numberFormat } }) => numberFormat ?? 'General',
      ({ axis }, value) => {
        axis.numberFormat = asText(value);
      },
    ),
    linkNumberFormat: chartProperty(
      '1.9',
      ({ axis: { numberFormat } }) => numberFormat === null,
      ({ axis }, value) => {
        axis.numberFormat = asBoolean(value) ? null : (axis.numberFormat ?? 'General');
      },
    ),
    position: chartProperty(
      '1.8',
      ({ axis: { crossing } }) => (typeof crossing === 'number' ? 'Custom' : crossing),
      ({ axis }, value) => {
        const place = asOneOf(value, ['Automatic', 'Maximum', 'Minimum', 'Custom']);
        if (place !== 'Custom') axis.crossing = place;
      },
    ),
    positionAt: property('1.8', ({ axis: { crossing } }) => (typeof crossing === 'number' ? crossing : 0)),
    textOrientation: chartProperty(
      '1.8',
      ({ axis }) => axis.orientation ?? 'Automatic',
      ({ axis }, value) => {
        if (value === '') delete axis.orientation;
        else axis.orientation = asOrientation(value);
      },
    ),
    baseTimeUnit: option('1.7', axisOptions, 'baseTimeUnit', 'Days', TIME_UNITS),
    majorTimeUnitScale: option('1.7', axisOptions, 'majorTimeUnitScale', 'Days', TIME_UNITS),
    minorTimeUnitScale: option('1.7', axisOptions, 'minorTimeUnitScale', 'Days', TIME_UNITS),
    multiLevel: option('1.8', axisOptions, 'multiLevel', true, flag),
    showDisplayUnitLabel: option('1.7', axisOptions, 'showDisplayUnitLabel', true, flag),
    customDisplayUnit: property('1.7', ({ axis }) => axis.customDisplayUnit ?? 1),
    setCustomDisplayUnit: method('1.7', (target, args) => {
      assertChartsEditable(target);
      const unit = args.number(0);
      if (unit <= 0) throw new HostError('InvalidArgument');
      target.axis.customDisplayUnit = unit;
      target.axis.displayUnit = 'Custom';
    }),
    left: measure(
      '1.7',
      axisMeasure(({ isUpright }) => (isUpright ? EDGE : EDGE + ROOM)),
    ),
    top: measure(
      '1.7',
      axisMeasure(({ isUpright, height }) => (isUpright ? EDGE : height - EDGE - ROOM)),
    ),
    width: measure(
      '1.7',
      axisMeasure(({ isUpright, width }) => (isUpright ? ROOM : width - 2 * EDGE - ROOM)),
    ),
    height: measure(
      '1.7',
      axisMeasure(({ isUpright, height }) => (isUpright ? height - 2 * EDGE - ROOM : ROOM)),
    ),
    majorGridlines: gridlines('1.1', 'majorGridlines'),
    minorGridlines: gridlines('1.1', 'minorGridlines'),
    title: navigation(
      '1.1',
      (target) =>
        new HostObject('ChartAxisTitle', { ...target, title: target.axis.title, isChartTitle: false }),
    ),
    format: navigation('1.1', (target) => new HostObject('ChartAxisFormat', target)),
    setCategoryNames: method('1.7', (target, args, { workbook }) => {
      assertChartsEditable(target);
      const range = rangeArgument(args, 0, workbook, target.sheet);
      const categories = cellsFormula(range.sheet, areaOf(range));
      for (const series of target.chart.series) series.categories = categories;
    }),
    setPositionAt: method('1.8', (target, args) => {
      assertChartsEditable(target);
      target.axis.crossing = args.number(0);
    }),
  },
};

/** Excel.ChartAxisFormat. */
export const chartAxisFormat: ObjectType<ChartAxisTarget> = {
  since: '1.1',
  members: {
    fill: navigation('1.8', ({ sheet, axis }) => new HostObject('ChartFill', { sheet, looks: [axis.fill] })),
    font: navigation('1.1', ({ sheet, axis }) => new HostObject('ChartFont', { sheet, looks: [axis.font] })),
    line: navigation(
      '1.1',
      ({ sheet, axis }) => new HostObject('ChartLineFormat', { sheet, looks: [axis.line] }),
    ),
  },
};

/** Excel.ChartGridlines. */
export const chartGridlines: ObjectType<ChartGridlinesTarget> = {
  since: '1.1',
  members: {
    visible: chartFlag('1.1', (target) => target.gridlines, 'visible'),
    format: navigation('1.1', (target) => new HostObject('ChartGridlinesFormat', target)),
  },
};

/** Excel.ChartGridlinesFormat. */
export const chartGridlinesFormat: ObjectType<ChartGridlinesTarget> = {
  since: '1.1',
  members: {
    line: navigation(
      '1.1',
      ({ sheet, gridlines: { line } }) => new HostObject('ChartLineFormat', { sheet, looks: [line] }),
    ),
  },
};
