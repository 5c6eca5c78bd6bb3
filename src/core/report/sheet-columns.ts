import { shownText, type PlacedCell } from './sheet-rows';
import { STYLES } from './styles';
import { columnWidth } from './text-measure';

/** A column of a long table: what it shows for a row. */
export interface SheetColumn<Row> {
  readonly header: string;
  readonly width: number;
  cell(row: Row): PlacedCell;
}

/** A column as wide as its texts need on one line each, between bounds in characters. */
export function fittedColumn<Row>(
  header: string,
  [least, most]: readonly [number, number],
  rows: readonly Row[],
  cell: (row: Row) => PlacedCell,
): SheetColumn<Row> {
  const texts = rows.map((row) => shownText(cell(row).value));
  return { header, width: columnWidth(header, texts, least, most, STYLES.text.size), cell };
}
