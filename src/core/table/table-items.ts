import type { AttributeRole } from '../settings';
import type { CellPosition } from './cell';
import type { ItemCells, LocatedCell, TableItem } from './responsibility-table';
import { isVisibleText } from './sheet-grid';
import { columnsOf, type RoleColumns, type SheetTable } from './sheet-table';

/** Roles whose cells speak for the rows below them where they are merged, or seem to be. Workbook §1. */
const FILLED_DOWN = ['seq', 'item', 'leadUnit', 'supportUnits', 'leader', 'status'] as const;

/**
 * The obligations of a table's rows. Rows whose entries are all merged into those of a row above are that row's; where
 * only the item is merged, each row is an obligation of its own.
 * Where merges are not known, a blank number, item, unit or leader right below an item counts as merged with it.
 * @param progressColumns the columns that hold entries; none: each row stands for itself.
 */
export function readItems(table: SheetTable, progressColumns: readonly number[]): TableItem[] {
  const columns = columnsOf(table.attributes);
  const items: TableItem[] = [];
  let above: { row: number; cells: ItemCells } | null = null;
  for (const row of table.rows) {
    const cells = cellsOf(table, columns, row, above);
    above = { row, cells };
    if (
      items.length > 0 &&
      progressColumns.length > 0 &&
      progressColumns.every((column) => isCovered(table, { row, column }))
    ) {
      continue;
    }
    items.push({ index: items.length, text: (cells.item?.text ?? '').trim(), row, cells });
  }
  return items;
}

/** Whether a cell lies in a merged area that begins in an item's row above. */
export function isCovered({ grid, rowSet }: SheetTable, { row, column }: CellPosition): boolean {
  const area = grid.areaAt({ row, column });
  return area !== null && area.row < row && rowSet.has(area.row);
}

function cellsOf(
  { grid }: SheetTable,
  columns: RoleColumns,
  row: number,
  above: { readonly row: number; readonly cells: ItemCells } | null,
): ItemCells {
  const read = (role: AttributeRole): LocatedCell | null => {
    const column = columns[role];
    return column === undefined ? null : grid.cellAt(row, column);
  };
  const own: ItemCells = {
    seq: read('seq'),
    item: read('item'),
    leadUnit: read('leadUnit'),
    supportUnits: read('supportUnits'),
    leader: read('leader'),
    status: read('status'),
  };
  const isUnknown = grid.sheet.merges === null && above !== null && above.row === row - 1;
  return isUnknown ? filledDown(own, above.cells) : own;
}

/** Each blank cell of `own` as the row above has it. */
export function filledDown(own: ItemCells, above: ItemCells): ItemCells {
  const filled: { -readonly [Role in keyof ItemCells]: LocatedCell | null } = { ...own };
  for (const role of FILLED_DOWN) {
    if (own[role] !== null && !isVisibleText(own[role].text)) filled[role] = above[role];
  }
  return filled;
}
