import { period as periodFrom, type Period } from '../calendar/period';
import type { EntryPart } from '../settings';
import { readMonthValue, readYearHeading, type MonthHeading } from '../values/period-header';
import { textKey } from '../values/text';
import { arrangedTable, itemCell } from './arranged-table';
import { entryCellsAt } from './entry-cells';
import { yearsOfRows } from './month-years';
import type {
  DuplicateMonth,
  EntryCells,
  ItemCells,
  ResponsibilityTable,
  TableItem,
} from './responsibility-table';
import { isVisibleText } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { filledDown, readItems } from './table-items';

/** A row of the long form: whose it is, and of which month. */
interface LongRow {
  readonly row: number;
  readonly cells: ItemCells;
  readonly key: string;
  readonly month: MonthHeading | null;
}

interface LongItem extends TableItem {
  readonly rows: Map<Period, number>;
}

/** Layout L8: a row for each item and month; the month stands in a column of its own. */
export function arrangeInRows(table: SheetTable, defaultYear: number): ResponsibilityTable {
  const monthColumn = table.attributes.month?.column ?? 0;
  const parts = partColumns(table);
  const { items, duplicates } = gatherItems(table, longRows(table, monthColumn), monthColumn, defaultYear);
  const periods = [...new Set(items.flatMap(({ rows }) => [...rows.keys()]))].sort();
  const header = table.attributes.month?.path.at(-1)?.cell;
  const sheet = table.grid.sheet.name;
  return arrangedTable(table, {
    arrangement: 'rows',
    months: periods.map((period) => ({
      period,
      sheet,
      columns: parts,
      header: header ?? { sheet, row: table.headerRows[0] ?? 0, column: monthColumn },
    })),
    duplicateMonths: duplicates,
    items: items.map(({ index, text, row, cells }) => ({ index, text, row, cells })),
    entryCells: (item, month): EntryCells => {
      const row = items[item.index]?.rows.get(month.period);
      const fallback = itemCell(item, sheet);
      return row === undefined
        ? { progress: null, rank: null, reportedOn: null, fallback }
        : entryCellsAt(table.grid, row, parts, fallback);
    },
  });
}

function partColumns({ undated }: SheetTable): Readonly<Partial<Record<EntryPart, number>>> {
  return Object.fromEntries(Object.entries(undated).map(([part, { column }]) => [part, column]));
}

/** The rows with what they leave blank because the row above says it: the item and its unit, or the month. */
function longRows(table: SheetTable, monthColumn: number): LongRow[] {
  const { grid } = table;
  const read = readItems(table, []);
  const isMonthFirst =
    read.filter(({ row }) => grid.shownText(row, monthColumn).trim() === '').length * 2 >= read.length;
  let above: LongRow | null = null;
  return read.map(({ row, cells: own }) => {
    const month = monthIn(table, row, monthColumn);
    const cells: ItemCells = above !== null && goesOn(own, above.cells) ? filledDown(own, above.cells) : own;
    const isBlankMonth = grid.shownText(row, monthColumn).trim() === '';
    const long: LongRow = {
      row,
      cells,
      key: keyOf(cells),
      month: isBlankMonth && isMonthFirst && above !== null ? above.month : month,
    };
    above = long;
    return long;
  });
}

/** The month of a row; its year may stand in a column of its own (年度 · 月份). */
function monthIn(
  { grid, dateSystem, columns }: SheetTable,
  row: number,
  monthColumn: number,
): MonthHeading | null {
  const month = readMonthValue(grid.cellAt(row, monthColumn), dateSystem);
  const years = columns.find(({ path }) => /^(?:年份|年度|年)$/u.test(path.at(-1)?.plain ?? ''));
  if (month === null || month.year !== null || years === undefined) return month;
  return { ...month, year: readYearHeading(grid.shownText(row, years.column)) };
}

/** A row without an item, or with the item above and no unit, belongs to the item above. */
function goesOn({ item, leadUnit }: ItemCells, above: ItemCells): boolean {
  if (item === null) return leadUnit !== null && !isVisibleText(leadUnit.text);
  if (!isVisibleText(item.text)) return true;
  return textKey(item.text) === textKey(above.item?.text ?? '') && !isVisibleText(leadUnit?.text ?? '');
}

const keyOf = ({ item, leadUnit }: ItemCells): string =>
  `${textKey(item?.text ?? '')}\n${textKey(leadUnit?.text ?? '')}`;

function gatherItems(
  table: SheetTable,
  rows: readonly LongRow[],
  monthColumn: number,
  defaultYear: number,
): { readonly items: readonly LongItem[]; readonly duplicates: readonly DuplicateMonth[] } {
  const byKey = new Map<string, LongRow[]>();
  for (const long of rows) {
    const known = byKey.get(long.key);
    if (known) known.push(long);
    else byKey.set(long.key, [long]);
  }
  const groups = [...byKey.values()].map((own) => ({
    own,
    months: own.flatMap(({ row, month }) => (month === null ? [] : [{ row, ...month }])),
  }));
  const years = yearsOfRows(
    groups.map(({ months }) => months),
    defaultYear,
  );
  const duplicates: DuplicateMonth[] = [];
  const items = groups.flatMap(({ own, months }, index): LongItem[] => {
    const [first] = own;
    if (first === undefined) return [];
    const byPeriod = new Map<Period, number>();
    months.forEach(({ row, month }, place) => {
      const period = periodFrom(years[index]?.[place] ?? defaultYear, month);
      if (period === null) return;
      if (!byPeriod.has(period)) byPeriod.set(period, row);
      else duplicates.push({ period, part: 'progress', header: table.grid.cellAt(row, monthColumn) });
    });
    const cells = { ...first.cells, status: latestStatus(own, byPeriod) };
    const text = (first.cells.item?.text ?? '').trim();
    return [{ index, text, row: first.row, cells, rows: byPeriod }];
  });
  return { items, duplicates };
}

/** The status that the row of the latest month tells; a row that tells none leaves it to the one before. */
function latestStatus(own: readonly LongRow[], rows: ReadonlyMap<Period, number>): ItemCells['status'] {
  const cellsAt = new Map(own.map(({ row, cells }) => [row, cells]));
  const latestFirst = [...rows]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, row]) => cellsAt.get(row)?.status);
  return (
    latestFirst.find((status) => status != null && isVisibleText(status.text)) ?? own[0]?.cells.status ?? null
  );
}
