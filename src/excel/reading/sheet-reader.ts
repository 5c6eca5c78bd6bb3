import type { CellRange } from '../../core/table/cell';
import type { ListObjectSnapshot, SheetSnapshot } from '../../core/table/workbook-snapshot';
import { centeredRuns } from './centered-runs';
import type { ReadBlock } from './cell-blocks';
import { rangeOf, type ContentArea } from './content-areas';
import { GridBuilder, type Grids } from './grid';

/** What of a sheet's snapshot comes with its cells. */
export type SheetCells = Pick<
  SheetSnapshot,
  'used' | 'values' | 'text' | 'numberFormats' | 'hiddenRows' | 'hiddenColumns' | 'centeredAcross' | 'tables'
>;

export const NO_CELLS_READ: SheetCells = {
  used: null,
  values: [],
  text: [],
  numberFormats: [],
  hiddenRows: [],
  hiddenColumns: [],
  centeredAcross: [],
  tables: [],
};

/** Rows of a head, and which of their cells are centred across the selection. */
interface Head {
  readonly row: number;
  readonly column: number;
  readonly centered: readonly (readonly boolean[])[];
}

/** Gathers what the requests tell of one sheet. */
export class SheetReader {
  private readonly grid: GridBuilder;
  /** Areas side by side tell of the same rows, areas below each other of the same columns. */
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly heads: Head[] = [];
  private tableRanges: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[] = [];

  /** @param areas where the sheet has content, at least one; from left to right */
  constructor(
    areas: readonly ContentArea[],
    private readonly tables: readonly Excel.Table[],
  ) {
    this.grid = new GridBuilder(boundsOf(areas.map(({ range }) => range)));
  }

  /** Queues what is to be asked once; may be called again where a request has to be repeated. */
  queue(): void {
    this.tableRanges = this.tables.map((table) => ({
      table,
      range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
  }

  add(block: ReadBlock): void {
    this.grid.add(block);
    for (const row of block.hiddenRows) this.hiddenRows.add(row);
    for (const column of block.hiddenColumns) this.hiddenColumns.add(column);
    const { row, column } = block.range;
    if (block.centered.some((line) => line.includes(true))) {
      this.heads.push({ row, column, centered: block.centered });
    }
  }

  cells(): SheetCells {
    const grids = this.grid.build();
    return {
      ...grids,
      hiddenRows: ascending(this.hiddenRows),
      hiddenColumns: ascending(this.hiddenColumns),
      centeredAcross: this.heads.flatMap((head) => centeredIn(head, grids)),
      tables: this.tableRanges.flatMap(({ table, range }) => snapshotOf(table, rangeOf(range))),
    };
  }
}

const ascending = (indexes: ReadonlySet<number>): number[] => [...indexes].sort((one, other) => one - other);

function centeredIn({ row, column, centered }: Head, { used, values }: Grids): CellRange[] {
  const rows = centered.map((line, i) =>
    line.map((isCentered, j) => ({
      centered: isCentered,
      blank: (values[row + i - used.row]?.[column + j - used.column] ?? '') === '',
    })),
  );
  return centeredRuns(rows, { row, column });
}

const snapshotOf = (
  { name, showHeaders, showTotals }: Excel.Table,
  range: CellRange | null,
): ListObjectSnapshot[] => (range === null ? [] : [{ name, range, showHeaders, showTotals }]);

/** The smallest rectangle that holds all of the ranges. */
function boundsOf(ranges: readonly CellRange[]): CellRange {
  const row = ranges.reduce((first, range) => Math.min(first, range.row), Infinity);
  const column = ranges.reduce((first, range) => Math.min(first, range.column), Infinity);
  return {
    row,
    column,
    rowCount: ranges.reduce((end, range) => Math.max(end, range.row + range.rowCount), 0) - row,
    columnCount: ranges.reduce((end, range) => Math.max(end, range.column + range.columnCount), 0) - column,
  };
}
