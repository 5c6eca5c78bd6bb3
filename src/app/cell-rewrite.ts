import type { CellAddress } from '../core/table/cell';

/** A cell that is to hold another text, and what it held when that was decided. */
export interface CellRewrite {
  readonly cell: CellAddress;
  readonly from: string;
  readonly to: string;
}

/** How many cells were rewritten, and which were left because they hold a formula or another text by now. */
export interface RewriteResult {
  readonly rewritten: number;
  readonly left: readonly CellAddress[];
}
