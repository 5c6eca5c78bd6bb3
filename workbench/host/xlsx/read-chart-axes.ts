import type { Chart, ChartAxis } from '../model/chart';
import { isInPlane, kindOf } from '../model/chart-types';
import { newAxis, newSecondaryAxis } from '../model/new-chart';
import type { ChartSize } from './chart-xml-text';
import { orientationOf, readFill, readLine, readTextLooks, type ThemeColors } from './read-chart-looks';
import { readTitle } from './read-chart-text';
import { isSame } from './sheet-looks-xml';
import { child, children, flagOf, localName, numberOf, valueOf, type XmlElement } from './xml-tree';

const TICK_MARKS: Readonly<Record<string, string>> = {
  none: 'None',
  cross: 'Cross',
  in: 'Inside',
  out: 'Outside',
};
const TICK_LABELS: Readonly<Record<string, string>> = {
  nextTo: 'NextToAxis',
  high: 'High',
  low: 'Low',
  none: 'None',
};
const ALIGNMENTS: Readonly<Record<string, ChartAxis['alignment']>> = { ctr: 'Center', l: 'Left', r: 'Right' };

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function crossingOf(element: XmlElement): ChartAxis['crossing'] {
  const at = numberOf(child(element, 'crossesAt'));
  if (at !== undefined) return at;
  const code = valueOf(child(element, 'crosses'));
  return code === 'max' ? 'Maximum' : code === 'min' ? 'Minimum' : 'Automatic';
}

function readUnits(axis: ChartAxis, units: XmlElement | undefined): void {
  if (units === undefined) return;
  const unit = valueOf(child(units, 'builtInUnit'));
  const custom = numberOf(child(units, 'custUnit'));
  if (unit !== undefined) axis.displayUnit = upper(unit);
  if (custom !== undefined) Object.assign(axis, { displayUnit: 'Custom', customDisplayUnit: custom });
  if (child(units, 'dispUnitsLbl') === undefined) axis.showDisplayUnitLabel = false;
}

function readTime(axis: ChartAxis, element: XmlElement): void {
  const unit = (name: string): string | undefined => {
    const code = valueOf(child(element, name));
    return code === undefined ? undefined : upper(code);
  };
  const [base, major, minor] = [unit('baseTimeUnit'), unit('majorTimeUnit'), unit('minorTimeUnit')];
  if (base !== undefined) axis.baseTimeUnit = base;
  if (major !== undefined) axis.majorTimeUnitScale = major;
  if (minor !== undefined) axis.minorTimeUnitScale = minor;
}

function readAxis(axis: ChartAxis, element: XmlElement, theme: ThemeColors, size: ChartSize): void {
  const scaling = child(element, 'scaling');
  axis.visible = !flagOf(child(element, 'delete'), false);
  axis.reversed = valueOf(child(scaling, 'orientation')) === 'maxMin';
  axis.minimum = numberOf(child(scaling, 'min')) ?? null;
  axis.maximum = numberOf(child(scaling, 'max')) ?? null;
  axis.logBase = numberOf(child(scaling, 'logBase')) ?? null;
  axis.majorUnit = numberOf(child(element, 'majorUnit')) ?? null;
  axis.minorUnit = numberOf(child(element, 'minorUnit')) ?? null;
  axis.tickLabelSpacing = numberOf(child(element, 'tickLblSkip')) ?? null;
  axis.tickMarkSpacing = numberOf(child(element, 'tickMarkSkip')) ?? null;
  axis.offset = numberOf(child(element, 'lblOffset')) ?? 100;
  axis.alignment = ALIGNMENTS[valueOf(child(element, 'lblAlgn')) ?? ''] ?? 'Center';
  axis.majorTickMark = TICK_MARKS[valueOf(child(element, 'majorTickMark')) ?? 'cross'] ?? 'None';
  axis.minorTickMark = TICK_MARKS[valueOf(child(element, 'minorTickMark')) ?? 'cross'] ?? 'None';
  axis.tickLabelPosition = TICK_LABELS[valueOf(child(element, 'tickLblPos')) ?? ''] ?? 'NextToAxis';
  const format = child(element, 'numFmt');
  const isLinked = format === undefined || valueOf(format, 'sourceLinked') === '1';
  axis.numberFormat = isLinked ? null : (valueOf(format, 'formatCode') ?? null);
  if (localName(element) === 'dateAx') axis.categoryType = 'DateAxis';
  else if (localName(element) === 'catAx')
    axis.categoryType = flagOf(child(element, 'auto'), true) ? 'Automatic' : 'TextAxis';
  if (flagOf(child(element, 'noMultiLvlLbl'), false)) axis.multiLevel = false;
  readUnits(axis, child(element, 'dispUnits'));
  readTime(axis, element);
  for (const key of ['majorGridlines', 'minorGridlines'] as const) {
    const lines = child(element, key);
    axis[key].visible = lines !== undefined;
    readLine(axis[key].line, child(lines, 'spPr'), theme);
  }
  readTitle(axis.title, child(element, 'title'), theme, size);
  // The words that an axis' title gets where nobody writes any.
  if (axis.title.text === 'Axis Title') axis.title.text = null;
  readTextLooks(axis.font, child(element, 'txPr'), theme);
  readFill(axis.fill, child(element, 'spPr'), theme);
  readLine(axis.line, child(element, 'spPr'), theme);
  const orientation = orientationOf(child(element, 'txPr'));
  if (orientation !== undefined && orientation !== 0) axis.orientation = orientation;
}

/** A chart's axes with the groups that are drawn along them. */
interface AxisReading {
  readonly chart: Chart;
  readonly theme: ThemeColors;
  readonly size: ChartSize;
}

const isLeaning = (element: XmlElement): boolean => /^(?:cat|date)Ax$/.test(localName(element));
const isUpward = (element: XmlElement): boolean => localName(element) === 'valAx';

/** The two axes among some that categories and values lie along. */
function pairOf(axes: readonly XmlElement[]): readonly [XmlElement | undefined, XmlElement | undefined] {
  const across = axes.find(isLeaning);
  const [first, second] = axes.filter(isUpward);
  return across === undefined ? [first, second] : [across, first];
}

function readPair(
  { chart, theme, size }: AxisReading,
  axes: readonly XmlElement[],
  category: ChartAxis,
  value: ChartAxis,
): void {
  const [across, upward] = pairOf(axes);
  if (across !== undefined) {
    readAxis(category, across, theme, size);
    value.crossing = crossingOf(across);
  }
  if (upward !== undefined) {
    readAxis(value, upward, theme, size);
    category.crossing = crossingOf(upward);
    // Areas always begin at the axis, and points in a plane have no categories.
    const isFree = kindOf(chart.type).shape !== 'area' && !isInPlane(chart.type);
    category.isBetweenCategories = !isFree || valueOf(child(upward, 'crossBetween')) !== 'midCat';
  }
}

/** Gives a chart the axes of its plot; `primary` and `secondary` are the ids of those that its groups use. */
export function readAxes(
  reading: AxisReading,
  plot: XmlElement | undefined,
  primary: readonly string[],
  secondary: readonly string[],
): void {
  const { chart, theme, size } = reading;
  const axes = children(plot).filter((one) => /^(?:cat|date|val|ser)Ax$/.test(localName(one)));
  const among = (ids: readonly string[]): readonly XmlElement[] =>
    axes.filter((one) => ids.includes(valueOf(child(one, 'axId')) ?? ''));
  readPair(reading, among(primary), chart.categoryAxis, chart.valueAxis);
  const depth = axes.find((one) => localName(one) === 'serAx');
  if (depth !== undefined) {
    const series = newAxis('Series');
    readAxis(series, depth, theme, size);
    if (!isSame(series, newAxis('Series'))) chart.seriesAxis = series;
  }
  if (secondary.length === 0 || chart.type.startsWith('StockV')) return;
  const category = newSecondaryAxis('Category');
  const value = newSecondaryAxis('Value');
  readPair(reading, among(secondary), category, value);
  // The other side is where the second axis of values stands unless somebody put it elsewhere.
  if (category.crossing === 'Maximum') category.crossing = 'Automatic';
  if (!isSame(category, newSecondaryAxis('Category'))) chart.secondaryCategoryAxis = category;
  if (!isSame(value, newSecondaryAxis('Value'))) chart.secondaryValueAxis = value;
}
