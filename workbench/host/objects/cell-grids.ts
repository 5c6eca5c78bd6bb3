import { isEntireColumn, isEntireRow, type Area } from '../model/area';
import { isError, type CellValue } from '../model/cell-value';
import { numberFormatCategory } from '../model/cell-text';
import type { CellRow } from '../model/cell-store';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';

/** Most cells that one read may bring. */
export const MAX_CELLS_READ = 5_000_000;

type CellReader = (cells: CellRow | undefined, column: number, style: number) => Json;

/**
 * A grid of the area's cells. Whole rows and columns read `null`; more cells than Excel gives at once are
 * refused.
 */
function grid(sheet: Sheet, area: Area, needsStyle: boolean, read: CellReader): Json {
  if (isEntireRow(area) || isEntireColumn(area)) return null;
  if (area.rowCount * area.columnCount > MAX_CELLS_READ) throw new HostError('RangeExceedsLimit');
  const columnStyles = Array.from(
    { length: area.columnCount },
    (_, at) => sheet.columns.get(area.column + at)?.style,
  );
  const rows: Json[][] = new Array<Json[]>(area.rowCount);
  for (let at = 0; at < area.rowCount; at++) {
    const cells = sheet.cells.row(area.row + at);
    const rowStyle = needsStyle ? sheet.rows.get(area.row + at)?.style : undefined;
    const line: Json[] = new Array<Json>(area.columnCount);
    for (let side = 0; side < area.columnCount; side++) {
      const column = area.column + side;
      const style = needsStyle ? (cells?.styles[column] ?? rowStyle ?? columnStyles[side] ?? 0) : 0;
      line[side] = read(cells, column, style);
    }
    rows[at] = line;
  }
  return rows;
}

const plain = (value: CellValue | undefined): Json =>
  value === undefined ? '' : isError(value) ? value.error : value;

export function readValues(sheet: Sheet, area: Area): Json {
  return grid(sheet, area, false, (cells, column) => plain(cells?.values[column]));
}

export function readFormulas(sheet: Sheet, area: Area): Json {
  return grid(
    sheet,
    area,
    false,
    (cells, column) => cells?.formulas?.[column] ?? plain(cells?.values[column]),
  );
}

export function readText(workbook: HostWorkbook, sheet: Sheet, area: Area): Json {
  const { styles, texts } = workbook;
  return grid(sheet, area, true, (cells, column, style) => {
    const value = cells?.values[column];
    return value === undefined ? '' : texts.text(value, styles.at(style).numberFormat);
  });
}

export function readNumberFormats(workbook: HostWorkbook, sheet: Sheet, area: Area): Json {
  const { styles } = workbook;
  return grid(sheet, area, true, (_cells, _column, style) => styles.at(style).numberFormat);
}

export function readNumberFormatCategories(workbook: HostWorkbook, sheet: Sheet, area: Area): Json {
  const known = new Map<number, string>();
  return grid(sheet, area, true, (_cells, _column, style) => {
    let category = known.get(style);
    if (category === undefined) {
      category = numberFormatCategory(workbook.styles.at(style).numberFormat);
      known.set(style, category);
    }
    return category;
  });
}

/** Excel.RangeValueType of each cell. */
export function readValueTypes(sheet: Sheet, area: Area): Json {
  return grid(sheet, area, false, (cells, column) => {
    const value = cells?.values[column];
    if (value === undefined || value === '') return 'Empty';
    if (typeof value === 'string') return 'String';
    if (typeof value === 'number') return 'Double';
    return typeof value === 'boolean' ? 'Boolean' : 'Error';
  });
}
