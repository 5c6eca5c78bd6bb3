import type { CellRange } from '../../core/table/cell';
import { isOfficeError } from '../problems';
import type { ListedSheet } from '../sheet-list';
import type { Session } from '../session';
import { cutRows, proxyOf, type ContentArea } from './content-areas';

/** An answer names at most 512 areas of about 60 bytes for each range asked: so many ranges stay under 4 MB. */
const RANGES_PER_REQUEST = 100;

/** Which code more than 512 areas raise differs by platform; these speak of something else, and halving is no cure. */
const OTHER_CAUSES = [
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'AccessDenied',
  'ApiNotFound',
  'ActivityLimitReached',
];

/**
 * The merged areas of each sheet. More than 512 in one range fail, so ranges are halved by rows, all alike, until
 * they pass. Only areas whose top-left cell lies in a range come back, so that none is lost between two halves.
 * Clears the user's undo. Handbook §1.
 */
export async function readMergedAreas(
  session: Session,
  areas: readonly ContentArea[],
): Promise<ReadonlyMap<ListedSheet, readonly CellRange[]>> {
  const merged = new Map<ListedSheet, Map<string, CellRange>>();
  const tallest = Math.max(0, ...areas.map(({ range }) => range.rowCount));
  let rows = Math.max(1, tallest);
  let pending = areas;
  while (pending.length > 0) {
    const parts = pending.flatMap((area) => cutRows(area, rows));
    const asked = parts.slice(0, RANGES_PER_REQUEST);
    try {
      for (const { sheet, found } of await ask(session, asked)) {
        const known = merged.get(sheet) ?? new Map<string, CellRange>();
        for (const range of found) known.set(`${range.row},${range.column}`, range);
        merged.set(sheet, known);
      }
      pending = parts.slice(RANGES_PER_REQUEST);
    } catch (error) {
      if (rows === 1 || !isOfficeError(error) || OTHER_CAUSES.includes(error.code)) throw error;
      rows = Math.ceil(rows / 2);
    }
  }
  return new Map([...merged].map(([sheet, known]) => [sheet, [...known.values()]]));
}

async function ask(
  session: Session,
  parts: readonly ContentArea[],
): Promise<{ readonly sheet: ListedSheet; readonly found: readonly CellRange[] }[]> {
  const asked = parts.map((part) => {
    const areas = proxyOf(part).getMergedAreasOrNullObject();
    areas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return { sheet: part.sheet, areas };
  });
  await session.sync();
  return asked.map(({ sheet, areas }) => ({
    sheet,
    found: areas.isNullObject
      ? []
      : areas.areas.items.map(({ rowIndex: row, columnIndex: column, rowCount, columnCount }) => ({
          row,
          column,
          rowCount,
          columnCount,
        })),
  }));
}
