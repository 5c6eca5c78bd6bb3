import type { Mark, SheetMarks } from '../../app/workbook-port';

/** Columns of a sheet. */
const SHEET_COLUMNS = 16_384;

/** Where the signatures of one marked sheet stand on the mirror sheet. */
export interface MirrorBlock {
  readonly marks: SheetMarks;
  /** The first column of the block, which mirrors column A of the marked sheet; row 1 mirrors row 1. */
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Lays the blocks side by side, each from A1 of its sheet to the end of its area; null where they do not fit. */
export function mirrorBlocks(sheets: readonly SheetMarks[]): readonly MirrorBlock[] | null {
  const blocks: MirrorBlock[] = [];
  let column = 0;
  for (const marks of sheets) {
    const rowCount = marks.area.row + marks.area.rowCount;
    const columnCount = marks.area.column + marks.area.columnCount;
    blocks.push({ marks, column, rowCount, columnCount });
    column += columnCount;
  }
  return column <= SHEET_COLUMNS ? blocks : null;
}

/** A rectangle of the mirror to be written: signatures, with the empty text between them. */
export interface SignatureRun {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly string[])[];
}

/** A write of its own costs about as many bytes as so many blank cells. */
const BLANKS_PER_RUN = 100;

/**
 * Gathers marks into few rectangles without carrying a table's worth of blanks: rows join while the blanks that
 * joining adds cost less than a write of their own. `marks` may be in any order.
 */
export function signatureRuns(marks: readonly Mark[]): readonly SignatureRun[] {
  const sorted = [...marks].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: { box: Box; readonly marks: Mark[] }[] = [];
  for (const mark of sorted) {
    const run = runs.at(-1);
    const own = { top: mark.row, bottom: mark.row, left: mark.column, right: mark.column };
    const joined = run === undefined ? own : join(run.box, own);
    if (run !== undefined && cellsIn(joined) - cellsIn(run.box) <= BLANKS_PER_RUN) {
      run.box = joined;
      run.marks.push(mark);
    } else {
      runs.push({ box: own, marks: [mark] });
    }
  }
  return runs.map(({ box, marks: own }) => toRun(box, own));
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const cellsIn = ({ top, bottom, left, right }: Box): number => (bottom - top + 1) * (right - left + 1);

const join = (one: Box, other: Box): Box => ({
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
});

function toRun({ top, bottom, left, right }: Box, marks: readonly Mark[]): SignatureRun {
  const values = Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, () => ''),
  );
  for (const mark of marks) {
    const line = values[mark.row - top];
    if (line !== undefined) line[mark.column - left] = mark.signature;
  }
  return { row: top, column: left, values };
}
