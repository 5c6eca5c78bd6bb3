import { lastColumnOf, lastRowOf } from '../model/area';
import { Sheet } from '../model/sheet';
import { bodyArea } from '../model/table';
import type { HostWorkbook } from '../model/workbook';
import type { HostObject } from '../wire/host-object';
import {
  addressOf,
  onSheetEvent,
  watchEdit,
  watchFormat,
  watchHiddenRows,
  watchShift,
  type After,
  type Place,
} from './cell-observers';
import { watchCopy, watchFill, watchMove } from './copy-observers';
import { EventType } from './event-type';
import { watchSheets } from './sheet-observers';
import { watchTableParts } from './table-observers';

/** Where an object's cells are, if it stands for cells. */
function placeOf(object: HostObject): Place | null {
  const range = object.as('Range');
  if (range !== null) return range.isGone ? null : { sheet: range.sheet, areas: [range.area] };
  const target: unknown = object.target;
  if (typeof target !== 'object' || target === null) return null;
  if (!('sheet' in target) || !(target.sheet instanceof Sheet)) return null;
  if (!('areas' in target) || !Array.isArray(target.areas)) return null;
  return { sheet: target.sheet, areas: target.areas };
}

function sheetOf({ target }: HostObject): Sheet | null {
  if (target instanceof Sheet) return target;
  const holder: unknown = target;
  const isHolder = typeof holder === 'object' && holder !== null && 'sheet' in holder;
  return isHolder && holder.sheet instanceof Sheet ? holder.sheet : null;
}

const EDITS = /^(?:flashFill|values|formulas|formulasLocal|formulasR1C1|removeDuplicates|replaceAll)$/;
const FORMATS = /^Range(?:Format|Font|Fill|Border)$/;
/** Members that hide and show rows by what stands in them. */
const FILTERS = /^(?:AutoFilter|Filter)\.|^Table\.(?:clear|reapply)Filters$/;
const SHEET_TYPES =
  /^(?:Worksheet|WorksheetCollection|WorksheetProtection|Table|TableCollection|Chart|ChartCollection|Comment|CommentCollection|CommentReply|CommentReplyCollection)$/;

/** What to look at while a member of an object is used, and what it told of; null where nothing can come of it. */
export function observe(
  object: HostObject,
  name: string,
  given: readonly unknown[],
  workbook: HostWorkbook,
): After | null {
  const type: string = object.type;
  const place = placeOf(object);
  if (place !== null && (type === 'Range' || type === 'RangeAreas')) {
    return observeCells(place, name, given, workbook);
  }
  if (place !== null && FORMATS.test(type)) return watchFormat(place);
  if (type === 'RangeSort' && name === 'apply' && place !== null) return watchSort(place, given[3]);
  const filtered = FILTERS.test(`${type}.${name}`) ? sheetOf(object) : null;
  if (filtered !== null) return watchHiddenRows(filtered);
  if (type === 'Application' && name === 'calculate') return () => [];
  if (type === 'TableSort' && name === 'apply') return watchTableSort(object);
  const inTable = watchTableParts(object, name, given, workbook);
  if (inTable !== null) return inTable;
  return SHEET_TYPES.test(type) && !name.startsWith('get') && !name.startsWith('_')
    ? watchSheets(workbook)
    : null;
}

function observeCells(
  place: Place,
  name: string,
  given: readonly unknown[],
  workbook: HostWorkbook,
): After | null {
  if (EDITS.test(name)) return watchEdit(place, workbook);
  const [first] = given;
  switch (name) {
    case 'copyFrom':
      return watchCopy(place, given, workbook);
    case 'moveTo':
      return watchMove(place, given, workbook);
    case 'autoFill':
      return watchFill(place, given, workbook);
    case 'clear':
      return watchClear(place, first, workbook);
    case 'insert':
      return watchShift(place, 'Inserted', first);
    case 'delete':
      return watchShift(place, 'Deleted', first);
    case 'merge':
      return watchMerge(place, workbook);
    case 'numberFormat':
    case 'style':
      return watchFormat(place);
    case 'rowHidden':
      return watchHiddenRows(place.sheet);
    case 'select':
    case 'getTables':
      return watchSheets(workbook);
    default:
      return null;
  }
}

function watchClear(place: Place, kind: unknown, workbook: HostWorkbook): After {
  const takes = (part: string): boolean =>
    kind === undefined || kind === null || kind === 'All' || kind === part;
  const parts = [
    ...(takes('Contents') ? [watchEdit(place, workbook)] : []),
    ...(takes('Formats') ? [watchFormat(place)] : []),
  ];
  return () => parts.flatMap((after) => after());
}

/** Joining cells is an edit where it takes values away. */
function watchMerge(place: Place, workbook: HostWorkbook): After {
  const after = watchEdit(place, workbook);
  const { sheet, areas } = place;
  const filled = areas.some((area) => {
    for (let row = area.row; row <= lastRowOf(area); row++) {
      for (let column = area.column; column <= lastColumnOf(area); column++) {
        const isCorner = row === area.row && column === area.column;
        if (!isCorner && sheet.valueAt(row, column) !== '') return true;
      }
    }
    return false;
  });
  return filled ? after : () => [];
}

/** Sorting is told as such, and not as an edit of the cells: by rows, or by columns. */
function watchSort({ sheet, areas }: Place, orientation: unknown): After {
  const type = orientation === 'Columns' ? EventType.worksheetColumnSorted : EventType.worksheetRowSorted;
  return () => [onSheetEvent(type, sheet, { address: addressOf(areas) })];
}

function watchTableSort(object: HostObject): After | null {
  const target = object.as('TableSort');
  if (target === null) return null;
  const { sheet, table } = target;
  return watchSort({ sheet, areas: [bodyArea(table)] }, 'Rows');
}
