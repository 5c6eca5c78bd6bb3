import { arrangedTable, itemCell } from './arranged-table';
import { entryCellsAt } from './entry-cells';
import type { DuplicateMonth, ResponsibilityTable, TableMonth } from './responsibility-table';
import type { SheetTable } from './sheet-table';
import { isCovered, readItems } from './table-items';

/** Layouts L1 to L7, and L10 of these: an item's entries stand in its row, a group of columns for each month. */
export function arrangeInColumns(
  table: SheetTable,
  months: readonly TableMonth[],
  duplicateMonths: readonly DuplicateMonth[],
): ResponsibilityTable {
  const progressColumns = months.flatMap(({ columns }) =>
    columns.progress === undefined ? [] : [columns.progress],
  );
  const undated = table.undated.progress?.column;
  const items = readItems(table, months.length > 0 || undated === undefined ? progressColumns : [undated]);
  return arrangedTable(table, {
    arrangement: months.length === 0 ? 'none' : 'columns',
    months,
    duplicateMonths,
    items,
    entryCells: (item, month) => {
      const { progress } = month.columns;
      if (progress !== undefined && isCovered(table, { row: item.row, column: progress })) return null;
      return entryCellsAt(table.grid, item.row, month.columns, itemCell(item, table.grid.sheet.name));
    },
  });
}
