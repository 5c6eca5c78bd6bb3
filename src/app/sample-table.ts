/** A small table for trying the check, as a blank form would be filled: a title, a header in two rows, a few items. */
export interface SampleTable {
  /** The tab's name where it is free. */
  readonly name: string;
  /** Rows from A1, each as wide as the header. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Rows of the header, zero-based; what stands above is the title. */
  readonly headerRows: readonly number[];
  /** Merged areas in the header and the title. */
  readonly merges: readonly { row: number; column: number; rowCount: number; columnCount: number }[];
  /** In characters. */
  readonly widths: readonly number[];
}
