import { parseArea, splitSheet } from '../model/address';
import type { Chart, ChartDataTable, ChartPlace } from '../model/chart';
import type { ChartType } from '../model/chart-types';
import { newChart, newDataTable } from '../model/new-chart';
import type { ChartSize } from './chart-xml-text';
import { readAxes } from './read-chart-axes';
import { readFill, readLine, readTextLooks, type ThemeColors } from './read-chart-looks';
import { readSeries } from './read-chart-series';
import { readLegend, readPlace, readTitle } from './read-chart-text';
import { typesOf } from './read-chart-types';
import { child, children, flagOf, localName, numberOf, valueOf, type XmlElement } from './xml-tree';

const BLANKS: Readonly<Record<string, Chart['displayBlanksAs']>> = {
  gap: 'NotPlotted',
  zero: 'Zero',
  span: 'Interplotted',
};

/** Whether a formula names cells that lie beside each other. */
function isRow(formula: string | null): boolean {
  const area = formula === null ? null : parseArea(splitSheet(formula.slice(1)).local);
  return area !== null && area.rowCount === 1 && area.columnCount > 1;
}

const idsOf = (group: XmlElement | undefined): readonly string[] =>
  children(group, 'axId').map((one) => valueOf(one) ?? '');

function readGroups(
  chart: Chart,
  groups: readonly XmlElement[],
  types: readonly (ChartType | null)[],
  theme: ThemeColors,
): void {
  const primary = idsOf(groups[0]).join();
  const isStock = chart.type.startsWith('Stock');
  const series = groups.flatMap((group, at) =>
    children(group, 'ser').map((one) => {
      const read = readSeries(one, group, types[at] ?? chart.type, theme);
      if (!isStock && idsOf(group).join() !== primary) read.isSecondary = true;
      return { order: numberOf(child(one, 'order')) ?? 0, series: read };
    }),
  );
  chart.series = series.sort((one, other) => one.order - other.order).map((one) => one.series);
  chart.plotBy = chart.series.some(({ values }) => isRow(values)) ? 'Rows' : 'Columns';
}

function readDataTable(element: XmlElement | undefined, theme: ThemeColors): ChartDataTable | null {
  if (element === undefined) return null;
  const table = newDataTable();
  table.visible = true;
  table.showHorizontalBorder = flagOf(child(element, 'showHorzBorder'), false);
  table.showVerticalBorder = flagOf(child(element, 'showVertBorder'), false);
  table.showOutlineBorder = flagOf(child(element, 'showOutline'), false);
  table.showLegendKey = flagOf(child(element, 'showKeys'), false);
  readTextLooks(table.font, child(element, 'txPr'), theme);
  readFill(table.fill, child(element, 'spPr'), theme);
  readLine(table.border, child(element, 'spPr'), theme);
  return table;
}

function readPlot(chart: Chart, plot: XmlElement | undefined, theme: ThemeColors, size: ChartSize): void {
  readFill(chart.plotFill, child(plot, 'spPr'), theme);
  readLine(chart.plotBorder, child(plot, 'spPr'), theme);
  const table = readDataTable(child(plot, 'dTable'), theme);
  if (table !== null) chart.dataTable = table;
  const place = readPlace(plot, size);
  if (place === undefined) return;
  const isInner = valueOf(child(plot, 'layout', 'manualLayout', 'layoutTarget')) === 'inner';
  chart.plotPlace = isInner ? insideOf(place) : place;
}

type PlotPlace = NonNullable<Chart['plotPlace']>;

/** The place of what is within the axes. */
function insideOf({ left, top, width, height }: ChartPlace): PlotPlace {
  return {
    ...(left === undefined ? {} : { insideLeft: left }),
    ...(top === undefined ? {} : { insideTop: top }),
    ...(width === undefined ? {} : { insideWidth: width }),
    ...(height === undefined ? {} : { insideHeight: height }),
  };
}

/** The chart of a part's XML, or null where its type is not modelled. `size` is its own, in points. */
export function readChart(
  space: XmlElement,
  init: Pick<Chart, 'id' | 'name' | 'anchor'>,
  theme: ThemeColors,
  size: ChartSize,
): Chart | null {
  const element = child(space, 'chart');
  const plot = child(element, 'plotArea');
  const groups = children(plot).filter((one) => localName(one).endsWith('Chart'));
  const types = typesOf(groups);
  const [type] = types;
  if (type === undefined || type === null || types.includes(null)) return null;
  const chart = newChart({ ...init, type });
  readGroups(chart, groups, types, theme);
  readTitle(chart.title, child(element, 'title'), theme, size);
  if (child(element, 'title') === undefined && chart.series.length === 1) {
    chart.title.visible = !flagOf(child(element, 'autoTitleDeleted'), false);
  }
  readLegend(chart.legend, child(element, 'legend'), theme, size);
  const primary = idsOf(groups[0]);
  const other = groups.find((group) => idsOf(group).join() !== primary.join());
  readAxes({ chart, theme, size }, plot, primary, idsOf(other));
  chart.plotVisibleOnly = flagOf(child(element, 'plotVisOnly'), true);
  chart.displayBlanksAs = BLANKS[valueOf(child(element, 'dispBlanksAs')) ?? 'zero'] ?? 'Zero';
  const over = child(element, 'showDLblsOverMax');
  if (over !== undefined) chart.options = { showDataLabelsOverMaximum: flagOf(over, true) };
  chart.roundedCorners = flagOf(child(space, 'roundedCorners'), true);
  chart.style = numberOf(child(space, 'style')) ?? 2;
  readFill(chart.fill, child(space, 'spPr'), theme);
  readLine(chart.border, child(space, 'spPr'), theme);
  readTextLooks(chart.font, child(space, 'txPr'), theme);
  readPlot(chart, plot, theme, size);
  return chart;
}
