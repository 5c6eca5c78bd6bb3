import { Registry } from '../wire/registry';
import { chartAxes, chartAxis, chartAxisFormat, chartGridlines, chartGridlinesFormat } from './chart-axes';
import { chartBorder, chartFill, chartFont, chartLineFormat } from './chart-looks';
import {
  chartAreaFormat,
  chartAxisTitle,
  chartAxisTitleFormat,
  chartDataLabelFormat,
  chartDataLabels,
  chartLegend,
  chartLegendFormat,
  chartPlotArea,
  chartPlotAreaFormat,
  chartTitle,
  chartTitleFormat,
} from './chart-parts';
import {
  chartPoint,
  chartPointFormat,
  chartPointsCollection,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
} from './chart-series';
import { chart, chartCollection } from './charts';
import { conditionalFormat, conditionalFormatCollection } from './conditional-formats';
import {
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from './conditional-looks';
import {
  cellValueConditionalFormat,
  conditionalFormatRule,
  customConditionalFormat,
  presetCriteriaConditionalFormat,
  textConditionalFormat,
  topBottomConditionalFormat,
} from './conditional-rules';
import {
  colorScaleConditionalFormat,
  conditionalDataBarNegativeFormat,
  conditionalDataBarPositiveFormat,
  dataBarConditionalFormat,
  iconSetConditionalFormat,
} from './conditional-scales';
import { dataValidation } from './data-validation';
import { autoFilter, filter } from './filters';
import { functionResult, functions } from './functions';
import { namedItem, namedItemCollection } from './names';
import { headerFooter, headerFooterGroup, pageLayout } from './page-layout';
import { range } from './range';
import { rangeAreas, rangeCollection } from './range-areas';
import { rangeBorder, rangeBorderCollection } from './range-borders';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './range-format';
import { rangeSort, removeDuplicatesResult } from './range-sort';
import { setting, settingCollection } from './settings';
import { tableColumn, tableColumnCollection, tableRow, tableRowCollection, tableSort } from './table-columns';
import { table, tableCollection, tableScopedCollection } from './tables';
import { workbook, workbookProtection, worksheetCollection } from './workbook';
import { workbookTypes } from './workbook-types';
import { worksheet } from './worksheet';
import {
  pageBreak,
  pageBreakCollection,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
  worksheetFreezePanes,
  worksheetProtection,
} from './worksheet-parts';

/** Every Office.js class that the model knows, by its name in Office.js. */
export const registry = new Registry({
  ...workbookTypes,
  AutoFilter: autoFilter,
  CellValueConditionalFormat: cellValueConditionalFormat,
  Chart: chart,
  ChartAreaFormat: chartAreaFormat,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisFormat: chartAxisFormat,
  ChartAxisTitle: chartAxisTitle,
  ChartAxisTitleFormat: chartAxisTitleFormat,
  ChartBorder: chartBorder,
  ChartCollection: chartCollection,
  ChartDataLabelFormat: chartDataLabelFormat,
  ChartDataLabels: chartDataLabels,
  ChartFill: chartFill,
  ChartFont: chartFont,
  ChartGridlines: chartGridlines,
  ChartGridlinesFormat: chartGridlinesFormat,
  ChartLegend: chartLegend,
  ChartLegendFormat: chartLegendFormat,
  ChartLineFormat: chartLineFormat,
  ChartPlotArea: chartPlotArea,
  ChartPlotAreaFormat: chartPlotAreaFormat,
  ChartPoint: chartPoint,
  ChartPointFormat: chartPointFormat,
  ChartPointsCollection: chartPointsCollection,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalDataBarNegativeFormat: conditionalDataBarNegativeFormat,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormat,
  ConditionalRangeBorder: conditionalRangeBorder,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollection,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CustomConditionalFormat: customConditionalFormat,
  DataBarConditionalFormat: dataBarConditionalFormat,
  DataValidation: dataValidation,
  Filter: filter,
  FormatProtection: formatProtection,
  FunctionResult: functionResult,
  Functions: functions,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  IconSetConditionalFormat: iconSetConditionalFormat,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  PageBreak: pageBreak,
  PageBreakCollection: pageBreakCollection,
  PageLayout: pageLayout,
  PresetCriteriaConditionalFormat: presetCriteriaConditionalFormat,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  RangeSort: rangeSort,
  RemoveDuplicatesResult: removeDuplicatesResult,
  Setting: setting,
  SettingCollection: settingCollection,
  Table: table,
  TableCollection: tableCollection,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumnCollection,
  TableRow: tableRow,
  TableRowCollection: tableRowCollection,
  TableScopedCollection: tableScopedCollection,
  TableSort: tableSort,
  TextConditionalFormat: textConditionalFormat,
  TopBottomConditionalFormat: topBottomConditionalFormat,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
});
