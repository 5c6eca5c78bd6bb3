import { POINTS_PER_CHARACTER, type PrintSetting } from './sheet-content';

/** A4 across, in points. */
const PAPER = { width: 841.9, height: 595.3 };

const MARGINS: PrintSetting['margins'] = { top: 40, right: 36, bottom: 44, left: 36 };

const ROOM = {
  width: PAPER.width - MARGINS.left - MARGINS.right,
  height: PAPER.height - MARGINS.top - MARGINS.bottom,
};

/** Printers and fonts differ: what fits by a hair is taken not to fit. */
const SLACK = 0.95;

/** How far columns of these widths are scaled down to fit one page's width; 1 where they fit as they are. */
export function printScale(widths: readonly number[]): number {
  const width = widths.reduce((sum, each) => sum + each, 0) * POINTS_PER_CHARACTER;
  return Math.min(1, ROOM.width / width);
}

/** What a person still reads on paper without a glass. */
const SMALLEST_SCALE = 0.6;

/** How many columns of `width` characters stand beside the others so that the page is readable; at least one. */
export function columnsThatFit(beside: readonly { readonly width: number }[], width: number): number {
  const room = ROOM.width / SMALLEST_SCALE / POINTS_PER_CHARACTER;
  const taken = beside.reduce((sum, each) => sum + each.width, 0);
  return Math.max(1, Math.floor((room - taken) / width));
}

interface PageRow {
  /** Points. */
  readonly height: number;
  readonly keepWithNext: boolean;
}

/** How high a page is for columns of these widths, in points of the sheet. */
export const pageHeight = (widths: readonly number[]): number => (ROOM.height / printScale(widths)) * SLACK;

/**
 * Rows before which a page must begin so that no page ends with a heading. All pages down to the last heading are
 * begun by hand, since where Excel would begin them by itself is known to within a row only; below it, and in a
 * list without headings under its header, Excel does better alone.
 */
export function breaksForHeadings(
  rows: readonly PageRow[],
  widths: readonly number[],
  titleRows: PrintSetting['titleRows'],
): readonly number[] {
  const lastHeading = rows.findLastIndex(({ keepWithNext }) => keepWithNext);
  if (titleRows !== null && lastHeading <= titleRows.last) return [];
  return pageStarts(rows, lastHeading, widths, titleRows);
}

/** Where pages begin when each is filled, down to the row `last`; what is kept with the next goes with it. */
function pageStarts(
  rows: readonly PageRow[],
  last: number,
  widths: readonly number[],
  titleRows: PrintSetting['titleRows'],
): readonly number[] {
  const room = pageHeight(widths);
  const repeated = repeatedHeight(rows, titleRows);
  const breaks: number[] = [];
  let used = 0;
  for (let index = 0; index <= last;) {
    const end = endOfKept(rows, index);
    const height = heightOf(rows.slice(index, end));
    if (used + height > room && used > 0) {
      breaks.push(index);
      used = titleRows !== null && index > titleRows.last ? repeated : 0;
    }
    used += height;
    index = end;
  }
  return breaks;
}

/** The rows that end a sheet: first what closes its long table, then blocks that no page may part (charts). */
export interface PageEnd {
  readonly closing: number;
  /** First row of each block; the last one ends with the sheet. */
  readonly blocks: readonly [number, ...number[]];
}

/**
 * Pages of a sheet that ends with blocks: beside all the rest where there is room, else on pages of their own,
 * without the table's header where nothing of the table stands there. A long table's closing rows, or its last page,
 * go with the first block where they fit, so that the header that Excel repeats there has rows under it.
 */
export function pagesWithBlocks(
  rows: readonly PageRow[],
  widths: readonly number[],
  header: NonNullable<PrintSetting['titleRows']>,
  { closing, blocks: [block, ...others] }: PageEnd,
): Pick<PrintSetting, 'titleRows' | 'pageBreaksBefore'> {
  const room = pageHeight(widths);
  const repeated = repeatedHeight(rows, header);
  const blockEnd = others[0] ?? rows.length;
  const fitsFrom = (first: number): boolean => repeated + heightOf(rows.slice(first, blockEnd)) <= room;

  const onePage = heightOf(rows.slice(0, block)) <= room;
  const titleRows = onePage ? null : header;
  const begin = (): readonly number[] => {
    if (heightOf(rows.slice(0, blockEnd)) <= room) return [];
    if (onePage) return [block];
    const starts = pageStarts(rows, closing, widths, header);
    const last = starts.at(-1);
    if (last !== undefined && fitsFrom(last)) return starts;
    const leavesFullPage = heightOf(rows.slice(last ?? 0, closing)) > room / 2;
    const first = leavesFullPage && fitsFrom(closing) ? closing : block;
    return [...breaksForHeadings(rows.slice(0, first), widths, header), first];
  };

  const breaks = [...begin()];
  let used =
    (breaks.length > 0 && !onePage ? repeated : 0) + heightOf(rows.slice(breaks.at(-1) ?? 0, blockEnd));
  others.forEach((first, index) => {
    const height = heightOf(rows.slice(first, others[index + 1] ?? rows.length));
    if (used + height > room) {
      breaks.push(first);
      used = onePage ? 0 : repeated;
    }
    used += height;
  });
  return { titleRows: breaks.length === 0 ? header : titleRows, pageBreaksBefore: breaks };
}

const repeatedHeight = (rows: readonly PageRow[], titleRows: PrintSetting['titleRows']): number =>
  titleRows === null ? 0 : heightOf(rows.slice(titleRows.first, titleRows.last + 1));

/** One past the row that the headings from `index` on belong to. */
function endOfKept(rows: readonly PageRow[], index: number): number {
  let end = index;
  while (rows[end]?.keepWithNext === true && end < rows.length - 1) end += 1;
  return end + 1;
}

const heightOf = (rows: readonly PageRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** How a sheet is printed: A4 landscape, its long table's header on every page. */
export function printSetting(
  titleRows: PrintSetting['titleRows'],
  pageBreaksBefore: readonly number[],
  footer: string,
): PrintSetting {
  return { orientation: 'landscape', margins: MARGINS, footer, titleRows, pageBreaksBefore };
}
