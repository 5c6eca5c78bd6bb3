import type { AttributeRole } from '../settings';
import { rowKind, type RowFrame } from './row-kind';
import { isVisibleText } from './sheet-grid';

/** The rows of a table's items, from top to bottom. */
export interface TableBody {
  readonly rows: readonly number[];
}

/** What is told of a table before its body is read. */
export interface BodyFrame extends RowFrame {
  readonly headerRows: readonly number[];
  /** One past the last row that the table may reach: the next table's header, or the sheet's end. */
  readonly end: number;
  /** Rows that repeat the header half way down. */
  readonly repeatedHeaders: ReadonlySet<number>;
  /** Totals rows of Excel Tables. */
  readonly totalsRows: ReadonlySet<number>;
}

/** Reads the item rows below a header: one pass, whatever else stands between them. */
export function readBody(frame: BodyFrame): TableBody {
  const rows: number[] = [];
  let isAfterFooter = false;
  for (let row = (frame.headerRows.at(-1) ?? 0) + 1; row < frame.end; row += 1) {
    if (frame.repeatedHeaders.has(row) || frame.totalsRows.has(row)) continue;
    const kind = rowKind(frame, row, { isBeforeItems: rows.length === 0, isAfterFooter });
    if (kind === 'footer') isAfterFooter = true;
    if (kind === 'item' && hasContentOfItsOwn(frame, row)) rows.push(row);
  }
  return { rows };
}

/** A row that merely lies under merged cells of the row above (for height's sake) is no item of its own. */
function hasContentOfItsOwn({ grid, firstColumn, lastColumn }: BodyFrame, row: number): boolean {
  return grid
    .filledColumns(row)
    .some(
      (column) => column >= firstColumn && column <= lastColumn && isVisibleText(grid.ownText(row, column)),
    );
}

/** Whether a later block of headers repeats this table's: the same roles in the same columns. */
export function repeatsHeader(
  own: Readonly<Partial<Record<AttributeRole, number>>>,
  other: Readonly<Partial<Record<AttributeRole, number>>>,
): boolean {
  return own.item === other.item && own.leadUnit === other.leadUnit && own.seq === other.seq;
}
