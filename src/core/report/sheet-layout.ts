import { breaksForHeadings, pagesWithBlocks, printSetting, type PageEnd } from './page';
import type { SheetContent } from './sheet-content';
import { layRows, type PlacedRow } from './sheet-rows';
import { STYLES } from './styles';

/** A sheet as its builder names it: rows from top to bottom, one of them the header of the long table. */
export interface SheetLayout extends Pick<
  SheetContent,
  'kind' | 'name' | 'frozenColumns' | 'dataBars' | 'filter' | 'kept' | 'stamp'
> {
  readonly widths: readonly number[];
  readonly rows: readonly PlacedRow[];
  /** Zero-based: it repeats on every page, and what is above it stays in view with it. */
  readonly headerRow: number;
  readonly footer: string;
  readonly charts?: SheetContent['charts'];
  /** Where the sheet ends with blocks that no page may part. */
  readonly pageEnd?: PageEnd;
}

/** Lays a sheet out: heights, merges and page breaks follow from its rows. */
export function sheetOf({
  widths,
  rows: placed,
  headerRow,
  footer,
  charts = [],
  pageEnd,
  ...parts
}: SheetLayout): SheetContent {
  const { rows, merges } = layRows(placed, widths);
  const header = { first: headerRow, last: headerRow };
  const pageRows = rows.map(({ height }, index) => ({
    height,
    keepWithNext: placed[index]?.keepWithNext === true,
  }));
  const { titleRows, pageBreaksBefore } =
    pageEnd === undefined
      ? { titleRows: header, pageBreaksBefore: breaksForHeadings(pageRows, widths, header) }
      : pagesWithBlocks(pageRows, widths, header, pageEnd);
  return {
    ...parts,
    columnWidths: widths,
    rows,
    merges,
    styles: STYLES,
    charts,
    frozenRows: headerRow + 1,
    print: printSetting(titleRows, pageBreaksBefore, footer),
  };
}
