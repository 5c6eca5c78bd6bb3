import type { ChartLegend, ChartPlace } from '../model/chart';
import { isRound } from '../model/chart-types';
import { boxOf } from '../model/chart-anchor';
import { valuesOf } from '../model/chart-values';
import { asBoolean, asNumber, asOneOf } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { formatOf } from './chart-dress';
import { chartFlag, chartProperty } from './chart-looks';
import { always, flag, measure, option, place, type OptionsOf } from './chart-options';
import type { ChartEntryTarget, ChartTarget } from './chart-targets';

const legendOf: OptionsOf<ChartTarget, ChartLegend> = always(({ chart }: ChartTarget) => chart.legend);

const legendPlace: OptionsOf<ChartTarget, ChartPlace> = {
  read: ({ chart: { legend } }) => legend.place,
  make: ({ chart: { legend } }) => (legend.place ??= {}),
};

const ENTRY: Required<ChartPlace> = { left: 7, top: 3, width: 60, height: 15 };

/** Slices have an entry each, as have series elsewhere. */
function entryCount({ chart }: ChartTarget, { workbook }: Session): number {
  const [first] = chart.series;
  return isRound(chart.type) && first !== undefined
    ? valuesOf(workbook, first.values).length
    : chart.series.length;
}

/** Excel lays the legend out by the words in it. */
function legendBox(target: ChartTarget, session: Session): Required<ChartPlace> {
  const { sheet, chart } = target;
  const box = boxOf(sheet, chart.anchor);
  const count = Math.max(1, entryCount(target, session));
  const isBeside = ['Left', 'Right', 'Corner'].includes(chart.legend.position);
  const width = isBeside ? ENTRY.width : count * ENTRY.width;
  const height = isBeside ? count * ENTRY.height : ENTRY.height + ENTRY.top;
  const right = box.width - width - ENTRY.left;
  const bottom = box.height - height - ENTRY.left;
  const left = { Left: ENTRY.left, Right: right, Corner: right }[chart.legend.position as string];
  const top = { Top: ENTRY.left, Corner: ENTRY.left, Bottom: bottom }[chart.legend.position as string];
  return { left: left ?? (box.width - width) / 2, top: top ?? (box.height - height) / 2, width, height };
}

const laidOut =
  (key: keyof ChartPlace) =>
  (target: ChartTarget, session: Session): number | null =>
    target.chart.legend.visible ? legendBox(target, session)[key] : null;

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
        legend.position = asOneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom']);
        legend.visible = true;
      },
    ),
    showShadow: option('1.7', legendOf, 'showShadow', false, flag),
    left: place('1.7', legendPlace, 'left', laidOut('left')),
    top: place('1.7', legendPlace, 'top', laidOut('top')),
    width: place('1.7', legendPlace, 'width', laidOut('width')),
    height: place('1.7', legendPlace, 'height', laidOut('height')),
    format: navigation('1.1', (target) => new HostObject('ChartLegendFormat', target)),
    legendEntries: navigation('1.7', (target) => new HostObject('ChartLegendEntryCollection', target)),
  },
};

/** Excel.ChartLegendFormat. */
export const chartLegendFormat = formatOf<ChartTarget>(({ chart: { legend } }) => [legend]);

function entryAt(target: ChartTarget, index: number, session: Session): HostObject<'ChartLegendEntry'> {
  if (!Number.isInteger(index) || index < 0 || index >= entryCount(target, session)) {
    throw new HostError('InvalidArgument');
  }
  return new HostObject('ChartLegendEntry', { ...target, index });
}

/** Excel.ChartLegendEntryCollection. */
export const chartLegendEntryCollection: ObjectType<ChartTarget> = {
  since: '1.7',
  collection: {
    items: (target, session) =>
      Array.from(
        { length: entryCount(target, session) },
        (_entry, index) => new HostObject('ChartLegendEntry', { ...target, index }),
      ),
    item: (target, key, session) => entryAt(target, asNumber(key), session),
  },
  members: {
    getCount: method('1.7', (target, _args, session) => entryCount(target, session)),
    getItemAt: method('1.7', (target, args, session) => entryAt(target, args.integer(0), session)),
  },
};

/** Excel.ChartLegendEntry. */
export const chartLegendEntry: ObjectType<ChartEntryTarget> = {
  since: '1.7',
  members: {
    index: property('1.8', ({ index }) => index),
    visible: chartProperty(
      '1.7',
      ({ chart: { legend }, index }) => legend.hiddenEntries?.includes(index) !== true,
      ({ chart: { legend }, index }, value) => {
        const others = (legend.hiddenEntries ?? []).filter((other) => other !== index);
        legend.hiddenEntries = asBoolean(value) ? others : [...others, index];
      },
    ),
    left: measure('1.8', ({ index }) => ENTRY.left + index * ENTRY.width),
    top: measure('1.8', () => ENTRY.top),
    width: measure('1.8', () => ENTRY.width),
    height: measure('1.8', () => ENTRY.height),
  },
};
