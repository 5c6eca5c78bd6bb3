import { rowKind, type RowFrame } from './row-kind';

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

/** The rows of items below a header, from top to bottom: one pass, whatever else stands between them. */
export function readItemRows(frame: BodyFrame): number[] {
  const rows: number[] = [];
  let isAfterFooter = false;
  for (let row = (frame.headerRows.at(-1) ?? 0) + 1; row < frame.end; row += 1) {
    if (frame.repeatedHeaders.has(row) || frame.totalsRows.has(row)) continue;
    const kind = rowKind(frame, row, { isBeforeItems: rows.length === 0, isAfterFooter });
    if (kind === 'footer') isAfterFooter = true;
    if (kind === 'item') rows.push(row);
  }
  return rows;
}
