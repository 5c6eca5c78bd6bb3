import type { Chart, ChartAxis, ChartGridlines, ChartLegend, ChartSeries, ChartTitle } from '../model/chart';
import { isRound, kindOf } from '../model/chart-types';
import type { HostWorkbook } from '../model/workbook';
import { richXml, shapeXml, textLooksXml } from './chart-xml-looks';
import { seriesXml } from './chart-xml-series';
import { escapeXml } from './xml-text';

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0);

function titleXml(title: ChartTitle, fallback: string | null): string {
  if (!title.visible) return '';
  const text = title.text ?? fallback;
  const words = text === null ? '' : richXml(text, title.font, title.orientation);
  const looks = text === null ? textLooksXml(title.font, title.orientation) : '';
  return `<c:title>${words}<c:overlay val="${bit(title.overlay)}"/>${shapeXml(title.fill, title.border)}${looks}</c:title>`;
}

const LEGEND_PLACES = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr', Custom: 'r' } as const;

function legendXml({ visible, position, overlay, font, fill, border }: ChartLegend): string {
  if (!visible) return '';
  return `<c:legend><c:legendPos val="${LEGEND_PLACES[position]}"/><c:overlay val="${bit(overlay)}"/>${shapeXml(fill, border)}${textLooksXml(font)}</c:legend>`;
}

/** Series of one type are drawn together. */
function groupsOf(chart: Chart): readonly (readonly [ChartSeries, ...ChartSeries[]])[] {
  const groups: [ChartSeries, ...ChartSeries[]][] = [];
  for (const series of chart.series) {
    const known = groups.find(([first]) => first.type === series.type);
    if (known === undefined) groups.push([series]);
    else known.push(series);
  }
  return groups;
}

function groupXml(
  workbook: HostWorkbook,
  chart: Chart,
  [first, ...rest]: readonly [ChartSeries, ...ChartSeries[]],
): string {
  const { shape, direction, grouping, hasMarkers, isSmooth } = kindOf(first.type);
  const series = [first, ...rest].map((one) => seriesXml(workbook, chart, one)).join('');
  const vary = `<c:varyColors val="${bit(first.varyByCategories)}"/>`;
  const group = `<c:grouping val="${grouping ?? 'standard'}"/>`;
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  switch (shape) {
    case 'other':
    case 'surface':
    case 'stock':
    case 'bar': {
      const overlap = first.overlap ?? (grouping === 'clustered' ? undefined : 100);
      const bars = `<c:gapWidth val="${first.gapWidth}"/>${overlap === undefined ? '' : `<c:overlap val="${overlap}"/>`}`;
      return `<c:barChart><c:barDir val="${direction ?? 'col'}"/>${group}${vary}${series}${bars}${axes}</c:barChart>`;
    }
    case 'radar':
    case 'line':
      return `<c:lineChart>${group}${vary}${series}<c:marker val="${bit(hasMarkers === true)}"/>${axes}</c:lineChart>`;
    case 'area':
      return `<c:areaChart>${group}${vary}${series}${axes}</c:areaChart>`;
    case 'pie':
      return `<c:pieChart>${vary}${series}<c:firstSliceAng val="${first.firstSliceAngle}"/></c:pieChart>`;
    case 'doughnut':
      return `<c:doughnutChart>${vary}${series}<c:firstSliceAng val="${first.firstSliceAngle}"/><c:holeSize val="${first.doughnutHoleSize}"/></c:doughnutChart>`;
    case 'bubble':
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="${isSmooth === true ? 'smoothMarker' : 'lineMarker'}"/>${vary}${series}${axes}</c:scatterChart>`;
  }
}

function gridlinesXml(tag: string, { visible, line }: ChartGridlines): string {
  if (!visible) return '';
  const looks = shapeXml({}, line, {
    line: '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr></a:solidFill></a:ln>',
  });
  return `<c:${tag}>${looks}</c:${tag}>`;
}

/** Where this axis crosses the other one, which is the other one's property. */
function crossesXml({ crossing }: ChartAxis): string {
  if (typeof crossing === 'number') return `<c:crossesAt val="${crossing}"/>`;
  const code = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' }[crossing];
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
  readonly side: 'b' | 'l';
}

/** What all axes have, in the order that the format demands. */
function commonXml(axis: ChartAxis, { id, other, side }: AxisPlace): string {
  const { logBase, minimum, maximum, numberFormat } = axis;
  return [
    `<c:axId val="${id}"/><c:scaling>`,
    logBase === null ? '' : `<c:logBase val="${logBase}"/>`,
    `<c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>`,
    maximum === null ? '' : `<c:max val="${maximum}"/>`,
    minimum === null ? '' : `<c:min val="${minimum}"/>`,
    `</c:scaling><c:delete val="${bit(!axis.visible)}"/><c:axPos val="${side}"/>`,
    gridlinesXml('majorGridlines', axis.majorGridlines),
    gridlinesXml('minorGridlines', axis.minorGridlines),
    titleXml(axis.title, 'Axis Title'),
    `<c:numFmt formatCode="${escapeXml(numberFormat ?? 'General')}" sourceLinked="${bit(numberFormat === null)}"/>`,
    `<c:majorTickMark val="${TICK_MARKS[axis.majorTickMark] ?? 'none'}"/>`,
    `<c:minorTickMark val="${TICK_MARKS[axis.minorTickMark] ?? 'none'}"/>`,
    `<c:tickLblPos val="${TICK_LABELS[axis.tickLabelPosition] ?? 'nextTo'}"/>`,
    shapeXml(axis.fill, axis.line),
    textLooksXml(axis.font, axis.orientation),
    `<c:crossAx val="${id === CATEGORY_AXIS ? VALUE_AXIS : CATEGORY_AXIS}"/>`,
    crossesXml(other),
  ].join('');
}

const ALIGNMENTS = { Center: 'ctr', Left: 'l', Right: 'r' } as const;

function categoryAxisXml(axis: ChartAxis, place: AxisPlace): string {
  const common = commonXml(axis, place);
  if (axis.categoryType === 'DateAxis') {
    return `<c:dateAx>${common}<c:auto val="0"/><c:lblOffset val="${axis.offset}"/></c:dateAx>`;
  }
  const { tickLabelSpacing, tickMarkSpacing } = axis;
  return [
    `<c:catAx>${common}<c:auto val="${bit(axis.categoryType === 'Automatic')}"/>`,
    `<c:lblAlgn val="${ALIGNMENTS[axis.alignment]}"/><c:lblOffset val="${axis.offset}"/>`,
    tickLabelSpacing === null ? '' : `<c:tickLblSkip val="${tickLabelSpacing}"/>`,
    tickMarkSpacing === null ? '' : `<c:tickMarkSkip val="${tickMarkSpacing}"/>`,
    '<c:noMultiLvlLbl val="0"/></c:catAx>',
  ].join('');
}

function valueAxisXml(axis: ChartAxis, place: AxisPlace, isBetween: boolean): string {
  const { majorUnit, minorUnit, displayUnit } = axis;
  return [
    `<c:valAx>${commonXml(axis, place)}<c:crossBetween val="${isBetween ? 'between' : 'midCat'}"/>`,
    majorUnit === null ? '' : `<c:majorUnit val="${majorUnit}"/>`,
    minorUnit === null ? '' : `<c:minorUnit val="${minorUnit}"/>`,
    displayUnit === 'None' ? '' : `<c:dispUnits><c:builtInUnit val="${lower(displayUnit)}"/></c:dispUnits>`,
    '</c:valAx>',
  ].join('');
}

function axesXml({ type, categoryAxis, valueAxis }: Chart): string {
  if (isRound(type)) return '';
  const { shape, direction } = kindOf(type);
  const lies = direction === 'bar';
  const category: AxisPlace = { id: CATEGORY_AXIS, other: valueAxis, side: lies ? 'l' : 'b' };
  const value: AxisPlace = { id: VALUE_AXIS, other: categoryAxis, side: lies ? 'b' : 'l' };
  if (shape === 'scatter' || shape === 'bubble') {
    return valueAxisXml(categoryAxis, category, false) + valueAxisXml(valueAxis, value, false);
  }
  return (
    categoryAxisXml(categoryAxis, category) +
    valueAxisXml(valueAxis, value, categoryAxis.isBetweenCategories && shape !== 'area')
  );
}

const BLANKS = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' } as const;

/** The part of a chart, with what its cells hold now for readers that do not look at them. */
export function chartXml(workbook: HostWorkbook, chart: Chart): string {
  const { title, plotFill, plotBorder } = chart;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="${bit(workbook.dates === 1904)}"/><c:roundedCorners val="${bit(chart.roundedCorners)}"/>`,
    chart.style === 2 ? '' : `<c:style val="${chart.style}"/>`,
    '<c:chart>',
    titleXml(title, null),
    `<c:autoTitleDeleted val="${bit(!title.visible)}"/><c:plotArea><c:layout/>`,
    ...groupsOf(chart).map((group) => groupXml(workbook, chart, group)),
    axesXml(chart),
    shapeXml(plotFill, plotBorder),
    '</c:plotArea>',
    legendXml(chart.legend),
    `<c:plotVisOnly val="${bit(chart.plotVisibleOnly)}"/><c:dispBlanksAs val="${BLANKS[chart.displayBlanksAs]}"/>`,
    '</c:chart>',
    shapeXml(chart.fill, chart.border),
    textLooksXml(chart.font),
    '</c:chartSpace>',
  ].join('');
}
