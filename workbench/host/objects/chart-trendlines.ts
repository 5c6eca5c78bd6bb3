import type { ChartErrorBars, ChartLabels, ChartPlace, ChartTrendline } from '../model/chart';
import { newErrorBars, newTrendline } from '../model/new-chart';
import { seriesName } from '../model/chart-values';
import { asNumber } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, type ObjectType, type Property } from '../wire/object-type';
import { formatOf } from './chart-dress';
import { assertChartsEditable, chartProperty } from './chart-looks';
import {
  always,
  asOrientation,
  between,
  flag,
  HORIZONTAL,
  measure,
  oneOf,
  option,
  place,
  text,
  VERTICAL,
  type OptionsOf,
} from './chart-options';
import type { ChartErrorBarsTarget, ChartSeriesTarget, ChartTrendlineTarget } from './chart-targets';

const TYPES = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'] as const;

function trendlineAt(target: ChartSeriesTarget, index: number): HostObject<'ChartTrendline'> {
  const trendline = target.series.trendlines?.[index];
  if (trendline === undefined) throw new HostError('InvalidArgument');
  return new HostObject('ChartTrendline', { ...target, trendline });
}

/** Excel.ChartTrendlineCollection. */
export const chartTrendlineCollection: ObjectType<ChartSeriesTarget> = {
  since: '1.7',
  collection: {
    items: (target) =>
      (target.series.trendlines ?? []).map(
        (trendline) => new HostObject('ChartTrendline', { ...target, trendline }),
      ),
    item: (target, key) => trendlineAt(target, asNumber(key)),
  },
  members: {
    add: method('1.7', (target, args) => {
      assertChartsEditable(target);
      const trendline = newTrendline(args.oneOf(0, TYPES, 'Linear'));
      (target.series.trendlines ??= []).push(trendline);
      return new HostObject('ChartTrendline', { ...target, trendline });
    }),
    getCount: method('1.7', ({ series }) => series.trendlines?.length ?? 0),
    getItem: method('1.7', (target, args) => trendlineAt(target, args.integer(0))),
  },
};

const lineOf: OptionsOf<ChartTrendlineTarget, ChartTrendline> = always(
  ({ trendline }: ChartTrendlineTarget) => trendline,
);

/** A setting that only one type of line has. */
function onlyFor(
  type: string,
  key: 'movingAveragePeriod' | 'polynomialOrder',
  [low, high]: readonly [number, number],
): Property<ChartTrendlineTarget> {
  return chartProperty<ChartTrendlineTarget>(
    '1.7',
    ({ trendline }) => (trendline.type === type ? trendline[key] : null),
    ({ trendline }, value) => {
      if (trendline.type !== type) throw new HostError('InvalidArgument');
      trendline[key] = between(low, high)(value);
    },
  );
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  Exponential: 'Expon.',
  Logarithmic: 'Log.',
  Polynomial: 'Poly.',
};

/** Excel.ChartTrendline. */
export const chartTrendline: ObjectType<ChartTrendlineTarget> = {
  since: '1.7',
  members: {
    type: option('1.7', lineOf, 'type', 'Linear', oneOf(TYPES)),
    name: {
      ...chartProperty<ChartTrendlineTarget>(
        '1.7',
        ({ chart, series, trendline: { name, type, movingAveragePeriod } }, { workbook }) => {
          if (name !== null) return name;
          const kind =
            type === 'MovingAverage' ? `${movingAveragePeriod} per. Mov. Avg.` : (KIND_NAMES[type] ?? type);
          return `${kind} (${seriesName(workbook, chart, series)})`;
        },
        ({ trendline }, value, session) => {
          trendline.name = value === null ? null : text(value, session);
        },
      ),
      takesNull: true,
    },
    intercept: chartProperty<ChartTrendlineTarget>(
      '1.7',
      ({ trendline: { intercept } }) => intercept ?? '',
      ({ trendline }, value) => {
        trendline.intercept = value === '' ? null : asNumber(value);
      },
    ),
    movingAveragePeriod: onlyFor('MovingAverage', 'movingAveragePeriod', [2, 255]),
    polynomialOrder: onlyFor('Polynomial', 'polynomialOrder', [2, 6]),
    backwardPeriod: option('1.8', lineOf, 'backwardPeriod', 0, between(0, 0.5)),
    forwardPeriod: option('1.8', lineOf, 'forwardPeriod', 0, between(0, Number.MAX_VALUE)),
    showEquation: option('1.8', lineOf, 'showEquation', false, flag),
    showRSquared: option('1.8', lineOf, 'showRSquared', false, flag),
    format: navigation('1.7', (target) => new HostObject('ChartTrendlineFormat', target)),
    label: navigation('1.8', (target) => new HostObject('ChartTrendlineLabel', target)),
    delete: method('1.7', (target) => {
      assertChartsEditable(target);
      const { series, trendline } = target;
      series.trendlines = (series.trendlines ?? []).filter((other) => other !== trendline);
    }),
  },
};

/** Excel.ChartTrendlineFormat. */
export const chartTrendlineFormat: ObjectType<ChartTrendlineTarget> = {
  since: '1.7',
  members: {
    line: navigation(
      '1.7',
      ({ sheet, trendline: { line } }) => new HostObject('ChartLineFormat', { sheet, looks: [line] }),
    ),
  },
};

const labelOf: OptionsOf<ChartTrendlineTarget, ChartLabels> = always(
  ({ trendline: { label } }: ChartTrendlineTarget) => label,
);

const labelPlace: OptionsOf<ChartTrendlineTarget, ChartPlace> = {
  read: ({ trendline: { label } }) => label.place,
  make: ({ trendline: { label } }) => (label.place ??= {}),
};

/** A label is there where an equation or its fit is shown. */
const laidOut =
  (length: number) =>
  ({ trendline: { showEquation, showRSquared } }: ChartTrendlineTarget): number | null =>
    showEquation || showRSquared ? length : null;

/** Excel.ChartTrendlineLabel. */
export const chartTrendlineLabel: ObjectType<ChartTrendlineTarget> = {
  since: '1.8',
  members: {
    autoText: option('1.8', labelOf, 'autoText', true, flag),
    formula: option('1.8', labelOf, 'formula', '', text),
    text: option('1.8', labelOf, 'text', '', text),
    numberFormat: option('1.8', labelOf, 'numberFormat', 'General', text),
    linkNumberFormat: option('1.9', labelOf, 'linkNumberFormat', true, flag),
    horizontalAlignment: option('1.8', labelOf, 'horizontalAlignment', 'Center', HORIZONTAL),
    verticalAlignment: option('1.8', labelOf, 'verticalAlignment', 'Center', VERTICAL),
    textOrientation: option('1.8', labelOf, 'textOrientation', 0, asOrientation),
    left: place('1.8', labelPlace, 'left', laidOut(0)),
    top: place('1.8', labelPlace, 'top', laidOut(0)),
    width: measure('1.8', laidOut(60)),
    height: measure('1.8', laidOut(15)),
    format: navigation('1.8', (target) => new HostObject('ChartTrendlineLabelFormat', target)),
  },
};

/** Excel.ChartTrendlineLabelFormat. */
export const chartTrendlineLabelFormat = formatOf<ChartTrendlineTarget>(
  ({ trendline: { label } }) => [label],
  {
    since: '1.8',
  },
);

const barsOf = ({ series, direction }: ChartErrorBarsTarget): ChartErrorBars => {
  const key = `${direction}ErrorBars` as const;
  return (series[key] ??= newErrorBars());
};

const errorBars: OptionsOf<ChartErrorBarsTarget, ChartErrorBars> = {
  read: ({ series, direction }) => series[`${direction}ErrorBars`],
  make: barsOf,
};

/** Excel.ChartErrorBars. */
export const chartErrorBars: ObjectType<ChartErrorBarsTarget> = {
  since: '1.9',
  members: {
    visible: option('1.9', errorBars, 'visible', false, flag),
    endStyleCap: option('1.9', errorBars, 'endStyleCap', true, flag),
    include: option('1.9', errorBars, 'include', 'Both', oneOf(['Both', 'MinusValues', 'PlusValues'])),
    type: option(
      '1.9',
      errorBars,
      'type',
      'FixedValue',
      oneOf(['FixedValue', 'Percent', 'StDev', 'StError', 'Custom']),
    ),
    format: navigation('1.9', (target) => new HostObject('ChartErrorBarsFormat', target)),
  },
};

/** Excel.ChartErrorBarsFormat. */
export const chartErrorBarsFormat: ObjectType<ChartErrorBarsTarget> = {
  since: '1.9',
  members: {
    line: navigation(
      '1.9',
      (target) => new HostObject('ChartLineFormat', { sheet: target.sheet, looks: [barsOf(target).line] }),
    ),
  },
};
