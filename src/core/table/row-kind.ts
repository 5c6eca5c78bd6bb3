import { textKey } from '../values/text';
import type { AttributeRole } from '../settings';
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

const SUBTOTAL = /^.{0,8}(?:小计|合计|总计|共计)(?:[:：(（]?.{0,8}|\d.*)$/u;
const FOOTER_LABELS =
  '联络员|联系人|填表人|填报人|制表人|制表|制表单位|审核人|审签人|审批人|审定人|复核人|校对人|经办人|统计人|负责人|单位负责人|主要负责人|分管负责人|分管领导签字|领导签字|签字|盖章|填报单位|填报日期|填报时间|填表日期|填表时间|制表日期|制表时间|联系电话|电话|注|备注|附注|说明|填表说明|填报说明|注释|注意事项';
const FOOTER = new RegExp(`^(?:${FOOTER_LABELS})[:：]`, 'u');
const FOOTER_WORD = new RegExp(`^(?:${FOOTER_LABELS})$`, 'u');
const FOOTER_START = new RegExp(`^(?:${FOOTER_LABELS})(?:[ \\u3000]|\\d|[、.．]|$)`, 'u');
const INSTRUCTION =
  /^(?:填写说明|填报说明|填表说明|填写要求|填报要求|填写示例|示例|样例|范例|例|例如|样表)(?:$|[:：\d一二三])/u;
const INSTRUCTION_CELL =
  /^(?:请填|填写|必填|选填|如[:：]|例[:：如]|格式|文字|数字|日期|文本|限\d+字|下拉|单选|不超过|每月\d+日前|\d{4}-mm|yyyy)/iu;
const COLUMN_NUMBER =
  /^[([（【]?(?:\d{1,3}(?:[=＝].*)?|[A-Za-z]{1,2}|[甲乙丙丁戊己庚辛壬癸]|[①-⑳]|栏次|第\d+[栏列])[)\]）】]?$/u;
const IN_BRACKETS = /^[(（【[].*[)）】\]]$/su;

/** A longer text names no month. */
const LONGEST_MONTH = 16;

/** Tells what a row is from what stands in it and how it is merged; `context` from what stands above. */
export function rowKind(frame: RowFrame, row: number, context: RowContext): RowKind {
  const { grid, attributes } = frame;
  const own = ownColumns(frame, row);
  const itemText = shown(frame, row, attributes.item);
  const unitText = shown(frame, row, attributes.leadUnit);
  if (own.length === 0) return 'blank';
  const [firstColumn = frame.firstColumn] = own;
  const first = grid.ownText(row, firstColumn).trim();
  if (isOneCellAcross(frame, row)) return isFooterStart(first) ? 'footer' : kindOfTextAcross(first);
  if (isFooterRow(frame, row, own, first)) return 'footer';
  if (isSubtotalRow(frame, row)) return 'subtotal';
  if (context.isBeforeItems && isColumnNumbers(frame, row, own)) return 'instruction';
  if (isInstructionRow(frame, row, own, context)) return 'instruction';
  if (!context.isBeforeItems && namesMonth(frame, row)) return 'item';
  if (isAlone(frame, row, own, first)) return isFooterStart(first) ? 'footer' : 'section';
  if (!isVisibleText(itemText) && !isVisibleText(unitText)) return 'nameless';
  if (
    context.isAfterFooter &&
    !(isVisibleText(itemText) && (isVisibleText(unitText) || hasNumber(frame, row)))
  )
    return 'footer';
  return 'item';
}

const shown = ({ grid }: RowFrame, row: number, column: number | undefined): string =>
  column === undefined ? '' : grid.shownText(row, column);

function ownColumns({ grid, firstColumn, lastColumn }: RowFrame, row: number): readonly number[] {
  return grid.filledColumns(row).filter((column) => column >= firstColumn && column <= lastColumn);
}

/** In the long form (L8) a row may leave its item to the row above. */
function namesMonth(frame: RowFrame, row: number): boolean {
  const text = shown(frame, row, frame.attributes.month);
  return isVisibleText(text) && text.length <= LONGEST_MONTH;
}

/** One merged cell stands over both the item and the unit: never an item. */
function isOneCellAcross({ grid, attributes }: RowFrame, row: number): boolean {
  const { item, leadUnit } = attributes;
  if (item === undefined || leadUnit === undefined) return false;
  const area = grid.areaAt({ row, column: item });
  return area !== null && area === grid.areaAt({ row, column: leadUnit });
}

function kindOfTextAcross(text: string): RowKind {
  return SUBTOTAL.test(textKey(text)) ? 'subtotal' : 'section';
}

function isFooterStart(first: string): boolean {
  return FOOTER.test(first.replace(/\s+/gu, '')) || FOOTER_START.test(first);
}

const hasNumber = (frame: RowFrame, row: number): boolean =>
  /^[\d０-９]+$/u.test(shown(frame, row, frame.attributes.seq).trim());

/** 填表人：　审核人：　 — a label at the row's start; a row that is numbered as the items are is none. */
function isFooterRow(frame: RowFrame, row: number, own: readonly number[], first: string): boolean {
  if (hasNumber(frame, row)) return false;
  const packed = first.replace(/\s+/gu, '');
  if (FOOTER.test(packed)) return true;
  return FOOTER_WORD.test(packed) && own.length <= 6;
}

function isSubtotalRow(frame: RowFrame, row: number): boolean {
  const { seq, item, leadUnit } = frame.attributes;
  if (hasNumber(frame, row)) return false;
  const columns = [frame.firstColumn, seq, item, leadUnit].filter((column) => column !== undefined);
  return columns.some((column) => SUBTOTAL.test(textKey(shown(frame, row, column))));
}

/** 1 2 3 4 … or A B C … below the header. */
function isColumnNumbers({ grid }: RowFrame, row: number, own: readonly number[]): boolean {
  return (
    own.length >= 3 &&
    own.every((column) => COLUMN_NUMBER.test(grid.ownText(row, column).replace(/\s+/gu, '')))
  );
}

function isInstructionRow(
  frame: RowFrame,
  row: number,
  own: readonly number[],
  context: RowContext,
): boolean {
  const { seq } = frame.attributes;
  if (INSTRUCTION.test(shown(frame, row, seq).trim())) return true;
  if (!context.isBeforeItems || hasNumber(frame, row)) return false;
  const texts = own.map((column) => frame.grid.ownText(row, column).trim());
  if (INSTRUCTION.test(texts[0] ?? '')) return true;
  const instructing = texts.filter((text) => IN_BRACKETS.test(text) || INSTRUCTION_CELL.test(text));
  return instructing.length * 2 >= texts.length;
}

/**
 * A text alone in its row heads a section. Where merges are not known, a blank unit may be a merged one's: only
 * a text outside the item's column, or one numbered as sections are, is a section then.
 */
function isAlone(frame: RowFrame, row: number, own: readonly number[], first: string): boolean {
  const { item, leadUnit } = frame.attributes;
  const [only] = own;
  if (own.length !== 1 || only === undefined) return false;
  if (frame.grid.sheet.merges === null)
    return (
      only !== item ||
      /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|（[一二三四五六七八九十]+）|第.{1,3}[部章类])/u.test(
        first,
      )
    );
  const speaksForOthers = [item, leadUnit].some(
    (column) => column !== undefined && column !== only && isVisibleText(shown(frame, row, column)),
  );
  return !speaksForOthers;
}
