import type { Chart, ChartAxis, ChartGridlines } from '../model/chart';
import { hasDepth, isInPlane, isRound, kindOf } from '../model/chart-types';
import { newAxis, newSecondaryAxis } from '../model/new-chart';
import type { HostWorkbook } from '../model/workbook';
import { shapeXml, textLooksXml } from './chart-xml-looks';
import { bit, titleXml, type ChartSize } from './chart-xml-text';
import { escapeXml } from './xml-text';

/** The numbers by which series and axes know each other. */
export const AXES = {
  category: 111_111_111,
  value: 222_222_222,
  secondaryCategory: 333_333_333,
  secondaryValue: 444_444_444,
  series: 555_555_555,
} as const;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function gridlinesXml(tag: string, { visible, line }: ChartGridlines): string {
  if (!visible) return '';
  const looks = shapeXml({}, line, {
    line: '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr></a:solidFill></a:ln>',
  });
  return `<c:${tag}>${looks}</c:${tag}>`;
}

/** Where this axis crosses the other one, which is the other one's property. */
function crossesXml({ other, isSecondary }: AxisPlace): string {
  const { crossing, type } = other;
  if (typeof crossing === 'number') return `<c:crossesAt val="${crossing}"/>`;
  // The other side is where the values' second axis stands unless somebody put it elsewhere.
  const isAcross = isSecondary === true && type === 'Category' && crossing === 'Automatic';
  const code = isAcross ? 'max' : { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' }[crossing];
  return `<c:crosses val="${code}"/>`;
}

const TICK_LABELS: Readonly<Record<string, string>> = {
  NextToAxis: 'nextTo',
  High: 'high',
  Low: 'low',
  None: 'none',
};

const TICK_MARKS: Readonly<Record<string, string>> = {
  None: 'none',
  Cross: 'cross',
  Inside: 'in',
  Outside: 'out',
};

interface AxisPlace {
  readonly id: number;
  readonly other: ChartAxis;
  readonly crosses: number;
  readonly side: 'b' | 'l' | 't' | 'r';
  readonly isSecondary?: boolean;
}

/** What writing axes takes beside them. */
interface AxisWriting {
  readonly workbook: HostWorkbook;
  readonly size: ChartSize;
}

/** What all axes have, in the order that the format demands. */
function commonXml({ workbook, size }: AxisWriting, axis: ChartAxis, place: AxisPlace): string {
  const { logBase, minimum, maximum, numberFormat } = axis;
  return [
    `<c:axId val="${place.id}"/><c:scaling>`,
    logBase === null ? '' : `<c:logBase val="${logBase}"/>`,
    `<c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>`,
    maximum === null ? '' : `<c:max val="${maximum}"/>`,
    minimum === null ? '' : `<c:min val="${minimum}"/>`,
    `</c:scaling><c:delete val="${bit(!axis.visible)}"/><c:axPos val="${place.side}"/>`,
    gridlinesXml('majorGridlines', axis.majorGridlines),
    gridlinesXml('minorGridlines', axis.minorGridlines),
    titleXml(workbook, axis.title, 'Axis Title', size),
    `<c:numFmt formatCode="${escapeXml(numberFormat ?? 'General')}" sourceLinked="${bit(numberFormat === null)}"/>`,
    `<c:majorTickMark val="${TICK_MARKS[axis.majorTickMark] ?? 'none'}"/>`,
    `<c:minorTickMark val="${TICK_MARKS[axis.minorTickMark] ?? 'none'}"/>`,
    `<c:tickLblPos val="${TICK_LABELS[axis.tickLabelPosition] ?? 'nextTo'}"/>`,
    shapeXml(axis.fill, axis.line),
    textLooksXml(axis.font, axis),
    `<c:crossAx val="${place.crosses}"/>`,
    crossesXml(place),
  ].join('');
}

const ALIGNMENTS = { Center: 'ctr', Left: 'l', Right: 'r' } as const;

const spacingXml = ({ tickLabelSpacing, tickMarkSpacing }: ChartAxis): string =>
  [
    tickLabelSpacing === null ? '' : `<c:tickLblSkip val="${tickLabelSpacing}"/>`,
    tickMarkSpacing === null ? '' : `<c:tickMarkSkip val="${tickMarkSpacing}"/>`,
  ].join('');

function dateXml(axis: ChartAxis, common: string): string {
  const { baseTimeUnit, majorTimeUnitScale, minorTimeUnitScale, majorUnit, minorUnit, offset } = axis;
  const unit = (tag: string, value: string | number | null | undefined): string =>
    value === null || value === undefined
      ? ''
      : `<c:${tag} val="${typeof value === 'string' ? lower(value) : value}"/>`;
  return [
    `<c:dateAx>${common}<c:auto val="0"/><c:lblOffset val="${offset}"/>`,
    unit('baseTimeUnit', baseTimeUnit),
    unit('majorUnit', majorUnit),
    unit('majorTimeUnit', majorTimeUnitScale),
    unit('minorUnit', minorUnit),
    unit('minorTimeUnit', minorTimeUnitScale),
    '</c:dateAx>',
  ].join('');
}

function categoryAxisXml(writing: AxisWriting, axis: ChartAxis, place: AxisPlace): string {
  const common = commonXml(writing, axis, place);
  if (axis.categoryType === 'DateAxis') return dateXml(axis, common);
  return [
    `<c:catAx>${common}<c:auto val="${bit(axis.categoryType === 'Automatic')}"/>`,
    `<c:lblAlgn val="${ALIGNMENTS[axis.alignment]}"/><c:lblOffset val="${axis.offset}"/>`,
    spacingXml(axis),
    `<c:noMultiLvlLbl val="${bit(axis.multiLevel === false)}"/></c:catAx>`,
  ].join('');
}

function unitsXml({ displayUnit, customDisplayUnit, showDisplayUnitLabel }: ChartAxis): string {
  if (displayUnit === 'None') return '';
  const unit =
    displayUnit === 'Custom'
      ? `<c:custUnit val="${customDisplayUnit ?? 1}"/>`
      : `<c:builtInUnit val="${lower(displayUnit)}"/>`;
  return `<c:dispUnits>${unit}${showDisplayUnitLabel === false ? '' : '<c:dispUnitsLbl/>'}</c:dispUnits>`;
}

function valueAxisXml(writing: AxisWriting, axis: ChartAxis, place: AxisPlace, isBetween: boolean): string {
  const { majorUnit, minorUnit } = axis;
  return [
    `<c:valAx>${commonXml(writing, axis, place)}<c:crossBetween val="${isBetween ? 'between' : 'midCat'}"/>`,
    majorUnit === null ? '' : `<c:majorUnit val="${majorUnit}"/>`,
    minorUnit === null ? '' : `<c:minorUnit val="${minorUnit}"/>`,
    unitsXml(axis),
    '</c:valAx>',
  ].join('');
}

/** Whether series of the chart are drawn along axes on the other side. */
export const hasSecondary = ({ type, series }: Chart): boolean =>
  series.some(({ isSecondary }) => isSecondary === true) || type.startsWith('StockV');

function secondaryXml(writing: AxisWriting, chart: Chart): string {
  if (!hasSecondary(chart)) return '';
  const category = chart.secondaryCategoryAxis ?? newSecondaryAxis('Category');
  const value = chart.secondaryValueAxis ?? newSecondaryAxis('Value');
  const { secondaryCategory, secondaryValue } = AXES;
  const across = {
    id: secondaryCategory,
    crosses: secondaryValue,
    other: value,
    side: 't',
    isSecondary: true,
  } as const;
  const upward = {
    id: secondaryValue,
    crosses: secondaryCategory,
    other: category,
    side: 'r',
    isSecondary: true,
  } as const;
  const plane = chart.series.some(({ isSecondary, type }) => isSecondary === true && isInPlane(type));
  return (
    valueAxisXml(writing, value, upward, !plane && category.isBetweenCategories) +
    (plane ? valueAxisXml(writing, category, across, false) : categoryAxisXml(writing, category, across))
  );
}

/** The axes of a chart; pies and rings have none. */
export function axesXml(workbook: HostWorkbook, chart: Chart, size: ChartSize): string {
  const { type, categoryAxis, valueAxis } = chart;
  if (isRound(type)) return '';
  const writing = { workbook, size };
  const { shape, direction } = kindOf(type);
  const lies = direction === 'bar';
  const category: AxisPlace = {
    id: AXES.category,
    crosses: AXES.value,
    other: valueAxis,
    side: lies ? 'l' : 'b',
  };
  const value: AxisPlace = {
    id: AXES.value,
    crosses: AXES.category,
    other: categoryAxis,
    side: lies ? 'b' : 'l',
  };
  if (isInPlane(type)) {
    return (
      valueAxisXml(writing, categoryAxis, category, false) +
      valueAxisXml(writing, valueAxis, value, false) +
      secondaryXml(writing, chart)
    );
  }
  const series = chart.seriesAxis ?? newAxis('Series');
  const depth: AxisPlace = { id: AXES.series, crosses: AXES.category, other: newAxis('Category'), side: 'b' };
  return [
    categoryAxisXml(writing, categoryAxis, category),
    valueAxisXml(writing, valueAxis, value, categoryAxis.isBetweenCategories && shape !== 'area'),
    hasDepth(type) ? `<c:serAx>${commonXml(writing, series, depth)}${spacingXml(series)}</c:serAx>` : '',
    secondaryXml(writing, chart),
  ].join('');
}
