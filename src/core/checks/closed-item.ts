import { isCellError } from '../table/cell';
import type { ResponsibilityTable, TableItem } from '../table/responsibility-table';
import { withoutSpaces } from '../values/text';

/** Words for cancelled and for closed. Rules §5. */
const CLOSING_WORDS: ReadonlySet<string> = new Set([
  ...['已取消', '取消', '终止', '不再争创', '退出'],
  ...['已完成', '已办结', '已销号', '办结', '销号', '完成'],
]);

/** Questions that 是 answers with "closed". */
const CLOSING_QUESTIONS = ['是否办结', '是否完成'];

/** Whether the item's status cell, trimmed, is exactly a word for cancelled or closed. Rules §5. */
export function saysClosed({ statusHeader }: ResponsibilityTable, { cells: { status } }: TableItem): boolean {
  if (status === null || isCellError(status.value)) return false;
  const word = status.text.trim();
  if (CLOSING_WORDS.has(word)) return true;
  const header = withoutSpaces(statusHeader);
  return word === '是' && CLOSING_QUESTIONS.some((question) => header.includes(question));
}
