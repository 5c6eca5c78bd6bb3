import type { CellAddress, CellRange } from '../core/table/cell';
import type { WorkbookSnapshot } from '../core/table/workbook-snapshot';
import type { KeptTexts, OwnSheetKind, SheetContent } from '../core/report/sheet-content';
import type { KeptChange, KeptSettings } from './kept-settings';
import type { Outcome } from './outcome';
import type { CellRewrite, RewriteResult } from './cell-rewrite';
import type { SampleTable } from './sample-table';

/**
 * Why Excel did not do what it was asked; worded in locale/. `details` is Excel's own code and message, kept for
 * whoever helps and never parsed. `done` says what of the work stands: a batch has no transaction.
 */
export interface WorkbookProblem {
  readonly code: WorkbookProblemCode;
  readonly done: 'nothing' | 'partly';
  readonly details: string;
  /** The sheet it concerns, where there is one. */
  readonly sheet?: string;
}

export type WorkbookProblemCode =
  /** A cell is being edited: press Enter. */
  | 'cellBeingEdited'
  | 'sheetProtected'
  | 'structureProtected'
  | 'readOnly'
  /** The Excel is below ExcelApi 1.14. */
  | 'excelTooOld'
  | 'officeNotReachable'
  /** The watchdog ran out. */
  | 'noAnswer'
  | 'tooLarge'
  | 'sheetGone'
  | 'sheetUnsupported'
  /** Another person made a sheet of that name at the same moment. */
  | 'writtenMeanwhile'
  /** A sheet of the add-in's has to grow, and what people put beside it cannot be moved out of the way. */
  | 'noRoom'
  /** Somebody else changed the same setting after it was read. */
  | 'changedMeanwhile'
  /** A later version of the add-in keeps its settings here. */
  | 'keptByLater'
  /** A person called it off before anything was written. */
  | 'cancelled'
  /** Busy or throttled: try again. */
  | 'busy'
  | 'unexpected';

/** What a reading found beside the cells. */
export interface WorkbookState {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly protectedSheets: readonly string[];
  /** Whether cells are marked. */
  readonly marked: boolean;
  /** Sheets of the add-in's by kind: their tab's name, and whether their last stamp is missing. */
  readonly ownSheets: readonly {
    readonly kind: OwnSheetKind;
    readonly name: string;
    readonly unfinished: boolean;
  }[];
}

export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  readonly state: WorkbookState;
  readonly kept: KeptSettings;
}

/**
 * What became of a sheet: its cells were `edited` in place (typed, pasted, sorted) or `moved` (rows or columns came or
 * went) by somebody else than the add-in, or it was `deleted` by anybody.
 */
export type SheetChange = 'edited' | 'moved' | 'deleted';

/** @param sheetId which worksheet changed, as the snapshot names it */
export type ChangeListener = (change: SheetChange, sheetId: string) => void;

export interface Watch {
  readonly stop: () => Promise<void>;
}

/** A cell to be marked. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  /** What row and cell held when they were judged: {@link markSignature}. The mark shows only while they still do. */
  readonly signature: string;
}

/** The marks of one sheet. */
export interface SheetMarks {
  readonly sheet: string;
  /** What the rules cover: the table's cells on this sheet, zero-based. */
  readonly area: CellRange;
  /** Zero-based columns whose cells name the row in a signature, in the signature's order. */
  readonly rowColumns: readonly number[];
  readonly marks: readonly Mark[];
}

export interface WrittenSheet {
  readonly kind: OwnSheetKind;
  readonly name: string;
  /** What Excel refused of the finish (freeze, print, gridlines …), by Office.js's own member name. */
  readonly refused: readonly string[];
}

/** What people wrote into the kept columns of the add-in's sheets, by the sheet's kind. */
export type KeptByKind = ReadonlyMap<OwnSheetKind, KeptTexts>;

export type WorkbookOutcome<Value> = Promise<Outcome<Value, WorkbookProblem>>;

/**
 * What the use cases need of a workbook; plain data in and out. Implemented over Office.js in excel/.
 * The number of round trips of each member follows bytes, never rows, findings or units.
 */
export interface WorkbookPort {
  /** Reads all sheets. With `merges` the user's undo is cleared (handbook: getMergedAreasOrNullObject). */
  read(options: { readonly merges: boolean }): WorkbookOutcome<WorkbookReading>;
  /** Puts exactly these marks in place of all that were there, on every sheet. */
  mark(sheets: readonly SheetMarks[]): WorkbookOutcome<{ readonly marked: number }>;
  /** Removes every mark on every sheet and nothing else; `removed` counts the rules taken away. */
  clearMarks(): WorkbookOutcome<{ readonly removed: number }>;
  /**
   * Writes the sheets that `compose` makes, in place, each stamped first and last. `compose` is given what stands in
   * the kept columns of the sheets of `kinds` at that moment, and may only return sheets of those kinds.
   */
  writeSheets(
    kinds: readonly OwnSheetKind[],
    compose: (kept: KeptByKind) => readonly SheetContent[],
  ): WorkbookOutcome<readonly WrittenSheet[]>;
  /**
   * Keeps settings in the workbook, on a sheet that nobody sees, and tells what is kept there now. Refuses where
   * somebody else changed one of them after it was read; then none of them is written.
   */
  keepSettings(changes: readonly KeptChange[]): WorkbookOutcome<KeptSettings>;
  /** Puts these texts into these cells, where they still hold what was seen; a formula is left as it is. */
  rewriteCells(rewrites: readonly CellRewrite[]): WorkbookOutcome<RewriteResult>;
  /** Adds a sheet with the sample, which is the clerk's own from then on, and shows it. */
  openSample(sample: SampleTable): WorkbookOutcome<{ readonly sheet: string }>;
  /** Tells of every change by others until it is stopped. Asking may clear the user's undo on older Excels. */
  watch(listener: ChangeListener): WorkbookOutcome<Watch>;
  /** Selects the cell and brings it into view; unhides nothing. */
  goTo(address: CellAddress): WorkbookOutcome<void>;
}
