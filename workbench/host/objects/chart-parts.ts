import type { Chart, ChartDataTable, ChartOptions, ChartPlace } from '../model/chart';
import { newDataTable } from '../model/new-chart';
import { boxOf } from '../model/chart-anchor';
import { asOneOf } from '../wire/arguments';
import { HostObject } from '../wire/host-object';
import { navigation, type ObjectType } from '../wire/object-type';
import { formatOf } from './chart-dress';
import { chartFlag, chartProperty } from './chart-looks';
import { flag, oneOf, option, place, type OptionsOf } from './chart-options';
import type { ChartTarget } from './chart-targets';

export const chartOptions: OptionsOf<ChartTarget, ChartOptions> = {
  read: ({ chart }) => chart.options,
  make: ({ chart }) => (chart.options ??= {}),
};

const COLOR_SCHEMES = [
  ...[1, 2, 3, 4].map((number) => `ColorfulPalette${number}`),
  ...Array.from({ length: 13 }, (_palette, at) => `MonochromaticPalette${at + 1}`),
];

const areaLooks = formatOf<ChartTarget>(({ chart }) => [chart], { border: '1.7' });

/** Excel.ChartAreaFormat. */
export const chartAreaFormat: ObjectType<ChartTarget> = {
  since: '1.1',
  members: {
    ...areaLooks.members,
    colorScheme: option('1.9', chartOptions, 'colorScheme', 'ColorfulPalette1', oneOf(COLOR_SCHEMES)),
    roundedCorners: chartFlag('1.9', ({ chart }) => chart, 'roundedCorners'),
  },
};

type PlotPlace = NonNullable<Chart['plotPlace']>;

const plotPlace: OptionsOf<ChartTarget, PlotPlace> = {
  read: ({ chart }) => chart.plotPlace,
  make: ({ chart }) => (chart.plotPlace ??= {}),
};

const PLOT_MARGIN = 7;
const AXIS_ROOM = 22;

/** Excel leaves the plot what title, legend and margins leave over. */
function plotBox({ sheet, chart }: ChartTarget): Required<ChartPlace> {
  const { width, height } = boxOf(sheet, chart.anchor);
  const above = PLOT_MARGIN + (chart.title.visible && !chart.title.overlay ? 32 : 0);
  const below = PLOT_MARGIN + (chart.legend.visible ? 25 : 0);
  return {
    left: PLOT_MARGIN,
    top: above,
    width: Math.max(0, width - 2 * PLOT_MARGIN),
    height: Math.max(0, height - above - below),
  };
}

const outer = (key: keyof ChartPlace): ReturnType<typeof place<ChartTarget>> =>
  place<ChartTarget>('1.8', plotPlace, key, (target) => plotBox(target)[key]);

const INSIDE = {
  insideLeft: 'left',
  insideTop: 'top',
  insideWidth: 'width',
  insideHeight: 'height',
} as const;

/** The part within the axes' words. */
function inner(key: keyof typeof INSIDE): ReturnType<typeof chartProperty<ChartTarget>> {
  const room = {
    insideLeft: AXIS_ROOM,
    insideTop: PLOT_MARGIN,
    insideWidth: -AXIS_ROOM,
    insideHeight: -AXIS_ROOM,
  };
  return chartProperty<ChartTarget>(
    '1.8',
    (target) => plotPlace.read(target)?.[key] ?? Math.max(0, plotBox(target)[INSIDE[key]] + room[key]),
    (target, value) => {
      plotPlace.make(target)[key] = Math.max(0, Number(value));
    },
  );
}

/** Excel.ChartPlotArea. */
export const chartPlotArea: ObjectType<ChartTarget> = {
  since: '1.8',
  members: {
    format: navigation('1.8', (target) => new HostObject('ChartPlotAreaFormat', target)),
    left: outer('left'),
    top: outer('top'),
    width: outer('width'),
    height: outer('height'),
    insideLeft: inner('insideLeft'),
    insideTop: inner('insideTop'),
    insideWidth: inner('insideWidth'),
    insideHeight: inner('insideHeight'),
    position: chartProperty(
      '1.8',
      ({ chart }) => (chart.plotPlace === undefined ? 'Automatic' : 'Custom'),
      ({ chart }, value) => {
        if (asOneOf(value, ['Automatic', 'Custom']) === 'Automatic') delete chart.plotPlace;
        else chart.plotPlace ??= {};
      },
    ),
  },
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

/** Excel.ChartPivotOptions. */
export const chartPivotOptions: ObjectType<ChartTarget> = {
  since: '1.9',
  members: {
    showAxisFieldButtons: option('1.9', chartOptions, 'showAxisFieldButtons', true, flag),
    showLegendFieldButtons: option('1.9', chartOptions, 'showLegendFieldButtons', true, flag),
    showReportFilterFieldButtons: option('1.9', chartOptions, 'showReportFilterFieldButtons', true, flag),
    showValueFieldButtons: option('1.9', chartOptions, 'showValueFieldButtons', true, flag),
  },
};

const tableOf = ({ chart }: ChartTarget): ChartDataTable => (chart.dataTable ??= newDataTable());

const tableFlag = (
  key: 'visible' | 'showHorizontalBorder' | 'showVerticalBorder' | 'showOutlineBorder' | 'showLegendKey',
): ReturnType<typeof option<ChartTarget, ChartDataTable, typeof key>> =>
  option('1.14', { read: ({ chart }) => chart.dataTable, make: tableOf }, key, newDataTable()[key], flag);

/** Excel.ChartDataTable. */
export const chartDataTable: ObjectType<ChartTarget> = {
  since: '1.14',
  members: {
    format: navigation('1.14', (target) => new HostObject('ChartDataTableFormat', target)),
    visible: tableFlag('visible'),
    showHorizontalBorder: tableFlag('showHorizontalBorder'),
    showVerticalBorder: tableFlag('showVerticalBorder'),
    showOutlineBorder: tableFlag('showOutlineBorder'),
    showLegendKey: tableFlag('showLegendKey'),
  },
};

/** Excel.ChartDataTableFormat. */
export const chartDataTableFormat = formatOf<ChartTarget>((target) => [tableOf(target)], {
  since: '1.14',
  border: '1.14',
});
