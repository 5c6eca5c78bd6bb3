import { intersection, isEntireColumn, isEntireRow, lastColumnOf, lastRowOf, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Json } from '../wire/batch';
import { asBoolean } from '../wire/arguments';
import { HostObject } from '../wire/host-object';
import { namedProperty, navigation, property, type Member } from '../wire/object-type';
import { areaOf, asAreas, fullAddress } from './addresses';
import {
  readFormulas,
  readNumberFormatCategories,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
} from './cell-grids';
import { assertAllowed, writeFormulas, writeNumberFormats, writeValues } from './cell-writes';
import { hyperlink } from './hyperlinks';
import { asA1, readFormulasR1C1 } from './r1c1';
import { styleProperty } from './styles';
import type { RangeTarget } from './targets';

function sumOf(count: number, sizeAt: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += sizeAt(index);
  return sum;
}

/** True or false where all agree, null where they are mixed. */
function allAgree(count: number, stateAt: (index: number) => boolean): boolean | null {
  const first = stateAt(0);
  for (let index = 1; index < count; index++) if (stateAt(index) !== first) return null;
  return first;
}

export function rowsHidden(sheet: Sheet, area: Area): boolean | null {
  return allAgree(area.rowCount, (index) => sheet.rows.get(area.row + index)?.hidden ?? false);
}

export function columnsHidden(sheet: Sheet, area: Area): boolean | null {
  return allAgree(area.columnCount, (index) => sheet.columns.get(area.column + index)?.hidden ?? false);
}

function hideRows({ sheet, area }: RangeTarget, hidden: boolean): void {
  for (let row = area.row; row <= lastRowOf(area); row++) sheet.row(row).hidden = hidden;
}

function hideColumns({ sheet, area }: RangeTarget, hidden: boolean): void {
  for (let column = area.column; column <= lastColumnOf(area); column++) sheet.column(column).hidden = hidden;
}

/** Whether all cells are hidden, by their rows or columns; null where only some are. */
function isAllHidden({ sheet, area }: RangeTarget): boolean | null {
  const states = [rowsHidden(sheet, area), columnsHidden(sheet, area)];
  if (states.includes(true)) return true;
  return states.includes(null) ? null : false;
}

/** Cells whose link to a data type is told one by one. */
const MOST_STATES = 100_000;

/** Whether all cells belong to results that spill, none does, or some do. */
function spillState(range: RangeTarget): boolean | null {
  const area = areaOf(range);
  const spilled = range.sheet.spills
    .areas()
    .map((spill) => intersection(spill, area))
    .filter((part) => part !== null)
    .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (spilled === 0) return false;
  return spilled === area.rowCount * area.columnCount ? true : null;
}

/** `true` and `false` by cell; a range mixes them to null. */
function ofArea(read: (area: Area, sheet: Sheet) => Json): (range: RangeTarget) => Json {
  return (range) => read(areaOf(range), range.sheet);
}

/** Scalar and navigation properties of Range. */
export const rangeProperties: Readonly<Record<string, Member<RangeTarget>>> = {
  values: property(
    '1.1',
    ofArea((area, sheet) => readValues(sheet, area)),
    writeValues,
  ),
  formulas: property(
    '1.1',
    ofArea((area, sheet) => readFormulas(sheet, area)),
    writeFormulas,
  ),
  formulasLocal: property(
    '1.1',
    ofArea((area, sheet) => readFormulas(sheet, area)),
    writeFormulas,
  ),
  formulasR1C1: property(
    '1.2',
    ofArea((area, sheet) => readFormulasR1C1(sheet, area)),
    (range, value, session) => {
      writeFormulas(range, asA1(value, areaOf(range)), session);
    },
  ),
  text: property('1.1', (range, { workbook }) => readText(workbook, range.sheet, areaOf(range))),
  numberFormat: property(
    '1.1',
    (range, { workbook }) => readNumberFormats(workbook, range.sheet, areaOf(range)),
    writeNumberFormats,
  ),
  numberFormatLocal: property(
    '1.7',
    (range, { workbook }) => readNumberFormats(workbook, range.sheet, areaOf(range)),
    writeNumberFormats,
  ),
  numberFormatCategories: namedProperty('1.12', (range, { workbook }) =>
    readNumberFormatCategories(workbook, range.sheet, areaOf(range)),
  ),
  valueTypes: property(
    '1.1',
    ofArea((area, sheet) => readValueTypes(sheet, area)),
  ),
  address: property('1.1', (range) => fullAddress(range.sheet, [areaOf(range)])),
  addressLocal: property('1.1', (range) => fullAddress(range.sheet, [areaOf(range)])),
  rowIndex: property(
    '1.1',
    ofArea(({ row }) => row),
  ),
  columnIndex: property(
    '1.1',
    ofArea(({ column }) => column),
  ),
  rowCount: property(
    '1.1',
    ofArea(({ rowCount }) => rowCount),
  ),
  columnCount: property(
    '1.1',
    ofArea(({ columnCount }) => columnCount),
  ),
  cellCount: property(
    '1.1',
    ofArea(({ rowCount, columnCount }) => (rowCount * columnCount >= 2 ** 31 ? -1 : rowCount * columnCount)),
  ),
  isEntireRow: property('1.7', ofArea(isEntireRow)),
  isEntireColumn: property('1.7', ofArea(isEntireColumn)),
  rowHidden: property(
    '1.2',
    ofArea((area, sheet) => rowsHidden(sheet, area)),
    (range, value) => {
      areaOf(range);
      assertAllowed(range.sheet, 'allowFormatRows');
      hideRows(range, asBoolean(value));
    },
  ),
  columnHidden: property(
    '1.2',
    ofArea((area, sheet) => columnsHidden(sheet, area)),
    (range, value) => {
      areaOf(range);
      assertAllowed(range.sheet, 'allowFormatColumns');
      hideColumns(range, asBoolean(value));
    },
  ),
  hidden: property('1.2', (range) => isAllHidden({ ...range, area: areaOf(range) })),
  hasSpill: property('1.12', spillState),
  savedAsArray: property('1.12', () => false),
  linkedDataTypeState: property('1.9', (range) => {
    const { rowCount, columnCount } = areaOf(range);
    if (rowCount * columnCount > MOST_STATES) return null;
    return Array.from({ length: rowCount }, () => new Array<string>(columnCount).fill('None'));
  }),
  style: styleProperty('1.7', asAreas),
  top: property(
    '1.10',
    ofArea(({ row }, sheet) => sumOf(row, (index) => sheet.rowHeight(index))),
  ),
  left: property(
    '1.10',
    ofArea(({ column }, sheet) => sumOf(column, (index) => sheet.columnWidth(index))),
  ),
  height: property(
    '1.10',
    ofArea(({ row, rowCount }, sheet) => sumOf(rowCount, (index) => sheet.rowHeight(row + index))),
  ),
  width: property(
    '1.10',
    ofArea(({ column, columnCount }, sheet) =>
      sumOf(columnCount, (index) => sheet.columnWidth(column + index)),
    ),
  ),
  hyperlink,
  sort: navigation('1.2', (range) => new HostObject('RangeSort', asAreas(range))),
  format: navigation('1.1', (range) => new HostObject('RangeFormat', asAreas(range))),
  worksheet: navigation('1.1', ({ sheet }) => new HostObject('Worksheet', sheet)),
  conditionalFormats: navigation(
    '1.6',
    (range) => new HostObject('ConditionalFormatCollection', asAreas(range)),
  ),
  dataValidation: navigation('1.8', (range) => new HostObject('DataValidation', asAreas(range))),
};
