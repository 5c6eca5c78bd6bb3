import type { Period } from '../calendar/period';
import type { DateSystem } from '../calendar/calendar-date';
import type { AttributeRole, EntryPart } from '../settings';
import type { CellAddress, CellContent, CellRange } from './cell';

/**
 * How a table keeps its months. Workbook §1:
 * `none` L1; `columns` L2 to L7 (and L10 of these); `rows` L8, a row for each item and month;
 * `sheets` L9, a sheet for each month.
 */
export type MonthArrangement = 'none' | 'columns' | 'rows' | 'sheets';

/** A cell of the table together with where it is; of a merged area, its top-left cell. */
export interface LocatedCell extends CellAddress, CellContent {}

/** One month of the table, and where its entries stand. */
export interface TableMonth {
  readonly period: Period;
  /** The sheet its columns are on: the table's own but for `sheets`. */
  readonly sheet: string;
  /** Zero-based columns; a part without a column is absent. In `rows` the same for every month. */
  readonly columns: Readonly<Partial<Record<EntryPart, number>>>;
  /** The header cell that names the month. In `sheets`, the header cell of its first entry column. */
  readonly header: CellAddress;
}

/** A header that repeats within one month; the first counts. */
export interface DuplicateMonth {
  readonly period: Period;
  readonly part: EntryPart;
  /** The second header cell. */
  readonly header: CellAddress;
}

/** The attribute cells of an item. Blank where the column exists, null where it does not. */
export interface ItemCells {
  readonly seq: LocatedCell | null;
  readonly item: LocatedCell | null;
  readonly leadUnit: LocatedCell | null;
  readonly supportUnits: LocatedCell | null;
  readonly leader: LocatedCell | null;
  readonly status: LocatedCell | null;
}

/** One obligation of the table: a row, or the rows that one merged entry covers. Workbook §1. */
export interface TableItem {
  /** Position among the table's items, from 0: the key by which the other results speak of it. */
  readonly index: number;
  /** The item's text as written, trimmed. */
  readonly text: string;
  /** The first row of the item on the table's sheet, zero-based. */
  readonly row: number;
  readonly cells: ItemCells;
}

/** The three cells of an entry; null where the table has no such column for the month. */
export interface EntryCells {
  readonly progress: LocatedCell | null;
  readonly rank: LocatedCell | null;
  readonly reportedOn: LocatedCell | null;
  /** Where an entry without a row of its own (L8) or its month's sheet (L9) is said to be missing. */
  readonly fallback: CellAddress;
}

/** A responsibility table (责任分解表) as it was recognised. Rows and columns are zero-based. */
export interface ResponsibilityTable {
  readonly arrangement: MonthArrangement;
  /** The sheet, or with a sheet for each month the one that speaks for the table as a whole. */
  readonly sheet: string;
  readonly dateSystem: DateSystem;
  readonly headerRows: readonly number[];
  /** Columns that belong to no month; on `sheet`. */
  readonly columns: Readonly<Partial<Record<AttributeRole, number>>>;
  /** The header text over the status column, as displayed; empty without one. 是 closes only under 是否办结, 是否完成. */
  readonly statusHeader: string;
  /** In order of their period, each once. */
  readonly months: readonly TableMonth[];
  readonly duplicateMonths: readonly DuplicateMonth[];
  readonly items: readonly TableItem[];
  /** Hidden rows among the items' rows, and hidden columns among the table's: they are read like any other. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Item rows from the first to the last, all of the table's columns, for each sheet it stands on. */
  readonly bodies: readonly { readonly sheet: string; readonly range: CellRange }[];
  /**
   * The cells of an item's entry; null where the table has no such month, or where the entry is merged with that of
   * an item above and so is that item's obligation. Workbook §1.
   */
  entryCells(item: TableItem, period: Period): EntryCells | null;
  /**
   * With a sheet for each month: the same items and months, `sheet`, `cells` and `row` being those of that month's
   * sheet (an item that is not on it keeps its own). Otherwise the table itself. Rules §8, L9.
   */
  spokenForBy(period: Period): ResponsibilityTable;
}

/**
 * What speaks against a table. `foreignTitle`: its title names another kind (值班表, 统计月报). `manyNumbers`: figures by
 * month. `shortValues`: marks or names under months that nothing calls progress. `onlyItemsAndUnits`: neither months nor
 * supporting units nor leaders, as any list of matters has it.
 */
export type AgainstTable =
  | 'fewItems'
  | 'noTextItems'
  | 'manyNumbers'
  | 'shortValues'
  | 'foreignHeaders'
  | 'foreignTitle'
  | 'onlyItemsAndUnits';

/** Why a candidate was taken or not, for a person. The words are made in locale/. */
export type DetectionReason =
  | {
      readonly code: 'role';
      readonly role: AttributeRole | EntryPart;
      readonly header: string;
      readonly cell: CellAddress;
    }
  | { readonly code: 'months'; readonly count: number }
  | { readonly code: 'items'; readonly count: number }
  | { readonly code: 'missingRole'; readonly role: AttributeRole }
  | { readonly code: 'against'; readonly what: AgainstTable }
  | { readonly code: 'corrected' };

export interface Candidate {
  readonly table: ResponsibilityTable;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly DetectionReason[];
}

/** What was found in a workbook. Below the threshold nothing is taken without asking. */
export type Detection =
  | { readonly kind: 'found'; readonly best: Candidate; readonly others: readonly Candidate[] }
  | { readonly kind: 'unsure'; readonly candidates: readonly Candidate[] }
  | {
      readonly kind: 'none';
      /** The sheet and header row that came nearest, with the roles it lacks; null where nothing came near. */
      readonly nearest: {
        readonly sheet: string;
        readonly row: number;
        readonly missing: readonly AttributeRole[];
      } | null;
    };
