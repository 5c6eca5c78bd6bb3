/** What may be entered in a column that people fill. It informs and never blocks: truths must be enterable. */
export type EntryRule =
  /** A list to choose from; another entry is taken. `strict`: it is asked about first. */
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: boolean }
  /** A day from 2000 on. */
  | { readonly kind: 'date' }
  /** A whole number between two. */
  | { readonly kind: 'whole'; readonly from: number; readonly to: number }
  | { readonly kind: 'any' };

export interface EntryColumn {
  /** A key of the sheet's styles. */
  readonly style: string;
  readonly rule: EntryRule;
  /** Shown while a cell of the column is selected. */
  readonly prompt: { readonly title: string; readonly message: string };
  /** Shown where the rule doubts what was entered. */
  readonly doubt: { readonly title: string; readonly message: string };
}

/** Cells under the written rows that people fill. They get looks and rules, never values, and are never cleared. */
export interface EntryArea {
  /** As many as the sheet has columns. */
  readonly columns: readonly EntryColumn[];
  /** Rows that are framed, so that the blank form fills its first page. */
  readonly framedRows: number;
  /** Rows, the framed ones included, that take and show what is entered as it should be. */
  readonly rows: number;
}
