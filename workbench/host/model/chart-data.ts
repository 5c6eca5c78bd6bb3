import { formatAbsoluteArea, quoteSheetName } from './address';
import type { Area } from './area';
import { isError, type CellValue } from './cell-value';
import type { Chart, ChartSeries } from './chart';
import { isInPlane, kindOf, type ChartType } from './chart-types';
import { newSeries } from './new-chart';
import { numberFormatCategory } from './cell-text';
import type { Sheet } from './sheet';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** `='责任表'!$A$2:$A$9`: how a chart names its cells. */
export function cellsFormula(sheet: Sheet, area: Area): string {
  return `=${quoteSheetName(sheet.name)}!${formatAbsoluteArea(area)}`;
}

const isText = (value: CellValue): boolean => typeof value === 'string' && value !== '';

/** The source turned so that each series is a column. */
interface Turned {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly byRows: boolean;
  readonly length: number;
  readonly lines: number;
}

/** The value at a place along a series, and across the series. */
function at({ sheet, area, byRows }: Turned, along: number, across: number): CellValue {
  return byRows
    ? sheet.valueAt(area.row + across, area.column + along)
    : sheet.valueAt(area.row + along, area.column + across);
}

function part({ area, byRows }: Turned, along: number, across: number, length: number, lines = 1): Area {
  return byRows
    ? { row: area.row + across, column: area.column + along, rowCount: lines, columnCount: length }
    : { row: area.row + along, column: area.column + across, rowCount: length, columnCount: lines };
}

function isDate({ sheet, area, byRows }: Turned, along: number, across: number): boolean {
  const row = area.row + (byRows ? across : along);
  const column = area.column + (byRows ? along : across);
  return numberFormatCategory(sheet.styleAt(row, column).numberFormat) === 'Date';
}

/** The first line holds the categories where its cells are texts or dates, or where the corner above is blank. */
function hasCategories(turned: Turned, isNamed: boolean): boolean {
  if (turned.lines < 2) return false;
  if (isNamed && at(turned, 0, 0) === '') return true;
  for (let along = isNamed ? 1 : 0; along < turned.length; along++) {
    const value = at(turned, along, 0);
    if (isText(value) || (typeof value === 'number' && isDate(turned, along, 0))) return true;
  }
  return false;
}

/** The first cell of each series is its name where any of them is a text, and the series goes on. */
function hasNames(turned: Turned): boolean {
  if (turned.length < 2) return false;
  for (let across = turned.lines > 1 ? 1 : 0; across < turned.lines; across++) {
    if (isText(at(turned, 0, across))) return true;
  }
  return turned.lines > 1 && at(turned, 0, 0) === '';
}

/**
 * The series that Excel makes of a range. Excel's own rules are not documented: by columns where there are at least
 * as many rows as columns; names and categories are the first row and column where they hold texts, or a corner is
 * blank.
 */
export function seriesOf(
  sheet: Sheet,
  area: Area,
  type: ChartType,
  seriesBy: SeriesBy,
): { readonly plotBy: Chart['plotBy']; readonly series: ChartSeries[] } {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && area.columnCount > area.rowCount);
  const turned: Turned = {
    sheet,
    area,
    byRows,
    length: byRows ? area.columnCount : area.rowCount,
    lines: byRows ? area.rowCount : area.columnCount,
  };
  const named = hasNames(turned);
  const isPlane = isInPlane(type);
  // Each bubble has a height and a size.
  const linesEach = kindOf(type).shape === 'bubble' ? 2 : 1;
  const categorised = isPlane ? turned.lines > 1 : hasCategories(turned, named);
  const first = named ? 1 : 0;
  const length = turned.length - first;
  const categories = categorised ? cellsFormula(sheet, part(turned, first, 0, length)) : null;
  const series: ChartSeries[] = [];
  for (let across = categorised ? 1 : 0; across < turned.lines; across += linesEach) {
    const hasSizes = linesEach > 1 && across + 1 < turned.lines;
    series.push({
      ...newSeries(type),
      nameFormula: named ? cellsFormula(sheet, part(turned, 0, across, 1)) : null,
      values: cellsFormula(sheet, part(turned, first, across, length)),
      categories,
      ...(hasSizes ? { bubbleSizes: cellsFormula(sheet, part(turned, first, across + 1, length)) } : {}),
    });
  }
  return { plotBy: byRows ? 'Rows' : 'Columns', series };
}

export function textOfValue(value: CellValue): string {
  return isError(value) ? value.error : String(value);
}
