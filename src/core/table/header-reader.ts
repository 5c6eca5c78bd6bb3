import type { DateSystem } from '../calendar/calendar-date';
import { indexMerges } from './merge-index';
import { readHeaderCell, type HeaderCell } from './header-cell';
import { headerText } from './header-text';
import type { SheetGrid } from './sheet-grid';

/** Reads cells of a sheet as headers, each once. */
export interface HeaderReader {
  readonly grid: SheetGrid;
  /** The header cell that stands over this one by merging or centring, or is it; null where it shows nothing. */
  at(row: number, column: number): HeaderCell | null;
  /** The row's own header cells, from left to right. */
  inRow(row: number): readonly HeaderCell[];
  /** Header cells of the given rows above that reach down into this one by merging. */
  reachingInto(row: number, rowsAbove: readonly number[]): readonly HeaderCell[];
}

export function headerReader(grid: SheetGrid, system: DateSystem): HeaderReader {
  const centred = indexMerges(grid.sheet.centeredAcross);
  const read = new Map<string, HeaderCell>();
  const basesByRow = new Map<number, ReadonlySet<string>>();

  const basesOf = (row: number): ReadonlySet<string> => {
    const known = basesByRow.get(row);
    if (known) return known;
    const bases = new Set(
      grid.filledColumns(row).map((column) => headerText(grid.ownText(row, column)).plain),
    );
    basesByRow.set(row, bases);
    return bases;
  };
  const baseOf = (row: number, plain: string): string => {
    const base = /^(.*\D)\d{1,3}$/u.exec(plain)?.[1];
    return base !== undefined && basesOf(row).has(base) ? base : plain;
  };
  const readAt = (row: number, column: number): HeaderCell => {
    const key = `${row},${column}`;
    const known = read.get(key);
    if (known) return known;
    const at = { row, column };
    const area = grid.areaAt(at) ?? centred.areaAt(at) ?? { ...at, rowCount: 1, columnCount: 1 };
    const header = readHeaderCell(grid.cellAt(row, column), area, system, (plain) => baseOf(row, plain));
    read.set(key, header);
    return header;
  };
  const inRow = (row: number): HeaderCell[] => grid.filledColumns(row).map((column) => readAt(row, column));
  return {
    grid,
    at: (row, column) => {
      const own = grid.speaker({ row, column });
      const at = grid.ownText(own.row, own.column) === '' ? (centred.areaAt(own) ?? own) : own;
      return grid.shownText(at.row, at.column).trim() === '' ? null : readAt(at.row, at.column);
    },
    inRow,
    reachingInto: (row, rowsAbove) =>
      rowsAbove.flatMap(inRow).filter(({ area }) => area.row < row && area.row + area.rowCount > row),
  };
}
