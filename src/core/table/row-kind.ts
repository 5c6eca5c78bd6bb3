import { isVoidText, textKey } from '../values/text';
import { endsAsBody } from '../values/unit-body';
import type { AttributeRole } from '../settings';
import {
  COLUMN_NUMBER,
  COUNT_OF_ITEMS,
  FOOTER_LABEL,
  FOOTER_START,
  FOOTER_WITH_COLON,
  IN_BRACKETS,
  INSTRUCTION,
  INSTRUCTION_CELL,
  RATE,
  SECTION_NUMBER,
  SECTION_START,
  SIGNED_ON,
  SUBTOTAL,
} from './row-words';
import { isVisibleText, type SheetGrid } from './sheet-grid';

/** What a row below a header is. Workbook §1, "Reading a table". */
export type RowKind = 'blank' | 'item' | 'nameless' | 'section' | 'subtotal' | 'footer' | 'instruction';

/** Where a table's columns are, as far as telling its rows apart takes it. Zero-based. */
export interface RowFrame {
  readonly grid: SheetGrid;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly attributes: Readonly<Partial<Record<AttributeRole, number>>>;
}

/** What has been seen above a row. */
export interface RowContext {
  /** Nothing but the header stands above: the place of column numbers and of instructions. */
  readonly isBeforeItems: boolean;
  /** A footer stands above. */
  readonly isAfterFooter: boolean;
}

interface Row extends RowFrame {
  readonly row: number;
  /** Columns of the table that hold something in this row themselves. */
  readonly own: readonly number[];
  /** The row's first text. */
  readonly first: string;
}

/** Tells what a row is from what stands in it and how it is merged; `context` from what stands above. */
export function rowKind(frame: RowFrame, at: number, context: RowContext): RowKind {
  const { grid, attributes, firstColumn, lastColumn } = frame;
  const own = grid.filledColumns(at).filter((column) => column >= firstColumn && column <= lastColumn);
  if (own.length === 0) return 'blank';
  const row: Row = { ...frame, row: at, own, first: grid.ownText(at, own[0] ?? firstColumn).trim() };
  if (isOneCellAcross(row) || isSectionWithNumber(row)) return kindOfLine(row);
  if (isFooterRow(row)) return 'footer';
  if (isSubtotalRow(row)) return 'subtotal';
  if (isInstructionRow(row, context)) return 'instruction';
  if (!context.isBeforeItems && namesMonth(row)) return 'item';
  if (isAlone(row)) return kindOfLine(row);
  const hasItem = says(row, attributes.item);
  const hasUnit = says(row, attributes.leadUnit);
  if (!hasItem && !hasUnit) return 'nameless';
  // Below a footer stand notes and signatures; only what is plainly an item is one.
  if (context.isAfterFooter && !(hasItem && (hasUnit || isNumbered(row)))) return 'footer';
  return 'item';
}

const shown = ({ grid, row }: Row, column: number | undefined): string =>
  column === undefined ? '' : grid.shownText(row, column);

/** Whether a cell says something: it is neither blank nor void. */
function says(row: Row, column: number | undefined): boolean {
  const text = shown(row, column);
  return isVisibleText(text) && (text.length > LONGEST_VOID || !isVoidText(text));
}

const LONGEST_VOID = 12;

/** Whether the row is numbered as items are. */
const isNumbered = (row: Row): boolean => /^[\d０-９]+$/u.test(shown(row, row.attributes.seq).trim());

/** One merged cell stands over both the item and the unit: never an item. */
function isOneCellAcross({ grid, attributes: { item, leadUnit }, row }: Row): boolean {
  if (item === undefined || leadUnit === undefined) return false;
  const area = grid.areaAt({ row, column: item });
  return area !== null && area === grid.areaAt({ row, column: leadUnit });
}

/** 一 · 国务院督查激励 in the columns of number and item, and nothing else but how many there are (2项). */
function isSectionWithNumber(row: Row): boolean {
  const { attributes, own } = row;
  const isCounted = COUNT_OF_ITEMS.test(textOf(row, attributes.leadUnit));
  return (
    own.length === (isCounted ? 3 : 2) &&
    own
      .filter((column) => column !== attributes.leadUnit)
      .every((column) => column === attributes.seq || column === attributes.item) &&
    (isCounted || !says(row, attributes.leadUnit)) &&
    SECTION_NUMBER.test(textOf(row, attributes.seq))
  );
}

const textOf = (row: Row, column: number | undefined): string => shown(row, column).replace(/\s+/gu, '');

/** What a text that stands for its whole row is. */
function kindOfLine({ first }: Row): RowKind {
  if (FOOTER_WITH_COLON.test(first.replace(/\s+/gu, '')) || FOOTER_START.test(first)) return 'footer';
  return SUBTOTAL.test(textKey(first)) ? 'subtotal' : 'section';
}

/** 填表人：　审核人：　 — a label at the row's start; a row that is numbered as the items are is none. */
function isFooterRow(row: Row): boolean {
  if (isNumbered(row)) return false;
  const packed = row.first.replace(/\s+/gu, '');
  if (isSignature(row)) return true;
  return FOOTER_WITH_COLON.test(packed) || (FOOTER_LABEL.test(packed) && row.own.length <= LONGEST_FOOTER);
}

/** 大祥区人民政府办公室　2022年10月31日 without a lead unit. */
function isSignature(row: Row): boolean {
  if (says(row, row.attributes.leadUnit)) return false;
  const texts = row.own.map((column) => textOf(row, column));
  return (
    texts.some((text) => SIGNED_ON.test(text)) &&
    texts.every((text) => SIGNED_ON.test(text) || endsAsBody(text))
  );
}

/** Labels and names of four who sign. */
const LONGEST_FOOTER = 8;

function isSubtotalRow(row: Row): boolean {
  if (isNumbered(row)) return false;
  const { seq, item, leadUnit } = row.attributes;
  const last = Math.max(seq ?? -1, item ?? -1, leadUnit ?? -1);
  const isNobodys = !says(row, leadUnit);
  return row.own
    .filter((column) => column <= last)
    .map((column) => textKey(shown(row, column)))
    .some((text) => SUBTOTAL.test(text) || (isNobodys && RATE.test(text)));
}

/** In the long form (L8) a row may leave its item to the row above. */
function namesMonth(row: Row): boolean {
  const text = shown(row, row.attributes.month);
  return isVisibleText(text) && text.length <= LONGEST_MONTH;
}

/** A longer text names no month. */
const LONGEST_MONTH = 16;

function isInstructionRow(row: Row, { isBeforeItems }: RowContext): boolean {
  if (INSTRUCTION.test(shown(row, row.attributes.seq).trim())) return true;
  if (!isBeforeItems) return false;
  const texts = row.own.map((column) => row.grid.ownText(row.row, column).trim());
  if (texts.length >= 3 && texts.every((text) => COLUMN_NUMBER.test(text.replace(/\s+/gu, '')))) return true;
  if (isNumbered(row)) return false;
  if (INSTRUCTION.test(row.first)) return true;
  const { item, leadUnit } = row.attributes;
  const named = [item, leadUnit].filter((column) => says(row, column)).map((column) => textOf(row, column));
  if (named.length === 2 && !named.some(instructs)) return false;
  return texts.filter(instructs).length * 2 >= texts.length;
}

const instructs = (text: string): boolean => IN_BRACKETS.test(text) || INSTRUCTION_CELL.test(text);

/**
 * A text alone in its row heads a section. Where merges are not known, a blank unit may be a merged one's: only
 * a text outside the item's column, or one numbered as sections are, is a section then.
 */
function isAlone(row: Row): boolean {
  const { item, leadUnit } = row.attributes;
  const [only] = row.own;
  if (row.own.length !== 1 || only === undefined) return false;
  if (row.grid.sheet.merges === null) return only !== item || SECTION_START.test(row.first);
  return [item, leadUnit].every((column) => column === only || !says(row, column));
}
