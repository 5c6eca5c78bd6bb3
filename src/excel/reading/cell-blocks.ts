import { isTooLarge, Refusal } from '../problems';
import type { ListedSheet } from '../sheet-list';
import type { Session } from '../session';
import { BlockSize, cellCount } from './block-size';
import { proxyOf, type ContentArea } from './content-areas';
import type { CellBlock } from './grid';

/** A block that was read, with the rows and columns of it that are hidden (by hand or by a filter). */
export interface ReadBlock extends CellBlock {
  readonly sheet: ListedSheet;
  /** Zero-based rows and columns of the sheet. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Of the block's rows that may hold a header, by row and column: which cells are centred across the selection. */
  readonly centered: readonly (readonly boolean[])[];
}

/** Rows at the top of an area where a header may be centred across columns instead of merged. */
const HEAD_ROWS = 15;

/** What is to be read of an area, or what is left of it. */
export interface Pending extends ContentArea {
  /** How many of its first rows may hold a header. */
  readonly headRows: number;
  /** Whether its columns were asked about. */
  readonly isContinued: boolean;
}

export const pendingOf = ({ sheet, range }: ContentArea): Pending => ({
  sheet,
  range,
  headRows: HEAD_ROWS,
  isContinued: false,
});

/**
 * Reads the cells of the areas in blocks of rows, as many to a request as fit its bytes, whatever sheets they are of.
 * `queueFirst` may add to the first request.
 */
export async function readBlocks(
  session: Session,
  areas: readonly ContentArea[],
  take: (block: ReadBlock) => void,
  queueFirst: () => void,
): Promise<void> {
  const size = new BlockSize();
  let pending: readonly Pending[] = areas.map(pendingOf);
  let queue = queueFirst;
  while (pending.length > 0) {
    const { blocks, rest } = planRequest(pending, size.cellsPerRequest);
    queue();
    const read = await readOnce(session, blocks);
    if (read === 'tooLarge') {
      if (!size.halve()) throw new Refusal('tooLarge', blocks[0]?.sheet.name);
      continue;
    }
    queue = () => undefined;
    size.learn(read);
    read.forEach(take);
    pending = rest;
  }
}

/** The next blocks in order, up to so many cells, and what is left after them. */
export function planRequest(
  areas: readonly Pending[],
  cells: number,
): { readonly blocks: readonly Pending[]; readonly rest: readonly Pending[] } {
  const blocks: Pending[] = [];
  let left = cells;
  for (const [i, area] of areas.entries()) {
    const { range } = area;
    const fitting = Math.max(0, Math.floor(left / range.columnCount));
    const rowCount = Math.min(range.rowCount, blocks.length === 0 ? Math.max(1, fitting) : fitting);
    if (rowCount > 0) blocks.push({ ...area, range: { ...range, rowCount } });
    if (rowCount < range.rowCount) {
      const remainder = rowCount === 0 ? area : restOf(area, rowCount);
      return { blocks, rest: [remainder, ...areas.slice(i + 1)] };
    }
    left -= cellCount({ ...range, rowCount });
  }
  return { blocks, rest: [] };
}

const restOf = ({ sheet, range, headRows }: Pending, done: number): Pending => ({
  sheet,
  range: { ...range, row: range.row + done, rowCount: range.rowCount - done },
  headRows: Math.max(0, headRows - done),
  isContinued: true,
});

/** What is asked about a block; columns and looks where they were not asked about before. */
function queueBlock(block: Pending) {
  const proxy = proxyOf(block).load('values,text,numberFormat,valueTypes');
  const { range, sheet } = block;
  const head = { ...range, rowCount: Math.min(block.headRows, range.rowCount) };
  return {
    block,
    proxy,
    rows: proxy.getRowProperties({ rowHidden: true }),
    columns: block.isContinued ? null : proxy.getColumnProperties({ columnHidden: true }),
    looks:
      head.rowCount === 0
        ? null
        : proxyOf({ sheet, range: head }).getCellProperties({ format: { horizontalAlignment: true } }),
  };
}

async function readOnce(session: Session, blocks: readonly Pending[]): Promise<ReadBlock[] | 'tooLarge'> {
  const asked = blocks.map(queueBlock);
  try {
    await session.sync();
  } catch (error) {
    if (isTooLarge(error)) return 'tooLarge';
    throw error;
  }
  const read: ReadBlock[] = [];
  for (const { block, proxy, rows, columns, looks } of asked) {
    const cells = cellsOf(proxy);
    if (cells === null) return 'tooLarge';
    const { sheet, range } = block;
    read.push({
      sheet,
      range,
      ...cells,
      hiddenRows: rows.value.flatMap(({ rowHidden }, i) => (rowHidden ? [range.row + i] : [])),
      hiddenColumns: (columns?.value ?? []).flatMap(({ columnHidden }, j) =>
        columnHidden ? [range.column + j] : [],
      ),
      centered: (looks?.value ?? []).map((line) =>
        line.map(({ format }) => format?.horizontalAlignment === 'CenterAcrossSelection'),
      ),
    });
  }
  return read;
}

/** Office.js types the arrays as always there; beyond its limits Excel answers `null` instead of an error. */
function cellsOf(proxy: Excel.Range): Omit<CellBlock, 'range'> | null {
  const values: readonly (readonly unknown[])[] | null = proxy.values;
  const numberFormat: readonly (readonly unknown[])[] | null = proxy.numberFormat;
  const { text, valueTypes } = proxy;
  return values === null || numberFormat === null || text === null || valueTypes === null
    ? null
    : { values, numberFormat, text, valueTypes };
}
