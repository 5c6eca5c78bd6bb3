import {
  areaContainsCell,
  boundingArea,
  cellArea,
  intersection,
  isSingleCell,
  lastColumnOf,
  lastRowOf,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, type Member } from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, areasObject, rangeArgument, rangeObject, rangeWithin } from './addresses';
import { blankPicture, cellsSize } from './chart-picture';
import { pivotsWithin } from './pivot-tables';
import { visibleView } from './range-views';
import type { RangeTarget } from './targets';

/** More merged areas than this fail (handbook §1). */
const MAX_MERGED_AREAS = 512;

function sibling(range: RangeTarget, change: (area: Area) => Area): HostObject<'Range'> {
  return rangeWithin(range.sheet, change(areaOf(range)));
}

function other(range: RangeTarget, args: Arguments, session: Session): RangeTarget {
  const found = rangeArgument(args, 0, session.workbook, range.sheet);
  if (found.sheet !== range.sheet) throw new HostError('InvalidArgument');
  return found;
}

function common(range: RangeTarget, args: Arguments, session: Session): HostObject<'Range'> | null {
  const area = intersection(areaOf(range), areaOf(other(range, args, session)));
  return area === null ? null : rangeObject(range.sheet, area);
}

function used(range: RangeTarget, args: Arguments): HostObject<'Range'> | null {
  const area = range.sheet.usedArea(args.boolean(0, false), areaOf(range));
  return area === null ? null : rangeObject(range.sheet, area);
}

/** Only areas whose top-left cell lies in the range are found (handbook §1). */
function mergedAreas({ sheet, area }: RangeTarget): HostObject<'RangeAreas'> | null {
  const found = sheet.merges.areas.filter(({ row, column }) => areaContainsCell(area, row, column));
  if (found.length > MAX_MERGED_AREAS) {
    throw new HostError('GeneralException', 'The range has more merged areas than can be returned.');
  }
  const ordered = [...found].sort((one, next) => one.row - next.row || one.column - next.column);
  return ordered.length === 0 ? null : areasObject(sheet, ordered);
}

function isBlank(sheet: Sheet, row: number, column: number): boolean {
  return sheet.cells.row(row)?.values[column] === undefined;
}

/** Grows the area until a ring of blank cells is round it. */
function surrounding(sheet: Sheet, start: Area): Area {
  let area = start;
  const hasContent = (ring: Area): boolean => sheet.cells.used(ring, true) !== null;
  for (;;) {
    const wide = {
      column: Math.max(0, area.column - 1),
      columnCount: Math.min(MAX_COLUMNS - 1, lastColumnOf(area) + 1) - Math.max(0, area.column - 1) + 1,
    };
    const tall = {
      row: Math.max(0, area.row - 1),
      rowCount: Math.min(MAX_ROWS - 1, lastRowOf(area) + 1) - Math.max(0, area.row - 1) + 1,
    };
    const above = area.row > 0 && hasContent({ ...wide, row: area.row - 1, rowCount: 1 });
    const below =
      lastRowOf(area) + 1 < MAX_ROWS && hasContent({ ...wide, row: lastRowOf(area) + 1, rowCount: 1 });
    const before = area.column > 0 && hasContent({ ...tall, column: area.column - 1, columnCount: 1 });
    const after =
      lastColumnOf(area) + 1 < MAX_COLUMNS &&
      hasContent({ ...tall, column: lastColumnOf(area) + 1, columnCount: 1 });
    if (!above && !below && !before && !after) return area;
    area = {
      row: area.row - (above ? 1 : 0),
      column: area.column - (before ? 1 : 0),
      rowCount: area.rowCount + (above ? 1 : 0) + (below ? 1 : 0),
      columnCount: area.columnCount + (before ? 1 : 0) + (after ? 1 : 0),
    };
  }
}

function required(found: HostObject<'Range'> | null): HostObject<'Range'> {
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

/** What the formula of the one cell spills into, itself included. */
function spillingTo(range: RangeTarget): HostObject<'Range'> | null {
  const area = areaOf(range);
  if (!isSingleCell(area)) throw new HostError('InvalidArgument');
  const spilled = range.sheet.spills.from(area.row, area.column);
  return spilled === null ? null : rangeObject(range.sheet, spilled);
}

/** The cell whose formula spills into this one. */
function spillParent(range: RangeTarget): HostObject<'Range'> | null {
  const area = areaOf(range);
  if (!isSingleCell(area)) throw new HostError('InvalidArgument');
  const spill = range.sheet.spills.areas().find((known) => areaContainsCell(known, area.row, area.column));
  return spill === undefined ? null : rangeObject(range.sheet, cellArea(spill.row, spill.column));
}

type Direction = 'Up' | 'Down' | 'Left' | 'Right';

/** Where Ctrl and an arrow key lead from a cell. */
function edge(sheet: Sheet, row: number, column: number, direction: Direction): Area {
  const step = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction];
  const [down = 0, right = 0] = step;
  const bounds = sheet.usedArea(true);
  const lastRow = bounds === null ? -1 : lastRowOf(bounds);
  const lastColumn = bounds === null ? -1 : lastColumnOf(bounds);
  let at = [row, column] as const;
  const next = (): readonly [number, number] => [at[0] + down, at[1] + right];
  const inside = ([r, c]: readonly [number, number]): boolean =>
    r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const beyondAll = ([r, c]: readonly [number, number]): boolean =>
    (down > 0 && r > lastRow) || (right > 0 && c > lastColumn);
  const alongContent = !isBlank(sheet, row, column) && inside(next()) && !isBlank(sheet, ...next());
  while (inside(next())) {
    if (beyondAll(next())) {
      return alongContent || (!isBlank(sheet, ...at) && at[0] + at[1] !== row + column)
        ? cellArea(...at)
        : cellArea(down > 0 ? MAX_ROWS - 1 : at[0], right > 0 ? MAX_COLUMNS - 1 : at[1]);
    }
    if (alongContent && isBlank(sheet, ...next())) break;
    at = next();
    if (!alongContent && !isBlank(sheet, ...at)) break;
  }
  return cellArea(...at);
}

const DIRECTIONS = ['Up', 'Down', 'Left', 'Right'] as const;

/** Members of Range that lead to other ranges and change nothing. */
export const rangePlaces: Readonly<Record<string, Member<RangeTarget>>> = {
  getCell: method('1.1', (range, args) => {
    const { row, column } = areaOf(range);
    return rangeWithin(range.sheet, cellArea(row + args.integer(0), column + args.integer(1)));
  }),
  getRow: method('1.1', (range, args) =>
    sibling(range, (area) => ({ ...area, row: area.row + args.integer(0), rowCount: 1 })),
  ),
  getColumn: method('1.1', (range, args) =>
    sibling(range, (area) => ({ ...area, column: area.column + args.integer(0), columnCount: 1 })),
  ),
  getLastRow: method('1.1', (range) =>
    sibling(range, (area) => ({ ...area, row: lastRowOf(area), rowCount: 1 })),
  ),
  getLastColumn: method('1.1', (range) =>
    sibling(range, (area) => ({ ...area, column: lastColumnOf(area), columnCount: 1 })),
  ),
  getLastCell: method('1.1', (range) =>
    sibling(range, (area) => cellArea(lastRowOf(area), lastColumnOf(area))),
  ),
  getEntireRow: method('1.1', (range) =>
    sibling(range, (area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS })),
  ),
  getEntireColumn: method('1.1', (range) =>
    sibling(range, (area) => ({ ...area, row: 0, rowCount: MAX_ROWS })),
  ),
  getOffsetRange: method('1.1', (range, args) =>
    sibling(range, (area) => ({
      ...area,
      row: area.row + args.integer(0),
      column: area.column + args.integer(1),
    })),
  ),
  getResizedRange: method('1.2', (range, args) =>
    sibling(range, (area) => ({
      ...area,
      rowCount: area.rowCount + args.integer(0),
      columnCount: area.columnCount + args.integer(1),
    })),
  ),
  getAbsoluteResizedRange: method('1.7', (range, args) =>
    sibling(range, (area) => ({ ...area, rowCount: args.integer(0), columnCount: args.integer(1) })),
  ),
  getRowsAbove: method('1.2', (range, args) =>
    sibling(range, (area) => adjacent(area, 'rows', -args.integer(0, 1))),
  ),
  getRowsBelow: method('1.2', (range, args) =>
    sibling(range, (area) => adjacent(area, 'rows', args.integer(0, 1))),
  ),
  getColumnsBefore: method('1.2', (range, args) =>
    sibling(range, (area) => adjacent(area, 'columns', -args.integer(0, 1))),
  ),
  getColumnsAfter: method('1.2', (range, args) =>
    sibling(range, (area) => adjacent(area, 'columns', args.integer(0, 1))),
  ),
  getBoundingRect: method('1.1', (range, args, session) =>
    rangeObject(range.sheet, boundingArea(areaOf(range), areaOf(other(range, args, session)))),
  ),
  getIntersection: method('1.1', (range, args, session) => {
    const found = common(range, args, session);
    if (found === null) throw new HostError('ItemNotFound');
    return found;
  }),
  getIntersectionOrNullObject: method('1.4', common),
  getUsedRange: method('1.1', (range, args) => {
    const found = used(range, args);
    if (found === null) throw new HostError('ItemNotFound');
    return found;
  }),
  getUsedRangeOrNullObject: method('1.4', used),
  getSurroundingRegion: method('1.7', (range) =>
    rangeObject(range.sheet, surrounding(range.sheet, areaOf(range))),
  ),
  getMergedAreasOrNullObject: method('1.13', (range) => {
    areaOf(range);
    return mergedAreas(range);
  }),
  getVisibleView: method('1.3', visibleView),
  getSpillingToRange: method('1.12', (range) => required(spillingTo(range))),
  getSpillingToRangeOrNullObject: method('1.12', spillingTo),
  getSpillParent: method('1.12', (range) => required(spillParent(range))),
  getSpillParentOrNullObject: method('1.12', spillParent),
  getImage: method('1.7', (range) => blankPicture(cellsSize(range.sheet, areaOf(range)))),
  getPivotTables: method('1.12', (range, args) => {
    areaOf(range);
    return new HostObject('PivotTableScopedCollection', pivotsWithin(range, args.boolean(0, false)));
  }),
  getRangeEdge: method('1.13', (range, args) => {
    const { row, column } = areaOf(range);
    return rangeObject(range.sheet, edge(range.sheet, row, column, args.oneOf(0, DIRECTIONS)));
  }),
  getExtendedRange: method('1.13', (range, args) => {
    const area = areaOf(range);
    const reached = edge(range.sheet, area.row, area.column, args.oneOf(0, DIRECTIONS));
    return rangeObject(range.sheet, boundingArea(area, reached));
  }),
};

/** `count` rows or columns beside the area; negative before it. */
function adjacent(area: Area, along: 'rows' | 'columns', count: number): Area {
  if (count === 0) throw new HostError('InvalidArgument');
  if (along === 'rows') {
    return { ...area, row: count < 0 ? area.row + count : lastRowOf(area) + 1, rowCount: Math.abs(count) };
  }
  return {
    ...area,
    column: count < 0 ? area.column + count : lastColumnOf(area) + 1,
    columnCount: Math.abs(count),
  };
}
