import type { Area } from './area';
import type { Sheet } from './sheet';

/** How a formula that stands on `home` reads after a change of the workbook's structure. */
export type FormulaRewrite = (formula: string, home: Sheet) => string;

/** Cells of a sheet that were inserted or deleted, and where the others are since. */
export interface CellsMoved {
  readonly sheet: Sheet;
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  /** Whether whole rows or columns moved: what lies on the sheet goes with these alone. */
  readonly isWhole: boolean;
  /** Where an area is after the move; null where its cells are gone. */
  readonly moved: (area: Area) => Area | null;
  /** Where the cells of areas are that a rule covers: only those in the moved span go. */
  readonly covered: (areas: readonly Area[]) => readonly Area[];
}

/**
 * What happened to the places of a workbook since it was opened, in order, so that what only the file holds (notes,
 * pictures, rules that are not modelled) can follow when it is saved.
 */
export class StructuralLog {
  readonly rewrites: FormulaRewrite[] = [];
  readonly moves: CellsMoved[] = [];
}
