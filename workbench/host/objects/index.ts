import { Registry } from '../wire/registry';
import { formatProtection, rangeFill, rangeFont } from './cell-looks';
import { chartAxes, chartAxis, chartAxisFormat, chartGridlines, chartGridlinesFormat } from './chart-axes';
import { chartBorder, chartFill, chartFont, chartLineFormat } from './chart-looks';
import { chartDataLabel, chartDataLabelFormat, chartDataLabels } from './chart-labels';
import {
  chartLegend,
  chartLegendEntry,
  chartLegendEntryCollection,
  chartLegendFormat,
} from './chart-legends';
import {
  chartAreaFormat,
  chartDataTable,
  chartDataTableFormat,
  chartPivotOptions,
  chartPlotArea,
  chartPlotAreaFormat,
} from './chart-parts';
import { chartBinOptions, chartBoxwhiskerOptions, chartMapOptions } from './chart-series-options';
import {
  chartAxisTitle,
  chartAxisTitleFormat,
  chartFormatString,
  chartTitle,
  chartTitleFormat,
} from './chart-titles';
import {
  chartErrorBars,
  chartErrorBarsFormat,
  chartTrendline,
  chartTrendlineCollection,
  chartTrendlineFormat,
  chartTrendlineLabel,
  chartTrendlineLabelFormat,
} from './chart-trendlines';
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
import { rangeFormat } from './range-format';
import { rangeSort, removeDuplicatesResult } from './range-sort';
import { lookStyleTypes } from './look-styles';
import { pivotTypes } from './pivot-types';
import { shapeTypes } from './shape-types';
import { slicerItem, slicerItemCollection } from './slicer-items';
import { slicer, slicerCollection } from './slicers';
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
  ...lookStyleTypes,
  ...pivotTypes,
  ...shapeTypes,
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
  ChartBinOptions: chartBinOptions,
  ChartBorder: chartBorder,
  ChartBoxwhiskerOptions: chartBoxwhiskerOptions,
  ChartCollection: chartCollection,
  ChartDataLabel: chartDataLabel,
  ChartDataLabelFormat: chartDataLabelFormat,
  ChartDataLabels: chartDataLabels,
  ChartDataTable: chartDataTable,
  ChartDataTableFormat: chartDataTableFormat,
  ChartErrorBars: chartErrorBars,
  ChartErrorBarsFormat: chartErrorBarsFormat,
  ChartFill: chartFill,
  ChartFont: chartFont,
  ChartFormatString: chartFormatString,
  ChartGridlines: chartGridlines,
  ChartGridlinesFormat: chartGridlinesFormat,
  ChartLegend: chartLegend,
  ChartLegendEntry: chartLegendEntry,
  ChartLegendEntryCollection: chartLegendEntryCollection,
  ChartLegendFormat: chartLegendFormat,
  ChartLineFormat: chartLineFormat,
  ChartMapOptions: chartMapOptions,
  ChartPivotOptions: chartPivotOptions,
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
  ChartTrendline: chartTrendline,
  ChartTrendlineCollection: chartTrendlineCollection,
  ChartTrendlineFormat: chartTrendlineFormat,
  ChartTrendlineLabel: chartTrendlineLabel,
  ChartTrendlineLabelFormat: chartTrendlineLabelFormat,
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
  Slicer: slicer,
  SlicerCollection: slicerCollection,
  SlicerItem: slicerItem,
  SlicerItemCollection: slicerItemCollection,
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
