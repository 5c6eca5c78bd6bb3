import type { CellRange } from '../../core/table/cell';
import type { CellBlock } from './grid';

/** The web refuses answers of 5 MB: blocks of less than 4 MB pass even where an estimate is low by a quarter. */
const BYTES_PER_REQUEST = 3_800_000;

/** Before anything was read: long Chinese texts in every third column, carried twice, as value and as text. */
const FIRST_GUESS = 600;

const ROWS_MEASURED = 100;

/** Whether a row is hidden, as it is told. */
const BYTES_PER_ROW = 20;

/** How a cell of the head is aligned, as it is told. */
const BYTES_PER_HEAD_CELL = 70;

const encoder = new TextEncoder();
const bytesOf = (rows: readonly unknown[]): number => encoder.encode(JSON.stringify(rows)).length;

/** The bytes of a block's answer, by the rows measured in it. */
export function blockBytes({ values, text, numberFormat, valueTypes }: CellBlock): number {
  const step = Math.max(1, Math.floor(values.length / ROWS_MEASURED));
  let bytes = 0;
  let measured = 0;
  for (let i = 0; i < values.length; i += step) {
    bytes += bytesOf([values[i], text[i], numberFormat[i], valueTypes[i]]);
    measured += 1;
  }
  return measured === 0 ? 0 : (bytes / measured) * values.length;
}

/** How many cells fit in one request, learnt from the blocks that were read. */
export class BlockSize {
  private bytesPerCell = FIRST_GUESS;

  get cellsPerRequest(): number {
    return Math.max(1, Math.floor(BYTES_PER_REQUEST / this.bytesPerCell));
  }

  learn(blocks: readonly (CellBlock & { readonly centered: readonly (readonly boolean[])[] })[]): void {
    const cells = blocks.reduce((sum, { range }) => sum + cellCount(range), 0);
    const bytes = blocks.reduce(
      (sum, block) =>
        sum +
        blockBytes(block) +
        block.range.rowCount * BYTES_PER_ROW +
        block.centered.length * block.range.columnCount * BYTES_PER_HEAD_CELL,
      0,
    );
    if (cells > 0) this.bytesPerCell = Math.max(1, bytes / cells);
  }

  /** The answer was too large, or a block came back empty-handed. False where there is nothing left to halve. */
  halve(): boolean {
    if (this.cellsPerRequest <= 1) return false;
    this.bytesPerCell *= 2;
    return true;
  }
}

export const cellCount = ({ rowCount, columnCount }: CellRange): number => rowCount * columnCount;
