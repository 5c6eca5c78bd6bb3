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
  const room = (ROOM.height / printScale(widths)) * SLACK;
  const repeated = titleRows === null ? 0 : heightOf(rows.slice(titleRows.first, titleRows.last + 1));
  const breaks: number[] = [];
  let used = 0;
  for (let index = 0; index <= lastHeading;) {
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
