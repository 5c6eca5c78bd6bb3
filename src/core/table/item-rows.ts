import { isNamed } from './header-role';
import { isVoidText } from '../values/text';
import { rowKind, type RowFrame } from './row-kind';
import { isVisibleText } from './sheet-grid';
import { isUnitLike } from './unit-like';

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
  const units = unitHabit();
  let isAfterFooter = false;
  let isAfterGap = false;
  for (let row = (frame.headerRows.at(-1) ?? 0) + 1; row < frame.end; row += 1) {
    if (frame.repeatedHeaders.has(row) || frame.totalsRows.has(row)) continue;
    if (rows.length > 0 && headsAnotherTable(frame, row)) break;
    const kind = rowKind(frame, row, { isBeforeItems: rows.length === 0, isAfterFooter });
    if (kind === 'footer') isAfterFooter = true;
    if (kind !== 'item') {
      isAfterGap = rows.length > 0;
      continue;
    }
    const unit = shownIn(frame, row, frame.attributes.leadUnit);
    if (isAfterGap && !isNumbered(frame, row) && units.isBroken(unit)) continue;
    units.add(unit);
    rows.push(row);
    isAfterGap = false;
  }
  return rows;
}

/** So many units show what a table's units look like. */
const ENOUGH_UNITS = 3;

/**
 * What the units of a table look like so far. Where all but a few were bodies, a row after a gap whose unit is none
 * belongs to a list of another kind that stands below (单位 · 联系人 · 电话).
 */
function unitHabit(): { add(unit: string): void; isBroken(unit: string): boolean } {
  let [bodies, all] = [0, 0];
  return {
    add: (unit) => {
      if (all >= 50 || !isVisibleText(unit)) return;
      all += 1;
      if (isUnitLike(unit)) bodies += 1;
    },
    isBroken: (unit) =>
      all >= ENOUGH_UNITS &&
      bodies >= all * 0.8 &&
      isVisibleText(unit) &&
      !isVoidText(unit) &&
      !isUnitLike(unit),
  };
}

const shownIn = ({ grid }: BodyFrame, row: number, column: number | undefined): string =>
  column === undefined ? '' : grid.shownText(row, column);

const isNumbered = (frame: BodyFrame, row: number): boolean =>
  /^[\d０-９]+$/u.test(shownIn(frame, row, frame.attributes.seq).trim());

/** 序号 once more below the items, over other columns than theirs: a list of another kind begins (联络员名单 …). */
function headsAnotherTable({ grid, attributes }: BodyFrame, row: number): boolean {
  return attributes.seq !== undefined && isNamed(grid.ownText(row, attributes.seq), ['seq']);
}
