import type { Sheet } from '../model/sheet';
import type { Slicer } from '../model/slicer';
import type { HostWorkbook } from '../model/workbook';

/** The slicers of one sheet, or of all. */
export interface SlicersTarget {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet | null;
}

export interface SlicerTarget {
  readonly sheet: Sheet;
  readonly slicer: Slicer;
}

export interface SlicerItemTarget extends SlicerTarget {
  readonly key: string;
}

/** What objects of the classes of slicers stand for. */
export interface SlicerTargetTypes {
  Slicer: SlicerTarget;
  SlicerCollection: SlicersTarget;
  SlicerItem: SlicerItemTarget;
  SlicerItemCollection: SlicerTarget;
}
