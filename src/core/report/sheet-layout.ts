import { breaksForHeadings, printSetting } from './page';
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
}

/** Lays a sheet out: heights, merges and page breaks follow from its rows. */
export function sheetOf({ widths, rows: placed, headerRow, footer, ...parts }: SheetLayout): SheetContent {
  const { rows, merges } = layRows(placed, widths);
  const titleRows = { first: headerRow, last: headerRow };
  const breaks = breaksForHeadings(
    rows.map(({ height }, index) => ({ height, keepWithNext: placed[index]?.keepWithNext === true })),
    widths,
    titleRows,
  );
  return {
    ...parts,
    columnWidths: widths,
    rows,
    merges,
    styles: STYLES,
    charts: [],
    frozenRows: headerRow + 1,
    print: printSetting(titleRows, breaks, footer),
  };
}
