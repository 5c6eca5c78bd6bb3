import type { CellRange } from '../../core/table/cell';
import type { ListObjectSnapshot, SheetSnapshot } from '../../core/table/workbook-snapshot';
import { centeredRuns } from './centered-runs';
import type { ReadBlock } from './cell-blocks';
import { proxyOf, rangeOf, type ContentArea } from './content-areas';
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

/** Rows at the top of a sheet's content where a header may be centred across columns instead of merged. */
const HEAD_ROWS = 15;

/** Questions about an area that are asked once, whatever its length. */
interface AreaQuestions {
  readonly area: ContentArea;
  readonly head: CellRange;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly alignments: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Gathers what the requests tell of one sheet. */
export class SheetReader {
  private readonly grid: GridBuilder;
  private readonly hiddenRows: number[] = [];
  private questions: readonly AreaQuestions[] = [];
  private tableRanges: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[] = [];

  /** @param areas where the sheet has content, at least one; from left to right */
  constructor(
    private readonly areas: readonly ContentArea[],
    private readonly tables: readonly Excel.Table[],
  ) {
    this.grid = new GridBuilder(boundsOf(areas.map(({ range }) => range)));
  }

  /** Queues what is to be asked once; may be called again where a request has to be repeated. */
  queue(): void {
    this.questions = this.areas.map((area) => {
      const head = { ...area.range, rowCount: Math.min(HEAD_ROWS, area.range.rowCount) };
      const proxy = proxyOf({ ...area, range: head });
      return {
        area,
        head,
        columns: proxy.getColumnProperties({ columnHidden: true }),
        alignments: proxy.getCellProperties({ format: { horizontalAlignment: true } }),
      };
    });
    this.tableRanges = this.tables.map((table) => ({
      table,
      range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
  }

  add(block: ReadBlock): void {
    this.grid.add(block);
    for (const row of block.hiddenRows) this.hiddenRows.push(row);
  }

  cells(): SheetCells {
    const grids = this.grid.build();
    return {
      ...grids,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.questions.flatMap(({ area, columns }) =>
        columns.value.flatMap(({ columnHidden }, j) => (columnHidden ? [area.range.column + j] : [])),
      ),
      centeredAcross: this.questions.flatMap((asked) => centeredIn(asked, grids)),
      tables: this.tableRanges.flatMap(({ table, range }) => snapshotOf(table, rangeOf(range))),
    };
  }
}

function centeredIn({ head, alignments }: AreaQuestions, { used, values }: Grids): CellRange[] {
  const rows = alignments.value.map((cells, i) =>
    cells.map(({ format }, j) => ({
      centered: format?.horizontalAlignment === 'CenterAcrossSelection',
      blank: (values[head.row + i - used.row]?.[head.column + j - used.column] ?? '') === '',
    })),
  );
  return centeredRuns(rows, head);
}

const snapshotOf = (
  { name, showHeaders, showTotals }: Excel.Table,
  range: CellRange | null,
): ListObjectSnapshot[] => (range === null ? [] : [{ name, range, showHeaders, showTotals }]);

/** The smallest rectangle that holds all of the ranges. */
function boundsOf(ranges: readonly CellRange[]): CellRange {
  const row = Math.min(...ranges.map((range) => range.row));
  const column = Math.min(...ranges.map((range) => range.column));
  return {
    row,
    column,
    rowCount: Math.max(...ranges.map((range) => range.row + range.rowCount)) - row,
    columnCount: Math.max(...ranges.map((range) => range.column + range.columnCount)) - column,
  };
}
