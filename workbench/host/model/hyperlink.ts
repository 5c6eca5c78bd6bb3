import type { Area } from './area';

/** A link over some cells: to somewhere outside, or to a place in the workbook. */
export interface Hyperlink {
  /** A URL or a file's path; null for links within the workbook. */
  readonly address: string | null;
  /** `Sheet2!A1` or a name. */
  readonly documentReference: string | null;
  readonly screenTip: string;
}

export interface LinkedArea {
  readonly area: Area;
  readonly link: Hyperlink;
}
