import type { ChartLabels, ChartPlace } from '../model/chart';
import { kindOf } from '../model/chart-types';
import { newLabels, newPoint } from '../model/new-chart';
import { boxOf } from '../model/chart-anchor';
import { seriesName, valuesOf } from '../model/chart-values';
import { textOfValue } from '../model/chart-data';
import { asBoolean, asOneOf, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { navigation, type ApiSet, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { formatOf } from './chart-dress';
import { chartProperty } from './chart-looks';
import {
  asOrientation,
  flag,
  HORIZONTAL,
  measure,
  option,
  place,
  text,
  VERTICAL,
  type OptionsOf,
} from './chart-options';
import type {
  ChartLabelLooksTarget,
  ChartLabelsTarget,
  ChartPointTarget,
  ChartTarget,
} from './chart-targets';

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
  'Callout',
] as const;

/** Where labels may stand, by the shape that they belong to. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  bar: ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd'],
  line: ['Center', 'Left', 'Right', 'Top', 'Bottom'],
  scatter: ['Center', 'Left', 'Right', 'Top', 'Bottom'],
  bubble: ['Center', 'Left', 'Right', 'Top', 'Bottom'],
  radar: ['OutsideEnd'],
  pie: ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit'],
};

/** The labels of several series, or of one point. */
interface LabelledTarget extends ChartTarget {
  readonly series: readonly ChartLabelsTarget['series'][number][] | ChartPointTarget['series'];
}

function asPosition(value: unknown, series: readonly ChartLabelsTarget['series'][number][]): string {
  const position = asOneOf(value, POSITIONS);
  if (position === 'None' || position === 'Callout') return position;
  for (const { type } of series) {
    const { shape, grouping = '' } = kindOf(type);
    const isStacked = grouping.includes('tacked');
    if (ALLOWED[shape]?.includes(position) !== true || (isStacked && position === 'OutsideEnd')) {
      throw new HostError('InvalidArgument');
    }
  }
  return position;
}

/** What reading and setting labels needs to know of a class. */
interface Labelled<Target extends LabelledTarget> {
  readonly first: OptionsOf<Target, ChartLabels>;
  readonly all: (target: Target) => readonly ChartLabels[];
  readonly seriesOf: (target: Target) => readonly ChartLabelsTarget['series'][number][];
  readonly since: ApiSet;
}

function labelMembers<Target extends LabelledTarget>({
  first,
  all,
  seriesOf,
  since,
}: Labelled<Target>): Readonly<Record<string, Property<Target>>> {
  const shows = (
    key:
      | 'showValue'
      | 'showCategoryName'
      | 'showSeriesName'
      | 'showPercentage'
      | 'showLegendKey'
      | 'showBubbleSize',
  ): Property<Target> =>
    chartProperty<Target>(
      since,
      (target) => first.read(target)?.[key] ?? false,
      (target, value) => {
        const shown = asBoolean(value);
        for (const labels of all(target)) labels[key] = shown;
      },
    );
  return {
    showValue: shows('showValue'),
    showCategoryName: shows('showCategoryName'),
    showSeriesName: shows('showSeriesName'),
    showPercentage: shows('showPercentage'),
    showLegendKey: shows('showLegendKey'),
    showBubbleSize: shows('showBubbleSize'),
    position: chartProperty<Target>(
      since,
      (target) => first.read(target)?.position ?? 'None',
      (target, value) => {
        const position = asPosition(value, seriesOf(target));
        for (const labels of all(target)) {
          if (position === 'None') delete labels.position;
          else labels.position = position;
        }
      },
    ),
    separator: chartProperty<Target>(
      since,
      (target) => first.read(target)?.separator ?? ',',
      (target, value) => {
        const separator = asText(value);
        for (const labels of all(target)) labels.separator = separator;
      },
    ),
    numberFormat: chartProperty<Target>(
      '1.8',
      (target) => first.read(target)?.numberFormat ?? 'General',
      (target, value) => {
        const format = asText(value);
        for (const labels of all(target)) {
          labels.numberFormat = format;
          labels.linkNumberFormat = false;
        }
      },
    ),
    linkNumberFormat: chartProperty<Target>(
      '1.9',
      (target) => first.read(target)?.linkNumberFormat ?? true,
      (target, value) => {
        const linked = asBoolean(value);
        for (const labels of all(target)) labels.linkNumberFormat = linked;
      },
    ),
    horizontalAlignment: option('1.8', first, 'horizontalAlignment', 'Center', HORIZONTAL),
    verticalAlignment: option('1.8', first, 'verticalAlignment', 'Center', VERTICAL),
    textOrientation: option('1.8', first, 'textOrientation', 0, asOrientation),
    autoText: option('1.8', first, 'autoText', true, flag),
  };
}

/** The labels of all the series, made where there are none. */
function made({ series }: ChartLabelsTarget): readonly ChartLabels[] {
  return series.map((one) => (one.labels ??= { ...newLabels(), showValue: false }));
}

const ofSeries: OptionsOf<ChartLabelsTarget, ChartLabels> = {
  read: ({ series }) => series[0]?.labels ?? undefined,
  make: (target) => {
    const [labels] = made(target);
    if (labels === undefined) throw new HostError('InvalidOperation');
    return labels;
  },
};

/** Excel.ChartDataLabels. */
export const chartDataLabels: ObjectType<ChartLabelsTarget> = {
  since: '1.1',
  members: {
    ...labelMembers<ChartLabelsTarget>({
      first: ofSeries,
      all: made,
      seriesOf: ({ series }) => series,
      since: '1.1',
    }),
    format: navigation(
      '1.1',
      (target) => new HostObject('ChartDataLabelFormat', { ...target, labels: made(target) }),
    ),
  },
};

/** Excel.ChartDataLabelFormat. */
export const chartDataLabelFormat = formatOf<ChartLabelLooksTarget>(({ labels }) => labels);

const ofPoint: OptionsOf<ChartPointTarget, ChartLabels> = {
  read: ({ series, index }) => series.points.get(index)?.label ?? series.labels ?? undefined,
  make: ({ series, index }) => {
    const point = series.points.get(index) ?? newPoint();
    series.points.set(index, point);
    point.label ??= { ...(series.labels ?? newLabels()), font: {}, fill: {}, border: {} };
    point.hasLabel = true;
    return point.label;
  },
};

/** What a label says where nobody wrote its words. */
function labelText(target: ChartPointTarget, { workbook }: Session): string | null {
  const labels = ofPoint.read(target);
  if (labels === undefined) return null;
  if (labels.formula !== undefined) return valuesOf(workbook, labels.formula).map(textOfValue).join(' ');
  if (labels.text !== undefined) return labels.text;
  const { chart, series, index } = target;
  const valueAt = (formula: string | null): string => textOfValue(valuesOf(workbook, formula)[index] ?? '');
  return [
    ...(labels.showSeriesName ? [seriesName(workbook, chart, series)] : []),
    ...(labels.showCategoryName ? [valueAt(series.categories)] : []),
    ...(labels.showValue ? [valueAt(series.values)] : []),
  ].join(labels.separator ?? ', ');
}

const labelPlace: OptionsOf<ChartPointTarget, ChartPlace> = {
  read: (target) => ofPoint.read(target)?.place,
  make: (target) => (ofPoint.make(target).place ??= {}),
};

const LABEL = { width: 30, height: 15 };

/** Excel lays labels out beside their points; what is told here is the middle of the chart. */
const laidOut =
  (key: keyof ChartPlace) =>
  ({ sheet, chart, series, index }: ChartPointTarget, { workbook }: Session): number => {
    if (key === 'width' || key === 'height') return LABEL[key];
    const { width, height } = boxOf(sheet, chart.anchor);
    const count = Math.max(1, valuesOf(workbook, series.values).length);
    return key === 'top' ? height / 2 : (width * (index + 0.5)) / count;
  };

/** Excel.ChartDataLabel: the label of one point. */
export const chartDataLabel: ObjectType<ChartPointTarget> = {
  since: '1.7',
  members: {
    ...labelMembers<ChartPointTarget>({
      first: ofPoint,
      all: (target) => [ofPoint.make(target)],
      seriesOf: ({ series }) => [series],
      since: '1.7',
    }),
    text: chartProperty('1.8', labelText, (target, value) => {
      const labels = ofPoint.make(target);
      labels.text = asText(value);
      labels.autoText = false;
      delete labels.formula;
    }),
    formula: option('1.8', ofPoint, 'formula', '', text),
    left: place('1.8', labelPlace, 'left', laidOut('left')),
    top: place('1.8', labelPlace, 'top', laidOut('top')),
    width: measure('1.8', laidOut('width')),
    height: measure('1.8', laidOut('height')),
    format: navigation(
      '1.8',
      (target) => new HostObject('ChartDataLabelFormat', { ...target, labels: [ofPoint.make(target)] }),
    ),
  },
};
