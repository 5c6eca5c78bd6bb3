import { kindOf, newLabels, type ChartLabels, type ChartTitle } from '../model/chart';
import { titleText } from '../model/chart-values';
import { asBoolean, asOneOf, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { navigation, type ApiSet, type Member, type ObjectType, type Property } from '../wire/object-type';
import { asOrientation } from './chart-axes';
import { chartFlag, chartProperty } from './chart-looks';
import type { ChartLabelsTarget, ChartTarget, ChartTitleTarget } from './chart-targets';

const text: Property<ChartTitleTarget> = chartProperty<ChartTitleTarget>(
  '1.1',
  ({ chart, title, isChartTitle }, { workbook }) =>
    isChartTitle ? titleText(workbook, chart) : (title.text ?? (title.visible ? 'Axis Title' : '')),
  ({ title }, value) => {
    title.text = asText(value);
    title.visible = true;
  },
);

const orientation = (since: ApiSet): Property<ChartTitleTarget> =>
  chartProperty<ChartTitleTarget>(
    since,
    ({ title }) => title.orientation ?? 0,
    ({ title }, value) => {
      title.orientation = asOrientation(value);
    },
  );

/** Excel.ChartTitle. */
export const chartTitle: ObjectType<ChartTitleTarget> = {
  since: '1.1',
  members: {
    text,
    visible: chartFlag('1.1', ({ title }) => title, 'visible'),
    overlay: chartFlag('1.1', ({ title }) => title, 'overlay'),
    textOrientation: orientation('1.7'),
    format: navigation('1.1', (target) => new HostObject('ChartTitleFormat', target)),
  },
};

/** Excel.ChartAxisTitle. */
export const chartAxisTitle: ObjectType<ChartTitleTarget> = {
  since: '1.1',
  members: {
    text,
    visible: chartFlag('1.1', ({ title }) => title, 'visible'),
    textOrientation: orientation('1.12'),
    format: navigation('1.1', (target) => new HostObject('ChartAxisTitleFormat', target)),
  },
};

interface Dressed {
  readonly font: ChartTitle['font'];
  readonly fill: ChartTitle['fill'];
  readonly border: ChartTitle['border'];
}

/** What the `format` of a part with words, a ground and a border leads to. */
function formatOf<Target extends ChartTarget>(
  partsOf: (target: Target) => readonly Dressed[],
  { border = '1.8', fill = '1.1' }: { border?: ApiSet; fill?: ApiSet } = {},
): ObjectType<Target> {
  const members: Readonly<Record<string, Member<Target>>> = {
    font: navigation(
      '1.1',
      (target) =>
        new HostObject('ChartFont', { sheet: target.sheet, looks: partsOf(target).map(({ font }) => font) }),
    ),
    fill: navigation(
      fill,
      (target) =>
        new HostObject('ChartFill', { sheet: target.sheet, looks: partsOf(target).map((part) => part.fill) }),
    ),
    border: navigation(
      border,
      (target) =>
        new HostObject('ChartBorder', {
          sheet: target.sheet,
          looks: partsOf(target).map((part) => part.border),
        }),
    ),
  };
  return { since: '1.1', members };
}

/** Excel.ChartTitleFormat. */
export const chartTitleFormat = formatOf<ChartTitleTarget>(({ title }) => [title], { border: '1.7' });

/** Excel.ChartAxisTitleFormat. */
export const chartAxisTitleFormat = formatOf<ChartTitleTarget>(({ title }) => [title], { fill: '1.8' });

/** Excel.ChartLegendFormat. */
export const chartLegendFormat = formatOf<ChartTarget>(({ chart: { legend } }) => [legend]);

const areaLooks = formatOf<ChartTarget>(({ chart }) => [chart], { border: '1.7' });

/** Excel.ChartAreaFormat. */
export const chartAreaFormat: ObjectType<ChartTarget> = {
  since: '1.1',
  members: {
    ...areaLooks.members,
    roundedCorners: chartFlag('1.9', ({ chart }) => chart, 'roundedCorners'),
  },
};

/** Excel.ChartLegend. */
export const chartLegend: ObjectType<ChartTarget> = {
  since: '1.1',
  members: {
    visible: chartFlag('1.1', ({ chart: { legend } }) => legend, 'visible'),
    overlay: chartFlag('1.1', ({ chart: { legend } }) => legend, 'overlay'),
    position: chartProperty(
      '1.1',
      ({ chart: { legend } }) => legend.position,
      ({ chart: { legend } }, value) => {
        legend.position = asOneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner']);
        legend.visible = true;
      },
    ),
    format: navigation('1.1', (target) => new HostObject('ChartLegendFormat', target)),
  },
};

/** Excel.ChartPlotArea: its looks; where it lies is Excel's choice. */
export const chartPlotArea: ObjectType<ChartTarget> = {
  since: '1.8',
  members: { format: navigation('1.8', (target) => new HostObject('ChartPlotAreaFormat', target)) },
};

/** Excel.ChartPlotAreaFormat. */
export const chartPlotAreaFormat: ObjectType<ChartTarget> = {
  since: '1.8',
  members: {
    fill: navigation(
      '1.8',
      ({ sheet, chart }) => new HostObject('ChartFill', { sheet, looks: [chart.plotFill] }),
    ),
    border: navigation(
      '1.8',
      ({ sheet, chart }) => new HostObject('ChartBorder', { sheet, looks: [chart.plotBorder] }),
    ),
  },
};

const POSITIONS = [
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
] as const;

/** Where labels may stand, by the shape that they belong to. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  bar: ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd'],
  line: ['Center', 'Left', 'Right', 'Top', 'Bottom'],
  scatter: ['Center', 'Left', 'Right', 'Top', 'Bottom'],
  pie: ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit'],
  area: [],
  doughnut: [],
};

/** The labels of all the series, made where there are none. */
function made({ series }: ChartLabelsTarget): readonly ChartLabels[] {
  return series.map((one) => {
    one.labels ??= { ...newLabels(), showValue: false };
    return one.labels;
  });
}

function first({ series }: ChartLabelsTarget): ChartLabels | null {
  return series[0]?.labels ?? null;
}

function shows(
  key: 'showValue' | 'showCategoryName' | 'showSeriesName' | 'showPercentage' | 'showLegendKey',
): Property<ChartLabelsTarget> {
  return chartProperty<ChartLabelsTarget>(
    '1.1',
    (target) => first(target)?.[key] ?? false,
    (target, value) => {
      const shown = asBoolean(value);
      for (const labels of made(target)) labels[key] = shown;
    },
  );
}

/** Excel.ChartDataLabels. */
export const chartDataLabels: ObjectType<ChartLabelsTarget> = {
  since: '1.1',
  members: {
    showValue: shows('showValue'),
    showCategoryName: shows('showCategoryName'),
    showSeriesName: shows('showSeriesName'),
    showPercentage: shows('showPercentage'),
    showLegendKey: shows('showLegendKey'),
    position: chartProperty(
      '1.1',
      (target) => first(target)?.position ?? 'None',
      (target, value) => {
        const position = asOneOf(value, POSITIONS);
        for (const { type } of target.series) {
          if (position === 'None') continue;
          if (ALLOWED[kindOf(type).shape]?.includes(position) !== true)
            throw new HostError('InvalidArgument');
        }
        for (const { type } of target.series) {
          const isStacked = (kindOf(type).grouping ?? '').includes('tacked');
          if (isStacked && position === 'OutsideEnd') throw new HostError('InvalidArgument');
        }
        for (const labels of made(target)) {
          if (position === 'None') delete labels.position;
          else labels.position = position;
        }
      },
    ),
    separator: chartProperty(
      '1.1',
      (target) => first(target)?.separator ?? ',',
      (target, value) => {
        const separator = asText(value);
        for (const labels of made(target)) labels.separator = separator;
      },
    ),
    numberFormat: chartProperty(
      '1.8',
      (target) => first(target)?.numberFormat ?? 'General',
      (target, value) => {
        const format = asText(value);
        for (const labels of made(target)) labels.numberFormat = format;
      },
    ),
    format: navigation('1.1', (target) => new HostObject('ChartDataLabelFormat', target)),
  },
};

/** Excel.ChartDataLabelFormat. */
export const chartDataLabelFormat = formatOf<ChartLabelsTarget>(made);
