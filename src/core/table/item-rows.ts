import { roleOf } from './header-role';
import { headerText } from './header-text';
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
    if (rows.length > 0 && headsAnotherTable(frame, row)) break;
    const kind = rowKind(frame, row, { isBeforeItems: rows.length === 0, isAfterFooter });
    if (kind === 'footer') isAfterFooter = true;
    if (kind === 'item') rows.push(row);
  }
  return rows;
}

/** 序号 once more below the items, over other columns than theirs: a list of another kind begins (联络员名单 …). */
function headsAnotherTable({ grid, attributes }: BodyFrame, row: number): boolean {
  if (attributes.seq === undefined) return false;
  const role = roleOf(headerText(grid.ownText(row, attributes.seq)).plain);
  return role?.role === 'seq' && role.strength === 'exact';
}
