import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { RangeAreasTarget, RangeTarget } from './targets';

/** The rows and columns of a range that show, or one of its rows. */
export interface RangeViewTarget {
  readonly range: RangeTarget;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

/** Areas of several sheets. */
export interface WorkbookRangeAreasTarget {
  readonly parts: readonly { readonly sheet: Sheet; readonly areas: readonly Area[] }[];
}

/** What objects that stand for cells found by a calculation, or by what shows, stand for. */
export interface CalculationTargetTypes {
  RangeAreasCollection: readonly RangeAreasTarget[];
  RangeView: RangeViewTarget;
  RangeViewCollection: RangeViewTarget;
  WorkbookRangeAreas: WorkbookRangeAreasTarget;
}
