import type {
  ChartBinOptions,
  ChartBoxwhiskerOptions,
  ChartMapOptions,
  ChartSeriesOptions,
} from '../model/chart';
import type { ObjectType, Property } from '../wire/object-type';
import { between, color, flag, integer, number, oneOf, option, type OptionsOf } from './chart-options';
import type { ChartSeriesTarget } from './chart-targets';

const options: OptionsOf<ChartSeriesTarget, ChartSeriesOptions> = {
  read: ({ series }) => series.options,
  make: ({ series }) => (series.options ??= {}),
};

const GRADIENT_TYPES = oneOf(['ExtremeValue', 'Number', 'Percent']);

/** Properties that only some kinds of series show. */
export const seriesOptionMembers: Readonly<Record<string, Property<ChartSeriesTarget>>> = {
  bubbleScale: option('1.9', options, 'bubbleScale', 100, between(0, 300)),
  explosion: option('1.8', options, 'explosion', 0, between(0, 400)),
  filtered: option('1.7', options, 'filtered', false, flag),
  gradientMaximumColor: option('1.9', options, 'gradientMaximumColor', '', color),
  gradientMaximumType: option('1.9', options, 'gradientMaximumType', 'ExtremeValue', GRADIENT_TYPES),
  gradientMaximumValue: option('1.9', options, 'gradientMaximumValue', 0, number),
  gradientMidpointColor: option('1.9', options, 'gradientMidpointColor', '', color),
  gradientMidpointType: option('1.9', options, 'gradientMidpointType', 'Percent', GRADIENT_TYPES),
  gradientMidpointValue: option('1.9', options, 'gradientMidpointValue', 50, number),
  gradientMinimumColor: option('1.9', options, 'gradientMinimumColor', '', color),
  gradientMinimumType: option('1.9', options, 'gradientMinimumType', 'ExtremeValue', GRADIENT_TYPES),
  gradientMinimumValue: option('1.9', options, 'gradientMinimumValue', 0, number),
  gradientStyle: option(
    '1.9',
    options,
    'gradientStyle',
    'TwoPhaseColor',
    oneOf(['TwoPhaseColor', 'ThreePhaseColor']),
  ),
  invertColor: option('1.9', options, 'invertColor', '#FFFFFF', color),
  parentLabelStrategy: option(
    '1.9',
    options,
    'parentLabelStrategy',
    'Overlapping',
    oneOf(['None', 'Banner', 'Overlapping']),
  ),
  secondPlotSize: option('1.8', options, 'secondPlotSize', 75, between(5, 200)),
  showConnectorLines: option('1.9', options, 'showConnectorLines', true, flag),
  showLeaderLines: option('1.9', options, 'showLeaderLines', false, flag),
  showShadow: option('1.7', options, 'showShadow', false, flag),
  splitType: option(
    '1.8',
    options,
    'splitType',
    'SplitByPosition',
    oneOf(['SplitByPosition', 'SplitByValue', 'SplitByPercentValue', 'SplitByCustomSplit']),
  ),
  splitValue: option('1.9', options, 'splitValue', 2, number),
};

const bins: OptionsOf<ChartSeriesTarget, ChartBinOptions> = {
  read: ({ series }) => series.bins,
  make: ({ series }) => (series.bins ??= {}),
};

/** Excel.ChartBinOptions. */
export const chartBinOptions: ObjectType<ChartSeriesTarget> = {
  since: '1.9',
  members: {
    allowOverflow: option('1.9', bins, 'allowOverflow', false, flag),
    allowUnderflow: option('1.9', bins, 'allowUnderflow', false, flag),
    count: option('1.9', bins, 'count', 0, integer),
    overflowValue: option('1.9', bins, 'overflowValue', 0, number),
    type: option('1.9', bins, 'type', 'Auto', oneOf(['Category', 'Auto', 'BinWidth', 'BinCount'])),
    underflowValue: option('1.9', bins, 'underflowValue', 0, number),
    width: option('1.9', bins, 'width', 0, number),
  },
};

const boxes: OptionsOf<ChartSeriesTarget, ChartBoxwhiskerOptions> = {
  read: ({ series }) => series.boxes,
  make: ({ series }) => (series.boxes ??= {}),
};

/** Excel.ChartBoxwhiskerOptions. */
export const chartBoxwhiskerOptions: ObjectType<ChartSeriesTarget> = {
  since: '1.9',
  members: {
    quartileCalculation: option(
      '1.9',
      boxes,
      'quartileCalculation',
      'Exclusive',
      oneOf(['Inclusive', 'Exclusive']),
    ),
    showInnerPoints: option('1.9', boxes, 'showInnerPoints', false, flag),
    showMeanLine: option('1.9', boxes, 'showMeanLine', false, flag),
    showMeanMarker: option('1.9', boxes, 'showMeanMarker', true, flag),
    showOutlierPoints: option('1.9', boxes, 'showOutlierPoints', true, flag),
  },
};

const map: OptionsOf<ChartSeriesTarget, ChartMapOptions> = {
  read: ({ series }) => series.map,
  make: ({ series }) => (series.map ??= {}),
};

/** Excel.ChartMapOptions. */
export const chartMapOptions: ObjectType<ChartSeriesTarget> = {
  since: '1.9',
  members: {
    labelStrategy: option('1.9', map, 'labelStrategy', 'None', oneOf(['None', 'BestFit', 'ShowAll'])),
    level: option(
      '1.9',
      map,
      'level',
      'Automatic',
      oneOf(['Automatic', 'DataOnly', 'City', 'County', 'State', 'Country', 'Continent', 'World']),
    ),
    projectionType: option(
      '1.9',
      map,
      'projectionType',
      'Automatic',
      oneOf(['Automatic', 'Mercator', 'Miller', 'Robinson', 'Albers']),
    ),
  },
};
