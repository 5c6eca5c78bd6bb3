import type { Chart, ChartDataTable, ChartSeries, ChartSeriesOptions } from '../model/chart';
import { hasDepth, isRound, kindOf } from '../model/chart-types';
import type { HostWorkbook } from '../model/workbook';
import { AXES, axesXml } from './chart-xml-axes';
import { shapeXml, textLooksXml } from './chart-xml-looks';
import { seriesXml, type SeriesShape } from './chart-xml-series';
import { bit, layoutXml, legendXml, titleXml, type ChartSize } from './chart-xml-text';

/** Series that are drawn together: those of one type along the same axes. */
type Group = readonly [ChartSeries, ...ChartSeries[]];

/** Groups along the axes on the other side come last. */
function groupsOf(chart: Chart): readonly Group[] {
  const groups: [ChartSeries, ...ChartSeries[]][] = [];
  for (const series of chart.series) {
    const known = groups.find(
      ([first]) =>
        first.type === series.type && (first.isSecondary ?? false) === (series.isSecondary ?? false),
    );
    if (known === undefined) groups.push([series]);
    else known.push(series);
  }
  const isSecondary = ([first]: Group): number => Number(first.isSecondary ?? false);
  return groups.sort((one, other) => isSecondary(one) - isSecondary(other));
}

/** What the series of a group have in common: what somebody chose for one of them. */
function chosen<Value>(group: Group, of: (series: ChartSeries) => Value, otherwise: Value): Value {
  const found = group.map(of).find((value) => value !== undefined && value !== otherwise);
  return found ?? otherwise;
}

interface GroupWriting {
  readonly workbook: HostWorkbook;
  readonly chart: Chart;
  readonly group: Group;
}

function axisIds({ chart, group: [first] }: GroupWriting, isSecondary = first.isSecondary === true): string {
  const ids = isSecondary ? [AXES.secondaryCategory, AXES.secondaryValue] : [AXES.category, AXES.value];
  const all = !isSecondary && hasDepth(chart.type) ? [...ids, AXES.series] : ids;
  return all.map((id) => `<c:axId val="${id}"/>`).join('');
}

const all = ({ workbook, chart, group }: GroupWriting, shape: SeriesShape): string =>
  group.map((one) => seriesXml(workbook, chart, one, shape)).join('');

function barXml(writing: GroupWriting): string {
  const [first] = writing.group;
  const { direction = 'col', grouping = 'clustered', is3D, solid } = kindOf(first.type);
  const start = `<c:barDir val="${direction}"/><c:grouping val="${grouping}"/>${varyXml(writing.group)}${all(writing, 'bar')}`;
  const gap = `<c:gapWidth val="${first.gapWidth}"/>`;
  if (is3D === true) {
    return `<c:bar3DChart>${start}${gap}<c:shape val="${solid ?? 'box'}"/>${axisIds(writing)}</c:bar3DChart>`;
  }
  const overlap = first.overlap ?? (grouping === 'clustered' ? undefined : 100);
  const overlaps = overlap === undefined ? '' : `<c:overlap val="${overlap}"/>`;
  return `<c:barChart>${start}${gap}${overlaps}${axisIds(writing)}</c:barChart>`;
}

const varyXml = (group: Group): string => {
  const otherwise = isRound(group[0].type);
  return `<c:varyColors val="${bit(chosen(group, ({ varyByCategories }) => varyByCategories, otherwise))}"/>`;
};

const angleXml = (group: Group): string =>
  `<c:firstSliceAng val="${chosen(group, ({ firstSliceAngle }) => firstSliceAngle, 0)}"/>`;

/** How a pie's small slices are told, and the file's names. */
export const SPLITS: readonly (readonly [string, string])[] = [
  ['SplitByPosition', 'pos'],
  ['SplitByValue', 'val'],
  ['SplitByPercentValue', 'percent'],
  ['SplitByCustomSplit', 'cust'],
];

function pieXml(writing: GroupWriting): string {
  const [first] = writing.group;
  const { is3D, beside } = kindOf(first.type);
  const series = varyXml(writing.group) + all(writing, 'pie');
  if (is3D === true) return `<c:pie3DChart>${series}</c:pie3DChart>`;
  if (beside === undefined) {
    return `<c:pieChart>${series}${angleXml(writing.group)}</c:pieChart>`;
  }
  const option = <Key extends keyof ChartSeriesOptions>(key: Key): ChartSeriesOptions[Key] | undefined =>
    chosen(writing.group, ({ options }) => options?.[key], undefined);
  const splitType = option('splitType');
  const splitValue = option('splitValue');
  const secondPlotSize = option('secondPlotSize') ?? 75;
  const showConnectorLines = option('showConnectorLines');
  const split = SPLITS.find(([name]) => name === splitType)?.[1];
  return [
    `<c:ofPieChart><c:ofPieType val="${beside}"/>${series}<c:gapWidth val="${first.gapWidth}"/>`,
    split === undefined ? '' : `<c:splitType val="${split}"/>`,
    splitValue === undefined ? '' : `<c:splitPos val="${splitValue}"/>`,
    `<c:secondPieSize val="${secondPlotSize}"/>`,
    showConnectorLines === false ? '' : '<c:serLines/>',
    '</c:ofPieChart>',
  ].join('');
}

/** High, low and close, with what opened before them; the number of shares is drawn as bars along axes of its own. */
function stockXml(writing: GroupWriting): string {
  const { type } = writing.group[0];
  const hasVolume = type.startsWith('StockV');
  const [volume, ...rest] = writing.group;
  const [first, ...others] = hasVolume ? rest : writing.group;
  const upDown = type.endsWith('OHLC')
    ? '<c:upDownBars><c:gapWidth val="150"/><c:upBars/><c:downBars/></c:upDownBars>'
    : '';
  const prices: GroupWriting | null = first === undefined ? null : { ...writing, group: [first, ...others] };
  const stock =
    prices === null
      ? ''
      : `<c:stockChart>${all(prices, 'stock')}<c:hiLowLines/>${upDown}${axisIds(prices, hasVolume)}</c:stockChart>`;
  if (!hasVolume) return stock;
  const bars: GroupWriting = { ...writing, group: [volume] };
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${varyXml([volume])}${all(bars, 'bar')}<c:gapWidth val="${volume.gapWidth}"/>${axisIds(bars, false)}</c:barChart>${stock}`;
}

function groupXml(writing: GroupWriting): string {
  const [first] = writing.group;
  const { shape, grouping = 'standard', hasMarkers, isSmooth, is3D, isFilled } = kindOf(first.type);
  const vary = varyXml(writing.group);
  const start = `<c:grouping val="${grouping}"/>${vary}`;
  const axes = axisIds(writing);
  const space = is3D === true ? '3D' : '';
  switch (shape) {
    case 'other':
    case 'bar':
      return barXml(writing);
    case 'line':
      return is3D === true
        ? `<c:line3DChart>${start}${all(writing, 'line')}${axes}</c:line3DChart>`
        : `<c:lineChart>${start}${all(writing, 'line')}<c:marker val="${bit(hasMarkers === true)}"/>${axes}</c:lineChart>`;
    case 'area':
      return `<c:area${space}Chart>${start}${all(writing, 'area')}${axes}</c:area${space}Chart>`;
    case 'pie':
      return pieXml(writing);
    case 'doughnut':
      return `<c:doughnutChart>${vary}${all(writing, 'pie')}${angleXml(writing.group)}<c:holeSize val="${chosen(writing.group, ({ doughnutHoleSize }) => doughnutHoleSize, 75)}"/></c:doughnutChart>`;
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="${isSmooth === true ? 'smoothMarker' : 'lineMarker'}"/>${vary}${all(writing, 'scatter')}${axes}</c:scatterChart>`;
    case 'bubble': {
      const scale = chosen(writing.group, ({ options }) => options?.bubbleScale ?? 100, 100);
      return `<c:bubbleChart>${vary}${all(writing, 'bubble')}<c:bubbleScale val="${scale}"/><c:showNegBubbles val="0"/>${axes}</c:bubbleChart>`;
    }
    case 'radar': {
      const style = isFilled === true ? 'filled' : hasMarkers === true ? 'marker' : 'standard';
      return `<c:radarChart><c:radarStyle val="${style}"/>${vary}${all(writing, 'radar')}${axes}</c:radarChart>`;
    }
    case 'surface': {
      // Seen from above it is flat.
      const kind = first.type.includes('TopView') ? 'surfaceChart' : 'surface3DChart';
      return `<c:${kind}><c:wireframe val="${bit(isFilled !== true)}"/>${all(writing, 'surface')}${axes}</c:${kind}>`;
    }
    case 'stock':
      return stockXml(writing);
  }
}

/** From where charts in space are looked at. */
function viewXml({ type }: Chart): string {
  const { shape, is3D } = kindOf(type);
  if (shape === 'surface') {
    return type.includes('TopView')
      ? '<c:view3D><c:rotX val="90"/><c:rotY val="0"/><c:rAngAx val="0"/><c:perspective val="0"/></c:view3D>'
      : '<c:view3D><c:rotX val="15"/><c:rotY val="20"/><c:rAngAx val="0"/></c:view3D>';
  }
  if (is3D !== true || shape === 'bubble') return '';
  if (shape === 'pie') return '<c:view3D><c:rotX val="30"/><c:rotY val="0"/><c:rAngAx val="0"/></c:view3D>';
  return `<c:view3D><c:rotX val="15"/><c:rotY val="20"/><c:rAngAx val="${bit(!hasDepth(type))}"/></c:view3D>`;
}

function dataTableXml(table: ChartDataTable | undefined): string {
  if (table?.visible !== true) return '';
  const { font, fill, border } = table;
  return [
    `<c:dTable><c:showHorzBorder val="${bit(table.showHorizontalBorder)}"/>`,
    `<c:showVertBorder val="${bit(table.showVerticalBorder)}"/><c:showOutline val="${bit(table.showOutlineBorder)}"/>`,
    `<c:showKeys val="${bit(table.showLegendKey)}"/>${shapeXml(fill, border)}${textLooksXml(font)}</c:dTable>`,
  ].join('');
}

function plotLayoutXml({ plotPlace }: Chart, size: ChartSize): string {
  const { insideLeft, insideTop, insideWidth, insideHeight, ...outer } = plotPlace ?? {};
  const inner = {
    ...(insideLeft === undefined ? {} : { left: insideLeft }),
    ...(insideTop === undefined ? {} : { top: insideTop }),
    ...(insideWidth === undefined ? {} : { width: insideWidth }),
    ...(insideHeight === undefined ? {} : { height: insideHeight }),
  };
  const layout = layoutXml(inner, size, 'inner') || layoutXml(outer, size, 'outer');
  return layout === '' ? '<c:layout/>' : layout;
}

const BLANKS = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' } as const;

/** The part of a chart, with what its cells hold now for readers that do not look at them. */
export function chartXml(workbook: HostWorkbook, chart: Chart, size: ChartSize): string {
  const { title, plotFill, plotBorder, options } = chart;
  const overMaximum = options?.showDataLabelsOverMaximum;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="${bit(workbook.dates === 1904)}"/><c:roundedCorners val="${bit(chart.roundedCorners)}"/>`,
    chart.style === 2 ? '' : `<c:style val="${chart.style}"/>`,
    '<c:chart>',
    titleXml(workbook, title, null, size),
    `<c:autoTitleDeleted val="${bit(!title.visible)}"/>${viewXml(chart)}<c:plotArea>${plotLayoutXml(chart, size)}`,
    ...groupsOf(chart).map((group) => groupXml({ workbook, chart, group })),
    axesXml(workbook, chart, size),
    dataTableXml(chart.dataTable),
    shapeXml(plotFill, plotBorder),
    '</c:plotArea>',
    legendXml(chart.legend, size),
    `<c:plotVisOnly val="${bit(chart.plotVisibleOnly)}"/><c:dispBlanksAs val="${BLANKS[chart.displayBlanksAs]}"/>`,
    overMaximum === undefined ? '' : `<c:showDLblsOverMax val="${bit(overMaximum)}"/>`,
    '</c:chart>',
    shapeXml(chart.fill, chart.border),
    textLooksXml(chart.font),
    '</c:chartSpace>',
  ].join('');
}
