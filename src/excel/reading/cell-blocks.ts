import { isTooLarge, Refusal } from '../problems';
import type { ListedSheet } from '../sheet-list';
import type { Session } from '../session';
import { BlockSize, cellCount } from './block-size';
import { proxyOf, queueUsedRange, rangeOf, type ContentArea } from './content-areas';
import { filledWidth, type CellBlock } from './grid';

/** A block that was read, with the rows of it that are hidden (by hand or by a filter). */
export interface ReadBlock extends CellBlock {
  readonly sheet: ListedSheet;
  /** Zero-based rows of the sheet. */
  readonly hiddenRows: readonly number[];
}

/** So many blank rows at a block's end make it worth a request to ask where content goes on. */
const BLANK_ROWS_BEFORE_LOOKING = 64;
const ROWS_WORTH_LOOKING = 2_000;

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
  let pending = areas;
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
    pending = await skipBlankRows(session, rest, read.at(-1));
  }
}

/** The next blocks in order, up to so many cells, and what is left after them. */
export function planRequest(
  areas: readonly ContentArea[],
  cells: number,
): { readonly blocks: readonly ContentArea[]; readonly rest: readonly ContentArea[] } {
  const blocks: ContentArea[] = [];
  let left = cells;
  for (const [i, { sheet, range }] of areas.entries()) {
    const fitting = Math.max(0, Math.floor(left / range.columnCount));
    const rowCount = Math.min(range.rowCount, blocks.length === 0 ? Math.max(1, fitting) : fitting);
    if (rowCount > 0) blocks.push({ sheet, range: { ...range, rowCount } });
    if (rowCount < range.rowCount) {
      const remainder = { ...range, row: range.row + rowCount, rowCount: range.rowCount - rowCount };
      return { blocks, rest: [{ sheet, range: remainder }, ...areas.slice(i + 1)] };
    }
    left -= cellCount({ ...range, rowCount });
  }
  return { blocks, rest: [] };
}

async function readOnce(session: Session, blocks: readonly ContentArea[]): Promise<ReadBlock[] | 'tooLarge'> {
  const asked = blocks.map((block) => {
    const proxy = proxyOf(block).load('values,text,numberFormat,valueTypes');
    return { block, proxy, rows: proxy.getRowProperties({ rowHidden: true }) };
  });
  try {
    await session.sync();
  } catch (error) {
    if (isTooLarge(error)) return 'tooLarge';
    throw error;
  }
  const read: ReadBlock[] = [];
  for (const { block, proxy, rows } of asked) {
    const cells = cellsOf(proxy);
    if (cells === null) return 'tooLarge';
    const hiddenRows = rows.value.flatMap(({ rowHidden }, i) => (rowHidden ? [block.range.row + i] : []));
    read.push({ ...block, ...cells, hiddenRows });
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

/** Where the last block ended in blank rows and much is left of its area: goes on where content does. */
async function skipBlankRows(
  session: Session,
  rest: readonly ContentArea[],
  last: ReadBlock | undefined,
): Promise<readonly ContentArea[]> {
  const [next, ...others] = rest;
  if (next === undefined || last === undefined || !goesOn(last, next) || !endsBlank(last)) return rest;
  const used = queueUsedRange(proxyOf(next));
  await session.sync();
  const range = rangeOf(used);
  return range === null ? others : [{ sheet: next.sheet, range }, ...others];
}

const goesOn = (last: ReadBlock, { sheet, range }: ContentArea): boolean =>
  last.sheet === sheet &&
  range.row === last.range.row + last.range.rowCount &&
  range.rowCount > ROWS_WORTH_LOOKING;

const endsBlank = ({ values }: ReadBlock): boolean =>
  values.length >= BLANK_ROWS_BEFORE_LOOKING &&
  values.slice(-BLANK_ROWS_BEFORE_LOOKING).every((row) => filledWidth(row) === 0);
