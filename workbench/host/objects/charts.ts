import { anchorOf, anchorOver, boxOf, type Box } from '../model/chart-anchor';
import { parseArea, splitSheet } from '../model/address';
import { boundingArea, type Area } from '../model/area';
import type { Chart } from '../model/chart';
import { isChartType, kindOf, type ChartType } from '../model/chart-types';
import { newChart } from '../model/new-chart';
import { seriesOf } from '../model/chart-data';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { asNumber, asOneOf, asText, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import { areaOf, rangeArgument } from './addresses';
import { assertChartsEditable, chartFlag, chartProperty } from './chart-looks';
import { flag, integer, option } from './chart-options';
import { chartOptions } from './chart-parts';
import { blankPicture, FITTING_MODES, pictureSize } from './chart-picture';
import type { ChartTarget } from './chart-targets';
import { activate } from './sheet-edits';

/** The size of a new chart, in points. */
const NEW_BOX: Box = { left: 144, top: 72, width: 360, height: 216 };

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

function typeArgument(value: unknown): ChartType {
  if (!isChartType(value)) throw new HostError('InvalidArgument');
  return value;
}

function chartObject(sheet: Sheet, chart: Chart): HostObject<'Chart'> {
  return new HostObject('Chart', { sheet, chart });
}

function found(sheet: Sheet, key: unknown): HostObject<'Chart'> | null {
  const text = asText(key);
  const folded = text.toLowerCase();
  const chart =
    sheet.charts.find(({ id }) => id === text) ??
    sheet.charts.find(({ name }) => name.toLowerCase() === folded);
  return chart === undefined ? null : chartObject(sheet, chart);
}

function required(chart: HostObject<'Chart'> | null): HostObject<'Chart'> {
  if (chart === null) throw new HostError('ItemNotFound');
  return chart;
}

function freeName(sheet: Sheet): string {
  const taken = new Set(sheet.charts.map(({ name }) => name.toLowerCase()));
  let number = sheet.charts.length + 1;
  while (taken.has(`chart ${number}`)) number++;
  return `Chart ${number}`;
}

function addChart(sheet: Sheet, args: Arguments, workbook: HostWorkbook): HostObject<'Chart'> {
  assertChartsEditable({ sheet });
  const type = typeArgument(args.raw(0));
  const source = rangeArgument(args, 1, workbook, sheet);
  const chart = newChart({
    id: `{${workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0003-0000-0000-000000000000}`,
    name: freeName(sheet),
    type,
    anchor: anchorOf(sheet, NEW_BOX),
  });
  Object.assign(chart, seriesOf(source.sheet, areaOf(source), type, args.oneOf(2, SERIES_BY, 'Auto')));
  sheet.charts.push(chart);
  return chartObject(sheet, chart);
}

/** The chart that is active, if any is. */
export function activeChart({ sheets, activeChartId }: HostWorkbook): HostObject<'Chart'> | null {
  for (const sheet of sheets) {
    const active = sheet.charts.find(({ id }) => id === activeChartId);
    if (active !== undefined) return chartObject(sheet, active);
  }
  return null;
}

/** Excel.ChartCollection: the charts of a sheet. */
export const chartCollection: ObjectType<Sheet> = {
  since: '1.1',
  collection: { items: (sheet) => sheet.charts.map((chart) => chartObject(sheet, chart)), item: found },
  members: {
    count: property('1.1', ({ charts }) => charts.length),
    getCount: method('1.4', ({ charts }) => charts.length),
    add: method('1.1', (sheet, args, { workbook }) => addChart(sheet, args, workbook)),
    getItem: method('1.1', (sheet, args) => required(found(sheet, args.text(0)))),
    getItemAt: method('1.1', (sheet, args) => {
      const chart = sheet.charts[args.integer(0)];
      return required(chart === undefined ? null : chartObject(sheet, chart));
    }),
    getItemOrNullObject: method('1.4', (sheet, args) => found(sheet, args.text(0))),
  },
};

/** One side or size of the chart, in points. */
function boxProperty(key: keyof Box): Property<ChartTarget> {
  return chartProperty<ChartTarget>(
    '1.1',
    ({ sheet, chart }) => boxOf(sheet, chart.anchor)[key],
    ({ sheet, chart }, value) => {
      const length = asNumber(value);
      if (length < 0) throw new HostError('InvalidArgument');
      chart.anchor = anchorOf(sheet, { ...boxOf(sheet, chart.anchor), [key]: length });
    },
  );
}

function setData(target: ChartTarget, args: Arguments, workbook: HostWorkbook): void {
  const source = rangeArgument(args, 0, workbook, target.sheet);
  plot(target.chart, source.sheet, areaOf(source), args.oneOf(1, SERIES_BY, 'Auto'));
}

/** Reads the cells that the chart is drawn from the other way. */
function plotAnew({ chart }: ChartTarget, plotBy: Chart['plotBy'], workbook: HostWorkbook): void {
  const cells = chart.series.flatMap(({ nameFormula, values, categories }) =>
    [nameFormula, values, categories].flatMap((formula) => {
      if (formula === null) return [];
      const { sheet: name, local } = splitSheet(formula.slice(1));
      const sheet = name === null ? undefined : workbook.findSheet(name);
      const area = parseArea(local);
      return sheet === undefined || area === null ? [] : [{ sheet, area }];
    }),
  );
  const [first, ...rest] = cells;
  if (first === undefined || rest.some(({ sheet }) => sheet !== first.sheet)) {
    throw new HostError('InvalidOperation');
  }
  plot(
    chart,
    first.sheet,
    rest.reduce((whole, { area }) => boundingArea(whole, area), first.area),
    plotBy,
  );
}

/** Puts the series of other data in place of the chart's own, which keep their looks. */
function plot(chart: Chart, sheet: Sheet, area: Area, seriesBy: (typeof SERIES_BY)[number]): void {
  const next = seriesOf(sheet, area, chart.type, seriesBy);
  const known = chart.series;
  chart.plotBy = next.plotBy;
  chart.series = next.series.map((series, at) => {
    const { nameFormula, values, categories } = series;
    return { ...(known[at] ?? series), name: null, nameFormula, values, categories };
  });
}

function setPosition({ sheet, chart }: ChartTarget, args: Arguments, workbook: HostWorkbook): void {
  const start = rangeArgument(args, 0, workbook, sheet);
  const end = args.isMissing(1) ? null : rangeArgument(args, 1, workbook, sheet);
  if (start.sheet !== sheet || (end !== null && end.sheet !== sheet)) throw new HostError('InvalidArgument');
  const first = areaOf(start);
  if (end !== null) {
    chart.anchor = anchorOver(boundingArea(first, areaOf(end)));
    return;
  }
  const { left, top } = boxOf(sheet, anchorOver(first));
  chart.anchor = anchorOf(sheet, { ...boxOf(sheet, chart.anchor), left, top });
}

const takesDataTable = ({ type }: Chart): boolean =>
  ['bar', 'line', 'area', 'stock'].includes(kindOf(type).shape);

/** Excel.Chart. */
export const chart: ObjectType<ChartTarget> = {
  since: '1.1',
  identity: ({ chart: { id } }) => ({ Id: id }),
  members: {
    id: property('1.7', ({ chart: { id } }) => id),
    name: chartProperty(
      '1.1',
      ({ chart: { name } }) => name,
      ({ chart: known }, value) => {
        const name = asText(value);
        if (name === '') throw new HostError('InvalidArgument');
        known.name = name;
      },
    ),
    chartType: chartProperty(
      '1.7',
      ({ chart: { type } }) => type,
      ({ chart: known }, value) => {
        const type = typeArgument(value);
        known.type = type;
        for (const series of known.series) series.type = type;
      },
    ),
    left: boxProperty('left'),
    top: boxProperty('top'),
    width: boxProperty('width'),
    height: boxProperty('height'),
    plotBy: chartProperty(
      '1.8',
      ({ chart: { plotBy } }) => plotBy,
      (target, value, { workbook }) => {
        const plotBy = asOneOf(value, ['Rows', 'Columns']);
        if (plotBy !== target.chart.plotBy) plotAnew(target, plotBy, workbook);
      },
    ),
    plotVisibleOnly: chartFlag('1.8', (target) => target.chart, 'plotVisibleOnly'),
    displayBlanksAs: chartProperty(
      '1.8',
      ({ chart: { displayBlanksAs } }) => displayBlanksAs,
      ({ chart: known }, value) => {
        known.displayBlanksAs = asOneOf(value, ['NotPlotted', 'Zero', 'Interplotted']);
      },
    ),
    style: chartProperty(
      '1.8',
      ({ chart: { style } }) => style,
      ({ chart: known }, value) => {
        const style = asNumber(value);
        if (!Number.isInteger(style) || style < 1 || style > 48) throw new HostError('InvalidArgument');
        known.style = style;
      },
    ),
    categoryLabelLevel: option('1.8', chartOptions, 'categoryLabelLevel', 0, integer),
    seriesNameLevel: option('1.8', chartOptions, 'seriesNameLevel', 0, integer),
    showAllFieldButtons: option('1.7', chartOptions, 'showAllFieldButtons', false, flag),
    showDataLabelsOverMaximum: option('1.8', chartOptions, 'showDataLabelsOverMaximum', true, flag),
    axes: navigation('1.1', (target) => new HostObject('ChartAxes', target)),
    dataLabels: navigation(
      '1.1',
      (target) => new HostObject('ChartDataLabels', { ...target, series: target.chart.series }),
    ),
    format: navigation('1.1', (target) => new HostObject('ChartAreaFormat', target)),
    legend: navigation('1.1', (target) => new HostObject('ChartLegend', target)),
    pivotOptions: navigation('1.9', (target) => new HostObject('ChartPivotOptions', target)),
    plotArea: navigation('1.8', (target) => new HostObject('ChartPlotArea', target)),
    series: navigation('1.1', (target) => new HostObject('ChartSeriesCollection', target)),
    title: navigation(
      '1.1',
      (target) => new HostObject('ChartTitle', { ...target, title: target.chart.title, isChartTitle: true }),
    ),
    worksheet: navigation('1.2', ({ sheet }) => new HostObject('Worksheet', sheet)),
    activate: method('1.9', ({ sheet, chart: known }, _args, { workbook }) => {
      activate(workbook, sheet);
      workbook.activeChartId = known.id;
    }),
    getDataTable: method('1.14', (target) => {
      if (!takesDataTable(target.chart)) throw new HostError('InvalidOperation');
      return new HostObject('ChartDataTable', target);
    }),
    getDataTableOrNullObject: method('1.14', (target) =>
      takesDataTable(target.chart) ? new HostObject('ChartDataTable', target) : null,
    ),
    getImage: method('1.2', ({ sheet, chart: { anchor } }, args) => {
      const box = boxOf(sheet, anchor);
      const mode = args.oneOf(2, FITTING_MODES, 'Fit');
      return blankPicture(pictureSize(box, args.integer(0, 0), args.integer(1, 0), mode));
    }),
    delete: method('1.1', (target, _args, { workbook }) => {
      assertChartsEditable(target);
      if (workbook.activeChartId === target.chart.id) workbook.activeChartId = null;
      target.sheet.charts = target.sheet.charts.filter((other) => other !== target.chart);
    }),
    setData: method('1.1', (target, args, { workbook }) => {
      assertChartsEditable(target);
      setData(target, args, workbook);
    }),
    setPosition: method('1.1', (target, args, { workbook }) => {
      assertChartsEditable(target);
      setPosition(target, args, workbook);
    }),
  },
};
