/** Kinds of styles that a workbook has beside those of cells. */
export const LOOK_STYLE_KINDS = ['table', 'pivotTable', 'slicer', 'timeline'] as const;

export type LookStyleKind = (typeof LOOK_STYLE_KINDS)[number];

export interface LookStyles {
  /** The style that new things of the kind get. */
  default: string;
  /** Names of those that were added. */
  custom: readonly string[];
}

const numbered = (stem: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_name, at) => `${stem}${at + 1}`);

/** Excel's own, which cannot be changed. */
export const BUILT_IN_LOOKS: Readonly<Record<LookStyleKind, readonly string[]>> = {
  table: [
    ...numbered('TableStyleLight', 21),
    ...numbered('TableStyleMedium', 28),
    ...numbered('TableStyleDark', 11),
  ],
  pivotTable: [
    ...numbered('PivotStyleLight', 28),
    ...numbered('PivotStyleMedium', 28),
    ...numbered('PivotStyleDark', 28),
  ],
  slicer: [
    ...numbered('SlicerStyleLight', 6),
    ...numbered('SlicerStyleOther', 2),
    ...numbered('SlicerStyleDark', 6),
  ],
  timeline: [...numbered('TimeSlicerStyleLight', 6), ...numbered('TimeSlicerStyleDark', 6)],
};

export const newLookStyles = (): Record<LookStyleKind, LookStyles> => ({
  table: { default: 'TableStyleMedium2', custom: [] },
  pivotTable: { default: 'PivotStyleLight16', custom: [] },
  slicer: { default: 'SlicerStyleLight1', custom: [] },
  timeline: { default: 'TimeSlicerStyleLight1', custom: [] },
});
